"""Clauses without a verb, whose title carries the matter: "Warranty. 24 months after receipt at the works".

They are read behind the words that telegrams.toml has for their title. Only what is understood so is: a sentence with a
verb says what it says.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from toolkit.resources import package_table

_LONGEST_TITLE = 40  # signs
# "Warranty: 24 months": the title and what it is of stand in one sentence.
_RUN_IN = re.compile(r"([A-Za-z][A-Za-z' -]{3,38}?)\s*(?::|\s[–—-])\s+(?=\S)")
_COMMA = re.compile("[,;]")
_AROUND = " .:;,–—-"


class _Topic(NamedTuple):
    title: re.Pattern[str]
    has: re.Pattern[str]
    bars: re.Pattern[str]
    lead: str
    is_first: bool


class _Words(NamedTuple):
    verbs: re.Pattern[str]
    subordinate: re.Pattern[str]
    topics: tuple[_Topic, ...]


@lru_cache(maxsize=4096)
def lead_of(part: str, titles: tuple[str, ...]) -> tuple[str, str] | None:
    """Return the words by which *part* is meant and what it says, by one of the *titles* above it or its own.

    ``None`` where it is a sentence by itself, or where none of them carries a known matter.
    """
    for title, said in _titled(part, titles):
        topic = next((one for one in _topics(title) if _is_telegram(said, one)), None)
        if topic is not None:
            return topic.lead, said
    return None


def is_title(part: str) -> bool:
    """Tell whether *part*, a sentence of its own, is the title of what stands behind it in its paragraph."""
    return part.endswith((".", ":")) and bool(_topics(part))


def _titled(part: str, titles: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    run_in = _RUN_IN.match(part)
    if run_in is not None:
        yield run_in.group(1), part[run_in.end() :]
    for title in titles:
        yield title, part


@lru_cache(maxsize=1024)
def _topics(title: str) -> tuple[_Topic, ...]:
    told = title.strip(_AROUND)
    if not told or len(told) > _LONGEST_TITLE:
        return ()
    return tuple(topic for topic in _words().topics if topic.title.fullmatch(told))


def _is_telegram(said: str, topic: _Topic) -> bool:
    if topic.has.search(said) is None or topic.bars.search(said) is not None:
        return False
    words = _words()
    told = words.subordinate.sub(" ", said)
    return words.verbs.search(_COMMA.split(told)[0] if topic.is_first else told) is None


@cache
def _words() -> _Words:
    table = package_table("toolkit.contracts", "telegrams.toml")

    def any_case(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    topics = (
        _Topic(any_case(one["title"]), any_case(one["has"]), any_case(one["not"]), one["lead"], one.get("first", False))
        for one in table["topic"]
    )
    return _Words(any_case(table["verbs"]), any_case(table["subordinate"]), tuple(topics))
