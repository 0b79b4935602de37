"""The catalogue of the rules tells the truth: whole, cited as written, and no claim without a test."""

import re
from pathlib import Path

import toolkit
from toolkit.resolver.rulebook import rulebook

TESTS = Path(__file__).parents[1]
PACKAGE = Path(toolkit.__file__).parent
MARK = re.compile(r"^@pytest\.mark\.rule\(([\d, ]+)\)$", re.MULTILINE)


def marked() -> set[int]:
    """Return the numbers of the rules that a test is marked with."""
    texts = (path.read_text(encoding="utf-8") for path in TESTS.rglob("test_*.py"))
    return {int(number) for text in texts for group in MARK.findall(text) for number in group.split(",")}


def test_the_rules_are_numbered_from_1_to_54_and_named_once() -> None:
    assert [rule.number for rule in rulebook()] == list(range(1, 55))
    assert len({rule.name for rule in rulebook()}) == 54


def test_a_rule_that_works_has_a_test_that_is_marked_with_its_number() -> None:
    assert [rule.id for rule in rulebook() if rule.state == "works" and rule.number not in marked()] == []


def test_a_rule_acts_somewhere_unless_it_is_planned_and_says_what_it_lacks_unless_it_works() -> None:
    assert [rule.id for rule in rulebook() if bool(rule.acts) is (rule.state == "planned")] == []
    assert [rule.id for rule in rulebook() if bool(rule.missing) is (rule.state == "works")] == []


def test_every_number_that_a_decision_or_letter_cites_is_a_rule_that_acts() -> None:
    code = [path for part in ("resolver", "documents") for path in (PACKAGE / part).rglob("*.py")]
    cited = {number for path in code for number in re.findall(r"\bG(\d+)\b", path.read_text(encoding="utf-8"))}
    acting = {str(rule.number) for rule in rulebook() if rule.state != "planned"}
    assert {"11", "44"} <= cited <= acting
