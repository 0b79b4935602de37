"""The days that matter: the answer to the report, and whether a correction still fits before shipment."""

from datetime import date

from toolkit.model.order import Order
from toolkit.model.policy import Policy
from toolkit.model.report import Report
from toolkit.model.report_days import report_day
from toolkit.model.workload import rework_days, sort_days
from toolkit.workdays import Due, buyer_days


def answer_due(report: Report, order: Order, policy: Policy, as_of: date) -> Due:
    """Return the last day of the written answer (G44), counted from the report, or from *as_of* when it has no date.

    The buyer has to act, so it is a working day of the buyer's country.
    """
    start = report_day(report, first=policy.respond_from) or as_of
    try:
        return buyer_days(order, policy, every_day=not policy.working_days).after(start, policy.respond_days)
    except OverflowError:
        return Due(as_of, "the calendar ends")


def last_day(order: Order) -> date | None:
    """Return the earliest day by which the goods must leave: shipment, delivery or season."""
    terms = order.order
    days = (terms.latest_shipment, terms.delivery_date, terms.season_deadline)
    return min((day for day in days if day is not None), default=None)


def shipment_day(order: Order) -> date | None:
    """Return the day the window closes: what the order still allows, the season if it names nothing else."""
    terms = order.order
    return terms.latest_shipment or terms.delivery_date or terms.season_deadline


def rework_cycle(order: Order, policy: Policy, units: int | None) -> int:
    """Return the days a rework of *units* takes with the re-inspection that follows it."""
    return rework_days(order, policy, units) + policy.reinspection_days


def sort_cycle(order: Order, policy: Policy, units: int | None) -> int:
    return sort_days(order, policy, units) + policy.reinspection_days


def fits(days: int, order: Order, as_of: date) -> bool | None:
    """Return whether work of *days* calendar days from *as_of* ends in time; ``None`` when the order names no day."""
    limit = last_day(order)
    return None if limit is None else (limit - as_of).days >= days
