"""An acceptance counts only where every word of its clause is known in its sense (known.toml)."""

import re

import pytest

from tests.cases.reading import read, read_with, stands
from toolkit.cases.reply_classes import joined
from toolkit.cases.reply_known import known_beside
from toolkit.cases.reply_spared import Finds
from toolkit.cases.reply_stands import OPEN
from toolkit.resources import package_table

# What is agreed, and behind it what looks like it: another actor, another object, another place, time or account.
AGREED_AND_ALIKE = [
    ("work", "We repair all goods.", "We repair all goods that you send back."),
    ("work", "All can be repaired by our workers.", "All can be repaired by buyer."),
    ("work", "We will rework all goods in our factory.", "We will rework all goods in your warehouse."),
    ("work", "We will rework the goods from Monday.", "We will rework the goods in spring."),
    ("work", "Our workers can rework all goods here.", "Your workers can rework all goods here."),
    ("work", "We will correct the goods.", "We will correct the invoice."),
    ("work", "We will repair all chairs.", "We will repair all machines."),
    ("work", "We will rework all 1,200 pcs.", "We will rework 1,200 pcs of the sample."),
    (
        "whole_lot",
        "We open all cartons and rework every unit.",
        "We open all cartons with mark A and rework every unit.",
    ),
    ("work_cost", "Repair cost we pay.", "Repair cost we pay, you give discount in price."),
    ("work_cost", "We bear the cost of rework.", "We bear the cost of rework this year."),
    ("work_cost", "We cover the rework cost.", "We cover the rework cost from your deposit."),
    ("work_cost", "We pay the cost of rework.", "We pay the cost of rework and add it to the invoice."),
    ("balance_hold", "You pay balance after inspection is ok.", "We pay balance after inspection is ok."),
    ("balance_hold", "You pay balance when your QC passed the goods.", "You pay balance when our QC passed the goods."),
    (
        "balance_hold",
        "You pay the balance after the re-inspection passed.",
        "You pay the balance after the customs passed.",
    ),
    ("hold", "We will not ship before your release.", "We will not ship the red ones before your release."),
    ("hold", "The lot will be on hold until your release.", "The second lot will be on hold until your release."),
    ("hold", "We wait for your release.", "We wait for your release of the deposit."),
    ("reinspection", "Your inspector can come.", "Your inspector can come for holiday."),
    ("reinspection", "We accept the re-inspection.", "We accept the re-inspection by video call."),
    ("reinspection_cost", "We pay the fee of your inspector.", "We pay the inspection fee of our own QC."),
    (
        "reinspection_cost",
        "The second inspection fee will be paid by us.",
        "The third inspection fee will be paid by us.",
    ),
    ("findings", "We accept the findings.", "We accept the findings for the scratches."),
    ("apart", "Bad pieces will be marked.", "Good pieces will be marked."),
    ("photos", "We will send you photos.", "We will send you photos of our new factory."),
    ("ready_by", "All goods will be ready by 14 September.", "All goods will be ready by 14 September of painting."),
]


@pytest.mark.parametrize(("condition", "agreed", "alike"), AGREED_AND_ALIKE)
def test_a_yes_is_granted_beside_known_words_and_beside_no_others(condition: str, agreed: str, alike: str) -> None:
    assert (read(agreed).of(condition).stand, read(alike).of(condition).stand) in {
        ("accepted", "unclear"),
        ("accepted", "refused"),
    }


def test_a_yes_beside_an_unknown_word_is_left_open_as_the_other_rules_tell_it() -> None:
    told = read("Your inspector can come for holiday.").of("reinspection")
    assert (told.stand, told.why) == ("unclear", OPEN)


