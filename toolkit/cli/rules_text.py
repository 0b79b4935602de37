"""The rules as a document and as text."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from toolkit.cli.layout import entry, listed
from toolkit.errors import InvalidInputError
from toolkit.resolver.rulebook import GuideRule, rulebook


class ToldRules(msgspec.Struct, frozen=True, kw_only=True):
    schema: Literal["recourse.rules/1"] = "recourse.rules/1"
    rules: tuple[GuideRule, ...]


def the_rule(number: str) -> GuideRule:
    """Return the rule called *number*, ``21`` or ``G21``; raises ``InvalidInputError`` where there is none."""
    wanted = number.strip().upper().removeprefix("G")
    found = next((rule for rule in rulebook() if str(rule.number) == wanted), None)
    if found is None:
        raise InvalidInputError(f"There is no rule {number}.", f"The rules go from 1 to {len(rulebook())}.")
    return found


def rules_text(rules: tuple[GuideRule, ...]) -> str:
    """Return one line of sentence for each rule, and one with its state and where it acts."""
    return "\n".join(line for rule in rules for line in _short(rule))


def rule_text(rule: GuideRule) -> str:
    return "\n".join(
        (
            *entry("Rule", f"{rule.id} {rule.name}"),
            *entry("Sentence", rule.sentence),
            *entry("Kind", ", ".join(rule.kinds)),
            *entry("State", rule.state),
            *listed("Acts in", rule.acts),
            *entry("Missing", rule.missing),
        )
    )


def _short(rule: GuideRule) -> Iterator[str]:
    yield from entry(f"{rule.id:4} {rule.state}", rule.sentence)
    yield from entry("", "; ".join((*rule.acts, *([f"missing: {rule.missing}"] if rule.missing else []))))
