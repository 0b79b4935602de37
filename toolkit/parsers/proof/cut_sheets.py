"""Sheets that a print cut across pages: what is told of them, and on which page each value of a joined one stands."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

from msgspec.structs import replace

from toolkit.model.report import Defect, Place, Problem, Report, Section
from toolkit.parsers.layout.beside_pages import Beside, may_belong_beside
from toolkit.parsers.layout.pages import Page, moved
from toolkit.parsers.problems import error

OFF = 1.0  # points to the left of the paper: a word that begins there was cut by the print

Placed = TypeVar("Placed", Defect, Section, Place)


def cut_apart(pages: Sequence[Page], pairs: Sequence[Beside]) -> Iterator[Problem]:
    """Yield a question for each page that was put beside no other and yet seems to be a part of a wide sheet.

    It begins in the middle of a text, or has nothing but a few lines at the heights of those of the row before.
    """
    beside = {pair.right for pair in pairs}
    for before, page in pairwise(pages):
        begun = any(word.x0 < -OFF for word in page.words)
        if page.number not in beside and (begun or (before.number in beside and may_belong_beside(before, page))):
            message = (
                f"Page {page.number} seems to be part of a sheet that is wider than the paper and was cut by printing, "
                "and it is not certain beside which page it belongs. Ask for the spreadsheet itself, or for a print "
                "that is fitted to the width of the page."
            )
            yield error("sheet_cut", message, page.number)


def on_true_pages(report: Report, pages: Sequence[Page], pairs: Sequence[Beside]) -> Report:
    """Return *report*, read from *pages* that were joined by *pairs*, with each place on the page where it is seen."""
    if not pairs:
        return report
    ends = {page.number: page.width for page in pages}

    def seen(value: Placed) -> Placed:
        return _seen(value, pairs, ends)

    return replace(
        report,
        source=replace(report.source, pages=len(pages)),
        defects=tuple(map(seen, report.defects)),
        sections=tuple(map(seen, report.sections)),
        places={name: seen(place) for name, place in report.places.items()},
    )


def _seen(value: Placed, pairs: Sequence[Beside], ends: dict[int, float]) -> Placed:
    """Return *value* on the page where it begins; of what goes on beyond that page, the part that is there."""
    if value.page is None or value.bbox is None:
        return value
    x0, top, x1, bottom = value.bbox
    for pair in reversed(pairs):
        if pair.left == value.page and x0 >= pair.shift:
            return replace(value, page=pair.right, bbox=moved(value.bbox, -pair.shift))
    return replace(value, bbox=(x0, top, min(x1, ends[value.page]), bottom))
