"""What limits or ties an answer from another place in it, and what only looks like a limit, a refusal or a retreat."""

from datetime import date

import pytest

from tests.cases.test_reply_limits import accepted
from toolkit.cases.conditions import conditions_of
from toolkit.cases.replies import read_reply
from toolkit.cases.reply_model import Reply

DUE = {"ready_by": date(2026, 12, 10)}
WORK = {"work", "whole_lot"}


def read(text: str) -> Reply:
    return read_reply(text, conditions_of("rework"), due=DUE)


@pytest.mark.parametrize(
    "text",
    [
        "Nobody will ship without your written release.",
        "The goods are on hold in warehouse B, 600 cartons, nobody will ship without your written release.",
        "No one will load the goods without written release.",
        "None of the goods will be shipped before your release.",
        "Nobody ships anything until you release in writing.",
        "未经贵方书面放行，任何人不得发货。",
        "没有贵司放行谁也不会发货。",
    ],
)
def test_nobody_ships_before_the_release_is_a_hold(text: str) -> None:
    assert accepted(read(text)) == {"hold"}


def test_a_nobody_refuses_what_it_names_and_who_must_ship_holds_nothing() -> None:
    assert read("Nobody will open the cartons.").of("whole_lot").stand == "refused"
    assert read("Nobody will wait for your release.").of("hold").stand == "unclear"
    assert read("我们不得不发货。").of("hold").stand != "accepted"


@pytest.mark.parametrize(
    "text",
    [
        "We accept it with one exception, the dents stay as they are. The whole lot will be reworked, all cartons.",
        "The whole lot will be reworked. Only the dents under 3 mm stay as they are.",
        "The dents stay as they are. The whole lot will be reworked.",
        "We will rework the whole lot. The anti-slip strip stays on.",
        "We will rework the whole lot.\n\nThe old logo will not be touched.",
        "We will rework the whole lot. Dents are left as is.",
        "We will rework the whole lot. The dents will not be repaired.",
        "We will rework the whole lot. There is one exception: the dents.",
        "We will rework the whole lot. The dents that the inspector found stay as they are this time.",
        "We will rework the whole lot. The glue stays as before.",
        "We will rework the whole lot. The packing stays as it is.",
        "We will rework the whole lot. The rework leaves the logo untouched.",
        "我们会整批返工。防滑条不更换。",
        "我们会整批返工。凹痕保持不变。",
        "我们会整批返工，有一点例外：凹痕。",
    ],
)
def test_a_part_that_is_left_as_it_is_limits_the_work_in_the_whole_answer(text: str) -> None:
    reply = read(text)
    assert accepted(reply) & {"work", "whole_lot"} == set()
    assert reply.of("work").stand == "unclear"


@pytest.mark.parametrize(
    "text",
    [
        "The skipped stitches on the binding are normal for this machine, so these we leave.",
        "The skipped stitches we leave.",
        "We just leave the skipped stitches.",
        "The skipped stitches stay.",
        "For the skipped stitches no action needed.",
        "Skipped stitches are not included.",
        "Skipped stitches we ignore.",
        "The stains can not be removed.",
        "The rest we leave.",
        "The other pieces can pass.",
        "Only the seams, not the skipped stitches.",
        "The skipped stitches are normal, nothing to do.",
        "跳针就不修了。",
        "跳针是正常的，就这样吧。",
    ],
)
def test_a_part_that_is_left_in_looser_words_limits_the_work_by_its_sentence(text: str) -> None:
    reply = read(f"We will repair the open seams and the oil stains. {text}")
    assert (reply.of("work").stand, reply.of("work").quote) == ("unclear", text)


@pytest.mark.parametrize(
    "text",
    [
        "We leave nothing open.",
        "We leave for the fair on Monday.",
        "We leave it to you to choose the cartons.",
        "We will not leave any stain.",
        "No stain will remain.",
        "The price stays.",
        "The inspector can stay.",
        "The quality will not change.",
        "Good units will not be replaced.",
        "The needle was not changed in time.",
        "The machine is now normal.",
        "It is not a big problem for us.",
        "原因是针没有更换。",
    ],
)
def test_what_is_left_and_is_no_part_of_the_goods_limits_no_work(text: str) -> None:
    assert accepted(read(f"We will rework the whole lot. {text}")) >= WORK
    assert "work" in accepted(read(f"We will rework as your letter says. {text}"))


@pytest.mark.parametrize(
    "text",
    [
        "The skipped stitches on the binding are normal for this machine.",
        "The skipped stitches are within our tolerance.",
        "Skipped stitches are not a real defect.",
        "Nobody ever complained about the skipped stitches.",
        "跳针属于正常现象。",
    ],
)
def test_a_defect_that_is_called_none_limits_the_work_that_is_not_promised_of_the_whole_lot(text: str) -> None:
    reply = read(f"We will repair the open seams and the oil stains. {text}")
    assert (reply.of("work").stand, reply.of("work").quote) == ("unclear", text)
    assert "work" in accepted(read(f"We will rework the whole lot. {text}"))


