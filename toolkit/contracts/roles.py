"""Who is who in a contract: every name of the two sides brought to "buyer" and "seller", and of the goods to "goods".

Party roles decide what a sentence grants: "may reject" is worth something only with the right subject before it.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Any, NamedTuple

from toolkit.contracts.acting import BUYER, SELLER, actors, acts, by_acts, by_role, opposite, told_apart
from toolkit.contracts.goods_named import goods_names, named_goods
from toolkit.contracts.party_names import FORMS, Names, of_side, with_owners, without_other_companies, written_out
from toolkit.contracts.searching import folded, times_in_any_case
from toolkit.resources import package_table

GOODS = "goods"
_PLAIN_SIGNS = {"’": "'", "‘": "'", "“": '"', "”": '"', "（": "(", "）": ")"}
_SHORT = re.compile(  # (the "Buyer"), or without brackets: hereinafter called "Varden"
    r'(?:\((?=[^()"]{0,80}"[^"]{1,40}"[^()]{0,400}\))[^()"]{0,80}|\b[Hh]ereinafter,? (?:[a-z]+ ){1,4})'
    r'"(?:the |The )?([A-Z][^"]{1,30})"'
)
_CALLED = re.compile(  # a firm and the role that it is called by
    r"\b([A-Z][\w&]{2,})(?: [A-Z&][\w&.,-]*){0,6}(?:,[^()¶]{0,160})? ?"
    r'\((?:[^()]{0,40}?)"((?:the )?[A-Z][a-z]+)"[^()]{0,40}\)'
)
_FIRM = re.compile(rf"\b([A-Z][\w&]{{2,}})(?: [A-Z&][\w&.-]*){{0,5}},? {FORMS}\b")
_FIRM_CALLED = re.compile(  # Robert Aster GmbH (hereinafter "ASTER")
    r"\b(?:Inc|Ltd|Limited|LLC|LLP|PLC|GmbH|AG|KG|S\.A|B\.V|N\.V|Corp|Corporation|Co)\.?,? "
    r'\([^()"]{0,60}"(?:the |The )?([A-Z][^"]{1,30})"'
)
_EQUATED = (  # a word said to be another: "you" or "Vendor", the Vendor ("you")
    r'"WORD",? (?:or|and|/) (?:the )?"(?:the )?([a-z]+)"|"(?:the )?([a-z]+)",? (?:or|and|/) "WORD"|'
    r'\b([a-z]+) \((?:herein(?:after)?,? )?(?:called )?"WORD"\)'
)
_ENOUGH = 60_000  # signs of a contract by which its parties are known
_PREAMBLE = 6000  # signs in which a contract says who is who
_TWO, _SHORTEST = 2, 3  # parties; letters of a word whose acts can be told from chance
_OFTEN = 5  # times that a contract names a party whose name it gives once only
_ALONE = 5  # times as often as the other side, before a contract names one side only by its role
_MUCH_MORE = 2  # times, before a word that can be either side counts as one
_WE = "we"
# "us" in small letters only: US is a country.
_OURS = re.compile(r"\b(?:us|[Oo]urs?|[Yy]ours?)\b")
_PLAIN = {"us": "we", "our": "we's", "ours": "we's", "your": "you's", "yours": "you's"}
_YOU = re.compile(r"\b[Yy]ours?\b|\b[Yy]ou\b")
_OURS_OR_WE = re.compile(r"\b(?:[Ww]e|us|[Oo]urs?)\b")
# Whom a side sells to is not the other side of this contract.
_THEIR_CUSTOMERS = re.compile(r"\b(?:its|their|his|other|or|and|[a-z]+'s) (?:own |other |end )?(?:customers|clients)\b")
_FIGURES = re.compile(r"\d+(?:[.,]\d+)*")


class Roles(NamedTuple):
    """The words for each side in one contract; *plain* says that it speaks of "we" and "you"."""

    buyer: Names
    seller: Names
    goods: Names
    plain: bool


def roles(texts: Iterable[str]) -> Roles:
    """Return the words for buyer and seller in the contract that *texts* are: the sure ones, and the open ones as used.

    "Company" is the buyer where the other side is called supplier, and the seller where it is called customer;
    甲方 is whoever the contract says it is, by default the one that buys.
    """
    return _roles(_beginning(" ¶ ".join(texts)))


def _beginning(whole: str) -> str:
    """Return as much of the contract *whole*, on one line, as its parties are known by."""
    flat = _flat(whole[: 2 * _ENOUGH])
    return (flat if len(flat) >= _ENOUGH else _flat(whole))[:_ENOUGH]


@lru_cache(maxsize=8)
def _roles(whole: str) -> Roles:
    """Return the words for the sides in the contract *whole*; its several readers ask one after the other."""
    data = _data()
    named = _named_parties(whole)
    sides = {BUYER: list(data["buyer"]), SELLER: [word for word in data["seller"] if not _is_third(word, named, whole)]}
    called = {name.lower() for name in named}
    open_words = _open_words(whole, set(named.values()))
    known = {**{word: side for word, side in open_words.items() if word not in called}, **named}
    for name, side in known.items():
        sides[side].append(re.escape(name.lower()) if name.isascii() else name)
        sides[side] += map(re.escape, written_out(name, whole) if name in named else ())
    buyer, seller = sides[BUYER], sides[SELLER]
    parties = (*data["buyer"], *data["seller"], *data["open"], *map(_plain, known))
    goods = goods_names(named_goods(whole, parties))
    return Roles(of_side(tuple(buyer)), of_side(tuple(seller)), goods, _WE in known)


def _is_third(word: str, named: dict[str, str], whole: str) -> bool:
    """Tell whether *word* is for one who makes what another sells: a seller has a name or role, and is not it.

    A contract that speaks of its seller by another word all along means somebody else by "the manufacturer".
    """
    data = _data()
    if word not in data["makers"] or word not in folded(whole) or _defined(word.removesuffix("s"), whole):
        return False
    others = of_side(tuple(one for one in data["seller"] if one.isascii() and one not in data["makers"]))
    return SELLER in named.values() or len(others.pattern.findall(folded(whole))) > _OFTEN


def _open_words(whole: str, taken: set[str]) -> dict[str, str]:
    """Return the words that can be either side, with the one that they are: by their acts, by what the other is called.

    *taken* are the sides that firms with names of their own have; a word left beside one of them is the other.
    """
    found: dict[str, str] = {}
    for word, asked in _data()["open"].items():
        side = _told_side(word, whole)
        if side is None and word.isascii() and len(word) > _SHORTEST:
            side = by_acts(word.title(), whole)
        side = side or opposite(found.get(asked.get("opposite", "")))
        if side is None and len(taken) == 1 and _defined(word, whole):
            side = SELLER if BUYER in taken else BUYER
        side = side or _asked_side(asked, whole)
        if side is not None:
            found[word] = side
    return found


def _told_side(word: str, whole: str) -> str | None:
    """Return the side that the contract says *word* is, or the other than that of the word for the other side."""
    told = _equated(word, whole)
    opposites = (one for one, asked in _data()["open"].items() if asked.get("opposite") == word)
    return told or opposite(next((side for one in opposites if (side := _equated(one, whole))), None))


def _equated(word: str, whole: str) -> str | None:
    """Return the side of the role that the contract begins by giving as another name for *word*."""
    data = _data()
    if f'"{word}"' not in folded(whole[:_PREAMBLE]):
        return None
    for hit in re.finditer(_EQUATED.replace("WORD", word), whole[:_PREAMBLE], re.IGNORECASE):
        role = next(one for one in hit.groups() if one).lower()
        if role in data["buyer"] or role in data["seller"]:
            return BUYER if role in data["buyer"] else SELLER
    return None


def _asked_side(asked: dict[str, Any], whole: str) -> str | None:
    """Return the side that a word's own patterns tell, or the other one than that of its `opposite`."""
    if "opposite" not in asked:
        return _side_of(asked, whole)
    return opposite(_side_of(_data()["open"][asked["opposite"]], whole))


