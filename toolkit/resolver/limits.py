"""What was found against what the report allows, class by class and lot by lot. Nothing is judged here."""

from collections.abc import Iterator

import msgspec

from toolkit.model.lots import lot_name
from toolkit.model.report import Report
from toolkit.model.severity import Counts, Severity
from toolkit.sampling import expected_accept


class Excess(msgspec.Struct, frozen=True):
    """A class that shows more than its limit; *item* names the lot where lots are judged apart."""

    severity: Severity
    found: int
    allowed: int
    item: str | None = None

    @property
    def over(self) -> int:
        return self.found - self.allowed

    def __str__(self) -> str:
        where = f"{self.item}: " if self.item else ""
        return f"{where}{self.severity} {self.found} > Ac {self.allowed}"


def excesses(report: Report) -> tuple[Excess, ...]:
    """Return every class that exceeds its printed limit, first of the whole, then of each lot."""
    counted = Counts(*(report.counted(severity) for severity in Severity))
    whole = _over(counted, Counts(*(report.limit(severity) for severity in Severity)), None)
    lots = (found for lot in report.lots for found in _over(lot.found, lot.allowed, lot_name(lot, report)))
    return (*whole, *lots)


def critical_finds(report: Report) -> int | None:
    """Return how many critical defects were found, however the report says so; ``None`` when it says nothing of them.

    A class that is printed as failed without a figure counts as one.
    """
    rows = [defect.critical for defect in report.defects if defect.critical is not None]
    lots = [lot.found.critical for lot in report.lots if lot.found.critical is not None]
    printed = [report.found.critical] if report.found.critical is not None else []
    totals = [sum(rows)] * bool(rows) + [sum(lots)] * bool(lots) + printed
    if report.results.by_severity.critical == "fail":
        totals.append(1)
    return max(totals, default=None)


def failing_classes(report: Report) -> frozenset[Severity]:
    """Return the classes that failed: over their limit, printed as failed, or critical and found at all."""
    over = {excess.severity for excess in excesses(report)}
    printed = {severity for severity, word in report.results.by_severity.items() if word == "fail"}
    critical = {Severity.CRITICAL} if critical_finds(report) else set()
    return frozenset(over | printed | critical)


def accept_number(report: Report, severity: Severity) -> int | None:
    """Return the limit of *severity*: as printed, else the smallest of the lots, else the standard's for this sample.

    The standard's number serves only to weigh what is left after a correction; no verdict rests on it.
    """
    printed = report.allowed[severity]
    if printed is not None:
        return printed
    lots = [limit for lot in report.lots if (limit := lot.allowed[severity]) is not None]
    if lots:
        return min(lots)
    size, aql = report.sampling.sample_size[severity], report.sampling.aql[severity]
    return None if size is None or aql is None else expected_accept(size, aql, report.sampling.inspection or "normal")


def has_findings(report: Report) -> bool:
    """Return whether more than a conclusion was read: rows, counts, lots or judged sections."""
    judged = any(section.result in ("pass", "fail", "pending") for section in report.sections)
    return bool(report.defects or report.found or report.lots or judged)


def _over(found: Counts, allowed: Counts, item: str | None) -> Iterator[Excess]:
    for severity, number in found.items():
        limit = allowed[severity]
        if limit is not None and number > limit:
            yield Excess(severity, number, limit, item)
