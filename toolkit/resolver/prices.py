"""The figures that every sum rests on, each with where it comes from: the order file, else the policy, else nowhere.

Amounts that the policy states in US dollars serve orders in that currency only; elsewhere they are asked for.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Literal, NamedTuple

from toolkit.model import workload
from toolkit.model.resolution import CostInput
from toolkit.model.severity import Severity
from toolkit.resolver.case import Case, Parts

_DOLLARS = "USD"
_SHARES: Mapping[Severity, str] = {Severity.MAJOR: "return_share_major", Severity.MINOR: "return_share_minor"}
_PART_OF_THE_BUYER = {"supplier": 0.0, "shared": 0.5}
_WORST = (Severity.MAJOR, Severity.MINOR)


class Figure(NamedTuple):
    """A figure by the name of its field in the order file; *value* is ``None`` where nobody gave it."""

    field: str
    value: float | None
    source: Literal["order", "default", "missing"]

    @property
    def amount(self) -> float:
        """Return the value of a figure that is known; the sums ask for the others before they use any."""
        return self.value or 0.0


def figure(field: str, given: Decimal | float | None, default: float | None = None) -> Figure:
    if given is not None:
        return Figure(field, float(given), "order")
    return Figure(field, default, "missing" if default is None else "default")


def quantity(case: Case) -> Figure:
    return figure("order.quantity", case.lot_size or None)


def unit_price(case: Case) -> Figure:
    return figure("order.unit_price", case.order.order.unit_price)


def delay(case: Case) -> Figure:
    return figure("costs.delay_per_day", case.order.costs.delay_per_day)


def margin(case: Case) -> Figure:
    return figure("costs.margin_per_unit", case.order.costs.margin_per_unit)


def rework_days(case: Case) -> int:
    return workload.rework_days(case.order, case.policy, case.lot_size)


def sort_days(case: Case) -> int:
    return workload.sort_days(case.order, case.policy, case.lot_size)


def replacement_days(case: Case) -> int:
    return _days(case.order.costs.replacement_days, case.policy.replacement_days)


def return_cost(case: Case) -> Figure:
    price = case.order.order.unit_price
    default = None if price is None else case.policy.return_cost_factor * float(price)
    return figure("costs.return_cost", case.order.costs.return_cost, default)


def return_share(case: Case, severity: Severity) -> Figure:
    """Return the share of bad units that come back; what the order states is meant of the worst class that failed."""
    worst = next((one for one in _WORST if one in case.failing), Severity.MAJOR)
    default: float = getattr(case.policy, _SHARES[severity])
    if severity is not worst:
        return Figure(f"policy.{_SHARES[severity]}", default, "default")
    return figure("costs.return_share", case.order.costs.return_share, default)


def check_per_unit(case: Case) -> Figure:
    return figure("costs.sort_per_unit", case.order.costs.sort_per_unit, _dollars(case, case.policy.check_per_unit_usd))


def repair_per_unit(case: Case) -> Figure:
    return figure("costs.rework_per_unit", case.order.costs.rework_per_unit)


def scrap_per_unit(case: Case) -> Figure:
    price = case.order.order.unit_price
    default = None if price is None else case.policy.scrap_share * float(price)
    return figure("costs.scrap_per_unit", case.order.costs.scrap_per_unit, default)


def man_day(case: Case) -> Figure:
    return figure("costs.man_day", case.order.costs.man_day, _dollars(case, case.policy.man_day_usd))


def man_days(case: Case) -> Figure:
    return figure("costs.man_days", case.order.costs.man_days, case.policy.man_days)


def visit(case: Case) -> float:
    """Return what one visit of the inspector costs whoever pays it."""
    return man_day(case).amount * man_days(case).amount


def buyers_part(case: Case) -> float:
    """Return the buyer's part of a visit: the whole of it unless the order says that the supplier pays."""
    return _PART_OF_THE_BUYER.get(case.order.contract.reinspection_cost or "", 1.0)


def sorting_finds(case: Case, parts: Parts) -> float:
    """Return the share of the bad units that sorting by eye finds: nothing of what only a test or a measure shows."""
    finds = [(known.detectable, count) for listed in parts.values() for known, count in listed]
    whole = sum(count for _, count in finds)
    seen = sum(count for detectable, count in finds if detectable not in ("test", "measurement"))
    return case.policy.sort_finds * (seen / whole if whole else 1.0)


def inputs(case: Case) -> Iterator[CostInput]:
    """Yield every figure the sums rest on, with its source."""
    shares = [return_share(case, severity) for severity in _WORST if case.part.counted(severity)]
    days = (
        figure("costs.rework_days", case.order.costs.rework_days, rework_days(case)),
        figure("costs.sort_days", case.order.costs.sort_days, sort_days(case)),
        figure("costs.replacement_days", case.order.costs.replacement_days, case.policy.replacement_days),
    )
    money = (quantity, unit_price, margin, delay, return_cost, check_per_unit, repair_per_unit, scrap_per_unit)
    visits = (man_day(case), man_days(case), figure("payment.deposit_percent", case.order.payment.deposit_percent))
    for one in (*(of(case) for of in money), *days, *shares, *visits):
        value = None if one.value is None else _plain(one.value)
        yield CostInput(field=one.field, value=value, source=one.source)


def _plain(value: float) -> Decimal:
    return Decimal(str(round(value, 4)))


def _dollars(case: Case, amount: float) -> float | None:
    """Return *amount*, known in dollars, as a sum of the order: where no currency is given it counts as it stands."""
    return amount if case.order.order.money.upper() in ("", _DOLLARS) else None


def _days(stated: int | None, default: int) -> int:
    return max(0, default if stated is None else stated)
