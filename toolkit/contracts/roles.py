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
_PREAMBLE = 6000  # signs in which a contract says who is who
_FEWEST_ACTS = 2
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
    whole = _flat(" \n".join(texts))
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
    """Return the firms that the contract calls by a short name of their own, with the side that their acts show."""
    data = _data()
    known = {*data["buyer"], *data["seller"], *data["open"]}
    found: dict[str, str] = {}
    for name in dict.fromkeys(_SHORT.findall(whole[:_PREAMBLE])):
        if name.lower().removeprefix("the ") in known or not _is_name(name):
            continue
        told = re.escape(name)
        acts = {
            side: sum(len(re.findall(act.replace("NAME", told), whole)) for act in data["acts"][side])
            for side in (BUYER, SELLER)
        }
        if max(acts.values()) >= _FEWEST_ACTS and max(acts.values()) > 2 * min(acts.values()):
            found[name] = BUYER if acts[BUYER] > acts[SELLER] else SELLER
    return found


def _is_name(name: str) -> bool:
    """Tell whether *name* can be a party: "Products" and "Agreement" are defined in the same way."""
    return name.lower() not in _data()["no_parties"] and re.fullmatch(_goods(), name.lower()) is None


def _named(hit: re.Match[str], name: str, chinese: str) -> str:
    return name if hit.group().isascii() else chinese


def _flat(text: str) -> str:
    return _SPACES.sub(" ", text.translate(_QUOTES)).strip()


def _side_of(asked: dict[str, list[str]], whole: str) -> str | None:
    """Return the side that the patterns *asked* find in the contract *whole*; ``None`` where nothing tells."""
    found = {
        side: any(re.search(pattern, whole, re.IGNORECASE) for pattern in asked.get(side, ()))
        for side in (BUYER, SELLER)
    }
    if found[BUYER] != found[SELLER]:
        return BUYER if found[BUYER] else SELLER
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
