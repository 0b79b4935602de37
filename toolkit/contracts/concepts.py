"""The words of a contract as what they mean: each phrase of concepts.toml that a sentence has, as a tag with its place.

A phrase is made of words; `*` ends a word in any way, `a|b` is either, `#` a number, `…` up to four words of any kind.
Chinese is matched by its signs, `…` is up to eight of them. Some longer phrases leave their words to no other: the
"not" in "not later than" denies nothing, and what is "not passed" is a fault.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from toolkit.contracts.phrase_index import CHINESE, NUMBER, Parts, Start, beginning, listed, serving

COMMA_ZH = "，"
_WORD = re.compile(r"[a-z0-9$€£%][\w'%.$-]*(?<!\.)|[,;:|，；：]|[\u4e00-\u9fff]")
_STOPS = frozenset(",;:|，；：")
_THAT, _PLAIN = "that", "plain"
_NOT = "not"  # over which no gap goes: "will not repair goods not complying" denies twice
_LONGEST_GAP, _LONGEST_GAP_ZH = 4, 8
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


class _Sketch(NamedTuple):
    """A sentence as its words, and the phrases that may be said in it by the word that they begin with."""

    words: tuple[str, ...]
    starts: dict[str, list[Start]]


@lru_cache(maxsize=256)
def tagged(text: str) -> Tagged:
    """Return the normalised sentence *text* with what it speaks of."""
    words, starts = _sketch(text)
    found = []
    for at, word in enumerate(words):
        behind = words[at + 1] if at + 1 < len(words) else ""
        is_told = word == _THAT and at > 0 and words[at - 1] in listed("reporting")
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


@lru_cache(maxsize=4096)  # a contract can be checked for one set of types after the other
def begun(text: str) -> int:
    """Return the concepts of which *text* has the words, as bits: all that it speaks of, mostly more.

    That costs a look-up for each word, which most sentences of a contract never get beyond.
    """
    words = [one for word in set(_WORD.findall(text)) if (one := _told_by(word)) is not None]
    told = met = 0
    for one in words:
        told |= one.told
        met |= one.serves
    unmet = ~met
    for one in words:
        left = one.asks & met
        while left:
            need = left & -left
            left ^= need
            for needs, bit in one.open[need]:
                if not needs & unmet:
                    told |= bit
    return told


class _Told(NamedTuple):
    """What a word begins, as bits: concepts *told* by it alone, and what needs it *serves*.

    *open* are the concepts that need more, each with its needs, by one of these; *asks* are all that they stand under.
    """

    told: int
    open: dict[int, list[tuple[int, int]]]
    asks: int
    serves: int


@lru_cache(maxsize=8192)
def _told_by(word: str) -> _Told | None:
    """Return what *word* begins and serves; ``None`` where that is nothing, as it mostly is."""
    starts, told = _begin_with(word), 0
    for start in starts:
        if not start.needs:
            told |= start.bit
    open_ones: dict[int, list[tuple[int, int]]] = {}
    asks = 0
    asked = ((start.needs, start.bit) for start in starts if start.needs and not start.bit & told)
    for needs, bit in dict.fromkeys(asked):
        need = needs & -needs
        open_ones.setdefault(need, []).append((needs, bit))
        asks |= need
    serves = _serves(word)
    return _Told(told, open_ones, asks, serves) if starts or serves else None


@lru_cache(maxsize=8192)
def _serves(word: str) -> int:
    return serving(word)


@lru_cache(maxsize=256)
def _sketch(text: str) -> _Sketch:
    words = tuple(_WORD.findall(text))
    each, met = dict.fromkeys(words), 0
    for word in each:
        met |= _serves(word)
    unmet = ~met
    return _Sketch(words, {word: [start for start in _begin_with(word) if not start.needs & unmet] for word in each})


def _said(words: tuple[str, ...], at: int, rest: Parts) -> tuple[int, ...] | None:
    """Return the numbers of the *words* that say a phrase which begins at *at* and goes on with *rest*."""
    said, within, room = [at], at + 1, 0
    for part in rest:
        if part is None:
            room = _LONGEST_GAP_ZH if CHINESE.match(words[at]) else _LONGEST_GAP
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
        return word in listed("numbers") or _FIGURE.match(word) is not None
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
    if tag.name in listed("gives_way") and one.name in listed("denying") and not set(one.words) <= set(tag.words):
        return True
    return (one.name == tag.name or one.name in listed("swallows")) and set(tag.words) < set(one.words)


@lru_cache(maxsize=8192)
def _begin_with(word: str) -> tuple[Start, ...]:
    """Return the phrases that begin with *word*, in the order of the table."""
    found = beginning(word)
    if word in listed("numbers") or _FIGURE.match(word):
        found += beginning(NUMBER)
    return tuple(dict.fromkeys(found)) if found else ()