def _defined(word: str, whole: str) -> bool:
    return re.search(rf'"(?:the )?{word}"', whole[:_PREAMBLE], re.IGNORECASE) is not None


@lru_cache(maxsize=8)
def open_names(whole: str) -> dict[str, tuple[str, ...]]:
    """Return the words of the contract *whole* that can be either side, by the side that they are in it."""
    flat, words = _flat(whole), _data()["open"]
    asked = {word: {one: how for one, how in ways.items() if one != "otherwise"} for word, ways in words.items()}
    return by_role((word.capitalize(), _asked_side(ways, flat)) for word, ways in asked.items())


@lru_cache(maxsize=8)
def own_names(whole: str) -> dict[str, tuple[str, ...]]:
    """Return by side the names that firms have in the contract *whole*; a word that can be either side is none."""
    named = _named_parties(_flat(whole))
    return by_role((name, side) for name, side in named.items() if _plain(name) not in _data()["open"])


@lru_cache(maxsize=4096)
def normal(text: str, known: Roles) -> str:
    """Return *text* in lower case on one line, with the two sides by their role and the goods as "goods"."""
    flat = _flat(text).replace("(s)", "s")  # "the rejected good(s)"
    if known.plain:
        flat = _OURS.sub(lambda hit: _PLAIN[hit.group().lower()], flat)
    flat = without_other_companies(flat.lower())
    flat = known.buyer.named(known.seller.named(flat, SELLER, "卖方"), BUYER, "买方")
    return known.goods.named(with_owners(flat), GOODS, "货物")


