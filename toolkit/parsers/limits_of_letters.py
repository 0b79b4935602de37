"""Limits of the classes by their letters, beside one label: "Ac / Re | A: 0/1 B: 5/6 C: 10/11".

A, B and C are critical, major and minor where all three stand in their order, as in a row of AQLs.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from toolkit.model.severity import Severity
from toolkit.parsers import lexicon
from toolkit.parsers.cells import Row
from toolkit.parsers.lazily import Lazy
from toolkit.parsers.limit_judge import judged
from toolkit.parsers.lines import Line

LONGEST = 6  # words of such a label
LETTERS = "ABC"
_ONE = r"{}[\s:：=]{{1,3}}(\d{{1,3}})(?:\s?[/–-]\s?(\d{{1,3}}))?(?:\s[^\W\d_]{{2,6}})?"
_SERIES = Lazy(r"[\s,;/|]{1,3}".join(_ONE.format(letter) for letter in LETTERS) + r"\.?")
_LETTER = re.compile(r"\s*\b[ABC][\s:：=]+")
_IN_ONE = re.compile(r"(?P<label>[^\d:：]{2,40}?)[\s:：]+(?=A[\s:：=])")


def limits_of_letters(rows: Sequence[Row]) -> Iterator[Line]:
    """Yield the limits that a label of *rows* gives to the classes by letters, with the rejection numbers."""
    for row in rows:
        pieces = [piece.text.strip() for piece in row.pieces]
        inside = ((match["label"], text[match.end() :]) for text in pieces if (match := _IN_ONE.match(text)))
        apart = ((pieces[at], " ".join(pieces[at + 1 : at + 4])) for at in range(len(pieces) - len(LETTERS)))
        for label, value in (*pairwise(pieces), *apart, *inside):
            figures = _SERIES.fullmatch(value.strip(" :："))
            kind = lexicon.row_kind(label.strip(" :：")) if figures and len(label.split()) <= LONGEST else None
            if figures and kind in ("allowed", "both"):
                plain = _LETTER.sub(", ", value)  # a letter behind a figure is no unit: "0/1 B: 5/6"
                yield from judged(list(_told(figures, f"{label} | {value}", row)), f"{label} | {plain}")


def _told(figures: re.Match[str], text: str, row: Row) -> Iterator[Line]:
    numbers = figures.groups()
    for severity, accept, reject in zip(Severity, numbers[::2], numbers[1::2], strict=True):
        told = {"allowed": accept, "reject": reject}
        yield from (Line(kind, text, {severity: value}, row.page, row.box) for kind, value in told.items() if value)
