"""Goods, balance and costs: what the order lets the buyer say, and otherwise what he may only ask.

A letter asserts a right only where the order file names its ground: a clause of the order, or a law that carries the
right. Without one the template asks.
"""

import re
from collections.abc import Collection
from decimal import Decimal
from enum import StrEnum

from toolkit.documents.clause_names import bare, grants, is_within
from toolkit.documents.fields import Fields, Quote, quote
from toolkit.documents.law import Right, carried
from toolkit.documents.money import share, stated
from toolkit.documents.words import listed_clauses, named
from toolkit.model.order import Order

DOCUMENTARY = {"L/C": "letter of credit", "D/P": "documentary collection"}
_TOGETHER = (
    Right.CONFORMING_GOODS, Right.INSPECTION, Right.REINSPECTION_COST,
    Right.GOODS_HOLD, Right.BALANCE_HOLD, Right.REJECTION,
)  # fmt: skip
_CLAIMED_TOGETHER = set(_TOGETHER) - {Right.INSPECTION}
_SEVERAL = re.compile(r",|;| and |&| to |–")


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


class SetOff(StrEnum):
    """Whether the cost of the next inspection comes off what is still to be paid."""

    ASSERTED = "asserted"
    ASKED = "asked"
    NONE = "none"


class Clauses(Fields, frozen=True, kw_only=True):
    numbers: Quote
    several: bool


class Grant(Clauses, frozen=True, kw_only=True):
    """The clauses that grant one right. A type of its own: a letter must print them beside all that it relies on."""


class Deduction(Fields, frozen=True, kw_only=True):
    state: SetOff
    clauses: Clauses | None


class Payment(Fields, frozen=True, kw_only=True):
    """*percent* is given only where the amount is not known, *lots* only where the sum is for them alone."""

    state: PaymentState
    method: Quote | None
    lots: Quote | None = None
    amount: str | None
    percent: str | None


def location(order: Order) -> Location:
    """Return where the goods are: at the factory, where they were inspected, unless the order file says otherwise."""
    return Location(order.goods.location or "factory")


def clauses(order: Order, claimed: Collection[Right] = tuple(Right)) -> Clauses | None:
    """Return the clauses that the order file names for what is *claimed*: those of each right, else all together."""
    contract, given = order.contract, _by_right(order)
    right = (contract.inspection_right,) if isinstance(contract.inspection_right, str) else ()
    of_all = _CLAIMED_TOGETHER & set(claimed)
    together = () if given else (name for name in contract.clauses if any(grants(name, one) for one in of_all))
    return _listed((*right, *together, *(clause for one, clause in given.items() if one in claimed)))


def clause_for(right: Right, order: Order) -> Grant | None:
    """Return the clauses that grant *right*.

    As soon as the order file says of one right which clause grants it, the others need their own. Before that the
    clauses on payment and remedies stand together for the holds, the refusal and the cost that the order puts on the
    supplier, while a deduction, a lower price and the end of the order need a clause of their own. One whose own words
    say what it is of ("Annex 2: buyer pays re-inspection") stands for that alone. A right to inspect is no ground for
    any of them: it lets the buyer look, not keep the money.
    """
    found = _granting(right, order)
    return None if found is None else Grant(numbers=found.numbers, several=found.several)


def _granting(right: Right, order: Order) -> Clauses | None:
    given = _by_right(order)
    contract = order.contract
    if right in given:
        return _listed((given[right],))
    if right is Right.INSPECTION and isinstance(contract.inspection_right, str):
        return _listed((contract.inspection_right,))
    # One that is named as the right to inspect lets the buyer look; alone it is no ground for the rest.
    look = contract.inspection_right if isinstance(contract.inspection_right, str) else ""
    others = tuple(name for name in contract.clauses if not is_within(name, look) and grants(name, right))
    return _listed(others) if not given and right in _TOGETHER else None


def granted(right: Right, order: Order) -> bool:
    """Return whether a clause of *order*, or the law it names, lets a letter claim *right*."""
    if right is Right.INSPECTION and order.contract.inspection_right is True:
        return True
    return clause_for(right, order) is not None or carried(right, order)


def hold_agreed(order: Order) -> bool:
    """Return whether the order itself gives a ground to hold the goods back."""
    return granted(Right.GOODS_HOLD, order)


def payment(order: Order) -> Payment:
    state = payment_state(order)
    shown = state is not PaymentState.PAID
    balance = stated(order.balance, order.order.currency) if shown else None
    percent = balance_percent(order) if shown and balance is None else None
    return Payment(
        state=state,
        method=_method(order) if shown else None,
        amount=balance,
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
    return PaymentState.BY_TERMS if granted(Right.BALANCE_HOLD, order) else PaymentState.BY_REQUEST


def reinspection_cost(order: Order) -> CostState:
    """Return who pays the next visit: asserted only with a clause behind it, otherwise asked."""
    agreed = order.contract.reinspection_cost
    if agreed == "supplier" and clause_for(Right.REINSPECTION_COST, order):
        return CostState.SUPPLIER
    return CostState(agreed) if agreed in ("buyer", "shared") else CostState.ASK


def cost_clauses(order: Order) -> Clauses | None:
    """Return the clauses that put the cost of the next visit on the supplier, where the letter claims it."""
    claimed = reinspection_cost(order) is CostState.SUPPLIER
    return clause_for(Right.REINSPECTION_COST, order) if claimed else None


def deduction(order: Order) -> Deduction:
    """Return whether that cost comes off the price: only off money that the buyer himself still has to pay."""
    cost = reinspection_cost(order)
    payable = payment_state(order) not in (PaymentState.PAID, PaymentState.DOCUMENTS)
    if not payable or cost in (CostState.BUYER, CostState.SHARED):
        return Deduction(state=SetOff.NONE, clauses=None)
    # What is not yet owed cannot be deducted by right, whatever the law of deductions says.
    claimed = cost is CostState.SUPPLIER and granted(Right.SET_OFF, order)
    if not claimed:
        return Deduction(state=SetOff.ASKED, clauses=None)
    return Deduction(state=SetOff.ASSERTED, clauses=clause_for(Right.SET_OFF, order))


def _by_right(order: Order) -> dict[Right, str]:
    """Return the clause of each right for which the order file names one."""
    given = ((right, quote(getattr(order.contract.rights, right))) for right in Right)
    return {right: clause for right, clause in given if clause is not None}


def _listed(names: tuple[str, ...]) -> Clauses | None:
    by_number: dict[str, str] = {}
    for text in filter(None, map(quote, names)):
        by_number.setdefault(bare(text), text)
    given = tuple(by_number.values())
    if not given:
        return None
    several = len(given) > 1 or any(_SEVERAL.search(name) for name in given)
    return Clauses(numbers=Quote(listed_clauses(given)), several=several)


def _method(order: Order) -> Quote | None:
    method = DOCUMENTARY.get(order.payment.method or "")
    return None if method is None else Quote(named(method))


def balance_percent(order: Order) -> Decimal | None:
    """Return the share of the price that is the balance, as stated or as what the deposit leaves."""
    money = order.payment
    if money.balance_percent is not None:
        return money.balance_percent
    return None if money.deposit_percent is None else 100 - money.deposit_percent
