"""How a contract calls its two parties, and what of its words tells that."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from toolkit.contracts.acting import BUYER, SELLER
from toolkit.contracts.clause import Tongue
from toolkit.contracts.roles import open_names
from toolkit.contracts.terms import Term

_OFTEN = 2
_ENOUGH = 60_000  # signs of a contract by which its parties are known
_SIDE_OF = {"Buyer": BUYER, "Supplier": SELLER}
PARTIES = tuple(_SIDE_OF)
_SIDES = {"甲方": "乙方", "乙方": "甲方"}
_PRONOUNS = frozenset({"We", "Us", "Our", "You", "Your"})


class Words(NamedTuple):
    """What a contract says: all of it, without its headings, the terms that it defines, and whether it is a table.

    *parties* are the names of its own for its sides, each with the side.
    """

    whole: str
    sentences: str
    defined: frozenset[str]
    of_terms: bool
    parties: tuple[tuple[str, str], ...] = ()


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
    names, defined, whole = names_of(term, tongue), contract.defined, contract.whole
    hit = re.search(rf"^\s*([甲乙]方)\s*[（(](?:{'|'.join(map(re.escape, names))})[）)]", whole, re.MULTILINE)
    if hit and tongue is Tongue.CHINESE:
        return hit.group(1)
    found = next((name for name in names if name in defined), None)
    if found is not None:
        return found
    own = next((name for name, side in contract.parties if _is_told(name, side, term, tongue)), None)
    if own is not None:
        return own
    names += tuple(_open_names(term, tongue, whole))
    found = next((name for name in names if name in defined), None)
    if found is not None:
        return found
    counted = [(_times_called(name, whole), name) for name in names]
    most = max(counted, key=lambda entry: entry[0])
    return most[1] if most[0] >= _OFTEN else None


def _open_names(term: Term, tongue: Tongue, whole: str) -> Iterator[str]:
    """Yield words like "Company" that name the party *term* here; not "we" and "you": what follows them differs."""
    for name in open_names(whole[:_ENOUGH]).get(term.name.casefold(), ()):
        if name not in _PRONOUNS and name.isascii() is (tongue is Tongue.ENGLISH):
            yield name


def _is_told(name: str, side: str, term: Term, tongue: Tongue) -> bool:
    """Tell whether the contract's own *name* for a *side* is one for the party *term* in *tongue*."""
    return side == _SIDE_OF[term.name] and name.isascii() is (tongue is Tongue.ENGLISH)


def _times_called(name: str, whole: str) -> int:
    """Return how often the contract *whole* calls a party *name*; a line that says that it is one counts for more."""
    if name not in whole:
        return 0
    called = rf"\b{re.escape(name)}s?\b" if name.isascii() else re.escape(name)
    return len(re.findall(called, whole)) + (_OFTEN if _names_party(name, whole) else 0)


def _names_party(name: str, whole: str) -> bool:
    """Tell whether a line of the contract names a party as *name*: "The Sellers 卖方: …", or "Vendor" alone."""
    plural = "s?" if name.isascii() else ""
    behind = r"(?:\s*[\u4e00-\u9fff]{2,3})?(?:\s*[（(][^()（）]*[)）])?\s*(?:[:：]|$)"
    return re.search(rf"^\s*(?:The )?{re.escape(name)}{plural}{behind}", whole, re.MULTILINE) is not None


def names_of(term: Term, tongue: Tongue) -> tuple[str, ...]:
    return (term.name, *term.en_also) if tongue is Tongue.ENGLISH else (term.zh, *term.zh_also)
