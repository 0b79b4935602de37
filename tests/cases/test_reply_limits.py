"""What a yes to the whole letter does not cover: what the same answer contradicts, takes back or makes depend on money.

And what a yes in another form covers: who lets you deduct a cost bears it.
"""

from datetime import date
from decimal import Decimal

import pytest

from toolkit.cases.conditions import conditions_of
from toolkit.cases.replies import read_reply
from toolkit.cases.reply_model import Reply

DUE = {"ready_by": date(2026, 9, 15), "plan": date(2026, 9, 14), "signature": date(2026, 9, 14)}
GOODS = {"hold", "balance_hold", "reinspection", "fresh_sample", "tightened", "reinspection_cost", "deduction"}
WORK = {"work", "whole_lot", "standard", "plan", "ready_by", "records", "apart", "photos", "work_cost"}


def read(text: str, kind: str = "rework", **figures: str) -> Reply:
    told = {name: Decimal(value) for name, value in figures.items()}
    sums = {"remedy": told["sum"]} if "sum" in told else {}
    shares = {"remedy": told["share"]} if "share" in told else {}
    return read_reply(text, conditions_of(kind), due=DUE, amounts=sums, shares=shares)


def accepted(reply: Reply) -> set[str]:
    return {one.condition for one in reply.stands if one.stand == "accepted"}


@pytest.mark.parametrize(
    "text",
    [
        "All agreed. Repair was completed last Monday; kindly issue your shipping approval.",
        "We accept all points. Please give us the release note today, our truck is waiting.",
        "We confirm all your requirements. The cargo can be loaded on Friday.",
        "We accept every condition. We dispatched the first 800 pcs this morning.",
        "我司同意全部要求。请尽快放行，船期19号。",
        "All conditions accepted. We can ship on 18 September.",
    ],
)
def test_who_ships_or_wants_the_release_at_once_accepts_neither_hold_nor_reinspection_nor_work(text: str) -> None:
    reply = read(text)
    assert accepted(reply) & (GOODS | WORK) == set()
    assert reply.of("hold").stand in ("refused", "unclear")


def test_who_asks_for_the_release_after_a_pass_takes_nothing_back() -> None:
    reply = read("We accept all points. Please release the goods as soon as they have passed the re-inspection.")
    assert accepted(reply) >= WORK | {"hold"}


def test_who_needs_no_second_inspection_accepts_none_of_its_terms() -> None:
    reply = read("Agreed to everything. A second inspection is unnecessary, our QC checked each piece.")
    assert accepted(reply) & GOODS == set()
    assert accepted(read("All agreed, but we send photos in place of a third party inspection.")) & GOODS == set()


@pytest.mark.parametrize(
    "text",
    [
        "We accept every point of your letter. Only the fee of the second inspection we are unable to pay.",
        "We agree to all your conditions, but the re-inspection cost is for your account.",
        "来函各项要求我司均接受，复验费用请贵司支付。",
    ],
)
def test_who_does_not_bear_the_fee_does_not_let_it_be_deducted(text: str) -> None:
    reply = read(text)
    assert reply.of("reinspection_cost").stand == "refused"
    assert reply.of("deduction").stand == "unclear"
    assert accepted(reply) >= WORK


def test_who_corrects_the_units_found_alone_accepts_no_rework() -> None:
    assert accepted(read("我司接受所有条件，但只做抽到的不良品。")) & WORK == set()


@pytest.mark.parametrize(
    "text",
    [
        "The cost of the second inspection you can deduct from the final payment.",
        "Kindly advance the re-inspection fee and deduct it from the balance.",
        "复验费用贵司先垫付，之后从余款里扣。",
        "复验费我司认，可直接在尾款中扣除。",
    ],
)
def test_who_lets_the_fee_be_deducted_bears_it(text: str) -> None:
    assert accepted(read(text)) >= {"reinspection_cost", "deduction"}


@pytest.mark.parametrize(
    "text",
    [
        "We carry half of the inspection fee, which you can deduct.",
        "You can deduct 50 % of the re-inspection fee.",
        "The re-inspection fee we do not bear, you cannot deduct it.",
        "You may deduct the re-inspection fee after you have paid the balance.",
        "We try to let you deduct the re-inspection fee.",
        "复验费我司不承担，请勿从尾款中扣除。",
    ],
)
def test_who_lets_a_part_be_deducted_or_attaches_something_bears_nothing_yet(text: str) -> None:
    assert accepted(read(text)) & {"reinspection_cost", "deduction"} == set()


