"""What is owed for a lot: the balance less what a signed concession takes off, the units that do not come, the fees."""

from datetime import date
from decimal import Decimal

from msgspec.structs import replace

from toolkit.cases.case import Balance, Case
from toolkit.model.shares import part_by_units

NOTHING = Decimal(0)
BY_BANK = ("L/C", "D/P")  # paid against documents, whatever the buyer thinks of the goods
OPEN_ACCOUNT = "open account"
OFF_THE_PRICE = "price_reduction"


def may_hold(balance: Balance) -> bool:
    """Tell whether *balance* is money that the buyer is known to have in hand before the goods go."""
    return balance.paid is False and balance.method not in (*BY_BANK, OPEN_ACCOUNT)


def reckoned(case: Case) -> Case:
    """Return *case* with its sums: what comes off, what is left to pay, and what the invoice comes to."""
    by = case.balance.released_by
    amount = _held_amount(case)
    balance = replace(
        case.balance, amount=amount, remedy=_remedy(case), short=_short(case), fees=by.fees if by is not None else None
    )
    off = sum((part for part in (balance.remedy, balance.short, balance.fees) if part), NOTHING)
    due = None if amount is None or balance.paid else amount - off
    back = off if balance.paid else -due if due is not None else NOTHING
    return replace(
        case,
        balance=replace(balance, due=None if due is None else max(due, NOTHING), back=back if back > NOTHING else None),
        quantities=replace(case.quantities, invoice=_invoice(case, balance.remedy)),
    )


def _held_amount(case: Case) -> Decimal | None:
    """Return the balance that the letters of *case* speak of: its part for the lots concerned, as they work it out."""
    balance, units = case.balance, case.quantities
    if balance.whole is None or units.concerned is None or balance.one_sum or balance.paid:
        return balance.whole
    return part_by_units(balance.whole, units.concerned, units.ordered)


def _remedy(case: Case) -> Decimal | None:
    """Return what the signed concession takes off the price; a credit or free goods leave the price as it is."""
    signed = case.remedy
    return signed.amount if signed is not None and signed.kind == OFF_THE_PRICE else None


def _short(case: Case) -> Decimal | None:
    """Return the price of the units that were not shipped or, before that, not released; ``None`` for none."""
    units = case.quantities
    by = case.balance.released_by
    going = units.shipped if units.shipped is not None else by.quantity if by is not None else None
    if going is None or units.expected is None or units.unit_price is None or going >= units.expected:
        return None
    return units.unit_price * (units.expected - going)


def _invoice(case: Case, remedy: Decimal | None) -> Decimal | None:
    units = case.quantities
    if units.unit_price is None or units.shipped is None:
        return None
    return units.unit_price * units.shipped - (remedy or NOTHING)


def held_from(balance: Balance, since: date) -> Balance:
    """Return *balance* as held or not: what was released, paid or is another's to pay holds nothing."""
    held = may_hold(balance) and balance.released_by is None
    return replace(balance, held=held, held_since=since if held else None)
