"""The sums beside the costs: the fair discount, the break-even of delay, air freight, what the sample leaves open."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from toolkit.model.resolution import Cost, Discount, Mode, Money, Option, Path, Plan
from toolkit.resolver import costs, prices
from toolkit.resolver.case import Case
from toolkit.resolver.columns import columns
from toolkit.resolver.wording import SORT_MODES

_CENT = Decimal("0.01")
_TENTH = Decimal("0.1")
_HUNDRED = 100


class Priced(NamedTuple):
    """A way that is open and has a price; *name* is that of its path and, where there are several, of its mode."""

    name: str
    path: Path
    cost: Cost


def money(case: Case, options: tuple[Option, ...], plan: Plan | None) -> Money | None:
    """Return the sums; ``None`` where money has no say: no failed class, or a critical defect."""
    if not case.failed or case.critical or not case.failing or (case.apart and not case.lot_size):
        return None
    pairs = undecided(priced(options))
    return Money(
        currency=case.order.order.money,
        inputs=tuple(prices.inputs(case)),
        fair_discount=fair_discount(case),
        break_even_delay=costs.break_even_delay(case, plan),
        air_freight=air_freight(case),
        delay=costs.delay_cost(case, prices.rework_days(case)),
        undecided=tuple(f"{first} / {second}" for first, second in pairs),
    )


def priced(options: tuple[Option, ...], *, supplier: bool = False) -> tuple[Priced, ...]:
    """Return the ways that are allowed and priced for the buyer, or for the supplier; those of sorting apart."""
    return tuple(
        Priced(name, option.path, cost)
        for option in options
        if option.allowed
        for name, way in _ways(option)
        if (cost := way.supplier_cost if supplier else way.cost) is not None
    )


def _ways(option: Option) -> Iterator[tuple[str, Option | Mode]]:
    if option.path == "sort":
        yield from ((SORT_MODES[mode.name], mode) for mode in option.modes)
    else:
        yield option.path, option


def undecided(ways: tuple[Priced, ...]) -> tuple[tuple[str, str], ...]:
    """Return the pairs of which one is cheaper with few bad units and the other with many."""
    return tuple(
        (first.name, second.name)
        for first, second in combinations(ways, 2)
        if (first.cost.low - second.cost.low) * (first.cost.high - second.cost.high) < 0
    )


def fair_discount(case: Case) -> tuple[Discount, ...]:
    """Return what to ask for: what the bad units cost as estimated, and what they cost at the high end."""
    cost, three, lot = costs.imperfection(case), columns(case), case.lot_size
    if cost is None or not three or not lot:
        return ()
    bad = three[1].worst * lot
    price = case.order.order.unit_price
    return tuple(_discount(amount, bad, lot, price) for amount in (cost.expected, cost.high))


def _discount(amount: Decimal, bad: float, lot: int, price: Decimal | None) -> Discount:
    return Discount(
        amount=amount,
        per_bad_unit=(amount / Decimal(str(bad))).quantize(_CENT) if bad else Decimal(0),
        per_unit=(amount / lot).quantize(_CENT),
        percent=(_HUNDRED * amount / (lot * price)).quantize(_TENTH) if price else None,
    )


def air_freight(case: Case) -> Decimal | None:
    """Return what air freight costs more than the way agreed; ``None`` where premium or weight is not given."""
    premium, weight = case.order.costs.air_premium_per_kg, case.order.costs.weight_kg
    return None if premium is None or weight is None else (premium * weight).quantize(Decimal(1))
