"""What may stand under a class: counts, pairs and AQLs; words that are no count; counts that are misprinted."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from toolkit.parsers.layout.cells import Cell, Piece, Row, text_of
from toolkit.parsers.layout.columns import Column
from toolkit.parsers.layout.pages import Word, union
from toolkit.parsers.words import classes, folding, lexicon, outcomes
from toolkit.parsers.words.options import BOX
from toolkit.parsers.words.readings import aql, count

LONGEST_COUNT = 14  # characters of a count with something beside it
SPACE = 0.28  # heights of the letters: what a space is usually wide
WIDER = 1.4  # times the spaces of a text: the gap before another column
WIDE = 0.95  # heights of the letters: a space that parts words of one text, as recognised ones stand
LONGEST_WORD = 5  # characters of a count in words


def parted(row: Row, columns: Sequence[Column]) -> Row:
    """Return *row* with counts parted that run together, each standing under another of the class *columns*."""
    if row.ruled:
        return row
    cells = tuple(part for cell in row.cells for part in _parts(cell, columns))
    return row if len(cells) == len(row.cells) else replace(row, cells=cells)


def _parts(cell: Cell, columns: Sequence[Column]) -> list[Cell]:
    """Return *cell* parted before each count that stands under another class than the word before it.

    So is a verdict that begins right under its own head, behind a count: "3 i. O.".
    """
    parts: list[list[Word]] = []
    last: Column | None = None
    for word in sorted(cell.words, key=lambda word: word.x0):
        column = next((column for column in columns if column.x0 <= word.center <= column.x1), None)
        another = column is not None and column is not last
        judged = bool(parts) and column is not None and column.begins_with(word) and _is_counted(parts[-1])
        if parts and not (another and (_is_counted([word]) or judged)):
            parts[-1].append(word)
        else:
            parts.append([word])
            last = column
    if len(parts) == 1 or any(_is_text(part) and outcomes.verdict(text_of(part)) is None for part in parts[1:]):
        return [cell]  # a sentence may hold figures, too
    if _is_text(parts[0]) and not stands_apart(parts[0], parts[1][0]):
        parts[:2] = [[*parts[0], *parts[1]]]  # the figure ends the sentence, though it reaches under a class
    return [Cell(tuple(part), union([w.box for w in part])) for part in parts]


def _is_counted(part: Sequence[Word]) -> bool:
    return count(text_of(part)).state in ("number", "none")


def _is_text(part: Sequence[Word]) -> bool:
    return count(text_of(part)).state == "other"


def stands_apart(words: Sequence[Word], figure: Word) -> bool:
    """Tell whether *figure* stands further from *words*, a text from left to right, than these from each other."""
    gaps = sorted(b.x0 - a.x1 for a, b in pairwise(words))
    usual = gaps[len(gaps) // 2] if gaps else SPACE * figure.size
    return figure.x0 - words[-1].x1 > WIDER * usual


def figures(row: Row) -> list[Piece]:
    return [piece for piece in row.pieces if count(piece.text).state == "number"]


def is_value(text: str) -> bool:
    """Tell whether *text* can stand under a class: a count, an AQL, or a pair such as 5/6."""
    return bool(text) and (count(text).state in {"number", "none", "unreadable"} or aql(text) is not None)


def judges(text: str) -> bool:
    """Tell whether *text* is a verdict that stands under a class; a box to tick is one of several options."""
    said = outcomes.verdict(text) or lexicon.meaning("results_in_column", text)
    return said is not None and BOX.search(text) is None


def says_nothing(text: str) -> bool:
    """Tell whether *text* may stand under a class and be no count: a blank, a verdict, a heading."""
    return (
        count(text).state == "blank"
        or outcomes.verdict(text) is not None
        or classes.severity(text) is not None
        or lexicon.meaning("columns", text) is not None
    )


def is_short(text: str) -> bool:
    """Tell whether *text* is as short as a misprinted count."""
    if lexicon.single_units() & set(folding.key(text).split()):
        return True  # "several pcs"
    return len(text) <= (LONGEST_COUNT if any(map(str.isdigit, text)) else LONGEST_WORD)


def without_numbers(named: Sequence[Piece]) -> str:
    """Return the description without a figure that stands apart behind it: the number of its photos."""
    return " ".join(piece.text for piece in (*named[:1], *(p for p in named[1:] if count(p.text).state != "number")))


CENTRED = 6.0  # points by which the middles of a head and of what is centred under it differ


def in_column(left: Sequence[Piece], column: Column, heads: Sequence[Piece]) -> list[Piece]:
    """Return the pieces of *left* that stand in *column*, with the words before them that a wide space parts off.

    What is parted off has no head over it: a code has.
    """
    inside = [p for p in left if column.x0 - 3 <= p.ink[0] < column.x1 or column.crossed_by(p)]
    others = [head for head in heads if head.ink[0] >= column.x1 - 3]
    inside = [p for p in inside if p.ink[0] <= column.x0 + 3 or not any(_is_under(p, head) for head in others)]
    before = [p for p in left if inside and p.ink[0] < inside[0].ink[0]]
    while before and _is_parted_off(before[-1], inside[0], heads):
        inside.insert(0, before.pop())
    return inside


def _is_under(piece: Piece, head: Piece) -> bool:
    """Tell whether *piece*, which may be wider than *head*, is set about the middle of it."""
    return abs(piece.center - head.center) <= CENTRED


def _is_parted_off(piece: Piece, follows: Piece, heads: Sequence[Piece]) -> bool:
    near = follows.ink[0] - piece.ink[2] <= WIDE * (piece.ink[3] - piece.ink[1])
    in_cells = piece.box not in (piece.ink, follows.box)  # each in its own, however close
    return (
        near
        and not in_cells
        and any(map(str.isalpha, piece.text))
        and not any(h.ink[0] - 2 <= piece.center <= h.ink[2] + 2 for h in heads)
    )
