"""Sentences of suppliers whose own language is another: what they mean, by classes of words (clumsy.toml)."""

import pytest

from tests.cases.reading import read

SAID = [
    (
        "balance_hold",
        "left",
        "For the balance please arrange 50% before so we can buy igniter, the rest after inspection pass.",
    ),
    ("balance_hold", "left", "Kindly release 30% of balance amount now itself, remaining after inspection."),
    ("balance_hold", "left", "Balance you pay half now, half when second inspect is OK."),
    ("balance_hold", "left", "Boss says please TT 20,000 USD first, other money after check pass no problem."),
    ("balance_hold", "left", "Please do the needful for part payment, the remaining we will take after clearance."),
    ("balance_hold", "accepted", "The money you can pay after inspect pass, we agree."),
    ("balance_hold", "accepted", "Balance payment only after your inspector passed, ok for us."),
    ("balance_hold", "accepted", "Remaining amount we will take only after your QC clearance."),
    ("work_cost", "refused", "Please pay rework cost to us."),
    ("reinspection_cost", "refused", "Kindly transfer the second inspection fee to us."),
    ("work_cost", "refused", "Please transfer the rework charges to our account."),
    ("reinspection_cost", "left", "Second inspection fee to us."),
    ("reinspection_cost", "left", "The second inspection fee is for us."),
    ("reinspection_cost", "accepted", "Second inspection fee is for our account."),
    ("hold", "accepted", "The goods we keep in our warehouse and will not ship before you say ok."),
    ("hold", "accepted", "Without your ok letter the cargo will not go out from factory."),
    ("hold", "accepted", "Material is lying in our godown only, dispatch will be done after your clearance only."),
    ("hold", "accepted", "Goods waiting in depot, no loading till you are giving approval."),
    ("hold", "accepted", "We not deliver the goods to forwarder if you not confirm."),
    ("hold", "refused", "The goods we already give to forwarder yesterday, sorry."),
    ("hold", "left", "Container is come tomorrow, please give the ok today."),
    ("work_cost", "accepted", "labor cost is our side, no problem."),
    (
        "work_cost",
        "accepted",
        "We agree to rework the black and the green lot all pieces, labor cost is our side, no problem.",
    ),
    ("work_cost", "accepted", "Rework charges will be in our scope only."),
    ("work_cost", "accepted", "Cost for repair is from us, you no need pay."),
    ("work_cost", "accepted", "All expense of correction belongs to our company."),
    ("work_cost", "left", "Rework labor is ours but material cost please support us."),
    ("work_cost", "refused", "The repair cost we can not take."),
    ("work_cost", "left", "Repair cost, half half please."),
    ("reinspection_cost", "accepted", "Second inspection fee we will bear only."),
    ("reinspection_cost", "accepted", "The fee of inspector second time is on our head."),
    ("reinspection_cost", "left", "The second inspection fee: we think one half and one half is fair."),
    ("reinspection_cost", "refused", "Inspection fee second time is buyer side as usual."),
    ("reinspection_cost", "refused", "For inspector coming again you pay please, we have no budget."),
    ("ready_by", "accepted", "Ready date 14 Sep we can do it."),
    ("ready_by", "left", "Ready date 15 Sep is too hurry, our worker is not enough, we can finish at 18 Sep."),
    ("ready_by", "left", "By 20th Sep positively material will be ready."),
    ("ready_by", "left", "Finish time maybe 22 Sep because holiday, understand please."),
    ("standard", "left", "The igniter we change to old brand for all pieces."),
    ("standard", "left", "We will do polishing with machine in place of washing."),
    ("standard", "left", "Scratch we paint one time again with same color."),
    ("standard", "left", "Our plan: open all box, take out bad lid, put new lid."),
    ("work", "left", "The squeaky wheel is normal for this price, we can not change, please understanding."),
    ("work", "accepted", "All the pieces we make again from begin, no problem."),
    ("work", "refused", "Rework this lot we can not do, time is not allow."),
    ("reinspection", "accepted", "Inspector can come to factory 16 Sep, we are waiting welcome."),
    ("plan", "accepted", "Schedule of rework I am sending you before 14 Sep."),
]

# What looks like one of them and is none.
LOOK_ALIKES = [
    ("hold", "We ship the goods before you say ok."),
    ("hold", "If you not confirm today, we ship."),
    ("work_cost", "Labor cost is your side."),
    ("work_cost", "If labor cost is our side, we can not do it."),
    ("reinspection_cost", "The second inspection fee we can not bear."),
    ("reinspection_cost", "The second inspection fee is our side?"),
    ("balance_hold", "Please arrange 50% of the balance before the inspection."),
    ("ready_by", "Ready date 25 Sep we can do it."),
    ("work", "All the pieces we can not make again."),
]


@pytest.mark.parametrize(("condition", "means", "text"), SAID)
def test_a_clumsy_sentence_is_heard_for_what_it_means(condition: str, means: str, text: str) -> None:
    stand = read(text).of(condition).stand
    assert stand in ({"unclear", "refused"} if means == "left" else {means})


@pytest.mark.parametrize(("condition", "text"), LOOK_ALIKES)
def test_what_only_looks_like_a_yes_accepts_nothing(condition: str, text: str) -> None:
    assert read(text).of(condition).stand != "accepted"


def test_a_share_of_the_balance_or_a_fee_that_is_wanted_for_something_else_is_no_word_on_the_balance() -> None:
    assert read("Please pay half of the inspection fee first.").of("balance_hold").stand != "refused"
    assert read("We replace the lids with new lids by 14 Sep.").of("standard").stand == "silent"


def test_a_yes_to_all_beside_a_part_that_is_wanted_before_is_no_yes_to_all() -> None:
    reply = read("We agree all your conditions. For the balance please arrange 50% before, the rest after inspection.")
    assert reply.of("balance_hold").stand == "refused"
    assert reply.attitude != "accepts_all"
