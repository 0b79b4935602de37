"""Replies with no grammar to speak of: a topic and a stance near each other, in any order (near.toml)."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.cases.reading import read
from toolkit.resources import package_table

TOLD = tomllib.loads((Path(__file__).parent / "replies_near.toml").read_text("utf-8"))


@pytest.mark.parametrize(("condition", "means", "text"), TOLD["said"])
def test_what_stands_near_a_topic_is_said_of_it(condition: str, means: str, text: str) -> None:
    stand = read(text).of(condition).stand
    assert stand in ({"unclear", "refused"} if means == "left" else {means})


@pytest.mark.parametrize(("condition", "text"), TOLD["look_alikes"])
def test_what_looks_like_one_of_them_agrees_to_nothing(condition: str, text: str) -> None:
    assert read(text).of(condition).stand != "accepted"


def test_every_class_that_a_rule_names_has_its_words() -> None:
    table = package_table("toolkit.cases", "near.toml")
    rules = [rule for rules in table["rules"].values() for rule in rules]
    named = {
        name.lstrip("-~")
        for rule in rules
        for one in (*rule["near"], *rule.get("without", ()))
        for name in one.split("|")
    }
    known = {name.lstrip("-~") for names in table["known"].values() for name in names}
    assert named | known <= set(table["words"])


def test_every_condition_that_words_near_each_other_may_accept_says_what_it_knows() -> None:
    table = package_table("toolkit.cases", "near.toml")
    accepting = {name for name, rules in table["rules"].items() if any(one["word"] == "accepted" for one in rules)}
    assert accepting == set(table["known"])


@pytest.mark.parametrize("word", ["tomorrow", "partner", "not", "30", "one", "together", "without", "your", "you"])
def test_no_word_that_may_limit_a_yes_is_harmless(word: str) -> None:
    harmless = package_table("toolkit.cases", "near.toml")["harmless"]["words"]
    assert not any(re.fullmatch(one, word) for one in harmless)


def test_a_yes_to_all_stays_whole_beside_the_time_that_the_work_takes() -> None:
    reply = read("We accept all points. Please give us time to answer the rest of your mail, 2 days.")
    assert reply.of("work_cost").stand == "accepted"


def test_a_cost_that_is_put_on_the_buyer_by_its_name_leaves_the_others_alone() -> None:
    reply = read("For 2nd QC visit, buyer should take the bill like always.")
    assert (reply.of("reinspection_cost").stand, reply.of("work_cost").stand) == ("refused", "silent")


def test_a_topic_that_stands_alone_is_answered_by_what_follows() -> None:
    assert read("Inspection fee ... your side.").of("reinspection_cost").stand == "refused"
    assert read("Rest money? You send when second checking is good.").of("balance_hold").stand == "accepted"
