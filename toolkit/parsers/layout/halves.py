"""Tables set side by side: two halves under the same heads, a list and a box with the limits, a list and checks.

The right half goes on where the left one ends, and the box stands behind the list.

A row below whose first words stand in one cell under both halves, as "Total" does, is of the whole table: its figures
stand in the columns of the half that ends the list, and its words stay with them.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from msgspec.structs import replace

from toolkit.parsers.layout.cells import Cell, Row
from toolkit.parsers.layout.unlike_halves import parted, seam
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.class_headings import class_of_heading
from toolkit.parsers.words.values import is_value

FEWEST = 4  # heads: two for each half
SEAM = 4.0  # points on both sides of the line between the halves that a cell under both reaches beyond
RIGHT = 1000  # added to the number of a ruled table for its right half


def unfolded(rows: Sequence[Row]) -> list[Row]:
    """Return *rows* with the right half of each such table behind its left half."""
    found: list[Row] = []
    place = 0
    while place < len(rows):
        row = rows[place]
        if (loose := parted(rows[place:])) is not None:
            found.extend((*loose.left, *loose.right))
            place += loose.length
            continue
        table = _table_of(row, rows[place:]) if _may_have_halves(row) else []
        edge = _edge(row, table) or _box_beside(row, table) or _unlike(row, table) if table else None
        if edge is None:
            found.append(row)
            place += 1
            continue
        left = (_half(each, edge, right=False) for each in table if not _is_of_both(each, edge))
        found.extend(half for half in left if half.pieces)
        right = [half for each in table if (half := _half(each, edge, right=True)).pieces]
        found.extend(unfolded(right))  # of three lists side by side two are left
        place += len(table)
    return found


def _unlike(row: Row, table: Sequence[Row]) -> float | None:
    """Return where the right one of two tables of different matters begins in *table* that *row* heads."""
    return seam([cell for cell in row.cells if cell.text and not cell.carried], row, table[1:])


def _may_have_halves(row: Row) -> bool:
    return row.ruled and sum(bool(cell.words) for cell in row.cells) >= FEWEST


def _box_beside(row: Row, table: Sequence[Row]) -> float | None:
    """Return where, behind a gap, a box begins that gives figures to each class, beside the list that *row* heads.

    Nothing stands in the gap as far as the *table* goes, and the box ends before it or with it. A list that has no
    classes of its own has them behind the gap, with the numbers of its defects.
    """
    heads = [cell for cell in row.cells if not cell.carried]
    for place in range(1, len(heads)):
        gap, box = heads[place - 1], heads[place]
        left, right = heads[: place - 1], heads[place:]
        if gap.text or not box.text or sum(bool(cell.text) for cell in right) < 2:  # noqa: PLR2004 - a name and a figure
            continue
        empty = all(not cell.text for each in table for cell in each.cells if gap.x0 < cell.center < gap.x1)
        named = [_text_at(each, box) for each in table[1:]]
        classed = [classes.severity(text) for text in takewhile(bool, named)]
        listed = any(lexicon.meaning("columns", cell.text) == "description" for cell in left)
        limits = all(any(is_value(_text_at(each, head)) for head in right[1:]) for each in table[1 : len(classed) + 1])
        limits = limits and (_heads_class(left) or not any(map(_heads_number, right)))
        if empty and listed and limits and None not in classed and len(set(classed)) == len(classed) > 1:
            return box.x0
    return None


def _heads_class(heads: Sequence[Cell]) -> bool:
    named = (classes.severity(cell.text) or lexicon.meaning("columns", cell.text) == "severity" for cell in heads)
    return any(named)


def _heads_number(head: Cell) -> bool:
    return lexicon.meaning("columns", head.text) == "quantity"


def _text_at(row: Row, head: Cell) -> str:
    return next((cell.text for cell in row.cells if cell.x0 <= head.center <= cell.x1), "")


def _table_of(row: Row, rows: Sequence[Row]) -> list[Row]:
    """Return those at the start of *rows* that stand in the ruled table of *row*."""
    return list(takewhile(lambda other: (other.page, other.table) == (row.page, row.table), rows))


def _edge(row: Row, table: Sequence[Row]) -> float | None:
    """Return where the right half of a table begins that *row* heads twice with the same words."""
    heads = [cell for cell in row.cells if cell.text and not cell.carried]
    middle = len(heads) // 2
    if not row.ruled or len(heads) < FEWEST:
        return None
    texts = [folding.key(cell.text) for cell in heads]
    if _head_classes(heads) and not _is_board(heads, table):
        return heads[2].x0
    if texts[:middle] != texts[middle:]:
        return None
    named = {lexicon.meaning("columns", text) for text in texts[:middle]}
    return heads[middle].x0 if "description" in named else None


def _head_classes(heads: Sequence[Cell]) -> bool:
    """Tell whether *heads* are those of the lists of some classes: "MAJOR DEFECTS | Qty | | MINOR DEFECTS | Qty"."""
    if len(heads) % 2:
        return False
    named = [class_of_heading(cell.text) for cell in heads[::2]]
    counted = all(lexicon.meaning("columns", cell.text) == "quantity" for cell in heads[1::2])
    return counted and None not in named and len(set(named)) == len(named)


def _is_board(heads: Sequence[Cell], table: Sequence[Row]) -> bool:
    """Tell whether the *table* under *heads* has figures of the classes and no defects: "Found | 2 | Found | 0"."""
    named = [text for row in table[1:] for head in heads[::2] if (text := _text_at(row, head))]
    return bool(named) and all(lexicon.row_kind(text) is not None for text in named)


def _half(row: Row, edge: float, *, right: bool) -> Row:
    whole = _is_of_both(row, edge)
    cells = tuple(_cells(row, edge, right=right, whole=whole))
    words = tuple(word for word in row.words if (whole or word.center > edge) is right)
    return replace(row, cells=cells, words=words, table=row.table + RIGHT * right)


def _cells(row: Row, edge: float, *, right: bool, whole: bool) -> Iterator[Cell]:
    return (cell for cell in row.cells if (whole or cell.center > edge) is right)


def _is_of_both(row: Row, edge: float) -> bool:
    """Tell whether *row* begins with words in one cell under both halves, and all else of it stands to the right."""
    told = [cell for cell in row.cells if cell.text and not cell.carried]
    across = bool(told) and told[0].x0 < edge - SEAM and told[0].x1 > edge + SEAM
    return across and len(told) > 1 and all(cell.x0 > edge for cell in told[1:])
