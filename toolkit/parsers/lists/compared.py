"""Tables that set an inspection before this one beside it: what they say of that one judges nothing now."""

from collections.abc import Sequence

from msgspec.structs import replace

from toolkit.parsers.layout.cells import Cell, Piece, Row
from toolkit.parsers.words import lexicon, outcomes

EDGE = 1.0  # points by which a cell may stand out from under its head


def without_comparisons(rows: Sequence[Row]) -> list[Row]:
    """Return *rows* without what a table says of an inspection before this one: the cells under its own head."""
    found = []
    earlier: list[Piece] = []
    grid = (0, 0)
    for row in rows:
        if (row.page, row.table) != grid or not row.ruled:
            earlier, grid = [], (row.page, row.table)
        if row.ruled and (heads := _earlier_heads(row)):
            earlier = heads
        cells = tuple(cell for cell in row.cells if not any(_is_under(cell, head) for head in earlier))
        found.append(row if len(cells) == len(row.cells) else replace(row, cells=cells))
    return found


def _earlier_heads(row: Row) -> list[Piece]:
    """Return the heads of columns for an inspection before this one, beside others, in a row without verdicts.

    The first piece of a row is its label: "Previous inspection | BO-F-20377".
    """
    if not lexicon.is_earlier(row.text) or any(outcomes.verdict(piece.text) for piece in row.pieces):
        return []
    earlier = [piece for piece in row.pieces[1:] if lexicon.is_earlier(piece.text)]
    return earlier if len(earlier) < len(row.pieces) else []


def _is_under(cell: Cell, head: Piece) -> bool:
    return head.box[0] - EDGE <= cell.center <= head.box[2] + EDGE
