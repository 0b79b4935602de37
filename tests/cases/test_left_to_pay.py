"""What is left to pay: what a signed concession and units that do not go take off."""

from decimal import Decimal
from typing import Any

import pytest

from tests.cases.made import (
    STAMP,
    case_after,
    chosen,
    counted,
    opened,
    overridden,
    released,
    sent,
    signed,
    understood,
)
from toolkit.cases.case import Case
from toolkit.cases.event import Remedy
from toolkit.cases.events import AnyEvent, Released
from toolkit.cases.telling import told

PRICED: dict[str, Any] = {"amount": Decimal("19152.00"), "unit_price": Decimal("11.40"), "ordered": 2400, "paid": False}


def conceded(kind: str, off: str | None, *events: AnyEvent, **terms: Any) -> Case:
    remedy = Remedy(kind=kind, amount=None if off is None else Decimal(off))
    record = sent("concession", remedy=remedy)
    before = (opened(**{**PRICED, **terms}), understood(), chosen("concession"))
    return told("2026-0001", (*before, record, signed(), released("concession"), *events))


@pytest.mark.parametrize(
    ("terms", "held"),
    [
        ({"paid": False}, True),
        ({"paid": False, "method": "T/T"}, True),
        ({"paid": True}, False),
        ({"paid": None}, False),
        ({"paid": False, "method": "L/C"}, False),
        ({"paid": False, "method": "D/P"}, False),
        ({"paid": False, "method": "open account"}, False),
    ],
)
def test_only_money_that_is_known_to_be_in_the_buyers_hand_is_held(terms: dict[str, Any], held: bool) -> None:
    balance = told("2026-0001", (opened(**terms),)).balance
    assert (balance.held, balance.held_since is not None) == (held, held)


@pytest.mark.rule(37, 39)
def test_a_signed_price_reduction_comes_off_the_balance_and_the_invoice() -> None:
    case = conceded("price_reduction", "1368.00", counted(shipped=2400))
    assert (case.balance.due, case.quantities.invoice) == (Decimal("17784.00"), Decimal("25992.00"))


def test_a_reduction_that_nobody_signed_changes_nothing() -> None:
    record = sent("concession", remedy=Remedy(kind="price_reduction", amount=Decimal(1368)))
    case = told("2026-0001", (opened(**PRICED), understood(), chosen("concession"), record))
    assert (case.balance.due, case.balance.remedy) == (Decimal("19152.00"), None)


@pytest.mark.parametrize("kind", ["credit", "free_goods", "other"])
def test_another_remedy_leaves_the_price_as_it_is(kind: str) -> None:
    assert conceded(kind, "1368.00").balance.due == Decimal("19152.00")


@pytest.mark.rule(29)
def test_units_that_are_not_shipped_come_off_at_their_full_price() -> None:
    case = conceded("other", None, counted(shipped=2352))
    assert (case.balance.short, case.balance.due) == (Decimal("547.20"), Decimal("18604.80"))
    assert case.quantities.invoice == Decimal("26812.80")


def test_before_it_is_known_what_was_shipped_the_release_says_how_many_go() -> None:
    end = Released(**STAMP, ground="inspection", rests_on="QC-2", quantity=2352)
    case = told("2026-0001", (opened(**PRICED), understood("pass"), end))
    assert case.balance.due == Decimal("18604.80")


def test_what_was_paid_beyond_the_reduced_price_is_owed_back() -> None:
    case = conceded("price_reduction", "1368.00", paid=True)
    assert (case.balance.due, case.balance.back) == (None, Decimal("1368.00"))


def test_nothing_is_reckoned_from_a_balance_that_nobody_knows() -> None:
    case = conceded("price_reduction", "1368.00", amount=None)
    assert (case.balance.due, case.balance.back, case.balance.remedy) == (None, None, Decimal("1368.00"))


def test_a_way_beside_the_concession_owes_the_whole_price() -> None:
    signed_off = (understood(), chosen("concession"), sent("concession"), signed())
    case = case_after(*signed_off, overridden("choose"), chosen("rework"))
    assert (case.signed, case.remedy, case.conceded) == (None, None, ())
