"""Whether the second inspection looked for a defect at all: what was not looked for is neither fixed nor there."""

from collections.abc import Iterator

from toolkit.model.lot_checks import has_passed, same_item
from toolkit.model.report import Report
from toolkit.model.severity import Severity
from toolkit.resolver.checks import is_test, repeats_counts
from toolkit.resolver.second_case import Again
from toolkit.resolver.second_goods import same_goods
from toolkit.resolver.second_lines import Part
from toolkit.resolver.wording import listed


def why_not_looked(part: Part, again: Again, *, is_listed: bool = False) -> str | None:
    """Return why the second report says nothing of what *part* of the first describes; ``None`` where it looked.

    A row that *is_listed* with none found was looked for, wherever the inspection itself is sound.
    """
    reasons = _unsound(again) if is_listed else _silent(part, again)
    return next(reasons, None)


def why_not_judged(again: Again) -> str | None:
    """Return why nothing that the second report lists as good can be taken as that; ``None`` for a sound one."""
    return next(_unsound(again), None)


def _unsound(again: Again) -> Iterator[str]:
    result, report = again.second_resolution.verdict.result, again.second
    if report.kind != "inspection":
        yield "The second file is no inspection report."
    goods, why = same_goods(again)
    if goods == "disproved":
        yield f"The second report is on other goods. {why}"
    if result == "aborted":
        yield "The second inspection was broken off."
    if result == "pending":
        yield "The second inspection is not closed: its result is pending."
    if report.errors:
        yield "The reading of the second report is doubtful, so a row may be missing."


def _silent(part: Part, again: Again) -> Iterator[str]:
    yield from _unsound(again)
    report = again.second
    if not has_counts(report):
        yield "No defect list and no count was read in the second report."
    left = {severity: unlisted(report, severity) for severity in Severity}
    told = [f"{count} {severity}" for severity, count in left.items() if count]
    if told:
        yield f"The second report counts {listed(told)} that no row describes: this may be among them."
    missing = [str(severity) for severity in Severity if severity in part.classes and not covers(report, severity)]
    if missing:
        yield f"The second report says nothing of {listed(missing)} defects."
    yield from _other_items(part, again)
    yield from _untested(part, again)


def has_counts(report: Report) -> bool:
    return bool(report.defects or report.found or any(lot.found for lot in report.lots))


def covers(report: Report, severity: Severity) -> bool:
    """Return whether *report* prints a count in the class, be it none; a blank column was not inspected."""
    return report.counted(severity) is not None or any(lot.found[severity] is not None for lot in report.lots)


def unlisted(report: Report, severity: Severity) -> int:
    """Return how many finds the totals of *report* count beyond those of its rows."""
    rows = sum(max(0, defect.counts[severity] or 0) for defect in report.defects)
    lots = sum(max(0, lot.found[severity] or 0) for lot in report.lots)
    return max(0, max(report.found[severity] or 0, lots) - rows)


def _other_items(part: Part, again: Again) -> Iterator[str]:
    """Yield why goods with this defect were not among those inspected: another item, colour or lot."""
    concerned, inspected = items_of(part, again.first), _inspected(part, again)
    left = [name for name in concerned if not any(same_item(name, other) for other in inspected)]
    if inspected and left:
        yield f"The second report is on {listed(inspected)} and says nothing of {listed(left)}."


def items_of(part: Part, report: Report) -> tuple[str, ...]:
    """Return the items a defect was found on, else those of the lots that did not pass; none where nobody says."""
    apart = (lot.item for lot in report.lots if not has_passed(lot, report))
    return part.items or tuple(item for item in apart if item)


def _inspected(part: Part, again: Again) -> tuple[str, ...]:
    """Return the items that the second report is on: those judged apart, those of its head, those its rows name.

    The head counts where it names items as the first report does, and the rows where each of them names its item.
    """
    report = again.second
    apart = tuple(dict.fromkeys(lot.item for lot in report.lots if lot.item))
    if apart:
        return apart
    if any(same_item(ours, item) for ours in items_of(part, again.first) for item in again.first.items):
        return report.items
    rows = tuple(dict.fromkeys(defect.item or "" for defect in report.defects))
    return rows if all(rows) else ()


def _untested(part: Part, again: Again) -> Iterator[str]:
    """Yield why a test that found this was not made again; eyes alone do not see it."""
    if not any(row.known.detectable in ("test", "measurement") for row in part.rows):
        return
    if _tests(again.first) and not _tests(again.second):
        yield "It is found by a test or a measurement, and the second report lists none that was made."


def _tests(report: Report) -> bool:
    made = (section for section in report.sections if section.result not in ("na", "pending"))
    return any(is_test(section.name) and not repeats_counts(section.name) for section in made)
