"""What a contract calls its two parties: as it defines them, by the names of firms, in headings and sentences."""

import re
from collections.abc import Iterable, Iterator

from toolkit.contracts.clause import Tongue
from toolkit.contracts.roles import open_names, own_names
from toolkit.contracts.terms import Term

PARTIES = ("Buyer", "Supplier")
_SIDES = {"甲方": "乙方", "乙方": "甲方"}
_OFTEN = 2
_ENOUGH = 60_000  # signs of a contract by which its parties are known
_DO = ("shall", "will", "may", "has", "must", "agree", "warrant", "undertake")
_PRONOUNS = frozenset({"We", "Us", "Our", "You", "Your"})


def parties(needed: Iterable[Term], tongue: Tongue, defined: frozenset[str], whole: str) -> dict[str, str | None]:
    """Return what the contract calls the two parties; where one is 乙方 the other is 甲方."""
    found = {term.name: _party(term, tongue, defined, whole) for term in needed if term.name in PARTIES}
    for name, own in found.items():
        other = next((one for one in PARTIES if one != name), "")
        if found.get(other, "") is None and own in _SIDES and _SIDES[own] in whole:
            found[other] = _SIDES[own]
    return found


def _party(term: Term, tongue: Tongue, defined: frozenset[str], whole: str) -> str | None:
    """Return by which name the contract calls a party: as it defines it, in its heading, in its sentences.

    A party is called 甲方 where a heading says so: "甲方（买方）：…". "The Sellers" are the Seller.
    """
    names = names_of(term, tongue)
    hit = re.search(rf"^\s*([甲乙]方)\s*[（(](?:{'|'.join(map(re.escape, names))})[）)]", whole, re.MULTILINE)
    if hit and tongue is Tongue.CHINESE:
        return hit.group(1)
    names += tuple(_open_names(term, tongue, whole))
    found = [*as_defined(names, defined)] or [*_firms(term, tongue, defined, whole)]
    if found:  # beside a maker of whom the contract speaks twice, the seller is who it names all along
        return max(found, key=lambda name: len(re.findall(_called(name), whole)))
    counted = [(_times_called(name, whole), name) for name in names]
    most = max(counted, key=lambda entry: entry[0])
    return most[1] if most[0] >= _OFTEN else None


def names_of(term: Term, tongue: Tongue) -> tuple[str, ...]:
    """Return what contracts call the thing that *term* names, as the library does first."""
    return (term.name, *term.en_also) if tongue is Tongue.ENGLISH else (term.zh, *term.zh_also)


def as_defined(names: Iterable[str], defined: frozenset[str]) -> Iterator[str]:
    """Yield those of *names* that are *defined*, spelled as they are there: PURCHASER for Purchaser."""
    for name in names:
        if name in defined:
            yield name
        elif name.isascii() and name.upper() in defined:
            yield name.upper()


def _firms(term: Term, tongue: Tongue, defined: frozenset[str], whole: str) -> Iterator[str]:
    """Yield the names of firms that the contract defines as its own for the party *term*."""
    begun = whole[:_ENOUGH]
    able = {name for name in defined if name.isascii() is (tongue is Tongue.ENGLISH) and _acts(name, begun)}
    if able:  # who is who is dear to find
        yield from (name for name in own_names(begun).get(term.name.casefold(), ()) if name in able)


def _acts(name: str, whole: str) -> bool:
    """Tell whether *name* can be a firm's: it stands without an article, and before what parties do."""
    return f"the {name}" not in whole and any(f"{name} {verb}" in whole for verb in _DO)


def _open_names(term: Term, tongue: Tongue, whole: str) -> Iterator[str]:
    """Yield words like "Company" that name the party *term* here; not "we" and "you": what follows them differs."""
    for name in open_names(whole[:_ENOUGH]).get(term.name.casefold(), ()):
        if name not in _PRONOUNS and name.isascii() is (tongue is Tongue.ENGLISH):
            yield name


def _times_called(name: str, whole: str) -> int:
    """Return how often the contract *whole* calls a party *name*; a line that says that it is one counts for more."""
    if name not in whole:
        return 0
    return len(re.findall(_called(name), whole)) + (_OFTEN if _names_party(name, whole) else 0)


def _called(name: str) -> str:
    return rf"\b{re.escape(name)}s?\b" if name.isascii() else re.escape(name)


def _names_party(name: str, whole: str) -> bool:
    """Tell whether a line of the contract names a party as *name*: "The Sellers 卖方: …", or "Vendor" alone."""
    plural = "s?" if name.isascii() else ""
    behind = r"(?:\s*[\u4e00-\u9fff]{2,3})?(?:\s*[（(][^()（）]*[)）])?\s*(?:[:：]|$)"
    return re.search(rf"^\s*(?:The )?{re.escape(name)}{plural}{behind}", whole, re.MULTILINE) is not None
