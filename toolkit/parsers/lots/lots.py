"""Holds each lot that a report judges apart against its own defects and limits, and all of them against the whole."""

from collections.abc import Iterator

from toolkit.model.report import LotResult, Problem, Report
from toolkit.model.severity import Severity
from toolkit.parsers.problems import error, warning
from toolkit.parsers.words import folding
from toolkit.sampling import expected_accept

MOST_OVER = 1.1  # times the order, which a lot may exceed by what was made too many


def lot_problems(report: Report) -> Iterator[Problem]:
    """Yield an error for each lot whose figures contradict each other or the list of defects."""
    for lot in report.lots:
        yield from _own_defects(lot, report)
        yield from _result(lot)
        yield from _limits(lot, report)
    if report.lots:
        yield from _whole(report)
        yield from _beyond_order(report)


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


def _limits(lot: LotResult, report: Report) -> Iterator[Problem]:
    """Hold the limits of *lot* against those that the standard has for its own sample."""
    for severity, allowed in lot.allowed.items():
        aql = report.sampling.aql[severity]
        if len(report.lots) == 1 or aql is None or lot.sample_size is None:
            continue
        accepted = expected_accept(lot.sample_size, aql, report.sampling.inspection or "normal")
        if accepted in (None, allowed):
            continue
        told = (
            f"{lot.item}, {severity.value}: the report allows {allowed}; for {lot.sample_size} units "
            f"at AQL {aql:g} the standard table gives {accepted}."
        )
        found = lot.found[severity]
        if found is not None and min(accepted, allowed) < found <= max(accepted, allowed):
            yield error("limit_differs_from_standard", f"{told} {found} were found: it depends on which holds.")
        else:
            yield warning("limit_differs_from_standard", told)


def _beyond_order(report: Report) -> Iterator[Problem]:
    """Tell where the lots have together far more goods than were ordered."""
    sizes, ordered = [lot.lot or 0 for lot in report.lots], report.quantities.ordered
    if len(sizes) > 1 and ordered and sum(sizes) > MOST_OVER * ordered:
        message = f"The lots have {sum(sizes):,} units together, but {ordered:,} were ordered: one of them is misread."
        yield error("totals_mismatch", message)


def _whole(report: Report) -> Iterator[Problem]:
    """Compare the sum of the lots with the printed total, or with the rows where no total is printed."""
    for severity in Severity:
        added = sum(lot.found[severity] or 0 for lot in report.lots)
        whole = report.counted(severity)
        if whole is not None and whole != added and any(lot.found[severity] is not None for lot in report.lots):
            yield _mismatch(f"{severity.capitalize()}: the lots add up to {added}, the list of defects to {whole}.")


def _mismatch(message: str) -> Problem:
    return Problem(code="totals_mismatch", level="error", message=message)
