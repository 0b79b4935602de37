"""Whose paper a report is where no firm that inspects is named: the works that write it, or the buyer's own house.

The maker's own print has its name over every page, though it is the seller as well: "Reutter Beschläge GmbH · Seite 1".
A buyer's form begins with the name before its title: "Alder Home – Final random inspection".
"""

from collections.abc import Sequence

from toolkit.model.report import Place
from toolkit.parsers.facts.letterhead import title_words, top
from toolkit.parsers.facts.names_by_title import FEWEST_KNOWN, before_titles, stands_over_title
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import size_of
from toolkit.parsers.words import folding, lexicon, outcomes

LONGEST = 4  # words of a name over a title


def own_paper(
    rows: Sequence[Row], heads: Sequence[Row], makers: Sequence[str], others: Sequence[str]
) -> tuple[str, Place] | None:
    """Return the one of *makers* whose paper it is, or the name before the title that has no word of *others*."""
    return _of_maker([*heads, *top(rows)[:1]], makers) or _before_title(rows, others) or _over_title(rows, others)


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


def _over_title(rows: Sequence[Row], others: Sequence[str]) -> tuple[str, Place] | None:
    """Return the name in large letters over the title that ends in what its owner does: "NORVIK PRODUCT CHECK".

    Headings end so, too; a name begins with a word that no title has.
    """
    lines = top(rows)[:2]
    if len(others) < FEWEST_KNOWN or len(lines) < 2 or not stands_over_title(lines[0], rows):  # noqa: PLR2004
        return None
    name, first = lines[0].pieces[0].text, folding.key(lines[0].text).split()
    loud = name.isupper() or size_of(lines[0]) > size_of(lines[1])
    own = bool(first) and first[0] not in title_words() and not any(map(outcomes.verdict, first))
    ends = 1 < len(first) <= LONGEST and first[-1] in lexicon.phrases("kinds", "agencies_weak")
    apart = not any(first[0] in folding.key(other).split() for other in others)
    if loud and own and ends and apart and not lexicon.mentions("logos", "categories", first[0]):
        return name, Place(lines[0].page, lines[0].pieces[0].box)
    return None
