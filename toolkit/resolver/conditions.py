"""The facts that the choice of a path turns on, each a question with yes, no or, where it can be open, ``None``."""

from typing import Literal

from toolkit.model.lots import one_by_one
from toolkit.model.policy import Policy
from toolkit.model.report import Report
from toolkit.model.severity import Severity
from toolkit.resolver import costs, prices
from toolkit.resolver.case import (
    Case,
    Wanted,
    can_be_repaired,
    is_permanent,
    not_surely_repairable,
    not_visible,
    parts_of,
)
from toolkit.resolver.checks import failed_checks, is_quantity
from toolkit.resolver.deadline import fits, last_day, rework_cycle, sort_cycle
from toolkit.resolver.kinds import kinds_of
from toolkit.resolver.limits import excesses
from toolkit.resolver.statistics import share_at_least


def permanent_breaks(case: Case) -> bool:
    """Return whether the defects that cannot be repaired keep the lot failing by themselves (G15)."""
    return case.still_fails(is_permanent)


def unknown_breaks(case: Case) -> bool:
    """Return whether the lot stays failed unless something is repaired of which nobody knows if it can be (G14)."""
    return case.still_fails(not_surely_repairable)


def repairable(case: Case) -> Literal["yes", "no", "partly", "unknown"]:
    """Return whether what failed the lot can be repaired: ``no`` where permanent defects alone keep it failing.

    It is ``partly`` where those that can be repaired would fail it alone as well: each goes its own way.
    """
    found = {row.known.repairable for row in case.rows}
    if permanent_breaks(case) or found == {"no"}:
        return "partly" if case.still_fails(can_be_repaired) else "no"
    if not found or found == {"unknown"} or unknown_breaks(case):
        return "unknown"
    return "yes" if found == {"yes"} else "partly"


def permanent_majority(case: Case) -> bool:
    """Return whether the larger part of what failed cannot be repaired; how large, the policy says."""
    whole = case.finds(lambda _: True)
    return whole > 0 and case.finds(is_permanent) > case.policy.permanent_share * whole


def sorting_helps(case: Case) -> bool:
    """Return whether taking out what eyes find leaves a lot within its limits (G32)."""
    return bool(case.failing) and not case.still_fails(not_visible)


def share_worth_sorting(case: Case, wanted: Wanted = lambda _: True) -> bool:
    """Return whether most of the lot is likely good, so that sorting out what is *wanted* leaves an order to ship.

    Where lots are judged apart, this must hold for each that failed.
    """
    return all(
        _mostly_good(lot, severity, case, wanted) for lot in one_by_one(case.report) for severity in case.failing
    )


def _mostly_good(lot: Report, severity: Severity, case: Case, wanted: Wanted) -> bool:
    found = parts_of(lot, case.known, case.failing)[severity]
    finds, sample = sum(count for known, count in found if wanted(known)), lot.sampling.sample_size[severity]
    if sample is None or sample <= 0:
        return True
    return finds < sample and _surely(finds, sample, case) < case.policy.widespread_share


def every_unit_bad(case: Case) -> bool:
    """Return whether one kind of defect, or the printed number of bad units, leaves next to no good unit (G15).

    Where lots are judged apart, every lot that failed must be so.
    """
    return all(_every_unit_bad(lot, case) for lot in one_by_one(case.report))


def _every_unit_bad(lot: Report, case: Case) -> bool:
    kinds = kinds_of(lot, case.known, case.failing)
    # Bad units may be bad by the finds of a class that did not fail.
    bad = max(kinds.top, min(lot.defective_units or 0, kinds.total))
    if kinds.sample is None or not bad:
        return False
    return bad >= kinds.sample or _surely(bad, kinds.sample, case) >= case.policy.every_unit_share


def _surely(bad: int, sample: int, case: Case) -> float:
    return share_at_least(bad, sample, case.policy.widespread_confidence)


