"""The words of a contract that can be either side, and the one that each of them is there."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from toolkit.contracts.acting import BUYER, SELLER, by_acts, opposite
from toolkit.contracts.labelled_sides import labelled_side
from toolkit.contracts.party_names import of_side
from toolkit.contracts.said_to_trade import we_trade
from toolkit.contracts.searching import folded, times_in_any_case
from toolkit.resources import package_table

PREAMBLE = 6000  # signs in which a contract says who is who
_EQUATED = (  # a word said to be another: "you" or "Vendor", ("Vendor", "you"), the Vendor ("you")
    r'"WORD"(?:,|,? (?:or|and|/)) (?:the )?"(?:the )?([a-z]+)"|"(?:the )?([a-z]+)"(?:,|,? (?:or|and|/)) "WORD"|'
    r'\b([a-z]+) \((?:herein(?:after)?,? )?(?:called )?"WORD"\)'
)
_SHORTEST = 3  # letters of a word whose acts can be told from chance
_US = re.compile(r"\b(?:we|us|our)\b")
# Whom a side sells to is not the other side of this contract.
_THEIR_CUSTOMERS = re.compile(
    r"\b(?:its|their|our|his|other|or|and|[a-z]+'s) (?:own |other |end )?(?:customers|clients)\b"
)
_PLAIN = frozenset({"we", "you"})
_TOLD = 3  # times that a role is named beside "us"
_ALONE = 5  # times as often as the other side, before a contract names one side only by its role
_MUCH_MORE = 2  # times, before a word that can be either side counts as one


def open_words(whole: str, taken: set[str]) -> dict[str, str]:
    """Return the words that can be either side, with the one that they are: by their acts, by what the other is called.

    *taken* are the sides that firms with names of their own have; a word left beside one of them is the other.
    """
    found: dict[str, str] = {}
    for word, asked in table()["open"].items():
        side = told_side(word, whole)
        if side is None and word in _PLAIN and (we := we_trade(whole)) is not None:
            side = we if word == "we" else opposite(we)
        if side is None and word.isascii() and len(word) > _SHORTEST:
            side = open_by_acts(word.title(), whole)
        side = side or opposite(found.get(asked.get("opposite", "")))
        if side is None and len(taken) == 1 and defined(word, whole):
            side = SELLER if BUYER in taken else BUYER
        side = side or asked_side(asked, whole) or _beside_a_role(word, whole)
        if side is not None:
            found[word] = side
    return found


def _beside_a_role(word: str, whole: str) -> str | None:
    """Return the side of "we", and of "you", where the contract goes on to call one side alone by its role.

    "We" that deliver to "the customer" are the seller; "you" beside "us" and "the supplier" are that supplier.
    """
    if word not in _PLAIN or _US.search(folded(whole)) is None:
        return None
    side = role_alone({side: tuple(table()[side]) for side in (BUYER, SELLER)}, whole, _TOLD)
    return opposite(side) if word == "we" else side


def role_alone(words: Mapping[str, tuple[str, ...]], whole: str, fewest: int) -> str | None:
    """Return the side that *whole* names by its *words*, *fewest* times or more, where it hardly names the other."""
    told = _THEIR_CUSTOMERS.sub("", whole.lower())
    times = {side: len(of_side(words[side]).pattern.findall(told)) for side in (BUYER, SELLER)}
    most = max(times, key=lambda side: times[side])
    return most if times[most] >= fewest and times[most] > _ALONE * min(times.values()) else None


def open_by_acts(name: str, whole: str) -> str | None:
    """Return the side that the one called *name*, a word that can be either side, has by its acts.

    Where a role of that side is defined beside it, and what the other is called tells that it is the other, its few
    acts were chance: a Company that sells to the Customer places orders with makers too.
    """
    side = by_acts(name, whole)
    others = opposite(side)
    if side is None or not any(defined(role, whole) for role in table()[side]):
        return side
    return others if side_by_words(name.lower().removeprefix("the "), whole) == others else side


def side_by_words(word: str, whole: str) -> str | None:
    """Return the side that the patterns of *word*, which can be either side, tell; ``None`` where they do not."""
    return asked_side({one: told for one, told in table()["open"][word].items() if one != "otherwise"}, whole)


def told_side(word: str, whole: str) -> str | None:
    """Return the side that the contract says *word* is, or the other than that of the word for the other side."""
    opposites = (one for one, asked in table()["open"].items() if asked.get("opposite") == word)
    names = (word, *opposites, *([other] if (other := table()["open"].get(word, {}).get("opposite")) else ()))
    for name in names:
        side = _equated(name, whole) or (None if name in _PLAIN else labelled_side(name, whole))
        if side is not None:
            return side if name == word else opposite(side)
    return None


def _equated(word: str, whole: str) -> str | None:
    """Return the side of the role that the contract begins by giving as another name for *word*."""
    data = table()
    if f'"{word}"' not in folded(whole[:PREAMBLE]):
        return None
    for hit in re.finditer(_EQUATED.replace("WORD", word), whole[:PREAMBLE], re.IGNORECASE):
        role = next(one for one in hit.groups() if one).lower()
        if role in data["buyer"] or role in data["seller"]:
            return BUYER if role in data["buyer"] else SELLER
    return None


def asked_side(asked: dict[str, Any], whole: str) -> str | None:
    """Return the side that a word's own patterns tell, or the other one than that of its `opposite`."""
    if "opposite" not in asked:
        return _side_of(asked, whole)
    return opposite(_side_of(table()["open"][asked["opposite"]], whole))


def defined(word: str, whole: str) -> bool:
    return re.search(rf'"(?:the )?{word}"', whole[:PREAMBLE], re.IGNORECASE) is not None


def _side_of(asked: dict[str, list[str]], whole: str) -> str | None:
    """Return the side that the patterns *asked* find in the contract *whole*; ``None`` where nothing tells."""
    found = {
        side: sum(times_in_any_case(pattern, whole) for pattern in asked.get(side, ())) for side in (BUYER, SELLER)
    }
    most = max(found, key=lambda side: found[side])
    if found[most] > _MUCH_MORE * min(found.values()):
        return most
    return asked.get("otherwise", [None])[0]


def patterns() -> Iterator[str]:
    """Yield the patterns of what a party does."""
    yield from (act for acts in ("acts", "acts_zh") for side in (BUYER, SELLER) for act in table()[acts][side])


def patterns_of_sides() -> Iterator[str]:
    """Yield the patterns by which a word is known for that of one side, in whatever case."""
    for asked in table()["open"].values():
        yield from (pattern for side in (BUYER, SELLER) for pattern in asked.get(side, ()))


@cache
def table() -> dict[str, Any]:
    return package_table("toolkit.contracts", "roles.toml")
