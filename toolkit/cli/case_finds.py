"""Which defects of a case's newest report are within their limit, as the report prints it, and which are not."""

from toolkit.cases.case import Case
from toolkit.cases.reply_spared import NO_FINDS, Finds
from toolkit.cli.case_matter import reports_before
from toolkit.cli.desk import Desk
from toolkit.documents.held_against import bears_out
from toolkit.model.codec import from_json
from toolkit.model.report import Defect, Report
from toolkit.model.resolution import DefectDecision, Resolution
from toolkit.resolver.limits import failing_classes


def finds_of(desk: Desk, case: Case) -> Finds:
    """Return the defects of the newest report of *case*; none where no report or no decision on it is kept."""
    kept = desk.newest(case, "decision")
    report = next(reversed(reports_before(desk, case)), None)
    if kept is None or report is None:
        return NO_FINDS
    goods = tuple(one for one in (case.product, *case.items) if one)
    return sorted_out(report, from_json(kept.data, Resolution).per_defect)._replace(goods=goods)


def sorted_out(report: Report, known: tuple[DefectDecision, ...]) -> Finds:
    """Return the defects of *report* by their limits; a matter of safety is beyond any, and so is what is not known."""
    if [one.description for one in known] != [one.description for one in report.defects]:
        return NO_FINDS
    pairs = list(zip(report.defects, known, strict=True))
    within = [one.description for one, of in pairs if not of.hazard and _is_within(one, report)]
    beyond = tuple(one.description for one in report.defects if one.description not in within)
    return Finds(tuple(within), beyond, tuple(bears_out(report)))


def _is_within(defect: Defect, report: Report) -> bool:
    failing = failing_classes(report)
    classes = [severity for severity, count in defect.counts.items() if count]
    return bool(classes) and all(one not in failing and report.limit(one) is not None for one in classes)
