"""Who is who in a contract: every name of the two sides brought to "buyer" and "seller", and of the goods to "goods".

Party roles decide what a sentence grants: "may reject" is worth something only with the right subject before it.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple

from toolkit.resources import package_table

BUYER, SELLER, GOODS = "buyer", "seller", "goods"
_QUOTES = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "\t": " ", "\n": " ", "（": "(", "）": ")"}
)
_SPACES = re.compile(r"\s+")
_SHORT = re.compile(r'\((?:[^()]{0,80}?)"((?:the )?[A-Z][^"]{1,30})"[^()]{0,60}\)')
_CALLED = re.compile(  # a firm and the role that it is called by
    r"\b([A-Z][\w&]{2,})(?: [A-Z&][\w&.,-]*){0,6}(?:,[^()]{0,160})? ?"
    r'\((?:[^()]{0,40}?)"((?:the )?[A-Z][a-z]+)"[^()]{0,40}\)'
)
_PREAMBLE = 6000  # signs in which a contract says who is who
_FEWEST_ACTS = 2
_MUCH_MORE = 2  # times, before a word that can be either side counts as one
_FIGURES = re.compile(r"\d+(?:[.,]\d+)*")


class Roles(NamedTuple):
    """The words for each side in one contract, as one pattern each; ``None`` where the contract has none."""

    buyer: re.Pattern[str]
    seller: re.Pattern[str]


def roles(texts: Iterable[str]) -> Roles:
    """Return the words for buyer and seller in the contract that *texts* are: the sure ones, and the open ones as used.

    "Company" is the buyer where the other side is called supplier, and the seller where it is called customer;
    甲方 is whoever the contract says it is, by default the one that buys.
    """
    data = _data()
    whole = _flat(" ¶ ".join(texts))
    buyer, seller = list(data["buyer"]), list(data["seller"])
    for word, asked in data["open"].items():
        side = _side_of(asked, whole)
        if side is not None:
            (buyer if side == BUYER else seller).append(word)
    for name, side in _named_parties(whole).items():
        (buyer if side == BUYER else seller).append(re.escape(name.lower()) if name.isascii() else name)
    return Roles(_pattern(tuple(buyer)), _pattern(tuple(seller)))


@cache
def open_names(whole: str) -> dict[str, tuple[str, ...]]:
    """Return the words of the contract *whole* that can be either side, by the side that they are in it."""
    found: dict[str, tuple[str, ...]] = {}
    for word, asked in _data()["open"].items():
        side = _side_of({one: patterns for one, patterns in asked.items() if one != "otherwise"}, _flat(whole))
        if side is not None:
            role = "supplier" if side == SELLER else side
            found[role] = (*found.get(role, ()), word.capitalize())
    return found


def normal(text: str, known: Roles) -> str:
    """Return *text* in lower case on one line, with the two sides by their role and the goods as "goods"."""
    flat = _flat(text).lower()
    flat = known.buyer.sub(
        lambda hit: _named(hit, BUYER, "买方"), known.seller.sub(lambda hit: _named(hit, SELLER, "卖方"), flat)
    )
    return _goods().sub(lambda hit: _named(hit, GOODS, "货物"), flat)


def figureless(text: str) -> str:
    """Return *text* with every figure as "#"."""
    return _FIGURES.sub("#", text)


def _named_parties(whole: str) -> dict[str, str]:
    """Return the firms that the contract calls by a name of their own, with the side that their acts show.

    One that is left beside a party whose side is known is the other; a firm called by its role goes by its first word
    as well: "Varden Mobility Group (“Customer”)" by "Varden".
    """
    data = _data()
    sides = {**dict.fromkeys(data["buyer"], BUYER), **dict.fromkeys(data["seller"], SELLER)}
    start = whole[:_PREAMBLE]
    names = [name for name in dict.fromkeys(_SHORT.findall(start)) if _is_name(name)]
    known = {sides[_plain(name)] for name in names if _plain(name) in sides}
    open_names = [name for name in names if _plain(name) not in sides and _plain(name) not in data["open"]]
    found = {name: side for name in open_names if (side := _by_acts(name, whole)) is not None}
    if len(known) == 1 and len(open_names) == 1 and not found:
        found[open_names[0]] = SELLER if BUYER in known else BUYER
    for firm, role in _CALLED.findall(start):
        if _plain(role) in sides and firm.lower() not in data["no_parties"]:
            found.setdefault(firm, sides[_plain(role)])
    return found


def _by_acts(name: str, whole: str) -> str | None:
    told, acts = re.escape(name), _data()["acts"]
    times = {
        side: sum(len(re.findall(act.replace("NAME", told), whole)) for act in acts[side]) for side in (BUYER, SELLER)
    }
    most = max(times, key=lambda side: times[side])
    return most if times[most] >= _FEWEST_ACTS and times[most] > _MUCH_MORE * min(times.values()) else None


def _plain(name: str) -> str:
    return name.lower().removeprefix("the ")


def _is_name(name: str) -> bool:
    """Tell whether *name* can be a party: "Products" and "Agreement" are defined in the same way."""
    return name.lower() not in _data()["no_parties"] and re.fullmatch(_goods(), name.lower()) is None


def _named(hit: re.Match[str], name: str, chinese: str) -> str:
    return name if hit.group().isascii() else chinese


def _flat(text: str) -> str:
    return _SPACES.sub(" ", text.translate(_QUOTES)).strip()


def _side_of(asked: dict[str, list[str]], whole: str) -> str | None:
    """Return the side that the patterns *asked* find in the contract *whole*; ``None`` where nothing tells."""
    times = {
        side: sum(len(re.findall(pattern, whole, re.IGNORECASE)) for pattern in asked.get(side, ()))
        for side in (BUYER, SELLER)
    }
    most = max(times, key=lambda side: times[side])
    if times[most] > _MUCH_MORE * min(times.values()):
        return most
    return asked.get("otherwise", [None])[0]


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    latin = [word for word in words if word.isascii()]
    others = sorted((word for word in words if not word.isascii()), key=len, reverse=True)
    parts = [rf"\b(?:the )?(?:{'|'.join(sorted(latin, key=len, reverse=True))})\b"] if latin else []
    return re.compile("|".join([*parts, *map(re.escape, others)]))


@cache
def _goods() -> re.Pattern[str]:
    words = sorted(_data()["goods"], key=len, reverse=True)
    latin, others = [one for one in words if one.isascii()], [one for one in words if not one.isascii()]
    return re.compile(rf"\b(?:{'|'.join(latin)})\b|{'|'.join(others)}")


@cache
def _data() -> dict[str, Any]:
    return package_table("toolkit.contracts", "roles.toml")
