"""What the plan of one class lets pass: its chances at given rates, and the worst lots that still pass so often.

A rate is in percent of bad units, or in defects per 100 units where the class counts defects.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

import msgspec

from toolkit.sampling.characteristic import (
    chance_at_defects,
    chance_at_share,
    chance_in_lot,
    defects_with_chance,
    most_bad_units,
    share_with_chance,
)

_HUNDRED = 100
_NEAR_ENOUGH = 0.02
# Figures that people say: a list of rates is taken from these.
_ROUND = (
    0.01, 0.02, 0.03, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.5, 8.0, 10.0, 12.0, 15.0,
    20.0, 25.0, 30.0, 40.0, 50.0, 65.0, 80.0, 100.0, 150.0, 200.0, 300.0, 500.0, 700.0, 1000.0, 1500.0, 2000.0, 3000.0,
)  # fmt: skip


class Draw(NamedTuple):
    """A plan as the laws of chance need it: *lot* is ``None`` if not known, *full* leaves nothing to chance."""

    sample: int
    accept: int
    lot: int | None
    full: bool
    defects: bool


class PassPoint(msgspec.Struct, frozen=True):
    """A rate, and for a lot of known size the number of bad units that it is."""

    rate: float
    units: int | None = None


class PassPoints(msgspec.Struct, frozen=True):
    """The worst lots that are still accepted at least 95, 50 and 10 times of 100."""

    at_95: PassPoint
    at_50: PassPoint
    at_10: PassPoint


class Chance(msgspec.Struct, frozen=True):
    """The chance, 0 to 1, that a lot with *rate* is accepted; *units* is the nearest number of bad units in the lot."""

    rate: float
    chance: float
    units: int | None = None


@lru_cache(maxsize=256)
def pass_points(plan: Draw) -> PassPoints:
    """Return the worst lots that *plan* still accepts at least 95, 50 and 10 times of 100."""
    return PassPoints(*(_point(plan, chance) for chance in (0.95, 0.5, 0.1)))


def chances(plan: Draw, rates: Iterable[float]) -> tuple[Chance, ...]:
    """Return the chance to be accepted at each of *rates*; bad units are at most all units."""
    return tuple(_chance(plan, rate) for rate in rates)


def useful_rates(plans: Iterable[Draw]) -> tuple[float, ...]:
    """Return the round rates nearest to where each of *plans* begins to refuse, is undecided, and hardly accepts."""
    draws = tuple(plans)
    # A rate is shown for every class, and no more than all units can be bad.
    most = float("inf") if all(plan.defects for plan in draws) else float(_HUNDRED)
    return tuple(sorted({_round_rate(plan, rate, most) for plan in draws for rate in _turns(pass_points(plan))}))


def _turns(points: PassPoints) -> tuple[float, float, float]:
    return points.at_95.rate, points.at_50.rate, points.at_10.rate


def _round_rate(plan: Draw, near: float, most: float) -> float:
    one_unit = 0.0 if plan.lot is None or plan.defects else _HUNDRED / plan.lot
    nearest = min((rate for rate in _ROUND if one_unit <= rate <= most), key=lambda rate: abs(rate - near))
    if not one_unit:
        return nearest
    # A small lot has no 1.5 %: one unit of 90 is 1.1 %, and that is the rate to show.
    exact = float(f"{one_unit * round(nearest / one_unit):.3g}")
    return nearest if abs(exact - nearest) <= _NEAR_ENOUGH * nearest else exact


def _point(plan: Draw, chance: float) -> PassPoint:
    if plan.defects:
        if plan.full and plan.lot:
            return PassPoint(_HUNDRED * plan.accept / plan.lot)
        return PassPoint(defects_with_chance(chance, plan.sample, plan.accept))
    if plan.lot is None:
        return PassPoint(_HUNDRED * share_with_chance(chance, plan.sample, plan.accept))
    units = most_bad_units(chance, plan.lot, plan.sample, plan.accept)
    return PassPoint(_HUNDRED * units / plan.lot, units)


def _chance(plan: Draw, rate: float) -> Chance:
    if plan.defects:
        if plan.full and plan.lot:
            return Chance(rate, float(rate * plan.lot / _HUNDRED <= plan.accept))
        return Chance(rate, chance_at_defects(rate, plan.sample, plan.accept))
    if plan.lot is None:
        return Chance(rate, chance_at_share(rate / _HUNDRED, plan.sample, plan.accept))
    units = min(plan.lot, round(plan.lot * rate / _HUNDRED))
    return Chance(rate, chance_in_lot(units, plan.lot, plan.sample, plan.accept), units)