@pytest.mark.parametrize(
    ("condition", "text"),
    [
        ("work_cost", "Dear sir, no problem, as per your letter all rework cost is borne by our company only."),
        ("work_cost", "Pls be informed that we will cover repair charges, no cost for you"),
        ("work", "Ok Ruth, we can do rework, our boss agreed."),
        ("hold", "Noted, the goods are kept in our godown till your written release."),
        ("balance_hold", "Thanks for your mail, we confirm that balance is payable only after passed re-inspection."),
        ("reinspection", "Sorry for the trouble, your QC can come any time to check again."),
    ],
)
def test_politeness_and_clumsy_words_take_nothing_from_a_yes(condition: str, text: str) -> None:
    assert read(text).of(condition).stand == "accepted"


def test_a_clause_that_nothing_is_read_of_leaves_the_yes_beside_it_open() -> None:
    assert read("We will rework all goods, in our dreams.").of("work").stand == "unclear"
    assert read("We will rework all goods, as you asked.").of("work").stand == "accepted"


def test_what_one_condition_says_takes_nothing_from_another_beside_it() -> None:
    reply = read("We will rework all goods, but the re-inspection fee we do not pay.")
    assert (reply.of("work").stand, reply.of("reinspection_cost").stand) == ("accepted", "refused")


def test_who_pays_a_fee_is_not_known_as_who_pays_the_balance() -> None:
    both = read("The balance is paid after the passed re-inspection and the rework cost is on us.")
    assert (both.of("balance_hold").stand, both.of("work_cost").stand) == ("accepted", "accepted")
    assert read("We pay balance after re-inspection at our cost.").of("balance_hold").stand == "unclear"


def test_a_bare_yes_is_asked_for_the_words_of_what_it_is_said_of() -> None:
    assert read("Re-inspection fee. Agreed.").of("reinspection_cost").stand == "accepted"
    assert read("Re-inspection fee of the yellow ones. Agreed.").of("reinspection_cost").stand == "unclear"


def test_what_leads_a_list_is_asked_for_its_words_too() -> None:
    assert read("We agree to the following:\n1. Rework\n2. Re-inspection").of("work").stand == "accepted"
    assert read("For Dubai we agree to the following:\n1. Rework\n2. Re-inspection").of("work").stand == "unclear"


def test_the_words_by_which_the_report_calls_a_defect_are_known_beside_the_work() -> None:
    finds = Finds(beyond=("Squeaky hinge", "Wobbly foot"))
    text = "We will rework the whole lot, the squeaky hinge too."
    assert read_with(finds, text).of("work").stand == "accepted"
    assert read(text).of("work").stand == "unclear"


def test_every_class_that_a_condition_knows_has_its_words() -> None:
    known, near = (package_table("toolkit.cases", name) for name in ("known.toml", "near.toml"))
    named = {name.lstrip("-~") for condition in known["known"] for name in known_beside(condition)}
    assert named <= {*known["words"], *near["words"], "article"}


def test_every_condition_knows_something() -> None:
    asked = {one["id"] for one in package_table("toolkit.cases", "conditions.toml")["condition"]}
    accepted_by_no_words = {"told_open", "fee"}
    assert asked - accepted_by_no_words == set(package_table("toolkit.cases", "known.toml")["known"])


@pytest.mark.parametrize("word", ["next", "half", "some", "your", "buyer", "pay", "discount", "one", "good", "back"])
def test_no_word_that_may_limit_a_yes_is_harmless(word: str) -> None:
    assert not joined(package_table("toolkit.cases", "known.toml")["harmless"]["words"]).fullmatch(word)


def test_no_class_repeats_what_repeats_without_an_end() -> None:
    known = package_table("toolkit.cases", "known.toml")
    patterns = [*known["phrases"].values(), *(one for several in known["words"].values() for one in several)]
    assert not [one for one in patterns if re.search(r"\)[*+]|\.[*+]", one)]


