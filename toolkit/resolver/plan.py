"""The plan of the re-inspection: same level and classes, the whole lot, tightened unless the policy says otherwise."""

import msgspec

from toolkit.model.order import Order
from toolkit.model.report import Report
from toolkit.model.resolution import Plan
from toolkit.model.severity import BySeverity, Rates, Severity
from toolkit.resolver.case import Case
from toolkit.sampling import SeverityLevel
from toolkit.sampling.planned import planned
from toolkit.sampling.resubmission import TERMS

_ZERO = 0.0
MIN_LOT = 2  # the standard's tables begin with a lot of two


def reinspection_plan(case: Case) -> Plan | None:
    """Return the plan; ``None`` when lot size or AQL are unknown or the standard has no plan for them.

    The report's AQL goes before the order's, because the lot is presented again under the same terms; the quantity is
    the one that the order file says will be presented.
    """
    presented, failed = case.order.inspection.presented, case.lot_size
    if presented and failed and case.apart:
        presented = min(presented, failed)  # the others passed, and are not presented again
    return _plan_for(case, presented or failed, case.policy.reinspection_severity)


def priced_plan(case: Case) -> Plan | None:
    """Return the plan that the sums count on; a normal one has the sizes and limits that the report itself prints."""
    strictness = case.policy.priced_severity
    made = plan_at(case, strictness)
    printed = case.part.sampling.sample_size, case.part.allowed
    if made is None or strictness != "normal":
        return made
    known = [severity for severity in Severity if None not in (printed[0][severity], printed[1][severity])]
    size, accept = (
        BySeverity(*(of[severity] if severity in known else own[severity] for severity in Severity))
        for of, own in zip(printed, (made.sample_size, made.accept), strict=True)
    )
    return msgspec.structs.replace(made, sample_size=size, accept=accept)


def plan_at(case: Case, strictness: SeverityLevel) -> Plan | None:
    """Return the plan for the whole lot at *strictness*."""
    return _plan_for(case, case.lot_size, strictness)


def _plan_for(case: Case, lot: int | None, strictness: SeverityLevel) -> Plan | None:
    report, order = case.report, case.order
    aqls = _aqls(report, order)
    if not lot or lot < MIN_LOT or not aqls:
        return None
    level = report.sampling.level or order.contract.level or case.policy.default_level
    return planned(lot, level, aqls, strictness, TERMS)


def _aqls(report: Report, order: Order) -> Rates:
    """Return the AQL per class. Critical is 0 when others are set and nobody named it: none is ever accepted (G11)."""
    printed, agreed = report.sampling.aql, order.contract.aql
    major, minor = (_either(printed[severity], agreed[severity]) for severity in (Severity.MAJOR, Severity.MINOR))
    critical = _either(printed.critical, agreed.critical)
    if critical is None and (major is not None or minor is not None):
        critical = _ZERO
    return Rates(critical, major, minor)


def _either(printed: float | None, agreed: float | None) -> float | None:
    return agreed if printed is None else printed
