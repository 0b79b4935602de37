"""Figures that stand without a word behind the name of a class that heads its defects: "Faults, major: 6".

Such a figure may be a total, a number of kinds of defects, a limit or an AQL. It is the total where the rows of its
class add up to it; where it is none of these, a row may be missing.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from toolkit.model.report import Defect, Problem, Report
from toolkit.model.severity import Counts, Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import Line
from toolkit.parsers.problems import error
from toolkit.parsers.told.told_counts import counts_goods
from toolkit.parsers.words.by_class import by_class
from toolkit.parsers.words.class_headings import bare_figure, without_kinds
from toolkit.parsers.words.readings import count
from toolkit.sampling import expected_accept


def heading_totals(rows: Sequence[Row]) -> list[Line]:
    """Return the unnamed figures of headings of classes, in the order of the report."""
    alone = (row for row in rows if _stands_alone(row) and len(by_class(row.text)) <= 1)
    return [line for row in alone if (line := bare_figure(row.text, row)) is not None]


def _stands_alone(row: Row) -> bool:
    """Tell whether *row* is one text, or a class and what counts its kinds and goods at the other end of the line."""
    two = len(row.pieces) == 2 and not row.ruled  # noqa: PLR2004 - the class, and its figures
    return len(row.pieces) == 1 or (two and without_kinds(row.pieces[1].text) != row.pieces[1].text)


def with_headings(found: Counts, headings: Sequence[Line], defects: Sequence[Defect]) -> Counts:
    """Return *found* with the figures of *headings*, where every class that has one adds up to it."""
    told = _by_class(headings)
    if not told or any(_sum(defects, severity) != number for severity, number in told.items()):
        return found
    new = {severity.value: number for severity, number in told.items() if found[severity] is None}
    return replace(found, **new)


def heading_doubts(report: Report, headings: Sequence[Line]) -> Iterator[Problem]:
    """Yield the figures of *headings* that are neither a total, nor a number of kinds, nor a limit or an AQL."""
    for severity, number in _by_class(headings).items():
        heading = next(line for line in headings if severity in line.values)
        counts = counts_goods(heading.label)  # "Major: 7 pcs" is no limit
        if report.defects and number not in (_counted(report, severity) if counts else _explained(report, severity)):
            rows = _sum(report.defects, severity)
            message = f"“{heading.label}” heads rows that add up to {rows}: nothing tells what its figure is."
            yield error("totals_mismatch", message, heading.page)


def _by_class(headings: Sequence[Line]) -> dict[Severity, int]:
    """Return the sum of the figures of each class, which may head a list for every item."""
    told: dict[Severity, int] = {}
    for severity, text in (item for line in headings for item in line.values.items()):
        told[severity] = told.get(severity, 0) + (count(text).value or 0)
    return told


def _counted(report: Report, severity: Severity) -> set[int | None]:
    return {_sum(report.defects, severity), report.found[severity]}


def _explained(report: Report, severity: Severity) -> set[float | None]:
    """Return what a bare figure beside a class can be: its total, its kinds of defects, its limit, its AQL."""
    kinds = sum(bool(defect.counts[severity]) for defect in report.defects)
    aql, sample = report.sampling.aql[severity], report.sampling.sample_size[severity]
    by_standard = expected_accept(sample, aql) if sample is not None and aql is not None else None
    return {_sum(report.defects, severity), report.found[severity], kinds, report.allowed[severity], by_standard, aql}


def _sum(defects: Sequence[Defect], severity: Severity) -> int:
    return sum(defect.counts[severity] or 0 for defect in defects)