def counted_ready(case: Case) -> int | None:
    """Return how many units the report counts as packed, else as produced."""
    quantities = case.report.quantities
    return quantities.produced if quantities.packed is None else quantities.packed


def units_missing(case: Case) -> int | None:
    """Return how many units of the order are not packed, or not produced; ``None`` when unknown or within tolerance."""
    quantities = case.report.quantities
    ordered = case.order.order.quantity if quantities.ordered is None else quantities.ordered
    ready = counted_ready(case)
    if ordered is None or ready is None or ordered - ready <= case.policy.quantity_tolerance * ordered:
        return None
    return ordered - ready


def unfinished(case: Case) -> bool:
    """Return whether the quantity alone failed the lot: it is finished and presented again, not corrected (G29)."""
    if not case.failed or case.failing:
        return False
    checks = failed_checks(case.report)
    return all(is_quantity(check) for check in checks) if checks else not_ready(case)


def papers_alone(case: Case) -> bool:
    """Return whether papers that were not shown alone failed the lot: they are sent, and no goods are worked on."""
    return not case.failing and bool(case.checks) and all(find.of_paper for find in case.checks)


def all_there_is_packed(case: Case) -> bool:
    """Return whether all that was made stands packed: what is missing was not made, and nothing waits for a carton."""
    quantities = case.report.quantities
    return quantities.packed is not None and quantities.packed >= (quantities.produced or quantities.packed) > 0


def not_ready(case: Case) -> bool:
    """Return whether fewer units were packed than an inspection needs."""
    missing, ordered = units_missing(case), case.report.quantities.ordered or case.order.order.quantity
    return bool(missing and ordered) and (missing or 0) > (1 - case.policy.packed_share) * (ordered or 0)


def failed_again(case: Case) -> bool:
    """Return whether it failed so often before that a rejection has a ground (G41, G49)."""
    return case.failed_before >= case.policy.reject_after


def can_sort(case: Case) -> bool:
    return not case.goods_left and sorting_helps(case) and share_worth_sorting(case)


def tight(case: Case) -> bool | None:
    """Return whether a rework with its re-inspection ends after the order's own dates (G28); ``None``: no dates."""
    in_time = fits(rework_cycle(case.order, case.policy, case.lot_size), case.order, case.as_of)
    return None if in_time is None else not in_time


def late(days: int, case: Case) -> bool:
    """Return whether work of so many *days* surely ends after the order's own dates."""
    return fits(days, case.order, case.as_of) is False


def sort_fits(case: Case) -> bool:
    """Return whether a sort with its check is sooner than a rework; whether it ends in time is another matter."""
    return sort_cycle(case.order, case.policy, case.lot_size) < rework_cycle(case.order, case.policy, case.lot_size)


def marginal(case: Case) -> bool:
    """Return whether every class that failed is little over its limit: the policy's share, or one defect (G36)."""
    over = excesses(case.report)
    if not over or case.failing - {excess.severity for excess in over} or Severity.CRITICAL in case.failing:
        return False
    return all(excess.over <= _margin(excess.allowed, case.policy) for excess in over)


def _margin(allowed: int, policy: Policy) -> int:
    return max(policy.marginal_units, int(policy.marginal_excess * allowed))


def hard_deadline(case: Case) -> bool:
    """Return whether a season ends for these goods and no rework would be ready for shipment before it (G36)."""
    return case.order.order.season_deadline is not None and last_day(case.order) is not None and tight(case) is True


def delay_costs_more(case: Case) -> bool | None:
    """Return whether the delay of a rework costs more than the defects, even at their highest likely share (G36)."""
    delay, defects = costs.delay_cost(case, prices.rework_days(case)), costs.imperfection(case)
    return None if delay is None or defects is None else delay > defects.high


def concession_facts(case: Case) -> bool:
    """Return whether the three facts of a concession hold and no other check failed; the remedy is another matter."""
    barred = failed_checks(case.report) or case.hazards or case.classed_lower
    return not barred and marginal(case) and hard_deadline(case) and delay_costs_more(case) is True
