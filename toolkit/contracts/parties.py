"""The names that a contract has of its own for its two parties: those of firms, and roles that no table foresees."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile

from toolkit.contracts.acting import BUYER, SELLER, actors, acts, by_acts, opposite, told_apart
from toolkit.contracts.goods_named import goods_names
from toolkit.contracts.labelled_sides import labelled_side
from toolkit.contracts.party_names import FORMS, of_side
from toolkit.contracts.said_to_trade import said_to_trade
from toolkit.contracts.searching import compiled, is_chinese
from toolkit.contracts.sides import PREAMBLE, asked_side, open_by_acts, role_alone, table, told_side

_SHORT = re.compile(  # (the "Buyer"), or without brackets: hereinafter called "Varden"
    r'(?:\((?=[^()"]{0,80}"[^"]{1,40}"[^()]{0,400}\))[^()"]{0,80}|\b[Hh]ereinafter,? (?:[a-z]+ ){1,4})'
    r'"(?:the |The )?([A-Z][^"]{1,30})"'
)
_ROLE = re.compile(  # the role of a firm without quotes: Hua Xin Co., Ltd. (the Maker), Maker: Hua Xin Co., Ltd.
    rf"\b{FORMS}\.?,?(?: [^()¶]{{0,120}})? ?\((?:herein(?:after)?,? )?(?:called |referred to as )?(?:the )?"
    r"([A-Z][a-z]+)\)"
    rf"|(?:^|¶ )(?:[Tt]he )?([A-Z][a-z]+) ?: ?[A-Z][^¶:]{{2,80}}?\b{FORMS}\b"
    rf'|"(?:the |The )?([A-Z][a-z]+)" ?(?:means|is|shall mean|refers to)[^"¶]{{1,80}}?\b{FORMS}\b'
)
_ITSELF = re.compile(  # “4SolPharm” means 4SolPharm Inc
    rf'"(?:the |The )?([A-Z0-9][\w&-]{{2,30}})" ?(?:means|is|shall mean|refers to) \1[^"¶]{{0,60}}?\b{FORMS}\b'
)
_ROLE_ZH = (  # （以下简称“制造方”）, 制造方：华新有限公司
    r'以下(?:均|统)?(?:简称|称)(?:为|作)?[:：]? ?"?([\u4e00-\u9fff]{2,8}?)"?(?=[)，。；,¶ ]|$)'
    r'|\( ?"([\u4e00-\u9fff]{2,8})" ?\)'
    r"|(?:^|¶ )([\u4e00-\u9fff]{2,6})(?:\([^()]{1,20}\))? ?[:：] ?[^¶:：，。；、]{2,40}?"
    r"(?:公司|厂|集团|商行|合作社)(?![\u4e00-\u9fff、])"
)
_CALLED = re.compile(  # a firm and the role that it is called by
    r"\b([A-Z][\w&]{2,})(?: [A-Z&][\w&.,-]*){0,6}(?:,[^()¶]{0,160})? ?"
    r'\((?:[^()]{0,40}?)"((?:the )?[A-Z][a-z]+)"[^()]{0,40}\)'
)
_ALSO = re.compile(  # ("Buyer" or "VMG"): a role and the short name of the firm that has it
    r'"(?:the |The )?([A-Z][\w&.-]{1,30})",? (?:or|and|/) (?:the )?"(?:the |The )?([A-Z][\w&.-]{1,30})"'
)
_ALSO_CALLED = re.compile(  # hereinafter called "V.M.G-Varden," "the Seller" or "the Company"
    r'\b[Hh]ereinafter,? (?:[a-z]+ ){0,4}"(?:the |The )?([A-Z][^",]{1,30}),?",?(?: or| and)? '
    r'"(?:the |The )?([A-Z][^",]{1,30}),?"'
)
_FIRM = re.compile(rf"\b(?!The\b)([A-Z][\w&]{{2,}})(?: [A-Z&][\w&.-]*){{0,5}},? {FORMS}\b")
_FIRM_CALLED = re.compile(  # Robert Aster GmbH (hereinafter "ASTER")
    r"\b(?:Inc|Ltd|Limited|LLC|LLP|PLC|GmbH|AG|KG|S\.A|B\.V|N\.V|Corp|Corporation|Co)\.?,? "
    r'\([^()"]{0,60}"(?:the |The )?([A-Z][^"]{1,30})"'
)
_ACTING_FIRM = re.compile(  # under its whole name, in a contract that else calls it by its role
    rf"\b(?![Tt]he )((?:[A-Z][\w&-]*,? ){{1,5}}{FORMS})\b\.?(?: shall| will| may| must| agrees?| reserves?)\b"
)
# Firms that look, carry, insure or lend for one of the two.
_FOR_OTHERS = re.compile(
    r"(?i)\b(?:inspect\w*|survey\w*|test\w*|certif\w*|laborator\w*|insur\w*|assurance|bank\w*|financ\w*|logistics|"
    r"shipping|forward\w*|freight|transport\w*|courier\w*|software|escrow)\b"
)
# The firm whose paper it is, and what the paper is for: "VARDEN MOBILITY PVT. LTD ¶ PURCHASE ORDER".
_TITLE = re.compile(
    rf"^[ ¶#*]*([A-Z][A-Za-z&]+(?: [A-Z&][A-Za-z&]*){{0,4}}?)(?:,? (?:PVT|Pvt|PTE|Pte|CO|Co|Private|PRIVATE)\b\.?)*,? "
    rf"(?:{FORMS}|(?i:ltd|limited|inc|corp))\b\.?[ ¶:–-]{{1,5}}(?i:(?:standard|general) )*"
    r"(?i:(?P<buys>purchase orders?\b|(?:terms|conditions)(?: (?:and|&) conditions)? of purchase\b|"
    r"purchas(?:e|ing) (?:terms|conditions))|(?:terms|conditions)(?: (?:and|&) conditions)? of (?:sale|supply)\b|"
    r"sales? (?:terms|conditions))"
)
# "Brewery buys malt from Norvell", "Norvell supplies the mill with yarn": who trades with whom, in one sentence.
_NAMED = r"([A-Z][\w&'-]*(?: [A-Z&][\w&'-]*){0,3})"
_FEWEST_INITIALS = 3
_TWO = 2  # parties
_OFTEN = 5  # times that a contract names a party whose name it gives once only
_MUCH_MORE = 2  # times, before names that act count beside roles
_YOU = re.compile(r"\b[Yy]ours?\b|\b[Yy]ou\b")
_OURS_OR_WE = re.compile(r"\b(?:[Ww]e|us|[Oo]urs?)\b")


def named_parties(whole: str) -> dict[str, str]:
    """Return the firms that the contract calls by a name of their own, with the side that their acts show.

    Of two parties the one that is left beside a known side is the other. A firm called by its role goes by its first
    word as well: "Varden Mobility Group (“Customer”)" by "Varden".
    """
    data = table()
    sides = {**dict.fromkeys(data["buyer"], BUYER), **dict.fromkeys(data["seller"], SELLER)}
    start = whole[:PREAMBLE]
    parties = {name: _side_of(name, sides, whole) for name in _parties(start, whole)}
    if len(parties) == _TWO:
        parties = _maker_that_buys(parties, whole) or told_apart(parties, frozenset(sides), whole)
    parties |= _left_over(parties, start, whole)
    found = {name: side for name, side in parties.items() if side and sides.get(_plain(name)) != side}
    for firm, role in _CALLED.findall(start):
        if _plain(role) in sides and firm.lower() not in data["no_parties"]:
            found.setdefault(firm, sides[_plain(role)])
    for name, side in _also(start, sides):
        found.setdefault(name, side)
    missing = {side for side in (BUYER, SELLER) if not _has_side(side, whole, found)}
    for name, side in said_to_trade(start).items():
        if side in missing and _plain(name) not in sides and name[0].isupper() and _is_name(name):
            found |= {called: side for called in _called(name, whole) if called not in found}
    return found or _issuer(whole)


def _called(name: str, whole: str) -> Iterator[str]:
    """Yield the *name* of a firm, and its first word where the contract *whole* goes on to call it by that alone."""
    yield name
    first = name.split(maxsplit=1)[0]
    if first != name and len(first) >= _FEWEST_INITIALS and _is_name(first) and whole.count(first) > whole.count(name):
        yield first


def _side_of(name: str, sides: Mapping[str, str], whole: str) -> str | None:
    """Return the side of the party *name*: by its own word, by the role that is written beside it, by its acts."""
    return sides.get(_plain(name)) or labelled_side(_plain(name), whole) or _by_acts(name, whole)


def _has_side(side: str, whole: str, found: Mapping[str, str]) -> bool:
    """Tell whether the contract *whole* has a name or a role for *side*."""
    return side in found.values() or of_side(tuple(table()[side])).pattern.search(whole.lower()) is not None


def _also(start: str, sides: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the short names that the *start* of a contract has in the same brackets as a role, with its side."""
    for pair in (*_ALSO.findall(start), *_ALSO_CALLED.findall(start)):
        for role, name in (pair, pair[::-1]):
            if _plain(role) in sides and _plain(name) not in {*sides, *table()["open"]} and _is_name(name):
                yield name, sides[_plain(role)]


