"""Defects of a line whose class, number and words stand apart: "Major - open seam - 3", "2 x cable short / major".

Also with dots between ("Seam open ....... CR 1"), and with the pictures behind in brackets.
"""

import re
from typing import NamedTuple

from toolkit.model.severity import Severity
from toolkit.parsers.told.told_counts import COUNT, class_of, describes, figure, number_before, trimmed
from toolkit.parsers.words import lexicon
from toolkit.parsers.words.readings import count

_SIGN = re.compile(r"\s+[-–—/|]\s+")
_LEADERS = re.compile(r"\s*[.…_]{3,}\s*")
_CLASS_AND_NUMBER = re.compile(r"(?P<name>[^\W\d_]+)\.?\s*[:=]?\s*(?P<number>\d{1,3})")
_AT_END = re.compile(r"\s*[(（\[][^()（）\[\]]{3,60}[)）\]]\s*$")
_WORD = re.compile(r"[^\W\d_]+")
CLAUSES = 3  # class, words and number
BOTH = 2  # class, and words with their number


class Clauses(NamedTuple):
    """The words of a defect, its class and its number."""

    text: str
    severity: Severity
    number: str


def in_clauses(plain: str) -> Clauses | None:
    """Return the one defect of *plain*, a line, where its class, its number and its words stand apart."""
    if _LEADERS.search(plain):
        return _behind_leaders(plain)
    parts = [part.strip() for part in _SIGN.split(plain)]
    named = [severity for part in parts if (severity := class_of(part)) is not None]
    if len(named) != 1:
        return None
    rest = [part for part in parts if class_of(part) is None]
    if len(parts) == BOTH and (match := number_before(rest[0])) is not None:
        text = trimmed(match["text"])
        return Clauses(text, named[0], figure(match["number"])) if _is_defect(text) else None
    numbers = [part for part in rest if part.isdigit() or COUNT.fullmatch(part)]
    words = [part for part in rest if part not in numbers]
    if len(parts) != CLAUSES or len(numbers) != 1 or len(words) != 1 or not _is_defect(words[0]):
        return None
    return Clauses(words[0], named[0], figure(numbers[0]))


def _is_defect(text: str) -> bool:
    """Tell whether *text* describes a defect, and labels no other figure: "found 7, allowed 7"."""
    labelled = any(lexicon.row_kind(word) is not None for word in _WORD.findall(text)[:1])
    return describes(text) and not labelled


def _behind_leaders(plain: str) -> Clauses | None:
    text, *rest = _LEADERS.split(plain)
    match = _CLASS_AND_NUMBER.fullmatch(rest[0]) if len(rest) == 1 else None
    severity = class_of(match["name"]) if match else None
    if match is None or severity is None or not _is_defect(text) or count(match["number"]).state != "number":
        return None
    return Clauses(text.strip(), severity, match["number"])


def without_pictures(text: str) -> str:
    """Return *text* without the pictures that it points to at its end: "(see photo 11, 12)"."""
    match = _AT_END.search(text)
    words = _WORD.findall(match[0].casefold()) if match else []
    pictured = words and all(lexicon.exactly("pictures", word) is not None for word in words)
    return text[: match.start()] if match and pictured else text
