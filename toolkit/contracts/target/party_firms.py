"""The firm behind a party that a contract calls "we" or "you": what the definition of that party names."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import msgspec

from toolkit.contracts.acting import BUYER, SELLER
from toolkit.contracts.party_names import FORMS
from toolkit.contracts.roles import sides_of
from toolkit.contracts.terms import Term

_ENOUGH = 60_000  # signs of a contract by which its parties are known
_SIDES = {BUYER: "Buyer", SELLER: "Supplier"}
# Aster & Co Trading Ltd., 4 Mill Lane, Leeds ("we", "us"): the bracket that says so stands behind the firm.
_CALLED = re.compile(
    r"(?:^|(?<=[\s:：]))([A-Z][\w&.'’-]*(?:,? (?:[A-Z(][\w&.'’)-]*|&|and|of|de|y|et|und)){0,8}?"
    rf",? {FORMS}\b\.?)"
    r"[^()“”\"\n]{0,140}"
    r"\((?:[^()“”\"]{0,40})[“\"'‘](?:[Ww]e|[Uu]s|[Oo]ur|[Yy]ou|[Yy]our)[”\"'’][^()]{0,60}\)",
    re.MULTILINE,
)
_PRONOUN = re.compile(r"[“\"'‘]([Ww]e|[Uu]s|[Oo]ur|[Yy]ou|[Yy]our)[”\"'’]")
_PLAIN = {"us": "We", "our": "We", "your": "You"}


class Firm(NamedTuple):
    """A firm that a contract calls by *words*, in quotes."""

    name: str
    words: tuple[str, ...]


def firms_of(whole: str) -> dict[str, Firm]:
    """Return by the party's term the firm that the contract *whole* calls “we” or “you”."""
    return dict(_called(whole[:_ENOUGH]))


def with_firm(term: Term, firms: Mapping[str, Firm]) -> Term:
    """Return *term*, a party that is one of *firms* defined as that firm."""
    if term.name not in firms:
        return term
    firm = firms[term.name]
    means = f"{firm.name}, in the Order also called {' and '.join(firm.words)}"
    return msgspec.structs.replace(term, means=means, means_zh=f"指{firm.name}，订单中亦称{'、'.join(firm.words)}")


def _called(whole: str) -> Iterator[tuple[str, Firm]]:
    for hit in _CALLED.finditer(whole):
        words = _PRONOUN.findall(hit.group()[len(hit.group(1)) :])
        name = _PLAIN.get(words[0].lower(), words[0].capitalize())
        side = sides_of((name,), whole).get(name)
        if side in _SIDES:
            yield _SIDES[side], Firm(hit.group(1), tuple(f"“{word}”" for word in dict.fromkeys(words)))
