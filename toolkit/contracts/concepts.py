"""The words of a contract as what they mean: each phrase of concepts.toml that a sentence has, as a tag with its place.

A phrase is made of words; `*` ends a word in any way, `a|b` is either, `#` a number, `…` up to four words of any kind.
Chinese is matched by its signs, `…` is up to eight of them. Some longer phrases leave their words to no other: the
"not" in "not later than" denies nothing, and what is "not passed" is a fault.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product
from typing import Any, NamedTuple

from toolkit.resources import package_table

GAP, NUMBER, COMMA_ZH = "…", "#", "，"
_WORD = re.compile(r"[a-z0-9$€£%][\w'%.$-]*(?<!\.)|[,;:|，；：]|[\u4e00-\u9fff]")
_STOPS = frozenset(",;:|，；：")
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


@lru_cache(maxsize=256)
def tagged(text: str) -> Tagged:
    """Return the normalised sentence *text* with what it speaks of."""
    words = tuple(_WORD.findall(text))
    found = [tag for at in range(len(words)) for tag in _at(words, at)]
    return Tagged(words, tuple(sorted(_not_within(found), key=lambda tag: (tag.at, tag.words))))


def _at(words: tuple[str, ...], at: int) -> Iterator[Tag]:
    """Yield the tags whose phrases begin at the word *at*."""
    for name, rest in _begin_with(words[at]):
        said = _said(words, at, rest) if rest else (at,)
        if said is not None:
            yield Tag(name, said)


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
        if words[here] in _STOPS:
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
def _begin_with(word: str) -> tuple[tuple[str, _Parts], ...]:
    """Return the concepts of which a phrase begins with *word*, each with the rest of that phrase."""
    starts = _index().get(_key(word), ())
    if word in _numbers() or _FIGURE.match(word):
        starts = (*starts, *_index().get(NUMBER, ()))
    return tuple(dict.fromkeys((name, rest) for first, name, rest in starts if _is(word, first)))


@cache
def _index() -> dict[str, list[tuple[str, str, _Parts]]]:
    """Return the first word of every phrase with its concept and its rest, by what that word begins with."""
    index: dict[str, list[tuple[str, str, _Parts]]] = {}
    for name, phrases in _table()["concepts"].items():
        for first, *rest in (parts for phrase in phrases for parts in _parts(phrase)):
            for one in first or ():
                index.setdefault(_key(one), []).append((one, name, tuple(rest)))
    return index


def _key(first: str) -> str:
    return first if first == NUMBER or _CHINESE.match(first) else first.removesuffix("*")[:3]


def _parts(phrase: str) -> Iterator[_Parts]:
    """Yield what *phrase* is made of, once for each choice in round brackets: "(turn*|send*) … back"."""
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
def _numbers() -> frozenset[str]:
    return frozenset(_table()["numbers"])


@cache
def _table() -> dict[str, Any]:
    return package_table("toolkit.contracts", "concepts.toml")