@pytest.mark.parametrize(
    "text",
    [
        "We will repair all goods, cost on us. First pay the balance, otherwise no repair.",
        "同意全批返工，费用我司承担。请先付尾款，不然无法安排返工。",
        "We accept all conditions. You must pay the balance today.",
    ],
)
def test_what_waits_for_the_money_is_not_accepted(text: str) -> None:
    assert accepted(read(text)) & WORK == set()


def test_the_whole_lot_kept_apart_is_no_failing_unit_taken_out() -> None:
    for text in ("全部货物已隔离存放在三号仓库。", "The whole order is isolated in hall 3."):
        assert "apart" not in accepted(read(text))
    for text in ("不良品已全部隔离存放。", "The bad pieces are isolated in hall 3."):
        assert "apart" in accepted(read(text))


def test_cartons_that_are_counted_are_none_that_were_chosen() -> None:
    assert read("Goods are on hold, 2,592 pieces in 144 cartons.").of("fresh_sample").stand == "silent"
    assert read("The inspector may choose from 20 cartons which we prepared.").of("fresh_sample").stand != "accepted"


def test_a_day_without_a_verb_in_the_future_is_a_promise_all_the_same() -> None:
    assert read("Repair as you wrote, finish by 14 September.").of("ready_by").stand == "accepted"
    assert read("Repair as you wrote, finish by 24 September.").of("ready_by").stand == "unclear"


def test_a_refusal_of_the_plan_alone_is_shown() -> None:
    for text in ("A tightened plan we do not accept.", "不同意加严检验。", "Inspection by normal AQL only."):
        assert read(text).of("tightened").stand == "refused"


# --- a concession -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["We agree to 4 % in place of 6 %.", "4 % discount only.", "降价4%我司可以接受。"])
def test_another_share_is_a_counter_offer_that_is_held_against_ours(text: str) -> None:
    told = read(text, "concession", share="6", sum="1300").of("remedy")
    assert (told.stand, told.why) == ("unclear", "another share is offered: 4 % instead of 6 %")


def test_the_share_and_the_sum_of_the_letter_are_no_counter_offer() -> None:
    for text in ("降价6%同意。", "We accept the discount of 6 %.", "We accept the price reduction of USD 1,300.00."):
        assert read(text, "concession", share="6", sum="1300").of("remedy").stand == "accepted", text
    other = read("We accept a price reduction of USD 900.", "concession", sum="1300").of("remedy")
    assert other.why == "another sum is offered: USD 900 instead of 1,300"


@pytest.mark.parametrize(
    "text",
    ["降价6%同意，外箱不标注。", "Discount agreed, cartons not marked.", "Please print nothing, no marks on cartons."],
)
def test_who_marks_no_cartons_refuses_the_mark(text: str) -> None:
    assert read(text, "concession", share="6").of("carton_mark").stand == "refused"


@pytest.mark.parametrize(
    "text",
    [
        "Please arrange the balance USD 7,525 this week, after that we start.",
        "After we receive the balance we start.",
        "Please arrange the balance this week so that we can buy the cloth.",
        "Please send 30% deposit, then we begin.",
        "We start when the balance is here.",
        "We begin on receipt of the balance.",
        "Please pay the balance today and we start tomorrow.",
        "We need USD 300 to buy the cloth.",
        "Kindly arrange the remaining payment before we start.",
        "收到尾款后开始。",
        "请先付尾款，我们马上开工。",
        "需要先付30%货款，才能买材料。",
    ],
)
def test_work_that_waits_for_money_is_accepted_by_no_other_sentence(text: str) -> None:
    for yes in ("We will rework as you ask.", "We will rework the whole lot.", "We accept all your conditions."):
        reply = read(f"{yes} {text}")
        assert {"work", "whole_lot", "plan", "ready_by"} & accepted(reply) == set()
        assert (reply.of("work").stand, reply.of("work").quote) == ("unclear", text)


@pytest.mark.parametrize(
    "text", ["Please arrange the balance. After that we start.", "Please release the money. We can begin then."]
)
def test_work_waits_for_the_money_of_the_sentence_before(text: str) -> None:
    reply = read(f"We will rework the whole lot. {text}")
    assert (reply.of("work").stand, reply.of("work").why) == ("unclear", "the money is wanted first")


