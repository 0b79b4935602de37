"""The phrases of concepts.toml by the words that they begin with."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product
from operator import itemgetter
from typing import Any, NamedTuple

from toolkit.resources import package_table

GAP, NUMBER = "…", "#"
KEY = 3  # letters by which words are found
CHINESE = re.compile("[\u4e00-\u9fff]")
_EITHER = re.compile(r"\(([^()]*)\)|(\S+)")

Parts = tuple[frozenset[str] | None, ...]  # the words of a phrase, each as its choices; None is a gap


class Start(NamedTuple):
    """A phrase of the concept *name* that begins with a word, the *rest* of it, and the *bit* of the concept.

    *needs* is a bit for every part of the rest: a sentence in which no word begins like that part does not say it.
    """

    name: str
    rest: Parts
    needs: int
    bit: int


class Under(NamedTuple):
    """The phrases whose first word begins with the same letters: by the whole word, and by a stem of it.

    Each stands with its number, by which their order is that of the table.
    """

    words: dict[str, list[tuple[int, Start]]]
    stems: list[tuple[str, int, Start]]

    def add(self, first: str, at: int, one: Start) -> None:
        if first.endswith("*"):
            self.stems.append((first[:-1], at, one))
        else:
            self.words.setdefault(first, []).append((at, one))

    def of(self, word: str) -> list[Start]:
        found = [*self.words.get(word, ()), *((at, one) for stem, at, one in self.stems if word.startswith(stem))]
        return [one for _, one in sorted(found, key=itemgetter(0))]


class Index(NamedTuple):
    """The phrases by what their first word *begins* with; *serves* are the bits of the needs that such a word meets."""

    begins: dict[str, Under]
    serves: dict[str, int]


@cache
def index() -> Index:
    """Return the first word of every phrase with what follows it, by what that word begins with."""
    found: dict[str, Under] = defaultdict(lambda: Under({}, []))
    numbers: dict[frozenset[str], int] = {}
    count = 0
    for name, phrases in table()["concepts"].items():
        bit = bits((name,))
        for first, *rest in (parts for phrase in phrases for parts in parts_of(phrase)):
            needs = 0
            for need in map(_need, rest):
                if need is not None:
                    needs |= 1 << numbers.setdefault(need, len(numbers))
            start = Start(name, tuple(rest), needs, bit)
            for one in first or ():
                count += 1
                found[key_of(one)].add(one, count, start)
    serves: dict[str, int] = {}
    for need, number in numbers.items():
        for key in need:
            serves[key] = serves.get(key, 0) | 1 << number
    return Index(dict(found), serves)


@cache
def _need(part: frozenset[str] | None) -> frozenset[str] | None:
    """Return how the words of a *part* of a phrase begin; ``None`` where any word may be it: a number, a short stem."""
    if part is None or any(one == NUMBER or (one.endswith("*") and len(one) <= KEY) for one in part):
        return None
    return frozenset(map(key_of, part))


@cache
def key_of(first: str) -> str:
    return first if first == NUMBER or CHINESE.match(first) else first.removesuffix("*")[:KEY]


def parts_of(phrase: str) -> Iterator[Parts]:
    """Yield what *phrase* is made of, once for each choice in round brackets: "(turn*|send*) … back"."""
    if phrase.isascii() and "(" not in phrase:
        yield tuple(frozenset(word.split("|")) for word in phrase.split())
        return
    choices = [group.split("|") for group in re.findall(r"[^()]+", phrase)]
    if CHINESE.search(phrase):
        for chosen in product(*choices):
            yield tuple(None if sign == GAP else frozenset({sign}) for sign in "".join(chosen))
    elif any(" " in one for group in re.findall(r"\(([^()]*)\)", phrase) for one in group.split("|")):
        for chosen in product(*choices):
            yield from parts_of("".join(chosen))
    else:
        groups = _EITHER.findall(phrase)
        yield tuple(None if word == GAP else frozenset((group or word).split("|")) for group, word in groups)


def bits(names: Iterable[str]) -> int:
    """Return the concepts *names* as one number, a bit for each."""
    numbers, told = _bit_numbers(), 0
    for name in names:
        told |= 1 << numbers[name]
    return told


@cache
def _bit_numbers() -> dict[str, int]:
    return {name: number for number, name in enumerate(table()["concepts"])}


@cache
def table() -> dict[str, Any]:
    return package_table("toolkit.contracts", "concepts.toml")
