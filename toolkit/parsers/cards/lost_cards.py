"""Lines that count goods just as the cards of a list do and are of none of them: their class may be unknown.

A run of cards begins where the first of them is understood and ends behind the last; another one, before it, between
its cards or behind it, would be lost without a word. It is known by its form: the same words about a number at the same
edge, or the same word for a defect with a number.
"""

import re
from collections.abc import Iterator, Sequence

from toolkit.model.report import Problem
from toolkit.parsers.cards.captioned import Captioned
from toolkit.parsers.cards.card_lines import PLAIN, numbered_head
from toolkit.parsers.cards.card_runs import Run
from toolkit.parsers.cards.class_boards import ClassBoard
from toolkit.parsers.cards.over_class import class_and_number
from toolkit.parsers.cards.pilled import Pilled
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.lines import Table
from toolkit.parsers.problems import error
from toolkit.parsers.told.goods_counted import goods_in
from toolkit.parsers.told.told_lines import Told
from toolkit.parsers.told.worded import Bullets
from toolkit.parsers.words import outcomes
from toolkit.parsers.words.labels import concept_of

EDGE = 3.0  # points by which what counts the goods may begin beside that of the cards
NEAR = 3  # rows
LONGEST = 60  # characters quoted
_DIGITS = re.compile(r"\d+")
_LEAD = re.compile(r"^\W*\d+\W*[x×]?\W*")  # of "2 × Major"
_CARDS = (Run, Pilled, Captioned, ClassBoard)  # with a class in each
_LINES = (Bullets, Told)


def lost_cards(tables: Sequence[Table], rows: Sequence[Row]) -> Iterator[Problem]:
    """Yield an error for the first line of *rows* that looks like one of the cards of *tables* and is of none."""
    taken = {number for table in tables for number in (*table.taken, id(table.header))}
    cards, lines = _rows_of(tables, _CARDS), _rows_of(tables, _LINES)
    own = cards | lines
    forms = {form for row in rows if id(row) in cards and not row.ruled for form in _forms(row)}
    forms |= {form for row in rows if id(row) in lines and not row.ruled for form in _numbered(row)}
    near = _near([id(row) in own for row in rows]) if forms else frozenset()
    for at, row in enumerate(rows if forms else ()):
        alike = id(row) not in taken and not row.ruled and _is_alike(row, forms, beside=at in near)
        if alike and not _is_judged(row):
            message = f"A line that counts goods as the defects do was not read: “{row.text[:LONGEST]}”."
            yield error("unread_cells", message, row.page)
            return


def _rows_of(tables: Sequence[Table], kinds: tuple[type[Table], ...]) -> set[int]:
    """Return the ids of the rows of those of *tables* that are of *kinds* and list defects."""
    lists = (t for t in tables if isinstance(t, kinds) and any(line.kind == "defect" for line in t.lines))
    return {number for table in lists for number in (*table.taken, id(table.header))}


Form = tuple[str, float]  # what is printed about a number, and where it begins; the style of a head


def _forms(row: Row) -> Iterator[Form]:
    """Yield how *row* counts goods, and how it is numbered."""
    for piece in row.pieces:
        if goods_in(piece.text):
            yield _DIGITS.sub("#", piece.text), piece.ink[0]
        elif class_and_number([piece]) is not None and (lead := _lead(piece)):
            yield lead, piece.ink[0]
    yield from _numbered(row)


def _numbered(row: Row) -> Iterator[Form]:
    """Yield the word for a defect that *row* begins with, before its number: "Issue 4: Zip jams"."""
    head = numbered_head(row.text)
    if head is not None and head[0] != PLAIN:
        yield f"{head[0]}:", row.pieces[0].ink[0]


def _lead(piece: Piece) -> str:
    match = _LEAD.match(piece.text)
    return _DIGITS.sub("#", match[0]) if match else ""


def _near(owned: Sequence[bool]) -> frozenset[int]:
    """Return the places within a few rows of those that are *owned* by a card."""
    return frozenset(at + step for at, own in enumerate(owned) if own for step in range(-NEAR, NEAR + 1))


def _is_alike(row: Row, forms: set[Form], *, beside: bool) -> bool:
    """Tell whether *row* counts as the cards do: at their edge, or anywhere right *beside* them."""
    own = [*_forms(row), *((lead, piece.ink[0]) for piece in row.pieces if (lead := _lead(piece)))]
    return any(text == other and (beside or abs(x - at) <= EDGE) for text, x in own for other, at in forms)


def _is_judged(row: Row) -> bool:
    """Tell whether *row* is of a check, "Drop test | 2 pcs | OK", or labels a particular: "Order | 2,400 pcs"."""
    return any(outcomes.verdict(piece.text) or concept_of(piece.text) for piece in row.pieces)
