"""In which language a report tells its defects, where that is another one than English or Chinese."""

import re
from functools import cache
from typing import Any, NamedTuple

from toolkit.model.report import Report
from toolkit.resources import package_table

_WORD = re.compile(r"[^\W\d_]+")
_SURE = 2  # words: one may be a name, or stand in a language that borrowed it
_ENGLISH = "english"


class Tongue(NamedTuple):
    name: str
    countries: tuple[str, ...]


def tongue_of(report: Report) -> Tongue | None:
    """Return the language of the defects of *report*; ``None`` for English, Chinese, and where it is not certain."""
    words = _WORD.findall(" ".join(row.description for row in report.defects).casefold())
    hits = {name: sum(word in known for word in words) for name, known in _words().items()}
    most = max(hits, key=lambda name: hits[name])
    others = [count for name, count in hits.items() if name != most]
    if most == _ENGLISH or hits[most] < _SURE or hits[most] <= max(others):
        return None
    row = _table()[most]
    return Tongue(row["name"], tuple(row["countries"]))


@cache
def _words() -> dict[str, frozenset[str]]:
    return {name: frozenset(row["words"]) for name, row in _table().items()}


@cache
def _table() -> dict[str, Any]:
    return package_table("toolkit.documents", "tongues.toml")
