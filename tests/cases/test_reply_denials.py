"""What a reply will not do, in plain words, and the days and sums that it names for nothing in particular."""

from datetime import date
from decimal import Decimal

import pytest

from toolkit.cases.conditions import conditions_of
from toolkit.cases.replies import read_reply
from toolkit.cases.reply_model import Reply

DUE = {"ready_by": date(2026, 12, 5), "plan": date(2026, 11, 30), "cause": date(2026, 12, 10)}


def read(text: str, kind: str = "rework") -> Reply:
    due = {**DUE, "replacement": date(2026, 12, 15), "signature": date(2026, 12, 5)}
    return read_reply(text, conditions_of(kind), due=due, amounts={"remedy": Decimal(1104)})


@pytest.mark.parametrize(
    ("text", "kind", "condition"),
    [
        ("We do not take out units for the decal.", "sorting", "apart"),
        ("We accept the sorting, but we do not take out units for the decal.", "sorting", "apart"),
        ("The decal defects will not be taken out.", "sorting", "apart"),
        ("Units with the decal problem remain in the lot.", "sorting", "apart"),
        ("We won't send photos.", "rework", "photos"),
        ("We do not provide the records.", "rework", "records"),
        ("We can't give a work plan.", "rework", "plan"),
        ("We will not open the packed cartons.", "rework", "whole_lot"),
        ("The goods are not on hold.", "rework", "hold"),
        ("贴花的不挑出来。", "sorting", "apart"),
        ("贴花不良的不单独存放。", "sorting", "apart"),
        ("同意挑选，但是贴花问题的产品我们不剔除。", "sorting", "apart"),
        ("我们不提供照片。", "rework", "photos"),
        ("提供不了照片。", "rework", "photos"),
        ("不打开已包装的箱子。", "rework", "whole_lot"),
    ],
)
def test_a_promise_with_a_not_in_it_refuses_what_it_names(text: str, kind: str, condition: str) -> None:
    assert read(text, kind).of(condition).stand == "refused"
    beside = read(f"We accept all your conditions.\n{text}", kind)
    assert beside.of(condition).stand == "refused"
    assert "accepted" in {one.stand for one in beside.stands}


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("The records will not be necessary.", "records"),
        ("No limit samples.", "photos"),
        ("We skip the photos.", "photos"),
        ("No need for the work plan.", "plan"),
        ("We will not send all photos.", "photos"),
        ("We will not send photos before Monday.", "photos"),
        ("照片就免了。", "photos"),
    ],
)
def test_what_is_denied_and_may_be_denied_in_part_is_a_question_and_no_silence(text: str, condition: str) -> None:
    assert read(text).of(condition).stand == "unclear"
    assert read(f"We accept all your conditions. {text}").of(condition).stand == "unclear"


def test_a_not_that_only_tells_what_the_buyer_asks_refuses_nothing() -> None:
    assert read("We read that you ask that we do not separate units.").of("apart").stand != "refused"
    assert read("Bad units will be taken out and marked.").of("apart").stand == "accepted"


@pytest.mark.parametrize(
    "text",
    [
        "Rejected units will not stay in the lot.",
        "No rejected unit will be left in the lot.",
        "We do not mix bad pieces back into the lot.",
        "不良品不会留在原批。",
        "不良品绝不混回好货。",
    ],
)
def test_a_not_before_what_would_be_a_refusal_promises_the_condition(text: str) -> None:
    assert read(text, "sorting").of("apart").stand == "accepted"
    assert read(f"We agree to all conditions. {text}", "sorting").attitude == "accepts_all"


def test_a_not_before_what_is_no_rejected_unit_promises_nothing() -> None:
    assert read("We try that rejects will not stay in the lot.", "sorting").of("apart").stand == "unclear"
    assert read("We cannot promise that rejects will not stay in the lot.", "sorting").of("apart").stand != "accepted"
    assert read("无法保证不良品不会留在原批。", "sorting").of("apart").stand != "accepted"
    assert read("The sample will not stay in the carton.", "sorting").of("apart").stand == "silent"
    assert read("Units that we do not mend stay in the lot.", "sorting").of("apart").stand == "refused"


@pytest.mark.parametrize(
    "text",
    [
        "We do not open the cartons without your consent.",
        "We will not open sealed cartons before your inspector has seen them.",
        "Sealed cartons stay closed until your inspection.",
        "贵司验货之前不开箱。",
        "没有贵司同意，我司不打开箱子。",
    ],
)
def test_who_opens_no_carton_unseen_does_not_refuse_the_whole_lot(text: str) -> None:
    assert read(text).of("whole_lot").stand == "unclear"
    assert read("We will not open the cartons before Monday.").of("whole_lot").stand == "refused"


def test_we_alone_refuses_nothing() -> None:
    assert not read("我司非常重视此事。").notes
    assert any("我司也不改胶水" in note for note in read("我司也不改胶水。").notes)


