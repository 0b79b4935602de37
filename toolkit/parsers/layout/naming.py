"""Places by name, for files without pages: the cell "AQL!B7" or "table 3, row 2" instead of a page and a box."""

from collections.abc import Sequence
from typing import TypeVar

from msgspec.structs import replace

from toolkit.model.report import BBox, Defect, Place, Problem, Report, Section
from toolkit.parsers.layout.pages import Page

T = TypeVar("T", Place, Defect)


def by_name(report: Report, pages: Sequence[Page]) -> Report:
    """Return *report* with the names of its places, where *pages* have them; printed pages stay as they are."""
    named = {page.number: page for page in pages if page.names}
    if not named:
        return report
    return replace(
        report,
        source=replace(report.source, pages=None),
        defects=tuple(_at(defect, named) for defect in report.defects),
        sections=tuple(_section(section, named) for section in report.sections),
        problems=tuple(_problem(problem, named) for problem in report.problems),
        places={name: _at(place, named) for name, place in report.places.items()},
    )


def _at(found: T, pages: dict[int, Page]) -> T:
    cell = _name(found.page, found.bbox, pages)
    return replace(found, page=None, bbox=None, cell=cell)


def _name(number: int | None, box: BBox | None, pages: dict[int, Page]) -> str | None:
    page = pages.get(number or 0)
    if page is None:
        return None
    return (page.name_at(box) if box is not None else None) or page.name or None


def _section(section: Section, pages: dict[int, Page]) -> Section:
    cell = _name(section.page, section.bbox, pages)
    return replace(section, page=None, bbox=None, cell=cell) if section.page in pages else section


def _problem(problem: Problem, pages: dict[int, Page]) -> Problem:
    """Return *problem* with the sheet's name in its sentence."""
    page = pages.get(problem.page or 0)
    if page is None:
        return problem
    where = f" (sheet “{page.name}”)" if page.name and page.name not in problem.message else ""
    return replace(problem, page=None, message=f"{problem.message.rstrip('.')}{where}.")
