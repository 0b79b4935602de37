"""Balance, documents, goods, and what is asked for: only what this case needs."""

import datetime as dt
from decimal import Decimal

import pytest
from msgspec.structs import replace

from tests.resolver.cases import ORDER, SINK, WELD, asked, order, report, resolved, row, rules, section, text
from toolkit.model.order import Order, Rights
from toolkit.model.severity import BySeverity

FAILED = report(row(WELD, major=13))


@pytest.mark.rule(17, 52)
def test_the_balance_is_held_with_its_amount() -> None:
    found = resolved(FAILED)
    assert "USD 21,420.00" in text(found, "G17")
    assert (
        found.next[0]
        == "Hold the balance of USD 21,420.00 until a re-inspection has passed and you release it in writing."
    )


@pytest.mark.rule(19)
def test_a_paid_balance_leaves_goodwill() -> None:
    found = resolved(FAILED, order(payment={"balance_paid": True}))
    assert "G19" in rules(found)
    assert "G17" not in rules(found)
    assert not any(step.startswith("Hold") for step in found.next)


def test_an_unknown_balance_is_asked_for_and_not_asserted() -> None:
    found = resolved(FAILED, order(payment={"balance_paid": None}))
    assert "payment.balance_paid" in asked(found)
    assert found.next[0].startswith("If the balance of USD 21,420.00 is unpaid")
    assert "G17" not in rules(found)


@pytest.mark.rule(52)
def test_a_letter_of_credit_is_held_by_its_documents() -> None:
    found = resolved(FAILED, order(payment={"method": "L/C"}))
    assert "letter of credit" in text(found, "G52")
    assert found.next[0].startswith("Waive no discrepancy")


def test_an_empty_order_is_asked_about_and_never_guessed() -> None:
    found = resolved(FAILED, Order())
    assert found.path == "rework"
    assert {
        "payment.balance_paid",
        "payment.balance_amount",
        "goods.location",
        "contract.reinspection_cost",
        "order.latest_shipment",
    } <= asked(found)


def test_a_complete_order_is_asked_nothing() -> None:
    assert resolved(FAILED).asks == ()


@pytest.mark.rule(42)
def test_a_rejection_asks_for_the_clause_it_rests_on() -> None:
    found = resolved(report(row(SINK, major=90)), order(contract={"inspection_right": None}))
    assert found.path == "reject"
    assert "contract.inspection_right" in asked(found)
    assert "names no inspection right" in text(found, "G42")


@pytest.mark.rule(42)
def test_a_clause_named_among_the_rights_lets_the_buyer_look_like_any_other() -> None:
    named = order(contract={"inspection_right": None, "rights": Rights(inspection="2.1", rejection="7.1")})
    found = resolved(report(row(SINK, major=90)), named)
    assert "contract.inspection_right" not in asked(found)
    assert "The order gives clause 2.1" in text(found, "G42")


@pytest.mark.rule(26, 27)
def test_the_payer_of_the_reinspection_is_claimed_only_where_agreed() -> None:
    assert "the supplier pays it by the order" in text(resolved(FAILED), "G26")
    later = resolved(FAILED, order(contract={"reinspection_cost_agreed": dt.date(2026, 8, 3)}))
    assert text(later, "G26").endswith("the supplier pays it by the order, agreed on 2026-08-03.")
    dated = resolved(FAILED, order(order={"date": dt.date(2026, 7, 1)}))
    assert text(dated, "G26").endswith("the supplier pays it by the order of 2026-07-01.")
    silent = resolved(FAILED, order(contract={"reinspection_cost": "silent"}))
    assert "do not claim it" in text(silent, "G27")
    assert "contract.reinspection_cost" in asked(silent)


def test_an_aql_other_than_agreed_is_a_question() -> None:
    found = resolved(FAILED, order(contract={"aql": BySeverity(0.0, 1.5, 4.0)}))
    question = next(ask.question for ask in found.asks if ask.field == "contract.aql")
    assert "major at AQL 2.5, the order says 1.5" in question


def test_a_pending_report_holds_but_decides_nothing() -> None:
    found = resolved(report(row(WELD, major=3), overall="pending", sections=(section("On-site tests", "pending"),)))
    assert found.path == "ask"
    assert "G17" in rules(found)
    assert [ask.question for ask in found.asks] == ["“On-site tests” is pending: is it as ordered?"]
    assert not any(option.allowed for option in found.options)


def test_an_aborted_visit_asks_for_a_new_date_and_its_payer() -> None:
    found = resolved(report(overall="aborted", found=BySeverity()))
    assert len(found.asks) == 2
    assert any("Book a new inspection" in step for step in found.next)


def test_a_critical_find_in_a_pending_report_is_said() -> None:
    found = resolved(report(row(WELD, critical=1), overall="pending"))
    assert found.path == "ask"
    assert "G11" in rules(found)
    assert found.failure.pattern == "critical"


def test_a_pass_with_goods_unpacked_says_how_many() -> None:
    passed = report(row(WELD, major=3), overall="pass")
    short = replace(passed, quantities=replace(passed.quantities, packed=3000))
    assert any("600 units" in step for step in resolved(short).next)


def test_no_text_names_an_edition_of_the_standard() -> None:
    made = resolved(FAILED, order(concession={"remedy": "credit", "amount": Decimal(5)}))
    said = " ".join((*made.next, *(reason.text for reason in made.reasons)))
    assert ":1999" not in said
    assert ":2026" not in said


def test_nothing_is_asked_twice() -> None:
    found = resolved(FAILED, Order())
    assert len(found.asks) == len(set(found.asks))
    assert resolved(FAILED, ORDER) == resolved(FAILED, ORDER)
