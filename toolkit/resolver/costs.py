"""What each path costs the buyer, in the order's currency, for the low, the expected and the high share of bad units.

These are the buyer's sums, not verdicts: they rank nothing by themselves and are left out as soon as one input is
missing. A critical defect has no price, so nothing is worked out for it.
"""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from toolkit.model.resolution import Cost, Path, Plan, Rate
from toolkit.model.severity import Severity
from toolkit.resolver.case import Case
from toolkit.resolver.statistics import acceptance_probability

_CLASSES = (Severity.MAJOR, Severity.MINOR)
_HUNDRED = 100


class Estimate(NamedTuple):
    """*missing* names the order fields without which *cost* cannot be worked out."""

    cost: Cost | None
    missing: tuple[str, ...] = ()


class Column(NamedTuple):
    """One of the three columns of every sum: the share of bad units per class."""

    name: str
    shares: Mapping[Severity, float]


def estimates(case: Case, plan: Plan | None) -> dict[Path, Estimate]:
    """Return the estimate of each path; none for a critical defect, nor where no class failed by its counts."""
    if not case.failed or case.critical or not case.failing:
        return {}
    return {
        "rework": _estimate(case, rework_needs(case), lambda column: _rework(case, plan, column)),
        "sort": _estimate(case, sort_needs(case), lambda column: _sort(case, column)),
        "concession": _estimate(
            case, (*_rates_need(case), *_return_needs(case)), lambda column: _concession(case, column)
        ),
        "reject": _reject(case),
    }


def imperfection(case: Case) -> Cost | None:
    """Return what the bad units cost if the lot is taken as it is, before any remedy."""
    needs = (*_rates_need(case), *_return_needs(case))
    return _estimate(case, needs, lambda column: bad_cost(case, column.shares)).cost


def delay_cost(case: Case, days: int) -> Decimal | None:
    per_day = case.order.costs.delay_per_day
    return None if per_day is None else per_day * days


def break_even_delay(case: Case, plan: Plan | None) -> Decimal | None:
    """Return the cost of a day's delay above which taking the lot with the remedy is cheaper than rework."""
    columns, needs = tuple(_columns(case)), (*_rates_need(case), *_return_needs(case))
    days = rework_days(case)
    if needs or not columns or days == 0:
        return None
    expected = columns[1]
    remedy = float(case.order.concession.amount or 0)
    after = _after_rework(case, expected.shares)
    saved = bad_cost(case, expected.shares) - bad_cost(case, after) - remedy
    return _whole(max(0.0, saved / (days * (2 - _pass_chance(after, plan)))))


def rework_days(case: Case) -> int:
    stated = case.order.costs.rework_days
    return max(0, case.policy.rework_days if stated is None else stated)


def sort_days(case: Case) -> int:
    stated = case.order.costs.sort_days
    return max(0, case.policy.sort_days if stated is None else stated)


def rework_needs(case: Case) -> tuple[str, ...]:
    return (*_rates_need(case), *_return_needs(case), *_delay_needs(case), *_visit_needs(case))


def sort_needs(case: Case) -> tuple[str, ...]:
    margin = () if case.order.costs.margin_per_unit is not None else ("costs.margin_per_unit",)
    return (*rework_needs(case), *margin)


def bad_cost(case: Case, shares: Mapping[Severity, float]) -> float:
    """Return what bad units cost when customers find them: units times the share that comes back times its cost."""
    units = case.lot_size or 0
    return sum(units * share * _return_share(case, severity) * _return_cost(case) for severity, share in shares.items())


def _rework(case: Case, plan: Plan | None, column: Column) -> float:
    after = _after_rework(case, column.shares)
    again = 1 - _pass_chance(after, plan)
    work = float(case.order.costs.delay_per_day or 0) * rework_days(case)
    return work + _visit(case) + bad_cost(case, after) + again * (work + _visit(case))


def _sort(case: Case, column: Column) -> float:
    left = {severity: share * (1 - case.policy.sort_finds) for severity, share in column.shares.items()}
    # A unit may fail in two classes; the worse class alone is the careful count of units that are pulled out.
    pulled = case.policy.sort_finds * max(column.shares.values()) * (case.lot_size or 0)
    work = float(case.order.costs.delay_per_day or 0) * sort_days(case)
    return work + _visit(case) + bad_cost(case, left) + float(case.order.costs.margin_per_unit or 0) * pulled


