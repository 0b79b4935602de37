"""Limits whose name stands behind them: "C = 0 | M = 7 | m = 10 (acceptance numbers)"."""

from collections.abc import Iterator, Sequence

from toolkit.model.severity import Severity
from toolkit.parsers import lexicon, outcomes
from toolkit.parsers.by_class import marks_of
from toolkit.parsers.cells import Row
from toolkit.parsers.lines import Line
from toolkit.parsers.named_behind import parted_name
from toolkit.parsers.others import names_seller
from toolkit.parsers.prose import paragraphs

FEWEST = 2  # classes


def limits_named_behind(rows: Sequence[Row]) -> Iterator[Line]:
    """Yield the limits that a line of figures by class gives before the brackets, or the dash, with their name."""
    in_cells = ((row, " | ".join(piece.text for piece in row.pieces)) for row in rows if len(row.pieces) > 1)
    for row, text in (*paragraphs(rows), *in_cells):
        parts = parted_name(text)
        if parts is None or not _names_limits(parts[1]) or _says_more(parts[0]):
            continue
        values = _values(parts[0])
        if len(values) >= FEWEST:
            yield Line("allowed", text, values, row.page, row.box)


def _names_limits(name: str) -> bool:
    """Tell whether *name* is that of limits, and no verdict on the figures before it: "Major 3, minor 5 – accepted"."""
    return lexicon.row_kind(name) == "allowed" and outcomes.verdict(name) is None


def _says_more(text: str) -> bool:
    """Tell whether *text* says what its figures are itself, or that they are of others."""
    found = lexicon.mentions("rows_told", "found", text) or lexicon.mentions("fields", "aql", text)
    return found or lexicon.is_earlier(text) or names_seller(text)


def _values(text: str) -> dict[Severity, str]:
    """Return the one whole figure behind each class; none where anything else stands among them, or they fall."""
    marks = list(marks_of(text))
    named, figures = marks[::2], marks[1::2]
    values = {each: figure for each, figure in zip(named, figures, strict=False) if isinstance(each, Severity)}
    told = [figure for figure in values.values() if not isinstance(figure, Severity) and figure.isdecimal()]
    rising = (
        [int(str(values[severity])) for severity in Severity if severity in values] if len(told) == len(values) else []
    )
    whole = 2 * len(rising) == len(marks) and rising == sorted(rising)
    return {severity: str(figure) for severity, figure in values.items()} if whole else {}
