"""Boards of cards in columns, one for each class, as web pages have them: "Hinge protrudes" over "Count 3 | Door".

In each column the cards stand apart from each other, and each tells its words and then one number of goods. A board
is read only where every column is: what is left of one would pass for all of it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from toolkit.model.severity import Severity
from toolkit.parsers.cards.captions import is_description
from toolkit.parsers.cards.pilled import ends_cards, heads_finds
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.lines import Line, Setting, Whole
from toolkit.parsers.layout.pages import union
from toolkit.parsers.limits.tile_figures import labelled_figure
from toolkit.parsers.lists.class_columns import INSET, lines_of_column
from toolkit.parsers.told.goods_counted import goods_in
from toolkit.parsers.words import classes, lexicon, outcomes
from toolkit.parsers.words.none_told import says_none

_PART = re.compile(r"\s*[/·|,;]\s*")
LEAST = 2  # columns, and cards of all of them
LONGEST_WORDS = 6  # of a card: more of them over several columns are a remark
REACH = 200  # rows under the heads
APART = 1.25  # times the least space between two lines of a card: that between two cards


class ClassBoard(Whole):
    """Such a board."""


class _Head(NamedTuple):
    """The head of a column: its class, where it begins, and the *figures* beside it by their kind."""

    severity: Severity
    x0: float
    figures: tuple[tuple[str, str], ...] = ()

    @property
    def is_empty(self) -> bool:
        return ("found", "0") in self.figures


Lines = list[list[Piece]]  # a card, line by line


def open_class_board(row: Row, setting: Setting) -> ClassBoard | None:
    """Return the board of which *row* has the heads."""
    heads = _heads(row)
    if row.ruled or len({head.severity for head in heads}) != len(heads) or len(heads) < LEAST:
        return None
    below = list(_region(row, setting))
    edges = [*(head.x0 - INSET for head in heads), float("inf")]
    columns = [
        list(lines_of_column([p for r in below for p in r.pieces if a <= p.ink[0] < b])) for a, b in pairwise(edges)
    ]
    columns = [
        [] if head.is_empty and not _numbers(lines) else lines for head, lines in zip(heads, columns, strict=True)
    ]
    boards = [_cards(column) for column in columns]
    if sum(map(len, boards)) < LEAST or _is_left(columns, boards):
        return None  # what is left of a board would pass for all of it
    return _made(row, below, heads, boards)


def _heads(row: Row) -> list[_Head]:
    """Return the columns that *row* heads: each is a class, what was found and may be of it may stand beside it."""
    heads: list[_Head] = []
    for piece in row.pieces:
        severity = classes.severity(piece.text, letters=False)
        figures = [labelled_figure(part) for part in _PART.split(piece.text)]
        if severity is not None:
            heads.append(_Head(severity, piece.ink[0]))
        elif heads and not heads[-1].figures and all(figures):
            heads[-1] = heads[-1]._replace(figures=tuple(figure for figure in figures if figure))
        else:
            return []
    return heads


def _numbers(lines: Lines) -> bool:
    return any(goods_in(line[0].text) for line in lines)


def _cards(column: Lines) -> list[Lines]:
    """Return the cards of *column* down to what is none."""
    lines = [line for line in column if not says_none(_text(line))]
    found: list[Lines] = []
    for card in _apart(lines):
        if not _is_card(card):
            break
        found.append(card)
    return found


def _apart(lines: Lines) -> Iterator[Lines]:
    """Yield the *lines* of a column card by card: those within one stand closer than the cards do."""
    gaps = [below[0].ink[1] - above[0].ink[1] for above, below in pairwise(lines)]
    widest = APART * min(gaps, default=0.0)
    card: Lines = []
    for line, gap in zip(lines, [0.0, *gaps], strict=False):
        if card and gap > widest:
            yield card
            card = []
        card.append(line)
    if card:
        yield card


def _is_card(card: Lines) -> bool:
    """Tell whether *card* begins with words and tells one number of goods below them."""
    numbers = [at for at, line in enumerate(card) if goods_in(line[0].text)]
    words = card[: numbers[0]] if len(numbers) == 1 else []
    return bool(words) and all(len(line) == 1 and is_description(line[0].text) for line in words)


def _is_left(columns: Sequence[Lines], boards: Sequence[Sequence[Lines]]) -> bool:
    """Tell whether a column has anything besides its cards but words for none."""
    for column, board in zip(columns, boards, strict=True):
        taken = {piece.ink for card in board for line in card for piece in line}
        rest = [line for line in column if line[0].ink not in taken]
        if any(not says_none(_text(line)) for line in rest):
            return True
    return False


def _region(row: Row, setting: Setting) -> Iterator[Row]:
    """Yield the rows under the heads in *row* down to another part of the report, or far below the last of them."""
    for each in setting.rows[setting.index + 1 :][:REACH]:
        heading = len(each.pieces) == 1 and (lexicon.is_earlier(each.text) or heads_finds(each) or _is_wide(each, row))
        if each.ruled or each.page != row.page or heading or ends_cards(each) or outcomes.verdict_at_end(each.text):
            return
        yield each


def _is_wide(row: Row, heads: Row) -> bool:
    """Tell whether *row* is one text that reaches over more than one of the columns under *heads*."""
    starts = [piece.ink[0] for piece in heads.pieces if classes.severity(piece.text, letters=False) is not None]
    over = sum(row.pieces[0].ink[0] - INSET <= x < row.pieces[0].ink[2] for x in starts) > 1
    return over and len(row.text.split()) > LONGEST_WORDS


def _made(row: Row, below: Sequence[Row], heads: Sequence[_Head], boards: Sequence[Sequence[Lines]]) -> ClassBoard:
    board = ClassBoard(row.page, row.table, row.page, row.bottom, row)
    for head, cards in zip(heads, boards, strict=True):
        board.lines.extend(_line(card, head.severity, row.page) for card in cards)
        board.lines.extend(
            Line(kind, row.text, {head.severity: told}, row.page, row.box) for kind, told in head.figures
        )
    used = {piece.ink for cards in boards for card in cards for line in card for piece in line}
    board.own_rows([row, *(each for each in below if any(piece.ink in used for piece in each.pieces))])
    return board


def _line(card: Lines, severity: Severity, page: int) -> Line:
    at = next(place for place, line in enumerate(card) if goods_in(line[0].text))
    box = union([piece.ink for line in card for piece in line])
    words = " ".join(_text(line) for line in card[:at])
    return Line("defect", words, {severity: goods_in(card[at][0].text)}, page, box, ruled=True)


def _text(line: Sequence[Piece]) -> str:
    return " ".join(piece.text for piece in line)
