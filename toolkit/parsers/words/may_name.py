"""Cheap looks at a text before it is taken apart: whether a class can be named in it, or goods counted."""

import re
from functools import cache

from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.lazily import Lazy, has_cjk
from toolkit.parsers.words.remembered import remembered

SHORTEST = 3  # letters of a name that is looked for within words
_CHINESE = Lazy(r"[\u2e80-\u9fff]+", needs=has_cjk)
_MARKS = re.compile(r"[A-Za-z]{1,3}\b")
_UNITS = re.compile(r"\d\s?(?:min|mA)\b")
_LETTERS = re.compile(r"[^\W\d_]+")


@remembered
def may_name_class(text: str) -> bool:
    """Tell whether a class can be named somewhere in *text*, in Chinese within a word; "10 min", "5 mA" are units.

    What a number counts parts it from the class behind it: "卡住1件主要".
    """
    plain = _UNITS.sub(" ", text) if "min" in text or "mA" in text else text
    plain = _counted().sub(" ", plain)
    return classes.mentions_class(plain) or any(
        map(classes.names_class, (*_MARKS.findall(plain), *_CHINESE.findall(plain)))
    )


@cache
def _counted() -> Lazy:
    signs = "|".join(re.escape(unit) for unit in units() if is_cjk(unit[0]))
    return Lazy(rf"\d\s?(?:{signs})", needs=has_cjk)


@remembered
def may_hold_class(text: str) -> bool:
    """Tell whether any part of *text*, however it is cut, can name a class, be it by a letter; most rows cannot."""
    if has_cjk(text) or classes.explained() or classes.own_names():
        return True
    plain = folding.key(text)
    joined = plain.replace(" ", "")
    short, long = _names_by_length()
    return any(map(joined.__contains__, long)) or not short.isdisjoint(_LETTERS.findall(plain))


@cache
def _names_by_length() -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the short names of classes in letters, and the long ones; one that holds another is found by that."""
    letters = (word for each in folding.words_of("severity")["letters"].values() for word in each)
    names = {name for name in (*classes.spoken_names(), *letters) if not is_cjk(name[-1])}
    long = {name for name in names if len(name) >= SHORTEST}
    return frozenset(names - long), tuple(n for n in long if not any(other in n for other in long - {n}))


@remembered
def may_count(text: str) -> bool:
    """Tell whether *text* can have a number that says itself that it counts goods; most texts have no word for it."""
    if has_cjk(text) or "×" in text or "/" in text:
        return True
    words = _LETTERS.findall(text.lower())
    joined = (word for word in words if word.startswith(written()) and word.endswith(units()))  # "onepiece"
    return not _counting().isdisjoint(words) or any(joined)


def may_end_in_count(plain: str) -> bool:
    """Tell whether *plain* can end in such a number: in a figure, or in what it counts."""
    end = plain.rstrip(" )].").lower()
    return (end[-1:].isdigit() or end.endswith((*units(), "×"))) and may_count(plain)


@cache
def _counting() -> frozenset[str]:
    return frozenset(unit.split()[0] for unit in units()) | {"x", "of", "von", "sur", "de"}


@cache
def units() -> tuple[str, ...]:
    """Return the words for single goods, the longest first."""
    return tuple(sorted(lexicon.single_units(), key=len, reverse=True))


@cache
def written() -> tuple[str, ...]:
    """Return the numbers in words."""
    return tuple(word for words in folding.words_of("numbers")["words"] for word in words)
