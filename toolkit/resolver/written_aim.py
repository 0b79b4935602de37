"""Which thing a Chinese wording finds fault with: the last noun of those that follow each other; the others say where.

In 坐垫接缝处铆钉松 the rivet is loose, and neither the cushion nor its seam. A state between two nouns parts two
faults: 漆面划伤螺丝松 says one of the paint and one of the screw.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from toolkit.resolver.wordforms import plain_chinese, words
from toolkit.resources import package_table


class WrittenAim(NamedTuple):
    """The nouns at fault, and which signs of the wording are theirs and which are those of places."""

    things: frozenset[str] = frozenset()
    signs: frozenset[int] = frozenset()
    places: frozenset[int] = frozenset()

    def misses(self, said: frozenset[int]) -> bool:
        """Return whether a name that stands on the signs *said* speaks of a place and not of the thing at fault."""
        return bool(said & self.places and not said & self.signs)


@lru_cache(maxsize=4096)
def written_aim(text: str) -> WrittenAim:
    """Return what *text*, as ``plain_chinese`` leaves it, finds fault with; nothing where it names no known noun."""
    nouns = list(_nouns().finditer(text))
    followed = {first.start() for first, then in pairwise(nouns) if _is_place(text[first.end() : then.start()])}
    at_fault = [noun for noun in nouns if noun.start() not in followed]
    places = [noun for noun in nouns if noun.start() in followed]
    return WrittenAim(frozenset(noun[0] for noun in at_fault), frozenset(_signs(at_fault)), frozenset(_signs(places)))


def _is_place(between: str) -> bool:
    """Return whether what stands *between* a noun and the next leaves the first one a place of the second."""
    rest = set(_marks().sub("", between))
    return not rest & (words().written_stating | _parted())


def _signs(nouns: list[re.Match[str]]) -> Iterator[int]:
    for noun in nouns:
        yield from range(noun.end() - 1 if noun[0] in _lost() else noun.start(), noun.end())


@cache
def _nouns() -> re.Pattern[str]:
    table = package_table("toolkit.resolver", "own_kinds.toml")
    own = (word for thing in table["things"].values() for word in thing["zh"].split())
    return _any_of({plain_chinese(word) for word in (*own, *table["nouns"]["zh"].split())} | _lost())


@cache
def _lost() -> frozenset[str]:
    """Return the things that are written with the verb of their loss."""
    return frozenset(map(plain_chinese, package_table("toolkit.resolver", "own_kinds.toml")["nouns"]["lost"].split()))


@cache
def _marks() -> re.Pattern[str]:
    return _any_of(set(package_table("toolkit.resolver", "own_kinds.toml")["places"]["zh"].split()))


@cache
def _parted() -> frozenset[str]:
    return frozenset(package_table("toolkit.resolver", "own_kinds.toml")["places"]["parted"].split())


def _any_of(listed: set[str]) -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, listed), key=lambda word: (-len(word), word))))
