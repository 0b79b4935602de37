"""The facts that the choice of a path turns on, each a question with yes, no or, where it can be open, ``None``."""

from typing import Literal

from toolkit.model.severity import Severity
from toolkit.resolver import costs, prices
from toolkit.resolver.case import Case, is_permanent, not_surely_repairable, not_visible
from toolkit.resolver.checks import failed_checks
from toolkit.resolver.deadline import fits, last_day, rework_cycle, sort_cycle
from toolkit.resolver.limits import excesses
from toolkit.resolver.pattern import WIDESPREAD_CONFIDENCE
from toolkit.resolver.statistics import share_at_least


def permanent_breaks(case: Case) -> bool:
    """Return whether the defects that cannot be repaired keep the lot failing by themselves (G15)."""
    return case.still_fails(is_permanent)


def unknown_breaks(case: Case) -> bool:
    """Return whether the lot stays failed unless something is repaired of which nobody knows if it can be (G14)."""
    return case.still_fails(not_surely_repairable)


def repairable(case: Case) -> Literal["yes", "no", "partly", "unknown"]:
    """Return whether what failed the lot can be repaired: ``no`` as soon as permanent defects alone keep it failing."""
    found = {row.known.repairable for row in case.rows}
    if permanent_breaks(case) or found == {"no"}:
        return "no"
    if not found or found == {"unknown"} or unknown_breaks(case):
        return "unknown"
    return "yes" if found == {"yes"} else "partly"


def permanent_majority(case: Case) -> bool:
    """Return whether more than half of what failed cannot be repaired."""
    return 2 * case.finds(is_permanent) > case.finds(lambda _: True) > 0


def sorting_helps(case: Case) -> bool:
    """Return whether taking out what eyes find leaves a lot within its limits (G32)."""
    return bool(case.failing) and not case.still_fails(not_visible)


def share_worth_sorting(case: Case) -> bool:
    """Return whether most of the lot is likely good, so that sorting leaves an order to ship."""
    return all(_mostly_good(case, severity) for severity in case.failing)


def _mostly_good(case: Case, severity: Severity) -> bool:
    finds, sample = case.finds_of(severity), case.report.sampling.sample_size[severity]
    if sample is None or sample <= 0:
        return True
    return finds < sample and share_at_least(finds, sample, WIDESPREAD_CONFIDENCE) < case.policy.widespread_share


def can_sort(case: Case) -> bool:
    return not case.goods_left and sorting_helps(case) and share_worth_sorting(case)


def tight(case: Case) -> bool | None:
    """Return whether a rework with its re-inspection ends after the order's own dates (G28); ``None``: no dates."""
    in_time = fits(rework_cycle(case.order, case.policy), case.order, case.as_of)
    return None if in_time is None else not in_time


def sort_fits(case: Case) -> bool:
    """Return whether a sort with its check is sooner than a rework; whether it ends in time is another matter."""
    return sort_cycle(case.order, case.policy) < rework_cycle(case.order, case.policy)


def marginal(case: Case) -> bool:
    """Return whether every class that failed is little over its limit: the policy's share, or one defect (G36)."""
    over = excesses(case.report)
    if not over or case.failing - {excess.severity for excess in over} or Severity.CRITICAL in case.failing:
        return False
    return all(excess.over <= max(1, int(case.policy.marginal_excess * excess.allowed)) for excess in over)


def hard_deadline(case: Case) -> bool:
    """Return whether a season ends for these goods and no rework would be ready for shipment before it (G36)."""
    return case.order.order.season_deadline is not None and last_day(case.order) is not None and tight(case) is True


def delay_costs_more(case: Case) -> bool | None:
    """Return whether the delay of a rework costs more than the defects, even at their highest likely share (G36)."""
    delay, defects = costs.delay_cost(case, prices.rework_days(case)), costs.imperfection(case)
    return None if delay is None or defects is None else delay > defects.high


def concession_facts(case: Case) -> bool:
    """Return whether the three facts of a concession hold and no other check failed; the remedy is another matter."""
    checks = failed_checks(case.report)
    return not checks and marginal(case) and hard_deadline(case) and delay_costs_more(case) is True
