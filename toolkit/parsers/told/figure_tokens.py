"""The words, signs and numbers of a sentence, with the class that each names."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.words import classes, folding
from toolkit.parsers.words.lazily import Lazy, has_cjk
from toolkit.parsers.words.led_classes import parted
from toolkit.parsers.words.remembered import remembered

LONGEST_CLASS = 8  # signs of a class in Chinese
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|[^\w\s]")
_CHINESE = Lazy(r"(?<=[\u4e00-\u9fff])(?=\d)|(?<=\d)(?=[\u4e00-\u9fff])", needs=has_cjk)


class FigureToken(NamedTuple):
    """A word, a sign or a number of a sentence, with the class or the whole number that it is."""

    text: str
    severity: Severity | None = None
    number: int | None = None


@remembered
def tokens_of(sentence: str) -> tuple[FigureToken, ...]:
    """Return the words, signs and numbers of *sentence*, the names of classes as one each."""
    printed = [part for text in _TOKEN.findall(_CHINESE.sub(" ", sentence)) for part in parted(text)]
    scheme = _scheme_in(printed)
    texts = [part for text in printed for part in _class_apart(text, scheme)]
    found: list[FigureToken] = []
    at = 0
    while at < len(texts):
        both = " ".join(texts[at : at + 2]) if texts[at].isalpha() else ""
        severity = class_of(texts[at]) or scheme.get(texts[at])
        length = 2 if severity is None and (severity := classes.own_names().get(folding.key(both))) is not None else 1
        text = both if length > 1 else texts[at]
        found.append(FigureToken(text, severity, None if severity else number_of(text)))
        at += length
    return tuple(found)


def _class_apart(text: str, scheme: Mapping[str, Severity]) -> Sequence[str]:
    """Return the class that a run of Chinese signs begins with, and the rest of it: "严重缺陷共"."""
    if not is_cjk(text[0]) or class_of(text) is not None or text in scheme:
        return (text,)
    begun = (text[:length] for length in range(min(LONGEST_CLASS, len(text) - 1), 1, -1))
    name = next((each for each in begun if class_of(each) is not None or each in scheme), "")
    return (name, text.removeprefix(name)) if name else (text,)


def _scheme_in(texts: Sequence[str]) -> Mapping[str, Severity]:
    """Return the classes that Chinese words of one sentence are beside each other: 严重 with 致命 is major."""
    chinese = [text for text in texts if is_cjk(text[0])]
    begun = [text[:length] for text in chinese for length in range(min(LONGEST_CLASS, len(text)), 1, -1)]
    return classes.scheme_of([each for each in begun if classes.in_scheme(each)]) if begun else {}


def class_of(text: str) -> Severity | None:
    if not text[:1].isalpha():
        return None
    marked = len(text) > 1 and (text.isupper() or not text.isascii())  # "10 min" are minutes
    return classes.explained().get(text) or classes.severity(text, letters=marked)


def number_of(text: str) -> int | None:
    """Return the whole number that *text* is, in figures or in words."""
    if text.isdecimal():
        return int(text) if len(text) <= 4 else None  # noqa: PLR2004 - no sum of defects is longer
    return _words().get(folding.key(text)) if text.isalpha() else None


@cache
def _words() -> dict[str, int]:
    words = folding.words_of("numbers")
    found = {word: number for number, each in enumerate(words["words"], start=1) for word in each}
    return {word: number for word, number in found.items() if word not in words["articles"]}
