"""Units that were not finished or not packed when the goods were inspected: no paper may seem to have seen them."""

from collections.abc import Iterator
from typing import NamedTuple

from toolkit.documents.brief import Brief, Kind
from toolkit.documents.fields import clean
from toolkit.documents.holds import Location, location
from toolkit.documents.money import count
from toolkit.documents.statements import statement
from toolkit.model.report import Quantities

# What is asked for them: the standards of an instruction hold for all units, a record or a refusal covers none of them.
_ASKED = {
    Kind.NOTICE: "absent_presented",
    Kind.REWORK: "absent_corrected",
    Kind.SORTING: "absent_corrected",
    Kind.CONCESSION: "absent_conceded",
    Kind.REJECTION: "absent_refused",
    Kind.REINSPECTION: "absent_counted",
}
_LEFT = (Location.SHIPPED, Location.RECEIVED)


_SEEN = {"packed": "absent_not_packed", "produced": "absent_not_finished", "lot": "absent_not_there"}


class Absent(NamedTuple):
    """*units* of *all* were not there; *counted* is what the report counted the others by."""

    units: int
    all: int
    counted: str


def units_not_presented(brief: Brief) -> Iterator[str]:
    found = absent(brief)
    if found is None or brief.kind not in _ASKED or brief.looks_ahead:
        return
    yield statement(_SEEN[found.counted]).format(units=count(found.units), all=count(found.all))
    if absent_are_of_some_lot(brief):
        yield statement("absent_of_some_lot").format(item=clean(brief.item or ""))
    if location(brief.order) not in _LEFT:
        yield statement(_ASKED[brief.kind])


def absent(brief: Brief) -> Absent | None:
    """Return the units of the delivery that were not there; ``None`` where none is missing, or nobody counted them.

    Report and order file may each be about several deliveries: of two quantities ordered the smaller one counts. Where
    the sample is larger than what was there, the findings speak of goods that were not, and nobody can say of how many.
    """
    seen = _seen(brief)
    there, wanted = seen.presented, _wanted(seen, brief)
    if there is None or wanted is None or there >= wanted or drawn_from_more(brief):
        return None
    counted = next(name for name in _SEEN if getattr(seen, name) == there)
    return Absent(wanted - there, wanted, counted)


def drawn_from_more(brief: Brief) -> bool:
    """Return whether the sample is larger than the number of units that were there, finished and packed."""
    there = _seen(brief).presented
    return there is not None and there < brief.report.drawn


def absent_are_of_some_lot(brief: Brief) -> bool:
    """Return whether nobody can say how many of the units that were not there are of the lots that failed."""
    return bool(brief.passed) and _seen(brief) is brief.whole


def _seen(brief: Brief) -> Quantities:
    """Return what was counted of the lots that the paper is about; of all lots where it was not counted by lot."""
    own = brief.report.quantities
    by_lot = own.ordered is not None and own.presented is not None
    return own if by_lot or brief.whole is None else brief.whole


def _wanted(seen: Quantities, brief: Brief) -> int | None:
    ordered = [units for units in (seen.ordered, brief.order.order.quantity) if units is not None]
    if seen.ordered is None and seen.lot is not None:
        return seen.lot
    return min(ordered, default=None)
