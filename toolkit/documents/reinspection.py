"""The plan of the next inspection, as the resolution worked it out."""

from enum import StrEnum

from toolkit.documents.fields import Fields
from toolkit.documents.money import count, share
from toolkit.model.resolution import Plan
from toolkit.model.severity import Severity


class Severeness(StrEnum):
    NORMAL = "normal"
    TIGHTENED = "tightened"
    REDUCED = "reduced"


class PlanRow(Fields, frozen=True, kw_only=True):
    severity: Severity
    aql: str | None
    sample: str
    accept: str | None
    reject: str | None


class Reinspection(Fields, frozen=True, kw_only=True):
    severeness: Severeness
    level: str
    lot: str
    classes: tuple[PlanRow, ...]


def reinspection(plan: Plan | None) -> Reinspection | None:
    """Return *plan* for a letter; ``None`` when none could be worked out."""
    if plan is None:
        return None
    rows = tuple(_row(severity, size, plan) for severity, size in plan.sample_size.items())
    return Reinspection(
        severeness=Severeness(plan.severity_level), level=plan.level, lot=count(plan.lot_size), classes=rows
    )


def _row(severity: Severity, size: int, plan: Plan) -> PlanRow:
    aql, accept, reject = plan.aql[severity], plan.accept[severity], plan.reject[severity]
    return PlanRow(
        severity=severity,
        aql=None if aql is None else share(aql),
        sample=count(size),
        accept=None if accept is None else count(accept),
        reject=None if reject is None else count(reject),
    )
