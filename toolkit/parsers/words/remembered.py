"""Answers about texts, kept for the next time the same text is met: reports repeat their words on every page.

What a word for a class means can depend on the report that is being read. Its answers are forgotten with it.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar

MOST = 65_536  # texts; a report has some thousands, and a process may read many reports
P = ParamSpec("P")
T = TypeVar("T")
_FORGET: list[Callable[[], None]] = []


def remembered(answer: Callable[P, T]) -> Callable[P, T]:
    """Return *answer*, which keeps what it said of a text until everything is forgotten."""
    kept = lru_cache(maxsize=MOST)(answer)
    _FORGET.append(kept.cache_clear)
    return kept  # type: ignore[return-value]


def forget() -> None:
    """Forget all answers: they may rest on what one report says of its own marks and words."""
    for each in _FORGET:
        each()