@pytest.mark.parametrize(
    "text",
    [
        "All points are to be agreed.",
        "All your conditions need to be agreed.",
        "Rework costs are to be agreed.",
        "Re-inspection fee is to be confirmed by us.",
        "The balance is to be agreed.",
        "The rework cost will be confirmed by our side.",
        "The rework date is yet to be agreed.",
        "返工费用有待商定。",
        "We accept all points after checking.",
        "We agree to all points after discussion with our boss.",
        "We accept all your points, after meeting with our boss.",
        "We accept your letter after meeting.",
        "We will pay the rework cost after discussion with our boss.",
        "After discussion with our boss we will decide on rework.",
    ],
)
def test_what_is_still_to_be_decided_is_not_agreed(text: str) -> None:
    assert not stands(read(text), "accepted")


@pytest.mark.parametrize(
    ("condition", "text"),
    [
        ("work", "After discussion with our boss we agree to rework all goods."),
        ("work", "After discussion with our boss, we will rework all goods."),
        ("work_cost", "After internal discussion we accept to pay the rework cost."),
        ("work", "All goods are to be repaired by our workers."),
        ("balance_hold", "The balance is to be paid after the passed re-inspection."),
    ],
)
def test_what_was_decided_after_a_talk_is_agreed_and_so_is_what_is_to_be_done(condition: str, text: str) -> None:
    assert read(text).of(condition).stand == "accepted"


# What is agreed, and behind it the same words in an order that makes them something else.
AGREED_AND_TURNED = [
    ("findings", "We accept the findings of your inspector.", "We accept the findings of our inspector."),
    ("findings", "We accept the report of your inspector.", "We accept the report of our factory."),
    ("findings", "我司接受检验报告。", "我司接受我司检验报告。"),
    ("whole_lot", "All pieces will be reworked.", "All pieces with scratches will be reworked."),
    ("work", "All pieces will be reworked with our workers.", "All goods with the scratches will be reworked."),
    ("work", "We rework all goods as you asked.", "We rework all goods as you rework."),
    ("reinspection", "Your inspector can come after the rework.", "Your inspector can come before the rework."),
    ("reinspection", "Your inspector can come to our factory.", "Your inspector can inspect our factory."),
    ("reinspection", "Your inspector can come when we finish.", "Your inspector can come while we rework."),
    ("records", "The records will be signed and sent to you.", "The records will be signed by you."),
    ("records", "The records will be sent to you.", "The records will be sent by you."),
    ("photos", "We will send photos during the rework.", "The photos will be sent by you."),
    ("standard", "We will follow the standard of your letter.", "We will follow the standard of the factory."),
    ("standard", "We will follow your standard.", "We will follow our standard."),
    ("findings", "We accept your findings.", "We accept our findings."),
    ("ready_by", "We finish by 14 September.", "We finish from 14 September."),
    (
        "ready_by",
        "We accept your deadline of 14 September to finish rework.",
        "We accept your deadline of 14 September for starting rework.",
    ),
    (
        "apart",
        "They will not be mixed. Bad pieces do not go in the same cartons.",
        "They will not be mixed. Bad pieces go in the same cartons.",
    ),
    ("hold", "We will not ship before your release.", "We will not ship just now."),
    ("hold", "We do not ship before the second inspection.", "We do not ship before the check of container."),
    ("hold", "The goods are on hold now until your release.", "We will not ship immediately."),
    (
        "balance_hold",
        "You can pay the balance once the goods pass the re-inspection.",
        "You can pay the balance once our goods are ok.",
    ),
    ("tightened", "We accept tightened inspection level II.", "We accept tightened inspection level I."),
]


@pytest.mark.parametrize(("condition", "agreed", "turned"), AGREED_AND_TURNED)
def test_known_words_in_an_order_that_says_something_else_are_no_yes(condition: str, agreed: str, turned: str) -> None:
    assert read(agreed).of(condition).stand == "accepted"
    assert read(turned).of(condition).stand != "accepted"


def test_no_class_has_a_pattern_twice() -> None:
    words = package_table("toolkit.cases", "known.toml")["words"]
    assert not [name for name, patterns in words.items() if len(set(patterns)) < len(patterns)]
