"""What the buyer should know of the hold of goods and balance: what the order file grants, names or leaves open."""

from collections.abc import Iterator

from toolkit.documents.brief import ANSWERS, Brief, Kind
from toolkit.documents.holds import PaymentState, clause_for, granted, hold_agreed, payment_state
from toolkit.documents.law import Right
from toolkit.model.order import Order


def balance_is_gone(brief: Brief) -> Iterator[str]:
    """G19: after payment only goodwill is left."""
    if brief.kind in ANSWERS and payment_state(brief.order) is PaymentState.PAID:
        yield "The balance is paid: there is no payment left to hold back, only rights and goodwill (G19)."


def nothing_is_agreed(brief: Brief) -> Iterator[str]:
    """G42: what the order does not grant, the letter asks for."""
    if brief.kind not in ANSWERS or hold_agreed(brief.order):
        return
    yield f"The order file names {_silent_on(brief)} (G42)."
    if brief.kind is Kind.REJECTION and clause_for(Right.REJECTION, brief.order) is None:
        yield "A rejection without a clause rests on general law alone; have a lawyer read it before it is sent (G42)."


def _silent_on(brief: Brief) -> str:
    """Return what the order file lacks; of the balance only what the letter itself says of it."""
    if not granted(Right.BALANCE_HOLD, brief.order):
        named = _named(brief.order)
        if not named:
            return "no clauses on payment and remedies, so the letter asks for the hold"
        return (
            f"clauses ({named}), and none of them for the hold of balance and goods, so the letter asks for it. Where "
            f"one grants it, say so: [contract.rights] {Right.BALANCE_HOLD} and {Right.GOODS_HOLD}"
        )
    silent = "no clause on holding the goods, so the letter asks for that"
    held = payment_state(brief.order) is PaymentState.BY_TERMS
    return f"{silent}; the balance it holds by right" if held else silent


def balance_is_not_known(brief: Brief) -> Iterator[str]:
    """Nobody holds by right what may be paid already, so the letter asks; whoever signs it can find out."""
    if brief.kind in ANSWERS and payment_state(brief.order) is PaymentState.UNKNOWN:
        claimed = granted(Right.BALANCE_HOLD, brief.order)
        more = ", and the letter holds it by right" if claimed else ""
        yield (
            "Is the balance still unpaid? The order file does not say, so the letter only asks, and only as far as the "
            f"price is unpaid. Before you sign, set [payment] balance_paid: false where it is unpaid{more}; true where "
            "it is paid."
        )


def _named(order: Order) -> str:
    """Return the clauses that *order* names, in the words of its file, where they may be for payment or remedies.

    A clause that only lets the buyer look is neither.
    """
    rights = ((right, getattr(order.contract.rights, right)) for right in Right if right is not Right.INSPECTION)
    together = f"clauses {', '.join(order.contract.clauses)}" if order.contract.clauses else ""
    return ", ".join(filter(None, (together, *(f"{right} {clause}" for right, clause in rights if clause))))