def _concession(case: Case, column: Column) -> float:
    return bad_cost(case, column.shares) - float(case.order.concession.amount or 0)


def _reject(case: Case) -> Estimate:
    """Return the cost of a rejection: the deposit that may not come back, and the contribution of the order."""
    order, policy = case.order, case.policy
    value, deposit, margin = order.value, order.payment.deposit_percent, order.costs.margin_per_unit
    asked = {
        "order.unit_price": value is not None,
        "payment.deposit_percent": deposit is not None,
        "costs.margin_per_unit": margin is not None,
        "order.quantity": order.order.quantity is not None,
    }
    missing = tuple(field for field, known in asked.items() if not known)
    if value is None or deposit is None or margin is None or order.order.quantity is None:
        return Estimate(None, missing)
    paid, contribution = float(value * deposit) / _HUNDRED, float(margin * order.order.quantity)
    lost, half = policy.deposit_loss_share, policy.contribution_loss_share
    return Estimate(
        Cost(_whole(half * contribution), _whole(lost * paid + half * contribution), _whole(paid + contribution))
    )


def _estimate(case: Case, needs: tuple[str, ...], cost_of: Callable[[Column], float]) -> Estimate:
    missing = tuple(dict.fromkeys(needs))
    columns = tuple(_columns(case))
    if missing or not columns:
        return Estimate(None, missing)
    low, expected, high = (_whole(cost_of(column)) for column in columns)
    return Estimate(Cost(low, expected, high))


def _columns(case: Case) -> Iterator[Column]:
    """Yield the three columns; none where the share of bad units is unknown for a class with finds."""
    found = {severity: case.failure.rate[severity] for severity in _CLASSES if case.report.counted(severity)}
    known: dict[Severity, Rate] = {severity: rate for severity, rate in found.items() if rate is not None}
    if not known or len(known) != len(found) or case.failing - set(known) or not case.lot_size:
        return
    yield Column("low", {severity: rate.low for severity, rate in known.items()})
    yield Column("expected", {severity: rate.estimate for severity, rate in known.items()})
    yield Column("high", {severity: rate.high for severity, rate in known.items()})


def _after_rework(case: Case, shares: Mapping[Severity, float]) -> dict[Severity, float]:
    policy = case.policy
    left = (1 - policy.rework_finds) + policy.rework_finds * (1 - policy.rework_fixes + policy.rework_harms)
    return {severity: share * left for severity, share in shares.items()}


def _pass_chance(shares: Mapping[Severity, float], plan: Plan | None) -> float:
    """Return the chance that the re-inspection passes in every class; certain where there is no plan to fail by."""
    chance = 1.0
    for severity, share in shares.items():
        size, accept = (plan.sample_size[severity], plan.accept[severity]) if plan else (None, None)
        if size is not None and accept is not None:
            chance *= acceptance_probability(share, size, accept)
    return chance


def _visit(case: Case) -> float:
    """Return what the re-inspection costs the buyer; the whole of it unless the order says that the supplier pays."""
    part = {"supplier": 0.0, "shared": 0.5}.get(case.order.contract.reinspection_cost or "", 1.0)
    return part * float(case.order.costs.man_day or 0)


def _visit_needs(case: Case) -> tuple[str, ...]:
    paid_by_supplier = case.order.contract.reinspection_cost == "supplier"
    return () if paid_by_supplier or case.order.costs.man_day is not None else ("costs.man_day",)


def _delay_needs(case: Case) -> tuple[str, ...]:
    return () if case.order.costs.delay_per_day is not None else ("costs.delay_per_day",)


def _return_needs(case: Case) -> tuple[str, ...]:
    order = case.order
    return () if order.costs.return_cost is not None or order.order.unit_price is not None else ("order.unit_price",)


def _rates_need(case: Case) -> tuple[str, ...]:
    return () if case.lot_size else ("order.quantity",)


def _return_share(case: Case, severity: Severity) -> float:
    stated = case.order.costs.return_share
    if stated is not None:
        return float(stated)
    return case.policy.return_share_major if severity is Severity.MAJOR else case.policy.return_share_minor


def _return_cost(case: Case) -> float:
    stated = case.order.costs.return_cost
    return (
        float(stated)
        if stated is not None
        else case.policy.return_cost_factor * float(case.order.order.unit_price or 0)
    )


def _whole(value: float) -> Decimal:
    """Return *value* without cents: an estimate to the cent would claim what a sample cannot know."""
    return Decimal(round(value))
