"""What each path costs buyer and supplier, in the order's currency, for the low, the expected and the high share.

These are sums, not verdicts: they rank nothing by themselves and are left out as soon as one input is missing. A
critical defect has no price, so nothing is worked out for it. The formulas are those of E2; what each letter is:
T days, v cost of a day, N lot, p share of bad units, s share that sorting finds, q a check, w a repair, M a visit.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from toolkit.model.resolution import Cost, Mode, Path, Plan
from toolkit.resolver import prices
from toolkit.resolver.case import Case
from toolkit.resolver.columns import (
    Column,
    Shares,
    after_rework,
    after_sort,
    bad_cost,
    columns,
    missing,
    needs_for_returns,
)
from toolkit.resolver.deadline import fits
from toolkit.resolver.passing import pass_chance
from toolkit.resolver.prices import rework_days, sort_days

FOLLOW_UP, SHORT = "follow-up shipment", "short shipment"
CANCELLED, REPLACED = "cancellation", "replacement production"
_HUNDRED = 100
CostOf = Callable[[Column], float]


class Estimate(NamedTuple):
    """*missing* names the order fields without which the buyer's *cost* cannot be worked out."""

    cost: Cost | None
    missing: tuple[str, ...] = ()
    supplier: Cost | None = None
    modes: tuple[Mode, ...] = ()


def estimates(case: Case, plan: Plan | None) -> dict[Path, Estimate]:
    """Return the estimate of each path; none for a critical defect, nor where no class failed by its counts."""
    unknown_part = bool(case.apart) and not case.lot_size
    if not case.failed or case.critical or not case.failing or unknown_part:
        return {}
    return {
        "rework": Estimate(*_sum(case, rework_needs(case), _rework(case, plan)), supplier=_rework_supplier(case)),
        "sort": _sort(case),
        "concession": Estimate(
            *_sum(case, tuple(needs_for_returns(case)), lambda column: _concession(case, column)),
            supplier=_same(float(case.order.concession.amount or 0)),
        ),
        "reject": _reject(case),
    }


def imperfection(case: Case) -> Cost | None:
    """Return what the bad units cost if the lot is taken as it is, before any remedy."""
    return _sum(case, tuple(needs_for_returns(case)), lambda column: bad_cost(case, column.shares))[0]


def delay_cost(case: Case, days: int) -> Decimal | None:
    per_day = case.order.costs.delay_per_day
    return None if per_day is None else per_day * days


def break_even_delay(case: Case, plan: Plan | None) -> Decimal | None:
    """Return the cost of a day's delay above which taking the lot with the remedy is cheaper than rework."""
    three, days = columns(case), rework_days(case)
    if any(needs_for_returns(case)) or not three or days == 0:
        return None
    expected = three[1].shares
    remedy = float(case.order.concession.amount or 0)
    saved = bad_cost(case, expected) - bad_cost(case, after_rework(case, expected)) - remedy
    return _whole(max(0.0, saved / (days * (2 - _passes(case, expected, plan)))))


def rework_needs(case: Case) -> tuple[str, ...]:
    return (*needs_for_returns(case), *missing(prices.delay(case)), *_visit_needs(case, prices.buyers_part(case)))


def _rework(case: Case, plan: Plan | None) -> CostOf:
    """T v + M + bad_cost(p after) + (1 - Pa)(T v + M), with M as far as the buyer pays it."""
    round_ = prices.delay(case).amount * rework_days(case) + prices.buyers_part(case) * prices.visit(case)

    def cost(column: Column) -> float:
        again = 1 - _passes(case, column.shares, plan)
        return round_ * (1 + again) + bad_cost(case, after_rework(case, column.shares))

    return cost


def _rework_supplier(case: Case) -> Cost | None:
    """N q + N p w + M, with M as far as the supplier pays it; a unit with defects of two classes is repaired twice."""
    each = prices.repair_per_unit(case)
    lot, part = case.lot_size or 0, 1 - prices.buyers_part(case)
    needs = (*missing(each, prices.check_per_unit(case), prices.quantity(case)), *_visit_needs(case, part))
    fixed = lot * prices.check_per_unit(case).amount + part * prices.visit(case)
    return _sum(case, needs, lambda column: fixed + lot * sum(column.shares.values()) * each.amount)[0]


def _sort(case: Case) -> Estimate:
    """Return sorting in its two modes; short-shipped first, because replacements are there only where agreed."""
    lot, finds = case.lot_size or 0, prices.sorting_finds(case, case.parts)
    work = prices.delay(case).amount * sort_days(case) + prices.buyers_part(case) * prices.visit(case)

    def replaced(column: Column) -> float:
        return work + bad_cost(case, after_sort(case, column.shares))

    def short(column: Column) -> float:
        return replaced(column) + prices.margin(case).amount * finds * column.worst * lot

    needs = rework_needs(case)
    cost, lacking = _sum(case, (*needs, *missing(prices.margin(case))), short)
    modes = (
        Mode(name=SHORT, cost=cost, supplier_cost=_sort_supplier(case, 0)),
        Mode(
            name=FOLLOW_UP,
            cost=_sum(case, needs, replaced)[0],
            supplier_cost=_sort_supplier(case, case.policy.making_share),
        ),
    )
    # What is made anew after the season replaces no sale.
    season = case.order.order.season_deadline
    late = season is not None and fits(prices.replacement_days(case), case.order, case.as_of) is False
    return Estimate(cost, lacking, modes[0].supplier_cost, modes[:1] if late else modes)


