"""Which kinds of defect are asked for a wording: none that another material, finish or thing at fault alone has."""

from typing import NamedTuple

from toolkit.resolver.aim import aim_of
from toolkit.resolver.defect_book import Book
from toolkit.resolver.families import families_with
from toolkit.resolver.materials import families_also, for_goods_of, materials_named, materials_said, speaking_of
from toolkit.resolver.own_kinds import own_kinds_of
from toolkit.resolver.surfaces import finished_with, finishes_said
from toolkit.resolver.things import knowing, things_said


class Narrowed(NamedTuple):
    """The *book* of what may answer, the *families* to ask in it, and the materials *said*."""

    book: Book
    families: tuple[str, ...]
    said: frozenset[str]


def narrowed(description: str, families: tuple[str, ...], material: str | None, book: Book) -> Narrowed:
    """Return what of *book* is asked for *description* of a product of *families* that is made of *material*."""
    families = families_also(material, families or families_with(description))
    said = materials_said(description)
    book = speaking_of(said, book)
    book = for_goods_of(material, book, materials_named(description)) if material and not said else book
    book = knowing(things_said(description, families), book)
    book = finished_with(finishes_said(description), material, book)
    own = own_kinds_of(aim_of(description), description)
    return Narrowed(own.of(book), tuple(dict.fromkeys((*families, *own.families))), said)
