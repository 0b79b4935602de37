"""Another order file that comes into a case: what it says otherwise of the money is told, and needs a name."""

from collections.abc import Callable, Iterator

from toolkit.cases.case import Case
from toolkit.cases.entering import terms_of, ways
from toolkit.cases.event import Way
from toolkit.cases.ledger import Reordered
from toolkit.cases.telling import after
from toolkit.cli.case_matter import Enclosed, matter_of, order_of
from toolkit.cli.desk import Desk
from toolkit.errors import RuleRefusesError
from toolkit.model.order import Order
from toolkit.model.resolution import Resolution

# What the register holds the balance by; a letter on other figures would be one on another order.
TERMS: dict[str, Callable[[Order], object]] = {
    "order.number": lambda order: order.order.number,
    "order.quantity": lambda order: order.order.quantity,
    "order.unit_price": lambda order: order.order.unit_price,
    "order.currency": lambda order: order.order.currency,
    "payment.method": lambda order: order.payment.method,
    "payment.deposit_percent": lambda order: order.payment.deposit_percent,
    "payment.balance_percent": lambda order: order.payment.balance_percent,
    "payment.balance_amount": lambda order: order.payment.balance_amount,
    "payment.balance_paid": lambda order: order.payment.balance_paid,
    "the balance": lambda order: order.balance,
}


def new_order(desk: Desk, case: Case, kept: Enclosed | None, confirmed: str | None) -> tuple[Reordered, ...]:
    """Return what the order file *kept* changes in *case*: figures and money, and which ways the rules leave open.

    A discount that was agreed after the report opens the concession, and needs nobody's word for that.

    Raises:
        RuleRefusesError: it says otherwise than the case's own, and nobody *confirmed* by name that it replaces it.
    """
    if kept is None:
        return ()
    before, anew = order_of(desk, case), kept.order
    if before == anew:
        return ()
    told = tuple(_differences(before, anew))
    under_it = matter_of(desk, case, anew).resolution if case.ways else None
    # Held against what the case's own file says today: a refusal or the days since the report are not the file's doing.
    moved = () if under_it is None else tuple(_moved(ways(matter_of(desk, case, before).resolution), ways(under_it)))
    if not told and not moved:
        return ()
    added = not told or all(terms(before) is None for terms in TERMS.values())
    if not added and confirmed is None:
        raise RuleRefusesError(
            f"The order file says otherwise than the order of case {case.id}: {'; '.join(told)}.",
            "Correct the file, or leave --order out. Where it replaces that of the case, by name: --new-order NAME",
        )
    return (_reordered(desk, before, kept, (*told, *moved), None if added else confirmed, under_it),)


def ordered_anew(case: Case, anew: tuple[Reordered, ...]) -> Case:
    """Return *case* under its new order; the events follow in the register."""
    for event in anew:
        case = after(case, event)
    return case


def _differences(before: Order, anew: Order) -> Iterator[str]:
    for name, terms in TERMS.items():
        old, new = terms(before), terms(anew)
        if old != new:
            yield f"{name} is {_said(new)}, in the case {_said(old)}"


def _moved(before: tuple[Way, ...], now: tuple[Way, ...]) -> Iterator[str]:
    """Yield which ways the rules open, or close, under the new order file."""
    was = {way.path: way.allowed for way in before}
    for way in now:
        if way.allowed != was.get(way.path, way.allowed):
            yield f"{way.path} is open under it" if way.allowed else f"{way.path} is closed under it"


def _said(value: object) -> str:
    if value is None:
        return "not said"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _reordered(
    desk: Desk,
    before: Order,
    kept: Enclosed,
    told: tuple[str, ...],
    confirmed: str | None,
    under_it: Resolution | None,
) -> Reordered:
    anew = kept.order
    return Reordered(
        **desk.stamp._asdict(),
        files=tuple(kept.files),
        **terms_of(anew),
        number=anew.order.number,
        before=before.order.number,
        changes=told,
        confirmed=confirmed,
        ways=() if under_it is None else ways(under_it),
        suggested=None if under_it is None else under_it.path,
    )
