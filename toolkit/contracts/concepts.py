"""The words of a contract as what they mean: each phrase of concepts.toml that a sentence has, as a tag with its place.

A phrase is made of words; `*` ends a word in any way, `a|b` is either, `#` a number, `…` up to four words of any kind.
Chinese is matched by its signs, `…` is up to eight of them. Some longer phrases leave their words to no other: the
"not" in "not later than" denies nothing, and what is "not passed" is a fault.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import product
from typing import Any, NamedTuple

from toolkit.resources import package_table

GAP, NUMBER, COMMA_ZH = "…", "#", "，"
_WORD = re.compile(r"[a-z0-9$€£%][\w'%.$-]*(?<!\.)|[,;:|，；：]|[\u4e00-\u9fff]")
_STOPS = frozenset(",;:|，；：")
_THAT, _PLAIN = "that", "plain"
_NOT = "not"  # over which no gap goes: "will not repair goods not complying" denies twice
_KEY = 3  # letters by which words are found
_LONGEST_GAP, _LONGEST_GAP_ZH = 4, 8
_CHINESE = re.compile("[\u4e00-\u9fff]")
_EITHER = re.compile(r"\(([^()]*)\)|(\S+)")
_FIGURE = re.compile(r"[$€£]?\d")


class Tag(NamedTuple):
    """One thing that a sentence speaks of: *name* of concepts.toml, and the numbers of the words that say it."""

    name: str
    words: tuple[int, ...]

    @property
    def at(self) -> int:
        return self.words[0]


class Tagged(NamedTuple):
    """A sentence as its *words* and *tags*, in the order in which they stand."""

    words: tuple[str, ...]
    tags: tuple[Tag, ...]


_Parts = tuple[frozenset[str] | None, ...]  # the words of a phrase, each as its choices; None is a gap


class _Start(NamedTuple):
    """A phrase of the concept *name* that begins with a word, the *rest* of it, and the *bit* of the concept.

    *needs* is a bit for every part of the rest: a sentence in which no word begins like that part does not say it.
    """

    name: str
    rest: _Parts
    needs: int
    bit: int


class _Sketch(NamedTuple):
    """A sentence as its words, and the phrases that may be said in it by the word that they begin with."""

    words: tuple[str, ...]
    starts: dict[str, list[_Start]]


@lru_cache(maxsize=256)
def tagged(text: str) -> Tagged:
    """Return the normalised sentence *text* with what it speaks of."""
    words, starts = _sketch(text)
    found = []
    for at, word in enumerate(words):
        behind = words[at + 1] if at + 1 < len(words) else ""
        is_told = word == _THAT and at > 0 and words[at - 1] in _reporting()
        for start in starts[word]:
            if is_told and start.name == _PLAIN:
                continue
            if not start.rest:
                found.append(Tag(start.name, (at,)))
            elif start.rest[0] is None or _is_one_of(behind, start.rest[0]):
                said = _said(words, at, start.rest)
                if said is not None:
                    found.append(Tag(start.name, said))
    return Tagged(words, tuple(sorted(_not_within(found), key=lambda tag: (tag.at, tag.words))))


@lru_cache(maxsize=256)
def begun(text: str) -> int:
    """Return the concepts of which *text* has the words, as bits: all that it speaks of, mostly more.

    That costs a look-up for each word, which most sentences of a contract never get beyond.
    """
    told = 0
    for starts in _sketch(text).starts.values():
        for start in starts:
            told |= start.bit
    return told


@lru_cache(maxsize=256)
def _sketch(text: str) -> _Sketch:
    words = tuple(_WORD.findall(text))
    each, serves, met = dict.fromkeys(words), _index().serves, 0
    for key in {word[:_KEY] for word in each}:
        met |= serves.get(key, 0)
    unmet = ~met
    return _Sketch(words, {word: [start for start in _begin_with(word) if not start.needs & unmet] for word in each})


def bits(names: Iterable[str]) -> int:
    """Return the concepts *names* as one number, a bit for each."""
    numbers, told = _bit_numbers(), 0
    for name in names:
        told |= 1 << numbers[name]
    return told


@cache
def _bit_numbers() -> dict[str, int]:
    return {name: number for number, name in enumerate(_table()["concepts"])}


def _said(words: tuple[str, ...], at: int, rest: _Parts) -> tuple[int, ...] | None:
    """Return the numbers of the *words* that say a phrase which begins at *at* and goes on with *rest*."""
    said, within, room = [at], at + 1, 0
    for part in rest:
        if part is None:
            room = _LONGEST_GAP_ZH if _CHINESE.match(words[at]) else _LONGEST_GAP
            continue
        here = _next(words, within, part, room)
        if here is None:
            return None
        said.append(here)
        within, room = here + 1, 0
    return tuple(said)


def _next(words: tuple[str, ...], at: int, part: frozenset[str], room: int) -> int | None:
    """Return the place of the first of *words* from *at* on that is one of *part*, at most *room* words away."""
    for here in range(at, min(at + room + 1, len(words))):
        if _is_one_of(words[here], part):
            return here
        if words[here] in _STOPS or words[here] == _NOT:
            return None
    return None


@lru_cache(maxsize=65536)
def _is_one_of(word: str, part: frozenset[str]) -> bool:
    return any(_is(word, one) for one in part)


def _is(word: str, wanted: str) -> bool:
    if wanted == NUMBER:
        return word in _numbers() or _FIGURE.match(word) is not None
    return word.startswith(wanted[:-1]) if wanted.endswith("*") else word == wanted


def _not_within(found: list[Tag]) -> Iterator[Tag]:
    """Yield the tags whose words are none of a longer one's that goes before them, each once."""
    by_word: dict[int, list[Tag]] = {}
    for tag in found:
        for word in tag.words:
            by_word.setdefault(word, []).append(tag)
    for tag in dict.fromkeys(found):
        near = (one for word in tag.words for one in by_word[word] if one != tag)
        if not any(_goes_before(one, tag) for one in near):
            yield tag


