"""What the report says of the lot, in its own words first: counts can contradict a verdict, they cannot make a pass."""

from collections.abc import Callable, Iterator

from toolkit.model.lot_checks import title_of
from toolkit.model.lots import lot_name
from toolkit.model.report import Report, ResultWord, Section
from toolkit.model.resolution import Verdict
from toolkit.model.severity import Severity
from toolkit.resolver.checks import failed_checks, failed_sections, holds_open
from toolkit.resolver.limits import critical_finds, excesses

# An inspection that never began has no defect list, and that is no doubt about it.
_NO_LIST = "no_defect_table"
_NOT_PRINTED = "the report prints no overall result, so this one follows from its figures"


def verdict(report: Report) -> Verdict:
    """Return the verdict and what it rests on; ``unknown`` for a silent, doubtful or contradictory report."""
    if report.kind != "inspection":
        return Verdict(result="unknown", because=("this is not an inspection report",))
    doubts = tuple(_doubts(report))
    if doubts:
        return Verdict(result="unknown", because=doubts)
    return _OF_THE_PRINTED[report.results.overall](report)


def pending_remarks(report: Report) -> tuple[str, ...]:
    """Return the remarks that hold the result open; all of them where none says so of itself."""
    marked = tuple(remark for remark in report.remarks if holds_open(remark))
    named = any(section.result == "pending" for section in report.sections)
    return marked or (() if named else report.remarks)


def pending_sections(report: Report) -> tuple[Section, ...]:
    return tuple(section for section in report.sections if section.result == "pending")


def _doubts(report: Report) -> Iterator[str]:
    aborted = report.results.overall == "aborted"
    for problem in report.errors:
        if not (aborted and problem.code == _NO_LIST):
            yield f"the reading is doubtful: {problem.message.rstrip('.')}"


def _aborted(report: Report) -> Verdict:
    return Verdict(result="aborted", because=tuple(_numbered(report, report.remarks)) or ("printed: aborted",))


def _pending(report: Report) -> Verdict:
    return Verdict(result="pending", because=tuple(_open_points(report)))


def _failed(report: Report) -> Verdict:
    return Verdict(result="fail", because=tuple(_failures(report)) or ("the report's conclusion is fail",))


def _passed(report: Report) -> Verdict:
    against = tuple(_failures(report))
    if not against:
        return Verdict(result="pass", because=tuple(_within(report)) or ("the report's conclusion is pass",))
    return Verdict(result="unknown", because=tuple(f"the report says pass, but {reason}" for reason in against))


def _unprinted(report: Report) -> Verdict:
    """Return a fail where the figures leave no other reading; a missing conclusion is never a pass by itself."""
    against = tuple(_failures(report))
    figures = bool(excesses(report) or critical_finds(report) or report.results.aql == "fail")
    if against and (figures or report.results.by_severity or report.lots):
        return Verdict(result="fail", because=(*against, _NOT_PRINTED))
    judged = [lot.result for lot in report.lots]
    if judged and all(result == "pass" for result in judged):
        return Verdict(result="pass", because=("every lot passed",))
    return Verdict(result="unknown", because=("the report prints no overall result", *against))


def _failures(report: Report) -> Iterator[str]:
    """Yield everything on the page that speaks against the lot."""
    over = excesses(report)
    yield from (str(excess) for excess in over)
    criticals = critical_finds(report)
    if criticals and not any(excess.severity is Severity.CRITICAL for excess in over):
        # A printed limit above zero does not make a safety defect one that may be averaged (G11).
        limit = f"printed Ac {report.allowed.critical}" if report.allowed.critical else "none allowed"
        yield f"critical {criticals}, {limit}"
    if not over:
        yield from _printed_failures(report)
    for lot in report.lots:
        if lot.result == "fail":
            yield f"{lot_name(lot, report)} failed"
    sections = failed_checks(report) if over else failed_sections(report)
    yield from (f"section failed: {title_of(section)}" for section in sections)


def _printed_failures(report: Report) -> Iterator[str]:
    for severity, word in report.results.by_severity.items():
        if word == "fail" and severity is not Severity.CRITICAL:
            yield f"{severity} is printed as failed"
    if report.results.aql == "fail":
        yield "the AQL result is printed as failed"


def _open_points(report: Report) -> Iterator[str]:
    yield from (f"section pending: {title_of(section)}" for section in pending_sections(report))
    yield from _numbered(report, pending_remarks(report))
    yield from (f"{reason}, though the result was left open" for reason in _failures(report))
    if not pending_sections(report) and not report.remarks:
        yield "the report leaves the result open and does not say why"


def _numbered(report: Report, remarks: tuple[str, ...]) -> Iterator[str]:
    return (f"remark {report.remarks.index(remark) + 1}: {remark}" for remark in remarks)


def _within(report: Report) -> Iterator[str]:
    for severity in Severity:
        found, allowed = report.counted(severity), report.limit(severity)
        if found is not None and allowed is not None:
            yield f"{severity} {found} within Ac {allowed}"


_OF_THE_PRINTED: dict[ResultWord | None, Callable[[Report], Verdict]] = {
    "aborted": _aborted,
    "pending": _pending,
    "fail": _failed,
    "pass": _passed,
    None: _unprinted,
}
