"""The life of a case: each edge once allowed and once refused, and no way round the balance."""

from datetime import date

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
from toolkit.cases.case import Balance, Case, Quantities, ReleasedBy, State
from toolkit.cases.event import Answered, Way
from toolkit.cases.events import AnyEvent, Replied
from toolkit.cases.life import LIFE, NEVER_ALLOWED, PATH_OF, Step, admit, allowance, led_to, reported, table
from toolkit.cases.needs import INSTRUCTED, ground_of
from toolkit.cases.next_step import next_of
from toolkit.cases.telling import told
from toolkit.errors import RuleRefusesError
from toolkit.model.resolution import Path

DAY = date(2026, 9, 9)
NO_REMEDY = (Way(path="concession", allowed=False, why=("No remedy.",)),)
FAILED = (understood(),)
REWORK = (*FAILED, chosen("rework"), sent("rework"))
CONCEDED = (*FAILED, chosen("concession"), sent("concession"))
REFUSED = Replied(
    **STAMP,
    to="rework",
    reference="REWORK-1",
    attitude="refuses",
    answers=(Answered(condition="work", text="The lot is reworked", stand="refused"),),
)
# How a case comes to each state.
EVENTS: dict[State, tuple[AnyEvent, ...]] = {
    State.OPENED: (),
    State.UNDERSTOOD: FAILED,
    State.PATH_CHOSEN: (*FAILED, chosen("rework")),
    State.NOTIFIED: (*FAILED, sent("notice")),
    State.IN_REWORK: REWORK,
    State.SORTING: (*FAILED, chosen("sort"), sent("sorting")),
    State.CONCESSION: CONCEDED,
    State.REJECTED: (*FAILED, chosen("reject"), sent("rejection")),
    State.REINSPECTION_BOOKED: (*REWORK, sent("reinspection")),
    State.VERIFIED: (*REWORK, reinspected("pass")),
    State.FAILED_AGAIN: (*REWORK, reinspected("fail")),
    State.CLOSED: (
        *REWORK,
        reinspected("pass"),
        released(),
        closed(),
    ),
}
EDGES = [(state, step) for state, steps in LIFE.items() for step in steps]
NO_EDGES = [(state, step) for state in State for step in Step if step not in LIFE[state]]


def in_state(state: State) -> Case:
    case = case_after(*EVENTS[state])
    assert case.state is state
    return case


def with_needs(state: State, step: Step, events: list[AnyEvent]) -> list[AnyEvent]:
    """Return *events* with what *step* needs in *state* beside the path."""
    if step is Step.BOOK and state in (State.UNDERSTOOD, State.NOTIFIED):
        events[0] = understood("aborted")
    if step is Step.REINSPECT and state in (State.UNDERSTOOD, State.NOTIFIED):
        events[0] = understood("pending")
    if state is State.CONCESSION and step in (Step.RELEASE, Step.CLOSE):
        events.append(signed())
    if step is Step.NOTICE and state in INSTRUCTED:
        events.append(REFUSED)
    if step is Step.SORTING and state is State.REINSPECTION_BOOKED:
        events = [*EVENTS[State.SORTING], sent("reinspection")]
    return events


def ready(state: State, step: Step) -> tuple[Case, Path | None]:
    """Return a case in *state* with all that *step* needs beside its place, and the path that the step goes to."""
    events = list(EVENTS[state])
    path = PATH_OF.get(step)
    if path is not None and case_after(*events).path != path:
        events.insert(len(events) - 1 if state is State.NOTIFIED else len(events), chosen(path))
        if state is State.PATH_CHOSEN:
            events[-2:] = [chosen(path)]
    events = with_needs(state, step, events)
    if step is Step.CLOSE and state is not State.REJECTED:
        grounds = {State.CONCESSION: "concession", State.VERIFIED: "inspection"}
        ground = grounds.get(state, "override")
        events += [*([overridden("release")] if ground == "override" else []), released(ground)]
    return case_after(*events), "rework" if step is Step.CHOOSE else path


@pytest.mark.parametrize(("state", "step"), EDGES)
def test_each_edge_is_open_once_its_needs_are_met(state: State, step: Step) -> None:
    case, path = ready(state, step)
    admit(case, step, path)
    assert led_to(case, step) is LIFE[state][step]


@pytest.mark.parametrize(("state", "step"), NO_EDGES)
def test_what_the_table_does_not_hold_is_refused_with_what_is_missing(state: State, step: Step) -> None:
    with pytest.raises(RuleRefusesError) as refusal:
        admit(in_state(state), step)
    expected = "the case is closed" if state is State.CLOSED else table()["before"][step.value]
    assert expected in refusal.value.message


@pytest.mark.parametrize(
    ("state", "step"), [edge for edge in NO_EDGES if edge[0] is not State.CLOSED and edge[1] not in NEVER_ALLOWED]
)
def test_a_person_may_allow_any_step_once(state: State, step: Step) -> None:
    case = case_after(*EVENTS[state], overridden(step.value))
    admit(case, step)
    assert allowance(case, step) is not None


