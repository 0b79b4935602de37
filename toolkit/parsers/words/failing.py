"""Words of failing within a longer text on a check: "1 of 5 failed: rivet pulled out", and not "0 of 5 failed"."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from toolkit.parsers.layout.cells import NO_SPACES
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.remembered import remembered
from toolkit.parsers.words.verdict_words import word_of

MOST_WORDS = 5  # of a verdict, "not" before it included
MOST_BETWEEN = 5  # words: "none of the 5 samples failed"
NEAR_NOT = 2  # words: "did not yet fail"
_CLAUSE = re.compile(r"\s*[,;:、，；：。！!|→()（）\[\]]\s*|\s+[-–—]+\s+|\.\s+|\n")
_NONE_BEHIND = re.compile(r"^\s*[:：=]?\s*(?:[-–—]\s*)?(?:0|nil|none|no|无|無)(?![\d.,]*\d)(?!\w)", re.IGNORECASE)
_NONE_BEFORE = Lazy(r"(?:无|没有|未发现|未见|未出现|(?<![\d.,])0(?:/\d+)?[件个台只套pcs]{0,3})$")
_SHARE = re.compile(r"(?<![\d.,/])(\d{1,5})\s+(?:of|out of|von|sur|de|trên)\s+(\d{1,5})(?![\d.,]*\d)")
_SLASHED = re.compile(r"\s*(\d{1,5})\s*/\s*(\d{1,5})\s*[^\W\d_]{0,6}\.?\s*")
BEST_GRADE = 5  # of the grey scale: "4/5" lies between two grades


class Said(NamedTuple):
    """Which verdicts a text holds, and whether it only denies one of failing."""

    words: frozenset[str]
    denied: bool


@remembered
def said_in(text: str) -> Said:
    """Return the verdicts that *text* holds; one of failing that it denies is none, and is *denied*."""
    clauses = [clause for clause in _CLAUSE.split(text) if clause.strip()]
    found = [one for index, clause in enumerate(clauses) for one in _said(clause, clauses[index + 1 : index + 2])]
    return Said(frozenset(filter(None, (word for word in found if word != "denied"))), "denied" in found)


def fails(text: str) -> bool:
    """Tell whether *text* holds words of failing that nothing denies, and none of passing."""
    words = said_in(text).words
    return "fail" in words and "pass" not in words


def denies_failing(text: str) -> bool:
    """Tell whether the only failing in *text* is one that it denies: "none failed", "0 of 5 failed"."""
    words, denied = said_in(text)
    return denied and words <= {"pass", "na"}


@remembered
def is_part_of_sample(text: str) -> bool:
    """Tell whether *text* counts a part of the pieces that were tested, and neither none nor all: "4 of 5"."""
    shares = [(int(part), int(whole)) for part, whole in _SHARE.findall(text.casefold())]
    if slashed := _SLASHED.fullmatch(text):
        part, whole = map(int, slashed.groups())
        shares += [] if whole <= BEST_GRADE and part == whole - 1 else [(part, whole)]
    return any(0 < part < whole for part, whole in shares)


def _said(clause: str, behind: list[str]) -> Iterator[str]:
    """Yield the verdicts in *clause*, with ``denied`` and ``unclear`` for those of failing that are not plain."""
    latin = NO_SPACES.sub(" ", clause)
    if latin != clause:
        yield from _in_chinese(folding.simplified(clause), behind)
    yield from _in_words(folding.key(latin).split(), clause, behind)


def _in_words(words: list[str], clause: str, behind: list[str]) -> Iterator[str]:
    place = 0
    while place < len(words):
        length = next((n for n in range(MOST_WORDS, 0, -1) if word_of(" ".join(words[place : place + n]))), 0)
        word = word_of(" ".join(words[place : place + length])) if length else None
        if word == "fail" and " ".join(words[place : place + length]) in _weak():
            yield "unclear"
        elif word == "fail":
            rest = " ".join([*words[place + length :], "" if words[place + length :] else " ".join(behind)])
            yield _denied(words[:place], clause) or ("denied" if _NONE_BEHIND.match(rest) else "fail")
        elif word:
            yield word
        place += length or 1


def _denied(before: list[str], clause: str) -> str | None:
    """Return ``denied`` or ``unclear`` for a failing with a denial among the words *before* it; ``None`` without."""
    if set(before[-NEAR_NOT:]) & set(folding.words_of("results_about")["takes_back"]):
        return "denied" if len(before) <= MOST_BETWEEN else "unclear"
    at = next((n for n in reversed(range(len(before))) if _is_none(before, n, clause)), None)
    if at is None:
        return None
    between = before[at + 1 :]
    return "denied" if len(between) <= MOST_BETWEEN and all(map(_is_of_sample, between)) else "unclear"


def _is_none(words: list[str], at: int, clause: str) -> bool:
    """Tell whether the word at *at* says none; "No. 3" names a piece, and "0.5" is more than nought."""
    if words[at] == "0":
        return re.search(r"(?<![\d.,])0(?![.,]?\d)", clause) is not None
    numbered = at + 1 < len(words) and words[at + 1].isdigit() and words[at] == "no"
    return words[at] in _denying() and not numbered


def _is_of_sample(word: str) -> bool:
    return word.isdigit() or word in _sampled()


def _in_chinese(clause: str, behind: list[str]) -> Iterator[str]:
    """Yield the verdicts among signs without spaces: each wording is looked for, the longest first."""
    rest = "".join(clause.split()).casefold()
    for verdict, wording in _chinese():
        while (at := rest.find(wording)) >= 0:
            before, after = rest[:at], rest[at + len(wording) :]
            after = after or "".join(behind)
            rest = f"{rest[:at]}\n{rest[at + len(wording) :]}"
            if verdict != "fail":
                yield verdict
            elif _NONE_BEFORE.search(before):
                yield "denied"
            else:
                yield "denied" if _NONE_BEHIND.match(after) else "fail"


@cache
def _chinese() -> tuple[tuple[str, str], ...]:
    """Return the Chinese words of failing and passing, as compared, the longest first."""
    found = [
        (verdict, wording)
        for verdict in ("fail", "pass")
        for wording in lexicon.phrases("results", verdict)
        if NO_SPACES.match(wording) and wording not in _weak()
    ]
    return tuple(sorted(found, key=lambda one: len(one[1]), reverse=True))


@cache
def _weak() -> frozenset[str]:
    """Return the words that judge alone in a cell, and in a longer text may measure or name something."""
    return frozenset(map(folding.key, folding.words_of("in_checks")["weak"]))


@cache
def _denying() -> frozenset[str]:
    return frozenset(map(folding.key, folding.words_of("no_verdicts")["denying"])) | {"zero", "null", "cero", "zéro"}


@cache
def _sampled() -> frozenset[str]:
    """Return the words between "none" and "failed" that leave it at that."""
    about = folding.words_of("results_about")
    words = (*about["articles"], *about["of_several"], *folding.words_of("in_checks")["tested"])
    return frozenset(word for wording in words for word in folding.key(wording).split()) | lexicon.units()
