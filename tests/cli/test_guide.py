"""``recourse guide``: four readings whose figures and cited rules are right, and whose commands exist."""

import re

import pytest

from tests.cli.running import recourse
from toolkit.cli.guide_text import Topic, told_guide
from toolkit.resolver.rulebook import rulebook
from toolkit.resolver.statistics import share_interval
from toolkit.sampling.characteristic import chance_at_share

TOPICS = told_guide(None).topics
each_topic = pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.id)


def words(topic: str) -> str:
    return " ".join(lesson.text for lesson in told_guide(topic).topics[0].points)


@pytest.mark.rule(4)
def test_the_three_lessons_of_the_guide_are_taught() -> None:
    assert {"result", "paths", "leverage"} < {topic.id for topic in TOPICS}
    told = recourse("guide").text
    assert (
        told.index("Reading a failed result")
        < told.index("Rework and re-inspection:")
        < told.index("The unpaid balance")
    )


@pytest.mark.rule(35)
def test_a_sample_is_compared_with_the_check_of_every_unit_by_figures_that_are_right() -> None:
    told = words("sampling")
    passes = re.findall(r"([\d.]+) % (?:bad units passes |still )?(\d+) times", told)
    assert [share for share, _ in passes] == ["2.5", "5", "8"]
    assert all(round(100 * chance_at_share(float(share) / 100, 200, 10)) == int(times) for share, times in passes)
    assert f"200 finds nothing in {100 * 0.99**200:.0f} of 100, one of 32 nothing in {100 * 0.99**32:.0f}" in told


def test_the_range_that_a_sample_gives_is_the_exact_one() -> None:
    rate = share_interval(10, 200)
    assert f"a lot with {100 * rate.low:.1f} % or with {100 * rate.high:.0f} % of them" in words("result")


@each_topic
def test_a_point_names_rules_that_act(topic: Topic) -> None:
    acting = {rule.number for rule in rulebook() if rule.state != "planned"}
    assert all(lesson.rules and set(lesson.rules) <= acting for lesson in topic.points)


@each_topic
def test_the_commands_to_try_exist(topic: Topic) -> None:
    for command in topic.commands:
        program, *rest = command.split()
        known = [word for word in rest if re.fullmatch(r"[a-z]+", word)]
        assert program == "recourse"
        asked = recourse(*known, "--help")
        assert asked.code == 0
        assert all(word in asked.text for word in rest if word.startswith("--"))


def test_one_topic_is_told_alone_in_any_case_and_as_json() -> None:
    assert recourse("guide", "Leverage").text == recourse("guide", "leverage").text
    told = recourse("guide", "paths", "--json").json
    assert told["schema"] == "recourse.guide/1"
    assert isinstance(told["topics"], list)
    assert [one["id"] for one in told["topics"]] == ["paths"]


def test_a_topic_that_does_not_exist_exits_2_with_those_that_do() -> None:
    seen = recourse("guide", "pricing")
    assert seen.code == 2
    assert "result, paths, leverage, sampling" in seen.err