@pytest.mark.parametrize(
    ("events", "step", "path", "missing"),
    [
        (EVENTS[State.PATH_CHOSEN], Step.SORTING, "sort", "the path chosen is rework"),
        (FAILED, Step.BOOK, None, "no correction was asked for"),
        (FAILED, Step.REINSPECT, None, "no correction was asked for"),
        (EVENTS[State.NOTIFIED], Step.BOOK, None, "no correction was asked for"),
        (EVENTS[State.NOTIFIED], Step.REINSPECT, None, "no correction was asked for"),
        ((understood("aborted"),), Step.CHOOSE, "rework", "says aborted, not fail"),
        (
            (understood(ways=(Way(path="concession", allowed=False, why=("No remedy.",)),)),),
            Step.CHOOSE,
            "concession",
            "No remedy",
        ),
        (REWORK, Step.NOTICE, None, "the supplier has not refused it"),
        (EVENTS[State.REINSPECTION_BOOKED], Step.NOTICE, None, "the supplier has not refused it"),
        (CONCEDED, Step.RELEASE, None, "not signed by both sides"),
        ((*CONCEDED, signed()), Step.CHOOSE, "sort", "signed by both sides"),
        ((*REWORK, reinspected("pass"), released()), Step.RELEASE, None, "released already"),
        ((*REWORK, reinspected("pass"), released()), Step.REINSPECT, None, "released already"),
        (EVENTS[State.VERIFIED], Step.CLOSE, None, "neither released nor rejected"),
        (CONCEDED, Step.CLOSE, None, "neither released nor rejected"),
    ],
)
def test_an_edge_whose_needs_are_not_met_is_refused(
    events: tuple[AnyEvent, ...], step: Step, path: Path | None, missing: str
) -> None:
    with pytest.raises(RuleRefusesError, match=missing):
        admit(case_after(*events), step, path)


def test_a_rejection_without_a_ground_is_chosen_only_when_a_person_allows_it() -> None:
    barred = understood(ways=(Way(path="reject", allowed=False, why=("No ground.",)),))
    with pytest.raises(RuleRefusesError, match="No ground"):
        admit(case_after(barred), Step.CHOOSE, "reject")
    admit(case_after(barred, overridden("choose")), Step.CHOOSE, "reject")


def test_a_pass_on_a_sample_that_does_not_stand_for_the_lot_verifies_nothing() -> None:
    case = case_after(*REWORK, reinspected("pass", fair=False, against=("80 units, 200 agreed",)))
    assert case.state is State.REINSPECTION_BOOKED
    assert ground_of(case) is None


@pytest.mark.parametrize("verdict", ["pending", "aborted", "unknown"])
def test_a_visit_that_judged_nothing_leaves_the_reinspection_to_come(verdict: str) -> None:
    assert reported(in_state(State.IN_REWORK), verdict, fair=True) is State.REINSPECTION_BOOKED


def test_a_lot_that_nobody_had_judged_fails_for_the_first_time() -> None:
    case = case_after(understood("aborted"), reinspected("fail"))
    assert (case.state, case.failures) == (State.UNDERSTOOD, 1)


def test_what_was_paid_before_is_no_reason_to_close_a_failed_lot() -> None:
    with pytest.raises(RuleRefusesError, match="release it first"):
        admit(told("2026-0001", (opened(paid=True), *FAILED)), Step.CLOSE)


def test_an_exception_opens_no_closed_case() -> None:
    ended = (*FAILED, overridden("rework"), overridden("release"), released("override"), closed("overridden"))
    with pytest.raises(RuleRefusesError, match="the case is closed"):
        admit(case_after(*ended), Step.REWORK, "rework")


def test_nobody_can_allow_that_a_report_was_understood() -> None:
    with pytest.raises(RuleRefusesError):
        admit(case_after(*FAILED, overridden("understand")), Step.UNDERSTAND)


def test_an_exception_is_used_up_by_the_step_it_allows() -> None:
    case = case_after(*FAILED, overridden("release"), released("override"))
    assert [one.used for one in case.overrides] == [True]
    assert allowance(case, Step.RELEASE) is None


def test_an_exception_stays_while_the_step_is_open_anyway() -> None:
    case = case_after(overridden("choose"), *FAILED, chosen("rework"))
    assert [one.used for one in case.overrides] == [False]


def test_a_lot_that_fails_again_has_no_path_any_more() -> None:
    case = in_state(State.FAILED_AGAIN)
    assert case.path is None
    assert case.failures == 2


def test_every_state_says_what_is_next_but_the_closed_one() -> None:
    assert [state for state in State if not in_state(state).next] == [State.CLOSED]


def test_an_answer_that_was_recorded_is_not_asked_for_again() -> None:
    sent_out = (opened(), understood(), chosen("rework"), sent("rework"))
    answer = Replied(**STAMP, to="rework", reference="REWORK-1", attitude="accepts_all", answers=())
    assert "Record the supplier's answer" in told(NUMBER, sent_out).next[0]
    assert told(NUMBER, (*sent_out, answer)).next[0].startswith("Settle with the supplier")
    again = told(NUMBER, (*sent_out, answer, sent("rework")))
    assert "Record the supplier's answer" in again.next[0]


def test_a_pass_with_something_open_is_not_told_to_be_released() -> None:
    passed = Case(id="C1", state=State.VERIFIED, opened=DAY)
    for open_one in (
        replace(passed, unsettled=("“Loose cap” not checked",)),
        replace(passed, open=(Answered(condition="hold", text="The goods stay on hold", stand="silent"),)),
        replace(passed, quantities=Quantities(pulled=12)),
    ):
        (told,) = next_of(open_one)
        assert not told.startswith("Release")
        assert "checked or settled" in told
    assert "“Loose cap” not checked" in next_of(replace(passed, unsettled=("“Loose cap” not checked",)))[0]
    assert next_of(passed)[0].startswith("Release shipment and balance")


def test_a_release_by_letter_waits_for_its_signature_and_one_by_exception_has_none() -> None:
    by = ReleasedBy(ground="inspection", rests_on="R-1", day=DAY, who="Ingrid Solheim", letter=True)
    case = Case(id="C1", state=State.VERIFIED, opened=DAY, balance=Balance(released_by=by))
    assert "signed and sent" in next_of(case)[0]
    assert "signed" not in next_of(replace(case, balance=Balance(released_by=replace(by, letter=False))))[0]
