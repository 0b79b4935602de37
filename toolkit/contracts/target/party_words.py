"""How a contract calls its two parties: as it defines them, by the names of firms, in headings and sentences."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from toolkit.contracts.acting import BUYER, SELLER
from toolkit.contracts.clause import Tongue
from toolkit.contracts.roles import open_names, sides_of
from toolkit.contracts.target.grammar import singular
from toolkit.contracts.terms import Term

_OFTEN = 2
_ENOUGH = 60_000  # signs of a contract by which its parties are known
_SIDE_OF = {"Buyer": BUYER, "Supplier": SELLER}
PARTIES = tuple(_SIDE_OF)
_SIDES = {"甲方": "乙方", "乙方": "甲方"}
_DO = ("shall", "will", "may", "has", "must", "agree", "warrant", "undertake")
PRONOUNS = frozenset({"We", "Us", "Our", "You", "Your"})

Sides = tuple[tuple[str, str], ...]
"""Names of parties, each with its side."""


class Words(NamedTuple):
    """What a contract says: all of it, without its headings, the terms that it defines, and whether it is a table.

    *own* are the names for its sides by its own definition, *firms* those of firms, each with the side.
    """

    whole: str
    sentences: str
    defined: frozenset[str]
    of_terms: bool
    own: Sides = ()
    firms: Sides = ()

    @property
    def named(self) -> frozenset[str]:
        """Return the names that are those of one party, also where they end as words for several do."""
        return frozenset(name for name, _ in (*self.own, *self.firms))


def party_words(needed: Iterable[Term], tongue: Tongue, contract: Words) -> dict[str, str | None]:
    """Return what the contract calls the two parties; where one is 乙方 the other is 甲方."""
    found = {term.name: _party(term, tongue, contract) for term in needed if term.name in PARTIES}
    for name, own in found.items():
        other = next((one for one in PARTIES if one != name), "")
        if found.get(other, "") is None and own in _SIDES and _SIDES[own] in contract.whole:
            found[other] = _SIDES[own]
    return found


def _party(term: Term, tongue: Tongue, contract: Words) -> str | None:
    """Return by which name the contract calls a party: as it defines it, in its heading, in its sentences.

    A party is called 甲方 where a heading says so: "甲方（买方）：…". "The Sellers" are the Seller.
    """
    names, whole = names_of(term, tongue), contract.whole
    hit = re.search(rf"^\s*([甲乙]方)\s*[（(](?:{'|'.join(map(re.escape, names))})[）)]", whole, re.MULTILINE)
    if hit and tongue is Tongue.CHINESE:
        return hit.group(1)
    own = [_as_one(name, names) for name in _of_side(contract.own, term, tongue)]
    others = {name.capitalize() for name, side in contract.own if side != _SIDE_OF[term.name]}
    names = tuple(name for name in (*names, *_open_names(term, tongue, whole)) if name.capitalize() not in others)
    found = [*dict.fromkeys((*as_defined(names, contract.defined), *own))] or [*_firms(term, tongue, contract)]
    # Party A, which its head calls the Seller once, is Party A in all that follows.
    found += [name for name in names if found and " " in name and name not in found and name not in term.en_also]
    if found:  # beside a maker of whom the contract speaks twice, the seller is who it names all along
        return max(found, key=lambda name: len(re.findall(_called(name), whole)))
    counted = [(_times_called(name, whole), name) for name in names]
    most = max(counted, key=lambda entry: entry[0], default=(0, ""))
    return most[1] if most[0] >= _OFTEN else None


def names_of(term: Term, tongue: Tongue) -> tuple[str, ...]:
    """Return what contracts call the thing that *term* names, as the library does first."""
    return (term.name, *term.en_also) if tongue is Tongue.ENGLISH else (term.zh, *term.zh_also)


def _as_one(name: str, known: tuple[str, ...]) -> str:
    """Return a party's own *name* as that of one where it is one of those *known* in the plural: not so the Works."""
    one = singular(name)
    return one if one.capitalize() in known else name


def as_defined(names: Iterable[str], defined: frozenset[str]) -> Iterator[str]:
    """Yield those of *names* that are *defined*, spelled as they are there: PURCHASER for Purchaser."""
    for name in names:
        if name in defined:
            yield name
        elif name.isascii() and name.upper() in defined:
            yield name.upper()


def _of_side(sides: Sides, term: Term, tongue: Tongue) -> Iterator[str]:
    """Yield the names in *sides* for the party *term* in *tongue*; not "we" and "you": what follows them differs."""
    for name, side in sides:
        if side == _SIDE_OF[term.name] and name.isascii() is (tongue is Tongue.ENGLISH) and name not in PRONOUNS:
            yield name


def _open_names(term: Term, tongue: Tongue, whole: str) -> Iterator[str]:
    """Yield words like "Company" that name the party *term* here."""
    names = tuple(name for name in open_names(whole) if name not in PRONOUNS)
    return _of_side(tuple(sides_of(names, whole[:_ENOUGH]).items()), term, tongue)


def _firms(term: Term, tongue: Tongue, contract: Words) -> Iterator[str]:
    """Yield the names of firms that the contract defines as its own for the party *term*."""
    for name in _of_side(contract.firms, term, tongue):
        if name in contract.defined and _acts(name, contract.whole[:_ENOUGH]):
            yield name


def _acts(name: str, whole: str) -> bool:
    """Tell whether *name* can be a firm's: it stands without an article, and before what parties do."""
    return f"the {name}" not in whole and any(f"{name} {verb}" in whole for verb in _DO)


def _times_called(name: str, whole: str) -> int:
    """Return how often the contract *whole* calls a party *name*; a line that says that it is one counts for more."""
    if name not in whole:
        return 0
    return len(re.findall(_called(name), whole)) + (_OFTEN if _names_party(name, whole) else 0)


def _called(name: str) -> str:
    # What stands before it is looked at last: a pattern that begins with plain letters is found ten times as fast.
    return rf"{re.escape(name)}(?<=\b{re.escape(name)})s?\b" if name.isascii() else re.escape(name)


def _names_party(name: str, whole: str) -> bool:
    """Tell whether a line of the contract names a party as *name*: "The Sellers 卖方: …", or "Vendor" alone."""
    plural = "s?" if name.isascii() else ""
    behind = r"(?:\s*[\u4e00-\u9fff]{2,3})?(?:\s*[（(][^()（）]*[)）])?\s*(?:[:：]|$)"
    return re.search(rf"^\s*(?:The )?{re.escape(name)}{plural}{behind}", whole, re.MULTILINE) is not None
