"""What kind of failure it is: one cause on many units, many causes, one part of the lot, or too little to tell.

A row's count is taken as units with that defect as long as it does not exceed the sample. The calls are rough by
nature: five finds cannot tell much, and the thresholds stand in the policy so that a buyer can set his own. Only the
classes that failed decide; the others support.
"""

from toolkit.model.policy import Policy
from toolkit.model.report import Report
from toolkit.model.resolution import Confidence, DefectDecision, Pattern
from toolkit.model.severity import Severity
from toolkit.resolver.kinds import Kinds, kinds_of
from toolkit.resolver.limits import critical_finds
from toolkit.resolver.statistics import share_at_least
from toolkit.resolver.strata import local_item


def pattern(
    report: Report, part: Report, known: tuple[DefectDecision, ...], failing: frozenset[Severity], policy: Policy
) -> Pattern:
    """Return the pattern of the failure of *part*, the lots of *report* that failed; ``none`` without a counted class.

    Whether the finds sit in one lot only the whole report tells.
    """
    if critical_finds(report):
        return "critical"
    if not failing:
        return "none"
    return called(kinds_of(part, known, failing), policy, local=local_item(report, failing, policy) is not None)


def called(kinds: Kinds, policy: Policy, *, local: bool = False) -> Pattern:
    """Return what the finds of the failing classes say; *local* tells that they sit in one part of the lot."""
    if is_systematic(kinds, policy):
        return "systematic"
    if kinds.total < policy.few_finds:
        return "too_few"
    if local:
        return "local"
    scattered = (
        kinds.total >= policy.scattered_finds
        and kinds.top_share < policy.scattered_top_share
        and kinds.effective >= policy.scattered_types
    )
    return "scattered" if scattered else "mixed"


def confidence(call: Pattern, kinds: Kinds, policy: Policy) -> Confidence | None:
    """Return how much the call is worth; ``None`` where there is none."""
    if call == "none":
        return None
    if call == "critical" or (call == "systematic" and is_widespread(kinds, policy)):
        return "high"
    if kinds.total >= policy.sure_finds:
        return "high"
    return "medium" if kinds.total >= policy.medium_finds else "low"


def is_systematic(kinds: Kinds, policy: Policy) -> bool:
    """Return whether one kind is on a wide share of units, or dominates enough finds, or fails its class alone."""
    if is_widespread(kinds, policy):
        return True
    if kinds.total < policy.few_finds:
        return False
    dominant = (
        kinds.top_share >= policy.dominant_share
        and share_at_least(kinds.top, kinds.total, policy.dominant_confidence) > policy.dominant_lower_bound
    )
    return dominant or (kinds.alone and kinds.top_share >= policy.alone_share)


def is_widespread(kinds: Kinds, policy: Policy) -> bool:
    """Return whether the most frequent kind is surely on the policy's share of units."""
    return on_share_of_units(kinds, policy.widespread_share, policy)


def on_every_unit(
    report: Report, known: tuple[DefectDecision, ...], policy: Policy, classes: frozenset[Severity]
) -> frozenset[Severity]:
    """Return those of *classes* in which one kind is surely on next to every unit, so that all need the same work."""
    return frozenset(
        severity
        for severity in classes
        if on_share_of_units(kinds_of(report, known, frozenset({severity})), policy.every_unit_share, policy)
    )


def on_share_of_units(kinds: Kinds, share: float, policy: Policy) -> bool:
    """Return whether the most frequent kind is on *share* of the units, as surely as the policy asks."""
    if kinds.sample is None or not kinds.top:
        return False
    if kinds.top >= kinds.sample:
        return True
    return share_at_least(kinds.top, kinds.sample, policy.widespread_confidence) >= share
