"""A limit that the supplier sets himself to the work leaves it open, and is never lost behind another sentence."""

import pytest

from toolkit.cases.conditions import conditions_of
from toolkit.cases.replies import read_reply
from toolkit.cases.reply_model import Reply
from toolkit.cases.reply_narrowing import NARROWED
from toolkit.cases.reply_spared import Finds

FINDS = Finds(beyond=("Scratch on the frame longer than 10 mm", "Weld open", "Cap missing"))
WORK = ("work", "whole_lot", "standard")


def read(text: str) -> Reply:
    return read_reply(text, conditions_of("rework"), finds=FINDS)


def shown(reply: Reply) -> str:
    return " ".join((*(one.quote for one in reply.stands if one.stand in ("refused", "unclear")), *reply.notes))


@pytest.mark.parametrize(
    "text",
    [
        "The marks are tiny, and we will only polish the ones above 20 mm.",
        "Scratches are repaired only where they are longer than 25 mm.",
        "Only the worst ones are polished.",
        "We will only touch up visible scratches.",
        "We exchange only the lids of those cartons that were opened.",
        "We exchange the lids that have dents deeper than 3 mm.",
        "We will repair the scratches, but only the long ones.",
        "The repair is limited to the open welds.",
        "We polish the deep scratches only.",
        "划痕只修20毫米以上的。",
        "只对明显的划痕进行打磨。",
    ],
)
def test_a_limit_of_the_suppliers_own_leaves_the_work_open_and_is_quoted(text: str) -> None:
    for before in ("", "We rework the whole lot. "):
        reply = read(before + text)
        assert any(reply.of(name).stand in ("refused", "unclear") for name in WORK)
        assert text.strip("。.") in shown(reply)
        assert {reply.of(name).stand for name in ("work", "whole_lot")} & {"accepted"} == set()


def test_a_limit_is_told_beside_a_refusal_of_another_defect() -> None:
    limit = "The scratches are small and we will only repair the ones above 20 mm."
    reply = read(f"We repair the welds and put on the caps. The bubbles we do not repair. {limit}")
    assert limit in shown(reply)
    two = read(f"{limit} Only the worst dents are pressed out.")
    assert "Only the worst dents are pressed out." in shown(two)
    assert limit in shown(two)


def test_the_next_step_on_a_limit_is_to_hold_it_against_the_letter() -> None:
    reply = read("We rework the whole lot. Only the worst scratches are polished.")
    assert reply.of("work").why == NARROWED
    assert any("limit of their own" in one.text for one in reply.next)


@pytest.mark.parametrize(
    "text",
    [
        "Scratches are small and normal for steel, we will only repair the ones above 25 mm.",
        "We can rework the scratches but only when they exceed 25 mm.",
        "Small scratches are acceptable, only big ones will be reworked.",
    ],
)
def test_a_limit_that_was_left_open_for_another_word_is_told_as_what_it_is(text: str) -> None:
    assert read(text).of("work").why == NARROWED


@pytest.mark.parametrize(
    "text",
    [
        "We repair the scratches longer than 10 mm.",  # the size that the report gives
        "Only skilled workers repair the frames.",
        "Only new caps are used.",
        "We only use screws longer than 20 mm.",
        "We repair in the day shift only.",
        "We only repair after your approval.",
        "We repair not only the welds but also the scratches.",
        "Your inspector only checked the units of the first line.",
        "Only units that pass are packed again.",
        "We only ask for five days more.",
        "返修只用贵司的油漆。",
        "只在白班返修。",
    ],
)
def test_what_limits_no_part_of_the_goods_is_no_limit_of_the_work(text: str) -> None:
    reply = read(f"We rework the whole lot. {text}")
    assert NARROWED not in {one.why for one in reply.stands}
    assert not any("sets himself" in note for note in reply.notes)
