"""Who confirms the counts: a printed total, a second reader that knows nothing of the first, or nobody.

A total that fits proves that no row is missing and none misread. Where a class has no total, pdfplumber reads the same
pages; both readers must find the same rows, and where they do not, both readings are shown.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from toolkit.model.report import Confirmation, Defect, Problem, Report
from toolkit.model.severity import BySeverity, Severity
from toolkit.parsers.layout.pages import Page
from toolkit.parsers.layout.symbols import looks_alike, plain_form
from toolkit.parsers.lists.overruns import CODE as OVERRUN
from toolkit.parsers.words import folding

SHOWN = 3  # rows quoted of each reading
Again = Callable[[Sequence[int]], tuple[Defect, ...] | None]


class _Row(NamedTuple):
    """A defect as two readers can both have it: spaces and broken words do not count."""

    letters: str
    counts: tuple[int, ...]


def confirmed(report: Report, pages: Sequence[Page], again: Again | None, *, always: bool = False) -> Report:
    """Return *report* with the state of its counts; *again* reads the defects of some pages a second time, or ``None``.

    *again* is ``None`` where no second reader knows the file; *always* asks it although totals confirm the rows.
    """
    counted = [severity for severity in Severity if any(defect.counts[severity] for defect in report.defects)]
    open_ = [severity for severity in counted if report.total(severity) != _sum(report, severity)]
    if not counted:
        return report
    if again is None or not (open_ or always):
        return _with_states(_pictured(report, pages, open_), counted, open_, "unconfirmed")
    second = again(_pages_of(report, pages))
    if second is None:
        return _with_states(_unread_again(report, open_), counted, open_, "unconfirmed")
    if any(problem.code == OVERRUN for problem in report.problems):
        return _with_states(report, counted, open_, "unconfirmed")  # both read the same lost count
    if _same(report.defects, second):
        return _with_states(_reassured(report), counted, open_, "second_reader")
    # What totals confirm stands, whatever a second reader makes of it.
    doubted = replace(report, problems=(*report.problems, _differ(report.defects, second))) if open_ else report
    return _with_states(doubted, counted, open_, "unconfirmed")


def _same(first: Sequence[Defect], second: Sequence[Defect]) -> bool:
    """Tell whether two readers found the same rows, though one may name a character by its rare double."""
    others = list(map(_row, second))
    for row in map(_row, first):
        alike = [other for other in others if other.counts == row.counts]
        equal = [other for other in alike if looks_alike(row.letters, other.letters)]
        if not equal:
            return False
        others.remove(row if row in equal else equal[0])
    return not others


def _with_states(
    report: Report, counted: Sequence[Severity], open_: Sequence[Severity], otherwise: Confirmation
) -> Report:
    """Return *report* with the state of each class that is counted: by a total, or *otherwise*."""
    states: dict[Severity, Confirmation] = {s: otherwise if s in open_ else "total" for s in counted}
    return replace(report, confirmed=BySeverity(*(states.get(severity) for severity in Severity)))


def _differ(first: Sequence[Defect], second: Sequence[Defect]) -> Problem:
    mine, others = Counter(map(_row, first)), Counter(map(_row, second))
    message = (
        f"A second reader finds other rows: {_told(first, mine - others)} here, {_told(second, others - mine)} there."
    )
    return Problem(code="readers_differ", level="error", message=message, page=first[0].page)


def _reassured(report: Report) -> Report:
    """Return *report* with its warning softened by what the second reader found."""
    told = "A second reader found the same rows."
    problems = (
        replace(problem, message=f"{problem.message} {told}") if problem.code == "rows_unconfirmed" else problem
        for problem in report.problems
    )
    return replace(report, problems=tuple(problems))


def _unread_again(report: Report, open_: Sequence[Severity]) -> Report:
    """Return *report* told that the second reader cannot read the file: a question where totals are open."""
    message = "The file is damaged, so that the second reader cannot read it: compare the rows with the original."
    problem = Problem(code="rows_unconfirmed", level="error" if open_ else "warning", message=message)
    return replace(report, problems=(*report.problems, problem))


def _pictured(report: Report, pages: Sequence[Page], open_: Sequence[Severity]) -> Report:
    """Return *report* with an error where figures recognised in a picture are confirmed by nothing."""
    recognised = {page.number for page in pages if page.recognised}
    if not open_ or not any(defect.page in recognised for defect in report.defects):
        return report
    message = "The figures were recognised in a picture and no printed total confirms them: compare them one by one."
    problem = Problem(code="rows_unconfirmed", level="error", message=message, page=report.defects[0].page)
    return replace(report, problems=(*report.problems, problem))


def _sum(report: Report, severity: Severity) -> int:
    return sum(defect.counts[severity] or 0 for defect in report.defects)


def _pages_of(report: Report, pages: Sequence[Page]) -> list[int]:
    """Return the pages from the first to the last defect, and the one before, which may hold the heads."""
    numbers = [defect.page for defect in report.defects if defect.page is not None]
    first, last = max(1, min(numbers) - 1), max(numbers)
    return [page.number for page in pages if first <= page.number <= last]


def _row(defect: Defect) -> _Row:
    plain = "".join(map(plain_form, defect.description))  # a radical is no letter
    letters = "".join(char for char in folding.key(plain) if char.isalnum())
    return _Row(letters, tuple(defect.counts[severity] or 0 for severity in Severity))


def _told(defects: Sequence[Defect], wanted: Counter[_Row]) -> str:
    """Return the rows of *defects* that are *wanted*, with their counts, critical first."""
    rows = [defect for defect in defects if _row(defect) in wanted][:SHOWN]
    quoted = (f"“{d.description}” {'/'.join(str(d.counts[s] or 0) for s in Severity)}" for d in rows)
    return ", ".join(quoted) or "none of these"
