"""The passages of a contract that nobody reads here: what is written in neither English nor Chinese.

Every type would be "absent" from them, whatever they grant. A language is known by its small words: those of English
make up two in five of all that an English contract says, and hardly any of what is said in another language.
"""

import re
from collections.abc import Iterable
from functools import cache

from toolkit.contracts.passages import Passage
from toolkit.resources import package_table

_FEWEST = 6  # words: a title, an address or a line of a table is in no language
_SIGNS = 2  # small words of another language that a short sentence without one of English has
_SHARE = 0.12  # of the words that are the small ones of other languages; a list of parts has none of either
_NAMES = 3  # in as many words there is a small one, or it is names and titles
_RUNNING = 6  # words between two commas, dashes or semicolons of what is no list
_LONG = 12  # words that say something in English with no small word of English
_OWN_SCRIPT = 0.5  # of the letters that are of neither script
_WORD = re.compile(r"[^\W\d_]+")
_PARTING = re.compile(r"[,;/|•·:]|\s[-–—]\s")
_CHINESE = re.compile("[\u4e00-\u9fff]")
_CHINESE_TOO = 12  # letters of others for one Chinese sign, which says as much as several
_JAPANESE_OR_KOREAN = re.compile("[\u3040-\u30ff\uac00-\ud7af]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")


def in_other_tongues(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """Return those of *passages* that are written in neither English nor Chinese."""
    return tuple(one for one in passages if is_of_another(one.text))


def is_of_another(text: str) -> bool:
    """Tell whether *text* is written in neither English nor Chinese; a few words are in no language."""
    letters = [sign for sign in text if sign.isalpha()]
    latin, chinese = len(_LATIN.findall(text)), len(_CHINESE.findall(text))
    if len(_JAPANESE_OR_KOREAN.findall(text)) * _LONG > len(letters):
        return True
    if len(letters) >= _LONG and len(letters) - latin - chinese > _OWN_SCRIPT * len(letters):
        return True
    words = [word for word in _WORD.findall(text) if _LATIN.match(word)]  # an address has "La" and "A"
    if len(words) < _FEWEST or chinese > latin / _CHINESE_TOO:
        return False
    words[0] = words[0].lower()
    if sum(word.islower() for word in words) * _NAMES <= len(words):
        return False
    english, other = _small_words()
    ours, others = (sum(word in small for word in words) for small in (english, other))
    if ours == 0:
        return others >= _SIGNS or _runs_on(text, words)
    return others > ours and others > _SHARE * len(words)


def is_read(text: str) -> bool:
    """Tell whether something of *text* is English, by two small words of it, or Chinese."""
    english, _ = _small_words()
    return _CHINESE.search(text) is not None or sum(word in english for word in _WORD.findall(text)) >= _SIGNS


def _runs_on(text: str, words: list[str]) -> bool:
    """Tell whether *text* is a long sentence of small letters and no list: what is in a language of no table."""
    small = sum(word.islower() for word in words)
    return len(words) >= _LONG and small * 2 > len(words) and len(words) > _RUNNING * (len(_PARTING.findall(text)) + 1)


@cache
def _small_words() -> tuple[frozenset[str], frozenset[str]]:
    """Return the small words of English, and those that other languages have and English has not."""
    table = package_table("toolkit.contracts", "tongues.toml")
    english = frozenset(table["english"])
    return english, frozenset(word for words in table["others"].values() for word in words) - english
