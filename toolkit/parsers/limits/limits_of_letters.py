"""Limits of the classes by their letters, beside one label: "Ac / Re | A: 0/1 B: 5/6 C: 10/11".

A, B and C are critical, major and minor where the report explains nothing else.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import Line
from toolkit.parsers.limits.limit_judge import judged
from toolkit.parsers.limits.stated import lettered
from toolkit.parsers.words import classes, lexicon
from toolkit.parsers.words.codes import GRADES
from toolkit.parsers.words.lazily import Lazy

LONGEST = 6  # words of such a label
LETTERS = "ABC"
_ONE = r"{}[\s:：=]{{1,3}}(\d{{1,3}})(?:\s?[/–-]\s?(\d{{1,3}}))?(?:\s[^\W\d_]{{2,6}})?"
_SERIES = Lazy(r"[\s,;/|]{1,3}".join(_ONE.format(letter) for letter in LETTERS) + r"\.?")
_LETTER = Lazy(r"\s*\b[ABC][\s:：=]+")
_IN_ONE = re.compile(r"(?P<label>[^\d:：]{2,40}?)[\s:：]+(?=A[\s:：=])")


def limits_of_letters(rows: Sequence[Row]) -> Iterator[Line]:
    """Yield the limits that a label of *rows* gives to the classes by letters, with the rejection numbers.

    Letters may be points of measure, "Tolerance | A: 1 B: 2 C: 3": they are classes where the report explains them so,
    gives AQLs by them, or a rejection number stands behind each limit.
    """
    marks = {letter: severity for letter, severity in classes.explained().items() if letter in LETTERS}
    rated = any("A" in row.text and _rates(row) for row in rows)
    for row in rows:
        pieces = [piece.text.strip() for piece in row.pieces]
        inside = ((match["label"], text[match.end() :]) for text in pieces if (match := _IN_ONE.match(text)))
        apart = ((pieces[at], " ".join(pieces[at + 1 : at + 4])) for at in range(len(pieces) - len(LETTERS)))
        for label, value in (*pairwise(pieces), *apart, *inside):
            figures = _SERIES.fullmatch(value.strip(" :："))
            kind = lexicon.row_kind(label.strip(" :：")) if figures and len(label.split()) <= LONGEST else None
            proved = bool(marks) or rated or (figures is not None and None not in figures.groups())
            if figures and proved and kind in ("allowed", "both"):
                plain = _LETTER.sub(", ", value)  # a letter behind a figure is no unit: "0/1 B: 5/6"
                told = list(_told(figures, marks or GRADES, f"{label} | {value}", row))
                yield from judged(told, f"{label} | {plain}")


def _rates(row: Row) -> bool:
    """Tell whether *row* gives AQLs by the letters: "AQL | A: 0 | B: 1.5 | C: 4.0"."""
    label, *values = (piece.text for piece in row.pieces)
    at = next((at for at, text in enumerate((label, *values)) if lexicon.row_kind(text.strip(" :：")) == "aql"), None)
    beside = " ".join((label, *values)[at + 1 : at + 4]) if at is not None else row.text
    named = at is not None or lexicon.mentions("fields", "aql", row.text)
    return named and bool(lettered(beside))


def _told(figures: re.Match[str], marks: Mapping[str, Severity], text: str, row: Row) -> Iterator[Line]:
    numbers = figures.groups()
    for letter, accept, reject in zip(LETTERS, numbers[::2], numbers[1::2], strict=True):
        told = {"allowed": accept, "reject": reject} if letter in marks else {}
        values = ((kind, {marks[letter]: value}) for kind, value in told.items() if value)
        yield from (Line(kind, text, value, row.page, row.box) for kind, value in values)
