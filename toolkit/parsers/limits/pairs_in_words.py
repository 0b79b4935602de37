"""Acceptance and rejection numbers that each stand beside a word of their own: "Ac 5 Re 6", "5收6退".

They are written anew as the pair that they are, "5/6", so that whatever reads such pairs by class reads these, too.
"""

import re

from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.words import folding
from toolkit.parsers.words.cues import may_hold
from toolkit.parsers.words.lazily import Lazy, has_digit

_NUMBER = r"(?P<{}>(?<![\d.,/])\d{{1,3}}(?![\d/]|[.,]\d))"
_JOINT = r"[\s,;/、，|·–—-]{0,3}"
_SIGN = r"[\s.:：=≤≥]{0,3}"


def with_pairs(text: str) -> str:
    """Return *text* with each two numbers that follow each other and have such words as a pair."""
    if not (has_digit(text) and _may_accept(text) and _may_reject(text)):
        return text
    return _BEHIND.compiled.sub(_pair, _BEFORE.compiled.sub(_pair, text))


def _pair(match: re.Match[str]) -> str:
    """Return the pair of *match*; what it says as it stands where the second number does not follow the first."""
    accept, reject = int(match["accept"]), int(match["reject"])
    return f" {accept}/{reject} " if reject == accept + 1 else match[0]


def _words(name: str) -> str:
    """Return the pattern of the words of *name*, longest first; those without spaces may touch their figures."""
    words = sorted(folding.words_of("pairs_in_words")[name], key=len, reverse=True)
    spaced = "|".join(re.escape(word) for word in words if not is_cjk(word[0]))
    signs = "|".join(re.escape(word) for word in words if is_cjk(word[0]))
    return rf"(?:(?<![^\W\d_])(?:{spaced})(?![^\W\d_])|{signs})"


def _before() -> str:
    """Return the pattern of numbers behind their words: "Ac 5 Re 6", "允收 5，拒收 6"."""
    accept, reject = _NUMBER.format("accept"), _NUMBER.format("reject")
    return rf"{_words('accept')}{_SIGN}{accept}{_JOINT}{_words('reject')}{_SIGN}{reject}"


def _behind() -> str:
    """Return the pattern of numbers before their words: "5收6退", "5 Ac / 6 Re"."""
    accept, reject = _NUMBER.format("accept"), _NUMBER.format("reject")
    return rf"{accept}\s?{_words('accept')}{_JOINT}{reject}\s?{_words('reject')}"


_may_accept, _may_reject = (
    may_hold(lambda: folding.words_of("pairs_in_words")["accept"]),
    may_hold(lambda: folding.words_of("pairs_in_words")["reject"]),
)
_BEFORE = Lazy(_before, re.IGNORECASE)
_BEHIND = Lazy(_behind, re.IGNORECASE)
