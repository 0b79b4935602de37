"""A yes with an exception: all else is agreed, and what is left out is refused or another day, in whatever words."""

from datetime import date

import pytest

from toolkit.cases.conditions import conditions_of
from toolkit.cases.replies import read_reply
from toolkit.cases.reply_model import Reply

DUE = {"ready_by": date(2026, 12, 5), "plan": date(2026, 11, 30), "cause": date(2026, 12, 10)}
HANGING = {"deduction"}  # on who bears the re-inspection


def read(text: str, kind: str = "rework") -> Reply:
    return read_reply(text, conditions_of(kind), due=DUE)


def others(reply: Reply, *names: str) -> set[str]:
    """Return the stands on all conditions but those of *names* and what hangs on them."""
    return {one.stand for one in reply.stands if one.condition not in HANGING | set(names)}


@pytest.mark.parametrize(
    "text",
    [
        "All agreed with one exception, the fee is yours.",
        "All agreed with one exception - the reinspection fee is for your account.",
        "Agreed, with the one exception that the inspection be paid by you.",
        "We accept everything but the reinspection cost.",
        "We accept everything but the re-inspection fee, which is yours.",
        "We accept all but one: the fee.",
        "Fine by us, apart from the reinspection fee.",
        "Fine by us apart from the fee.",
        "No objection, only the fee is yours.",
        "We have no objection except to the fee.",
        "Nothing to object to, apart from the reinspection fee.",
        "We accept all conditions save that the reinspection cost is yours.",
        "All agreed, save the re-inspection cost.",
        "Everything is accepted bar the fee.",
        "All yes, minus the fee.",
        "Agreed on all counts barring the fee.",
        "We agree on all items not including reinspection cost.",
        "We can accept the whole letter short of the fee for the re-inspection.",
        "All conditions are accepted, the only exception is the reinspection fee.",
        "All agreed. One exception: the reinspection fee.",
        "Everything is agreed; the reinspection fee is the exception.",
        "The only point we do not accept is the reinspection fee. All else is agreed.",
        "All fine, one thing: the reinspection fee is on you.",
        "Everything else is OK, only the fee we cannot pay.",
        "All good from our side, except who pays for the second inspection.",
        "All of it is agreed, but not the fee.",
        "其他都同意，只是复检费贵司承担。",
        "其他都没问题，就是验货费由贵司出。",
        "全部同意，只有一点，复验费用由贵司承担。",
        "没有异议，唯一的是复检费要贵司承担。",
        "都同意，除了复检费。",
        "除复检费外，其他都同意。",
    ],
)
def test_all_is_agreed_but_the_cost_of_the_reinspection(text: str) -> None:
    reply = read(text)
    assert reply.of("reinspection_cost").stand == "refused"
    assert others(reply, "reinspection_cost") == {"accepted"}


@pytest.mark.parametrize(
    "text",
    [
        "All agreed with one exception, we need until 12 December.",
        "All agreed except the date: 12 December instead of 5 December.",
        "All ok but ready date is 12 December.",
        "All agreed, ready 12 December.",
        "其他都同意，只是完成日期改为12月12日。",
        "其他没意见，就是日期要推迟到12月12日。",
    ],
)
def test_all_is_agreed_but_the_day(text: str) -> None:
    reply = read(text)
    assert reply.of("ready_by").stand == "unclear"
    assert max(reply.of("ready_by").dates) == date(2026, 12, 12)
    assert others(reply, "ready_by") == {"accepted"}


def test_a_day_that_keeps_the_letters_is_a_yes() -> None:
    assert read("All agreed, ready 4 December.").attitude == "accepts_all"


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("All agreed with one exception, we do not take out units for the decal.", "sorting", "apart"),
        ("All agreed with one exception, the freight is yours.", "sorting", "freight"),
        ("其他都同意，只是补货运费贵司承担。", "sorting", "freight"),
        ("We accept everything but the balance hold.", "rework", "balance_hold"),
        ("We accept your conditions, excluding the hold on the balance.", "rework", "balance_hold"),
        ("Agreed, with one small exception: cause report comes in January.", "rework", "cause"),
        ("其他都可以，只有一点：返工费用贵司承担。", "rework", "work_cost"),
    ],
)
def test_what_is_left_out_is_refused_and_the_rest_agreed(text: str, kind: str, name: str) -> None:
    reply = read(text, kind)
    assert reply.of(name).stand == "refused"
    assert others(reply, name) == {"accepted"}


