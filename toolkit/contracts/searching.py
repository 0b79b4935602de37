"""The patterns of the tables, of which a contract needs few: most are neither compiled nor looked for.

A pattern is compiled at its first use, and not used on a text that lacks what it needs. What that is stands in
ready_cues.json (needs.py); a pattern that has no line there is looked for like any other.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from hashlib import blake2b
from typing import NamedTuple

import msgspec

from toolkit.contracts.pattern_parts import BY_PARTS, has_parts, parts_of
from toolkit.resources import package_file

READY = "ready_cues.json"
_FIRST_WORD = re.compile(r"^\\b([a-z]+)(?![a-z?*+{])")
_CHINESE, _LATIN = re.compile("[\u4e00-\u9fff]"), re.compile("[a-z]")

NAME, ANY_CASE = "NAME", "(?i)"
_FOLDED = str.maketrans({"İ": "i", "ı": "i", "ſ": "s"})  # what counts as the same letter beside its capital

Needs = tuple[tuple[str, ...], ...]


class _Listed(NamedTuple):
    """A *pattern* of a list, *at* its place there, with what it *needs* beside what its group asks for."""

    at: int
    pattern: str
    needs: Needs


_Group = tuple[tuple[str, ...], tuple[_Listed, ...]]


def found(patterns: Iterable[str], text: str) -> re.Match[str] | None:
    """Return the first place of *patterns* in *text*, without those in a script that *text* has nothing of."""
    for one in _possible(patterns, text):
        hit = _hit(one, text)
        if hit is not None:
            return hit
    return None


def _hit(pattern: str, text: str) -> re.Match[str] | None:
    """Return the place of *pattern* in *text*; of one that is asked part by part, where its last part is."""
    # A line break ends what a pattern that is found whole asks of the text.
    if not has_parts(pattern) or ("\n" in text and not pattern.startswith(BY_PARTS)):
        return compiled(pattern).search(text)
    asked, barred, last = parts_of(pattern)
    if not all(search(one, text) for one in asked) or any(search(one, text) for one in barred):
        return None
    return compiled(last).search(text)


def any_may_be_in(patterns: Iterable[str], text: str) -> bool:
    """Tell whether one of *patterns* may be in *text*; where none may, none is in what is left of it either."""
    return next(_possible(patterns, text), None) is not None


def _possible(patterns: Iterable[str], text: str) -> Iterator[str]:
    """Yield those of *patterns* in a script of *text* that have all that they need in it."""
    latin, chinese = _scripts(text)
    of_latin, of_chinese = _by_first_need(tuple(patterns))
    return _meeting(of_latin * latin + of_chinese * chinese, text)


def all_possible(patterns: tuple[str, ...], text: str) -> Iterator[str]:
    """Yield those of *patterns*, in whatever script, that have all that they need in *text*."""
    return _meeting(sum(_by_first_need(patterns), ()), text)


def _meeting(groups: tuple[_Group, ...], text: str) -> Iterator[str]:
    """Yield the patterns of *groups* that have all that they need in *text*, in their order."""
    begun: list[_Listed] = []
    for words, listed in groups:
        for word in words:  # the innermost loop of a check, written out: any() costs twice as much
            if word in text:
                begun += listed
                break
    return (one.pattern for one in sorted(begun) if _meets(one.needs, text))


@cache
def _by_first_need(patterns: tuple[str, ...]) -> tuple[tuple[_Group, ...], tuple[_Group, ...]]:
    """Return *patterns* by what is asked for first, which many have in common: the Latin ones, and the Chinese."""
    groups: tuple[dict[tuple[str, ...], list[_Listed]], ...] = ({}, {})
    for at, pattern in enumerate(patterns):
        first, *others = _needs_of(pattern) or (("",),)
        groups[_is_chinese(pattern)].setdefault(first, []).append(_Listed(at, pattern, tuple(others)))
    latin, chinese = (tuple((words, tuple(listed)) for words, listed in group.items()) for group in groups)
    return latin, chinese


def search(pattern: str, text: str) -> re.Match[str] | None:
    """Return the first place of *pattern* in *text*."""
    return _hit(pattern, text) if may_be_in(pattern, text) else None


def places(pattern: str, text: str) -> Iterator[re.Match[str]]:
    """Yield the places of *pattern* in *text*."""
    if may_be_in(pattern, text):
        yield from compiled(pattern).finditer(text)


def may_be_in(pattern: str, text: str) -> bool:
    """Tell whether *text* has a word of each need of *pattern*; mostly it has not, and the pattern is not in it."""
    return _meets(_needs_of(pattern), text)


def _meets(needs: Needs, text: str) -> bool:
    for words in needs:
        for word in words:  # written out, too
            if word in text:
                break
        else:
            return False
    return True


def times(pattern: str, text: str, name: str = "") -> int:
    """Return how often *pattern* is in the long *text*, NAME in it standing for *name*."""
    if any(all(one.replace(NAME, name) not in text for one in words) for words in _needs_of(pattern)):
        return 0
    return len(re.findall(pattern.replace(NAME, re.escape(name)), text))


@lru_cache(maxsize=256)
def times_in_any_case(pattern: str, text: str) -> int:
    """Return how often *pattern* is in the long *text* in small letters or capitals."""
    small = folded(text)  # in which a pattern without a capital is found several times as fast as in any case
    return len(re.findall(_by_letters(pattern), small)) if may_be_in(ANY_CASE + pattern, small) else 0


def _by_letters(pattern: str) -> str:
    """Return *pattern* with the word that it begins with before what is said of its beginning.

    A pattern that begins with plain letters is found ten times as fast.
    """
    return _FIRST_WORD.sub(lambda hit: rf"{hit[1]}(?<=\b{hit[1]})", pattern, count=1)


@lru_cache(maxsize=8)
def folded(text: str) -> str:
    """Return *text* in small letters, as a pattern sees it that asks for no case."""
    return text.translate(_FOLDED).lower()


def scripted(patterns: Iterable[str], text: str) -> Iterator[str]:
    """Yield those of *patterns* in a script that *text* has something of."""
    latin, chinese = _scripts(text)
    if latin and chinese:
        yield from patterns
    elif latin or chinese:
        yield from (one for one in patterns if _is_chinese(one) is chinese)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return *pattern* compiled at its first use: there are hundreds, and a contract needs few of them."""
    return re.compile(pattern)


def digest(pattern: str) -> str:
    """Return the name of *pattern* in the file ``READY``."""
    return blake2b(pattern.encode("utf-8"), digest_size=8).hexdigest()


def is_chinese(text: str) -> bool:
    """Tell whether *text* has Chinese signs."""
    return _scripts(text)[1]


@lru_cache(maxsize=4096)  # the sentences of a contract are gone through for one clause type after the other
def _scripts(text: str) -> tuple[bool, bool]:
    """Return whether *text* has Latin letters, and Chinese signs."""
    return _LATIN.search(text) is not None, not text.isascii() and _CHINESE.search(text) is not None


@cache
def _is_chinese(pattern: str) -> bool:
    return _CHINESE.search(pattern) is not None


@cache
def _needs_of(pattern: str) -> Needs:
    ready = _ready().get(digest(pattern))
    return () if ready is None else msgspec.json.decode(ready, type=Needs)


@cache
def _ready() -> dict[str, msgspec.Raw]:
    return msgspec.json.decode(package_file("toolkit.contracts", READY), type=dict[str, msgspec.Raw])
