"""Totals, limits and plans that stand in a sentence: "Found: critical 0, major 12, minor 11. Allowed: ..."."""

import re
from collections.abc import Iterator, Sequence

from toolkit.model.severity import Severity
from toolkit.parsers import lexicon
from toolkit.parsers.cells import Row
from toolkit.parsers.lines import Line

KINDS = frozenset({"found", "allowed", "sample", "aql"})
LONGEST = 240
_SENTENCE = re.compile(r"(?<=[^\d\s])[.;]\s+|(?<=\d)\.\s+(?=[^\d\s])")
_WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)?")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


def stated(rows: Sequence[Row]) -> Iterator[Line]:
    """Yield a line for each sentence that gives a number to at least two classes by name."""
    for row in rows:
        if row.ruled or len(row.pieces) != 1 or len(row.text) > LONGEST:
            continue
        for sentence in _SENTENCE.split(row.text):
            kind, values = read(sentence)
            if kind in KINDS and len(values) > 1:
                yield Line(kind, sentence, values, row.page, row.box)


def read(sentence: str) -> tuple[str | None, dict[Severity, str]]:
    """Return what *sentence* speaks of and the number it gives to each class it names."""
    values: dict[Severity, str] = {}
    before: list[str] = []
    current: Severity | None = None
    for word in _WORD.findall(sentence):
        severity = None if _NUMBER.fullmatch(word) else lexicon.severities([word])[0]
        if severity is not None:
            current = severity
        elif current is None:
            before.append(word)
        elif _NUMBER.fullmatch(word):
            values.setdefault(current, word)
            current = None
    return lexicon.row_kind(" ".join(before)) if before else None, values
