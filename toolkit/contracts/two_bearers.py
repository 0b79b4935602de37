"""Sentences that charge both sides: "buyer bears the first inspection and seller the second one" says two things.

Each charge is read as a sentence of its own, behind the occasion that both hang on, so that no side is read with what
the other one bears. The words are in bearers.toml.
"""

import re
from functools import cache
from typing import NamedTuple

from toolkit.contracts.searching import compiled
from toolkit.resources import package_table

_SIDES = ("buyer", "seller")


class _Words(NamedTuple):
    """The patterns of bearers.toml."""

    cues: tuple[str, ...]
    about: str
    joins: str
    occasion: str
    passive: str
    active: str
    passive_short: str
    active_short: str
    filled_passive: str
    filled_active: str


class _Charge(NamedTuple):
    """One charge: who bears it, and how much of the sentence stands before it."""

    side: str
    text: str
    is_passive: bool


def parted(text: str) -> tuple[str, ...]:
    """Return each charge of the normalised sentence *text* as a sentence; *text* alone where it charges one side."""
    if not all(side in text for side in _SIDES) or not any(map(text.__contains__, _words().cues)):
        return (text,)
    told = _words()
    if compiled(told.about).search(text) is None:
        return (text,)
    for join in compiled(told.joins).finditer(text):
        both = _both(text[: join.start()], text[join.end() :])
        if both is not None:
            return both
    return (text,)


def _both(before: str, behind: str) -> tuple[str, str] | None:
    """Return what stands *before* and *behind* a join as two sentences, where each charges another side."""
    first = _first(before)
    second = None if first is None else _second(behind, is_passive=first.is_passive)
    if first is None or second is None or first.side == second.side:
        return None
    occasion = compiled(_words().occasion).match(before)
    lead = occasion.group() if occasion is not None else ""
    return f"{before}.", f"{lead}{second.text}"


def _first(text: str) -> _Charge | None:
    """Return the charge with which *text* ends, where it names no other side as one that bears."""
    told = _words()
    hits = [(compiled(one).search(text), one is told.passive) for one in (told.passive, told.active)]
    found = [(hit, is_passive) for hit, is_passive in hits if hit is not None]
    sides = {_side(hit) for hit, _ in found}
    return _Charge(sides.pop(), text, found[0][1]) if len(sides) == 1 else None


def _second(text: str, *, is_passive: bool) -> _Charge | None:
    """Return the charge with which *text* begins; the verb that it leaves out is that of the charge before."""
    told = _words()
    for pattern in (told.passive, told.active):
        hit = compiled(pattern).match(text)
        if hit is not None:
            return _Charge(_side(hit), text, pattern is told.passive)
    short, filled = (told.passive_short, told.filled_passive) if is_passive else (told.active_short, told.filled_active)
    hit = compiled(short).match(text)
    return None if hit is None else _Charge(_side(hit), f"{hit.expand(filled)}{text[hit.end() :]}", is_passive)


def _side(hit: re.Match[str]) -> str:
    """Return who bears it, in whichever form that is said."""
    return next(side for name, side in hit.groupdict().items() if side is not None and name.startswith("side"))


@cache
def _words() -> _Words:
    table = package_table("toolkit.contracts", "bearers.toml")
    phrases: dict[str, str] = table["phrases"]

    def whole(pattern: str) -> str:
        for name, phrase in phrases.items():
            pattern = pattern.replace(f"{{{name}}}", phrase)
        return pattern

    names = [name for name in _Words._fields if name != "cues"]
    return _Words(tuple(table["cues"]), *(whole(table[name]) for name in names))
