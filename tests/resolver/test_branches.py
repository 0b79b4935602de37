"""Branches beside the four ways: short quantities, drafts, disputes, second failures, documents, goods that left."""

import datetime as dt
from collections.abc import Mapping

import pytest
from msgspec.structs import replace

from tests.resolver.cases import (
    DENT,
    LEAK,
    SINK,
    WELD,
    asked,
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
from toolkit.model.report import Quantities, Report

FAILED = report(row(WELD, major=13))
SHORT = Quantities(ordered=3600, lot=3600, produced=3000, packed=1800, unit="pcs")
WITHIN = report(row(DENT, major=2), quantities=SHORT)


def steps(made: Report, **tables: Mapping[str, object]) -> str:
    return " ".join(resolved(made, order(**tables)).next)


@pytest.mark.rule(3)
def test_the_ways_out_stand_in_one_order_whatever_is_decided() -> None:
    for made in (FAILED, report(row(DENT, critical=1)), report(row(DENT, major=2), overall="pass")):
        assert [way.path for way in resolved(made).options] == ["rework", "sort", "concession", "reject"]


@pytest.mark.rule(29)
@pytest.mark.parametrize("checks", [(), (section("Quantity check"),), (section("数量"),)])
def test_a_lot_that_is_only_short_is_finished_and_presented_again(checks: tuple[object, ...]) -> None:
    found = resolved(replace(WITHIN, sections=checks))
    assert (found.path, found.reasons[0].rule) == ("ask", "G29")
    assert "1,800 units are missing" in found.reasons[0].text
    assert not any(option(found, way)[0] for way in ("rework", "sort", "reject"))
    assert "finish the 1,800 units that are missing" in " ".join(found.next)
    assert "G2" not in rules(found)


def test_a_short_lot_with_defects_goes_the_way_of_its_defects_and_the_rest_is_not_forgotten() -> None:
    found = resolved(replace(FAILED, quantities=SHORT))
    assert found.path == "rework"
    assert "1,800 units of the order were not packed" in text(found, "G29")


def test_a_short_lot_with_a_wrong_label_is_relabelled() -> None:
    both = replace(WITHIN, sections=(section("Quantity"), section("Barcode")))
    assert resolved(both).path == "rework"


def test_what_may_be_missing_is_for_the_policy_to_say() -> None:
    nearly = replace(FAILED, quantities=replace(SHORT, packed=3500))
    assert "G29" in rules(resolved(nearly))
    assert "G29" not in rules(resolved(nearly, policy=Policy(quantity_tolerance=0.05)))


def test_a_label_is_a_question_first_where_the_policy_says_so() -> None:
    made = report(row(DENT, major=2), sections=(section("Barcode"),))
    assert resolved(made, policy=Policy(failed_label="ask")).path == "ask"


@pytest.mark.rule(7)
def test_a_failed_test_beside_the_counts_is_asked_about_and_no_correction_settles_it() -> None:
    found = resolved(report(row(WELD, major=13), sections=(section("Function test"),)))
    assert "It does not settle Function test (G7)" in option(found, "rework")[1]
    assert any("“Function test”" in ask.question for ask in found.asks)


@pytest.mark.rule(15)
def test_sorting_is_barred_where_next_to_every_unit_is_bad() -> None:
    found = resolved(report(row(WELD, major=198)))
    assert (found.path, option(found, "sort")[0]) == ("rework", False)
    assert "leave nothing to ship (G15)" in option(found, "sort")[1]
    assert option(resolved(report(row(WELD, major=120))), "sort")[0]


@pytest.mark.rule(15)
def test_replacement_production_is_named_where_the_lot_is_rejected() -> None:
    found = resolved(report(row(SINK, major=70)))
    assert "Replacement production is the other way" in text(found, "G15")
    assert "replacement production" in option(found, "reject")[1]


def test_a_lot_with_repairable_and_permanent_defects_goes_two_ways() -> None:
    mixed = report(row(WELD, major=9), row(SINK, major=4))
    assert "repair “Weld spatter inside”; take out and replace “Sink mark on the lid”" in text(resolved(mixed), "G15")
    one = resolved(mixed, policy=Policy(mixed_paths=False))
    assert [decision.path for decision in one.per_defect] == ["rework", "rework"]


def test_no_row_of_an_open_report_is_sent_to_rework() -> None:
    found = resolved(report(row(WELD, major=13), overall="pending"))
    assert [decision.path for decision in found.per_defect] == ["ask"]


def test_a_second_failure_opens_rejection_and_changes_the_terms_of_rework() -> None:
    second: dict[str, Mapping[str, object]] = {"supplier": {"failed_before": 1}}
    assert not option(resolved(FAILED), "reject")[0]
    found = resolved(FAILED, order(**second))
    assert option(found, "reject")[0]
    assert "Not again on the same terms" in option(found, "rework")[1]
    assert "third party" in steps(FAILED, **second)
    assert not option(resolved(FAILED, order(**second), policy=Policy(reject_after=2)), "reject")[0]


def test_a_paid_balance_changes_what_each_way_asks_for() -> None:
    found = resolved(FAILED, order(payment={"balance_paid": True}, concession={"remedy": "credit"}))
    assert "promise the work and its day in writing first (G19)" in option(found, "rework")[1]
    assert "must come back as money, credit or goods (G19)" in option(found, "concession")[1]
    assert "Claim replacement or refund" in steps(report(row(SINK, major=70)), payment={"balance_paid": True})


def test_a_letter_of_credit_needs_its_date_amended_and_its_quantity_kept() -> None:
    late: dict[str, Mapping[str, object]] = {
        "order": {"latest_shipment": dt.date(2026, 9, 12)},
        "payment": {"method": "L/C"},
    }
    assert "Have the credit amended" in steps(FAILED, **late)
    found = resolved(report(row(SINK, major=13)), order(payment={"method": "L/C"}))
    assert "within the quantity that the credit allows (G29)" in option(found, "sort")[1]
    assert "inspection certificate" in text(found, "G52")


def test_goods_that_have_left_are_kept_apart_and_the_remedy_is_put_to_the_supplier() -> None:
    assert "G2" not in rules(resolved(FAILED, order(goods={"location": "received"})))
    told = steps(FAILED, goods={"location": "received"})
    assert "Keep the goods apart and unsold" in told
    assert "a price reduction, or return" in told


def test_a_refusal_is_had_in_writing() -> None:
    assert "Have the refusal in writing" in steps(FAILED, supplier={"refuses_correction": True})


def test_a_disputed_report_stands_until_a_joint_check() -> None:
    disputed: dict[str, Mapping[str, object]] = {"supplier": {"disputes_findings": True}}
    found = resolved(FAILED, order(**disputed))
    assert found.path == "rework"
    assert "stands until a joint check" in text(found, "G43")
    assert "Offer a joint check" in steps(FAILED, **disputed)


def test_a_draft_decides_with_a_warning_or_waits_as_the_policy_says() -> None:
    draft = replace(FAILED, inspection_type="Pre-shipment inspection (draft)")
    assert resolved(draft).path == "rework"
    assert "calls itself a draft" in text(resolved(draft), "G43")
    waits = resolved(draft, policy=Policy(draft_report="ask"))
    assert (waits.path, waits.reasons[0].rule) == ("ask", "G43")


def test_a_draft_never_softens_a_rejection() -> None:
    draft = report(row(DENT, critical=1), inspection_type="Draft")
    assert resolved(draft, policy=Policy(draft_report="ask")).path == "reject"


def test_a_lot_that_passed_beside_one_that_failed_may_go_alone_when_kept_apart() -> None:
    from tests.resolver.test_pattern import lots

    judged = lots(12, 2, 2, 1)
    named = replace(
        judged, lots=tuple(replace(lot, result="fail" if lot.item == "C1" else "pass") for lot in judged.lots)
    )
    assert "item C2, item C3 and item C4" in text(resolved(named), "G7")


@pytest.mark.rule(18)
def test_the_leverage_is_told_as_amount_and_share_and_called_weak_when_it_is() -> None:
    assert "USD 21,420.00, 70 % of the order" in text(resolved(FAILED), "G18")
    assert "weak" not in text(resolved(FAILED), "G18")
    weak = order(payment={"deposit_percent": 90, "balance_percent": 10})
    assert "below 20 % that is weak" in text(resolved(FAILED, weak), "G18")


@pytest.mark.rule(31)
def test_the_yield_of_sorting_is_a_range() -> None:
    found = resolved(report(row(SINK, major=13)))
    assert "127 to 390 units of the lot" in text(found, "G31")
    assert "about 127 to 390 units to be pulled out" in text(found, "G29")


@pytest.mark.rule(30)
def test_sorting_never_goes_without_a_check_and_under_supervision_after_a_failure() -> None:
    sorting = report(row(SINK, major=13))
    assert "by the factory's own staff or supervised" in text(resolved(sorting), "G30")
    assert "supervised by a third party" in text(resolved(sorting, order(supplier={"failed_before": 1})), "G30")


@pytest.mark.rule(33)
def test_sorting_says_that_the_process_is_not_mended() -> None:
    assert "does not mend the process" in text(resolved(report(row(SINK, major=13))), "G33")


@pytest.mark.rule(24)
def test_a_correction_closes_with_a_reinspection() -> None:
    assert "only with a re-inspection" in option(resolved(FAILED), "rework")[1]
    assert "ship only after it has passed" in steps(FAILED)


@pytest.mark.rule(12)
def test_an_unknown_kind_is_not_guessed() -> None:
    assert "Not known whether it can be repaired" in text(resolved(report(row("Flummoxed grommet", major=13))), "G12")


@pytest.mark.rule(13)
def test_a_known_defect_comes_with_the_work_and_the_standard_of_the_table() -> None:
    decision = resolved(FAILED).per_defect[0]
    assert (decision.kind, decision.repairable) == ("hardgoods/weld-spatter-or-rough-weld", "yes")
    assert decision.method
    assert decision.standard


@pytest.mark.rule(25)
def test_the_fresh_sample_is_drawn_by_the_inspector() -> None:
    assert "fresh random sample of the whole lot, drawn by the inspector" in text(resolved(FAILED), "G25")


@pytest.mark.rule(51)
def test_kind_repairability_and_range_stand_beside_the_decision() -> None:
    failure = resolved(FAILED).failure
    assert (failure.pattern, failure.repairable) == ("systematic", "yes")
    assert failure.rate.major is not None


def test_a_holiday_is_no_day_of_the_answer() -> None:
    feast = Policy(holidays=(dt.date(2026, 9, 8),))
    assert resolved(FAILED, policy=feast).respond_by == dt.date(2026, 9, 10)
    printed = replace(FAILED, report_date="2026-09-09")
    assert resolved(printed, policy=Policy(respond_from="report")).respond_by == dt.date(2026, 9, 11)


def test_hidden_defects_on_every_unit_are_named_as_such() -> None:
    assert "found by test or measurement" in option(resolved(report(row(LEAK, major=13))), "sort")[1]
    assert "report" not in asked(resolved(FAILED))
