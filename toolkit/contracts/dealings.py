"""Dealings that use the words of the clause types and are none: orders accepted, contracts ended, records audited."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from toolkit.contracts.playbook import compiled, filled, scripted
from toolkit.resources import package_table


def other_dealings(text: str, kind: str) -> Iterator[tuple[int, int]]:
    """Yield where the normalised *text* speaks of a dealing that is none of the clause type *kind*."""
    for pattern in scripted(_patterns(kind), text):
        for hit in compiled(pattern).finditer(text):
            yield hit.span()


@cache
def _patterns(kind: str) -> tuple[str, ...]:
    table: dict[str, Any] = package_table("toolkit.contracts", "dealings.toml")
    mine = (one for one in table["dealing"] if kind in one.get("types", table["usual"]))
    return tuple(filled(pattern) for one in mine for pattern in one["words"])
