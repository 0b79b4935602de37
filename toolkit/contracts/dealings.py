"""Dealings that use the words of the clause types and are none: orders accepted, contracts ended, records audited."""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any, NamedTuple

from toolkit.contracts.playbook import filled
from toolkit.contracts.searching import places, scripted
from toolkit.resources import package_table

_OF_IT = "it"  # the group of a pattern that is struck out, where it is not all of it


class _Dealing(NamedTuple):
    """One kind of dealing: what stands in it, the patterns of its words, and the clause types that do not see them."""

    cues: tuple[str, ...]
    words: tuple[str, ...]
    types: frozenset[str]


def other_dealings(text: str, kind: str) -> Iterator[tuple[int, int]]:
    """Yield where the normalised *text* speaks of a dealing that is none of the clause type *kind*."""
    for types, span in _spans(text):
        if kind in types:
            yield span


def patterns() -> Iterator[str]:
    """Yield the patterns of all dealings."""
    yield from (pattern for one in _dealings() for pattern in one.words)


@lru_cache(maxsize=256)
def _spans(text: str) -> tuple[tuple[frozenset[str], tuple[int, int]], ...]:
    """Return the places of all dealings in *text*: every clause type asks for them in turn."""
    return tuple(
        (one.types, hit.span(_OF_IT if _OF_IT in hit.re.groupindex else 0))
        for one in _dealings()
        if any(map(text.__contains__, one.cues))
        for pattern in scripted(one.words, text)
        for hit in places(pattern, text)
    )


@cache
def _dealings() -> tuple[_Dealing, ...]:
    table: dict[str, Any] = package_table("toolkit.contracts", "dealings.toml")
    return tuple(
        _Dealing(
            tuple(one["cues"]),
            tuple(filled(pattern) for pattern in one["words"]),
            frozenset(one.get("types", table["usual"])),
        )
        for one in table["dealing"]
    )
