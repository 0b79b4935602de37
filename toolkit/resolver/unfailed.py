"""The routes for a report on which no lot has clearly failed: what is open is asked before any way is weighed."""

from toolkit.model.resolution import Reason
from toolkit.resolver.case import Case
from toolkit.resolver.hazards import hazard_in_a_pass_asks
from toolkit.resolver.limits import has_findings
from toolkit.resolver.ruling import Route, Ruling, ask


def not_a_report_asks(case: Case) -> Ruling | None:
    """G8: without a defect list there is nothing to decide on."""
    if case.report.kind == "inspection":
        return None
    return ask("G8", "The file is not an inspection report, so nothing can be decided from it.")


def unclear_verdict_asks(case: Case) -> Ruling | None:
    """G7: what failed must be understood before anything is proposed."""
    if case.verdict.result != "unknown":
        return None
    return ask("G7", f"The report does not settle whether the lot passed: {'; '.join(case.verdict.because)}.")


def broken_off_asks(case: Case) -> Ruling | None:
    """G7: a visit that was broken off judged no goods."""
    if case.verdict.result != "aborted":
        return None
    return ask("G7", "The inspection was broken off, so the lot is not inspected; it has neither passed nor failed.")


def pending_asks(case: Case) -> Ruling | None:
    """G7: a result that waits for the buyer is not a failed lot."""
    if case.verdict.result != "pending":
        return None
    open_points = "; ".join(reason.rstrip(".") for reason in case.verdict.because)
    return ask("G7", f"The result is pending, which is not a failed lot. Open: {open_points}.")


def bare_conclusion_asks(case: Case) -> Ruling | None:
    """G8: a path is never taken from the conclusion line alone."""
    if has_findings(case.report):
        return None
    return ask("G8", f"Only the conclusion ({case.verdict.result}) could be read, no finding that it rests on.")


def pass_leaves_nothing(case: Case) -> Ruling | None:
    """G50: the paths are for lots that failed."""
    if case.verdict.result != "pass":
        return None
    return Ruling("none", Reason(rule="G50", text=f"The lot passed: {'; '.join(case.verdict.because)}."))


ROUTES: tuple[Route, ...] = (
    not_a_report_asks,
    unclear_verdict_asks,
    broken_off_asks,
    pending_asks,
    bare_conclusion_asks,
    hazard_in_a_pass_asks,
    pass_leaves_nothing,
)
