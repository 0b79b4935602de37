"""Days that were agreed later: what they move in a case, what they leave, and how they are taken back."""

from datetime import date

import pytest

from tests.cases.made import DAY, NUMBER, STAMP, chosen, opened, sent, understood
from toolkit.cases.case import Case
from toolkit.cases.dated import Agreed
from toolkit.cases.event import Answered, Due
from toolkit.cases.events import AnyEvent, Replied, Sent, Withdrawn
from toolkit.cases.left_open import before_release, late_record
from toolkit.cases.telling import told
from toolkit.cases.withdrawing import entry_of, left_without

READY, LATER, VISIT = date(2026, 11, 10), date(2026, 11, 17), date(2026, 11, 20)


def due(what: str, day: date = READY, *, paper: str = "REWORK-1", side: str = "supplier") -> Due:
    return Due(what=what, day=day, side=side, paper=paper)  # type: ignore[arg-type]


def agreed(what: str = "ready", *, until: date = LATER, **more: object) -> Agreed:
    facts = {"paper": "REWORK-1", "before": READY, "partner": "Wang Li", "why": "buttons"}
    return Agreed(**STAMP, due=what, until=until, **{**facts, **more})  # type: ignore[arg-type]


REWORK = sent(
    "rework",
    deadlines=(due("plan"), due("ready"), due("reinspection", date(2026, 11, 12), side="buyer")),
)
BEGUN = (opened(), understood(), chosen("rework"), REWORK)


def days(case: Case) -> dict[str, date]:
    return {one.what: one.day for one in case.deadlines}


def test_the_agreed_day_takes_the_place_of_the_papers_and_says_so() -> None:
    case = told(NUMBER, (*BEGUN, agreed()))
    moved = next(one for one in case.deadlines if one.what == "ready")
    assert (moved.day, moved.first, moved.rule) == (LATER, READY, "agreed with Wang Li on 2026-11-03")
    assert days(case)["plan"] == READY
    assert case.events[-1].text == "ready of REWORK-1 by 2026-11-17 instead of 2026-11-10, with Wang Li: buttons"


def test_a_day_agreed_twice_keeps_the_first_one() -> None:
    again = agreed(until=VISIT, before=LATER)
    moved = next(one for one in told(NUMBER, (*BEGUN, agreed(), again)).deadlines if one.what == "ready")
    assert (moved.day, moved.first) == (VISIT, READY)


def test_the_day_of_another_paper_for_the_same_thing_stays() -> None:
    capa = sent("capa", deadlines=(due("plan", paper="CAPA-1"),))
    case = told(NUMBER, (*BEGUN, capa, agreed("plan", paper="CAPA-1")))
    assert sorted((one.paper, one.day) for one in case.deadlines if one.what == "plan") == [
        ("CAPA-1", LATER),
        ("REWORK-1", READY),
    ]


def test_the_buyers_own_day_follows() -> None:
    case = told(NUMBER, (*BEGUN, agreed(follows=(due("reinspection", VISIT, side="buyer"),))))
    seen = next(one for one in case.deadlines if one.what == "reinspection")
    assert (seen.day, seen.first) == (VISIT, None)


def test_a_condition_that_was_open_for_its_day_is_settled() -> None:
    answer = Answered(condition="ready_by", text="ready", stand="unclear")
    said = Replied(**STAMP, to="rework", reference="REWORK-1", attitude="accepts_partly", answers=(answer,))
    case = told(NUMBER, (*BEGUN, said, agreed(settles=("ready_by",))))
    assert (case.open, case.agreed) == ((), ("ready_by",))


@pytest.mark.parametrize(("more", "left"), [((), ["plan", "ready"]), ((agreed(),), ["plan"])])
def test_what_is_overdue_goes_by_the_agreed_day(more: tuple[AnyEvent, ...], left: list[str]) -> None:
    lines = before_release(told(NUMBER, (*BEGUN, *more)), date(2026, 11, 11))
    assert [line.split(": ")[1].split(" ")[0] for line in lines] == left


def test_a_record_that_came_by_the_agreed_day_is_not_late() -> None:
    record = sent("concession", deadlines=(due("signature", paper="CONCESSION-1"),))
    begun = (opened(), understood(), chosen("concession"), record)
    assert late_record(told(NUMBER, begun), date(2026, 11, 12)) == READY
    assert late_record(told(NUMBER, (*begun, agreed("signature", paper="CONCESSION-1"))), date(2026, 11, 12)) is None


def booked(day: date = DAY) -> Sent:
    own = (due("reinspection", date(2026, 11, 13), paper="REINSPECTION-1", side="buyer"),)
    return Sent(**{**STAMP, "day": day}, kind="reinspection", reference="REINSPECTION-1", title="b", deadlines=own)


def test_a_booking_counts_no_other_day_for_a_visit_that_was_agreed() -> None:
    assert days(told(NUMBER, (*BEGUN, booked())))["reinspection"] == date(2026, 11, 13)
    assert days(told(NUMBER, (*BEGUN, agreed("reinspection", until=VISIT), booked())))["reinspection"] == VISIT


def test_a_booking_after_the_visit_that_was_agreed_counts_anew() -> None:
    late = booked(date(2026, 11, 23))
    assert days(told(NUMBER, (*BEGUN, agreed("reinspection", until=VISIT), late)))["reinspection"] != VISIT


def test_an_agreement_that_was_entered_in_error_is_taken_back() -> None:
    events = (*BEGUN, agreed(follows=(due("reinspection", VISIT, side="buyer"),)))
    case = told(NUMBER, events)
    entry = entry_of(case, events, len(events))
    back = Withdrawn(**STAMP, entry=entry, was="agreed", why="the other lot", left=left_without(case, events, entry))
    assert days(told(NUMBER, (*events, back))) == days(told(NUMBER, BEGUN))