@pytest.mark.parametrize(
    "text",
    [
        "The delivery date remains unchanged.",
        "The defective samples will be kept unchanged.",
        "No defect will be left as it is.",
        "The goods stay as they are until your release.",
        "Good units stay on the pallets.",
        "We keep the price unchanged.",
        "交期保持不变。",
        "放行前货物保持原样。",
    ],
)
def test_what_is_no_part_of_the_goods_or_waits_for_the_buyer_limits_no_work(text: str) -> None:
    assert accepted(read(f"We will rework the whole lot. {text}")) >= {"work", "whole_lot"}


@pytest.mark.parametrize(
    "text",
    [
        "The cause of the paint run was a wrong spray pressure; we changed it.",
        "The cause was a mistake of the operator.",
        "喷漆的原因是压力不对，我们已经更改了参数。",
    ],
)
def test_what_was_changed_in_the_process_takes_nothing_back(text: str) -> None:
    assert "work" in accepted(read(f"We accept all your conditions. {text}"))
    assert read(text).of("cause").stand == "unclear"
    assert read(text).of("hold").stand == "silent"


@pytest.mark.parametrize(
    "text",
    [
        "We accept all your conditions; we changed it.",
        "We accept all points. We changed two of them.",
        "We accept all points. We changed the date because the machine is broken.",
        "我们同意全部条款，有两条修改了。",
    ],
)
def test_what_was_changed_in_the_letter_is_taken_back(text: str) -> None:
    assert accepted(read(text)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Sun Daqing is responsible for the rework.",
        "Mr. Sun Daqing is the person responsible.",
        "Our manager Mr. Li is in charge of the rework.",
        "负责人：孙大庆。",
    ],
)
def test_a_name_is_the_person_responsible_and_no_word_on_the_work(text: str) -> None:
    reply = read(text)
    assert accepted(reply) == {"responsible"}
    assert reply.of("work").stand == "silent"
    assert reply.of("work_cost").stand == "silent"


@pytest.mark.parametrize(
    ("text", "condition", "why"),
    [
        ("The cause: one jig for the white legs was worn, and the new ink was not baked.", "cause", "a cause is named"),
        ("原因：夹具磨损。", "cause", "a cause is named"),
        ("For the strip we propose: take off the old strip, press with roller.", "standard", "a method is proposed"),
        ("防滑条我们建议：撕下旧条，用酒精清洁，重新粘贴。", "standard", "a method is proposed"),
    ],
)
def test_a_cause_or_a_method_is_an_answer_and_no_yes(text: str, condition: str, why: str) -> None:
    reply = read(text)
    assert (reply.of(condition).stand, reply.attitude) == ("unclear", "unclear")
    assert reply.of(condition).why.startswith(why)


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("About the re-inspection fee, we can pay only if you release 50% of the balance.", "reinspection_cost"),
        ("Regarding the photos, we can send them only after the payment.", "photos"),
        ("关于复验费，贵司先释放50%尾款我司才能支付。", "reinspection_cost"),
    ],
)
def test_a_condition_behind_the_thing_that_a_sentence_names_first_is_one_on_it(text: str, condition: str) -> None:
    assert read(text).of(condition).stand == "unclear"


def test_signed_sheets_that_come_to_you_are_promised() -> None:
    assert accepted(read("We will send you the signed sheets.")) == {"records"}


@pytest.mark.parametrize("text", ["The lot can be ready on 14 December, not on 10.", "货物12月14日完成，不是10日。"])
def test_a_day_that_is_named_is_answered_and_not_asked_for(text: str) -> None:
    reply = read(text)
    assert reply.of("ready_by").why == "another day is offered: 2026-12-14 instead of 2026-12-10"
    steps = [step.text for step in reply.next]
    assert any("day that they name" in step for step in steps)
    assert not any(step.startswith("Ask for a day") for step in steps)


HANGS_ON_IT = {"standard", "plan", "ready_by", "records", "apart", "photos", "work_cost"}


@pytest.mark.parametrize(
    "text",
    [
        "We accept all conditions of your letter. Only the dirty marks on the backrest stay as they are.",
        "All agreed. The packing stays as it is.",
        "All agreed, except the dirty marks, which stay as they are.",
        "All agreed with one exception, the dents stay as they are.",
        "Only the dents stay as they are. We accept all your conditions.",
        "全部同意，只有靠背上的脏污保持现状。",
    ],
)
def test_a_part_that_stays_as_it_is_leaves_a_yes_to_all_else(text: str) -> None:
    reply = read(text)
    assert {one.condition for one in reply.stands if one.stand != "accepted"} == WORK | HANGS_ON_IT


def test_a_day_that_is_named_again_stays_agreed_beside_it() -> None:
    reply = read(
        "We accept all conditions, with the lot ready on 10 December as agreed. Only the dents stay as they are."
    )
    assert (reply.of("ready_by").stand, reply.of("ready_by").dates) == ("accepted", (date(2026, 12, 10),))
    later = read(
        "We accept all conditions, with the lot ready on 12 December as agreed. Only the dents stay as they are."
    )
    assert later.of("ready_by").stand == "unclear"


@pytest.mark.parametrize(
    "text",
    [
        "All agreed. Only the container booking stays as it is.",
        "All agreed. Only the way of payment remains the same.",
        "All agreed, except points 4 and 5, and the dents stay as they are.",
        "We accept everything, only the goods stay as they are.",
    ],
)
def test_what_may_be_another_matter_that_stays_leaves_all_in_doubt(text: str) -> None:
    assert accepted(read(text)) == set()