@pytest.mark.parametrize(
    "text",
    [
        "We do not change the glue.",
        "Our workers do not touch the packed goods.",
        "We agree as long as you give more.",
    ],
)
def test_a_no_or_an_if_that_is_none_of_the_conditions_is_shown_and_is_an_answer(text: str) -> None:
    reply = read(text)
    assert reply.attitude == "unclear"
    assert any(text.rstrip(".") in note for note in reply.notes)
    assert not any(note for note in read("Received, thank you. We will check.").notes)


@pytest.mark.parametrize(
    "text",
    [
        "We can finish by 12 December.",
        "Ready date 12 Dec.",
        "Inspection can be on 12 December.",
        "Our earliest is 12 December.",
        "You can inspect on 12 December.",
        "12月12日可以验货。",
    ],
)
def test_a_later_day_is_a_counter_offer_whatever_it_is_said_of(text: str) -> None:
    told = read(f"We accept everything. {text}").of("ready_by")
    assert told.stand == "unclear"
    assert "2026-12-12 instead of 2026-12-05" in told.why


@pytest.mark.parametrize(
    "text",
    [
        "12 December works for us.",
        "Please book 12 December.",
        "Instead of the 5th, 12 December.",
        "The inspection, if you agree, could be moved to 12 December.",
        "We start on 12 December.",
        "12/12/2026",
        "我司12月12日开始返工。",
        "We transfer the fee on 12 December.",
        "The factory is closed until 12 December.",
    ],
)
def test_a_later_day_counts_where_it_is_said_of_what_was_asked_or_of_nothing(text: str) -> None:
    assert "2026-12-12" in read(f"We accept everything. {text}").of("ready_by").why


@pytest.mark.parametrize(
    "text",
    [
        "The sample room closes on 30 December 2026.",
        "Our next holiday starts on 12 December 2026.",
        "My colleague is back on 12 December.",
        "我司12月12日放假。",
        "Rework takes two days and finishes within your deadline.",
    ],
)
def test_a_later_day_of_something_else_and_time_that_is_over_by_then_leave_the_day(text: str) -> None:
    assert read(f"We accept all points. {text}").of("ready_by").stand == "accepted"


@pytest.mark.parametrize(
    "text",
    [
        "We need 7 more days to meet your deadline.",
        "Rework takes two days, but is not finished within your deadline.",
        "Rework takes ten days.",
    ],
)
def test_time_that_is_not_over_by_the_day_is_no_yes_to_it(text: str) -> None:
    assert read(f"We accept all points. {text}").of("ready_by").stand in ("unclear", "refused")


def test_a_later_day_is_told_beside_another_doubt() -> None:
    told = read("We accept everything. You can inspect on 12 December. We do not change the glue.").of("ready_by")
    assert "2026-12-12 instead of 2026-12-05" in told.why


def test_a_later_day_is_shown_where_nothing_else_is_said_of_the_date() -> None:
    assert "2026-12-12" in read("我们同意返工，返工需要到12月12号。").of("ready_by").why
    assert read("We accept everything in your letter of 28 November.").attitude == "accepts_all"


@pytest.mark.parametrize("text", ["We need 7 days more.", "Please extend by one week.", "我司还需要7天。"])
def test_more_time_is_no_yes_to_the_day(text: str) -> None:
    told = read(f"We accept everything. {text}").of("ready_by")
    assert told.stand == "unclear"


@pytest.mark.parametrize("text", ["All conditions accepted. USD 900.", "全部同意。900美元。"])
def test_another_sum_is_a_counter_offer_whatever_it_is_said_of(text: str) -> None:
    told = read(text, "concession").of("remedy")
    assert told.stand == "unclear"
    assert "instead of 1,104" in told.why
    assert read("All conditions accepted. USD 1,104.", "concession").of("remedy").stand == "accepted"


@pytest.mark.parametrize(
    "text", ["We agree to rework, except the lids.", "同意返工，盖子除外。", "除了盖子，其他都同意返工。"]
)
def test_work_that_leaves_something_out_is_not_accepted(text: str) -> None:
    assert read(text).of("work").stand == "unclear"


def test_what_stays_as_it_is_takes_the_certainty_from_the_yes_to_the_work() -> None:
    told = read("All agreed. The lids stay as they are.")
    assert (told.of("work").stand, told.of("hold").stand) == ("unclear", "accepted")


@pytest.mark.parametrize(
    "text",
    [
        "The report is not correct, our QC found only 6 pieces.",
        "Your count is not correct.",
        "17 is not correct.",
        "The inspector counted wrong.",
        "Our own QC counted only 6 pieces.",
        "报告数量不对，我们只发现6件。",
    ],
)
def test_a_report_that_is_called_wrong_disputes_the_findings_and_refuses_no_work(text: str) -> None:
    reply = read(f"We confirm everything in your letter. {text}")
    assert reply.attitude == "disputes_findings"
    assert {one.condition for one in reply.stands if one.stand != "accepted"} == {"findings"}
    assert (reply.of("findings").stand, reply.of("findings").quote) == ("refused", text)


