"""How the next lot is to be inspected, by what the reports of a supplier say."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from tests.cases.past import AS_OF, START, case, inspection, lots, record
from toolkit.cases.suppliers import record_of
from toolkit.model.history import PastInspection
from toolkit.model.severity import BySeverity


@pytest.mark.parametrize(
    ("results", "severity"),
    [("n", "normal"), ("nn", "tightened"), ("nyyyyn", "normal"), ("nnnnnnn", "stop"), ("nnnnnnnyyyyyy", "stop")],
)
def test_the_state_of_inspection_follows_the_switching_rules(results: str, severity: str) -> None:
    told = record(*lots(results))
    assert told.switching.major is not None
    assert told.switching.major.severity == told.strictest == told.feeds.severity == severity
    assert told.feeds.tightened == (severity in {"tightened", "stop"})


def test_under_tightened_inspection_a_lot_is_judged_by_the_tightened_plan() -> None:
    """The tightened plan of 200 units at AQL 2.5 accepts 8, and the booked one accepted 10."""
    ten, eight = inspection("pass", major=10), inspection("pass", major=8)
    still = record(*lots("nn"), *(case(number, ten) for number in range(2, 6)))
    back = record(*lots("nn"), *(case(number, eight) for number in range(2, 7)))
    assert (still.strictest, back.strictest) == ("tightened", "normal")
    assert record(*lots("nn"), *(case(number, ten) for number in range(2, 7))).strictest == "stop"


def test_a_lot_presented_again_and_one_without_facts_move_nothing() -> None:
    again = inspection("fail", original=False)
    told = record(
        case(1, inspection(), again, again), case(2, inspection(major=None)), case(3, inspection("aborted", major=40))
    )
    assert told.switching.major is not None
    assert (told.switching.major.severity, told.switching.major.lots, told.switching.major.left_out) == ("normal", 1, 2)


def test_a_class_without_facts_has_no_state_and_says_so() -> None:
    told = record(*lots("nn")).switching.minor
    assert told is not None
    assert (told.severity, told.lots, told.left_out) == (None, 0, 2)
    assert told.reason.startswith("not enough reports")


def test_a_limit_that_is_not_printed_is_the_tables() -> None:
    silent = PastInspection(
        verdict="fail", sample_size=BySeverity(major=200), aql=BySeverity(major=2.5), found=BySeverity(major=11)
    )
    assert record(case(1, silent), case(2, silent)).strictest == "tightened"


def test_a_limit_of_a_firms_own_sample_is_enough() -> None:
    own = PastInspection(sample_size=BySeverity(major=137), found=BySeverity(major=9), allowed=BySeverity(major=8))
    assert record(case(1, own), case(2, own)).strictest == "tightened"


def test_inspection_is_resumed_as_tightened_from_the_day_the_supplier_acted() -> None:
    stopped = lots("nnnnnnn")
    told = record_of([*stopped, *lots("nnnnnnnyy")[7:]], as_of=AS_OF, acted_on=START + timedelta(days=7))
    assert told.switching.major is not None
    assert (told.strictest, told.switching.major.lots_since) == ("tightened", 2)
    assert record_of(stopped, as_of=AS_OF, acted_on=START + timedelta(days=30)).strictest == "tightened"
    assert record_of(stopped, as_of=AS_OF, acted_on=START).strictest == "stop"


def test_reduced_inspection_needs_the_buyers_word() -> None:
    good = [case(number, inspection("pass", major=2)) for number in range(10)]
    assert record_of(good, as_of=AS_OF).strictest == "normal"
    assert record_of(good, as_of=AS_OF, reduction_allowed=True).strictest == "reduced"


def test_a_lot_outside_the_tables_earns_no_credit_for_reduced_inspection() -> None:
    good = [case(number, inspection("pass", major=2, sample=137)) for number in range(20)]
    assert record_of(good, as_of=AS_OF, reduction_allowed=True).strictest == "normal"


@pytest.mark.parametrize(("aql", "severity"), [(2.5, "reduced"), (3.0, "normal")])
def test_an_aql_outside_the_tables_earns_none_either(aql: float, severity: str) -> None:
    good = replace(inspection("pass", major=2), aql=BySeverity(major=aql))
    told = record_of([case(number, good) for number in range(20)], as_of=AS_OF, reduction_allowed=True)
    assert told.strictest == severity
