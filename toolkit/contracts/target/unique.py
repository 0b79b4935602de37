"""That no number of a contract is given a second time: what cites it could mean either of the two."""

from collections.abc import Collection, Iterable, Mapping

from lxml import etree

from toolkit.contracts.target.labels import place_of
from toolkit.contracts.target.paragraphs import Numbered, Paragraph
from toolkit.errors import RuleRefusesError

_MOST_TOLD = 6


def refuse_twice(
    found: Iterable[Paragraph | Numbered],
    heads: Collection[etree._Element],
    new: Mapping[etree._Element, int],
    name: str,
) -> None:
    """Raise where a number of the *new* paragraphs, given with the clause that each is of, stands in *found* already.

    *found* are the paragraphs of the clauses, old and new, and *heads* those that begin one. What only counts within
    its clause, as (a) does, may stand in each.
    """
    by_clause: dict[str, set[int]] = {}
    for one in found:
        place = place_of(one.label, is_head=one.node in heads)
        if place:
            by_clause.setdefault(place, set()).add(new.get(one.node, -1))
    twice = [place for place, clauses in by_clause.items() if len(clauses) > 1]
    if twice:
        told = ", ".join(twice[:_MOST_TOLD]) + (" and more" if len(twice) > _MOST_TOLD else "")
        raise RuleRefusesError(
            f"In {name} these numbers would stand twice: {told}. Nothing was written.",
            "Name another place with --after, or number the clauses of the contract anew first.",
        )
