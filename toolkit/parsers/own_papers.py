"""Whose paper a report is where no firm that inspects is named: the works that write it, or the buyer's own house.

The maker's own print has its name over every page, though it is the seller as well: "Reutter Beschläge GmbH · Seite 1".
A buyer's form begins with the name before its title: "Alder Home – Final random inspection".
"""

from collections.abc import Sequence

from toolkit.model.report import Place
from toolkit.parsers import folding, lexicon
from toolkit.parsers.cells import Row
from toolkit.parsers.letterhead import top
from toolkit.parsers.names_by_title import FEWEST_KNOWN, before_titles


def own_paper(
    rows: Sequence[Row], heads: Sequence[Row], makers: Sequence[str], others: Sequence[str]
) -> tuple[str, Place] | None:
    """Return the one of *makers* whose paper it is, or the name before the title that has no word of *others*."""
    return _of_maker([*heads, *top(rows)[:1]], makers) or _before_title(rows, others)


def _of_maker(heads: Sequence[Row], makers: Sequence[str]) -> tuple[str, Place] | None:
    """Return the company that stands first in one of *heads*, without a label, and is one of *makers*."""
    named = {folding.key(maker) for maker in makers if lexicon.mentions("kinds", "company", maker)}
    for row in heads:
        for piece in row.pieces[:1]:
            if folding.key(piece.text) in named:
                return piece.text, Place(row.page, piece.box)
    return None


def _before_title(rows: Sequence[Row], others: Sequence[str]) -> tuple[str, Place] | None:
    words = {word for other in others for word in folding.key(other).split()}
    for name, place in before_titles(rows, others) if len(others) >= FEWEST_KNOWN else ():
        told = folding.key(name).split()
        goods = all(
            lexicon.mentions("logos", "categories", word) for word in told
        )  # "Home Textiles – Inspection report"
        if len(told) > 1 and words.isdisjoint(told) and not goods:
            return name, place
    return None
