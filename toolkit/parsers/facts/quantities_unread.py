"""Columns of a table of quantities that nobody reads, though they may count the goods: told, and not passed over.

A letter states the lot and the balance by these quantities, so a column "Cartonised so far" that is left out is told.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from toolkit.model.report import Problem
from toolkit.parsers.facts.quantity_heads import Heads, is_of_sizes, is_single, mentions_packs
from toolkit.parsers.facts.quantity_sums import Figure, Line, is_a_part, value_of
from toolkit.parsers.limits.plans import is_for_tests
from toolkit.parsers.problems import warning
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.in_packs import says_inside
from toolkit.parsers.words.labels import concept_of

MESSAGE = "What the column “{}” counts of the goods is not known ({} in all), so the quantities were read without it."


class Unread(NamedTuple):
    """The head of such a column, its total, and the page."""

    head: str
    total: int
    page: int


def unread_columns(heads: Heads, body: Sequence[Line], known: Sequence[Figure]) -> Iterator[Unread]:
    """Yield the columns of unknown *heads* whose total may be goods: most of those that a *known* column counts."""
    most = max((figure.value for figure in known), default=0)
    totals = [line for line in body if line.total]
    line = totals[0] if len(totals) == 1 else body[0] if len(body) == 1 else None
    for index, head in enumerate(heads.texts) if line and most else ():
        read = value_of(line.texts.get(index), pointed=True) if line and _is_open(heads, index, head) else None
        goods = read is not None and (read[1] is None or is_single(read[1]))
        if read and goods and most <= 2 * read[0] <= 2 * most:
            yield Unread(head, read[0], heads.row.page)


def told_apart(heads: Heads, made: Mapping[int, Figure | None], known: Sequence[Figure]) -> Iterator[Unread]:
    """Yield the columns *made* of one state that differ, so that none of them is *known*: "Finished" and "Ready"."""
    states = {figure.state for figure in known}
    for index, figure in made.items():
        if figure and figure.state not in states:
            yield Unread(heads.texts[index], figure.value, heads.row.page)


def _is_open(heads: Heads, index: int, head: str) -> bool:
    """Tell whether *head* may be one of goods: it is no key of the rows, no part of the goods, no pack, no test."""
    plain = folding.without_brackets(head).strip()
    named = index in heads.states or index in heads.keys or concept_of(plain) is not None
    shares = any(map(folding.key(plain).__contains__, lexicon.shares()))
    apart = is_a_part(head) or is_of_sizes(head) or is_for_tests(head) or shares
    return bool(plain) and not named and not apart and (says_inside(plain) or not mentions_packs(plain))


def quantities_unread(columns: Sequence[Unread]) -> Iterator[Problem]:
    """Yield a warning for each of *columns*."""
    for head, total, page in columns:
        yield warning("unread_cells", MESSAGE.format(head, total), page)
