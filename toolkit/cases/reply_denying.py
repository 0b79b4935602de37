"""A promise of a condition said with a "not": "we do not take out units", “不提供照片”; it refuses what it names."""

import re
from collections.abc import Iterator
from functools import cache

from toolkit.cases.conditions import Condition, Patterns
from toolkit.cases.reply_words import has, hits, words

_DO, _DO_NOT = "{do}", "{donot}"
_BUYER = (r"\byou\b", "贵司")
_PARTLY = 12  # signs behind a denied promise that may say that a part alone is denied: "not mark all", "not sort every"
# What stands for any words in a pattern, and the same for any words but a "not".
_ANY_WORD, _ANY_SIGNS = re.compile(r"(?<!\\)\\w\+|\[\\w[^]\\]*\]\+"), re.compile(r"(?<!\\)\.(?=\{0,\d{1,2}\})")
_ANY_HEAD = re.compile(r"\.(?=\{0,\d{3}\}\?)")
_NO_WORD, _NO_SIGN = r"(?!(?:not|never|no|cannot|nor)\b)", "(?:(?![不没无未](?!合格|良|符|好))[^\n])"
_NO_HEAD = r"(?:(?!\b(?:not|never|cannot)\b)" + _NO_SIGN + ")"


@cache
def sure(patterns: Patterns) -> Patterns:
    """Return words of acceptance whose gaps hold no "not": "will not be taken out" is no "will surely be taken out"."""
    return tuple(map(_sure, patterns))


def denied(condition: Condition, text: str) -> re.Match[str] | None:
    """Return the place in *text* that denies what *condition* promises."""
    return next(_denied(condition, text), None)


def is_outright(hit: re.Match[str]) -> bool:
    """Tell whether the denial *hit* is of the whole and for good; "not all" and "not before Monday" are neither."""
    acts = words().acts
    around = hit.string[hit.start() : hit.end() + _PARTLY]
    return not has(acts.not_all, around) and not has(acts.puts_off, hit.string[hit.start() :])


def tells_again(before: str) -> bool:
    """Tell whether the words *before* a "not" only tell what the buyer wants: "you ask that no unit is …"."""
    return has(words().acts.restates, before) and has(_BUYER, before)


def _denied(condition: Condition, text: str) -> Iterator[re.Match[str]]:
    yield from hits(_denials(condition.accepts), text)
    promises = (*condition.done, *condition.accepts)
    for patterns in (promises, condition.topics):
        yield from (hit for hit in hits(patterns, text) if has(words().acts.denies, text[: hit.start()]))
    for hit in hits(promises, text):
        if has(words().acts.not_in, hit.group()) and not has(sure(promises), text):
            yield hit


def _sure(pattern: str) -> str:
    words_kept = _ANY_WORD.sub(lambda hit: _NO_WORD + hit.group(), pattern)
    return _ANY_HEAD.sub(lambda _: _NO_HEAD, _ANY_SIGNS.sub(lambda _: _NO_SIGN, words_kept))


@cache
def _denials(accepts: Patterns) -> Patterns:
    """Return the words of acceptance that begin with "we will", with a "not" in it."""
    return tuple(one.replace(_DO, _DO_NOT) for one in accepts if _DO in one)