def _goes_before(one: Tag, tag: Tag) -> bool:
    """Tell whether *one* is said in place of *tag*, with which it has words in common."""
    rules = _precedence()
    if tag.name in rules["gives_way"] and one.name in rules["denying"] and not set(one.words) <= set(tag.words):
        return True
    return (one.name == tag.name or one.name in rules["swallows"]) and set(tag.words) < set(one.words)


@lru_cache(maxsize=8192)
def _begin_with(word: str) -> tuple[_Start, ...]:
    """Return the phrases that begin with *word*."""
    begins = _index().begins
    starts = begins.get(_key(word), ())
    if word in _numbers() or _FIGURE.match(word):
        starts = (*starts, *begins.get(NUMBER, ()))
    return tuple(dict.fromkeys(start for first, start in starts if _is(word, first)))


class _Index(NamedTuple):
    """The phrases by what their first word *begins* with; *serves* are the bits of the needs that such a word meets."""

    begins: dict[str, list[tuple[str, _Start]]]
    serves: dict[str, int]


@cache
def _index() -> _Index:
    """Return the first word of every phrase with what follows it, by what that word begins with."""
    index: dict[str, list[tuple[str, _Start]]] = {}
    numbers: dict[frozenset[str], int] = {}
    for name, phrases in _table()["concepts"].items():
        bit = bits((name,))
        for first, *rest in (parts for phrase in phrases for parts in _parts(phrase)):
            needs = 0
            for need in _needs(rest):
                needs |= 1 << numbers.setdefault(need, len(numbers))
            start = _Start(name, tuple(rest), needs, bit)
            for one in first or ():
                index.setdefault(_key(one), []).append((one, start))
    serves: dict[str, int] = {}
    for need, number in numbers.items():
        for key in need:
            serves[key] = serves.get(key, 0) | 1 << number
    return _Index(index, serves)


def _needs(rest: Iterable[frozenset[str] | None]) -> Iterator[frozenset[str]]:
    """Yield how the words of each part of a phrase begin; a number, and a stem that is shorter, can be any word."""
    for part in rest:
        if part is not None and not any(one == NUMBER or (one.endswith("*") and len(one) <= _KEY) for one in part):
            yield frozenset(_key(one) for one in part)


def _key(first: str) -> str:
    return first if first == NUMBER or _CHINESE.match(first) else first.removesuffix("*")[:_KEY]


def _parts(phrase: str) -> Iterator[_Parts]:
    """Yield what *phrase* is made of, once for each choice in round brackets: "(turn*|send*) … back"."""
    if phrase.isascii() and "(" not in phrase:
        yield tuple(frozenset(word.split("|")) for word in phrase.split())
        return
    choices = [group.split("|") for group in re.findall(r"[^()]+", phrase)]
    if _CHINESE.search(phrase):
        for chosen in product(*choices):
            yield tuple(None if sign == GAP else frozenset({sign}) for sign in "".join(chosen))
    elif any(" " in one for group in re.findall(r"\(([^()]*)\)", phrase) for one in group.split("|")):
        for chosen in product(*choices):
            yield from _parts("".join(chosen))
    else:
        groups = _EITHER.findall(phrase)
        yield tuple(None if word == GAP else frozenset((group or word).split("|")) for group, word in groups)


@cache
def _precedence() -> dict[str, frozenset[str]]:
    return {name: frozenset(_table()[name]) for name in ("gives_way", "denying", "swallows")}


@cache
def _reporting() -> frozenset[str]:
    return frozenset(_table()["reporting"])


@cache
def _numbers() -> frozenset[str]:
    return frozenset(_table()["numbers"])


@cache
def _table() -> dict[str, Any]:
    return package_table("toolkit.contracts", "concepts.toml")
