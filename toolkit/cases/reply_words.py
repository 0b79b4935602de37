"""The words by which replies are read, kept as data (replies.toml), and how they are looked for in a clause."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import msgspec

from toolkit.resources import package_table

Patterns = tuple[str, ...]
BLANK = "□"  # stands for words that were taken out: a word of its own, and no letter of any phrase
_PHRASE = re.compile(r"\{([a-z]+)\}")
_CHINESE = re.compile("[\u4e00-\u9fff]")
# What a pattern has of Latin letters beside its own signs (\b, \w, (?<name).
_LATIN = re.compile(r"(?<!\\)[a-z]{2}|\\\w[a-z]{2}|^[a-z]")


class Same(msgspec.Struct, frozen=True):
    pairs: tuple[tuple[str, str], ...]


class Settled(msgspec.Struct, frozen=True):
    """Words that mean the opposite of what they look like, or nothing of it."""

    yes: Patterns
    maybe: Patterns
    others: Patterns


class Acts(msgspec.Struct, frozen=True):
    """What a clause does, whatever it speaks of."""

    assent: Patterns
    nod: Patterns
    weak: Patterns
    refusal: Patterns
    doubt: Patterns
    complaint: Patterns
    receipt: Patterns
    negation: Patterns
    denies: Patterns
    not_in: Patterns
    wont: Patterns
    not_all: Patterns
    puts_off: Patterns
    condition: Patterns
    deeds: Patterns
    anyway: Patterns
    discount: Patterns
    traded: Patterns
    money_wanted: Patterns
    waits: Patterns
    after_that: Patterns
    or_else: Patterns
    question: Patterns
    tag: Patterns
    timely: Patterns
    restates: Patterns
    understood: Patterns
    polite: Patterns
    back: Patterns
    unsettled: Patterns
    retracts: Patterns
    alters: Patterns
    of_process: Patterns
    of_letter: Patterns
    no_name: Patterns
    reason_behind: Patterns
    of_the_lot: Patterns
    kept: Patterns
    left: Patterns
    narrows: Patterns
    narrows_by_size: Patterns
    sizes: Patterns
    no_defect: Patterns
    fits: Patterns
    defect: Patterns
    declining: Patterns
    no_part: Patterns
    unmade: Patterns
    unmade_else: Patterns
    left_else: Patterns
    exceptions: Patterns
    kept_else: Patterns
    kept_object: Patterns
    kept_until: Patterns
    kept_matter: Patterns
    takes_up: Patterns
    unkept: Patterns
    exception: Patterns
    contrast: Patterns
    finite: Patterns


class General(msgspec.Struct, frozen=True):
    """How a clause means the whole letter, or an unnamed part of it."""

    says: Patterns
    objects: Patterns
    whole: Patterns
    every: Patterns
    nothing: Patterns
    comply: Patterns
    reported: Patterns
    harmless: Patterns
    troubles: Patterns
    manner: Patterns
    partial: Patterns
    all_fine: Patterns
    some_cost: Patterns
    shared_cost: Patterns
    numbered: Patterns
    lead: Patterns
    unnamed: Patterns
    it: Patterns
    tells: Patterns
    light: Patterns
    rest: Patterns


class Figures(msgspec.Struct, frozen=True):
    times: Patterns
    of_work: Patterns
    ships: Patterns
    ultimatum: Patterns
    of_the_work: Patterns
    of_a_paper: Patterns
    turns: Patterns
    over: Patterns
    further: Patterns
    longer: Patterns
    for_the_lot: Patterns
    other_matter: Patterns


class Mail(msgspec.Struct, frozen=True):
    """What belongs to a mail and is not the reply."""

    person: Patterns
    rest: Patterns
    opens: Patterns
    mark: Patterns
    head: Patterns
    closing: Patterns
    postscript: Patterns
    disclaimer: Patterns
    inline: Patterns


class Foreign(msgspec.Struct, frozen=True):
    words: frozenset[str]
    english: frozenset[str]


class TacticWords(msgspec.Struct, frozen=True):
    """*unless* is the condition that makes a tactic none: a letter that asks for a discount may be offered one.

    *answers* says that who argues so has answered, and not only delayed.
    """

    name: str
    phrases: Patterns
    answer: str
    rules: tuple[int, ...]
    unless: str = ""
    answers: bool = False


class After(msgspec.Struct, frozen=True):
    """What follows once the letter that has *condition* is accepted; no *paper* is an empty word."""

    condition: str
    text: str
    paper: str
    rules: tuple[int, ...]


class Words(msgspec.Struct, frozen=True):
    phrases: dict[str, str]
    same: Same
    settled: Settled
    acts: Acts
    general: General
    figures: Figures
    mail: Mail
    foreign: Foreign
    tactics: dict[str, TacticWords]
    attitudes: dict[str, str]
    after: tuple[After, ...]


@cache
def words() -> Words:
    """Return the words of replies.toml."""
    return msgspec.convert(package_table("toolkit.cases", "replies.toml"), Words)


class _Compiled(NamedTuple):
    """The patterns of one list by script: a clause without Chinese is not searched for any."""

    latin: re.Pattern[str] | None
    chinese: re.Pattern[str] | None


def hits(patterns: Patterns, text: str) -> Iterator[re.Match[str]]:
    """Yield the places of *patterns* in the normal *text*; those of one script do not overlap."""
    made = _compiled(patterns)
    if made.latin is not None:
        yield from made.latin.finditer(text)
    if made.chinese is not None and not text.isascii():
        yield from made.chinese.finditer(text)


def has(patterns: Patterns, text: str) -> bool:
    return next(hits(patterns, text), None) is not None


def without(patterns: Patterns, text: str, sign: str = BLANK) -> str:
    """Return *text* with *sign* for each place of *patterns*."""
    made = _compiled(patterns)
    for one in (made.latin, made.chinese):
        text = one.sub(sign, text) if one is not None else text
    return text


def whole(pattern: str) -> str:
    """Return *pattern* with its phrases put in; a phrase may hold others."""
    known = words().phrases
    while _PHRASE.search(pattern):
        pattern = _PHRASE.sub(lambda hit: f"(?:{known[hit.group(1)]})", pattern)
    return pattern


@cache
def _compiled(patterns: Patterns) -> _Compiled:
    """Return *patterns* compiled at their first use: a reply needs few of the hundreds that there are."""
    full = [whole(one) for one in patterns]
    chinese = [one for one in full if _CHINESE.search(one)]
    latin = [one for one in full if not _CHINESE.search(one) or _LATIN.search(one)]
    return _Compiled(_joined(latin), _joined(chinese))


def _joined(patterns: list[str]) -> re.Pattern[str] | None:
    return re.compile("|".join(f"(?:{one})" for one in patterns)) if patterns else None
