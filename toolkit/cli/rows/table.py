"""One line per defect row, in columns, each line whole in itself: lines of many reports can stand in one list."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from toolkit.cli.console import harmless
from toolkit.model.report import BBox, Defect, Photo, Problem, Report

Cell = str | int | float | None


class Line(NamedTuple):
    """A defect with the report it stands in and its number there, from 1."""

    report: Report
    number: int
    defect: Defect


def item(line: Line) -> str | None:
    """Return the item of the row; with several in the report and none at the row, which one is unknown."""
    return line.defect.item or (line.report.items[0] if len(line.report.items) == 1 else None)


class Column(NamedTuple):
    """*width* is in characters; *value* tells what stands in the column on a line."""

    head: str
    width: int
    value: Callable[[Line], Cell]


COLUMNS = (
    Column("report file", 26, lambda line: line.report.source.file),
    Column("report SHA-256", 34, lambda line: line.report.source.sha256),
    Column("report no", 16, lambda line: line.report.report_no),
    Column("agency", 18, lambda line: line.report.agency),
    Column("inspection date", 12, lambda line: line.report.inspection_date),
    Column("item", 16, item),
    Column("number", 9, lambda line: line.number),
    Column("description", 44, lambda line: line.defect.description),
    Column("critical", 9, lambda line: line.defect.critical),
    Column("major", 8, lambda line: line.defect.major),
    Column("minor", 8, lambda line: line.defect.minor),
    Column("page", 6, lambda line: line.defect.page),
    Column("bbox (left top right bottom, points)", 26, lambda line: box_text(line.defect.bbox)),
    Column("cell", 10, lambda line: line.defect.cell),
    Column("photos", 20, lambda line: photo_text(line.defect.photos)),
    Column("remark", 40, lambda line: line.defect.remark),
    Column("problems", 60, lambda line: problem_text(touching(line.report.problems, line.defect.page))),
)


def lines(report: Report) -> Iterator[tuple[Cell, ...]]:
    """Yield the cells of each defect row of *report*; ``None`` is what it does not print."""
    for number, defect in enumerate(report.defects, start=1):
        line = Line(report, number, defect)
        yield tuple(plain(column.value(line)) for column in COLUMNS)


def plain(cell: object) -> Cell:
    """Return *cell* as a number or one line of text without the characters that a program obeys."""
    if cell is None or isinstance(cell, int | float):
        return cell
    return harmless(str(cell)).replace("\n", " ")


def touching(problems: Sequence[Problem], page: int | None) -> tuple[Problem, ...]:
    """Return the *problems* of *page* and those of no page: these are doubts about the report as a whole."""
    return tuple(problem for problem in problems if problem.page in (None, page))


def problem_text(problems: Sequence[Problem]) -> str | None:
    return "; ".join(f"{problem.level} {problem.code}: {problem.message}" for problem in problems) or None


def photo_text(photos: Sequence[Photo]) -> str | None:
    """Return the numbers of *photos* by page."""
    pages = groupby(sorted((photo.page, photo.number) for photo in photos), key=lambda pair: pair[0])
    return "; ".join(f"page {page}: {', '.join(str(number) for _, number in of)}" for page, of in pages) or None


def box_text(box: BBox | None) -> str | None:
    return " ".join(f"{side:.1f}" for side in box) if box else None
