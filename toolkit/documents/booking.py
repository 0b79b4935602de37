"""The booking of a re-inspection: what any inspection firm must know to judge the whole lot again, and no more."""

from datetime import date
from enum import StrEnum

import msgspec

from toolkit.documents.brief import Brief
from toolkit.documents.dates import long_date, weekday_date
from toolkit.documents.fields import Fields, Quote, quote
from toolkit.documents.holds import CostState, Location, location, reinspection_cost
from toolkit.documents.identity import share_a_word
from toolkit.documents.letter import Paper, paper
from toolkit.documents.money import count
from toolkit.documents.particulars import as_counted
from toolkit.documents.parties import Party, address_lines
from toolkit.documents.rechecks import Recheck, rechecks
from toolkit.documents.reinspection import Reinspection, reinspection
from toolkit.documents.standing import STANDINGS, Standing
from toolkit.documents.statements import statement
from toolkit.documents.timetable import order_limit


class Where(StrEnum):
    FACTORY = "factory"
    ELSEWHERE = "elsewhere"


class Site(Fields, frozen=True, kw_only=True):
    """Where the goods are; what is not known is ``None`` or empty, and a blank line in the letter."""

    where: Where
    name: Quote | None
    address: tuple[Quote, ...]
    contact: Quote | None


class Booking(Paper, frozen=True, kw_only=True):
    """*payer* is named only with a clause of the order behind it; *ship_by* is the order's date while it lies ahead."""

    ground: Standing
    agency: Party | None
    site: Site
    ready: str | None
    presented: str | None
    ship_by: str | None
    rechecks: tuple[Recheck, ...]
    reinspection: Reinspection | None
    payer: CostState
    report_hours: str
    facts_only: str
    results_to_client: str


def booking(brief: Brief) -> Booking:
    visit, shared = brief.order.inspection, paper(brief)
    limit = order_limit(brief)
    return Booking(
        **msgspec.structs.asdict(msgspec.structs.replace(shared, classes=as_counted(shared.classes))),
        ground=STANDINGS[brief.resolution.verdict.result],
        agency=agency(brief),
        site=site(brief),
        ready=weekday_date(visit.ready_date) if visit.ready_date else None,
        presented=None if visit.presented is None else count(visit.presented),
        ship_by=long_date(limit) if limit is not None and _tells_more(limit, brief) else None,
        rechecks=rechecks(brief),
        reinspection=reinspection(brief.resolution.reinspection),
        payer=reinspection_cost(brief.order),
        report_hours=count(brief.policy.inspection_report_hours),
        facts_only=statement("facts_only"),
        results_to_client=statement("results_to_client"),
    )


def _tells_more(limit: date, brief: Brief) -> bool:
    """Tell whether the order's first date lies ahead and is not the delivery date, which is printed anyway."""
    return limit >= brief.as_of and limit != brief.order.order.delivery_date


def agency(brief: Brief) -> Party | None:
    """Return the firm that is asked; ``None`` where the order file names none: it need not be that of the report."""
    visit = brief.order.inspection
    name = quote(visit.agency)
    if name is None:
        return None
    return Party(
        name=name, address=address_lines(visit.address), contact=quote(visit.contact), email=quote(visit.email)
    )


def site(brief: Brief) -> Site:
    """Return where the goods lie: as the order file says, else at the factory that the report names."""
    order, visit, factory = brief.order, brief.order.inspection, brief.report.factory
    at_factory = location(order) is Location.FACTORY
    # The seller's own address is the factory's only where they are one firm.
    same_firm = factory is None or share_a_word(factory, order.supplier.name or factory)
    seller_address = order.supplier.address if at_factory and same_firm else None
    return Site(
        where=Where.FACTORY if at_factory else Where.ELSEWHERE,
        name=quote(factory or order.supplier.name) if at_factory else None,
        address=address_lines(visit.place or seller_address),
        contact=quote(visit.place_contact) or (quote(order.supplier.contact) if at_factory else None),
    )
