"""Which side a party is by what it does in a contract: who orders and pays buys, who makes and warrants sells."""

import re
from collections import Counter
from collections.abc import Callable
from functools import lru_cache

from toolkit.contracts.searching import times
from toolkit.resources import package_table

BUYER, SELLER = "buyer", "seller"
# Who does something in a contract, or a part of one, that says nowhere who its parties are.
# A word behind "the" is a party only where it is short for a name: "the JVC".
_ACTING = re.compile(
    r"\b((?<![Tt]he )[A-Z][A-Za-z&]{2,}(?:-[A-Z][A-Za-z&]+)?|[A-Z]{3,5}) "
    r"(?:shall|will|may|agrees?|warrants?|undertakes?)\b"
)
_PARAGRAPH = "¶"  # stands between two, and in no pattern of an act
_FEWEST_ACTS = 2
_OFTEN = 5  # times that a contract names a party
_MORE = 1.5  # times, for the acts of two parties taken together
_MUCH_MORE = 2  # times, for those of one
_TWO = 2
_SELDOM = 5  # times as often a name is said by itself


def opposite(side: str | None) -> str | None:
    """Return the other side."""
    return None if side is None else BUYER if side == SELLER else SELLER


@lru_cache(maxsize=64)  # its key holds the whole contract
def acts(name: str, whole: str) -> dict[str, int]:
    """Return how often the contract *whole* tells of acts of a buyer, and of a seller, by the one called *name*."""
    if name not in whole:
        return {BUYER: 0, SELLER: 0}
    known = package_table("toolkit.contracts", "roles.toml")["acts" if name.isascii() else "acts_zh"]
    said = _naming(name, whole)
    return {side: sum(times(act, said, name) for act in known[side]) for side in (BUYER, SELLER)}


def _naming(name: str, whole: str) -> str:
    """Return the paragraphs of the contract *whole* that have *name*: an act is told in one of them, mostly of few."""
    return _PARAGRAPH.join(one for one in whole.split(_PARAGRAPH) if name in one)


def by_acts(name: str, whole: str) -> str | None:
    """Return the side of the one called *name* in the contract *whole*, where its acts are mostly those of one."""
    found = acts(name, whole)
    most = max(found, key=lambda side: found[side])
    return most if found[most] >= _FEWEST_ACTS and found[most] > _MUCH_MORE * min(found.values()) else None


def actors(whole: str, is_name: Callable[[str], bool]) -> tuple[str, ...]:
    """Return the names of the two that act most often in the contract *whole*; a word is none."""
    acting = Counter(_ACTING.findall(whole))
    names = (name for name, _ in acting.most_common() if is_name(name) and _seldom(name.lower(), name, whole))
    return tuple(name for name in names if whole.count(name) > _OFTEN and _is_called(name, whole))[:_TWO]


def _is_called(name: str, whole: str) -> bool:
    """Tell whether the contract *whole* uses *name* as that of a firm; one behind "the" has to buy or sell.

    "The Heritage facilities" are those of a firm that else has no "the".
    """
    return _seldom(f"the {name}", name, whole) or (name.isupper() and any(acts(name, whole).values()))


def _seldom(said: str, name: str, whole: str) -> bool:
    """Tell whether the contract *whole* has *said* seldom, for how often it says the *name*: as in an address."""
    return _SELDOM * whole.count(said) <= whole.count(name)


def told_apart(parties: dict[str, str | None], roles_known: frozenset[str], whole: str) -> dict[str, str | None]:
    """Return the two *parties* as one buyer and one seller, where that of one is known or their acts together tell."""
    one, second = parties
    sides = [parties[one], parties[second]]
    if sides[0] == sides[1]:  # a role is surer than acts
        sides = [parties[name] if name.lower().removeprefix("the ") in roles_known else None for name in parties]
    if sides == [None, None]:
        first, others = acts(one, whole), acts(second, whole)
        buys, sells = first[BUYER] + others[SELLER], first[SELLER] + others[BUYER]
        if max(buys, sells) > _MORE * min(buys, sells):
            sides[0] = BUYER if buys > sells else SELLER
    known = sides[0] or opposite(sides[1])
    return {one: known, second: sides[1] or opposite(known)}