@pytest.mark.parametrize(
    "text",
    [
        "The balance is paid after the re-inspection has passed, then we ship.",
        "Please arrange the inspector, after that we start packing.",
        "We pay the fee, then we start.",
        "Please keep the balance until the re-inspection passed.",
        "You can deduct USD 310 from the balance. After that we start packing.",
        "We start the rework tomorrow. Please settle the balance after the passed re-inspection.",
        "We will start the rework after your approval of the method.",
        "复验合格后再付尾款。",
    ],
)
def test_money_that_comes_after_the_work_limits_no_work(text: str) -> None:
    assert accepted(read(f"We will rework the whole lot. {text}")) >= {"work", "whole_lot"}


TRADED = [
    "If you ship now as it is we give you 4% discount, total USD 430.",
    "We can give you 5% discount if you accept the goods.",
    "Or we give you 4% discount.",
    "Take the goods as they are and we give USD 430 compensation.",
    "如果现在出货我们给4%折扣。",
]


@pytest.mark.parametrize("text", TRADED)
def test_a_discount_that_is_offered_for_the_work_is_told_and_leaves_it_open(text: str) -> None:
    alone = read(text)
    assert (alone.of("work").stand, alone.of("work").quote, alone.attitude) == ("unclear", text, "unclear")
    assert next(one for one in alone.tactics if one.id == "discount_instead").quote == text
    assert read(f"We will rework as your letter says. {text}").of("work").quote == text
    assert accepted(read(f"We accept everything. {text}")) == set()


def test_a_request_to_ship_now_leaves_the_hold_open() -> None:
    assert read(TRADED[0]).of("hold").stand == "unclear"
    assert read(TRADED[0], "notice").of("hold").quote == TRADED[0]


def test_a_discount_is_an_answer_to_any_letter_and_no_tactic_where_it_was_asked_for() -> None:
    assert read("We can give a small discount.", "notice").attitude == "unclear"
    offered = read("If you take the goods as they are we give you 4% discount.", "rejection")
    assert offered.of("rejection").why == "a discount is offered in its place"
    assert read("We give you 4% discount.", "concession").tactics == ()


@pytest.mark.parametrize(
    "text",
    [
        "As an apology we give you 2% discount.",
        "We do not offer any discount.",
        "We can not give discount.",
        "You may deduct USD 310 from the balance.",
    ],
)
def test_a_discount_that_is_given_beside_the_work_or_refused_limits_no_work(text: str) -> None:
    assert accepted(read(f"We will rework the whole lot. {text}")) >= {"work", "whole_lot"}


@pytest.mark.parametrize(
    "text",
    [
        "The fee we share half-half.",
        "The fee 50-50.",
        "We share the fee with you.",
        "Half of the fee we pay.",
        "The fee each half.",
        "The cost we share half-half.",
        "We pay half.",
        "费用一半一半。",
    ],
)
def test_a_fee_that_is_shared_is_told_in_whatever_sentence_it_stands(text: str) -> None:
    reply = read(f"Please send your inspector again, welcome. {text}")
    told = reply.of("reinspection_cost")
    assert (told.stand, told.quote, reply.of("reinspection").stand) == ("unclear", text, "accepted")


def test_a_fee_that_is_to_be_taken_from_the_next_order_leaves_the_deduction_open() -> None:
    assert read("You can take it from next order.").of("deduction").stand == "unclear"
    assert read("Next order we do better.").of("deduction").stand == "silent"


def test_a_fee_of_another_matter_that_is_shared_says_nothing_of_the_reinspection() -> None:
    for text in ("The bank fee we share half-half.", "We share the plan with you tomorrow."):
        assert read(text).of("reinspection_cost").stand == "silent"


@pytest.mark.parametrize(
    ("text", "stand"),
    [
        ("We will rework 300 of the 1,200 pieces.", "unclear"),
        ("It is not possible to rework everything.", "refused"),
        ("We will rework all 1,200 pcs.", "accepted"),
        ("We will rework the whole lot and replace the defective pieces.", "accepted"),
    ],
)
def test_a_part_of_the_goods_is_not_the_whole_lot(text: str, stand: str) -> None:
    assert {one.condition: one.stand for one in read(text).stands}["whole_lot"] == stand


@pytest.mark.parametrize(
    "lead",
    [
        "With reference to RWK-MH-4471-20261128, ",
        "Our answer to your rework instruction: ",
        "Dear Ms Marsh, referring to your letter of 28 November 2026 (RWK-MH-4471) ",
        "In answer to your rework instruction ",
        "Regarding your letter of 28 November: ",
    ],
)
def test_what_an_answer_refers_to_is_no_part_of_it(lead: str) -> None:
    assert read(f"{lead}we accept all conditions.").attitude == "accepts_all"
    assert read(f"{lead}we refuse the rework.").attitude == "refuses"
    assert read(f"{lead}we accept all conditions except the re-inspection fee.").attitude != "accepts_all"


