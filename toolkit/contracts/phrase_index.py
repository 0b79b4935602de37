"""The phrases of concepts.toml by the words that they begin with, from a file that is made when they change.

Of its two thousand phrases a contract needs few: one is taken out of the file at its first use.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

import msgspec

from toolkit.resources import package_file

READY = "ready_phrases.json"
GAP, NUMBER = "…", "#"
KEY = 3  # letters by which words are found
CHINESE = re.compile("[\u4e00-\u9fff]")

Parts = tuple[frozenset[str] | None, ...]  # the words of a phrase, each as its choices; None is a gap


class Start(NamedTuple):
    """A phrase of the concept *name* that begins with a word, the *rest* of it, and the *bit* of the concept.

    *needs* is a bit for every part of the rest: a sentence in which no word is that part does not say it.
    """

    name: str
    rest: Parts
    needs: int
    bit: int


class Phrase(NamedTuple):
    """A phrase as the file holds it, behind its first word: the numbers of its concept and its needs, and its rest."""

    concept: int
    needs: tuple[int, ...]
    rest: tuple[tuple[str, ...] | None, ...]


class Ready(NamedTuple):
    """All that the file holds: the lists of concepts.toml, its *concepts*, and its *phrases* in their order.

    *words* are the numbers of the phrases that begin with a word, *stems* those that begin with any word that begins so
    ("turn*"), by the letters by which it is found. *serves* and *serving_stems* are those of the needs that such meet.
    """

    lists: dict[str, tuple[str, ...]]
    concepts: tuple[str, ...]
    serves: dict[str, tuple[int, ...]]
    serving_stems: dict[str, dict[str, tuple[int, ...]]]
    words: dict[str, tuple[int, ...]]
    stems: dict[str, dict[str, tuple[int, ...]]]
    phrases: tuple[msgspec.Raw, ...]


def beginning(word: str) -> tuple[Start, ...]:
    """Return the phrases that begin with *word*, in the order of the table."""
    numbers = _ready().words.get(word, ())
    if (stems := _ready().stems.get(key_of(word))) is not None:
        numbers += tuple(one for stem, told in stems.items() if word.startswith(stem) for one in told)
    return tuple(map(_start, sorted(set(numbers)))) if numbers else ()


def serving(word: str) -> int:
    """Return the needs, as bits, that *word* meets."""
    met = set(_ready().serves.get(word, ()))
    for end in range(1, min(KEY, len(word)) + 1):
        for stem, needs in _ready().serving_stems.get(word[:end], {}).items():
            if word.startswith(stem):
                met.update(needs)
    return _as_bits(met)


@cache
def key_of(first: str) -> str:
    return first if first == NUMBER or CHINESE.match(first) else first.removesuffix("*")[:KEY]


def bits(names: Iterable[str]) -> int:
    """Return the concepts *names* as one number, a bit for each."""
    numbers, told = _bit_numbers(), 0
    for name in names:
        told |= 1 << numbers[name]
    return told


@cache
def listed(name: str) -> frozenset[str]:
    """Return the list *name* that concepts.toml has beside its concepts."""
    return frozenset(_ready().lists[name])


@cache
def _start(number: int) -> Start:
    """Return the phrase with that *number*."""
    one = msgspec.json.decode(_ready().phrases[number], type=Phrase)
    rest = tuple(None if part is None else frozenset(part) for part in one.rest)
    return Start(_ready().concepts[one.concept], rest, _as_bits(one.needs), 1 << one.concept)


def _as_bits(numbers: Iterable[int]) -> int:
    return sum(1 << number for number in numbers)


@cache
def _bit_numbers() -> dict[str, int]:
    return {name: number for number, name in enumerate(_ready().concepts)}


@cache
def _ready() -> Ready:
    return msgspec.json.decode(package_file("toolkit.contracts", READY), type=Ready)
