"""What a contract says that bears on a clause to be put in, though no clause type is about it."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from toolkit.contracts.clause import Variable
from toolkit.contracts.figures import figures
from toolkit.contracts.passages import Passage, Sentence, said_in
from toolkit.contracts.schedule import Chosen
from toolkit.resources import package_table

_PERIODS = re.compile(r"\b(?:days?|weeks?|months?|years?|hours?)\b", re.IGNORECASE)

_SHARES = re.compile("%")


class _Bearing(NamedTuple):
    clauses: frozenset[str]
    says: tuple[re.Pattern[str], ...]
    about: tuple[re.Pattern[str], ...]
    told: str

    def is_in(self, quote: str) -> bool:
        """Tell whether *quote* says it, and says it of what the clauses are about."""
        of_these = not self.about or any(pattern.search(quote) for pattern in self.about)
        return of_these and any(pattern.search(quote) for pattern in self.says)


def bearing(clause: str, passages: tuple[Passage, ...]) -> Iterator[tuple[Sentence, str]]:
    """Yield the sentences of *passages* that bear on *clause*, each with what is to be settled."""
    rules = [rule for rule in _bearings() if clause in rule.clauses]
    for sentence in said_in(passages) if rules else ():
        for rule in rules:
            if rule.is_in(sentence.quote):
                yield sentence, rule.told


def figures_of(one: Chosen, quote: str) -> str:
    """Return the periods of the clause *one* as it goes in, or its shares, as *quote* gives them; else nothing."""
    given_there = figures(quote)
    kinds = _SHARES if set(given_there) == {"%"} else _PERIODS
    if not any(given_there.values()):
        return ""
    tongue = one.clause.front.languages[0]
    units = {name: _unit(of) for name, of in one.clause.front.variables.items() if name in one.blanks}
    given = ((name, unit) for name, unit in units.items() if kinds.search(unit))
    return ", ".join(f"{one.blanks[name].texts[tongue]} {unit} ({name})" for name, unit in given)


def _unit(of: Variable) -> str:
    unit = of.unit or ""
    return "%" if unit.startswith("percent") else unit


@cache
def _bearings() -> tuple[_Bearing, ...]:
    table = package_table("toolkit.contracts", "bearing.toml")
    phrases: dict[str, str] = table["phrases"]

    def patterns(written: list[str]) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(_whole(one, phrases)) for one in written)

    return tuple(
        _Bearing(frozenset(one["clauses"]), patterns(one["says"]), patterns(one.get("about", [])), one["told"])
        for one in table["bearing"]
    )


def _whole(pattern: str, phrases: dict[str, str]) -> str:
    """Return *pattern* with the *phrases* that it names put in."""
    for name, phrase in phrases.items():
        pattern = pattern.replace(f"{{{name}}}", phrase)
    return pattern
