"""Which pages are shown, and which ones are only named because nothing was taken from them."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from toolkit.cli.shown.marks import marks
from toolkit.model.report import Report


class Run(NamedTuple):
    """The pages *first* to *last*: shown one by one, or nothing taken from any of them."""

    first: int
    last: int
    shown: bool

    @property
    def pages(self) -> range:
        return range(self.first, self.last + 1)

    def __str__(self) -> str:
        if self.first == self.last:
            return f"Page {self.first} holds nothing that was taken."
        return f"Pages {self.first}–{self.last} hold nothing that was taken."


def holding(report: Report) -> tuple[int, ...]:
    """Return the pages that hold a value, a defect row, a part, a photo or a problem, in order."""
    pages = {mark.page for mark in marks(report)}
    pages |= {place.page for place in report.places.values() if place.page is not None}
    for things in (report.defects, report.sections, report.problems):
        pages |= {thing.page for thing in things if thing.page is not None}
    return tuple(sorted(page for page in pages if 1 <= page <= (report.source.pages or 0)))


def urgent_first(report: Report, pages: Iterable[int]) -> list[int]:
    """Return *pages* with those first that a person must look at, for where there is no room for all."""
    doubtful = {problem.page for problem in report.errors}
    return sorted(pages, key=lambda page: (page not in doubtful, page))


def runs(pages: Iterable[int], count: int) -> Iterator[Run]:
    """Yield all pages from 1 to *count* in runs of those that are in *pages* and those that are not."""
    chosen = set(pages)
    first = 1
    for page in range(1, count + 1):
        if page == count or (page in chosen) != (page + 1 in chosen):
            yield Run(first, page, shown=page in chosen)
            first = page + 1
