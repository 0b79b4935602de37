"""The passages of a contract that nobody reads here: what is written in neither English nor Chinese.

Every type would be "absent" from them, whatever they grant. Paragraphs, titles and lists are told from each other by
how many small words they have (toolkit/small_words.py).
"""

import re
from collections.abc import Iterable

from toolkit.contracts.passages import Passage
from toolkit.small_words import latin_words, signs_of_other_scripts, small_words

_FEWEST = 6  # words: a title, an address or a line of a table is in no language
_SIGNS = 2  # small words of another language that a short sentence without one of English has
_SHARE = 0.12  # of the words that are the small ones of other languages; a list of parts has none of either
_NAMES = 3  # in as many words there is a small one, or it is names and titles
_RUNNING = 6  # words between two commas, dashes or semicolons of what is no list
_LONG = 12  # words that say something in English with no small word of English
_OTHER_SCRIPT = 12  # letters for one of a script that is not read, as of a firm's name
_PARTING = re.compile(r"[,;/|•·:]|\s[-–—]\s")
_CHINESE = re.compile("[\u4e00-\u9fff]")
_CHINESE_TOO = 12  # letters of others for one Chinese sign, which says as much as several


def in_other_tongues(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """Return those of *passages* that are written in neither English nor Chinese."""
    return tuple(one for one in passages if is_of_another(one.text))


def is_of_another(text: str) -> bool:
    """Tell whether *text* is written in neither English nor Chinese; a few words are in no language."""
    letters, chinese = sum(map(str.isalpha, text)), len(_CHINESE.findall(text))
    if letters >= _LONG and signs_of_other_scripts(text) * _OTHER_SCRIPT > letters:
        return True
    words = latin_words(text)  # an address has "La" and "A"
    if len(words) < _FEWEST or chinese * _CHINESE_TOO > letters - chinese:
        return False
    words[0] = words[0].lower()
    if sum(word.islower() for word in words) * _NAMES <= len(words):
        return False
    english, other = small_words()
    ours, others = (sum(word in small for word in words) for small in (english, other))
    if ours == 0:
        return others >= _SIGNS or _runs_on(text, words)
    return others > ours and others > _SHARE * len(words)


def is_read(text: str) -> bool:
    """Tell whether something of *text* is English, by two small words of it, or Chinese."""
    return _CHINESE.search(text) is not None or sum(one in small_words().english for one in latin_words(text)) >= _SIGNS


def _runs_on(text: str, words: list[str]) -> bool:
    """Tell whether *text* is a long sentence of small letters and no list: what is in a language of no table."""
    small = sum(word.islower() for word in words)
    return len(words) >= _LONG and small * 2 > len(words) and len(words) > _RUNNING * (len(_PARTING.findall(text)) + 1)
