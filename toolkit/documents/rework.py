"""The rework instruction: the contract goes on, the whole lot is corrected to a named standard and inspected again."""

import msgspec

from toolkit.documents.brief import Brief
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
from toolkit.documents.tasks import Action, Task, tasks
from toolkit.documents.timetable import Timetable, rework_ready, timetable
from toolkit.model.order import Order
from toolkit.model.report import Report
from toolkit.model.rounds import failed_before


class Rework(Asking, frozen=True, kw_only=True):
    tasks: tuple[Task, ...]
    proposals: bool
    pull_outs: bool
    round: str
    rounds: str
    work_clauses: Clauses | None
    timetable: Timetable
    reinspection: Reinspection | None
    plan_of_each_lot: bool
    cost: CostState
    cost_clauses: Clauses | None
    deduction: Deduction
    access_agreed: bool


def rework(brief: Brief) -> Rework:
    rows = tasks(brief)
    return Rework(
        **msgspec.structs.asdict(asking(brief)),
        tasks=rows,
        proposals=any(row.action is Action.PROPOSE for row in rows),
        pull_outs=any(row.action is Action.PULL_OUT for row in rows),
        round=str(rework_round(brief.report, brief.order)),
        rounds=str(brief.policy.max_rounds),
        work_clauses=clause_for(Right.REWORK_COST, brief.order),
        timetable=timetable(brief, rework_ready(brief)),
        reinspection=reinspection(plan_of_lot(brief)),
        plan_of_each_lot=bool(plans_of_lots(brief)),
        cost=reinspection_cost(brief.order),
        cost_clauses=cost_clauses(brief.order),
        deduction=deduction(brief.order),
        access_agreed=granted(Right.INSPECTION, brief.order),
    )


def rework_round(report: Report, order: Order) -> int:
    """Return which round of rework follows this report: one more than the lot has failed before."""
    return failed_before(report, order) + 1
