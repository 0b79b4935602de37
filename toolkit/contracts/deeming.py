"""Acceptance by doing nothing, in whatever words, brought to those that the playbook knows: "are deemed accepted"."""

import re
from functools import cache, lru_cache
from typing import Any, NamedTuple

from toolkit.contracts.playbook import filled
from toolkit.contracts.searching import compiled
from toolkit.resources import package_table

_ACCEPTED = "deemed accepted"
# What stands in the place of the group "it", by the first other group that is there.
_IN_PLACE = (
    ("noun", "is deemed"),
    ("seller", f"and the goods are {_ACCEPTED}"),
    ("looked", f": the goods are {_ACCEPTED}"),
    ("active", f"are {_ACCEPTED}"),
)
_NAMED = re.compile(r"\b(?:goods|lots?|deliver(?:y|ies)|consignments?|quality)\b")


class _Deeming(NamedTuple):
    """The patterns of deeming.toml, their phrases put in."""

    cues: tuple[str, ...]
    never: str
    idle: str
    words: tuple[str, ...]
    things: str
    buyer: str


@lru_cache(maxsize=1024)
def as_deemed(text: str) -> str:
    """Return the normalised sentence *text*, "count as approved" as "are deemed accepted" where nobody looked or spoke.

    What passes an inspection, and what counts as something else than accepted, stays as it is.
    """
    told = _deeming()
    if not any(map(text.__contains__, told.cues)):
        return text
    # "The goods count as approved when buyer has signed; without inspection nothing is released" says two things.
    return ";".join(_part_as_deemed(part, told) for part in text.split(";"))


def _part_as_deemed(part: str, told: _Deeming) -> str:
    """Return a *part* of a sentence, between semicolons, in the words of the playbook where it is one of *told*."""
    if compiled(told.idle).search(part) is None or compiled(told.never).search(part) is not None:
        return part
    part = compiled(told.buyer).sub(lambda hit: _instead(hit, "deemed to have accepted"), part)
    for pattern in told.words:
        part = compiled(pattern).sub(_deemed, part)
    return part


def _deemed(hit: re.Match[str]) -> str:
    """Return what a sentence says at *hit* in the words of the playbook; as it stands where "it" is another thing."""
    groups = hit.groupdict()
    if groups.get("pointing") and not _means_goods(hit.string):
        return hit.group()
    return _instead(hit, next((words for name, words in _IN_PLACE if groups.get(name) is not None), _ACCEPTED))


def _means_goods(text: str) -> bool:
    """Tell whether a pronoun in *text* means the goods: they are named, and nothing else that may be approved."""
    return _NAMED.search(text) is not None and compiled(_deeming().things).search(text) is None


def _instead(hit: re.Match[str], words: str) -> str:
    """Return the text of *hit*, with *words* in the place of its group "it"."""
    start, end = hit.span("it")
    return f"{hit.string[hit.start() : start]}{words}{hit.string[end : hit.end()]}"


@cache
def _deeming() -> _Deeming:
    table: dict[str, Any] = package_table("toolkit.contracts", "deeming.toml")

    def whole(pattern: str) -> str:
        for name in ("left", "counts", "being", "good", "things"):
            pattern = pattern.replace(f"{{{name}}}", table[name])
        return filled(pattern)

    words = tuple(whole(pattern) for pattern in table["words"])
    return _Deeming(
        tuple(table["cues"]), whole(table["never"]), whole(table["idle"]), words, table["things"], whole(table["buyer"])
    )
