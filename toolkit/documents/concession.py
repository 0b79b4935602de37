"""The concession record: both sides sign that this lot, and no other, is taken with its listed defects for a remedy.

Why the buyer takes it, and which season waits for it, are the buyer's own: the other side would price them in.
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

import msgspec

from toolkit.documents.brief import Brief
from toolkit.documents.dates import long_date, weekday_date
from toolkit.documents.fields import Fields, Quote, quote
from toolkit.documents.holds import Location, location
from toolkit.documents.letter import Asking, asking
from toolkit.documents.lot_balance import balance_of
from toolkit.documents.money import amount, count
from toolkit.documents.parties import Signature, supplier_name
from toolkit.documents.statements import statement
from toolkit.documents.timetable import cause_due, order_limit
from toolkit.model.order import Order


class RemedyKind(StrEnum):
    PRICE_REDUCTION = "price_reduction"
    CREDIT = "credit"
    FREE_GOODS = "free_goods"
    OTHER = "other"


class Remedy(Fields, frozen=True, kw_only=True):
    """*balance* and *reduced_balance* are given only where a price reduction comes off an unpaid, known balance."""

    kind: RemedyKind
    amount: str | None
    balance: str | None
    reduced_balance: str | None


class Concession(Asking, frozen=True, kw_only=True):
    scope: str
    ship_by: str | None
    agreed: Quote | None
    remedy: Remedy
    cause_by: str
    buyer_signs: Signature
    supplier_signs: Signature
    no_precedent: str
    critical_excluded: str


def concession(brief: Brief) -> Concession:
    order = brief.order
    return Concession(
        **msgspec.structs.asdict(asking(brief)),
        scope=count(scope(brief) or 0),
        ship_by=_ahead(order_limit(brief), brief.as_of) if _to_ship(order) else None,
        agreed=quote((order.concession.agreed or "").rstrip(".。 ")),  # the sentence around it ends by itself
        remedy=remedy(brief),
        cause_by=weekday_date(cause_due(brief).day),
        buyer_signs=_buyer_signs(order),
        supplier_signs=Signature(company=Quote(supplier_name(brief.report, order) or "")),
        no_precedent=statement("no_precedent"),
        critical_excluded=statement("critical_excluded"),
    )


def _to_ship(order: Order) -> bool:
    return location(order) in (Location.FACTORY, Location.PORT)


def _ahead(day: date | None, as_of: date) -> str | None:
    """Return *day* in words while it lies ahead: a record does not promise what is already missed."""
    return long_date(day) if day is not None and day >= as_of else None


def scope(brief: Brief) -> int | None:
    """Return how many units the record may cover: never more than the sample stood for."""
    there = brief.report.drawn_from
    lot = brief.report.quantities.ordered if there is None else there
    return brief.order.order.quantity if lot is None else lot


def remedy(brief: Brief) -> Remedy:
    order, agreed = brief.order, brief.order.concession
    sum_agreed = agreed.amount
    before, after = _balances(brief, sum_agreed)
    return Remedy(
        kind=RemedyKind(agreed.remedy or "other"),
        amount=None if sum_agreed is None else amount(sum_agreed, order.order.money),
        balance=before,
        reduced_balance=after,
    )


def _balances(brief: Brief, reduction: Decimal | None) -> tuple[str | None, str | None]:
    order = brief.order
    balance, currency = balance_of(brief), order.order.money
    comes_off = order.concession.remedy == "price_reduction" and not order.payment.balance_paid
    if reduction is None or balance is None or not comes_off or reduction > balance:
        return None, None
    return amount(balance, currency), amount(balance - reduction, currency)


def _buyer_signs(order: Order) -> Signature:
    name = order.concession.approved_by
    title = order.buyer.title if name and name == order.buyer.signatory else None
    return Signature(company=Quote(order.buyer.name or ""), name=quote(name), title=quote(title))
