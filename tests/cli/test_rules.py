"""``recourse rules``: the rules by number, as text and as JSON."""

import json

import pytest

from tests.cli.running import DAY, order, recourse, report
from toolkit.resolver.rulebook import rulebook


def test_all_rules_are_listed_with_sentence_state_and_place() -> None:
    told = json.loads(recourse("rules", "--json").out)
    assert told["schema"] == "recourse.rules/1"
    assert [rule["number"] for rule in told["rules"]] == list(range(1, 55))
    seen = recourse("rules")
    assert (seen.code, seen.err) == (0, "")
    assert "G11  works" in seen.text
    for rule in rulebook():
        assert f"{rule.id:4} {rule.state}" in seen.text
    assert not any(rule.state == "works" and rule.missing for rule in rulebook())


@pytest.mark.parametrize("number", ["21", "G21", "g21"])
def test_one_rule_is_shown_by_its_number(number: str) -> None:
    assert json.loads(recourse("rules", "show", number, "--json").out)["number"] == 21
    assert "G21 specific-instruction" in recourse("rules", "show", number).text


@pytest.mark.parametrize("number", ["0", "55", "x"])
def test_a_number_that_no_rule_has_exits_9(number: str) -> None:
    seen = recourse("rules", "show", number)
    assert seen.code == 9
    assert "from 1 to 54" in seen.err


def test_a_decision_prints_the_rules_that_fired_and_closes_with_the_next_order() -> None:
    seen = recourse("resolve", report("01"), "--order", order("01"), "--as-of", DAY)
    assert "G20: " in seen.text
    assert "G47: " in seen.text.partition("Next order")[2]
    found = json.loads(recourse("resolve", report("01"), "--order", order("01"), "--as-of", DAY, "--json").out)
    assert {"G9", "G20"} <= {reason["rule"] for reason in found["reasons"]}
    assert found["next_order"][0]["kind"] == "production_check"
