"""The sorting instruction: every unit is looked at, bad ones are kept apart, good ones are checked again."""

import msgspec

from toolkit.documents.brief import Brief
from toolkit.documents.dates import weekday_date
from toolkit.documents.holds import (
    Clauses,
    CostState,
    Deduction,
    clause_for,
    cost_clauses,
    deduction,
    granted,
    reinspection_cost,
)
from toolkit.documents.law import Right
from toolkit.documents.letter import Asking, asking
from toolkit.documents.lots import plan_of_lot, plans_of_lots
from toolkit.documents.reinspection import Reinspection, reinspection
from toolkit.documents.statements import statement
from toolkit.documents.tasks import Check, Task, sorting_tasks
from toolkit.documents.timetable import Timetable, cause_due, replacement_due, sorting_ready, timetable


class Sorting(Asking, frozen=True, kw_only=True):
    """*unseen* is set when a defect on the list cannot be found by eye alone, *again* when the lot failed before."""

    tasks: tuple[Task, ...]
    unseen: bool
    again: bool
    work_clauses: Clauses | None
    timetable: Timetable
    replace_by: str
    cause_by: str
    reinspection: Reinspection | None
    plan_of_each_lot: bool
    cost: CostState
    cost_clauses: Clauses | None
    deduction: Deduction
    access_agreed: bool
    process_caveat: str


def sorting(brief: Brief) -> Sorting:
    rows = sorting_tasks(brief)
    return Sorting(
        **msgspec.structs.asdict(asking(brief)),
        tasks=rows,
        unseen=any(row.check in (Check.TEST, Check.MEASUREMENT) for row in rows),
        again=brief.presented_again,
        work_clauses=clause_for(Right.SORTING_COST, brief.order),
        timetable=timetable(brief, sorting_ready(brief)),
        replace_by=weekday_date(replacement_due(brief).day),
        cause_by=weekday_date(cause_due(brief).day),
        reinspection=reinspection(plan_of_lot(brief)),
        plan_of_each_lot=bool(plans_of_lots(brief)),
        cost=reinspection_cost(brief.order),
        cost_clauses=cost_clauses(brief.order),
        deduction=deduction(brief.order),
        access_agreed=granted(Right.INSPECTION, brief.order),
        process_caveat=statement("process_caveat"),
    )
