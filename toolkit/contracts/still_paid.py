"""A balance that waits for the inspection in one clause, and is paid without any look by another that still stands.

A copy of the bill of lading comes on the day of loading: where one sentence pays the balance against it, whoever is
owed the money cites that one. Only what pays the price or its larger share counts: a deposit is paid before anybody
can look, and so many days after an invoice or a delivery may run beside a condition.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from toolkit.contracts.passages import Passage
from toolkit.contracts.paying import paid_by
from toolkit.contracts.verdicts import Evidence, Status
from toolkit.resources import package_table

TYPE = "payment_on_acceptance"


def paid_without_a_look(passages: tuple[Passage, ...], granted: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Return the sentences outside the clauses of *granted* that pay the balance before anybody can look."""
    near = [one.sentence.passage for one in granted if one.status is not Status.ADVERSE]
    return tuple(one for one in _paying(passages) if not any(_is_one(one.sentence.passage, other) for other in near))


def _is_one(passage: Passage, other: Passage) -> bool:
    return passage.at == other.at or (bool(passage.clause) and passage.clause == other.clause)


def _paying(passages: tuple[Passage, ...]) -> Iterator[Evidence]:
    words = _words()
    for paid in paid_by(passages):
        text = paid.sentence.text.lower()
        early = paid.name in words.terms or words.after_going.search(text) is not None
        if early and _pays_the_balance(text) and words.yields.search(text) is None:
            yield Evidence(Status.ADVERSE, paid.sentence, paid.name, said=text)


def _pays_the_balance(text: str) -> bool:
    words = _words()
    shares = len(words.share.findall(text))
    rest = words.rest.search(text) is not None
    return rest or shares > 1 or (shares == 1 and words.first_part.search(text) is None)


class _Words(NamedTuple):
    terms: frozenset[str]
    after_going: re.Pattern[str]
    share: re.Pattern[str]
    rest: re.Pattern[str]
    first_part: re.Pattern[str]
    yields: re.Pattern[str]


@cache
def _words() -> _Words:
    table = dict(package_table("toolkit.contracts", "payments.toml")["without_a_look"])
    return _Words(frozenset(table.pop("terms")), **{name: re.compile(pattern) for name, pattern in table.items()})
