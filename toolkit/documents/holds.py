"""Goods, balance and costs: what the order lets the buyer say, and otherwise what he may only ask.

A letter asserts a right only where the order file names its ground; without one the template asks.
"""

from decimal import Decimal
from enum import StrEnum

from toolkit.documents.fields import Fields, Quote, quote
from toolkit.documents.money import amount, share
from toolkit.model.order import Order

DOCUMENTARY = {"L/C": "letter of credit", "D/P": "documentary collection"}


class Location(StrEnum):
    FACTORY = "factory"
    PORT = "port"
    SHIPPED = "shipped"
    RECEIVED = "received"


class PaymentState(StrEnum):
    """*BY_TERMS*: the order names clauses to rest a hold on. *BY_REQUEST*: it names none, so nothing is claimed."""

    PAID = "paid"
    DOCUMENTS = "documents"
    BY_TERMS = "by_terms"
    BY_REQUEST = "by_request"
    UNKNOWN = "unknown"


class CostState(StrEnum):
    SUPPLIER = "supplier"
    BUYER = "buyer"
    SHARED = "shared"
    ASK = "ask"


class Clauses(Fields, frozen=True, kw_only=True):
    numbers: Quote
    several: bool


class Payment(Fields, frozen=True, kw_only=True):
    """*percent* is given only where the amount is not known."""

    state: PaymentState
    method: Quote | None
    amount: str | None
    percent: str | None


def location(order: Order) -> Location:
    """Return where the goods are: at the factory, where they were inspected, unless the order file says otherwise."""
    return Location(order.goods.location or "factory")


def clauses(order: Order) -> Clauses | None:
    """Return the clauses of the order that the order file names."""
    contract = order.contract
    right = (contract.inspection_right,) if isinstance(contract.inspection_right, str) else ()
    named = tuple(dict.fromkeys(text for name in (*right, *contract.clauses) if (text := quote(name))))
    if not named:
        return None
    listed = ", ".join(named[:-1]) + (" and " if len(named) > 1 else "") + named[-1]
    return Clauses(numbers=Quote(listed), several=len(named) > 1)


def hold_agreed(order: Order) -> bool:
    """Return whether the order itself gives a ground to hold goods and balance back.

    A right to inspect is none: it lets the buyer look, not keep the money.
    """
    return any(quote(name) for name in order.contract.clauses)


def payment(order: Order) -> Payment:
    state = payment_state(order)
    shown = state is not PaymentState.PAID
    balance = order.balance if shown else None
    percent = _balance_percent(order) if shown and balance is None else None
    return Payment(
        state=state,
        method=quote(DOCUMENTARY.get(order.payment.method or "")) if shown else None,
        amount=None if balance is None else amount(balance, order.order.money),
        percent=None if percent is None else share(percent),
    )


def payment_state(order: Order) -> PaymentState:
    paid = order.payment.balance_paid
    if paid:
        return PaymentState.PAID
    if order.payment.method in DOCUMENTARY:
        return PaymentState.DOCUMENTS
    if paid is None:
        return PaymentState.UNKNOWN
    return PaymentState.BY_TERMS if hold_agreed(order) else PaymentState.BY_REQUEST


def reinspection_cost(order: Order) -> CostState:
    """Return who pays the next visit: asserted only with a clause behind it, otherwise asked."""
    agreed = order.contract.reinspection_cost
    if agreed == "supplier" and clauses(order):
        return CostState.SUPPLIER
    return CostState(agreed) if agreed in ("buyer", "shared") else CostState.ASK


def _balance_percent(order: Order) -> Decimal | None:
    money = order.payment
    if money.balance_percent is not None:
        return money.balance_percent
    return None if money.deposit_percent is None else 100 - money.deposit_percent
