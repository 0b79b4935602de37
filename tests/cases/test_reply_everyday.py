"""Everyday answers: a short yes to all, a person, people and days of the work, a reason, a day for the inspection."""

import pytest

from tests.cases.reading import read


@pytest.mark.parametrize(
    "text",
    [
        "OK for everything.",
        "Dear Ruth, ok for everything, thanks.",
        "Ok with all points.",
        "Okay for all of it.",
        "Yes, ok to all conditions.",
    ],
)
def test_a_short_yes_to_all_is_one(text: str) -> None:
    assert read(text).attitude == "accepts_all"


@pytest.mark.parametrize(
    "text",
    [
        "OK for everything?",
        "Is it OK for everything?",
        "Not ok for everything.",
        "If you pay first, ok for everything.",
        "OK for all goods that we sold you.",
        "OK for everything. We will try to finish in time, but we cannot say when.",
        "OK for everything that the boss approves.",
    ],
)
def test_what_only_looks_like_a_short_yes_accepts_nothing(text: str) -> None:
    assert not [one.condition for one in read(text).stands if one.stand == "accepted"]


def test_a_short_yes_keeps_its_exception() -> None:
    for text in (
        "OK for everything except the re-inspection fee.",
        "OK for everything, but not the re-inspection fee.",
    ):
        reply = read(text)
        assert reply.of("reinspection_cost").stand == "refused"
        assert reply.attitude == "accepts_partly"


@pytest.mark.parametrize(
    "text",
    [
        "Zhu Ming is responsible.",
        "Wang Li Na will be in charge of the rework.",
        "We start now and Zhu Ming is the person in charge.",
        "负责人朱明",
        "负责人：朱明。",
        "全部返工，责任人是王丽经理。",
    ],
)
def test_a_person_who_is_named_is_the_one_responsible(text: str) -> None:
    assert read(text).of("responsible").stand == "accepted"


@pytest.mark.parametrize(
    "text",
    [
        "Your Inspector is responsible.",
        "Bad Packing is responsible.",
        "Northgate Surveys is responsible.",
        "Zhu Ming is responsible for the damage.",
        "Zhu Ming is not responsible.",
        "The weather is responsible.",
        "You are responsible.",
        "负责人待定",
        "负责人出差",
        "负责人不在",
    ],
)
def test_who_is_blamed_or_not_named_is_nobody_responsible(text: str) -> None:
    assert read(text).of("responsible").stand != "accepted"


@pytest.mark.parametrize(
    "text",
    [
        "15 workers, start tomorrow, finish 9 Sep",
        "We will use 2 lines, 300 pcs per day, finish 9 September.",
        "安排15名工人，每天300件，9月9日完成。",
    ],
)
def test_people_and_days_of_the_work_are_an_answer_on_the_plan_and_the_day(text: str) -> None:
    reply = read(text)
    assert (reply.of("plan").stand, reply.of("plan").why[:21]) == ("unclear", "a part of a plan is t")
    assert reply.of("ready_by").stand == "accepted"


@pytest.mark.parametrize("text", ["15 workers, start tomorrow, finish 29 Sep", "20 people, we start on Monday."])
def test_people_without_the_day_accept_no_day(text: str) -> None:
    assert read(text).of("ready_by").stand != "accepted"


@pytest.mark.parametrize(
    "text",
    [
        "The reason: new jig since 12 August was not adjusted.",
        "Reason: needle of machine 4 was worn.",
        "The main reason is the new welding jig.",
        "原因：新夹具没有调整。",
    ],
)
def test_a_reason_is_a_cause_that_is_named(text: str) -> None:
    reply = read(text)
    assert (reply.of("cause").stand, reply.of("cause").why[:15]) == ("unclear", "a cause is name")


@pytest.mark.parametrize(
    "text",
    [
        "The reason we write is the balance.",
        "For this reason we are sorry.",
        "The reason why you must pay is clear.",
        "The reason for the delay is our holiday.",
        "There is no reason to rework.",
    ],
)
def test_another_reason_is_no_cause(text: str) -> None:
    assert read(text).of("cause").stand == "silent"


@pytest.mark.parametrize("text", ["9月15日可以验货", "9月14号可以安排复验。", "You can inspect on 15 September."])
def test_a_day_on_which_the_goods_can_be_inspected_is_the_day_they_are_ready(text: str) -> None:
    assert read(text).of("ready_by").stand == "accepted"


@pytest.mark.parametrize(
    "text",
    [
        "9月25日可以验货",
        "9月15日可以验货吗？",
        "9月15日不可以验货。",
        "9月15日左右可以验货。",
        "You can inspect on 25 September.",
        "You can inspect the first 100 pieces on 15 September.",
        "Can you inspect on 15 September?",
    ],
)
def test_another_day_or_a_part_is_no_yes_to_the_day(text: str) -> None:
    assert read(text).of("ready_by").stand != "accepted"
