"""What follows from events: days that are met, conditions that are open, quantities, and what never follows."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from tests.cases.made import (
    NUMBER,
    STAMP,
    case_after,
    chosen,
    closed,
    opened,
    overridden,
    reinspected,
    released,
    sent,
    signed,
    understood,
)
from toolkit.cases.case import Case
from toolkit.cases.dated import Met
from toolkit.cases.days import at
from toolkit.cases.event import Answered, Due, Remedy
from toolkit.cases.events import AnyEvent, Noted, Released, Replied, Signed
from toolkit.cases.ledger import Counted, Reordered
from toolkit.cases.next_step import is_not_taken
from toolkit.cases.quantities import refuse_impossible
from toolkit.cases.telling import told
from toolkit.errors import InvalidInputError
from toolkit.model.history import PastDefect


def due(*what: str) -> tuple[Due, ...]:
    return tuple(Due(what=one, day=date(2026, 11, 10), side="supplier") for one in what)


def answered(attitude: str = "accepts_partly", to: str = "rework", **stands: str) -> Replied:
    answers = tuple(Answered(condition=name, text=name, stand=stand) for name, stand in stands.items())  # type: ignore[arg-type]
    return Replied(**STAMP, to=to, attitude=attitude, answers=answers)


def counted(**figures: int) -> Counted:
    return Counted(**STAMP, **figures)  # type: ignore[arg-type]


REWORK = (understood(), chosen("rework"), sent("rework", deadlines=due("answer", "plan", "ready", "reinspection")))


def waits(*events: AnyEvent) -> list[str]:
    return [one.what for one in case_after(*REWORK, *events).deadlines]


def test_an_answer_meets_the_day_of_the_answer_and_no_other() -> None:
    assert waits(answered(plan="accepted")) == ["plan", "ready", "reinspection"]


def test_a_putting_off_is_no_answer() -> None:
    assert waits(answered("no_answer")) == ["answer", "plan", "ready", "reinspection"]


def test_what_came_is_ticked_off() -> None:
    assert waits(Met(**STAMP, due="plan")) == ["answer", "ready", "reinspection"]


def test_a_visit_that_judged_nothing_leaves_the_days_as_they_are() -> None:
    assert waits(reinspected("aborted")) == ["answer", "plan", "ready", "reinspection"]
    assert waits(reinspected("fail")) == ["answer", "plan"]


def test_the_paper_of_the_path_replaces_the_days_of_the_notice() -> None:
    case = case_after(
        understood(),
        sent("notice", deadlines=due("answer", "decision")),
        chosen("sort"),
        sent("sorting", deadlines=due("plan")),
    )
    assert [one.what for one in case.deadlines] == ["plan"]


def of(kind: str, day: int, *what: str, side: str = "supplier", number: int = 1) -> AnyEvent:
    """Return the event of a paper that asks for *what* by that day of November."""
    paper = f"{kind.upper()}-{number}"
    dues = (Due(what=one, day=date(2026, 11, day), side=side, paper=paper) for one in what)  # type: ignore[arg-type]
    return replace(sent(kind, deadlines=tuple(dues)), reference=paper)


def asked(*events: AnyEvent) -> list[tuple[str, str | None, int]]:
    return [(one.what, one.paper, one.day.day) for one in case_after(understood(), *events).deadlines]


def test_a_later_letter_puts_off_no_cause_that_an_earlier_one_asked_for() -> None:
    known = (chosen("rework"), of("rework", 6, "plan"), of("capa", 4, "cause"))
    failed = reinspected("fail")
    assert asked(*known, failed, chosen("sort"), of("sorting", 24, "cause", "plan")) == [
        ("cause", "CAPA-1", 4),
        ("cause", "SORTING-1", 24),
        ("plan", "SORTING-1", 24),
    ]


def test_a_request_beside_the_decision_takes_nothing_of_its_days() -> None:
    known = (chosen("reject"), of("rejection", 6, "answer", "replacement"))
    assert asked(*known, of("capa", 5, "answer", "cause")) == [
        ("answer", "CAPA-1", 5),
        ("cause", "CAPA-1", 5),
        ("answer", "REJECTION-1", 6),
        ("replacement", "REJECTION-1", 6),
    ]
    assert asked(of("capa", 5, "answer", "cause"), *known)[0] == ("answer", "CAPA-1", 5)


def test_the_paper_of_another_way_ends_the_days_of_the_way_before() -> None:
    known = (chosen("rework"), of("rework", 6, "plan", "ready"), of("rework", 7, "agreement", side="buyer"))
    told = asked(*known[:2], chosen("reject"), of("rejection", 9, "replacement"))
    assert told == [("replacement", "REJECTION-1", 9)]


def test_a_letter_drawn_up_anew_on_the_same_report_sets_its_days_anew() -> None:
    known = (chosen("sort"), of("sorting", 6, "plan", "cause"))
    assert asked(*known, of("sorting", 8, "plan", "cause", number=2)) == [
        ("plan", "SORTING-2", 8),
        ("cause", "SORTING-2", 8),
    ]


def test_an_answer_meets_the_day_of_the_paper_that_it_answers() -> None:
    known = (chosen("reject"), of("rejection", 6, "answer"), of("capa", 5, "answer"))
    reply = replace(answered(), reference="REJECTION-1")
    assert asked(*known, reply) == [("answer", "CAPA-1", 5)]
    assert asked(*known, answered()) == []  # of before answers named their paper


def test_what_came_is_ticked_off_for_one_paper_or_for_all() -> None:
    known = (chosen("sort"), of("capa", 4, "cause"), of("sorting", 24, "cause"))
    assert asked(*known, Met(**STAMP, due="cause", paper="CAPA-1")) == [("cause", "SORTING-1", 24)]
    assert asked(*known, Met(**STAMP, due="cause")) == []


def test_the_buyers_own_days_are_counted_anew_by_each_paper() -> None:
    known = (of("notice", 5, "decision", "refusal", side="buyer"), chosen("rework"))
    told = asked(*known, of("rework", 9, "agreement", "decision", "refusal", side="buyer"))
    assert told == [(what, "REWORK-1", 9) for what in ("agreement", "decision", "refusal")]
    assert asked(*known, of("rework", 9, "agreement", side="buyer"), reinspected("pass")) == []


def test_something_is_overdue_the_day_after_and_never_in_a_closed_case() -> None:
    case = case_after(*REWORK)
    assert [at(case, date(2026, 11, day)).overdue for day in (10, 11)] == [False, True]
    ended = case_after(*REWORK, reinspected("pass"), released(), closed())
    assert not at(ended, date(2027, 1, 1)).overdue


def stands(*replies: Replied) -> dict[str, str]:
    return {one.condition: one.stand for one in case_after(*REWORK, *replies).open}


def test_a_later_answer_that_is_silent_takes_nothing_back() -> None:
    assert stands(answered(cost="accepted", plan="refused"), answered(cost="silent", plan="silent")) == {
        "plan": "refused"
    }


def test_a_later_answer_that_refuses_takes_an_agreement_back() -> None:
    assert stands(answered(cost="accepted"), answered(cost="refused")) == {"cost": "refused"}
    assert stands(answered(cost="refused"), answered(cost="accepted")) == {}


def test_a_new_paper_sets_its_conditions_anew() -> None:
    case = case_after(*REWORK, answered(cost="refused"), sent("rework"))
    assert case.open == ()


def test_a_supplier_who_refuses_the_correction_is_remembered() -> None:
    assert case_after(*REWORK, answered("refuses")).refused
    assert not case_after(*REWORK, answered("refuses", to="notice")).refused
    assert not case_after(*REWORK, answered("refuses"), answered("accepts_all")).refused
    assert not case_after(*REWORK, answered("refuses", work="refused"), answered(work="accepted")).refused


def test_who_refused_the_correction_takes_it_back_by_a_yes_to_the_work_alone() -> None:
    refused = answered("refuses", work="refused")
    assert case_after(*REWORK, refused, answered(cost="accepted")).refused
    assert case_after(*REWORK, refused, answered("unclear", work="unclear")).refused


def test_a_refusal_that_spoke_of_no_work_ends_with_the_next_answer() -> None:
    fee = answered("refuses", work="silent", reinspection_cost="refused")
    assert not case_after(*REWORK, fee, answered(reinspection_cost="accepted")).refused


def ledger(*counts: Counted) -> dict[str, int | None]:
    known = case_after(understood(), *counts).quantities
    return {name: getattr(known, name) for name in ("good", "short")}


@pytest.mark.rule(29)
def test_good_units_follow_from_those_checked_and_pulled_out_until_they_are_counted() -> None:
    assert ledger(counted(checked=6000, pulled=312)) == {"good": 5688, "short": None}
    assert ledger(counted(checked=6000, pulled=312), counted(pulled=100)) == {"good": 5900, "short": None}
    assert ledger(counted(checked=6000, pulled=312, good=5680)) == {"good": 5680, "short": None}
    assert ledger(counted(checked=6000, pulled=312), counted(shipped=5688)) == {"good": 5688, "short": 312}


@pytest.mark.rule(29)
def test_what_was_put_right_joins_the_good_that_were_counted() -> None:
    sorted_out = counted(pulled=312, good=5688)
    assert ledger(sorted_out, counted(reworked=200))["good"] == 5888
    assert ledger(sorted_out, counted(reworked=200), counted(reworked=150))["good"] == 5838
    assert ledger(sorted_out, counted(reworked=200, good=5880))["good"] == 5880
    assert ledger(sorted_out, counted(scrapped=12))["good"] == 5688
    assert ledger(counted(checked=6000), sorted_out, counted(reworked=200))["good"] == 5888


@pytest.mark.rule(29)
def test_units_pulled_out_that_are_told_again_leave_what_became_of_them() -> None:
    counts = (counted(pulled=312, good=5688), counted(reworked=200, scrapped=12))
    known = case_after(understood(), *counts, counted(pulled=312)).quantities
    assert (known.pulled, known.reworked, known.scrapped, known.good) == (312, 200, 12, 5888)
    other = case_after(understood(), *counts, counted(pulled=320)).quantities
    assert (other.reworked, other.scrapped) == (None, None)


@pytest.mark.parametrize(
    ("figures", "fault"),
    [
        ({"checked": 100, "pulled": 200}, "200 pulled out of 100 checked"),
        ({"checked": 100, "pulled": 20, "good": 90}, "90 good and 20 pulled"),
        ({"checked": 100, "good": 200}, "200 good of 100 checked"),
        ({"checked": 2400, "pulled": 48, "good": 2350}, "2350 good and 48 pulled are not the 2400 checked"),
        ({"good": 6001}, "6001 good of 6000 ordered"),
        ({"good": 100, "shipped": 200}, "200 shipped of 100 good"),
        ({"shipped": 7000}, "7000 shipped of 6000 ordered"),
        ({"pulled": -1}, "pulled below 0"),
    ],
)
def test_quantities_that_cannot_be_are_refused(figures: dict[str, int], fault: str) -> None:
    with pytest.raises(InvalidInputError, match=fault):
        refuse_impossible(case_after(understood(), counted(**figures)).quantities)


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


# --- what is left to pay ----------------------------------------------------------------------------------------------

PRICED: dict[str, Any] = {"amount": Decimal("19152.00"), "unit_price": Decimal("11.40"), "ordered": 2400, "paid": False}


def conceded(kind: str, off: str | None, *events: AnyEvent, **terms: Any) -> Case:
    remedy = Remedy(kind=kind, amount=None if off is None else Decimal(off))
    record = sent("concession", remedy=remedy)
    before = (opened(**{**PRICED, **terms}), understood(), chosen("concession"))
    return told("2026-0001", (*before, record, signed(), released("concession"), *events))


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


# --- days and states --------------------------------------------------------------------------------------------------


def test_a_choice_alone_answers_nobody() -> None:
    case = case_after(understood(), sent("notice", deadlines=due("decision")), chosen("sort"))
    assert [one.what for one in case.deadlines] == ["decision"]


def test_a_pass_that_was_not_taken_says_what_to_do() -> None:
    case = case_after(*REWORK, reinspected("pass", fair=False))
    assert is_not_taken(case)
    assert "same report again" in case.next[0]
    booked = case_after(*REWORK, reinspected("pass", fair=False), sent("reinspection"))
    assert not is_not_taken(booked)


def test_units_that_are_to_follow_are_waited_for_until_none_is_short() -> None:
    def followed(*events: AnyEvent) -> list[date]:
        return [one.day for one in case_after(understood(), to_come, *events).deadlines if one.what == "follow_up"]

    to_come = Counted(**STAMP, shipped=5000, follow_up=date(2026, 12, 20))
    assert followed() == followed(counted(shipped=5500)) == followed(released()) == [date(2026, 12, 20)]
    assert followed(Counted(**STAMP, follow_up=date(2027, 1, 8))) == [date(2027, 1, 8)]
    assert followed(counted(shipped=6000)) == []


def test_an_order_that_comes_in_later_tells_the_money_and_whether_it_is_held() -> None:
    facts: dict[str, Any] = {"amount": Decimal(900), "currency": "EUR", "unit_price": Decimal(2), "ordered": 500}
    before = (opened(amount=None, ordered=None, paid=None), understood(), counted(shipped=400))
    case = told(NUMBER, (*before, Reordered(**STAMP, paid=False, **facts)))
    assert (case.balance.amount, case.balance.currency, case.balance.held) == (Decimal(900), "EUR", True)
    assert (case.quantities.ordered, case.quantities.short, case.quantities.invoice) == (500, 100, Decimal(800))
    assert not told(NUMBER, (*before, Reordered(**STAMP, paid=True, **facts))).balance.held


def test_an_exception_that_a_release_rests_on_is_used_up_even_beside_a_pass() -> None:
    passed = (understood("pass"), overridden("release"))
    assert [one.used for one in case_after(*passed, released("inspection")).overrides] == [False]
    assert [one.used for one in case_after(*passed, released("override")).overrides] == [True]


def test_a_remark_changes_nothing_but_the_log() -> None:
    before, after = case_after(*REWORK), case_after(*REWORK, Noted(**STAMP, text="called"))
    assert (after.state, after.deadlines, after.next) == (before.state, before.deadlines, before.next)
    assert after.events[-1].text == "called"


def test_a_case_begins_with_its_report() -> None:
    with pytest.raises(ValueError, match="begins with the event that opens it"):
        told("2026-0001", (understood(),))


def test_a_new_record_takes_the_signature_of_the_one_before() -> None:
    record = (understood(), chosen("concession"), sent("concession", deadlines=due("signature")))
    assert case_after(*record, signed()).signed == "CONCESSION-1"
    assert case_after(*record, signed(), sent("concession")).signed is None
    assert case_after(*record, signed(), sent("capa")).signed == "CONCESSION-1"


def test_a_signature_is_waited_for_until_it_is_there_and_keeps_what_was_conceded() -> None:
    record = (understood(), chosen("concession"), sent("concession", deadlines=due("signature", "cause")))
    assert [one.what for one in case_after(*record).deadlines] == ["signature", "cause"]
    conceded = (PastDefect(description="scratch"),)
    case = case_after(*record, Signed(**STAMP, paper="CONCESSION-1", by="Wang Li", conceded=conceded))
    assert [one.what for one in case.deadlines] == ["cause"]
    assert case.conceded == conceded


def test_a_pass_on_a_poor_sample_is_told_with_what_speaks_against_it_until_a_better_one_comes() -> None:
    poor = reinspected("pass", fair=False, against=("only 8 cartons",), respond_by=date(2026, 11, 20))
    case = case_after(*REWORK, poor)
    assert (case.fair, case.against, case.respond_by) == (False, ("only 8 cartons",), date(2026, 11, 20))
    better = case_after(*REWORK, poor, reinspected("pass", respond_by=date(2026, 11, 27)))
    assert (better.fair, better.against, better.respond_by) == (True, (), None)


def test_a_first_report_that_passes_asks_for_no_answer() -> None:
    day = date(2026, 11, 5)
    assert case_after(understood("pass", respond_by=day)).respond_by is None
    assert case_after(understood("fail", respond_by=day)).respond_by == day


def test_the_day_of_a_refusal_runs_until_the_lot_passes_or_is_rejected() -> None:
    failed = (understood(), sent("notice", deadlines=due("refusal", "decision")))
    assert [one.what for one in case_after(*failed, chosen("rework"), sent("rework")).deadlines] == ["refusal"]
    assert [one.what for one in case_after(*failed, reinspected("fail")).deadlines] == ["refusal"]
    assert case_after(*failed, chosen("rework"), sent("rework"), reinspected("pass")).deadlines == ()
    assert case_after(*failed, chosen("reject"), sent("rejection")).deadlines == ()


def test_an_answer_that_comes_after_the_close_is_kept_and_opens_nothing() -> None:
    ended = (*REWORK, answered(plan="refused"), overridden("close"), closed("overridden"))
    case = case_after(*ended)
    assert (case.open, case.deadlines, case.respond_by) == ((), (), None)
    late = case_after(*ended, answered("refuses", cause="refused"))
    assert (late.open, late.agreed, late.refused) == ((), case.agreed, case.refused)
    assert late.steps == case.steps + 1


@pytest.mark.parametrize(
    ("figures", "fault"),
    [
        ({"checked": 100, "pulled": 101}, "101 pulled out of 100 checked"),
        ({"checked": 100, "pulled": 20, "good": 81}, "81 good and 20 pulled"),
        ({"checked": 100, "good": 101}, "101 good of 100 checked"),
        ({"ordered": 100, "shipped": 101}, "101 shipped of 100 ordered"),
        ({"good": 99, "shipped": 100}, "100 shipped of 99 good"),
        ({"pulled": -1}, "pulled below 0"),
    ],
)
def test_one_unit_too_many_is_too_many(figures: dict[str, int], fault: str) -> None:
    with pytest.raises(InvalidInputError, match=fault):
        refuse_impossible(case_after(understood(), counted(**figures)).quantities)


def test_all_that_can_be_goes_together() -> None:
    known = case_after(understood(), counted(ordered=100, checked=100, pulled=20, good=80, shipped=80)).quantities
    refuse_impossible(known)
    assert (known.good, known.short) == (80, 20)


def test_going_back_to_an_earlier_paper_of_the_day_moves_the_case_and_a_repetition_does_not() -> None:
    first = (understood(), chosen("rework"), sent("rework", basis="r"))
    assert case_after(*first, sent("rework", basis="r")).state == case_after(*first).state
    back = case_after(*first, chosen("sort"), sent("sorting", basis="s"), chosen("rework"), sent("rework", basis="r"))
    assert back.state is case_after(*first).state
    assert case_after(*first, sent("sorting", basis="s"), sent("rework", basis="r")).state is case_after(*first).state


def test_a_way_beside_the_concession_owes_the_whole_price() -> None:
    signed_off = (understood(), chosen("concession"), sent("concession"), signed())
    case = case_after(*signed_off, overridden("choose"), chosen("rework"))
    assert (case.signed, case.remedy, case.conceded) == (None, None, ())
