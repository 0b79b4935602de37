"""The days of a letter, counted from its date for the side that has to act, and whether they meet the order's dates.

Letters print these days; ``deadlines.py`` puts the same ones into a calendar.
"""

from datetime import date

from toolkit.documents.brief import Brief, Kind
from toolkit.documents.dates import long_date, weekday_date
from toolkit.documents.fields import Fields
from toolkit.documents.holds import Location, location
from toolkit.documents.tasks import Action, Check, sorting_tasks, tasks
from toolkit.model.workload import rework_days, sort_days
from toolkit.workdays import Due, Workdays, buyer_days, supplier_days


class Timetable(Fields, frozen=True, kw_only=True):
    """*overdue* is the order's date that *ready_by* misses; ``None`` while it is met or unknown."""

    ready_by: str
    overdue: str | None


def timetable(brief: Brief, ready: date) -> Timetable:
    limit = order_limit(brief)
    missed = limit is not None and ready > limit
    return Timetable(ready_by=weekday_date(ready), overdue=long_date(limit) if limit is not None and missed else None)


# --- the supplier's days ----------------------------------------------------------------------------------------------


def reply_due(brief: Brief) -> Due:
    """Return the day by which the supplier is asked to answer."""
    first = brief.kind in (Kind.NOTICE, Kind.CAPA)
    days = brief.policy.notice_reply_days if first else brief.policy.supplier_reply_days
    return _supplier(brief).after(brief.as_of, days)


def reply_day(brief: Brief) -> date:
    return reply_due(brief).day


def rework_due(brief: Brief) -> Due:
    return _ready(brief, _rework_days(brief))


def rework_ready(brief: Brief) -> date:
    return rework_due(brief).day


def sorting_due(brief: Brief) -> Due:
    return _ready(brief, max(1, sort_days(brief.order, brief.policy, _units(brief))))


def sorting_ready(brief: Brief) -> date:
    return sorting_due(brief).day


def replacement_due(brief: Brief) -> Due:
    """Return the day by which units in place of those sorted out are made: how many, only the sorting tells."""
    return _supplier(brief).within(sorting_ready(brief), _rework_days(brief))


def cause_due(brief: Brief) -> Due:
    """Return the day by which the supplier has mended the cause."""
    return _supplier(brief).within(brief.as_of, brief.policy.cause_report_days)


def proof_due(brief: Brief) -> Due:
    """Return the day by which the supplier has shown that the corrective action works."""
    days = max(brief.policy.effectiveness_days, brief.policy.cause_report_days)
    return _supplier(brief).within(brief.as_of, days)


def reinspection_due(brief: Brief, ready: date) -> Due:
    """Return the day the next inspection can be held, when it is booked for the day the work is *ready*."""
    return _supplier(brief).within(ready, brief.policy.reinspection_days)


# --- the buyer's days -------------------------------------------------------------------------------------------------


def decision_due(brief: Brief, replied: date | None = None) -> Due:
    """Return the buyer's own deadline to answer the report, but never before the supplier's answer can be read.

    *replied* is the day of that answer where another one was agreed than the letter names.
    """
    reply = replied or reply_day(brief)
    answered = buyer_days(brief.order, brief.policy).after(reply, 1)  # time to read the answer
    found, last = brief.resolution.respond_by, refusal_due(brief)
    due = answered
    if found is not None and found > answered.day:
        due = Due(found, brief.resolution.respond_rule or "the day of the answer to the report")
    return last if last is not None and reply <= last.day < due.day else due


def verdict_due(brief: Brief, reinspected: date) -> Due:
    """Return the day by which the buyer answers the next report, while the lot can still be refused.

    A refusal hangs on the decision, so it is never later, not even where the next inspection comes too late for it.
    """
    policy, last = brief.policy, refusal_due(brief)
    due = buyer_days(brief.order, policy, every_day=not policy.working_days).after(reinspected, policy.respond_days)
    if last is None or last.day >= due.day:
        return due
    late = f"; the inspection on {reinspected.isoformat()} comes after it" if reinspected > last.day else ""
    return Due(last.day, f"the last day to refuse the lot: {last.rule}{late}")


def refusal_due(brief: Brief) -> Due | None:
    """Return the last day on which refusing the lot still reaches the supplier before the goods may leave.

    The order's earlier date of shipment and delivery is the limit. The supplier needs one working day before it to stop
    the loading, and the refusal is sent on the last day before that one on which both sides work. ``None`` where the
    order names no date, the goods have left, or that day has passed: from then on the law's reasonable time counts, and
    no day can be worked out.
    """
    limit = order_limit(brief)
    if limit is None or location(brief.order) in (Location.SHIPPED, Location.RECEIVED):
        return None
    buyer, supplier = buyer_days(brief.order, brief.policy), _supplier(brief)
    day = supplier.last_before(supplier.last_before(limit))
    while not buyer.works(day):
        day = supplier.last_before(day)
    rule = f"the last working day of both sides that leaves the supplier one working day before {limit.isoformat()}"
    return Due(day, f"{rule}; {supplier.told}; {buyer.told}") if day >= brief.as_of else None


def order_limit(brief: Brief) -> date | None:
    """Return the day by which the goods must have gone: the earlier of the order's latest shipment and delivery dates.

    Every paper that names a last day for the goods takes it from here: a supplier holds up the later of two.
    """
    dates = (brief.order.order.latest_shipment, brief.order.order.delivery_date)
    return min((day for day in dates if day is not None), default=None)


def _supplier(brief: Brief) -> Workdays:
    return supplier_days(brief.order, brief.policy)


def _ready(brief: Brief, days: int) -> Due:
    """Return the day the work is ready: so many days from its start, and not before the plan for it was due."""
    supplier = _supplier(brief)
    planned = supplier.after(reply_day(brief), 1)
    return max(supplier.within(start_of_work(brief), days), planned, key=lambda due: due.day)


def start_of_work(brief: Brief) -> date:
    """Return the day on which all of the work can begin: that of the letter, or of what it waits for.

    A sorting begins when its plan is there with the limit samples: before that nobody can tell good from bad. A rework
    may begin at once where every method is known.
    """
    waits = brief.kind is Kind.SORTING or waits_for_agreement(brief)
    return agreement_due(brief).day if waits else brief.as_of


def agreement_due(brief: Brief) -> Due:
    """Return the buyer's own day for the agreement to what the supplier proposes: the days of the work run from it."""
    return _supplier(brief).after(reply_day(brief), 1)


def waits_for_agreement(brief: Brief) -> bool:
    """Return whether the supplier has to propose a method or a test first, which the buyer then agrees to."""
    if brief.kind is Kind.SORTING:
        return any(task.check in (Check.TEST, Check.MEASUREMENT) for task in sorting_tasks(brief))
    return brief.kind is Kind.REWORK and any(task.action is Action.PROPOSE for task in tasks(brief))


def _rework_days(brief: Brief) -> int:
    # A correction of no days at all is a slip in the order file, not a plan.
    return max(1, rework_days(brief.order, brief.policy, _units(brief)))


def _units(brief: Brief) -> int | None:
    """Return the size of the lot that is worked on."""
    return brief.report.quantities.lot_size or brief.order.order.quantity
