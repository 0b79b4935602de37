"""Where a clause goes in somebody else's contract: where the user says, else where its subject is dealt with."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from toolkit.contracts.checking import Verdict, kinds
from toolkit.contracts.clause import Clause as Ours
from toolkit.contracts.target.labels import number_of
from toolkit.contracts.target.outline import Clause, Outline
from toolkit.errors import InvalidInputError
from toolkit.resources import package_table

MOST_SHOWN = 3
_PLAIN = re.compile(r"[\s.:：。、()（）]+")


class Place(NamedTuple):
    """*after* is the clause behind which the new one goes, ``None`` for the end; *why* says so in a few words."""

    after: Clause | None
    why: str
    others: tuple[Clause, ...] = ()

    @property
    def told(self) -> str:
        return "at the end" if self.after is None else f"after {named(self.after)}"


def named(clause: Clause) -> str:
    """Return a clause of the contract as one would cite it: "7. Inspection"."""
    return " ".join(word for word in (clause.label, clause.title) if word) or clause.head.words[:40]


def given(outline: Outline, wanted: str) -> Place:
    """Return the place after the clause that *wanted* names by its number or its heading.

    Raises:
        InvalidInputError: no clause or several are meant; the hint lists what there is.
    """
    key = _key(wanted)
    exact = [one for one in outline.clauses if key in {_key(one.label), _key(one.title), _key(named(one))}]
    by_number = [one for one in outline.clauses if wanted.strip().isdecimal() and number_of(one.label) == int(wanted)]
    near = [one for one in outline.clauses if key and key in _key(one.title)]
    found = exact or by_number or near
    if len(found) != 1:
        told = "; ".join(named(one) for one in (found or outline.clauses)[:12])
        what = "Several clauses fit" if found else "There is no clause"
        raise InvalidInputError(
            f"{what} “{wanted}” in the contract.", f"Give the number or the heading of one: {told}."
        )
    return Place(found[0], "you named it")


def best(outline: Outline, clause: Ours, verdicts: Mapping[str, Verdict]) -> Place:
    """Return the place where the subject of *clause* is dealt with, with the next best beside it."""
    if not outline.clauses:
        return Place(None, "the contract has no clauses with headings")
    ranked = sorted(_ranked(outline, clause, verdicts), key=lambda entry: -entry[0])
    found = [entry for entry in ranked if entry[0] > 0]
    if found:
        others = tuple(one for _, _, one in found[1 : 1 + MOST_SHOWN - 1])
        return Place(found[0][2], found[0][1], others)
    before = next((number for number, one in enumerate(outline.clauses) if _is_last(one)), None)
    if before:
        return Place(outline.clauses[before - 1], "before the general clauses")
    return Place(outline.clauses[-1], "the last clause")


def _ranked(outline: Outline, clause: Ours, verdicts: Mapping[str, Verdict]) -> Iterator[tuple[float, str, Clause]]:
    """Yield every clause of the contract with how well it fits and why."""
    kind = next((one for one in kinds() if one.library == clause.id), None)
    verdict = verdicts.get(kind.type) if kind is not None else None
    indexes = [one.sentence.passage.at for one in verdict.evidence] if verdict is not None else []
    family = _families()[clause.front.family]
    for one in outline.clauses:
        title = one.title.casefold()
        if kind is not None and any(word in title for word in kind.heading):
            yield 3 + 1 / (1 + len(title)), "its heading", one
        elif any(one.head.at <= index <= one.last.at for index in indexes):
            yield 2, "it deals with the same", one
        else:
            hit = next((place for place, word in enumerate(family) if word in title), None)
            yield (0, "", one) if hit is None or _is_last(one) else (1 - hit / 100, "its heading is nearest", one)


def _is_last(one: Clause) -> bool:
    return any(word in one.title.casefold() for word in _families()["last"])


def _key(text: str) -> str:
    return _PLAIN.sub("", text.casefold())


@cache
def _families() -> Mapping[str, Any]:
    table: Mapping[str, Any] = package_table("toolkit.contracts", "playbook.toml")["families"]
    return table
