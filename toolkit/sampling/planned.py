"""A plan as a decision and its papers tell it: sizes and numbers of each class for one lot."""

from functools import lru_cache
from typing import Literal

from toolkit.model.resolution import Plan
from toolkit.model.severity import BySeverity, Rates, Severity
from toolkit.sampling.iso2859 import NotInStandardError, SamplePlan, SeverityLevel, common_plans


@lru_cache(maxsize=256)
def planned(lot: int, level: str, aqls: Rates, strictness: SeverityLevel, terms: tuple[str, ...] = ()) -> Plan | None:
    """Return the plan by ISO 2859-1; ``None`` where the standard has none for *lot*, *level* or *aqls*."""
    try:
        plans = common_plans(lot, level, aqls, strictness)
    except NotInStandardError:
        return None
    return Plan(
        severity_level=strictness,
        level=level,
        lot_size=lot,
        sample_size=_each(plans, "size"),
        accept=_each(plans, "accept"),
        reject=_each(plans, "reject"),
        aql=aqls,
        terms=terms,
    )


def _each(plans: BySeverity[SamplePlan], name: Literal["size", "accept", "reject"]) -> BySeverity[int]:
    values = (None if (plan := plans[severity]) is None else getattr(plan, name) for severity in Severity)
    return BySeverity(*values)
