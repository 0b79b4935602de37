"""What the order grants is said; what it does not grant is asked."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import KINDS, ORDER, letter, silent, words
from toolkit.documents.fields import Quote
from toolkit.documents.holds import (
    Clauses,
    PaymentState,
    clause_for,
    clauses,
    granted,
    hold_agreed,
    payment,
    payment_state,
)
from toolkit.documents.law import Right
from toolkit.model.order import Contract, Order, Payment, Rights

LETTERS = [kind for kind in KINDS if kind != "concession"]


def order_with(contract: Contract, **money: object) -> Order:
    return replace(ORDER, contract=contract, payment=Payment(**money))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("contract", "money", "state"),
    [
        (Contract(inspection_right="7.2", clauses=("7.4",)), {"balance_paid": False}, PaymentState.BY_TERMS),
        (Contract(inspection_right="7.2"), {"balance_paid": False}, PaymentState.BY_REQUEST),
        (Contract(inspection_right=True, clauses=(" ",)), {"balance_paid": False}, PaymentState.BY_REQUEST),
        (Contract(clauses=("9",)), {"balance_paid": False}, PaymentState.BY_TERMS),
        (Contract(inspection_right=False), {"balance_paid": False, "method": "T/T"}, PaymentState.BY_REQUEST),
        (Contract(), {"balance_paid": False, "balance_percent": Decimal(70)}, PaymentState.BY_REQUEST),
        (Contract(inspection_right="7.2"), {}, PaymentState.UNKNOWN),
        (Contract(inspection_right="7.2"), {"method": "L/C"}, PaymentState.DOCUMENTS),
        (Contract(), {"method": "D/P", "balance_paid": False}, PaymentState.DOCUMENTS),
        (Contract(inspection_right="7.2"), {"method": "L/C", "balance_paid": True}, PaymentState.PAID),
    ],
)
def test_the_hold_of_the_balance_follows_the_order(
    contract: Contract, money: dict[str, object], state: PaymentState
) -> None:
    assert payment_state(order_with(contract, **money)) is state


@pytest.mark.parametrize("kind", LETTERS)
def test_without_a_ground_the_balance_is_asked_for_and_not_withheld(kind: str) -> None:
    text = words(letter(kind, order=silent()).docx)
    assert "The balance of USD 21,420.00 has not been released for payment. We ask you to agree" in text
    assert "stays on hold" not in text


@pytest.mark.parametrize("kind", LETTERS)
def test_a_paid_balance_is_not_held(kind: str) -> None:
    text = words(letter(kind, order=replace(ORDER, payment=replace(ORDER.payment, balance_paid=True))).docx)
    assert "The price has been paid." in text
    assert "21,420" not in text


@pytest.mark.parametrize("kind", LETTERS)
def test_a_letter_of_credit_is_asked_about_and_its_amount_is_named(kind: str) -> None:
    credit = Payment(method="L/C", deposit_percent=Decimal(30), balance_paid=False)
    text = words(letter(kind, order=replace(ORDER, payment=credit)).docx)
    assert (
        "Payment is agreed by letter of credit; the open amount is USD 21,420.00. Please present no documents" in text
    )


def test_a_plain_no_to_the_right_to_inspect_goes_before_a_clause_named_elsewhere() -> None:
    assert Contract(inspection_right=False, rights=Rights(inspection="2.1")).right_to_inspect is False
    assert Contract(rights=Rights(inspection="2.1")).right_to_inspect == "2.1"


@pytest.mark.parametrize("kind", LETTERS)
def test_a_right_to_inspect_is_no_ground_to_keep_the_balance(kind: str) -> None:
    text = words(letter(kind, order=replace(ORDER, contract=Contract(inspection_right=True))).docx)
    assert "We ask you to agree" in text
    assert "stays on hold" not in text
    assert "clause" not in text


@pytest.mark.parametrize("kind", LETTERS)
def test_the_clause_of_the_inspection_listed_among_the_others_alone_holds_nothing(kind: str) -> None:
    look_only = Contract(inspection_right="3.1", clauses=("3.1",))
    text = words(letter(kind, order=replace(ORDER, contract=look_only)).docx)
    assert "stays on hold" not in text
    assert "Under clause 3.1 of the order the goods may not be shipped" not in text


@pytest.mark.parametrize(
    ("look", "listed", "held"),
    [
        ("clause 3.1", "3.1", False),
        ("3.1", "3.1 ", False),
        ("§ 3 (1)", "Clause 3.1", False),
        ("Art. 3", "Art. 3.1", False),
        ("Art. 3.1", "Article 3", False),
        ("第3条", "3", False),
        ("Art. III", "III", False),
        ("3.1", "3.10", True),
        ("3.1", "3.2", True),
        ("3.1", "13.1", True),
        ("3.1", "3.1 and 7.2", True),
        ("3.1", "Annex 3.1", True),
    ],
)
def test_the_clause_of_the_inspection_is_known_by_its_number(look: str, listed: str, held: bool) -> None:
    order = replace(ORDER, contract=Contract(inspection_right=look, clauses=(listed,)))
    assert granted(Right.BALANCE_HOLD, order) is held


@pytest.mark.parametrize("kind", ["notice", "rework", "sorting", "rejection"])
def test_a_right_to_inspect_is_cited_for_nothing_that_another_clause_grants(kind: str) -> None:
    apart = replace(ORDER, contract=replace(ORDER.contract, inspection_right="5.1", clauses=("5.1", "6.3", "3.1")))
    text = words(letter(kind, order=apart).docx)
    assert "under clauses 6.3 and 3.1 of the order" in text
    assert "5.1, 6.3 and 3.1 of the order" in text  # what the letter relies on as a whole
    assert "nder clauses 5.1" not in text


def test_one_clause_list_without_a_right_to_inspect_stands_for_all_of_it() -> None:
    whole = replace(ORDER, contract=Contract(clauses=("6.3", "3.1")))
    assert clause_for(Right.INSPECTION, whole) == clause_for(Right.GOODS_HOLD, whole)


def test_a_list_beside_clauses_of_single_rights_is_relied_on_for_none() -> None:
    single = replace(ORDER, contract=Contract(clauses=("6.3", "9.9"), rights=Rights(goods_hold="6.3")))
    assert clauses(single) == Clauses(numbers=Quote("6.3"), several=False)
    look = replace(ORDER, contract=Contract(inspection_right="5.1", clauses=("6.3",)))
    assert clauses(look, {Right.INSPECTION}) == Clauses(numbers=Quote("5.1"), several=False)


def test_a_clause_that_is_named_in_two_ways_is_listed_once() -> None:
    named = replace(ORDER, contract=Contract(inspection_right="clause 3.1", clauses=("3.1", "7.2")))
    assert clauses(named) == Clauses(numbers=Quote("clause 3.1 and 7.2"), several=True)


def test_a_balance_of_unknown_amount_is_given_as_its_share() -> None:
    unpriced = replace(ORDER, order=replace(ORDER.order, unit_price=None))
    assert payment(unpriced).amount is None
    assert "The balance of 70 % of the price stays on hold" in words(letter("notice", order=unpriced).docx)


def test_a_balance_nobody_knows_gets_no_figure() -> None:
    assert payment(order_with(Contract(), balance_paid=False)).percent is None


def test_clauses_are_listed_once_and_in_words() -> None:
    named = replace(ORDER, contract=Contract(inspection_right="7.2", clauses=("7.2", "7.4", " ", "8.1")))
    assert clauses(named) == Clauses(numbers=Quote("7.2, 7.4 and 8.1"), several=True)
    assert "Under clause 7.2 of the order the goods may not be shipped" in words(
        letter("rework", order=replace(ORDER, contract=Contract(clauses=("7.2",)))).docx
    )


def test_an_order_without_contract_terms_agrees_to_no_hold() -> None:
    assert hold_agreed(ORDER)
    assert not hold_agreed(silent())


BARE = ("7.2", "Clause 7.2", "Annex 2", "§ 7 (1)", "第七条", "Art. III", "General Terms 4.2", "clauses 3.1 and 7.2")


@pytest.mark.parametrize("name", BARE)
def test_a_mere_number_that_the_buyer_lists_is_relied_on(name: str) -> None:
    assert granted(Right.BALANCE_HOLD, replace(ORDER, contract=Contract(clauses=(name,))))


@pytest.mark.parametrize(
    ("name", "balance", "goods"),
    [
        ("Annex 2: buyer pays re-inspection", False, False),
        ("7.2 Packaging", False, False),
        ("Clause 9 Jurisdiction", False, False),
        ("附件2 包装要求", False, False),
        ("6.3 Buyer may withhold the balance", True, False),
        ("6.4 Hold of goods until a passed inspection", False, True),
        ("6.5 Retention", True, False),
        ("6.6 Retention of title", False, False),
        ("6.7 Hold points of production", False, False),
        ("6.8 Payment of the balance", False, False),
        ("6.6 No retention of payment", False, False),
        ("7.4 尾款暂扣", True, False),
        ("7.5 尾款支付", False, False),
    ],
)
def test_a_clause_whose_own_words_say_what_it_is_of_grants_nothing_else(
    name: str, *, balance: bool, goods: bool
) -> None:
    order = replace(ORDER, contract=Contract(clauses=(name,)))
    assert (granted(Right.BALANCE_HOLD, order), granted(Right.GOODS_HOLD, order)) == (balance, goods)


@pytest.mark.parametrize("kind", LETTERS)
def test_a_letter_holds_nothing_under_a_clause_for_something_else(kind: str) -> None:
    order = replace(ORDER, contract=Contract(clauses=("Annex 2: buyer pays re-inspection",)))
    text = words(letter(kind, order=order).docx)
    assert "We ask you to agree" in text
    assert "Annex 2" not in text


def test_who_pays_the_next_visit_is_claimed_under_no_clause_that_puts_it_on_the_buyer() -> None:
    ours, theirs = (
        replace(ORDER, contract=Contract(clauses=(name,), reinspection_cost="supplier"))
        for name in ("Annex 2: buyer pays re-inspection", "Annex 2: re-inspection at the cost of the supplier")
    )
    assert not granted(Right.REINSPECTION_COST, ours)
    assert granted(Right.REINSPECTION_COST, theirs)
