"""Ruled tables that stand side by side: a column of labels and its table, and halves that are read one by one."""

from collections.abc import Iterator, Sequence
from itertools import permutations

from msgspec.structs import replace

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.pages import Box, Word, union
from toolkit.parsers.layout.text_beside import parted_by_text

SAME = 1.0  # points by which edges and heights of one and the same may differ
PART = 2.0  # heights of a row: the gap between two parts of a table


def with_labels_beside(rows: Sequence[Row], words: Sequence[Word]) -> list[Row]:
    """Return the *rows* of ruled tables with a column of labels joined to the table that stands beside it.

    Such a column is ruled row for row as that table is; only the rules of the gap between them are missing, and none
    of the other *words* of the page stands there.
    """
    by_table: dict[int, list[Row]] = {}
    for row in rows:
        by_table.setdefault(row.table, []).append(row)
    for left, right in permutations(list(by_table), 2):
        if left in by_table and right in by_table and _labels(by_table[left], by_table[right], [*_all(rows), *words]):
            labels = by_table.pop(left)
            by_table[right] = [_joined(*both) for both in zip(labels, by_table[right], strict=True)]
    return [row for table in by_table.values() for row in table]


def _all(rows: Sequence[Row]) -> Iterator[Word]:
    return (word for row in rows for word in row.words)


def _labels(left: Sequence[Row], right: Sequence[Row], words: Sequence[Word]) -> bool:
    """Tell whether *left* is one column and its rows are those of *right* behind it: a table of several columns.

    A whole column without rules may lie between them where labels stand on the left and figures on the right.
    """
    if not 1 < len(left) == len(right) or any(len(row.cells) != 1 for row in left):
        return False
    gap = right[0].box[0] - left[0].box[2]
    level = all(
        abs(one.top - other.top) <= SAME and abs(one.bottom - other.bottom) <= SAME
        for one, other in zip(left, right, strict=True)
    )
    if not level or gap < -SAME:
        return False
    near = len(right[0].cells) > 1 and gap < left[0].box[2] - left[0].box[0]
    return near or (_name_figures(left, right) and not any(_between(word, left, right) for word in words))


def _name_figures(left: Sequence[Row], right: Sequence[Row]) -> bool:
    """Tell whether each row of *left* begins with a word, and each of *right* but a row of heads has figures."""
    named = all(row.text[:1].isalpha() for row in left)
    return named and all(any(map(str.isdigit, row.text)) for row in right[len(right[0].cells) > 1 :])


def _between(word: Word, left: Sequence[Row], right: Sequence[Row]) -> bool:
    inside = left[0].box[2] + SAME < word.center < right[0].box[0] - SAME
    return inside and left[0].top < (word.top + word.bottom) / 2 < left[-1].bottom


def _joined(label: Row, row: Row) -> Row:
    return replace(row, cells=(*label.cells, *row.cells), words=(*label.words, *row.words))


def beside_each_other(rows: Sequence[Row]) -> dict[int, tuple[float, int]]:
    """Return where each ruled table begins that stands beside another, and its turn: its rows go together.

    So do those of one beside text that would part them. One that a row without rules has cut in two is read as one, in
    the turn of its first part.
    """
    boxes = {
        number: union([row.box for row in rows if row.table == number]) for number in {r.table for r in rows} - {0}
    }
    pairs = [pair for pair in permutations(boxes, 2) if _beside(boxes[pair[0]], boxes[pair[1]])]
    begins = {number: (boxes[number][1], number) for number, _ in pairs}
    for first, second in sorted(permutations(begins, 2), key=lambda pair: boxes[pair[0]][1]):
        both = any((first, other) in pairs and (second, other) in pairs for other in boxes)
        if both and _goes_on(
            boxes[first], boxes[second], min(row.bottom - row.top for row in rows if row.table == first)
        ):
            begins[second] = begins[first]
    return {number: (boxes[number][1], number) for number in parted_by_text(rows, boxes)} | begins


def _goes_on(box: Box, below: Box, height: float) -> bool:
    """Tell whether the table in *below* has the edges of the one in *box*, right over it."""
    edges = abs(box[0] - below[0]) <= SAME and abs(box[2] - below[2]) <= SAME
    return edges and 0 <= below[1] - box[3] <= PART * height


def _beside(box: Box, other: Box) -> bool:
    apart = box[2] <= other[0] + 1 or other[2] <= box[0] + 1
    return apart and box[1] < other[3] - 1 and other[1] < box[3] - 1
