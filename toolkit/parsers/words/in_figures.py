"""Numbers of goods in prose as figures: "Eighty pieces" is "80 pieces", "1 150 pièces" is "1150 pièces".

Of the numbers in words only the larger samples of the standard are known: a letter writes out those and the counts of
its finds, and nothing else of a plan.
"""

import re
from functools import cache

from toolkit.parsers.words import folding
from toolkit.parsers.words.readings import count

_SPACED = re.compile(r"(?<![\w.,/#-])(?<!\d )(\d{1,3})[ \u00a0\u202f](\d{3})(?=[ \u00a0\u202f][^\W\d_])")
_NEXT = re.compile(r"[\s-]+([^\W\d_]+)")
_LAST = re.compile(r"([^\W_]+)[\s-]+$")
_BESIDE = "beside"  # words of a longer number


def with_whole_figures(text: str) -> str:
    """Return *text* with the thousands of a number of goods joined that a space parts."""
    return _SPACED.sub(r"\1\2", text)


def with_sizes(text: str) -> str:
    """Return *text* with figures for the sizes of samples that are written out; "Eighty (80)" has its own."""
    return _sizes().sub(lambda match: _figure(match, text), text)


def _figure(match: re.Match[str], text: str) -> str:
    before, behind = _LAST.search(text[: match.start()]), _NEXT.match(text, match.end())
    longer = any(word is not None and _is_of_number(word[1]) for word in (before, behind))
    return match[0] if longer else _by_word()[folding.key(match[0])]


def _is_of_number(word: str) -> bool:
    key = folding.key(word)
    return key in folding.words_of("sizes_in_words")[_BESIDE] or count(word).state == "number" or key in _by_word()


@cache
def _by_word() -> dict[str, str]:
    """Return the sizes by the words for them, as compared."""
    words = folding.words_of("sizes_in_words")
    return {folding.key(word): size for size, each in words.items() if size != _BESIDE for word in each}


@cache
def _sizes() -> re.Pattern[str]:
    spelled = sorted(_by_word(), key=len, reverse=True)
    words = "|".join(re.escape(word).replace(r"\ ", r"[\s-]") for word in spelled)
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])(?!\s*[(（]\d)", re.IGNORECASE)
