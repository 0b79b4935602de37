"""Lots judged apart: the class table counts them all, so no estimate of those that failed stands beside its counts."""

from msgspec.structs import replace

from tests.resolver.cases import AS_OF
from tests.resolver.test_lots import BLUE
from toolkit.documents.particulars import class_results
from toolkit.model.order import Order
from toolkit.model.severity import BySeverity, Severity
from toolkit.resolver import resolve


def test_the_estimate_of_the_lot_that_failed_does_not_stand_beside_the_counts_of_all() -> None:
    decided = resolve(BLUE, Order(), as_of=AS_OF)
    assert decided.failure.units_in_lot.major is not None
    major = next(row for row in class_results(BLUE, decided) if row.severity is Severity.MAJOR)
    assert (major.found, major.low, major.high) == ("83", None, None)


def test_a_lot_judged_as_one_keeps_its_estimate() -> None:
    limits = BySeverity(0, 10, 14)
    whole = replace(
        BLUE, lots=(), allowed=limits, sampling=replace(BLUE.sampling, sample_size=BySeverity(200, 200, 200))
    )
    major = next(
        row for row in class_results(whole, resolve(whole, Order(), as_of=AS_OF)) if row.severity is Severity.MAJOR
    )
    assert major.low is not None
