"""One case on the table: report, order and policy, and the facts that several rules ask for."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

import msgspec

from toolkit.model.lots import failed_names
from toolkit.model.order import Order
from toolkit.model.policy import Policy
from toolkit.model.report import Defect, Report
from toolkit.model.resolution import DefectDecision, Failure, Verdict
from toolkit.model.rounds import failed_before
from toolkit.model.severity import Severity
from toolkit.resolver.check_finds import CheckFind
from toolkit.resolver.limits import accept_number
from toolkit.resolver.wording import listed

# Finds that a total counts and no row describes: nobody knows what they are.
UNLISTED = DefectDecision(description="")
Wanted = Callable[[DefectDecision], bool]
Parts = Mapping[Severity, tuple[tuple[DefectDecision, int], ...]]


class Row(NamedTuple):
    """A defect row with its number in the list, what is known of it and its finds in the classes that failed."""

    number: int
    defect: Defect
    known: DefectDecision
    finds: int


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """*failing* are the classes that failed by their counts; none when only a check or the conclusion failed.

    In the classes *whole* next to every unit has the same kind of defect. *part* is the report of the lots that failed,
    where others passed; elsewhere it is the report. *checks* are the failed checks of the goods, with what they found.
    """

    report: Report
    part: Report
    order: Order
    policy: Policy
    as_of: date
    verdict: Verdict
    failing: frozenset[Severity]
    known: tuple[DefectDecision, ...]
    rows: tuple[Row, ...]
    parts: Parts
    checks: tuple[CheckFind, ...]
    failure: Failure
    whole: frozenset[Severity] = frozenset()

    @property
    def failed(self) -> bool:
        return self.verdict.result == "fail"

    @property
    def critical(self) -> bool:
        return self.failure.pattern == "critical"

    @property
    def hazards(self) -> tuple[Row, ...]:
        """Return the rows that are a matter of safety by their kind and stand in no critical class."""
        return tuple(row for row in self._below_critical() if row.known.hazard)

    @property
    def classed_lower(self) -> tuple[Row, ...]:
        """Return the other rows whose kind the defect knowledge calls critical, and which the report classes lower."""
        return tuple(row for row in self._below_critical() if row.known.critical and not row.known.hazard)

    def _below_critical(self) -> Iterator[Row]:
        pairs = zip(self.report.defects, self.known, strict=True)
        rows = (Row(number, defect, known, defect.total) for number, (defect, known) in enumerate(pairs, start=1))
        return (row for row in rows if row.finds and not row.defect.critical)

    @property
    def unsafe_checks(self) -> tuple[CheckFind, ...]:
        """Return the failed checks that are a matter of safety."""
        return tuple(find for find in self.checks if find.hazard)

    @property
    def goods_left(self) -> bool:
        """Return whether the goods are beyond a correction at the factory."""
        return self.order.goods.location in ("shipped", "received")

    @property
    def failed_before(self) -> int:
        return failed_before(self.report, self.order)

    @property
    def rounds_used_up(self) -> bool:
        return self.failed_before >= self.policy.max_rounds

    @property
    def lot_size(self) -> int | None:
        """Return the units of what failed; of a part of the order only what the report says of that part."""
        return self.part.quantities.lot_size or (None if self.apart else self.order.order.quantity)

    @property
    def only_ordered(self) -> str:
        """Return what to add to a figure of the lot whose size is the ordered one; empty where the report has it."""
        known = self.part.quantities.inspected is not None or self.lot_size is None
        return "" if known else f" of {self.lot_size:,} units ordered; the lot inspected is not stated"

    @property
    def apart(self) -> tuple[str, ...]:
        """Return the names of the lots that failed while others passed."""
        return failed_names(self.report) if self.part is not self.report else ()

    @property
    def lot_words(self) -> str:
        """Return what failed as a text names it: ``the lot``, or ``item BLUE``."""
        return listed(self.apart) or "the lot"

    @property
    def of_lots(self) -> str:
        """Return what stands behind "the whole lot" where only a part of the order failed."""
        return f" of {listed(self.apart)}" if self.apart else ""

    def finds(self, wanted: Wanted) -> int:
        """Return the finds in the failing classes whose kind is *wanted*."""
        return sum(self._finds(severity, wanted) for severity in self.failing)

    def finds_of(self, severity: Severity) -> int:
        return self._finds(severity, lambda _: True)

    def still_fails(self, wanted: Wanted) -> bool:
        """Return whether the lot would still fail if only the defects that are *wanted* were left in it."""
        return any(self._over(severity, wanted) for severity in self.failing)

    def _over(self, severity: Severity, wanted: Wanted) -> bool:
        if not self.parts[severity]:
            return wanted(UNLISTED)
        return self._finds(severity, wanted) > (accept_number(self.part, severity) or 0)

    def _finds(self, severity: Severity, wanted: Wanted) -> int:
        return sum(count for known, count in self.parts[severity] if wanted(known))


def rows_of(report: Report, known: tuple[DefectDecision, ...], failing: frozenset[Severity]) -> tuple[Row, ...]:
    """Return the rows that count in a failing class, in the report's order."""
    listed = (
        Row(number, defect, decision, finds_in(defect, failing))
        for number, (defect, decision) in enumerate(zip(report.defects, known, strict=True), start=1)
    )
    return tuple(row for row in listed if row.finds)


def parts_of(report: Report, known: tuple[DefectDecision, ...], failing: frozenset[Severity]) -> Parts:
    """Return the finds of each failing class by what is known of them; nothing for a class without any count."""
    return {severity: tuple(_parts(report, known, severity)) for severity in failing}


def _parts(
    report: Report, known: tuple[DefectDecision, ...], severity: Severity
) -> Iterator[tuple[DefectDecision, int]]:
    rows = [
        (decision, max(0, defect.counts[severity] or 0)) for defect, decision in zip(report.defects, known, strict=True)
    ]
    yield from ((decision, count) for decision, count in rows if count)
    in_lots = sum(max(0, lot.found[severity] or 0) for lot in report.lots)
    unlisted = max(report.counted(severity) or 0, in_lots) - sum(count for _, count in rows)
    if unlisted > 0:
        yield UNLISTED, unlisted


def finds_in(defect: Defect, classes: frozenset[Severity]) -> int:
    """Return the finds of a row in *classes*; a negative count is a slip and adds nothing."""
    return sum(max(0, defect.counts[severity] or 0) for severity in classes)


def is_permanent(known: DefectDecision) -> bool:
    return known.repairable == "no"


def can_be_repaired(known: DefectDecision) -> bool:
    return known.repairable in ("yes", "depends")


def not_surely_repairable(known: DefectDecision) -> bool:
    return known.repairable in ("no", "unknown")


def not_visible(known: DefectDecision) -> bool:
    return known.detectable != "visual"


def needs_a_test(known: DefectDecision) -> bool:
    return known.detectable in ("test", "measurement")


def is_unknown(known: DefectDecision) -> bool:
    return known.repairable == "unknown"
