"""The booking of a visit: what any inspection firm must know, and no more.

It is asked to judge the whole lot again, to look at its rework, or to look at the next order while it is made.
"""

from enum import StrEnum

import msgspec

from toolkit.documents.ahead import Ahead, ahead, production_plan
from toolkit.documents.brief import Brief
from toolkit.documents.dates import long_date, weekday_date
from toolkit.documents.fields import Fields, Quote, quote
from toolkit.documents.holds import CostState, Location, location, reinspection_cost
from toolkit.documents.identity import share_a_name
from toolkit.documents.letter import Paper, paper
from toolkit.documents.lots import plan_of_lot, plans_of_lots
from toolkit.documents.money import count
from toolkit.documents.particulars import as_counted
from toolkit.documents.parties import Party, address_lines
from toolkit.documents.rechecks import Recheck, rechecks
from toolkit.documents.reinspection import Reinspection, reinspection
from toolkit.documents.standing import STANDINGS, Standing
from toolkit.documents.statements import statement
from toolkit.documents.timetable import order_limit
from toolkit.model.resolution import Plan


class Where(StrEnum):
    FACTORY = "factory"
    ELSEWHERE = "elsewhere"


class Purpose(StrEnum):
    REINSPECTION = "reinspection"
    REWORK = "rework"
    PRODUCTION = "production"


class Site(Fields, frozen=True, kw_only=True):
    """Where the goods are; what is not known is ``None`` or empty, and a blank line in the letter."""

    where: Where
    name: Quote | None
    address: tuple[Quote, ...]
    contact: Quote | None


class Counted(Fields, frozen=True, kw_only=True):
    """What was counted in the work on the lot: units taken out, and those left as good.

    Where some of those taken out were *scrapped*, *kept* are the others.
    """

    pulled: str
    good: str
    scrapped: str | None
    kept: str | None


class Booking(Paper, frozen=True, kw_only=True):
    """*payer* is named only with a clause of the order behind it; *ship_by* is the order's date while it lies ahead.

    *counted* is there where units were taken out of the lot, which are counted again and not sampled.
    *next_order* and *cause* are those of a check during production; its *ready*, *presented* and *ship_by* are unknown,
    because these speak of the lot of the report.
    """

    purpose: Purpose
    ground: Standing
    next_order: Ahead | None
    cause: Quote | None
    agency: Party | None
    site: Site
    ready: str | None
    presented: str | None
    counted: Counted | None
    ship_by: str | None
    rechecks: tuple[Recheck, ...]
    reinspection: Reinspection | None
    plan_of_each_lot: bool
    payer: CostState
    report_hours: str
    facts_only: str
    results_to_client: str


def booking(brief: Brief) -> Booking:
    visit, shared = brief.order.inspection, paper(brief)
    here = None if brief.looks_ahead else visit
    return Booking(
        **msgspec.structs.asdict(msgspec.structs.replace(shared, classes=as_counted(shared.classes))),
        purpose=Purpose(visit.purpose),
        next_order=ahead(brief),
        cause=quote(brief.order.next_order.cause) if brief.looks_ahead else None,
        ground=STANDINGS[brief.resolution.verdict.result],
        agency=agency(brief),
        site=site(brief),
        ready=weekday_date(here.ready_date) if here and here.ready_date else None,
        presented=count(here.presented) if here and here.presented is not None else None,
        counted=_counted(brief),
        ship_by=_ship_by(brief) if here else None,
        rechecks=rechecks(brief),
        reinspection=reinspection(plan_of(brief)),
        plan_of_each_lot=bool(plans_of_lots(brief)),
        payer=reinspection_cost(brief.order),
        report_hours=count(brief.policy.inspection_report_hours),
        facts_only=statement("facts_only"),
        results_to_client=statement("results_to_client"),
    )


def plan_of(brief: Brief) -> Plan | None:
    """Return the plan of the visit; ``None`` where none could be worked out, and where each lot has its own."""
    return production_plan(brief) if brief.looks_ahead else plan_of_lot(brief)


def _counted(brief: Brief) -> Counted | None:
    counted = brief.history.counted
    if counted is None or not counted.pulled or brief.order.inspection.purpose != "reinspection":
        return None
    return Counted(
        pulled=count(counted.pulled),
        good=count(counted.good),
        scrapped=count(counted.scrapped) if counted.scrapped else None,
        kept=count(counted.waiting) if counted.scrapped and counted.waiting else None,
    )


def _ship_by(brief: Brief) -> str | None:
    """Return the order's first date where it lies ahead and is not the delivery date, which is printed anyway."""
    limit = order_limit(brief)
    tells_more = limit is not None and limit >= brief.as_of and limit != brief.order.order.delivery_date
    return long_date(limit) if limit is not None and tells_more else None


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
    at_factory = brief.looks_ahead or location(order) is Location.FACTORY
    # The seller's own address is the factory's only where they are one firm.
    same_firm = factory is None or share_a_name(factory, order.supplier.name or factory)
    seller_address = order.supplier.address if at_factory and same_firm else None
    return Site(
        where=Where.FACTORY if at_factory else Where.ELSEWHERE,
        name=quote(factory or order.supplier.name) if at_factory else None,
        address=address_lines(visit.place or seller_address),
        contact=quote(visit.place_contact) or (quote(order.supplier.contact) if at_factory else None),
    )