def _issuer(whole: str) -> dict[str, str]:
    """Return the firm in the title of terms of purchase as the buyer, in that of terms of sale as the seller."""
    title = _TITLE.match(whole)
    if title is None:
        return {}
    first = title.group(1)
    names = (first, first.title()) if first.isupper() else (first,)
    side = BUYER if title.group("buys") else SELLER
    return {name: side for name in names if whole.count(name) > _OFTEN}


def _maker_that_buys(parties: Iterable[str], whole: str) -> dict[str, str | None]:
    """Return the two *parties* where one is called the maker and orders and pays, and the other makes and delivers."""
    names = tuple(parties)
    for maker, other in (names, names[::-1]):
        told = acts(other, whole)
        is_maker = _plain(maker) in table()["makers"]
        if is_maker and by_acts(maker, whole) == BUYER and told[SELLER] > told[BUYER]:
            return {maker: BUYER, other: SELLER}
    return {}


def _by_acts(name: str, whole: str) -> str | None:
    return open_by_acts(name, whole) if _plain(name) in table()["open"] else by_acts(name, whole)


def _left_over(parties: dict[str, str | None], start: str, whole: str) -> dict[str, str | None]:
    """Return the one name that has no side yet, with the side that no other has and no role is told of."""
    told = set(parties.values())
    side = opposite(_addressed(whole) or _only_role(whole)) if not {BUYER, SELLER} <= told else None
    if side is None or side in told:
        return {}
    return {name: side for name in _only_name(start, whole) if parties.get(name) is None}


