"""Which path is taken, and the rule of the guide that takes it."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal

import pytest
from msgspec.structs import replace

from tests.resolver.cases import (
    BURN,
    CHIP,
    DENT,
    LEAK,
    RIDDLE,
    RUST,
    SCRATCH,
    SEASON,
    SINK,
    WELD,
    option,
    order,
    report,
    resolved,
    row,
    rules,
    section,
    text,
)
from toolkit.model.policy import Policy
from toolkit.model.report import Report, Results
from toolkit.model.severity import BySeverity

SYSTEMATIC = report(row(WELD, major=13))
PERMANENT = report(row(SINK, major=13))
SCATTERED = report(
    row(DENT, major=3),
    row(SCRATCH, major=3),
    row(RUST, major=3),
    row(WELD, major=2),
    row(CHIP, major=2),
    row(LEAK, major=1),
)
MARGINAL = report(row(WELD, major=11))
REMEDY: Mapping[str, object] = {"remedy": "price_reduction", "amount": Decimal(500)}


@pytest.mark.rule(50)
def test_a_pass_leaves_nothing_to_resolve() -> None:
    found = resolved(report(row(DENT, major=3), overall="pass"))
    assert (found.path, found.reasons[0].rule) == ("none", "G50")


@pytest.mark.rule(20)
def test_repairable_defects_are_reworked() -> None:
    found = resolved(SYSTEMATIC)
    assert (found.path, found.reasons[0].rule) == ("rework", "G20")
    assert option(found, "rework")[0]


@pytest.mark.rule(11)
def test_one_critical_defect_rejects_the_lot() -> None:
    found = resolved(report(row(DENT, critical=1), row(WELD, major=2)))
    assert (found.path, found.reasons[0].rule) == ("reject", "G11")
    assert found.reasons[0].evidence == ("page 4, row 1",)
    assert [option(found, path)[0] for path in ("rework", "sort", "concession")] == [False, False, False]


@pytest.mark.rule(11)
def test_a_critical_defect_is_not_conceded_even_with_remedy_and_deadline() -> None:
    found = resolved(report(row(DENT, critical=1)), order(order=SEASON, concession=REMEDY))
    assert found.path == "reject"
    assert "never conceded (G11)" in option(found, "concession")[1]


@pytest.mark.rule(41)
def test_a_supplier_who_refuses_to_correct_is_rejected() -> None:
    found = resolved(SYSTEMATIC, order(supplier={"refuses_correction": True}))
    assert (found.path, found.reasons[0].rule) == ("reject", "G41")


@pytest.mark.rule(14, 15)
def test_visible_permanent_defects_on_few_units_are_sorted_out() -> None:
    found = resolved(PERMANENT)
    assert (found.path, found.reasons[0].rule, found.failure.repairable) == ("sort", "G15", "no")
    assert option(found, "rework")[0] is False


def test_permanent_defects_on_many_units_reject_the_lot() -> None:
    found = resolved(report(row(SINK, major=70)))
    assert (found.path, found.reasons[0].rule) == ("reject", "G41")


@pytest.mark.rule(32)
def test_permanent_defects_that_eyes_do_not_find_reject_the_lot() -> None:
    warped = report(row("Capacity wrong", major=13), product="Glass tumbler")
    found = resolved(warped)
    assert found.path == "reject"
    assert "G32" in option(found, "sort")[1]


def test_a_few_permanent_defects_among_repairable_ones_do_not_stop_rework() -> None:
    assert resolved(report(row(WELD, major=9), row(SINK, major=4))).path == "rework"


def test_more_permanent_than_repairable_finds_are_sorted_even_within_the_limit() -> None:
    assert resolved(report(row(WELD, major=4), row(SINK, major=8))).path == "sort"


@pytest.mark.rule(28)
def test_scattered_defects_in_a_tight_window_are_sorted() -> None:
    found = resolved(SCATTERED, order(order={"latest_shipment": dt.date(2026, 9, 15)}))
    assert (found.failure.pattern, found.path, found.reasons[0].rule) == ("scattered", "sort", "G28")


@pytest.mark.rule(2)
def test_the_days_of_a_sort_and_replacements_that_come_too_late_are_told() -> None:
    found = resolved(SCATTERED, order(order={"latest_shipment": dt.date(2026, 9, 15)}))
    assert "A sort with its re-inspection takes 6 days from the day it begins." in text(found, "G2")
    assert "Replacements take about 30 days and come after 15 September 2026" in text(found, "G29")
    sooner = resolved(SCATTERED, order(order={"latest_shipment": dt.date(2026, 9, 10)}))
    assert "too short as well" in text(sooner, "G2")


@pytest.mark.rule(10)
def test_scattered_defects_with_time_enough_are_reworked_with_a_warning() -> None:
    found = resolved(SCATTERED)
    assert found.path == "rework"
    assert "rework alone may not cure" in option(found, "rework")[1]


def test_a_window_nobody_names_is_not_tight() -> None:
    found = resolved(SCATTERED, order(order={"latest_shipment": None}))
    assert found.path == "rework"
    assert "order.latest_shipment" in {ask.field for ask in found.asks}


def test_a_systematic_failure_in_a_tight_window_is_still_reworked() -> None:
    found = resolved(SYSTEMATIC, order(order={"latest_shipment": dt.date(2026, 9, 12)}))
    assert found.path == "rework"
    assert any("Settle a new date in writing" in step for step in found.next)


@pytest.mark.rule(36)
def test_a_marginal_failure_before_a_hard_deadline_is_conceded_for_a_remedy() -> None:
    found = resolved(MARGINAL, order(order=SEASON, concession=REMEDY, costs={"return_share": Decimal("0.02")}))
    assert (found.path, found.reasons[0].rule) == ("concession", "G36")
    assert [decision.path for decision in found.per_defect] == ["concession"]


@pytest.mark.rule(39)
def test_without_a_remedy_the_same_case_is_reworked_and_the_remedy_asked_for() -> None:
    found = resolved(MARGINAL, order(order=SEASON, costs={"return_share": Decimal("0.02")}))
    assert found.path == "rework"
    assert option(found, "concession") == (False, "No remedy is agreed (G39).")
    assert "G39" in rules(found)
    assert "concession.remedy" in {ask.field for ask in found.asks}


@pytest.mark.rule(36)
@pytest.mark.parametrize(
    ("changed", "missing"),
    [
        ({"order": {"latest_shipment": dt.date(2026, 9, 12), "season_deadline": None}}, "no season deadline forces it"),
        ({"order": {"latest_shipment": None, "season_deadline": dt.date(2026, 12, 1)}}, "no season deadline forces it"),
        ({"costs": {"delay_per_day": Decimal(1)}}, "the delay does not cost more than the defects"),
        ({"costs": {"delay_per_day": None}}, "is not known"),
    ],
)
def test_a_concession_lacking_a_fact_is_allowed_but_not_recommended(
    changed: Mapping[str, Mapping[str, object]], missing: str
) -> None:
    terms: dict[str, Mapping[str, object]] = {"order": SEASON, "concession": REMEDY} | dict(changed)
    found = resolved(MARGINAL, order(**terms))
    assert found.path == "rework"
    assert option(found, "concession")[0]
    assert missing in option(found, "concession")[1]


def test_an_excess_beyond_the_margin_is_not_conceded() -> None:
    found = resolved(SYSTEMATIC, order(order=SEASON, concession=REMEDY, costs={"return_share": Decimal("0.02")}))
    assert found.path == "rework"
    assert "the excess is not marginal" in option(found, "concession")[1]


def test_one_defect_over_a_small_limit_is_marginal() -> None:
    found = report(row(WELD, minor=2), allowed=BySeverity(0, 1, 1))
    terms = order(order=SEASON, concession=REMEDY, costs={"return_share": Decimal("0.02")})
    assert resolved(found, terms).path == "concession"


def test_kinds_nobody_knows_do_not_stop_rework_when_the_lot_passes_without_them() -> None:
    found = resolved(report(row(WELD, major=9), row(RIDDLE, major=4)))
    assert (found.path, found.failure.repairable) == ("rework", "partly")
    assert any(RIDDLE in ask.question for ask in found.asks)
    assert any("propose a method" in step for step in found.next)


@pytest.mark.rule(12, 14)
def test_a_failure_that_hangs_on_unknown_kinds_is_a_question_and_rework_stays_open() -> None:
    found = resolved(report(row(WELD, major=2), row(RIDDLE, major=13)))
    assert (found.path, found.reasons[0].rule, found.failure.repairable) == ("ask", "G14", "unknown")
    allowed, why = option(found, "rework")
    assert allowed
    assert "proposes a method first" in why


def test_finds_that_no_row_describes_count_as_unknown() -> None:
    found = resolved(report(row(WELD, major=2), found=BySeverity(0, 14, 0)))
    assert found.path == "ask"
    assert "no row describes" in found.reasons[0].text


@pytest.mark.parametrize("name", ["F. Marking and Labeling", "Packing & Barcode", "EAN scan", "Shipping marks", "唛头"])
def test_a_failed_label_or_packing_is_put_right_by_rework(name: str) -> None:
    found = resolved(report(row(DENT, major=2), sections=(section(name),)))
    assert (found.path, found.reasons[0].rule, found.reasons[0].evidence) == ("rework", "G20", ("page 6",))


@pytest.mark.rule(7)
@pytest.mark.parametrize("name", ["Function test", "Carton drop test", "Cleanliness", "Measurement"])
def test_a_failed_check_of_the_product_is_a_question_first(name: str) -> None:
    found = resolved(report(row(DENT, major=2), sections=(section(name),)))
    assert found.path == "ask"
    assert f"“{name}”" in found.asks[0].question


def test_a_fail_that_nothing_explains_is_a_question() -> None:
    assert resolved(report(row(DENT, major=2))).path == "ask"


def test_a_check_that_fails_beside_the_counts_is_named() -> None:
    found = resolved(report(row(WELD, major=13), sections=(section("Barcode"),)))
    assert found.path == "rework"
    assert any("“Barcode”" in reason.text for reason in found.reasons)


@pytest.mark.rule(8)
def test_a_bare_conclusion_is_not_enough() -> None:
    for overall in ("fail", "pass"):
        found = resolved(report(overall=overall, found=BySeverity()))
        assert (found.path, found.reasons[0].rule) == ("ask", "G8")


@pytest.mark.rule(1)
@pytest.mark.parametrize("location", ["shipped", "received"])
def test_goods_that_have_left_cannot_be_reworked_at_the_factory(location: str) -> None:
    found = resolved(SYSTEMATIC, order(goods={"location": location}))
    assert (found.path, found.reasons[0].rule) == ("ask", "G1")
    assert not option(found, "rework")[0]
    assert not option(found, "sort")[0]


def test_permanent_defects_in_goods_that_have_left_are_rejected() -> None:
    assert resolved(PERMANENT, order(goods={"location": "received"})).path == "reject"


def test_after_the_last_round_visible_defects_are_sorted_under_supervision() -> None:
    found = resolved(SYSTEMATIC, order(supplier={"failed_before": 2}))
    assert (found.path, found.reasons[0].rule) == ("sort", "G49")
    assert any("third party" in step for step in found.next)


def test_after_the_last_round_hidden_defects_reject_the_lot() -> None:
    found = resolved(report(row(LEAK, major=13)), order(supplier={"failed_before": 2}))
    assert (found.path, found.reasons[0].rule) == ("reject", "G49")


@pytest.mark.rule(49)
def test_a_failed_reinspection_escalates_without_ending_rework() -> None:
    found = resolved(report(row(WELD, major=13), inspection_type="Re-Inspection"))
    assert found.path == "rework"
    assert "G49" in rules(found)


def test_the_policy_may_grant_one_round_only() -> None:
    again = report(row(WELD, major=13), inspection_type="Re-inspection")
    assert resolved(again, policy=Policy(max_rounds=1)).path == "sort"


def test_each_row_goes_its_own_way_in_a_reworked_lot() -> None:
    made = report(row(WELD, major=9), row(SINK, major=2), row(RIDDLE, major=1), row(BURN, major=1))
    assert [decision.path for decision in resolved(made).per_defect] == ["rework", "sort", "ask", "sort"]


def test_a_critical_row_is_never_called_repairable() -> None:
    decision = resolved(report(row(WELD, critical=1))).per_defect[0]
    assert (decision.repairable, decision.method, decision.path) == ("unknown", None, "reject")


def test_a_lot_judged_apart_decides_by_its_own_limit() -> None:
    from tests.resolver.test_verdict import LOTS

    found = resolved(Report(source=report(row(DENT, major=1)).source, lots=LOTS))
    assert (found.path, found.reasons[0].rule) == ("reject", "G11")


def test_a_class_called_failed_without_a_count_is_a_question() -> None:
    failed = Results(overall="fail", by_severity=BySeverity(None, "fail", None))
    named = replace(report(row(DENT)), results=failed)
    assert resolved(named, order(supplier={"failed_before": 2})).path == "ask"
