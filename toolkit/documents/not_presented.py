"""Units that were not finished or not packed when the goods were inspected: no paper may seem to have seen them."""

from collections.abc import Iterator
from typing import NamedTuple

from toolkit.documents.brief import Brief, Kind
from toolkit.documents.holds import Location, location
from toolkit.documents.money import count
from toolkit.documents.statements import statement

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


class Absent(NamedTuple):
    """*units* of *all* were not there, finished and packed, where the report counts both; else not finished alone."""

    units: int
    all: int
    packed: bool


def units_not_presented(brief: Brief) -> Iterator[str]:
    found = absent(brief)
    if found is None or brief.kind not in _ASKED or brief.looks_ahead:
        return
    seen = statement("absent_not_packed" if found.packed else "absent_not_finished")
    yield seen.format(units=count(found.units), all=count(found.all))
    if location(brief.order) not in _LEFT:
        yield statement(_ASKED[brief.kind])


def absent(brief: Brief) -> Absent | None:
    """Return the units of the order that were not there; ``None`` where none is missing, or nobody counted them.

    What the report calls ordered goes before the order file, which may be about several deliveries.
    """
    seen = brief.whole or brief.report.quantities
    there = seen.presented
    wanted = seen.ordered if seen.ordered is not None else seen.lot
    if wanted is None:
        wanted = brief.order.order.quantity
    if there is None or wanted is None or there >= wanted:
        return None
    return Absent(wanted - there, wanted, packed=seen.packed is not None)
