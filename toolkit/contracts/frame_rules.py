"""The rules of frames.toml: what of the things that a sentence speaks of grants, narrows or denies a right."""

from collections.abc import Mapping
from functools import cache, reduce
from operator import or_
from typing import Any, NamedTuple

from toolkit.contracts.phrase_index import bits
from toolkit.contracts.verdicts import Status
from toolkit.resources import package_table


class Rule(NamedTuple):
    """One rule: concepts *near* each other in one part, none of *between* among them, and *far* in any later one."""

    say: Status
    denied: Status | None
    near: tuple[frozenset[str], ...]
    far: tuple[frozenset[str], ...]
    between: frozenset[str]
    first: int  # of one of these a sentence speaks, as bits
    needs: tuple[int, ...]  # and of one of each of these
    bars: int  # and of none of these
    is_asserted: bool  # never in a condition: "if the buyer cannot attend" bars nobody

    def may_fit(self, told: int) -> bool:
        """Tell whether a sentence that speaks of no more than *told* can have what the rule names."""
        return bool(told & self.first) and all(map(told.__and__, self.needs))


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
    place: str
    is_strict: bool
    trusts: bool
    holder: str
    joined: frozenset[str]
    acts: int  # the act, as bits
    joins: int  # and what is joined
    firsts: tuple[tuple[int, Rule], ...]  # the rules, each behind what it asks for first
    opens: int  # what any of them asks for first, and the act that another sentence may add to
    mentions: tuple[tuple[int, ...], ...]  # concepts as bits, one of each of which together speak of the type

    def may_say(self, told: int) -> bool:
        """Tell whether a sentence that speaks of no more than *told* may grant or deny the type, alone or joined."""
        if not told & self.opens:  # mostly
            return False
        if self.joined and told & self.acts:
            return True
        return any(told & first and rule.may_fit(told) for first, rule in self.firsts)

    def is_mentioned(self, told: int) -> bool:
        """Tell whether a sentence that speaks of *told* speaks of the type, whatever it says of it."""
        return any(all(map(told.__and__, needed)) for needed in self.mentions)

    def fitting(self, told: int) -> list[Rule]:
        """Return the rules that may fit a sentence that speaks of no more than *told*."""
        return [rule for first, rule in self.firsts if told & first and rule.may_fit(told)]


@cache
def frames() -> Mapping[str, Frame]:
    return {kind: _frame(table) for kind, table in package_table("toolkit.contracts", "frames.toml").items()}


def _frame(table: Mapping[str, Any]) -> Frame:
    act, joined = (frozenset(table.get(name, "").split("/")) - {""} for name in ("act", "joined"))
    rules = tuple(_rule(one) for one in table["rules"])
    return Frame(
        rules,
        tuple(_narrowing(one) for one in table["narrow"]),
        frozenset(table["leaves"]),
        act,
        frozenset(table.get("reach", "").split("/")) - {""},
        table["other"],
        table.get("place", ""),
        table.get("strict", False),
        table.get("trust", False),
        table.get("holder", ""),
        joined,
        bits(act),
        bits(joined),
        tuple((rule.first, rule) for rule in rules),
        reduce(or_, (rule.first for rule in rules), bits(act) if joined else 0),
        tuple(tuple(bits(name.split("/")) for name in told.split()) for told in table.get("mentions", ())),
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
    far, anywhere = marked("+"), marked("&")
    # The thing that the fewest words say is asked for first.
    first, *needs = sorted((bits(one) for one in (*near, *far, *anywhere)), key=int.bit_count)
    return Rule(
        say,
        say if denied == "same" else Status(denied) if denied else None,
        near,
        far,
        frozenset().union(*marked("-")),
        first,
        tuple(needs),
        bits(frozenset().union(*marked("~"))),
        told.get("asserted") == "always",
    )
