"""What a failure says about the next order."""

import pytest

from tests.resolver.cases import CHIP, DENT, LEAK, RIDDLE, RUST, SCRATCH, WELD, order, report, resolved, row, section
from toolkit.model.order import Order
from toolkit.model.report import Report
from toolkit.model.severity import BySeverity

SYSTEMATIC = report(row(WELD, major=70))
SCATTERED = report(
    row(DENT, major=3),
    row(SCRATCH, major=3),
    row(RUST, major=3),
    row(WELD, major=2),
    row(CHIP, major=2),
    row(LEAK, major=1),
)


def advice(made: Report, under: Order | None = None) -> dict[str, str]:
    return {step.kind: f"{step.rule}: {step.text}" for step in resolved(made, under or order()).next_order}


@pytest.mark.rule(46)
def test_a_failure_says_something_about_the_next_order_and_a_pass_does_not() -> None:
    assert advice(SYSTEMATIC)
    assert advice(report(row(WELD, major=2), overall="pass")) == {}


@pytest.mark.rule(47)
def test_a_systematic_failure_asks_for_a_check_during_production() -> None:
    assert advice(SYSTEMATIC)["production_check"].startswith("G47: Check “Weld spatter inside” on the first finished")
    assert "earlier_check" not in advice(SYSTEMATIC)


def test_a_systematic_handling_defect_is_checked_where_goods_are_handled() -> None:
    assert "up to packing and loading" in advice(report(row(SCRATCH, major=70)))["production_check"]


@pytest.mark.rule(10)
def test_a_scattered_failure_asks_for_control_at_each_step() -> None:
    told = advice(SCATTERED)
    assert told["process_control"].startswith("G10: 6 kinds of defects")
    assert "production_check" not in told


@pytest.mark.rule(53)
def test_any_other_failure_asks_for_an_earlier_check() -> None:
    assert advice(report(row(WELD, major=6), row(RUST, major=6)))["earlier_check"].startswith("G53")


@pytest.mark.rule(48)
def test_a_defect_without_an_agreed_standard_goes_into_the_specification() -> None:
    assert f"limit sample for “{RIDDLE}”" in advice(report(row(RIDDLE, major=13)))["specification"]
    assert "specification" not in advice(SYSTEMATIC)


def test_two_aqls_become_one() -> None:
    told = advice(SYSTEMATIC, order(contract={"aql": BySeverity(0.0, 1.5, 4.0)}))
    assert "the report has 2.5, the order 1.5" in told["specification"]


def test_what_the_inspector_left_open_goes_into_specification_and_checklist() -> None:
    made = report(row(WELD, major=2), overall="pending", sections=(section("Colour", "pending"),))
    assert list(advice(made)) == ["specification"]
    assert "“Colour”" in advice(made)["specification"]


def test_a_failed_check_is_approved_on_a_first_piece() -> None:
    assert "“Barcode”" in advice(report(row(DENT, major=2), sections=(section("Barcode"),)))["checklist"]


@pytest.mark.rule(49)
def test_repeated_failure_is_a_matter_for_the_management_and_a_tightened_plan() -> None:
    told = advice(SYSTEMATIC, order(supplier={"failed_before": 2}))
    assert "failed twice before" in told["tightened"]
    assert "management" in told["supplier_talk"]
    assert {"tightened", "supplier_talk"}.isdisjoint(advice(SYSTEMATIC))


@pytest.mark.rule(34)
def test_a_sorted_batch_marks_the_next_order() -> None:
    sorted_lot = order(supplier={"failed_before": 2})
    assert advice(SYSTEMATIC)["production_check"]
    assert "watch" not in advice(SYSTEMATIC)
    assert advice(report(row(WELD, major=13)), sorted_lot)["watch"].startswith("G34")


def test_what_the_order_did_not_agree_is_agreed_in_the_next() -> None:
    gaps = order(contract={"inspection_right": None, "reinspection_cost": "silent"}, payment={"balance_paid": True})
    told = advice(SYSTEMATIC, gaps)["terms"]
    assert "right to inspect and to reject, who pays a re-inspection and a balance that is due only after" in told
    assert "terms" not in advice(SYSTEMATIC)


@pytest.mark.rule(11)
def test_a_critical_find_asks_for_tests_on_every_unit() -> None:
    assert "on every unit" in advice(report(row(DENT, critical=1)))["safety"]


def test_a_visit_that_was_broken_off_speaks_of_planning_alone() -> None:
    assert list(advice(report(overall="aborted", found=BySeverity()))) == ["planning"]
