"""Rows and cells of a page: from its ruling lines where there are any, from gaps between words elsewhere."""

from collections.abc import Iterator, Sequence
from itertools import combinations, permutations

from msgspec.structs import replace

from toolkit.parsers.layout.boards_beside import boards_beside
from toolkit.parsers.layout.cells import Cell, Row, lines_of, segments
from toolkit.parsers.layout.flows import flows_of, parted
from toolkit.parsers.layout.leaders import without_leaders
from toolkit.parsers.layout.pages import Box, Page, Word, union
from toolkit.parsers.layout.ruling import tables
from toolkit.parsers.layout.text_beside import parted_by_text

BESIDE = 30.0  # points between a frame and the rest of its line
LARGER = 1.5  # times the letters beside it: print that small print can stand level with
CENTRED = 0.15  # heights by which the middles of both may differ
APART_LARGER, APART_CENTRED = 1.3, 0.25  # the same of a badge that stands apart: no sign raised behind a word does
BADGE = 2  # words
SHORTEST = 30.0  # points: a shorter level line parts no rows


def rows_of(page: Page) -> tuple[Row, ...]:
    """Return the rows of *page* from top to bottom, ruled tables and loose text together."""
    rows: list[Row] = []
    loose = without_leaders(page.words)
    for number, table in enumerate(tables(page.rules), start=1):
        inside = [word for word in loose if _within(word, table.box)]
        if not inside:
            continue
        made = table.rows(page.number, number, inside)
        if _is_frame_in_line(made, loose):
            continue
        rows.extend(made)
        taken = {id(word) for row in made for cell in row.cells for word in cell.words}
        loose = [word for word in loose if id(word) not in taken]
    rows = _with_labels_beside(rows)
    flows = flows_of(page)
    boards = boards_beside(loose)
    beside = {id(word): box[1] for box in boards for word in loose if _within(word, box)}
    for part in parted([word for word in loose if id(word) not in beside], flows):
        rows.extend(_loose_rows(page, part))
    for box in boards:
        rows.extend(_loose_rows(page, [word for word in loose if _within(word, box)]))
    begins = _beside_each_other(rows)
    last = {row.table: row.box for row in rows if row.table}  # a table stands where its last row does

    def place(row: Row) -> tuple[float, int, float, int, float]:
        """A column of its own is read as a whole, before or behind the text beside it; tables side by side likewise."""
        top = begins.get(row.table, beside.get(id(row.words[0]), row.top) if row.words else row.top)
        column = flows.turn(last.get(row.table, row.box)) if flows is not None else 0
        return (
            flows.top if flows is not None and column else row.top if column else top,
            column,
            top,
            row.table,
            row.top,
        )

    return tuple(sorted(rows, key=place))


def _is_frame_in_line(made: Sequence[Row], loose: Sequence[Word]) -> bool:
    """Tell whether a table is one cell with one line, and a frame around a part of a line: "RESULT: [PASSED]"."""
    if len(made) != 1 or len(made[0].cells) != 1 or len(lines_of(made[0].words)) != 1:
        return False
    (row,) = made
    inside = {id(word) for word in row.words}
    first = row.words[0]
    return any(
        abs(word.base - first.base) < first.size / 2
        and min(abs(word.x1 - row.box[0]), abs(row.box[2] - word.x0)) < BESIDE
        for word in loose
        if id(word) not in inside
    )


def _with_labels_beside(rows: Sequence[Row]) -> list[Row]:
    """Return the *rows* of ruled tables with a column of labels joined to the table that stands beside it.

    Such a column is ruled row for row as that table is; only the rules of the gap between them are missing.
    """
    by_table: dict[int, list[Row]] = {}
    for row in rows:
        by_table.setdefault(row.table, []).append(row)
    for left, right in permutations(list(by_table), 2):
        if left in by_table and right in by_table and _labels(by_table[left], by_table[right]):
            labels = by_table.pop(left)
            by_table[right] = [_joined(*both) for both in zip(labels, by_table[right], strict=True)]
    return [row for table in by_table.values() for row in table]


