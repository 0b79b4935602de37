"""In which language a text is: English and Chinese are read, others are known by their script and their small words.

Articles, joins and verbs of every day make up two in five of all that is said in English, and hardly any of what is
said in another language. small_words.toml holds them; a kind of text with words of its own adds those where it is read.
"""

import re
from functools import cache
from typing import NamedTuple

from toolkit.resources import package_table

_WORD = re.compile(r"[^\W\d_]+")
_OTHER_SCRIPT = re.compile("[\u3040-\u30ff\uac00-\ud7af\u0400-\u0e7f]")
_CHINESE = re.compile("[\u4e00-\u9fff]")


class SmallWords(NamedTuple):
    """The small words of English, and those that other languages have and English has not."""

    english: frozenset[str]
    others: frozenset[str]


@cache
def small_words() -> SmallWords:
    table = package_table("toolkit", "small_words.toml")
    english = frozenset(table["english"])
    return SmallWords(english, frozenset(word for words in table["others"].values() for word in words) - english)


def signs_of_other_scripts(text: str) -> int:
    """Return how many signs of *text* are of a script that is not read: kana, Hangul, Cyrillic, Arabic, Thai."""
    return 0 if text.isascii() else len(_OTHER_SCRIPT.findall(text))


def latin_words(text: str) -> list[str]:
    """Return the words of *text* in letters like those of English, as they stand."""
    return [word for word in _WORD.findall(text) if not _CHINESE.match(word) and not _OTHER_SCRIPT.match(word)]
