"""Columns of ticks under heads that are verdicts: "Part | Pass | Fail | Pending"."""

from collections.abc import Sequence
from itertools import takewhile

from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.pages import Page
from toolkit.parsers.words import outcomes
from toolkit.parsers.words.options import choice

LONGEST_LIST = 40  # rows in which the first tick is looked for
VERDICTS = frozenset({"pass", "fail", "pending", "na", "aborted"})
TICKS = frozenset("xX✓✔√☑☒●■vV")


def verdict_columns(row: Row, page: Page, following: Sequence[Row]) -> list[Piece]:
    """Return the heads of *row* that are verdicts, where each of them is a column of ticks.

    "Okay | N/A" behind the name of a part is a result and a remark; under a column of ticks some row has one.
    """
    heads = [piece for piece in row.pieces if outcomes.verdict(piece.text) in VERDICTS]
    if not row.ruled:
        named = 1 < len(heads) < len(row.pieces) and outcomes.verdict(row.pieces[0].text) is None
        return heads if named and any(has_boxes(later, page) for later in following[:1]) else []
    if not (len(heads) > 1 and len(row.cells) > len(heads)):
        return []
    if choice(row, page) is not None:
        return []  # the words of a choice, each with its own box
    under = takewhile(lambda later: later.page == row.page and later.table == row.table, following)
    marked = any(ticked_columns(later, page, heads) for later in under)
    return heads if marked else []


def has_boxes(row: Row, page: Page) -> bool:
    """Tell whether boxes are drawn behind the one text of *row*, a line without rules: a row of such columns."""
    inside = [box.box for box in page.checkboxes if row.top <= (box.box[1] + box.box[3]) / 2 <= row.bottom]
    behind = [box for box in inside if row.pieces and box[0] >= row.pieces[0].ink[2]]
    return not row.ruled and row.page == page.number and len(row.pieces) == 1 and len(behind) > 1


def ticked_columns(row: Row, page: Page, columns: Sequence[Piece]) -> list[Piece]:
    """Return those of *columns* that *row* has a tick in, typed or drawn."""
    drawn = [
        box.box for box in page.checkboxes if box.ticked and row.box[1] <= (box.box[1] + box.box[3]) / 2 <= row.box[3]
    ]
    typed = [piece.ink for piece in row.pieces if piece.text.strip("()[] ") in TICKS]
    marks = [(box[0] + box[2]) / 2 for box in (*drawn, *typed)]
    return [head for head in columns if any(head.box[0] <= middle <= head.box[2] for middle in marks)]


def says_not_done(row: Row, columns: Sequence[Piece]) -> bool:
    """Tell whether *row* has "N/A" behind its name in place of a tick, and is not the row of the heads, *columns*."""
    heads = {head.ink for head in columns}
    told = [piece for piece in row.pieces[1:] if outcomes.verdict(piece.text) == "na"]
    return len(told) == 1 and heads.isdisjoint(piece.ink for piece in row.pieces)