@pytest.mark.parametrize(
    "text",
    ["We do not correct the lot.", "We will not correct the seams.", "We are not correct the goods.", "我们不返工。"],
)
def test_who_does_not_correct_the_goods_refuses_the_work(text: str) -> None:
    assert read(text).of("work").stand == "refused"


def test_an_inspection_of_their_own_is_an_offer_and_what_it_found_is_none() -> None:
    assert read("Our own QC will inspect again.").of("reinspection").stand == "unclear"
    assert read("Our own QC found only 6 pieces.").of("reinspection").stand == "silent"


@pytest.mark.parametrize(
    "said",
    [
        "The cartons of line 1 are sealed and we will not open them.",
        "Line 1 is packed, we will not open it again.",
        "Packed cartons will not be reopened.",
        "已封箱的我们不再打开。",
    ],
)
def test_who_leaves_packed_goods_closed_refuses_the_whole_lot(said: str) -> None:
    found = {
        one.condition: one.stand
        for one in read_reply(f"We agree to all points. {said}", conditions_of("rework")).stands
    }
    assert found["whole_lot"] == "refused"
    assert found["cause"] == "accepted"


def test_work_on_some_lines_or_without_some_goods_leaves_the_whole_lot_open() -> None:
    for said in (
        "We will rework lines 2 and 3.",
        "We accept everything. The black ones are good, no need to check them.",
    ):
        found = {one.condition: one.stand for one in read_reply(said, conditions_of("rework")).stands}
        assert found["whole_lot"] == "unclear"


@pytest.mark.parametrize(
    "said",
    [
        "We will sort all items 100% and rework the whole lot.",
        "We rework all lots 100 %.",
        "We will rework the complete PO 4471.",
        "We will rework the whole lot. These bags will not have open seams any more.",
        "These cartons were not opened by the inspector, we will open and rework all of them.",
    ],
)
def test_a_figure_or_a_seam_beside_the_work_leaves_nothing_of_it_open(said: str) -> None:
    found = read_reply(f"We agree to all points. {said}", conditions_of("rework")).stands
    assert {one.condition: one.stand for one in found}["whole_lot"] == "accepted"


@pytest.mark.parametrize(
    "said", ["We will not touch any other order before this rework is done.", "返工后包好的货不会开线。"]
)
def test_other_orders_and_seams_refuse_no_part_of_the_lot(said: str) -> None:
    found = read_reply(f"We agree to all points. {said}", conditions_of("rework")).stands
    assert {one.condition: one.stand for one in found}["whole_lot"] != "refused"


@pytest.mark.parametrize(
    "said",
    [
        "The powder coating at the weld we touch up by brush only where the customer sees it.",
        "漆面只在客户看得见的地方补漆。",
    ],
)
def test_work_on_what_is_seen_alone_does_not_follow_the_letter(said: str) -> None:
    assert read(f"We agree to rework the lot. {said}").of("standard").stand == "unclear"


def test_goods_that_stand_still_are_on_hold_and_a_sum_taken_from_the_balance_is_heard() -> None:
    assert read("The 2,400 tables are standing still in our hall, nothing leaves.").of("hold").stand == "accepted"
    assert read("You may take the cost from the balance.").of("deduction").stand != "silent"
    assert read("You may take the half from the balance.").of("deduction").stand != "accepted"


@pytest.mark.parametrize(
    ("text", "kind", "condition", "stand"),
    [
        ("We are not in position to give any discount as material price increase.", "concession", "remedy", "refused"),
        ("It is not acceptable for us to hold the balance. Other points ok.", "rework", "balance_hold", "refused"),
        ("We do not agree to hold the balance.", "rework", "balance_hold", "refused"),
        ("The scratch is small. Please kindly accept this time.", "rework", "work", "unclear"),
        ("Please accept the goods as they are.", "rework", "work", "unclear"),
        ("Yes we can do but who pay for labour? 0.3 usd per pc.", "rework", "work_cost", "unclear"),
    ],
)
def test_what_is_refused_or_begged_off_in_clumsy_words_is_never_silence(
    text: str, kind: str, condition: str, stand: str
) -> None:
    assert read(text, kind).of(condition).stand == stand


@pytest.mark.parametrize("text", ["Our boss say no. Sorry.", "My manager said no.", "Head office says impossible."])
def test_a_no_of_the_boss_refuses_the_letter(text: str) -> None:
    reply = read(text)
    assert reply.attitude == "refuses"
    assert not [one for one in reply.stands if one.stand == "accepted"]


@pytest.mark.parametrize("text", ["Please accept our apologies.", "Our manager says no problem."])
def test_an_apology_and_a_boss_without_a_problem_refuse_nothing(text: str) -> None:
    assert not [one for one in read(text).stands if one.stand == "refused"]
