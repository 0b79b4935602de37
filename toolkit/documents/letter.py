"""What every paper carries: parties, order, inspection and findings; a letter to the supplier, holds and rights too."""

import msgspec

from toolkit.documents.brief import Brief, Kind
from toolkit.documents.by_law import labels_asked_for, of_the_goods, papers_asked_for, sections_lack
from toolkit.documents.dates import long_date, weekday_date
from toolkit.documents.fields import Fields, Quote
from toolkit.documents.findings import Finding, Point, findings, open_points, photo_count, remarks
from toolkit.documents.grounds import claimed
from toolkit.documents.holds import (
    Clauses,
    Location,
    Payment,
    PaymentState,
    clause_for,
    clauses,
    hold_agreed,
    location,
    payment,
)
from toolkit.documents.law import Right
from toolkit.documents.lot_balance import payment_of
from toolkit.documents.lots import Alone, alone
from toolkit.documents.particulars import (
    ClassResult,
    InspectionFacts,
    LotRow,
    OrderFacts,
    class_results,
    inspection_facts,
    lot_rows,
    order_facts,
)
from toolkit.documents.parties import Party, Signature, buyer_party, buyer_signature, supplier_party
from toolkit.documents.past import Past, past
from toolkit.documents.statements import statement
from toolkit.documents.timetable import reply_day

# A notice only asks what is known, so that the decision can follow within the two days in which a report is answered.
CODES = {
    "notice": "NCN",
    "rework": "RWK",
    "sorting": "SRT",
    "concession": "CON",
    "rejection": "REJ",
    "reinspection": "RIN",
    "reinspection-rework": "RWI",
    "reinspection-production": "DPI",
    "capa": "CAR",
    "release": "REL",
    "evidence": "EVD",
}
_HOLDING_GOODS = (Kind.NOTICE, Kind.REWORK, Kind.SORTING, Kind.CAPA)


class Record(Fields, frozen=True, kw_only=True):
    """What a paper may tell to whomever it goes: nothing of payment, of clauses or of claims.

    *alone* tells the lots that it is about, where the report judges others as well. *points_failed* and *points_open*
    tell of which sort the *points* are: what was not done is no defect.
    """

    reference: Quote
    date: str
    buyer: Party
    supplier: Party
    signature: Signature
    order: OrderFacts
    report: InspectionFacts
    classes: tuple[ClassResult, ...]
    lots: tuple[LotRow, ...]
    alone: Alone | None
    findings: tuple[Finding, ...]
    points: tuple[Point, ...]
    points_failed: bool
    points_open: bool
    remarks: tuple[Quote, ...]
    photos: str | None


class Paper(Record, frozen=True, kw_only=True):
    """A paper that asks for an answer."""

    reply_by: str


class Letter(Paper, frozen=True, kw_only=True):
    """A paper to the supplier.

    *clauses* are those that the order file names for what the letter claims; *goods_hold* and *balance_hold* those that
    a hold rests on.
    """

    location: Location
    clauses: Clauses | None
    hold_agreed: bool
    goods_hold: Clauses | None
    payment: Payment
    balance_hold: Clauses | None
    past: Past | None
    rights_reserved: str


class Asking(Letter, frozen=True, kw_only=True):
    """A letter that says what is to be done about the goods; a release lets them go, a CAPA asks for the cause.

    *labels_missing* and *reports_missing* are asked for outright: labels, marks and manuals, and papers. Where nothing
    else failed, *goods_at_fault* is not set, and no work on the goods is asked for; *points_of_goods* tells that of the
    sections alone, and *points_lacking* that one of them lacks such a thing.
    """

    labels_missing: tuple[Quote, ...]
    reports_missing: tuple[Quote, ...]
    points_of_goods: bool
    points_lacking: bool
    goods_at_fault: bool


def letter(brief: Brief) -> Letter:
    """Return the part of *brief* that all letters to the supplier share."""
    order = brief.order
    return Letter(
        **msgspec.structs.asdict(paper(brief)),
        location=location(order),
        clauses=clauses(order, claimed(brief)),
        hold_agreed=hold_agreed(order),
        goods_hold=_goods_hold(brief),
        payment=payment_of(brief),
        balance_hold=_balance_hold(brief),
        past=past(brief),
        rights_reserved=statement(_rights(brief)),
    )


def asking(brief: Brief) -> Asking:
    """Return the part of *brief* that all letters share which say what is to be done about the goods."""
    shared = letter(brief)
    of_goods = any(map(of_the_goods, brief.report.sections))
    counted = any(row.exceeded for row in shared.classes) or bool(shared.lots)  # lots have limits of their own
    return Asking(
        **msgspec.structs.asdict(shared),
        labels_missing=labels_asked_for(brief),
        reports_missing=papers_asked_for(brief),
        points_of_goods=of_goods,
        points_lacking=sections_lack(brief.report),
        goods_at_fault=of_goods or counted or not shared.points_failed,
    )


def _rights(brief: Brief) -> str:
    """Return the name of the reservation: what a signed record settles is no longer reserved."""
    if brief.kind is Kind.CONCESSION:
        return "rights_kept"
    return "rights_reserved" if brief.record is None else "rights_beside_record"


def paper(brief: Brief) -> Paper:
    """Return the part of *brief* that all papers share which ask for an answer."""
    return Paper(**msgspec.structs.asdict(record(brief)), reply_by=weekday_date(reply_day(brief)))


def record(brief: Brief) -> Record:
    """Return the part of *brief* that all papers share."""
    report, order = brief.report, brief.order
    points = open_points(report)
    photos = photo_count(report)
    return Record(
        reference=reference(brief),
        date=long_date(brief.as_of),
        buyer=buyer_party(order),
        supplier=supplier_party(report, order),
        signature=buyer_signature(order),
        order=order_facts(brief),
        report=inspection_facts(report),
        classes=class_results(report, brief.resolution),
        lots=lot_rows((*report.lots, *brief.passed)),
        alone=alone(brief),
        findings=findings(report, brief.resolution),
        points=points,
        points_failed=any(not one.pending for one in points),
        points_open=any(one.pending for one in points),
        remarks=remarks(report),
        photos=str(photos) if photos else None,
    )


def _goods_hold(brief: Brief) -> Clauses | None:
    holds = brief.kind in _HOLDING_GOODS and location(brief.order) in (Location.FACTORY, Location.PORT)
    return clause_for(Right.GOODS_HOLD, brief.order) if holds else None


def _balance_hold(brief: Brief) -> Clauses | None:
    held = payment(brief.order).state is PaymentState.BY_TERMS
    return clause_for(Right.BALANCE_HOLD, brief.order) if held else None


def reference(brief: Brief) -> Quote:
    """Return the letter's own number: kind, order and day, and which of that day it is, from the second on."""
    again = f"-{brief.number}" if brief.number > 1 else ""
    return Quote(f"{CODES[brief.paper]}-{brief.about}-{brief.as_of:%Y%m%d}{again}")
