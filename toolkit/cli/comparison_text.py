"""A comparison of two reports as text for a terminal: what became of each defect, the sample, what it means."""

import shutil
import textwrap
from collections.abc import Iterable, Iterator
from unicodedata import east_asian_width

from toolkit.documents.compared import CHANGES, POINTS, counts_text, proof_text, rate_text, tally, wordings
from toolkit.model.comparison import Changed, Checked, Comparison
from toolkit.model.resolution import Rate
from toolkit.model.severity import Counts

WIDEST, _NARROWEST = 100, 72
_LEFT = 13
# Change, class, first, second; the defect takes what is left of the line.
_COLUMNS = (_LEFT, 10, 17, 17)
_HEADS = ("Change", "Class", "First", "Second")
_LEAST = 20  # what a description keeps beside figures that run on
_WIDE = "\ue003"


def comparison_text(comparison: Comparison) -> str:
    """Return *comparison* as lines of at most 100 columns."""
    parts = (_head(comparison), _table(comparison), _fair(comparison.fair), _means(comparison.means))
    return "\n".join(line for part in parts for line in part)


def _head(comparison: Comparison) -> Iterator[str]:
    if comparison.earlier:
        yield from _named("Earlier", "; ".join(comparison.earlier))
    yield from _named("First", comparison.first)
    yield from _named("Second", comparison.second)
    yield from _named("Verdict", ": ".join(filter(None, (comparison.verdict, "; ".join(comparison.because)))))
    yield from _named("Defects", tally(comparison.changes) or "neither report lists any")
    yield ""


def _table(comparison: Comparison) -> Iterator[str]:
    if comparison.changes:
        yield f"{_columns(_HEADS)}Defect"
        yield "-" * _width()
        yield from (line for change in comparison.changes for line in _row(change))
        yield ""


def _row(change: Changed) -> Iterator[str]:
    first, second = _found(change.first, change.first_rate), _found(change.second, change.second_rate)
    cells = _columns((CHANGES[change.change], change.severity or "-", first, second))
    yield from _beside(cells, " / ".join(wordings(change)), least=_LEAST)
    for text in filter(None, (change.why, change.by_rework)):
        yield from _beside(" " * _LEFT, text)


def _found(counts: Counts | None, rate: Rate | None) -> str:
    share = rate_text(rate)
    return f"{counts_text(counts)} ({share})" if share else counts_text(counts)


def _columns(cells: Iterable[str]) -> str:
    """Return *cells* in their columns; one that is too long pushes the rest aside."""
    text, edge = "", 0
    for cell, width in zip(cells, _COLUMNS, strict=True):
        edge += width
        text += cell
        text += " " * max(1, edge - _cells(text))
    return text


def _fair(points: Iterable[Checked]) -> Iterator[str]:
    yield "The second sample"
    for point in points:
        yield from _named(POINTS[point.point], f"{proof_text(point)}. {point.why}")
    yield ""


def _means(sentences: Iterable[str]) -> Iterator[str]:
    yield "What it means"
    for sentence in sentences:
        yield from _beside("- ", sentence)


def _named(name: str, text: str) -> Iterator[str]:
    return _beside(f"{name:{_LEFT}}", text)


def _beside(first: str, text: str, *, least: int = 1) -> Iterator[str]:
    """Yield *text* in lines to the right of *first*, which stands on the first of them only."""
    left = _cells(first)
    for number, line in enumerate(_folded(text, max(least, _width() - left))):
        yield (first if not number else " " * left) + line


def _width() -> int:
    return max(_NARROWEST, min(shutil.get_terminal_size().columns, WIDEST))


def _folded(text: str, width: int) -> Iterator[str]:
    """Yield *text* in lines of *width* columns, of which a Chinese sign takes two."""
    # While the lines are made, a mark after each wide sign takes the second column.
    marked = "".join(sign + _WIDE if _is_wide(sign) else sign for sign in " ".join(text.split()))
    for line in textwrap.wrap(marked, width, break_on_hyphens=False) or [""]:
        yield line.replace(_WIDE, "")


def _is_wide(sign: str) -> bool:
    return east_asian_width(sign) in "WF"


def _cells(text: str) -> int:
    return sum(2 if _is_wide(sign) else 1 for sign in text)