def _addressed(whole: str) -> str | None:
    """Return the side that the contract calls "you", where it has a name and no "we" for the other."""
    if _OURS_OR_WE.search(whole) or len(_YOU.findall(whole)) <= _OFTEN:
        return None
    return asked_side(table()["open"]["you"], whole)


def _only_name(start: str, whole: str) -> tuple[str, ...]:
    """Return the one name that the contract has for a party; none where it has several, or seldom says it."""
    data = table()
    if len(itself := tuple(dict.fromkeys(_ITSELF.findall(start)))) == 1 and whole.count(itself[0]) > _OFTEN:
        return itself
    if len(short := tuple(_initials(start, whole))) == 1:
        return short
    known = {*data["buyer"], *data["seller"], *data["open"]}
    for called in ((*_SHORT.findall(start), *_FIRM.findall(start)), actors(whole, _is_name)):
        own = (name for name in dict.fromkeys(called) if _is_name(name) and _plain(name) not in known)
        names = tuple(name for name in own if whole.count(name) > _OFTEN)
        if len(names) == 1:
            return names
    return ()


def _initials(start: str, whole: str) -> Iterator[str]:
    """Yield the initials of the firms in the *start* by which the contract goes on to call them: "VMG" for Varden."""
    for firm in dict.fromkeys(hit.group() for hit in _FIRM.finditer(start)):
        first = "".join(word[0] for word in firm.split() if word[0].isupper())
        shorts = (first[:length] for length in range(_FEWEST_INITIALS, len(first) + 1))
        yield from (short for short in shorts if len(re.findall(rf"\b{short}\b", whole)) > _TWO)


