"""Limits whose name stands behind them: "C = 0 | M = 7 | m = 10 (acceptance numbers)"."""

from collections.abc import Iterator, Sequence

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import Line
from toolkit.parsers.limits.limit_judge import judged, told_texts
from toolkit.parsers.words import classes, folding, lexicon, outcomes
from toolkit.parsers.words.by_class import WORD, class_of, marks_of
from toolkit.parsers.words.named_behind import parted_name

FEWEST = 2  # classes


def limits_named_behind(rows: Sequence[Row]) -> Iterator[Line]:
    """Yield the limits that a line of figures by class gives before the brackets, or the dash, with their name."""
    for row, text in told_texts(rows):
        parts = parted_name(text)
        if parts is None or not _names_limits(parts[1]) or _says_more(parts[0]):
            continue
        values = _values(parts[0])
        if len(values) >= FEWEST:
            yield from judged([Line("allowed", text, values, row.page, row.box)], text)


def _names_limits(name: str) -> bool:
    """Tell whether *name* is that of limits, and no verdict on the figures before it: "Major 3, minor 5 – accepted"."""
    return lexicon.row_kind(name) == "allowed" and outcomes.verdict(name) is None


def _says_more(text: str) -> bool:
    """Tell whether a word of *text* is none of its classes: it says itself what its figures are, "Actual: major 9"."""
    words = [word for word in WORD.findall(classes.without_classes(text)) if word[0].isalpha()]
    return not all(_is_of_class(word) for word in words)


def _is_of_class(word: str) -> bool:
    joining = folding.words_of("limits_in_turn")["joining"]
    return class_of(word) is not None or classes.in_scheme(word) or folding.key(word) in joining


def _values(text: str) -> dict[Severity, str]:
    """Return the one whole figure behind each class; none where anything else stands among them."""
    marks = marks_of(text)
    named, figures = marks[::2], marks[1::2]
    values = {each: figure for each, figure in zip(named, figures, strict=False) if isinstance(each, Severity)}
    told = {each: figure for each, figure in values.items() if not isinstance(figure, Severity)}
    return told if 2 * len(told) == len(marks) else {}
