"""What would change a decision is tried out, and only what changes it is told."""

from tests.resolver.cases import AS_OF, DENT, LEAK, ORDER, RIDDLE, order, report, resolved, row
from toolkit.model.order import Order
from toolkit.model.policy import Policy
from toolkit.model.report import Report
from toolkit.model.severity import BySeverity
from toolkit.resolver.turns import turns


def told(made: Report, under: Order = ORDER) -> dict[str, tuple[str, str]]:
    found = turns(made, under, resolved(made, under), policy=Policy(), as_of=AS_OF)
    return {turn.condition: (turn.verdict, turn.path) for turn in found}


def test_each_change_that_turns_the_decision_is_told_with_what_it_leads_to() -> None:
    seen = told(report(row(DENT, major=12)))
    assert seen["the supplier refuses to correct"] == ("fail", "reject")
    assert seen[f"“{DENT}” counts as minor"] == ("pass", "none")


def test_a_failed_function_is_not_offered_as_minor() -> None:
    made = report(row("Unit does not power on", major=12), product="Milk frother")
    assert resolved(made).per_defect[0].detectable == "test"
    assert not [condition for condition in told(made) if "counts as minor" in condition]


def test_what_may_be_critical_or_is_unknown_is_not_offered_as_minor() -> None:
    for words in ("Mould on the lid", RIDDLE):
        assert not [condition for condition in told(report(row(words, major=12))) if "counts as minor" in condition]
    both = report(row(DENT, major=12, critical=1), allowed=BySeverity(1, 10, 14))
    assert not [condition for condition in told(both) if "counts as minor" in condition]


def test_a_change_that_is_so_already_or_changes_nothing_is_not_told() -> None:
    refused = order(supplier={"refuses_correction": True})
    made = report(row(DENT, major=12))
    assert resolved(made, refused).path == "reject"
    assert "the supplier refuses to correct" not in told(made, refused)
    assert "a price reduction is agreed" not in told(report(row(DENT, major=60)))


def test_a_critical_lot_is_rejected_whatever_is_agreed() -> None:
    assert "a price reduction is agreed" not in told(report(row(LEAK, critical=1)))
    assert set(told(report(row(LEAK, critical=1)))) <= {"the goods are shipped"}


def test_a_lot_that_did_not_fail_has_none() -> None:
    assert told(report(row(DENT, major=2), overall="pass")) == {}
