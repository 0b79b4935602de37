"""The balance as a paper speaks of it: of the whole order, or the part of the lots that the paper is about.

What was paid for a lot that passed is no leverage against the other, unless the contract makes the balance one sum.
"""

from collections.abc import Iterator
from decimal import Decimal

from msgspec.structs import replace

from toolkit.documents.brief import ANSWERS, Brief, Kind
from toolkit.documents.fields import Quote, clean
from toolkit.documents.holds import Payment, PaymentState, balance_percent, payment
from toolkit.documents.money import share, stated
from toolkit.documents.quantities import due_units
from toolkit.documents.statements import statement
from toolkit.model.lots import units_ordered
from toolkit.model.shares import part_by_units


def payment_of(brief: Brief) -> Payment:
    """Return what becomes of the balance; only its part for the lots of *brief* where others are not concerned."""
    whole = payment(brief.order)
    if not is_a_part(brief):
        return whole
    named = (brief.item or "") if brief.of_some_lots else ", ".join(lot.item for lot in brief.report.lots if lot.item)
    part, percent = stated(balance_of(brief), brief.order.order.currency), balance_percent(brief.order)
    return replace(
        whole,
        lots=Quote(clean(named)) if named else None,
        amount=part,
        percent=None if part is not None or percent is None else share(percent),
    )


def is_a_part(brief: Brief) -> bool:
    """Return whether the paper speaks of a part of the balance alone."""
    held = payment(brief.order).state is not PaymentState.PAID
    return (brief.of_some_lots or goes_apart(brief)) and held and brief.order.payment.balance_for != "order"


def goes_apart(brief: Brief) -> bool:
    """Return whether the paper releases what is left of an order, of which other lots go by a paper of their own."""
    return brief.kind is Kind.RELEASE and bool(brief.order.release.apart) and not brief.passed


def balance_of(brief: Brief) -> Decimal | None:
    """Return the balance that *brief* speaks of; of a part by the number of units, ``None`` where that is unknown."""
    whole = brief.order.balance
    return None if whole is None else part_of(whole, brief)


def part_of(whole: Decimal, brief: Brief) -> Decimal | None:
    """Return what of the sum *whole* is for the lots of *brief*, by units; ``None`` where those are unknown."""
    if not is_a_part(brief):
        return whole
    return part_by_units(whole, units_of(brief), brief.order.order.quantity)


def units_of(brief: Brief) -> int | None:
    """Return how many units of the lots of *brief* were ordered, else how many were inspected."""
    if goes_apart(brief):
        return due_units(brief.order)
    return brief.history.part.units or units_ordered(brief.report.quantities)


def balance_is_one_sum(brief: Brief) -> Iterator[str]:
    """A hold of the whole balance for one lot needs its reason, where the other lots passed."""
    held = payment(brief.order).state is not PaymentState.PAID
    if (
        brief.of_some_lots
        and held
        and brief.kind in (*ANSWERS, Kind.CAPA)
        and brief.order.payment.balance_for == "order"
    ):
        yield statement("balance_is_one_sum").format(lots=clean(brief.item or ""))