def test_work_that_is_left_out_takes_with_it_what_hangs_on_it() -> None:
    reply = read("其他都没问题，但是返工做不了。")
    assert (reply.of("work").stand, reply.of("standard").stand, reply.of("hold").stand) == (
        "refused",
        "unclear",
        "accepted",
    )


def test_a_cost_that_is_not_named_leaves_all_of_them_open_and_nothing_else() -> None:
    reply = read("没意见，只是费用贵司出。")
    costs = {"work_cost", "reinspection_cost"}
    assert {reply.of(name).stand for name in costs} == {"unclear"}
    assert others(reply, *costs) == {"accepted"}


@pytest.mark.parametrize(
    "text",
    [
        "All agreed with one exception, the lids.",
        "We accept all, with one exception.",
        "All points agreed with the exception of point 4.",
        "All agreed except for two of the conditions.",
        "除了盖子，其他都同意。",
        "All fine except we ship on 10 December.",
        "All agreed except we load on 10 December.",
        "All agreed with one exception, the balance is paid now.",
    ],
)
def test_an_exception_that_nobody_can_place_or_that_takes_all_back_accepts_nothing(text: str) -> None:
    assert others(read(text)) <= {"unclear", "refused"}


@pytest.mark.parametrize(
    "text",
    [
        "OK, only the fee is yours.",
        "Noted, only the fee is yours.",
        "All goods are fine, only the fee is yours.",
        "All cartons are ok except two.",
        "Everything but the fee is discussed.",
        "Is all fine, apart from the fee?",
        "All fine if you pay, except the cause report.",
    ],
)
def test_what_is_no_yes_to_the_letter_becomes_none_by_an_exception(text: str) -> None:
    assert "accepted" not in others(read(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Everything but the rework is refused.", "work"),
        ("Except for the rework, we accept nothing.", "work"),
        ("We accept nothing but the rework.", "work"),
        ("除了返工，其他都不接受。", "work"),
        ("We refuse everything but the plan.", "plan"),
        ("Nothing but the plan is accepted.", "plan"),
        ("We reject all your conditions except the plan.", "plan"),
        ("除计划外都不同意。", "plan"),
        ("除了复验，其他一律拒绝。", "reinspection"),
    ],
)
def test_what_is_left_out_of_a_refusal_is_not_refused_and_not_accepted_either(text: str, name: str) -> None:
    reply = read(text)
    assert reply.of(name).stand == "unclear"
    assert {one.stand for one in reply.stands if one.condition != name} == {"refused"}
    assert reply.attitude == "refuses"


@pytest.mark.parametrize(
    "text",
    [
        "We refuse everything but the plan. The plan is agreed.",
        "Everything but the plan is refused; we accept the plan.",
    ],
)
def test_what_is_left_out_of_a_refusal_is_accepted_where_it_is_said(text: str) -> None:
    reply = read(text)
    assert reply.of("plan").stand == "accepted"
    assert {one.stand for one in reply.stands if one.condition != "plan"} == {"refused"}


@pytest.mark.parametrize("text", ["We refuse everything except the lids.", "We refuse everything except point 2."])
def test_an_exception_from_a_refusal_that_nobody_can_place_leaves_all_open(text: str) -> None:
    assert {one.stand for one in read(text).stands} == {"unclear"}


def test_a_word_beside_the_exception_from_a_refusal_is_left_open_too() -> None:
    reply = read("We refuse everything but the plan and the hold.")
    assert (reply.of("plan").stand, reply.of("hold").stand, reply.of("work").stand) == ("unclear", "unclear", "refused")


def test_a_no_to_all_refuses_all_and_a_no_to_not_all_does_not() -> None:
    assert {one.stand for one in read("We refuse everything.").stands} == {"refused"}
    assert {one.stand for one in read("We cannot accept everything.").stands} == {"unclear"}
    assert "refused" not in {one.stand for one in read("We do not refuse everything.").stands}