def _sort_supplier(case: Case, making: float) -> Cost | None:
    """N q + scrap + M, and new units where they follow; what the buyer does not pay for missing units is not in it."""
    lot, part, finds = case.lot_size or 0, 1 - prices.buyers_part(case), prices.sorting_finds(case, case.parts)
    scrap, check = prices.scrap_per_unit(case), prices.check_per_unit(case)
    needs = (*missing(check, scrap, prices.quantity(case)), *_visit_needs(case, part))
    new = missing(prices.unit_price(case)) if making else ()
    each = scrap.amount + making * prices.unit_price(case).amount
    fixed = lot * check.amount + part * prices.visit(case)
    return _sum(case, (*needs, *new), lambda column: fixed + finds * column.worst * lot * each)[0]


def _concession(case: Case, column: Column) -> float:
    return bad_cost(case, column.shares) + case.policy.concession_admin - float(case.order.concession.amount or 0)


def _reject(case: Case) -> Estimate:
    """Return what a rejection costs both: the deposit that one of them keeps, the contribution, the goods refused."""
    order, policy = case.order, case.policy
    units = case.lot_size if case.apart else order.order.quantity
    value = order.order.unit_price * units if order.order.unit_price is not None and units is not None else None
    deposit, margin = order.payment.deposit_percent, order.costs.margin_per_unit
    known = {
        "order.unit_price": value is not None,
        "payment.deposit_percent": deposit is not None,
        "costs.margin_per_unit": margin is not None,
        "order.quantity": units is not None,
    }
    lacking = tuple(field for field, given in known.items() if not given)
    anew = Mode(name=REPLACED, cost=_replacement(case), supplier_cost=_replacement_supplier(case))
    if value is None or deposit is None or margin is None or units is None:
        return Estimate(None, lacking, modes=(anew,))
    paid, contribution = float(value * deposit) / _HUNDRED, float(margin * units)
    lost, half = policy.deposit_loss_share, policy.contribution_loss_share
    cost = Cost(_whole(half * contribution), _whole(lost * paid + half * contribution), _whole(paid + contribution))
    goods = float(value) * (1 - policy.resale_share)
    supplier = Cost(*(_whole(max(0.0, goods - kept * paid)) for kept in (1, lost, 0)))
    return Estimate(cost, lacking, supplier, (Mode(name=CANCELLED, cost=cost, supplier_cost=supplier), anew))


def _replacement(case: Case) -> Cost | None:
    """Return what waiting for a new lot costs the buyer; it is taken to be as good as one reworked well."""
    work = prices.delay(case).amount * prices.replacement_days(case) + prices.buyers_part(case) * prices.visit(case)
    return _sum(case, rework_needs(case), lambda column: work + bad_cost(case, after_rework(case, column.shares)))[0]


def _replacement_supplier(case: Case) -> Cost | None:
    """Return what a new lot costs the supplier to make, less what the old one fetches, and the visit he pays."""
    price, part = prices.unit_price(case), 1 - prices.buyers_part(case)
    net = max(0.0, case.policy.making_share - case.policy.resale_share) * price.amount * (case.lot_size or 0)
    if missing(price, prices.quantity(case)) or _visit_needs(case, part):
        return None
    return _same(net + part * prices.visit(case))


def _passes(case: Case, shares: Shares, plan: Plan | None) -> float:
    """Return the chance that the next inspection passes, the work being good as often as the policy says, else weak."""
    good = pass_chance(after_rework(case, shares), plan)
    weak = pass_chance(after_rework(case, shares, weak=True), plan)
    return case.policy.good_work * good + (1 - case.policy.good_work) * weak


def _sum(case: Case, needs: tuple[str, ...], cost_of: CostOf) -> tuple[Cost | None, tuple[str, ...]]:
    """Return the sum in three columns, or nothing and the fields it lacks."""
    lacking, three = tuple(dict.fromkeys(needs)), columns(case)
    if lacking or not three:
        return None, lacking
    low, expected, high = (_whole(cost_of(column)) for column in three)
    return Cost(low, expected, high), ()


def _visit_needs(case: Case, part: float) -> tuple[str, ...]:
    return missing(prices.man_day(case)) if part else ()


def _same(value: float) -> Cost:
    return Cost(_whole(value), _whole(value), _whole(value))


def _whole(value: float) -> Decimal:
    """Return *value* without cents: an estimate to the cent would claim what a sample cannot know."""
    return Decimal(round(value))