def figureless(text: str) -> str:
    """Return *text* with every figure as "#"."""
    return _FIGURES.sub("#", text)


def _named_parties(whole: str) -> dict[str, str]:
    """Return the firms that the contract calls by a name of their own, with the side that their acts show.

    Of two parties the one that is left beside a known side is the other. A firm called by its role goes by its first
    word as well: "Varden Mobility Group (“Customer”)" by "Varden".
    """
    data = _data()
    sides = {**dict.fromkeys(data["buyer"], BUYER), **dict.fromkeys(data["seller"], SELLER)}
    start = whole[:_PREAMBLE]
    parties = {name: sides.get(_plain(name)) or by_acts(name, whole) for name in _parties(start, whole)}
    if len(parties) == _TWO:
        parties = told_apart(parties, frozenset(sides), whole)
    parties |= _left_over(parties, start, whole)
    found = {name: side for name, side in parties.items() if side and _plain(name) not in sides}
    for firm, role in _CALLED.findall(start):
        if _plain(role) in sides and firm.lower() not in data["no_parties"]:
            found.setdefault(firm, sides[_plain(role)])
    return found


def _left_over(parties: dict[str, str | None], start: str, whole: str) -> dict[str, str | None]:
    """Return the one name that has no side yet, with the side that no other has and no role is told of."""
    side = opposite(_addressed(whole) or _only_role(whole))
    if side is None or side in parties.values():
        return {}
    return {name: side for name in _only_name(start, whole) if parties.get(name) is None}


def _addressed(whole: str) -> str | None:
    """Return the side that the contract calls "you", where it has a name and no "we" for the other."""
    if _OURS_OR_WE.search(whole) or len(_YOU.findall(whole)) <= _OFTEN:
        return None
    return _asked_side(_data()["open"]["you"], whole)


def _only_name(start: str, whole: str) -> tuple[str, ...]:
    """Return the one name that the contract has for a party; none where it has several, or seldom says it."""
    data = _data()
    known = {*data["buyer"], *data["seller"], *data["open"]}
    for called in ((*_SHORT.findall(start), *_FIRM.findall(start)), actors(whole, _is_name)):
        own = (name for name in dict.fromkeys(called) if _is_name(name) and _plain(name) not in known)
        names = tuple(name for name in own if whole.count(name) > _OFTEN)
        if len(names) == 1:
            return names
    return ()


def _only_role(whole: str) -> str | None:
    """Return the side that the contract names by its role, where it hardly ever says that of the other side."""
    told = {word: side for word in _data()["open"] if (side := _told_side(word, whole))}
    words = {side: (*_data()[side], *(word for word, one in told.items() if one == side)) for side in (BUYER, SELLER)}
    told_of = _THEIR_CUSTOMERS.sub("", whole.lower())
    found = {side: len(of_side(words[side]).pattern.findall(told_of)) for side in (BUYER, SELLER)}
    most = max(found, key=lambda side: found[side])
    return most if found[most] >= _OFTEN and found[most] > _ALONE * min(found.values()) else None


def _parties(start: str, whole: str) -> list[str]:
    """Return the names in the *start* of a contract that are those of its parties: firms, or roles."""
    data = _data()
    roles_known = {*data["buyer"], *data["seller"], *data["open"]}
    names = [name for name in dict.fromkeys(_SHORT.findall(start)) if _is_name(name)]
    firms = set(_FIRM_CALLED.findall(start))
    own = [name for name in names if _plain(name) in roles_known or name in firms or any(acts(name, whole).values())]
    both = of_side((*data["buyer"], *data["seller"]))
    return own or ([] if len(both.pattern.findall(whole.lower())) > _OFTEN else list(actors(whole, _is_name)))


def _plain(name: str) -> str:
    return name.lower().removeprefix("the ")


def _is_name(name: str) -> bool:
    """Tell whether *name* can be a party: "Products" and "Agreement" are defined in the same way."""
    return name.lower() not in _data()["no_parties"] and goods_names(()).pattern.fullmatch(name.lower()) is None


def _flat(text: str) -> str:
    """Return *text* on one line, with plain quotes and brackets."""
    if not text.isascii():
        for sign, plain in _PLAIN_SIGNS.items():
            text = text.replace(sign, plain)
    return " ".join(text.split())


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
    yield from (act for side in (BUYER, SELLER) for act in _data()["acts"][side])


def patterns_of_sides() -> Iterator[str]:
    """Yield the patterns by which a word is known for that of one side, in whatever case."""
    for asked in _data()["open"].values():
        yield from (pattern for side in (BUYER, SELLER) for pattern in asked.get(side, ()))


@cache
def _data() -> dict[str, Any]:
    return package_table("toolkit.contracts", "roles.toml")