def _only_role(whole: str) -> str | None:
    """Return the side that the contract names by its role, where it hardly ever says that of the other side."""
    told = {word: side for word in table()["open"] if (side := told_side(word, whole))}
    words = {side: (*table()[side], *(word for word, one in told.items() if one == side)) for side in (BUYER, SELLER)}
    return role_alone(words, whole, _OFTEN)


def _parties(start: str, whole: str) -> list[str]:
    """Return the names in the *start* of a contract that are those of its parties: firms, or roles."""
    data = table()
    roles_known = {*data["buyer"], *data["seller"], *data["open"]}
    names = [name for name in dict.fromkeys(_SHORT.findall(start)) if _is_name(name)]
    firms = set(_FIRM_CALLED.findall(start))
    own = [name for name in names if _plain(name) in roles_known or name in firms or any(acts(name, whole).values())]
    if len(own) < _TWO:
        own += [name for name in _other_roles(start, whole) if name not in own]
    if len(own) >= _TWO:
        return own
    acting = _acting_by_name(whole)
    if own:
        return own if len(acting) < _TWO or own[0] not in acting else list(acting)
    return list(acting) or list(_acting_firm(whole))


def _acting_by_name(whole: str) -> tuple[str, ...]:
    """Return the two names by which the contract calls its parties all along, where it seldom says their roles."""
    data = table()
    by_role = len(of_side((*data["buyer"], *data["seller"])).pattern.findall(whole.lower()))
    acting = actors(whole, _is_name)
    # "Its suppliers" are now and then others than the two that a contract names all along.
    by_name = min(map(whole.count, acting)) if len(acting) == _TWO else 0
    return acting if acting and (by_role <= _OFTEN or by_name > _MUCH_MORE * by_role) else ()


def _acting_firm(whole: str) -> Iterator[str]:
    """Yield the one firm that acts under its whole name now and then: "the buyer may", "Varden Mobility LLP may".

    A title can run into it: "Inspection Varden Mobility LLP may"; the name is what all have in common.
    """
    acting = [name.split() for name in _ACTING_FIRM.findall(whole) if _FOR_OTHERS.search(name) is None]
    backwards = zip(*map(reversed, acting), strict=False)
    name = [words[0] for words in takewhile(lambda words: len(set(words)) == 1, backwards)][::-1]
    if len(acting) >= _TWO and len(name) >= _TWO:
        yield " ".join(name)


def _other_roles(start: str, whole: str) -> Iterator[str]:
    """Yield the words by which the *start* of a contract calls a firm without quotes, or in Chinese, that act in it."""
    data = table()
    found = [*_ROLE.findall(start), *_chinese_roles(start)]
    known = {*data["buyer"], *data["seller"]}
    for name in dict.fromkeys(word for hit in found for word in hit if word):
        if not _is_name(name) or name in data["open"] or whole.count(name) == 1:
            continue
        if _plain(name) in known or any(acts(name, whole).values()):
            yield name


def _chinese_roles(start: str) -> list[tuple[str, ...]]:
    return compiled(_ROLE_ZH).findall(start) if is_chinese(start) else []


def called_in(whole: str, named: Mapping[str, str]) -> dict[str, str]:
    """Return the parties as the contract *whole* defines them itself: the *named* ones, and known roles."""
    data, start = table(), whole[:PREAMBLE]
    sides = {**dict.fromkeys(data["buyer"], BUYER), **dict.fromkeys(data["seller"], SELLER)}
    hits = [(name,) for name in _SHORT.findall(start)] + _ROLE.findall(start) + _chinese_roles(start)
    words = dict.fromkeys(word for hit in hits for word in hit if word)
    told = {word: named.get(word) or sides.get(_plain(word)) for word in words if whole.count(word) > 1}
    return {word: side for word, side in told.items() if side is not None}


def own_names(named: Mapping[str, str]) -> dict[str, str]:
    """Return those of the *named* parties that go by the name of a firm: a word that can be either side is none."""
    return {name: side for name, side in named.items() if _plain(name) not in table()["open"]}


def _plain(name: str) -> str:
    return name.lower().removeprefix("the ")


def _is_name(name: str) -> bool:
    """Tell whether *name* can be a party: "Products" and "Agreement" are defined in the same way."""
    return name.lower() not in table()["no_parties"] and goods_names(()).pattern.fullmatch(name.lower()) is None
