"""Cheap looks at a text before it is taken apart: whether a class of defects can be named anywhere in it."""

import re
from functools import cache

from toolkit.parsers import classes, folding
from toolkit.parsers.cells import is_cjk
from toolkit.parsers.lazily import Lazy, has_cjk
from toolkit.parsers.remembered import remembered

SHORTEST = 3  # letters of a name that is looked for within words
_CHINESE = Lazy(r"[\u2e80-\u9fff]+", needs=has_cjk)
_MARKS = re.compile(r"[A-Za-z]{1,3}\b")
_LETTERS = re.compile(r"[^\W\d_]+")


@remembered
def may_name_class(text: str) -> bool:
    """Tell whether a class can be named somewhere in *text*, in Chinese within a word."""
    return classes.mentions_class(text) or any(
        map(classes.names_class, (*_MARKS.findall(text), *_CHINESE.findall(text)))
    )


@remembered
def may_hold_class(text: str) -> bool:
    """Tell whether any part of *text*, however it is cut, can name a class, be it by a letter; most rows cannot."""
    if has_cjk(text) or classes.explained():
        return True
    plain = folding.key(text)
    joined = plain.replace(" ", "")
    short, long = _names_by_length()
    return any(name in joined for name in long) or not short.isdisjoint(_LETTERS.findall(plain))


@cache
def _names_by_length() -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the short names of classes in letters, and the long ones; one that holds another is found by that."""
    letters = (word for each in folding.words_of("severity")["letters"].values() for word in each)
    names = {name for name in (*classes.spoken_names(), *letters) if not is_cjk(name[-1])}
    long = {name for name in names if len(name) >= SHORTEST}
    return frozenset(names - long), tuple(n for n in long if not any(other in n for other in long - {n}))
