"""What follows from events: conditions that are open, states, what is next, and what never follows."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from tests.cases.made import (
    NUMBER,
    REWORK,
    STAMP,
    answered,
    case_after,
    chosen,
    closed,
    counted,
    due,
    opened,
    overridden,
    reinspected,
    released,
    sent,
    signed,
    understood,
)
from toolkit.cases.events import AnyEvent, Noted, Reinspected, Replied, Signed
from toolkit.cases.ledger import Counted, Reordered
from toolkit.cases.next_step import is_not_taken
from toolkit.cases.telling import told
from toolkit.model.history import PastDefect


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


def test_a_balance_that_is_wanted_first_refuses_no_correction() -> None:
    first = answered("refuses", work="unclear", balance_hold="refused")
    assert not case_after(*REWORK, first).refused
    assert case_after(*REWORK, answered("refuses", work="refused", balance_hold="refused")).refused


def test_who_refuses_without_a_word_of_what_or_will_ship_the_goods_refuses_the_correction() -> None:
    assert case_after(*REWORK, answered("refuses", work="unclear", hold="unclear")).refused
    assert case_after(*REWORK, answered("refuses", work="silent", hold="refused")).refused
    assert not case_after(*REWORK, answered("refuses", reinspection_cost="refused")).refused


def test_who_refused_the_correction_takes_it_back_by_a_yes_to_the_work_alone() -> None:
    refused = answered("refuses", work="refused")
    assert case_after(*REWORK, refused, answered(cost="accepted")).refused
    assert case_after(*REWORK, refused, answered("unclear", work="unclear")).refused


def test_a_refusal_that_spoke_of_no_work_ends_with_the_next_answer() -> None:
    fee = answered("refuses", work="silent", reinspection_cost="refused")
    assert not case_after(*REWORK, fee, answered(reinspection_cost="accepted")).refused


def test_a_choice_alone_answers_nobody() -> None:
    case = case_after(understood(), sent("notice", deadlines=due("decision")), chosen("sort"))
    assert [one.what for one in case.deadlines] == ["decision"]


def test_a_pass_that_was_not_taken_says_what_to_do() -> None:
    case = case_after(*REWORK, reinspected("pass", fair=False))
    assert is_not_taken(case)
    assert "same report again" in case.next[0]
    assert "complete its JSON" in case.next[0]  # no count of sorted units mends what was not read
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


def test_going_back_to_an_earlier_paper_of_the_day_moves_the_case_and_a_repetition_does_not() -> None:
    first = (understood(), chosen("rework"), sent("rework", basis="r"))
    assert case_after(*first, sent("rework", basis="r")).state == case_after(*first).state
    back = case_after(*first, chosen("sort"), sent("sorting", basis="s"), chosen("rework"), sent("rework", basis="r"))
    assert back.state is case_after(*first).state
    assert case_after(*first, sent("sorting", basis="s"), sent("rework", basis="r")).state is case_after(*first).state


def test_the_corrected_reading_of_a_report_that_judged_nothing_is_no_further_inspection() -> None:
    case = case_after(*REWORK, reinspected("unknown"), reinspected("pass"))
    assert [one.verdict for one in case.inspections][-2:] == ["fail", "pass"]
    case = case_after(*REWORK, reinspected("fail"), reinspected("pass"))
    assert [one.verdict for one in case.inspections][-2:] == ["fail", "pass"]
    assert len(case.inspections) == 3


def read_from(source: str | None, verdict: Any = "pass", **more: Any) -> Reinspected:
    event = reinspected(verdict, **more)
    return replace(event, inspection=replace(event.inspection, source=source))


@pytest.mark.parametrize(
    ("first", "second", "number"),
    [
        (read_from("a", fair=False), read_from("a"), 2),  # what spoke against it is settled
        (read_from("a", "fail", fair=False), read_from("a", "fail"), 2),
        (read_from("a", fair=False), read_from("b"), 2),  # a newer edition of QC-2, of the same day
        (read_from("a", "fail", fair=False), read_from("b"), 3),  # one that lets pass what the earlier one failed
        (read_from(None, fair=False), read_from(None), 3),  # an older program kept no hash
    ],
)
def test_the_same_report_again_is_no_further_inspection(first: Reinspected, second: Reinspected, number: int) -> None:
    case = case_after(*REWORK, first, second)
    assert (len(case.inspections), case.fair) == (number, True)
    assert case.inspections[-1].source == second.inspection.source


def test_a_first_failure_that_is_entered_again_is_the_first_still() -> None:
    fails = read_from("a", "fail", fair=False)
    case = case_after(understood("aborted"), fails, fails)
    assert (case.failures, case.state) == (1, case_after(understood("aborted"), fails).state)
    begun = understood("pending")
    begun = replace(begun, inspection=replace(begun.inspection, source="a"))
    assert [one.original for one in case_after(begun, read_from("a")).inspections] == [True]
