"""A deadline in a letter is a working day of the side that has to act."""

import datetime as dt

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import AS_OF, ORDER, REPORT, RESOLUTION
from toolkit.documents import draft
from toolkit.documents.brief import Brief, Kind
from toolkit.documents.timetable import refusal_due, reinspection_due, verdict_due
from toolkit.model.order import Goods, Order
from toolkit.model.policy import Policy

BEFORE_THE_GOLDEN_WEEK = dt.date(2026, 9, 29)  # a Tuesday; China rests from 1 to 7 October
LATER = replace(ORDER.order, delivery_date=dt.date(2026, 10, 26), latest_shipment=dt.date(2026, 10, 30))
AUTUMN = replace(ORDER, order=LATER)


def fields(kind: str, order: Order = AUTUMN, policy: Policy | None = None) -> dict[str, object]:
    decided = replace(RESOLUTION, respond_by=None)
    made = draft(kind, REPORT, decided, order, as_of=BEFORE_THE_GOLDEN_WEEK, policy=policy)
    return dict(made.fields)


def brief(order: Order = AUTUMN, kind: Kind = Kind.REWORK, as_of: dt.date = BEFORE_THE_GOLDEN_WEEK) -> Brief:
    return Brief(kind=kind, report=REPORT, resolution=RESOLUTION, order=order, as_of=as_of)


def elsewhere(country: str) -> Order:
    return replace(AUTUMN, supplier=replace(AUTUMN.supplier, country=country))


def test_the_supplier_answers_and_finishes_on_days_on_which_it_works() -> None:
    letter = fields("sorting")
    assert letter["reply_by"] == "Thursday, 8 October 2026"
    assert letter["timetable"] == {"ready_by": "Monday, 12 October 2026", "overdue": None}
    assert letter["replace_by"] == "Tuesday, 20 October 2026"


def test_the_same_letter_to_a_supplier_in_vietnam_has_other_days() -> None:
    letter = fields("sorting", elsewhere("VN"))
    assert letter["reply_by"] == "Thursday, 1 October 2026"
    assert letter["timetable"] == {"ready_by": "Monday, 5 October 2026", "overdue": None}


def test_work_that_waits_for_an_agreement_keeps_its_days() -> None:
    """The method is due on Thursday, 26 November; agreed on Friday, three days of rework end on Monday, 30."""
    hurried = replace(ORDER, costs=replace(ORDER.costs, rework_days=3))
    known = tuple(replace(row, method="Polish", repairable="yes", path="rework") for row in RESOLUTION.per_defect)
    waits = draft("rework", REPORT, RESOLUTION, hurried, as_of=AS_OF)
    starts_at_once = draft("rework", REPORT, replace(RESOLUTION, per_defect=known), hurried, as_of=AS_OF)
    assert waits.fields["timetable"] == {"ready_by": "Monday, 30 November 2026", "overdue": None}
    assert starts_at_once.fields["timetable"] == {"ready_by": "Friday, 27 November 2026", "overdue": None}
    assert any("give it by 2026-11-27, the day from which" in text for text in waits.warnings)
    assert not any("the day from which" in text for text in starts_at_once.warnings)


def test_the_buyer_decides_on_a_day_on_which_the_buyer_works() -> None:
    """The supplier's answer comes on Thursday, 24 December; Friday is Christmas Day, and the 28th a substitute day."""
    due = dt.date(2026, 12, 23)
    made = draft("notice", REPORT, replace(RESOLUTION, respond_by=None), ORDER, as_of=due)
    assert made.fields["reply_by"] == "Thursday, 24 December 2026"
    assert made.fields["decide_by"] == "Tuesday, 29 December 2026"


def test_the_days_of_the_policy_count_in_letters_too() -> None:
    closed = Policy(holidays=(dt.date(2026, 9, 30), dt.date(2026, 10, 1)))
    assert fields("rework", elsewhere("VN"), closed)["reply_by"] == "Monday, 5 October 2026"


# --- what follows the letter ------------------------------------------------------------------------------------------


def test_the_last_day_to_refuse_leaves_the_supplier_a_working_day_before_the_orders_date() -> None:
    """The limit is Monday, 26 October: on Friday loading can still be stopped, so Thursday is the last day."""
    refuse = refusal_due(brief())
    assert refuse is not None
    assert refuse.day == dt.date(2026, 10, 22)
    assert "2026-10-26" in refuse.rule


@pytest.mark.parametrize(
    ("limit", "day"),
    [
        (dt.date(2026, 10, 9), dt.date(2026, 9, 30)),  # the 8th is the day to stop the loading; before it China rests
        (dt.date(2026, 10, 8), None),  # the 30th is the day to stop the loading, and the day before it has passed
    ],
)
def test_it_is_a_working_day_of_both_sides(limit: dt.date, day: dt.date | None) -> None:
    order = replace(AUTUMN, order=replace(LATER, delivery_date=limit))
    refuse = refusal_due(brief(order, as_of=dt.date(2026, 9, 30)))
    assert (refuse.day if refuse else None) == day


@pytest.mark.parametrize(
    "order",
    [
        replace(AUTUMN, goods=Goods(location="shipped")),
        replace(AUTUMN, goods=Goods(location="received")),
        replace(AUTUMN, order=replace(LATER, delivery_date=None, latest_shipment=None)),
        replace(AUTUMN, order=replace(LATER, delivery_date=dt.date(2026, 9, 29))),
    ],
)
def test_no_last_day_to_refuse_is_made_up(order: Order) -> None:
    assert refusal_due(brief(order)) is None


def test_the_next_report_is_answered_while_the_lot_can_still_be_refused() -> None:
    ready = dt.date(2026, 10, 16)
    seen = reinspection_due(brief(), ready).day
    assert seen == dt.date(2026, 10, 19)
    assert verdict_due(brief(), seen).day == dt.date(2026, 10, 21)
    refuse = refusal_due(brief())
    assert refuse is not None
    assert verdict_due(brief(), dt.date(2026, 10, 21)).day == refuse.day
    late = verdict_due(brief(), dt.date(2026, 10, 23))  # too late: who waits for it refuses too late
    assert late.day == refuse.day
    assert "the inspection on 2026-10-23 comes after it" in late.rule
