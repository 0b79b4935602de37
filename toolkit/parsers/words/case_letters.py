"""Classes that a report marks by capital and small letters alone: "C = 0 | M = 7 | m = 10", "Acceptance (C/M/m)".

Elsewhere the case of a letter says nothing, and "m" are metres. So the three count only where they stand together in
one row, in this order, each with a figure or all in one name, and the row is read with the names in their place.
"""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Cell, Row

_CLASSES = {"C": Severity.CRITICAL, "M": Severity.MAJOR, "m": Severity.MINOR}
_FIGURE = r"\s*[=:：]?\s*\d{1,4}(?:[.,]\d{1,3})?"
_PARTED = r"[\s,;，；|/·]+"
_FIGURES = re.compile(rf"(?<![^\W_])C{_FIGURE}{_PARTED}M{_FIGURE}{_PARTED}m{_FIGURE}(?![.,]?\w)")
_NAMES = re.compile(r"(?<![^\W_])C\s*/\s*M\s*/\s*m(?![^\W_])")
_LETTER = re.compile(r"(?<![^\W\d_])[CMm](?![^\W\d_])")


def with_case_letters(rows: Sequence[Row]) -> list[Row]:
    """Return *rows* with the names of the classes for such letters."""
    return [_named(row) if _marks_classes(row.text) else row for row in rows]


def _marks_classes(text: str) -> bool:
    told = _FIGURES.search(text) or _NAMES.search(text)
    letters = _LETTER.findall(text)
    return told is not None and letters == list(_CLASSES)


def _named(row: Row) -> Row:
    return row.with_cells([_in_words(cell) for cell in row.cells])


def _in_words(cell: Cell) -> Cell:
    words = (replace(w, text=_LETTER.sub(lambda one: _CLASSES[one[0]].value, w.text)) for w in cell.words)
    return replace(cell, words=tuple(words))
