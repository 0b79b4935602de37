"""Kinds that are of one thing are named only where a word of that thing is said, by said_only.toml."""

import re
from functools import cache
from typing import NamedTuple

from toolkit.resolver.defect_book import Book
from toolkit.resolver.spelling import corrected_text
from toolkit.resources import package_table


class _Thing(NamedTuple):
    said: re.Pattern[str]
    goods: str
    material: str


def has_its_thing(
    kind: str, description: str, families: tuple[str, ...], book: Book, material: str | None = None
) -> bool:
    """Return whether *description* says the thing that *kind* is of, if it is of one, or the goods say it.

    These are it by one of their *families*, or are made of its *material*. A misspelt word counts as the one of the
    vocabulary of *book* that it means, and as it stands.
    """
    thing = _things().get(kind)
    if thing is None or thing.goods in families or (material is not None and thing.material == material):
        return True
    # In one text: what speaks against the thing may be lost where a word is brought to its stem.
    return thing.said.search(f"{description.casefold()} {corrected_text(description, book)}") is not None


@cache
def _things() -> dict[str, _Thing]:
    """Return the thing of each kind that is of one."""
    told = package_table("toolkit.resolver", "said_only.toml").values()
    return {kind: _thing(fields) for fields in told for kind in fields["kinds"].split()}


def _thing(fields: dict[str, str]) -> _Thing:
    return _Thing(re.compile(fields["said"]), fields.get("goods", ""), fields.get("material", ""))
