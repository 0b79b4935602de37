"""Proper names inside a text: of treaties, laws, rules, institutions and firms. No word of them is ever another."""

import re
from collections.abc import Callable

from toolkit.contracts.clause import Tongue

_WORD = r"[A-Z][\w’'&-]*"
_BEFORE = rf"(?:{_WORD}\s+(?:of\s+(?:the\s+)?|for\s+|and\s+)?)*"
_ON = r"\s+(?:on|for|relating to|concerning|against)\s+(?:the\s+)?"
_BEHIND = rf"(?:{_ON}{_WORD}(?:\s+(?:(?:of|for|in|by|to|the|and(?!\s+the))\s+)*{_WORD})*)?"
_PROPER = {
    Tongue.ENGLISH: re.compile(
        rf"{_BEFORE}(?:Convention|Treaty|Protocol|Regulation|Directive|Ordinance)\b{_BEHIND}"
        rf"|{_BEFORE}(?:Act|Code|Statute|Incoterms|Practice|Rules)\b"
        rf"|{_BEFORE}(?:Chamber|Centre|Center|Court|Institute|Commission|Association)\b(?:\s+of\s+{_WORD}(?:\s+{_WORD})*)?"
        rf"|{_BEFORE}(?:Ltd|Limited|Inc|Corp|LLC|LLP|PLC|plc|GmbH|AG|S\.A|B\.V|Pty|Co)\b"
    ),
    Tongue.CHINESE: re.compile(r"《[^》]{1,60}》|(?:联合国|国际)[\u4e00-\u9fff]{2,24}?公约"),
}
# The term "Release" of "Release Rules" is none of a name that one word makes.
_FEWEST_WORDS = 2


def beside_names(text: str, tongue: Tongue, change: Callable[[str], str]) -> str:
    """Return *text* with *change* made in all of it but the proper names."""
    parts, last = [], 0
    for hit in _PROPER[tongue].finditer(text):
        if tongue is Tongue.ENGLISH and len(hit.group().split()) < _FEWEST_WORDS:
            continue
        parts += [change(text[last : hit.start()]), hit.group()]
        last = hit.end()
    return "".join([*parts, change(text[last:])])
