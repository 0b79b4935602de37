"""Two tables of different matters in the same rows: a list of defects, and beside it checks or measured values.

"Defect | Critical | Major | Minor | Check | Result" heads two tables that have nothing to do with each other: what
stands on the right of a defect is no result of it. What tells is the head of checks or of measured values behind (or
before) a whole list, and that the halves go their own ways. "Check | Result | Defect found | Major" may be one table
with the finds of each check: there a check that passed has a defect beside it only where the halves are strangers.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from msgspec.structs import replace

from toolkit.parsers.layout.cells import Cell, Row
from toolkit.parsers.layout.heads import heads_samples
from toolkit.parsers.layout.lines import NEAR
from toolkit.parsers.words import classes, lexicon, outcomes
from toolkit.parsers.words.readings import count

FEWEST = 2  # heads of each half, and rows that say something there
FEWEST_MEASURED = 2  # heads of what is measured besides its name: "Spec | Tol. | Actual"
_FIGURES = ("quantity", "severity")


def seam(heads: Sequence[Cell], row: Row, rows: Sequence[Row]) -> float | None:
    """Return where the right one of two such tables begins that *heads* of *row* head over *rows*; else ``None``."""
    if len(heads) < 2 * FEWEST or any(map(str.isdigit, heads[0].text)):
        return None
    places = (
        place
        for place in range(FEWEST, len(heads) - FEWEST + 1)
        if _are_unlike(heads[:place], heads[place:], row) and not _is_number(heads[place - 1])
    )
    place = next(places, None)
    if place is None:
        return None
    edge = heads[place].x0
    return edge if _go_own_ways(rows, edge, listed=_heads_list(heads[:place])) else None


class Parted(NamedTuple):
    """The rows of the *left* and of the *right* one of two tables, and how many rows both were."""

    left: list[Row]
    right: list[Row]
    length: int


def parted(rows: Sequence[Row]) -> Parted | None:
    """Return two such tables without rules that the first of *rows* heads, each by itself; else ``None``."""
    if not rows or rows[0].ruled or len(rows[0].pieces) < 2 * FEWEST:
        return None
    runs = [replace(row, cells=tuple(cell for cell, _ in row.by_cell)) for row in _near(rows)]
    edge = seam(runs[0].cells, runs[0], runs[1:])
    if edge is None:
        return None
    own = list(takewhile(lambda row: not any(cell.x0 < edge < cell.x1 for cell in row.cells), runs))
    if seam(own[0].cells, own[0], own[1:]) is None:
        return None
    left, right = ([half for row in own if (half := _half(row, edge, right=side)).cells] for side in (False, True))
    return Parted(left, right, len(own))


def _near(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield the first of *rows* and those right under it."""
    last = rows[0]
    for row in rows:
        if row.ruled or row.page != last.page or row.top - last.bottom >= NEAR:
            return
        yield row
        last = row


def _half(row: Row, edge: float, *, right: bool) -> Row:
    return row.with_cells([cell for cell in row.cells if (cell.center > edge) is right])


def _are_unlike(left: Sequence[Cell], right: Sequence[Cell], row: Row) -> bool:
    """Tell whether one of *left* and *right* heads a list of defects, and the other something of its own kind."""
    others = (_heads_checks, lambda heads: _heads_measured(heads, row))
    pairs = ((left, right), (right, left))
    return any(_heads_list(one) and _is_one_of(other, others) for one, other in pairs)


def _is_one_of(heads: Sequence[Cell], kinds: Sequence[Callable[[Sequence[Cell]], bool]]) -> bool:
    return any(kind(heads) for kind in kinds)


def _is_number(head: Cell) -> bool:
    return lexicon.meaning("columns", head.text) == "ordinal"


def _named(heads: Sequence[Cell]) -> Sequence[Cell]:
    """Return *heads* without that of a running number before them."""
    return heads[1:] if heads and _is_number(heads[0]) else heads


def _heads_list(heads: Sequence[Cell]) -> bool:
    """Tell whether *heads* begin with that of defects, a code may be before it, and have their class or number."""
    names = any(_describes(head.text) for head in heads[:FEWEST])
    told = any(classes.severity(head.text) or lexicon.meaning("columns", head.text) in _FIGURES for head in heads)
    return names and told and not any(lexicon.row_kind(head.text) == "result" for head in heads)


