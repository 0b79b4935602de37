"""Whether two wordings of one kind of defect name different places, or different things that are on the goods.

A scratch on the lid is none on the base, and glue on the glass is no fingerprint on it.
"""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from toolkit.resolver.second_wording import wording
from toolkit.resolver.wordforms import chinese, clauses, stem, words
from toolkit.resources import package_table


class Place(NamedTuple):
    """The words and Chinese signs that say where a defect is, and its sides (left, right; front, back)."""

    said: frozenset[str]
    signs: frozenset[str]
    sides: frozenset[str]


class _Table(NamedTuple):
    anywhere: frozenset[str]
    anywhere_signs: frozenset[str]
    alone: frozenset[str]
    opposites: tuple[frozenset[str], ...]
    substances: tuple[frozenset[str], ...]


def elsewhere(one: str, other: str, goods: Iterable[str] = ()) -> bool:
    """Tell whether both wordings name a place, and not the same one; *goods* are what the lot itself is called."""
    ours, theirs, own = _place(one), _place(other), _own(goods)
    said = ours.said - own, theirs.said - own
    named = said if all(said) else (ours.signs, theirs.signs)
    return (all(named) and not named[0] & named[1]) or _opposite(ours.sides, theirs.sides)


def partly_elsewhere(one: str, other: str, goods: Iterable[str] = ()) -> bool:
    """Tell whether each of two wordings names something of its place that the other does not."""
    own = _own(goods)
    ours, theirs = (_place(text).said - own for text in (one, other))
    return bool(ours - theirs) and bool(theirs - ours)


def other_substance(one: str, other: str) -> bool:
    """Tell whether both wordings name what is on the goods, and not the same: "glue stain" and "fingerprints"."""
    ours, theirs = _substances(one), _substances(other)
    return bool(ours) and bool(theirs) and not ours & theirs


def same_substance(one: str, other: str) -> bool:
    """Tell whether both wordings name one thing that is on the goods: "glue stain" and "adhesive residue"."""
    return bool(_substances(one) & _substances(other))


def _substances(description: str) -> frozenset[int]:
    """Return the places in the list of the substances that *description* names."""
    said = wording(description)
    return frozenset(
        number
        for number, names in enumerate(_table().substances)
        if any(name in said.latin if name.isascii() else name in said.written for name in names)
    )


def _place(description: str) -> Place:
    listed = words()
    said = frozenset().union(*clauses(description))
    sides = frozenset().union(*_table().opposites)
    signs = frozenset(chinese(description)) - listed.written_stating - listed.written_idle - _table().anywhere_signs
    raw = frozenset(wording(description).latin)
    named = said - listed.stating - listed.filler - listed.circumstance - _table().anywhere - sides
    return Place(named | raw & _table().alone, signs, (raw | frozenset(chinese(description))) & sides)


def _opposite(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    pairs = _table().opposites
    return any(bool(ours & pair) and bool(theirs & pair) and not ours & theirs & pair for pair in pairs)


def _own(goods: Iterable[str]) -> frozenset[str]:
    """Return the words of the goods' own names: "on the box" of a tool box says no place."""
    return frozenset().union(*(clause for name in goods for clause in clauses(name)))


@cache
def _table() -> _Table:
    data = package_table("toolkit.resolver", "second_places.toml")
    return _Table(
        frozenset(map(stem, data["anywhere"].split())),
        frozenset(data["anywhere_written"]),
        frozenset(map(stem, data["alone"].split())),
        *(tuple(frozenset(map(stem, one.split())) for one in data[name]) for name in ("opposites", "substances")),
    )
