"""The papers that a reply calls for can be sent as the case stands, or the reply says what opens them."""

import pytest

from tests.cases.made import sent
from tests.cases.reading import read
from tests.cases.test_life import EVENTS, REFUSED, in_state
from toolkit.cases.advised import sendable
from toolkit.cases.case import State
from toolkit.cases.life import PATH_OF, Step, admit, lacks, step_of
from toolkit.cases.reply_model import Reply
from toolkit.cases.telling import after

THREAT = "If you do not pay by Friday we sell the goods to another customer."
REFUSAL = "We refuse any rework."
DISPUTE = "The report is wrong."


def papers(reply: Reply) -> list[str]:
    return [one.paper for one in reply.next if one.paper]


@pytest.mark.parametrize("state", [state for state in EVENTS if state not in (State.OPENED, State.CLOSED)])
@pytest.mark.parametrize("text", [THREAT, REFUSAL, DISPUTE, "We refuse everything."])
def test_a_paper_that_is_advised_is_open_or_says_what_opens_it(state: State, text: str) -> None:
    case = in_state(state)
    for step in sendable(case, read(text)).next:
        if step.paper is None:
            continue
        kind = step_of(step.paper)
        assert kind is not None
        if f"recourse case choose {case.id} " in step.text:
            admit(case, Step.CHOOSE, PATH_OF[kind])
        else:
            admit(case, kind, PATH_OF.get(kind))


@pytest.mark.parametrize(
    ("state", "paper"),
    [
        (State.NOTIFIED, "notice"),
        (State.IN_REWORK, "rework"),
        (State.SORTING, "sorting"),
        (State.CONCESSION, "concession"),
        (State.REINSPECTION_BOOKED, "rework"),
    ],
)
def test_a_threat_is_answered_by_the_paper_that_holds_the_goods_in_that_state(state: State, paper: str) -> None:
    case = in_state(state)
    assert papers(read(THREAT))[:1] == ["notice"]
    told = sendable(case, read(THREAT)).next[0]
    assert told.paper == paper
    assert told.text.startswith("Secure the goods first")
    assert ("goes once more" in told.text) is (paper != "notice")


@pytest.mark.parametrize("state", [State.IN_REWORK, State.REINSPECTION_BOOKED])
def test_once_the_work_is_refused_the_notice_holds_the_goods_and_the_way_is_open_again(state: State) -> None:
    case = after(in_state(state), REFUSED)
    assert sendable(case, read(THREAT)).next[0].paper == "notice"
    noticed = after(case, sent("notice"))
    assert (noticed.state, noticed.path) == (State.NOTIFIED, None)
    assert noticed.next[0].startswith("Choose the way out")


def test_where_no_paper_is_open_none_is_named() -> None:
    case = in_state(State.REJECTED)
    told = sendable(case, read(THREAT)).next[0]
    assert told.paper is None
    assert "By a mail of your own: the paper notice is not open while the case is rejected." in told.text


def test_a_letter_that_goes_once_more_leaves_the_booking_booked() -> None:
    case = in_state(State.REINSPECTION_BOOKED)
    assert not any(lacks(case, Step.REWORK, "rework"))
    assert any(lacks(case, Step.SORTING, "sort"))  # the way that is walked is another