def _describes(text: str) -> bool:
    return lexicon.meaning("columns", text) == "description" or lexicon.names_defects(text)


def _heads_checks(heads: Sequence[Cell]) -> bool:
    """Tell whether *heads* begin with that of checks and have one of verdicts: "Checklist | Requirement | Result"."""
    own = _named(heads)
    if len(own) < FEWEST or any(_describes(head.text) or classes.severity(head.text) for head in own):
        return False
    judged = any(lexicon.row_kind(head.text) == "result" or outcomes.verdict(head.text) for head in own[1:])
    return judged and _names_checks(own[0].text)


def _names_checks(text: str) -> bool:
    named = not set(lexicon.phrases("check_goods", "checks")).isdisjoint(lexicon.readings(text))
    return named or lexicon.meaning("checks", text) == "column" or lexicon.meaning("unlike_halves", text) == "checks"


def _heads_measured(heads: Sequence[Cell], row: Row) -> bool:
    """Tell whether *heads* are those of what is measured with its values: "Point | Spec | Tol. | Actual"."""
    own = _named(heads)
    if len(own) <= FEWEST_MEASURED or any(_describes(head.text) or classes.severity(head.text) for head in own):
        return False
    asked = sum(lexicon.meaning("checks", head.text) == "column" or _is_bound(head.text) for head in own[1:])
    return asked >= FEWEST_MEASURED or heads_samples(replace(row, cells=tuple(own)))


def _is_bound(text: str) -> bool:
    return lexicon.meaning("measured_bounds", text) is not None or lexicon.meaning("unlike_halves", text) == "measured"


def _go_own_ways(rows: Sequence[Row], edge: float, *, listed: bool) -> bool:
    """Tell whether each half names several things on both sides of *edge*, and they are no finds of the checks.

    A check that passed has no defect beside it, and no total has its name in one half and its figures in the other.
    Behind defects that are *listed* on the left it is enough that a row is of one half alone.
    """
    sides = [(_texts(row, edge, right=False), _texts(row, edge, right=True)) for row in rows]
    named = [{texts[0] for texts in side if len(texts) > 1} for side in zip(*sides, strict=True)]
    if any(len(names) < FEWEST for names in named) or any(_is_parted_total(one, other) for one, other in sides):
        return False
    alone = listed and any(bool(one) != bool(other) and not _is_of_figures(one or other) for one, other in sides)
    return alone or any(_is_own(one, other) for one, other in sides)


def _is_of_figures(texts: Sequence[str]) -> bool:
    """Tell whether *texts* are a total or a limit, which no table gives a remark."""
    return lexicon.row_kind(texts[0]) is not None


def _is_parted_total(left: Sequence[str], right: Sequence[str]) -> bool:
    named = len(left) == 1 and lexicon.row_kind(left[0]) is not None
    return named and bool(right) and not any(map(_is_word, right))


def _is_own(left: Sequence[str], right: Sequence[str]) -> bool:
    """Tell whether the halves of a row have nothing to do with each other.

    The right one stands alone, or one is a check that passed or a measured value, and the other a counted defect.
    """
    if right and not left:
        return len(right) > 1 and _is_word(right[0])
    pairs = ((left, right), (right, left))
    return any(_is_counted(one) and _is_fine(other) for one, other in pairs)


def _is_counted(texts: Sequence[str]) -> bool:
    """Tell whether *texts* are a name and numbers of goods behind it, of which one is not nought."""
    counts = [count(text) for text in texts[1:]]
    return bool(texts) and _is_word(texts[0]) and any(read.state == "number" and read.value for read in counts)


def _is_fine(texts: Sequence[str]) -> bool:
    """Tell whether *texts* are a name with a verdict that passes behind it, or with nothing but figures."""
    if len(texts) < FEWEST or not _is_word(texts[0]):
        return False
    return outcomes.verdict(texts[-1]) == "pass" or not any(map(_is_word, texts[1:]))


def _is_word(text: str) -> bool:
    return any(map(str.isalpha, text))


def _texts(row: Row, edge: float, *, right: bool) -> list[str]:
    """Return what *row* says on one side of *edge*, without the number or code that it may begin with there."""
    texts = [cell.text for cell in row.cells if cell.text and not cell.carried and (cell.center > edge) is right]
    return texts[1:] if len(texts) > 1 and not any(map(str.islower, texts[0])) and texts[1][:1].isalpha() else texts
