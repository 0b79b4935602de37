"""Which of the sentences found count: none only borrowed, of no known side, or answered by another type."""

import re
from collections import Counter
from collections.abc import Mapping

from toolkit.contracts.familiar import BY_LIBRARY
from toolkit.contracts.passages import Sentence
from toolkit.contracts.playbook import Kind
from toolkit.contracts.verdicts import GRANTS, Evidence, Found, Status

# "Our rights" in a contract that does not tell who "we" are: nobody can say whose they are.
_ANYBODYS = re.compile(r"\b(?:we|our|ours)\b")


def of_known_side(one: Evidence, kind: Kind, text: str) -> Evidence:
    """Return *one*; as uncertain where the normalised *text* grants a right to "us" and nothing tells who that is."""
    is_open = kind.is_right and one.status is Status.PRESENT and "buyer" not in text
    return one._replace(status=Status.UNCERTAIN) if is_open and _ANYBODYS.search(text) else one


def without_borrowed(found: Found) -> Found:
    """Return *found* without the sentences of the library that clauses of other types have as well, and no others.

    "Payment is no acceptance" stands in each clause on payment: by itself it makes no payment in stages.
    """
    times = Counter(one.sentence for each in found.values() for one in each if one.repeats)
    return Found({kind: [one for one in each if _is_own(one, each, times)] for kind, each in found.items()})


def heeding(found: Found, asked: list[Kind]) -> Found:
    """Return *found*; no opposite of a type that heeds another one where that other is granted."""
    granted = {kind for kind, said in found.items() if any(one.status in GRANTS for one in said)}
    left = {
        kind.type: [one for one in found[kind.type] if one.status is not Status.ADVERSE]
        for kind in asked
        if kind.heeds in granted
    }
    return Found({**found, **left})


def _is_own(one: Evidence, others: list[Evidence], times: Mapping[Sentence, int]) -> bool:
    """Tell whether *one* speaks for its type: by a phrase, or beside a sentence that this type alone has."""
    known = one.repeats and one.because.startswith(BY_LIBRARY)
    return not known or any(other.repeats and times[other.sentence] == 1 for other in others)
