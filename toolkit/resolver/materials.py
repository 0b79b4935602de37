"""Of what material a fault is, by the words it is told in: a thread is no screw, glaze is no cloth.

A product may be of several materials, and its name may keep silent of them or be that of another product. What the
words of the defect say for certain rules out every kind of defect that only another material has.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from toolkit.resolver.defect_book import Book, Knowledge
from toolkit.resources import package_table


class _Material(NamedTuple):
    """The words that say a material, and its kinds of defect; *known* are those of any article with a part of it."""

    said: re.Pattern[str] | None
    but: re.Pattern[str] | None
    families: frozenset[str]
    entries: frozenset[str]
    neutral: frozenset[str]
    fits: frozenset[str]
    known: frozenset[str]
    named: re.Pattern[str] | None = None
    also: tuple[str, ...] = ()

    def is_said(self, text: str) -> bool:
        rest = self.but.sub(" ", text) if self.but else text
        return bool(self.said and self.said.search(rest))

    def has(self, entry: Knowledge) -> bool:
        """Return whether *entry* is a fault of this material alone."""
        return entry.id in self.entries or (entry.family in self.families and entry.id not in self.neutral)


def materials_said(description: str) -> frozenset[str]:
    """Return the materials that the words of *description* say for certain; most wordings say none."""
    text = description.casefold()
    return frozenset(name for name, material in _materials().items() if material.is_said(text))


def materials_named(description: str) -> frozenset[str]:
    """Return the materials that words of *description* name as a fault of theirs ("rust", "weld"), whatever else is."""
    text = description.casefold()
    return frozenset(name for name, each in _materials().items() if each.named and each.named.search(text))


def families_also(material: str | None, families: tuple[str, ...]) -> tuple[str, ...]:
    """Return *families*, with those that are asked as well for goods of *material* alone."""
    also = _materials()[material].also if material and families else ()
    return tuple(dict.fromkeys((*families, *also)))


@lru_cache(maxsize=32)
def for_goods_of(material: str, book: Book, named: frozenset[str] = frozenset()) -> Book:
    """Return *book* without the entries that only goods of another material than *material* have.

    Those of a material that the fault itself has *named* stay: a chair of oak may have a frame that rusts. Of plastic
    the body may be, and the rest of any other.
    """
    if material == "plastic":
        return book
    others = [each for name, each in _materials().items() if each.named and name not in (material, *named)]
    return book.part(tuple(entry for entry in book.entries if not any(other.has(entry) for other in others)))


@lru_cache(maxsize=32)
def speaking_of(said: frozenset[str], book: Book) -> Book:
    """Return *book* without the entries that no part of the materials *said* can have."""
    kept = tuple(entry for entry in book.entries if _may_be_of(said, entry))
    return book.part(kept) if said else book


def known_of_any(said: frozenset[str]) -> frozenset[str]:
    """Return the ids of what any article with a part of the materials *said* may have, whatever it is called."""
    return frozenset().union(*(_materials()[name].known for name in said))


def listed() -> frozenset[str]:
    """Return the ids of all entries that are named for a material, for it or as common to all."""
    return frozenset().union(*(each.entries | each.neutral | each.known for each in _materials().values()))


def _may_be_of(said: frozenset[str], entry: Knowledge) -> bool:
    its = [name for name, material in _materials().items() if material.has(entry)]
    return not its or any(name in said or _materials()[name].fits & said for name in its)


@cache
def _materials() -> dict[str, _Material]:
    table = package_table("toolkit.resolver", "materials.toml")
    return {name: _material(fields) for name, fields in table.items()}


def _material(fields: dict[str, str]) -> _Material:
    said, but = (_pattern(fields.get(key, "")) for key in ("said", "but"))
    families, entries, neutral, fits, known = (
        frozenset(fields.get(key, "").split()) for key in ("families", "entries", "neutral", "fits", "known")
    )
    also = tuple(fields.get("also", "").split())
    return _Material(said, but, families, entries, neutral, fits, known, _pattern(fields.get("named", "")), also)


def _pattern(text: str) -> re.Pattern[str] | None:
    ways = "".join(text.strip().splitlines())
    return re.compile(ways) if ways else None
