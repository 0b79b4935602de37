"""What else the guide has to say on a case: small rules, each with its number, that speak up when they apply.

A rule takes a settled case and returns its sentence with this case's figures, or nothing. They stand in
the order of reading.
"""

from toolkit.model.resolution import Reason
from toolkit.resolver.rules import chances, failure, leverage, money, verification, ways
from toolkit.resolver.settled import Rule, Settled

RULES: tuple[Rule, ...] = (
    *failure.RULES,
    *ways.RULES,
    *money.RULES,
    *verification.RULES,
    *chances.RULES,
    *leverage.RULES,
)


def observations(settled: Settled) -> tuple[Reason, ...]:
    """Return the sentences of every rule that applies."""
    return tuple(reason for rule in RULES if (reason := rule(settled)) is not None)
