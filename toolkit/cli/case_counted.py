"""Days of a case counted anew where another one was agreed: by the order, the policy and the working days."""

from datetime import date

from msgspec.structs import replace

from toolkit.cases.case import Case
from toolkit.cases.event import Due
from toolkit.cli.case_matter import matter_of, order_of, policy_of
from toolkit.cli.desk import Desk
from toolkit.documents.brief import Brief, Kind
from toolkit.documents.deadlines import What, following
from toolkit.documents.timetable import refusal_due
from toolkit.model.order import Order
from toolkit.workdays import supplier_days


def counted_anew(desk: Desk, case: Case, due: Due, day: date) -> tuple[Due, ...]:
    """Return the buyer's own days that hang on *due* of *case*, as they are counted where it comes on *day*.

    A re-inspection that was agreed itself stays, unless the lot is not ready by then.
    """
    known = {one.what: one for one in case.deadlines if one.side == "buyer"}
    visit = known.get("reinspection")
    if due.what == "ready" and visit is not None and visit.first is not None and visit.day >= day:
        return ()
    counted = (
        Due(what=one.what.value, day=one.day, side=one.side, rule=one.rule, paper=due.paper)
        for one in following(_brief(desk, case, due), What(due.what), day)
    )
    return tuple(one for one in counted if one.what in known and _counts(one, due, known[one.what]))


def _counts(anew: Due, moved: Due, known: Due) -> bool:
    """Tell whether *anew* takes the place of *known*: a later answer puts off the decision, an earlier one does not."""
    return anew.day != known.day and (moved.what != "answer" or anew.day > known.day)


def last_to_refuse(desk: Desk, case: Case) -> date | None:
    """Return the last day on which a refusal of the lot is safe, by the order as it is, else as a paper counted it."""
    due = refusal_due(_brief(desk, case, None))
    return due.day if due is not None else next((one.day for one in case.deadlines if one.what == "refusal"), None)


def works(desk: Desk, case: Case, day: date) -> bool:
    """Tell whether the supplier works on *day*, who does what is due, or is visited."""
    return supplier_days(order_of(desk, case), policy_of(desk, case)).works(day)


def ready_as_agreed(case: Case, order: Order, *, given: bool) -> Order:
    """Return *order* with the day from which the lot can be seen, as it was agreed in *case*.

    A day in the order file counts where that file came in after the agreement: with this step where it is *given*.
    """
    days = [due.day for due in case.deadlines if due.what in ("ready", "reinspection") and due.first is not None]
    named = order.inspection.ready_date is not None and (given or _is_newer(case))
    if not days or named:
        return order
    return replace(order, inspection=replace(order.inspection, ready_date=max(days)))


def _is_newer(case: Case) -> bool:
    """Tell whether the order file of *case* came in after the last day was agreed."""
    for line in reversed(case.events):
        if any(file.role == "order" for file in line.files):
            return True
        if line.what == "agreed" and not line.withdrawn:
            return False
    return False


def _brief(desk: Desk, case: Case, due: Due | None) -> Brief:
    """Return what the days of the paper that asked for *due* are counted from."""
    matter = matter_of(desk, case)
    kinds = {paper.reference: paper.kind for paper in case.papers}
    kind = kinds.get(due.paper or "") if due is not None else None
    return Brief(
        kind=Kind(kind or Kind.NOTICE),
        report=matter.report,
        resolution=matter.resolution,
        order=matter.order,
        as_of=desk.stamp.day,
        policy=matter.policy,
    )
