"""Lines of a list in words that are not understood and may tell a defect all the same: each is a question."""

import re

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.told.told_counts import (
    class_of,
    counts_anything,
    counts_vaguely,
    describes,
    number_before,
    number_behind,
    plain_line,
    without_lead,
    without_remark,
)
from toolkit.parsers.words import classes, folding, lexicon, none_told
from toolkit.parsers.words.may_name import may_name_class
from toolkit.parsers.words.readings import count

_BITS = re.compile(r"\s*[,;:()\[\]]\s*|\s+[-–]\s+")


def may_tell(text: str) -> bool:
    """Tell whether *text* may tell a defect that is not understood: it describes one, and names a class or its number.

    "Frayed end, major, on most bags", "Dent (minor, they say): 2 pcs"; but "Major: 5" gives a figure.
    """
    plain = plain_line(text)
    parts = [part.strip() for part in _BITS.split(plain) if part.strip()]
    told = any(describes(part) and class_of(part) is None and not labels_figure(part) for part in parts)
    if not told or not may_name_class(text) or lexicon.is_earlier(text) or _is_figure(parts[0]):
        return False
    counted = number_before(plain) or number_behind(without_remark(plain))
    return len(parts) > 1 and (counted is not None or any(map(class_of, parts)))


def labels_figure(part: str) -> bool:
    """Tell whether *part* is a figure, its label or class before it, or a word for none: "AQL 2.5", "Minor 4.0"."""
    words = [word for word in part.split() if not any(map(str.isdigit, word))]
    if len(words) < len(part.split()) and classes.names_only_class(" ".join(words)):
        return True
    none = lexicon.exactly("rows_of_none", folding.key(part)) or count(part).state == "none"
    return bool(none) or part[0].isdigit() or lexicon.row_kind(" ".join(words)) is not None


def gives_only_figures(text: str) -> bool:
    """Tell whether each part of *text* is a figure with its label or class: "Major 2.5, Minor 4.0"."""
    parts = [part.strip() for part in _BITS.split(plain_line(text)) if part.strip()]
    return bool(parts) and all(map(labels_figure, parts))


def _is_figure(label: str) -> bool:
    """Tell whether *label* names a figure of a plan or a total: "Found: major 5"."""
    return lexicon.row_kind(label) is not None or lexicon.mentions("rows_told", "limits", label)


def may_be_lost(row: Row) -> bool:
    """Tell whether a line under the name of a class may tell a defect: it is no heading, and no sentence of a text."""
    text = row.text.rstrip()
    if len(row.pieces) != 1 or says_none(text) or lexicon.meaning("headings", text) or text.endswith((":", "：")):
        return False
    return counts_vaguely(text) or counts_anything(text) or not text.endswith((".", "。"))


def says_none(text: str) -> bool:
    """Tell whether a line says that there are no defects ("• None.")."""
    return none_told.says_none(without_lead(text))
