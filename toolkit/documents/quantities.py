"""How many units a release lets go: never more than the report covers, and short of the order only as agreed."""

from typing import NamedTuple

from toolkit.documents.brief import Brief
from toolkit.model.order import Order
from toolkit.model.report import Report


class Released(NamedTuple):
    """*covered* is the lot that the sample stands for; *counted* how many of it were finished and packed."""

    units: int
    ordered: int
    covered: int | None
    counted: int | None

    @property
    def missing(self) -> int:
        return self.ordered - self.units


def released(brief: Brief) -> Released | None:
    """Return the quantity of the release: the order file's, else what was counted; ``None`` while either is unknown."""
    ordered, units = ordered_units(brief), units_released(brief.report, brief.order)
    if ordered is None or units is None:
        return None
    return Released(units, ordered, brief.report.quantities.lot_size, counted_units(brief.report))


def ordered_units(brief: Brief) -> int | None:
    """Return the larger of the two quantities ordered, where report and order file differ: a gap is not overlooked."""
    return _ordered(brief.report, brief.order)


def units_released(report: Report, order: Order) -> int | None:
    """Return how many units a release on *report* lets go: as the order file says, else those that were counted."""
    stated, counted = order.release.quantity, counted_units(report)
    if stated is not None or counted is None:
        return stated
    return min(_known(counted, _ordered(report, order)))


def counted_units(report: Report) -> int | None:
    """Return the least of what the report calls the lot, produced and packed."""
    return report.quantities.presented


def is_short(brief: Brief, found: Released) -> bool:
    return found.missing > brief.policy.quantity_tolerance * found.ordered


def _ordered(report: Report, order: Order) -> int | None:
    return max(_known(_printed(report, order), due_units(order)), default=None)


def due_units(order: Order) -> int | None:
    """Return the units of *order* but for those that go by a paper of their own."""
    whole = order.order.quantity
    return None if whole is None else max(whole - (order.release.apart or 0), 0)


def _printed(report: Report, order: Order) -> int | None:
    """Return what *report* prints as ordered; of the whole order less what goes apart, of a part of it as it is."""
    printed, due = report.quantities.ordered, due_units(order)
    of_all = printed is not None and due is not None and printed > due
    return printed - (order.release.apart or 0) if printed is not None and of_all else printed


def _known(*quantities: int | None) -> tuple[int, ...]:
    return tuple(quantity for quantity in quantities if quantity is not None)
