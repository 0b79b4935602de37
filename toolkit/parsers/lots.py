"""Holds each lot that a report judges apart against its own defects and limits, and all of them against the whole."""

from collections.abc import Iterator

from toolkit.model.report import LotResult, Problem, Report
from toolkit.model.severity import Severity
from toolkit.parsers import folding


def lot_problems(report: Report) -> Iterator[Problem]:
    """Yield an error for each lot whose figures contradict each other or the list of defects."""
    for lot in report.lots:
        yield from _own_defects(lot, report)
        yield from _result(lot)
    if report.lots:
        yield from _whole(report)


def _own_defects(lot: LotResult, report: Report) -> Iterator[Problem]:
    """Compare what was found in *lot* with the rows of its item; others that name none may be of it as well."""
    whole = all(defect.item for defect in report.defects)

    rows = [defect for defect in report.defects if folding.key(defect.item or "") == folding.key(lot.item or "")]
    for severity in Severity:
        printed, added = lot.found[severity], sum(defect.counts[severity] or 0 for defect in rows)
        if report.defects and printed is not None and (added != printed if whole else added > printed):
            yield _mismatch(f"{lot.item}: the {severity} rows add up to {added}, the lot's own figure is {printed}.")


def _result(lot: LotResult) -> Iterator[Problem]:
    over = [s for s, found in lot.found.items() if (limit := lot.allowed[s]) is not None and found > limit]
    known = [s for s, _ in lot.found.items() if lot.allowed[s] is not None]
    if over and lot.result == "pass":
        told = ", ".join(f"{s} {lot.found[s]} of {lot.allowed[s]} allowed" for s in over)
        message = f"{lot.item} is called a pass, but the counts exceed its limit: {told}."
        yield Problem(code="result_contradicts_counts", level="error", message=message)
    if lot.result == "fail" and len(known) > 1 and not over:
        message = f"{lot.item} is called a fail, but every count is within its limit."
        yield Problem(code="result_contradicts_counts", level="error", message=message)


def _whole(report: Report) -> Iterator[Problem]:
    """Compare the sum of the lots with the printed total, or with the rows where no total is printed."""
    for severity in Severity:
        added = sum(lot.found[severity] or 0 for lot in report.lots)
        whole = report.counted(severity)
        if whole is not None and whole != added and any(lot.found[severity] is not None for lot in report.lots):
            yield _mismatch(f"{severity.capitalize()}: the lots add up to {added}, the list of defects to {whole}.")


def _mismatch(message: str) -> Problem:
    return Problem(code="totals_mismatch", level="error", message=message)
