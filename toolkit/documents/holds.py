"""Goods, balance and costs: what the order lets the buyer say, and otherwise what he may only ask.

A letter asserts a right only where the order file names its ground; without one the template asks.
"""

from decimal import Decimal
from enum import StrEnum

from toolkit.documents.fields import Fields, Quote, quote
from toolkit.documents.money import amount, share
from toolkit.model.order import Order


class Location(StrEnum):
    FACTORY = "factory"
    PORT = "port"
    SHIPPED = "shipped"
    RECEIVED = "received"


class PaymentState(StrEnum):
    """*BY_TERMS*: the order names payment terms or an inspection right. *BY_REQUEST*: it names neither, so nothing is claimed."""

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


class Clauses(Fields):
    numbers: Quote
    several: bool


class Payment(Fields):
    """*percent* is given only where the amount is not known."""

    state: PaymentState
    method: Quote | None
    amount: str | None
    percent: str | None
    clauses: Clauses | None


class ReinspectionCost(Fields):
    state: CostState
    clauses: Clauses | None


def location(order: Order) -> Location:
    """Return where the goods are; an inspection before shipment finds them at the factory unless the order says otherwise."""
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


def payment(order: Order) -> Payment:
    state = payment_state(order)
    shown = state is not PaymentState.PAID
    balance = order.balance if shown else None
    percent = _balance_percent(order) if shown and balance is None else None
    by_documents = state is PaymentState.DOCUMENTS
    return Payment(
        state=state,
        method=quote({"L/C": "letter of credit", "D/P": "documentary collection"}[order.payment.method or "L/C"])
        if by_documents
        else None,
        amount=None if balance is None else amount(balance, order.order.currency),
        percent=None if percent is None else share(percent),
        clauses=clauses(order) if state is PaymentState.BY_TERMS else None,
    )


def payment_state(order: Order) -> PaymentState:
    paid, method = order.payment.balance_paid, order.payment.method
    if paid:
        return PaymentState.PAID
    if method in ("L/C", "D/P"):
        return PaymentState.DOCUMENTS
    if paid is None:
        return PaymentState.UNKNOWN
    return PaymentState.BY_TERMS if _has_terms(order) else PaymentState.BY_REQUEST


def reinspection_cost(order: Order) -> ReinspectionCost:
    """Return who pays the next visit: asserted only with a clause behind it, otherwise asked."""
    agreed, named = order.contract.reinspection_cost, clauses(order)
    if agreed == "supplier" and named:
        return ReinspectionCost(state=CostState.SUPPLIER, clauses=named)
    if agreed in ("buyer", "shared"):
        return ReinspectionCost(state=CostState(agreed), clauses=None)
    return ReinspectionCost(state=CostState.ASK, clauses=None)


def _has_terms(order: Order) -> bool:
    money = order.payment
    stated = (money.method, money.deposit_percent, money.balance_percent, money.balance_amount)
    return bool(order.contract.inspection_right) or any(term is not None for term in stated)


def _balance_percent(order: Order) -> Decimal | None:
    money = order.payment
    if money.balance_percent is not None:
        return money.balance_percent
    return None if money.deposit_percent is None else 100 - money.deposit_percent
