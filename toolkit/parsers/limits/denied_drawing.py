"""Sentences that deny that goods were drawn: "80 pieces were not drawn", "Non abbiamo prelevato 80 pezzi".

A denial may have two parts: "80 Stück wurden weder geprüft noch gezogen", "既未抽取也未检查80件".
"""

import re
from collections.abc import Sequence
from functools import cache

from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.words import folding, lexicon

_CUT = re.compile(r"[.,;:()，。；：、（）]")
_WORD = re.compile(r"[^\W\d_]+")
TWICE = 2  # times that one word stands for both parts of a denial


def is_denied(text: str, start: int, end: int) -> bool:
    """Tell whether the clause of *text* around its goods, from *start* to *end*, says that they were not drawn."""
    before, behind = _CUT.split(text[:start])[-1], _CUT.split(text[end:])[0]
    if is_cjk(text[end : end + 1].strip()) or any(map(is_cjk, before)):
        return _denies(before) or _denies(_up_to_verb(behind))
    twice = _says_twice(f"{before} {behind}")
    return _is_denied_before(_words(before), twice) or _is_denied_behind(_words(behind), twice)


def _is_denied_before(words: Sequence[str], twice: frozenset[str]) -> bool:
    """Tell whether *words* before goods deny the verb: it, its auxiliary and a subject may stand between.

    "No defects were found on 80 pcs", "none of the 80 pcs" and "not 125 but 80 pcs" deny something else.
    """
    denials = [at for at, word in enumerate(words) if word in twice or _denies(word)]
    if not denials:
        return False
    rest = words[denials[-1] + 1 :]
    if not rest and len(words[-1]) == 1:
        return False  # "n 80" is the sign of a size, and no "n'ont"
    strange = [word for word in rest if word not in _verbs() and word not in _auxiliaries()]
    return not strange or (len(strange) == 1 and rest[-1] in _verbs())


def _is_denied_behind(words: Sequence[str], twice: frozenset[str]) -> bool:
    """Tell whether *words* behind goods deny the verb that follows: what stands behind that is of something else."""
    at = next((at for at, word in enumerate(words) if word in _verbs()), None)
    joins = set(folding.words_of("told_visit")["joining"])
    if at is None:
        return not twice.isdisjoint(words)
    if not joins.isdisjoint(words[:at]):
        return False
    return not twice.isdisjoint(words[:at]) or _denies(" ".join(words[:at]))


def _denies(text: str) -> bool:
    return lexicon.mentions("told_quantities", "denying", text)


def _says_twice(clause: str) -> frozenset[str]:
    """Return the words of *clause* that stand twice and so are both parts of a denial: Dutch "noch … noch"."""
    words = _words(clause)
    return frozenset(
        word for word in folding.words_of("told_quantities")["denying_twice"] if words.count(word) >= TWICE
    )


def _up_to_verb(behind: str) -> str:
    """Return *behind*, a clause in Chinese, up to its first word for drawing, which belongs to it."""
    ends = [at + len(verb) for verb in _verbs() if is_cjk(verb[0]) and (at := behind.find(verb)) >= 0]
    return behind[: min(ends, default=0)]


def _words(text: str) -> list[str]:
    return [folding.key(word) for word in _WORD.findall(text)]


@cache
def _verbs() -> frozenset[str]:
    words = folding.words_of("plan_words")
    return frozenset(map(folding.key, (*words["drawn"], *words["taking"])))


@cache
def _auxiliaries() -> frozenset[str]:
    return frozenset(map(folding.key, folding.words_of("told_quantities")["between"]))
