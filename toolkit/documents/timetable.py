"""The days of a correction, counted from the letter's date, and whether they still meet the order's own dates."""

from datetime import date

from toolkit.documents.brief import Brief, Kind
from toolkit.documents.dates import after_days, after_working_days, long_date, weekday_date
from toolkit.documents.fields import Fields


class Timetable(Fields, frozen=True, kw_only=True):
    """*overdue* is the order's date that *ready_by* misses; ``None`` while it is met or unknown."""

    ready_by: str
    overdue: str | None


def rework_ready(brief: Brief) -> date:
    return _ready(brief, _days(brief.order.costs.rework_days, brief.policy.rework_days))


def sorting_ready(brief: Brief) -> date:
    return _ready(brief, _days(brief.order.costs.sort_days, brief.policy.sort_days))


def _ready(brief: Brief, days: int) -> date:
    """Return the day the work is ready: so many days from the letter, and not before the plan for it was due."""
    return max(after_days(brief.as_of, days), after_working_days(reply_day(brief), 1))


def timetable(brief: Brief, ready: date) -> Timetable:
    limit = order_limit(brief)
    missed = limit is not None and ready > limit
    return Timetable(ready_by=weekday_date(ready), overdue=long_date(limit) if limit is not None and missed else None)


def reply_day(brief: Brief) -> date:
    """Return the day by which the supplier is asked to answer."""
    first = brief.kind in (Kind.NOTICE, Kind.CAPA)
    days = brief.policy.notice_reply_days if first else brief.policy.supplier_reply_days
    return after_working_days(brief.as_of, days)


def order_limit(brief: Brief) -> date | None:
    """Return the earlier of the order's latest shipment and delivery dates."""
    dates = (brief.order.order.latest_shipment, brief.order.order.delivery_date)
    return min((day for day in dates if day is not None), default=None)


def _days(stated: int | None, default: int) -> int:
    # A correction of no days at all is a slip in the order file, not a plan.
    return max(1, default if stated is None else stated)
