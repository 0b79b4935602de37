"""The three columns of every sum: the share of bad units per class, at the low end, as estimated, at the high end."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from toolkit.model.resolution import Rate
from toolkit.model.severity import Severity
from toolkit.resolver import prices
from toolkit.resolver.case import Case
from toolkit.resolver.passing import left_by, works

CLASSES = (Severity.MAJOR, Severity.MINOR)
Shares = Mapping[Severity, float]


class Column(NamedTuple):
    name: str
    shares: Shares

    @property
    def worst(self) -> float:
        """Return the share of units with a defect, of the class that has most.

        A unit may fail in two classes; the worse class alone is the careful count of units that are pulled out.
        """
        return max(self.shares.values())


def columns(case: Case) -> tuple[Column, ...]:
    """Return the columns; none where the share of bad units is unknown for a class with finds.

    The ends are whole units of the lot, as they are told.
    """
    found = {severity: case.failure.rate[severity] for severity in CLASSES if case.part.counted(severity)}
    known: dict[Severity, Rate] = {severity: rate for severity, rate in found.items() if rate is not None}
    lot = case.lot_size
    if not known or len(known) != len(found) or case.failing - set(known) or not lot:
        return ()
    return (
        Column("low", {severity: round(lot * rate.low) / lot for severity, rate in known.items()}),
        Column("expected", {severity: rate.estimate for severity, rate in known.items()}),
        Column("high", {severity: round(lot * rate.high) / lot for severity, rate in known.items()}),
    )


def bad_cost(case: Case, shares: Shares) -> float:
    """Return what bad units cost when customers find them: units times the share that comes back times its cost."""
    each = prices.return_cost(case).amount
    lot = case.lot_size or 0
    return sum(lot * share * prices.return_share(case, severity).amount * each for severity, share in shares.items())


def after_rework(case: Case, shares: Shares, *, weak: bool = False) -> dict[Severity, float]:
    """Return the shares after a rework; the lot that ships in the end was worked on well, be it at the second go."""
    work = works(case.policy)["weak" if weak else "good"]
    return {
        severity: left_by(work, share, case.policy, whole=severity in case.whole) for severity, share in shares.items()
    }


def after_sort(case: Case, shares: Shares) -> dict[Severity, float]:
    """Return the bad units that sorting leaves, as shares of the whole lot."""
    left = 1 - prices.sorting_finds(case, case.parts)
    return {severity: share * left for severity, share in shares.items()}


def missing(*figures: prices.Figure) -> tuple[str, ...]:
    return tuple(figure.field for figure in figures if figure.value is None)


def needs_for_returns(case: Case) -> Iterator[str]:
    """Yield the fields without which the cost of bad units is unknown; a price stands for the cost of a return."""
    yield from missing(prices.quantity(case))
    if prices.return_cost(case).value is None:
        yield "order.unit_price"
