"""How many days a rework or a sorting of a lot takes: as the order file says, else by the policy and the quantity."""

from math import ceil

from toolkit.model.order import Order
from toolkit.model.policy import Policy


def rework_days(order: Order, policy: Policy, units: int | None) -> int:
    """Return the days of a rework of *units*, never below zero; ``None`` is a lot whose size nobody knows."""
    return _days(order.costs.rework_days, policy.rework_days, policy, units)


def sort_days(order: Order, policy: Policy, units: int | None) -> int:
    """Return the days of a sorting of *units*."""
    return _days(order.costs.sort_days, policy.sort_days, policy, units)


def _days(stated: int | None, least: int, policy: Policy, units: int | None) -> int:
    if stated is not None:
        return max(stated, 0)
    return max(least, ceil((units or 0) / policy.units_per_day))
