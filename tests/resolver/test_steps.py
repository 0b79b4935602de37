"""What the buyer does next speaks of this case: goods that left, a paid balance, a refusal, what is open."""

import datetime as dt
from collections.abc import Mapping

import pytest
from msgspec.structs import replace

from tests.resolver.cases import DENT, SINK, WELD, order, report, resolved, row, section, text
from toolkit.model.report import Quantities, Report
from toolkit.model.resolution import Resolution

Tables = dict[str, Mapping[str, object]]
FAILED = report(row(WELD, major=13))
THERE = Quantities(ordered=3600, lot=3000, produced=3000, packed=3000, unit="pcs")
SHORT = report(row(DENT, major=2), quantities=THERE, sections=(section("Quantity"),))


def steps(found: Resolution) -> str:
    return " ".join(found.next)


def told(made: Report, **tables: Mapping[str, object]) -> str:
    return steps(resolved(made, order(**tables)))


def questions(found: Resolution) -> str:
    return " ".join(ask.question for ask in found.asks)


@pytest.mark.rule(29)
def test_what_is_there_may_go_first_and_the_rest_follow_with_a_day() -> None:
    found = resolved(SHORT)
    assert found.path == "ask"
    assert "Or release the 3,000 units that are there, in writing: the 600 units to follow by a fixed day" in steps(
        found
    )
    assert "What is there may go first, the rest with a day" in found.reasons[0].text
    assert "do you want what is there to go first" in questions(found)


def test_nobody_is_asked_to_pack_what_is_packed() -> None:
    found = resolved(SHORT)
    whole = (*found.next, *(ask.question for ask in found.asks), *(advice.text for advice in found.next_order))
    assert not [line for line in whole if "80 %" in line]


def test_goods_that_are_not_packed_are_packed_first() -> None:
    loose = replace(SHORT, quantities=replace(THERE, packed=1800))
    assert "80 % packed" in questions(resolved(loose))
    assert "Or release" not in steps(resolved(loose))


def test_a_short_shipment_stays_within_the_credit() -> None:
    assert "within what the credit allows" in told(SHORT, payment={"method": "L/C"})


@pytest.mark.parametrize(
    ("tables", "held"),
    [
        ({}, "Send the notice that holds goods and balance,"),
        ({"goods": {"location": "shipped"}}, "Send the notice that holds the balance,"),
        ({"payment": {"balance_paid": True}}, "Send the notice that holds the goods,"),
        (
            {"goods": {"location": "received"}, "payment": {"balance_paid": True}},
            "Send the notice that reserves your rights,",
        ),
    ],
)
def test_the_notice_holds_what_can_still_be_held(tables: Tables, held: str) -> None:
    assert held in told(report(row("Flummoxed grommet", major=13)), **tables)


@pytest.mark.rule(41)
def test_who_refuses_to_correct_is_not_asked_for_replacement_production() -> None:
    refused = told(FAILED, supplier={"refuses_correction": True})
    assert "ask back what was paid" in refused
    assert "replacement" not in refused
    paid = told(FAILED, supplier={"refuses_correction": True}, payment={"balance_paid": True})
    assert "Claim a refund in writing" in paid
    assert "replacement production and a date" in told(report(row(SINK, major=70)))


@pytest.mark.rule(52)
def test_a_collection_is_not_a_credit() -> None:
    by_collection: Tables = {"payment": {"method": "D/P"}}
    found = resolved(FAILED, order(**by_collection))
    assert "take none up and pay nothing" in text(found, "G52")
    assert "Take up no documents and pay no balance of USD 21,420.00" in steps(found)
    assert "discrepancy" not in f"{text(found, 'G52')} {steps(found)}"
    assert "inspection certificate" not in text(found, "G52")


@pytest.mark.rule(44)
@pytest.mark.parametrize(
    "made", [report(row(WELD, major=13), overall="pass"), report(row(WELD, major=2), overall=None)]
)
def test_while_the_result_is_unclear_the_supplier_is_written_to_neutrally_and_in_time(made: Report) -> None:
    found = resolved(made)
    assert found.verdict.result == "unknown"
    assert "Write to the supplier by 9 September 2026, neutrally, in a mail of your own" in steps(found)
    assert "“The inspection report on this order is being clarified. Until you hear from us" in steps(found)
    assert "Until then release neither shipment nor balance." in found.next
    late = resolved(made, as_of=dt.date(2026, 9, 20))
    assert "today: the answer was due by 9 September 2026, neutrally, in a mail of your own" in steps(late)


def test_what_cannot_be_held_any_more_is_not_told_to_be_held() -> None:
    unclear = report(row(WELD, major=13), overall="pass")
    assert "Until then release no balance." in told(unclear, goods={"location": "shipped"})


def test_a_verdict_that_nobody_printed_says_that_it_follows_from_the_figures() -> None:
    assert resolved(report(row(WELD, major=13), overall=None)).verdict.because[-1] == (
        "the report prints no overall result, so this one follows from its figures"
    )
    assert not any("no overall result" in reason for reason in resolved(FAILED).verdict.because)


@pytest.mark.rule(5)
def test_a_pass_with_remarks_names_each_of_them_before_the_release() -> None:
    remarks = ("Gross weight missing in the shipping mark.", "Barcode not checked: no scanner.")
    found = resolved(report(row(DENT, major=2), overall="pass", remarks=remarks))
    assert all(f"“{remark}”" in text(found, "G5") for remark in remarks)
    assert "Settle remark 2 before the release, or take it as it is: “Barcode not checked: no scanner.”" in steps(found)
    many = resolved(report(row(DENT, major=2), overall="pass", remarks=tuple(f"Remark {n}" for n in range(9))))
    assert "the other 3 remarks" in steps(many)


def test_a_pending_part_and_a_remark_that_leaves_a_point_to_the_client_are_both_asked_about() -> None:
    made = report(
        row(DENT, major=2),
        overall="pending",
        sections=(section("Workmanship", "pending"),),
        remarks=("Lid is champagne, order says gold. Client to decide.", "Seen by daylight."),
    )
    asked = questions(resolved(made))
    assert "“Workmanship” is pending" in asked
    assert "Client to decide. Can you accept this?" in asked
    assert "daylight" not in asked
