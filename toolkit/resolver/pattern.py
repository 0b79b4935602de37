"""What kind of failure it is: one cause on many units, many causes, one part of the lot, or too little to tell.

A row's count is taken as units with that defect as long as it does not exceed the sample. The calls are rough by
nature: five finds cannot tell much, and the thresholds stand in the policy so that a buyer can set his own.
"""

from collections import Counter

import msgspec

from toolkit.model.policy import Policy
from toolkit.model.report import Defect, Report
from toolkit.model.resolution import DefectDecision, Pattern
from toolkit.model.severity import Severity
from toolkit.resolver.case import finds_in
from toolkit.resolver.limits import accept_number, critical_finds
from toolkit.resolver.statistics import hypergeometric_tail, share_at_least


class Kinds(msgspec.Struct, frozen=True):
    """The finds of the classes that failed, by kind of defect; rows of one known kind count together."""

    counts: tuple[int, ...]
    sample: int | None

    @property
    def total(self) -> int:
        return sum(self.counts)

    @property
    def top(self) -> int:
        return max(self.counts, default=0)

    @property
    def top_share(self) -> float:
        return self.top / self.total if self.total else 0.0

    @property
    def effective(self) -> float:
        """Return how many equally frequent kinds would be as mixed (the inverse Herfindahl index)."""
        return self.total**2 / sum(count * count for count in self.counts) if self.total else 0.0


def pattern(report: Report, known: tuple[DefectDecision, ...], failing: frozenset[Severity], policy: Policy) -> Pattern:
    """Return the pattern of the failure; ``none`` when no counted class failed."""
    if critical_finds(report):
        return "critical"
    if not failing:
        return "none"
    kinds = kinds_of(report, known, failing)
    if is_systematic(kinds, report, failing, policy):
        return "systematic"
    if local_item(report, failing, policy) is not None:
        return "local"
    if kinds.total < policy.few_finds:
        return "too_few"
    scattered = (
        kinds.total >= policy.scattered_finds
        and kinds.top_share < policy.scattered_top_share
        and kinds.effective >= policy.scattered_types
    )
    return "scattered" if scattered else "mixed"


def kinds_of(report: Report, known: tuple[DefectDecision, ...], failing: frozenset[Severity]) -> Kinds:
    counts: Counter[str] = Counter()
    for defect, decision in zip(report.defects, known, strict=True):
        counts[kind_key(defect, decision)] += finds_in(defect, failing)
    sizes = [size for severity in failing if (size := report.sampling.sample_size[severity] or 0) > 0]
    return Kinds(tuple(sorted(filter(None, counts.values()), reverse=True)), max(sizes, default=None))


def kind_key(defect: Defect, decision: DefectDecision) -> str:
    return decision.kind or " ".join(defect.description.casefold().split())


def is_systematic(kinds: Kinds, report: Report, failing: frozenset[Severity], policy: Policy) -> bool:
    """Return whether one kind is on a wide share of units, or dominates enough finds, or fails its class alone."""
    if is_widespread(kinds, policy):
        return True
    if kinds.total < policy.few_finds:
        return False
    dominant = (
        kinds.top_share >= policy.dominant_share
        and share_at_least(kinds.top, kinds.total, policy.dominant_confidence) > policy.dominant_lower_bound
    )
    limits = [limit for severity in failing if (limit := accept_number(report, severity)) is not None]
    alone = bool(limits) and kinds.top > min(limits) and kinds.top_share >= policy.alone_share
    return dominant or alone


def is_widespread(kinds: Kinds, policy: Policy) -> bool:
    if kinds.sample is None or not kinds.top:
        return False
    if kinds.top >= kinds.sample:
        return True
    return share_at_least(kinds.top, kinds.sample, policy.widespread_confidence) >= policy.widespread_share


def local_item(report: Report, failing: frozenset[Severity], policy: Policy) -> str | None:
    """Return the one item or lot in which the finds are concentrated beyond chance; ``None`` when there is none.

    The chance is hypergeometric, multiplied by the number of lots because each of them was looked at; the
    rate must also be a multiple of the rate elsewhere.
    """
    lots = [
        (lot.item, lot.sample_size, sum(max(0, lot.found[severity] or 0) for severity in failing))
        for lot in report.lots
    ]
    strata = [(item or "", size, finds) for item, size, finds in lots if size and 0 <= finds <= size]
    sampled, total = sum(size for _, size, _ in strata), sum(finds for _, _, finds in strata)
    if len(strata) != len(report.lots) or len(strata) < 2 or not total:  # noqa: PLR2004
        return None
    for item, size, finds in strata:
        chance = hypergeometric_tail(finds, size, total, sampled) * len(strata)
        elsewhere = policy.local_ratio * (total - finds) * size
        if chance < policy.local_probability and finds * (sampled - size) >= elsewhere:
            return item
    return None
