"""The rules of frames.toml: what of the things that a sentence speaks of grants, narrows or denies a right."""

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from toolkit.contracts.verdicts import Status
from toolkit.resources import package_table


class Rule(NamedTuple):
    """One rule: concepts *near* each other in one part, *far* in any later one, *anywhere*, *nowhere*."""

    say: Status
    denied: Status | None
    near: tuple[frozenset[str], ...]
    far: tuple[frozenset[str], ...]
    anywhere: tuple[frozenset[str], ...]
    nowhere: frozenset[str]
    between: frozenset[str]


class Narrowing(NamedTuple):
    """Concepts that together leave only a part of a grant, unless one of *without* stands beside them."""

    of: frozenset[str]
    without: frozenset[str]
    is_anywhere: bool

    def holds(self, near: frozenset[str], anywhere: frozenset[str]) -> bool:
        return self.of <= (anywhere if self.is_anywhere else near) and self.without.isdisjoint(anywhere)


class Frame(NamedTuple):
    """The rules of one type, and the concepts that narrow a grant, leave some of what is taken, or mislead."""

    rules: tuple[Rule, ...]
    narrow: tuple[Narrowing, ...]
    leaves: frozenset[str]
    act: frozenset[str]
    reach: frozenset[str]
    other: str
    is_strict: bool
    trusts: bool


@cache
def frames() -> Mapping[str, Frame]:
    return {kind: _frame(table) for kind, table in package_table("toolkit.contracts", "frames.toml").items()}


def _frame(table: Mapping[str, Any]) -> Frame:
    return Frame(
        tuple(_rule(one) for one in table["rules"]),
        tuple(_narrowing(one) for one in table["narrow"]),
        frozenset(table["leaves"]),
        frozenset(table.get("act", "").split("/")) - {""},
        frozenset(table.get("reach", "").split("/")) - {""},
        table["other"],
        table.get("strict", False),
        table.get("trust", False),
    )


def _narrowing(told: str) -> Narrowing:
    of, *without = told.removeprefix("*").split("-")
    return Narrowing(frozenset(of.split("+")), frozenset(without), told.startswith("*"))


def _rule(told: Mapping[str, str]) -> Rule:
    say = Status(told["say"])
    denied = told.get("denied", Status.ADVERSE.value if say is Status.PRESENT else "")
    names = told["has"].split()

    def marked(mark: str) -> tuple[frozenset[str], ...]:
        return tuple(frozenset(name[1:].split("/")) for name in names if name[0] == mark)

    near = tuple(frozenset(name.split("/")) for name in names if name[0] not in "+&~-")
    return Rule(
        say,
        say if denied == "same" else Status(denied) if denied else None,
        near,
        marked("+"),
        marked("&"),
        frozenset().union(*marked("~")),
        frozenset().union(*marked("-")),
    )
