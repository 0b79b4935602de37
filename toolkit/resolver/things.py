"""Things beside the body of the goods: a tape, a bag, a film, each of many kinds by the word that stands before it.

An entry that does not know such a thing does not speak of it: what mends a hole in a panel mends none in a tape. Nor
does one that knows the thing and not its kind: a carton's tape is sealed anew, and one that reflects is not.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from toolkit.resolver.defect_book import Book, Knowledge, vocabulary
from toolkit.resolver.wordforms import chinese, in_order, stem, words
from toolkit.resources import package_table


class _Apart(NamedTuple):
    things: frozenset[str]
    written: tuple[str, ...]
    own: dict[str, frozenset[str]]
    of_it: frozenset[str]
    beside: re.Pattern[str]
    no_kind: frozenset[str]


def things_said(description: str, families: tuple[str, ...]) -> frozenset[str]:
    """Return the things apart that *description* finds fault with, and the words that say of which kind they are.

    Goods of *families* that are such a thing themselves are no thing apart.
    """
    own = frozenset().union(*(_apart().own.get(family, frozenset()) for family in families))
    told = _apart().beside.sub(" ", description.casefold())
    said = (word for clause in in_order(told) for word in _said(clause, own))
    return frozenset((*said, *(thing for thing in _apart().written if thing in chinese(description))))


@lru_cache(maxsize=256)
def knowing(things: frozenset[str], book: Book) -> Book:
    """Return *book* without the entries that do not know every one of *things*."""
    kept = tuple(entry for entry in book.entries if all(_knows(entry, thing) for thing in things))
    return book.part(kept) if things else book


def _knows(entry: Knowledge, thing: str) -> bool:
    if thing.isascii():
        return thing in vocabulary(entry)
    return any(thing in text for text in (*entry.aliases_zh, *entry.words_zh))


def _said(clause: tuple[str, ...], own: frozenset[str]) -> Iterator[str]:
    for place, (form, behind) in enumerate(pairwise((*clause, ""))):
        thing = form.removesuffix("s")
        if thing not in _apart().things or thing in own or not _is_meant(behind):
            continue
        yield stem(thing)
        kind = clause[place - 1] if place else ""
        if kind and kind not in _apart().no_kind and not _tells_nothing(kind):
            yield stem(kind)


def _is_meant(behind: str) -> bool:
    """Return whether the word *behind* a thing leaves it the one that is spoken of."""
    return not behind or behind in _apart().of_it or behind in _apart().no_kind or _tells_nothing(behind)


def _tells_nothing(form: str) -> bool:
    """Return whether *form* says no thing: a fault, a place, a manner."""
    return stem(form) in words().stating | words().filler | words().idle | words().denial


@cache
def _apart() -> _Apart:
    table = package_table("toolkit.resolver", "defect_words.toml")["apart"]
    things, of_it, no_kind = (frozenset(table[name].split()) for name in ("things", "of_it", "no_kind"))
    where, what = ("|".join(table[name].split()) for name in ("beside", "things"))
    beside = re.compile(rf"\b(?:{where})(?: (?:the|its|a|an))?(?: [a-z]+)? (?:{what})s?\b")
    own = {family: frozenset(text.split()) for family, text in table["own"].items()}
    return _Apart(things, tuple(table["things_zh"].split()), own, of_it, beside, no_kind)
