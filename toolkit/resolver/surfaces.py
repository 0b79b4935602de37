"""The finish that a wording speaks of rules out the kinds of every other one: paint is sanded, plating is not.

What stands behind a word of place is not spoken of: a decal under lacquer is a decal.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from toolkit.resolver.aim import aim_of
from toolkit.resolver.defect_book import Book
from toolkit.resources import package_table

_METAL = "metal"
_PLACE = re.compile(r" (?:on|under|at|in|near|below|beside|around|along|over|between|against|from) ")


class _Finish(NamedTuple):
    said: re.Pattern[str]
    kinds: frozenset[str]
    named: frozenset[str]


def finishes_said(description: str) -> frozenset[str]:
    """Return the finishes that *description* says; behind a word of place only where no thing is named before it."""
    text = description.casefold()
    before = _PLACE.split(text)[0]
    return _said(before) or (frozenset() if aim_of(before).things else _said(text))


@lru_cache(maxsize=64)
def finished_with(said: frozenset[str], material: str | None, book: Book) -> Book:
    """Return *book* without the kinds that only another finish than those *said* has.

    Where none is said, those stay out that answer only to its name, unless the goods are of metal, which is plated.
    """
    its = frozenset().union(*(_finishes()[name].kinds for name in said))
    unnamed = [each.named for each in _finishes().values() if material != _METAL]
    out = frozenset().union(*([each.kinds for each in _finishes().values()] if said else unnamed)) - its
    return book.part(tuple(entry for entry in book.entries if entry.id not in out)) if out else book


def _said(text: str) -> frozenset[str]:
    return frozenset(name for name, finish in _finishes().items() if finish.said.search(text))


@cache
def _finishes() -> dict[str, _Finish]:
    table = package_table("toolkit.resolver", "surfaces.toml")
    return {name: _finish(fields) for name, fields in table.items()}


def _finish(fields: dict[str, str]) -> _Finish:
    said = re.compile("".join(fields["said"].split("\n")))
    return _Finish(said, frozenset(fields["kinds"].split()), frozenset(fields.get("named", "").split()))
