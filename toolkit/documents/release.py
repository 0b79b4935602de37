"""The release: one named officer lets a passed lot go once; what the inspection did not show stays the supplier's."""

from decimal import Decimal

import msgspec

from toolkit.documents.brief import Brief
from toolkit.documents.dates import long_date
from toolkit.documents.fields import Fields, Quote, clean, quote
from toolkit.documents.holds import (
    Clauses,
    CostState,
    Deduction,
    SetOff,
    cost_clauses,
    deduction,
    reinspection_cost,
)
from toolkit.documents.letter import Letter, letter
from toolkit.documents.lot_balance import balance_of
from toolkit.documents.money import amount, count
from toolkit.documents.particulars import as_counted
from toolkit.documents.parties import Signature
from toolkit.documents.past import visits_again
from toolkit.documents.quantities import Released, due_units, is_short, released
from toolkit.documents.statements import statement
from toolkit.documents.timetable import order_limit
from toolkit.model.order import Order


class Conceded(Fields, frozen=True, kw_only=True):
    """The signed concession that the release rests on."""

    reference: Quote
    day: str


class Reduction(Fields, frozen=True, kw_only=True):
    """What comes off the price: by the *record*, for the units that go *short*, as *fees* of inspections.

    *due* is what is then left to pay.
    """

    record: str | None
    short: str | None
    fees: str | None
    due: str | None


class Fees(Fields, frozen=True, kw_only=True):
    """What the inspections after the first one cost, which the buyer need not bear; *taken* where it is off the price.

    *visits* counts them where there was more than one.
    """

    visits: str | None
    amount: str | None
    cost: CostState
    clauses: Clauses | None
    deduction: Deduction
    taken: bool


class Release(Letter, frozen=True, kw_only=True):
    """*short* is how many units fewer than ordered are released, as *agreement* says; *credit*: payment is by L/C.

    *record* is there where the lot did not pass and both sides signed that it is taken. *fees* are still claimed or
    asked for, and *set_aside* are the units that were taken out of the lot and still lie somewhere: no word left out
    gives either away. Those *scrapped* are gone. *unchecked* is what the inspection was to check again and
    did not. *declared* says that an earlier paper put the balance on hold, so that there is a hold to end.
    """

    released: str
    short: str | None
    agreement: Quote | None
    again: bool
    declared: bool
    record: Conceded | None
    reduction: Reduction | None
    fees: Fees | None
    set_aside: str | None
    scrapped: str | None
    unchecked: tuple[Quote, ...]
    credit: bool
    ship_by: str | None
    release_signs: Signature
    release_once: str
    release_limits: str


def release(brief: Brief) -> Release:
    shared, limit = letter(brief), order_limit(brief)
    found = released(brief) or Released(0, 0, None, None)  # required before; none is ever printed
    short = is_short(brief, found)
    return Release(
        **msgspec.structs.asdict(msgspec.structs.replace(shared, classes=as_counted(shared.classes))),
        released=count(found.units),
        short=count(found.missing) if short else None,
        agreement=quote(brief.order.release.agreement) if short else None,
        again=brief.presented_again and brief.record is None,
        declared=_declared(brief),
        record=_conceded(brief),
        reduction=_reduction(brief, found),
        fees=_fees(brief),
        set_aside=count(apart) if (apart := units_apart(brief)) else None,
        scrapped=count(gone) if (gone := units_scrapped(brief)) else None,
        unchecked=_unchecked(brief),
        credit=brief.order.payment.method == "L/C",
        ship_by=long_date(limit) if limit is not None and limit >= brief.as_of else None,
        release_signs=_release_signs(brief.order),
        release_once=statement("release_once"),
        release_limits=statement("release_limits" if brief.record is None else "release_limits_record"),
    )


def _declared(brief: Brief) -> bool:
    """Tell whether anything before this release held the balance: a failure, its record, or a paper of the case."""
    return brief.presented_again or brief.record is not None or bool(brief.history.letters)


def _unchecked(brief: Brief) -> tuple[Quote, ...]:
    """Return what the passed inspection left out; a signed record says itself what it takes and what it does not."""
    return () if brief.record is not None else tuple(map(Quote, map(clean, brief.history.unchecked)))


def _conceded(brief: Brief) -> Conceded | None:
    signed = brief.record
    return None if signed is None else Conceded(reference=Quote(signed.reference), day=long_date(signed.day))


def sums_off(brief: Brief, found: Released) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    """Return what comes off the price: by the signed record, for units that do not go, and for later inspections."""
    terms = brief.order.order
    missing = (due_units(brief.order) or found.ordered) - found.units
    short = terms.unit_price * missing if terms.unit_price is not None and missing > 0 else None
    record = brief.record.reduction if brief.record is not None else None
    return record, short, fees_taken(brief.order, visits_again(brief))


def _reduction(brief: Brief, found: Released) -> Reduction | None:
    """Return what comes off the price; ``None`` where nothing does, or nobody knows the price of a unit."""
    record, short, fees = sums_off(brief, found)
    off = sum((one for one in (record, short, fees) if one), Decimal(0))
    if not off:
        return None
    currency = brief.order.order.money
    balance = None if brief.order.payment.balance_paid else balance_of(brief)
    return Reduction(
        record=amount(record, currency) if record else None,
        short=amount(short, currency) if short else None,
        fees=amount(fees, currency) if fees else None,
        due=None if balance is None else amount(max(balance - off, Decimal(0)), currency),
    )


def fees_open(brief: Brief) -> bool:
    """Return whether the lot was inspected again and the buyer need not bear it (G26, G27)."""
    return visits_again(brief) > 0 and reinspection_cost(brief.order) in (CostState.SUPPLIER, CostState.ASK)


def units_apart(brief: Brief) -> int:
    """Return how many units lie outside the lot, which no release may seem to let go or to give away."""
    return 0 if brief.history.counted is None else brief.history.counted.waiting


def units_scrapped(brief: Brief) -> int:
    """Return how many units were taken out of the lot and are gone."""
    return 0 if brief.history.counted is None else brief.history.counted.scrapped


def fees_taken(order: Order, visits: int) -> Decimal | None:
    """Return what *visits* after the first one cost, where it comes off by right what is left to pay."""
    by_right = reinspection_cost(order) is CostState.SUPPLIER and deduction(order).state is SetOff.ASSERTED
    return order.release.reinspection_cost or None if by_right and visits else None


def _fees(brief: Brief) -> Fees | None:
    if not fees_open(brief):
        return None
    order, visits = brief.order, visits_again(brief)
    spent = order.release.reinspection_cost
    return Fees(
        visits=count(visits) if visits > 1 else None,
        amount=amount(spent, order.order.money) if spent else None,
        cost=reinspection_cost(order),
        clauses=cost_clauses(order),
        deduction=deduction(order),
        taken=fees_taken(order, visits) is not None,
    )


def _release_signs(order: Order) -> Signature:
    name = order.release.approved_by
    own_title = order.buyer.title if name and name == order.buyer.signatory else None
    return Signature(
        company=Quote(order.buyer.name or ""), name=quote(name), title=quote(order.release.title or own_title)
    )
