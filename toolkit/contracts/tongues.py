"""The passages of a contract that nobody reads here: what is written in neither English nor Chinese.

Every type would be "absent" from them, whatever they grant. A language is known by its small words: those of English
make up two in five of all that an English contract says, and hardly any of what is said in another language.
"""

import re
from collections.abc import Iterable
from functools import cache

from toolkit.contracts.passages import Passage
from toolkit.resources import package_table

_FEWEST = 12  # words: a title, an address or a line of a table is in no language
_SHARE = 0.12  # of the words that are the small ones of other languages; a list of parts has none of either
_OWN_SCRIPT = 0.5  # of the letters that are of neither script
_WORD = re.compile(r"[^\W\d_]+")
_CHINESE = re.compile("[\u4e00-\u9fff]")
_JAPANESE_OR_KOREAN = re.compile("[\u3040-\u30ff\uac00-\ud7af]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")


def in_other_tongues(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """Return those of *passages* that are written in neither English nor Chinese."""
    return tuple(one for one in passages if is_of_another(one.text))


def is_of_another(text: str) -> bool:
    """Tell whether *text* is written in neither English nor Chinese; a few words are in no language."""
    letters = [sign for sign in text if sign.isalpha()]
    latin, chinese = len(_LATIN.findall(text)), len(_CHINESE.findall(text))
    if len(_JAPANESE_OR_KOREAN.findall(text)) * _FEWEST > len(letters):
        return True
    if len(letters) >= _FEWEST and len(letters) - latin - chinese > _OWN_SCRIPT * len(letters):
        return True
    words = [word for word in _WORD.findall(text) if _LATIN.match(word)]  # an address has "La" and "A"
    if len(words) < _FEWEST or chinese > latin / _FEWEST:
        return False
    english, other = _small_words()
    others = sum(word in other for word in words)
    return others > sum(word in english for word in words) and others > _SHARE * len(words)


@cache
def _small_words() -> tuple[frozenset[str], frozenset[str]]:
    """Return the small words of English, and those that other languages have and English has not."""
    table = package_table("toolkit.contracts", "tongues.toml")
    english = frozenset(table["english"])
    return english, frozenset(word for words in table["others"].values() for word in words) - english