@pytest.mark.parametrize("text", ["Regarding your letter, the fee we cannot pay.", "As to the fee, we agree."])
def test_what_an_answer_is_about_is(text: str) -> None:
    assert read(text).attitude != "accepts_all"


@pytest.mark.parametrize(
    ("text", "open_"),
    [
        ("We accept all your points. The hooks will be changed to another model.", "standard"),
        ("We accept everything. We will fit new hooks from our other supplier.", "standard"),
        ("All agreed. The fabric is replaced by a different material.", "standard"),
        ("我司同意全部要求。挂钩换成其他型号。", "standard"),
        ("We accept all your points. The cracked edge paint is normal for vegetable leather.", "findings"),
        ("All agreed. Veins are a natural feature of marble.", "findings"),
    ],
)
def test_other_goods_and_a_defect_that_is_called_natural_leave_open_what_they_touch(text: str, open_: str) -> None:
    reply = read(text)
    assert reply.of(open_).stand != "accepted"
    assert reply.of("reinspection").stand == "accepted"


@pytest.mark.parametrize("text", ["All accepted. The hooks will be replaced by new ones of the same model."])
def test_the_same_goods_once_more_take_nothing_back(text: str) -> None:
    assert {one.stand for one in read(text).stands} == {"accepted"}


@pytest.mark.parametrize(
    "text",
    [
        "We accept everything in RWK-MH-4471-20261128.",
        "We accept everything in your letter no. RWK-MH-4471-20261128",
        "We accept your rework instruction (rwk-mh-4471-20261128).",
    ],
)
def test_the_reference_of_the_letter_that_is_answered_is_that_letter(text: str) -> None:
    assert "work" in accepted(read_reply(text, conditions_of("rework"), due=DUE, reference="RWK-MH-4471-20261128"))


@pytest.mark.parametrize(
    "named", ["NCN-MH-4471-20261128", "RWK-MH-4471-20261128-2", "RWK-2026-9", "CON-44", "CAR-2026-9"]
)
def test_another_paper_is_not_that_letter_whatever_its_prefix(named: str) -> None:
    text = f"We accept everything in {named}."
    reply = read_reply(text, conditions_of("rework"), due=DUE, reference="RWK-MH-4471-20261128")
    assert accepted(reply) == set()


@pytest.mark.parametrize(
    "text",
    [
        "20 pieces stay here for your inspector, container leaves Friday.",
        "Nothing leaves you worried: we ship on Friday.",
        "Nothing is shipped late in our factory.",
        "5 cartons stay here.",
        "All documents stay here.",
        "All units stay put, and the truck comes on Monday.",
    ],
)
def test_a_part_of_the_goods_papers_and_idle_words_hold_no_lot(text: str) -> None:
    assert "hold" not in accepted(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "All 1,200 pcs stay here until you release them.",
        "The whole lot stays in our warehouse.",
        "Nothing leaves before your release.",
        "Nothing leaves our warehouse.",
    ],
)
def test_the_whole_lot_that_stays_is_held(text: str) -> None:
    assert "hold" in accepted(read(text))


def test_pictures_from_elsewhere_are_none_of_the_first_units() -> None:
    assert "photos" not in accepted(read("Pictures come from our old order."))
    assert "photos" in accepted(read("Pictures come with the next mail."))


@pytest.mark.parametrize(
    "text",
    [
        "The goods are inspected again, by an inspector whom you appoint.",
        "The lot is inspected again by your own inspector before any shipment.",
        "The goods will be re-inspected by an inspector of your choice.",
        "由贵司指定的检验员进行复验。",
    ],
)
def test_who_repeats_that_the_buyers_inspector_comes_again_agrees_to_it(text: str) -> None:
    for before in ("", "We accept all points of it. "):
        assert read(before + text).of("reinspection").stand == "accepted"


@pytest.mark.parametrize(
    "text",
    [
        "The goods are inspected again, by an inspector whom we appoint.",
        "The goods are not inspected again by your inspector.",
        "If the goods are inspected again by your inspector, we add two weeks.",
        "Are the goods inspected again by your inspector?",
        "The goods were inspected by an inspector whom you appoint.",
    ],
)
def test_another_inspector_or_none_is_no_yes_to_the_buyers(text: str) -> None:
    assert read(text).of("reinspection").stand != "accepted"
