"""Who is who in a contract: every name of the two sides brought to "buyer" and "seller", and of the goods to "goods".

Party roles decide what a sentence grants: "may reject" is worth something only with the right subject before it.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from toolkit.contracts.acting import BUYER, SELLER
from toolkit.contracts.goods_named import goods_names, named_goods
from toolkit.contracts.parties import called_in, named_parties, own_names
from toolkit.contracts.party_names import (
    Names,
    as_borne,
    of_side,
    with_owners,
    without_braces,
    without_other_companies,
    without_points,
    written_out,
)
from toolkit.contracts.passages import Passage
from toolkit.contracts.searching import folded
from toolkit.contracts.sides import defined, open_words, side_by_words, table

GOODS = "goods"
_PLAIN_SIGNS = {"’": "'", "‘": "'", "“": '"', "”": '"', "（": "(", "）": ")"}
_ENOUGH = 60_000  # signs of a contract by which its parties are known
_OFTEN = 5  # times that a contract names its seller by another word, before "the manufacturer" is somebody else
_WE = "we"
# "us" in small letters only: US is a country.
_OURS = re.compile(r"\b(?:us|[Oo]urs?|[Yy]ours?)\b")
# "doesn't", "you'll": as contracts in plain words have it.
_SHORT = re.compile(
    r"\b(?:(ca|wo|sha)n't|([a-z]+)n't|(we|you|they|it|i)'(ll|re|ve)|(it|that|there|who|whoever)'(s))\b", re.IGNORECASE
)
_LONG = {"ca": "cannot", "wo": "will not", "sha": "shall not", "ll": "will", "re": "are", "ve": "have", "s": "is"}
_PLAIN = {"us": "we", "our": "we's", "ours": "we's", "your": "you's", "yours": "you's"}


class Roles(NamedTuple):
    """The words for each side in one contract; *plain* says that it speaks of "we" and "you".

    *own* are the names that it gives its parties by a definition of its own, each with the side; *proper* those that
    are one only with a capital; *firms* those of firms, by whatever they are known.
    """

    buyer: Names
    seller: Names
    goods: Names
    plain: bool
    own: tuple[tuple[str, str], ...] = ()
    proper: tuple[tuple[str, str], ...] = ()
    firms: tuple[tuple[str, str], ...] = ()

    def __hash__(self) -> int:
        """Return the hash of its own names alone: each sentence asks for it, and patterns are slow to hash."""
        return hash((self.plain, self.own, self.proper, self.firms))


def roles(texts: Iterable[str]) -> Roles:
    """Return the words for buyer and seller in the contract that *texts* are: the sure ones, and the open ones as used.

    "Company" is the buyer where the other side is called supplier, and the seller where it is called customer;
    甲方 is whoever the contract says it is, by default the one that buys.
    """
    return _roles(_beginning(" ¶ ".join(texts)))


@lru_cache(maxsize=4)
def roles_in(passages: tuple[Passage, ...]) -> Roles:
    """Return the words for buyer and seller in the contract of *passages*, which several readers ask for."""
    return roles(passage.text for passage in passages)


def _beginning(whole: str) -> str:
    """Return as much of the contract *whole*, on one line, as its parties are known by."""
    flat = _flat(whole[: 2 * _ENOUGH])
    return (flat if len(flat) >= _ENOUGH else _flat(whole))[:_ENOUGH]


@lru_cache(maxsize=8)
def _roles(whole: str) -> Roles:
    """Return the words for the sides in the contract *whole*; its several readers ask one after the other."""
    data = table()
    named = named_parties(whole)
    bought = {name.lower() for name, side in named.items() if side == BUYER}
    sells = [word for word in data["seller"] if word not in bought and not _is_third(word, named, whole)]
    sides = {BUYER: list(data["buyer"]), SELLER: sells}
    called = {name.lower() for name in named}
    either = open_words(whole, set(named.values()))
    known = {**{word: side for word, side in either.items() if word not in called}, **named}
    proper = {name: side for name, side in named.items() if _is_word(name, whole)}
    for name, side in known.items():
        if name in proper:
            continue
        sides[side].append(re.escape(name.lower()))
        sides[side] += map(re.escape, written_out(name, whole) if name in named else ())
    buyer, seller = sides[BUYER], sides[SELLER]
    parties = (*data["buyer"], *data["seller"], *data["open"], *map(str.lower, known))
    goods = goods_names(named_goods(whole, parties))
    own, firms = tuple(called_in(whole, named).items()), tuple(own_names(named).items())
    names = of_side(tuple(buyer)), of_side(tuple(seller))
    return Roles(*names, goods, _WE in known, own, tuple(proper.items()), firms)


def _is_word(name: str, whole: str) -> bool:
    """Tell whether the *name* of a party is a word that the contract uses of other things too: the Works, ex works."""
    return name.istitle() and re.search(rf"\b{re.escape(name.lower())}\b", whole) is not None


def _is_third(word: str, named: dict[str, str], whole: str) -> bool:
    """Tell whether *word* is for one who makes what another sells: a seller has a name or role, and is not it.

    A contract that speaks of its seller by another word all along means somebody else by "the manufacturer".
    """
    data = table()
    if word not in data["makers"] or word not in folded(whole) or defined(word.removesuffix("s"), whole):
        return False
    others = of_side(tuple(one for one in data["seller"] if one.isascii() and one not in data["makers"]))
    return SELLER in named.values() or len(others.pattern.findall(folded(whole))) > _OFTEN


def open_names(whole: str) -> tuple[str, ...]:
    """Return the names in the contract *whole* that can be those of either side."""
    names = (word.title() if " " in word else word.capitalize() for word in table()["open"])
    return tuple(name for name in names if name in whole or name.upper() in whole)


@lru_cache(maxsize=8)
def sides_of(names: tuple[str, ...], whole: str) -> dict[str, str]:
    """Return those of *names* that can be either side with the side that they are in the contract *whole*.

    "Party A" is so by all that tells it to a check: the role beside it, what it does, what the other one is.
    """
    flat = _flat(whole)
    numbered = open_words(flat, set(named_parties(flat).values())) if any(" " in name for name in names) else {}
    told = {name: numbered.get(name.lower()) if " " in name else side_by_words(name.lower(), flat) for name in names}
    return {name: side for name, side in told.items() if side is not None}


@lru_cache(maxsize=4096)
def normal(text: str, known: Roles) -> str:
    """Return *text* in lower case on one line, with the two sides by their role and the goods as "goods"."""
    flat = without_points(_flat(text)).replace("(s)", "s")  # "the rejected good(s)"
    flat = _SHORT.sub(_written_out, flat) if "'" in flat else flat
    if known.plain:
        flat = _OURS.sub(lambda hit: _PLAIN[hit.group().lower()], flat)
    for name, side in known.proper:
        flat = _proper(name).sub(side, flat) if name in flat else flat
    flat = as_borne(without_other_companies(flat.lower()))
    flat = known.buyer.named(known.seller.named(flat, SELLER, "卖方"), BUYER, "买方")
    return without_braces(known.goods.named(with_owners(flat), GOODS, "货物"))


def _written_out(hit: re.Match[str]) -> str:
    """Return what is written short, "doesn't", in full."""
    denied, verb, *others = hit.groups()
    if denied:
        return _LONG[denied.lower()]
    if verb:
        return f"{verb} not"
    who, short = (one for one in others if one)
    return f"{who} {_LONG[short.lower()]}"


@lru_cache(maxsize=64)
def _proper(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:[Tt]he )?{re.escape(name)}\b")


def _flat(text: str) -> str:
    """Return *text* on one line, with plain quotes and brackets."""
    if not text.isascii():
        for sign, plain in _PLAIN_SIGNS.items():
            text = text.replace(sign, plain)
    return " ".join(text.split())
