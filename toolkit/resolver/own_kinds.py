"""The kinds of a thing that is the same on every article, as a zipper or a screw: they alone are asked.

What it belongs to knows it as a part, and says nothing of how it is mended: a zipper of a tent's door is no door that
does not close.
"""

from functools import cache, lru_cache
from typing import NamedTuple

from toolkit.resolver.aim import Aim, any_part_has
from toolkit.resolver.defect_book import Book, Knowledge
from toolkit.resolver.families import GENERAL, PACKING
from toolkit.resolver.wordforms import chinese, plain_chinese, stem
from toolkit.resolver.written_aim import written_aim
from toolkit.resources import package_table


class _Thing(NamedTuple):
    forms: frozenset[str]
    kinds: frozenset[str]
    never: frozenset[str]
    families: tuple[str, ...]


class OwnKinds(NamedTuple):
    """The ids that may answer for the thing at fault, and the families to ask besides the product's own."""

    kinds: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    families: tuple[str, ...] = ()

    def of(self, book: Book) -> Book:
        """Return *book* without the entries that the thing at fault cannot have; all of it where any may answer."""
        return _kept(self.kinds, self.never, book) if self.kinds else book


def own_kinds_of(aim: Aim, description: str) -> OwnKinds:
    """Return the kinds of what *description* finds fault with; none where one of its things has no kinds of its own."""
    things = _whole(aim) | written_aim(plain_chinese(chinese(description))).things
    known = [next((own for own in _things() if thing in own.forms), None) for thing in sorted(things)]
    own = [thing for thing in known if thing]
    if len(own) < len(known) or not own:
        return OwnKinds()
    families = dict.fromkeys(family for thing in own for family in thing.families)
    never = frozenset.intersection(*(thing.never for thing in own))
    return OwnKinds(frozenset().union(*(thing.kinds for thing in own)), never, tuple(families))


def _whole(aim: Aim) -> frozenset[str]:
    """Return the things at fault; for a mere end or head of one, what it belongs to, where that is known."""
    whole = aim.places & frozenset().union(*(thing.forms for thing in _things()))
    return whole if aim.things <= _parts_of_any() and whole else aim.things


@cache
def _parts_of_any() -> frozenset[str]:
    table = package_table("toolkit.resolver", "own_kinds.toml")
    return frozenset(map(stem, table["parts"]["of_any"].split()))


@lru_cache(maxsize=64)
def _kept(kinds: frozenset[str], never: frozenset[str], book: Book) -> Book:
    others = (entry for entry in book.entries if entry.id in kinds or _any_thing_has(entry))
    return book.part(tuple(entry for entry in others if entry.id not in never))


def _any_thing_has(entry: Knowledge) -> bool:
    """Return whether *entry* is of goods of every kind, or of every part and none of those that are simply replaced."""
    return entry.family in (GENERAL, PACKING) or (any_part_has(entry) and entry.id not in _replaced())


@cache
def _replaced() -> frozenset[str]:
    return frozenset(package_table("toolkit.resolver", "own_kinds.toml")["replaced"]["kinds"].split())


@cache
def _things() -> tuple[_Thing, ...]:
    return tuple(map(_thing, package_table("toolkit.resolver", "own_kinds.toml")["things"].values()))


def _thing(fields: dict[str, str]) -> _Thing:
    forms = (*map(stem, fields["things"].split()), *map(plain_chinese, fields["zh"].split()))
    never = frozenset(fields.get("never", "").split())
    return _Thing(frozenset(forms), frozenset(fields["kinds"].split()), never, tuple(fields["families"].split()))
