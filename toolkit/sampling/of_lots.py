"""A plan for each of several lots: lots that were judged apart are presented, sampled and judged apart again."""

from collections.abc import Sequence
from typing import NamedTuple

from toolkit.model.lots import several_failed
from toolkit.model.report import LotResult, Report
from toolkit.model.resolution import Plan
from toolkit.sampling.planned import planned


class LotPlan(NamedTuple):
    lot: LotResult
    plan: Plan


def plans_apart(report: Report, plan: Plan | None) -> tuple[LotPlan, ...]:
    """Return the plan of each of several lots of *report* that failed, as papers print it and proofs hold to it."""
    lots = several_failed(report)
    return plans_of(lots, plan) if plan is not None and lots else ()


def plans_of(lots: Sequence[LotResult], plan: Plan) -> tuple[LotPlan, ...]:
    """Return *plan* worked out for the size of each of *lots*; nothing where a size is unknown or has no plan."""
    made = [_of_size(lot.lot, plan) for lot in lots]
    known = [one for one in made if one is not None]
    return tuple(map(LotPlan, lots, known)) if len(known) == len(lots) else ()


def _of_size(size: int | None, plan: Plan) -> Plan | None:
    return None if size is None else planned(size, plan.level, plan.aql, plan.severity_level, plan.terms)