def _labels(left: Sequence[Row], right: Sequence[Row]) -> bool:
    """Tell whether *left* is one column and its rows are those of *right*, a table of several columns behind it."""
    if not 1 < len(left) == len(right) or any(len(row.cells) != 1 for row in left) or len(right[0].cells) < 2:  # noqa: PLR2004
        return False
    gap = right[0].box[0] - left[0].box[2]
    level = all(
        abs(one.top - other.top) <= 1 and abs(one.bottom - other.bottom) <= 1
        for one, other in zip(left, right, strict=True)
    )
    return level and -1 <= gap < left[0].box[2] - left[0].box[0]


def _joined(label: Row, row: Row) -> Row:
    return replace(row, cells=(*label.cells, *row.cells), words=(*label.words, *row.words))


def _beside_each_other(rows: Sequence[Row]) -> dict[int, float]:
    """Return where each ruled table begins that stands beside another, or beside text that would part its rows.

    Its rows go together, not by their height.
    """
    boxes = {
        number: union([row.box for row in rows if row.table == number]) for number in {r.table for r in rows} - {0}
    }
    beside = {number for first, second in combinations(boxes, 2) if _beside(boxes[first], boxes[second])
              for number in (first, second)}  # fmt: skip
    return {number: boxes[number][1] for number in beside | parted_by_text(rows, boxes)}


def _beside(box: Box, other: Box) -> bool:
    apart = box[2] <= other[0] + 1 or other[2] <= box[0] + 1
    return apart and box[1] < other[3] - 1 and other[1] < box[3] - 1


def _loose_rows(page: Page, words: list[Word]) -> list[Row]:
    rows = []
    level = [rule.top for rule in page.level_rules if rule.x1 - rule.x0 > SHORTEST]
    for line in _with_level(lines_of(words)):
        cells = tuple(Cell(tuple(part), union([w.box for w in part])) for part in segments(line))
        box = union([word.box for word in line])
        band = sum(top < box[3] - 1 for top in level)
        rows.append(Row(page.number, cells, box[1], box[3], 0, tuple(line), band))
    return rows


def _with_level(lines: Sequence[list[Word]]) -> Iterator[list[Word]]:
    """Yield *lines* with small print joined to the large print that it stands level with: a badge beside its figure."""
    waiting: list[Word] = []
    for line in lines:
        if waiting and _are_level(waiting, line):
            waiting = sorted([*waiting, *line], key=lambda word: word.x0)
            continue
        if waiting:
            yield waiting
        waiting = line
    if waiting:
        yield waiting


def _are_level(first: Sequence[Word], second: Sequence[Word]) -> bool:
    """Tell whether the smaller print of two lines stands at half the height of the larger, and beside it throughout."""
    large, small = sorted((first, second), key=lambda line: max(word.size for word in line), reverse=True)
    larger, size = min(word.size for word in large), max(word.size for word in small)
    outer, inner = union([word.box for word in large]), union([word.box for word in small])
    within = outer[1] <= inner[1] + 1 and inner[3] <= outer[3] + 1
    if not within or larger <= APART_LARGER * size:
        return False
    apart = min(max(a.x0 - b.x1, b.x0 - a.x1) for a in large for b in small)
    middles = abs(outer[1] + outer[3] - inner[1] - inner[3]) / 2 / (outer[3] - outer[1])
    beside = larger > LARGER * size and middles < CENTRED and apart >= 0
    return beside or (len(small) <= BADGE and middles < APART_CENTRED and apart > larger)


def _within(word: Word, box: Box) -> bool:
    middle = (word.top + word.bottom) / 2
    return box[0] - 1 <= word.center <= box[2] + 1 and box[1] - 1 <= middle <= box[3] + 1
