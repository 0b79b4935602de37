"""The buyer's two files: ``order.toml``, what the report cannot tell, and ``policy.toml``, the house rules."""

import math
import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path

import msgspec

from toolkit.cli.inputs import STDIN, Given, take
from toolkit.cli.tables import Fault, parse, refuse, values
from toolkit.errors import InvalidInputError
from toolkit.model.order import Order
from toolkit.model.policy import Policy, is_amount

HUNDRED = Decimal(100)
CURRENCY = re.compile(r"[A-Z]{3}")
YES_OR_NO = frozenset({"true", "false", "yes", "no", "y", "n", "none", "-", "?"})
# By the field's name: what a figure may be, and how to say so.
_ABOVE_ZERO = ("unit_price", "quantity", "amount", "presented", "units_per_day", "reinspection_cost")
_PERCENT = ("deposit_percent", "balance_percent")
_SHARE = (
    "return_share",
    *(
        field.name
        for field in msgspec.structs.fields(Policy)
        # A policy's share is a fraction whose default is one too; factors and counts of kinds have defaults above 1.
        if isinstance(field.default, float) and field.default <= 1 and not is_amount(field)
    ),
)
_OPEN_SHARE = ("widespread_confidence", "dominant_confidence")  # nothing is sure, and nothing is learnt from no trust


def order_from(file: str | None) -> Order:
    """Return the order in *file*; without a file, one in which nothing is said."""
    return Order() if file is None else order_in(take(file, InvalidInputError))


def logo_of(order: Order, file: str | None) -> bytes | None:
    """Return the picture that *order* names, from the folder of the order file *file*; ``None`` when it names none."""
    if order.buyer.logo is None:
        return None
    folder = Path() if file in (None, STDIN) else Path(str(file)).parent
    return take(str(folder / order.buyer.logo), InvalidInputError).data


def policy_from(file: str | None) -> Policy:
    """Return the policy in *file*; without a file, the defaults."""
    return Policy() if file is None else policy_in(take(file, InvalidInputError))


def order_in(given: Given) -> Order:
    """Return the order written in *given*; raises one ``InvalidInputError`` with everything that is wrong in it."""
    faults: list[Fault] = []
    tables: dict[str, object] = {}
    kinds = {field.name: field.type for field in msgspec.structs.fields(Order)}
    raw = parse(given, Decimal)
    for name, table in raw.items():
        if name not in kinds:
            faults += [entry for entry in values(Order, {name: table}) if isinstance(entry, Fault)]
            continue
        if name in FREE:
            faults += (wrong := list(FREE[name](table)))
            tables[name] = {} if wrong else table
            continue
        taken = list(values(kinds[name], table, (name,)))
        wrong = [entry for entry in taken if isinstance(entry, Fault)]
        made = kinds[name](**dict(entry for entry in taken if not isinstance(entry, Fault)))
        tables[name] = made
        faults += [*wrong, *figures_of(name, made)]
    order = msgspec.structs.replace(Order(), **tables)
    refuse(given, [*faults, *order_faults(order)])
    return order


def policy_in(given: Given) -> Policy:
    """Return the policy written in *given*; raises one ``InvalidInputError`` with everything that is wrong in it."""
    taken = list(values(Policy, parse(given, float)))
    faults = [entry for entry in taken if isinstance(entry, Fault)]
    fields = dict(entry for entry in taken if not isinstance(entry, Fault))
    told = ((name, value, _not_in_policy(name, value)) for name, value in fields.items())
    refuse(given, [*faults, *(Fault((name,), f"is {value}; {sentence}") for name, value, sentence in told if sentence)])
    return msgspec.structs.replace(Policy(), **fields)


def order_faults(order: Order) -> Iterator[Fault]:
    """Yield what no order can say: entries that are right by themselves and not together."""
    for check in CHECKS:
        yield from check(order)


def terms_faults(table: object) -> Iterator[Fault]:
    """Yield the entries of the table *terms* that are no table of blanks of a clause."""
    if not isinstance(table, Mapping):
        yield Fault(("terms",), "must hold tables: write [terms.b1-inspection-right] and its blanks below.")
        return
    for clause, blanks in table.items():
        if not isinstance(blanks, Mapping):
            yield Fault(("terms", clause), "must be a table: write [terms.b1-inspection-right] and its blanks below.")


def standards_faults(table: object) -> Iterator[Fault]:
    """Yield the entries of the table *standards* that give no defect a standard in words."""
    if not isinstance(table, Mapping):
        yield Fault(
            ("standards",),
            'must be a table: write [standards] and below it "Loose thread" = "no thread longer than 3 mm".',
        )
        return
    for defect, standard in table.items():
        if not isinstance(standard, str) or not standard.strip():
            yield Fault(("standards", defect), "must be the standard to reach, in quotes and not empty.")


# The tables whose names are the buyer's own, each with what finds its faults.
FREE: dict[str, Callable[[object], Iterator[Fault]]] = {"terms": terms_faults, "standards": standards_faults}


# --- what no order can say --------------------------------------------------------------------------------------------


def figures_of(table: str, values_of: msgspec.Struct) -> Iterator[Fault]:
    """Yield the figures that are of the right kind and yet impossible."""
    for name, value in msgspec.structs.asdict(values_of).items():
        sentence = _impossible(name, value)
        if sentence:
            yield Fault((table, name), f"is {value}; {sentence}")


def _impossible(name: str, value: object) -> str | None:
    if isinstance(value, bool) or not isinstance(value, Decimal | int | float):
        return None
    if not math.isfinite(value):
        return "it must be a number."
    if name in _ABOVE_ZERO and value <= 0:
        return "it must be above zero."
    if name in _PERCENT and not 0 <= value <= HUNDRED:
        return "a percentage lies between 0 and 100."
    if name in _SHARE and not 0 <= value <= 1:
        return "a share lies between 0 and 1."
    return "it cannot be below zero." if value < 0 else None


def _not_in_policy(name: str, value: object) -> str | None:
    if name in _OPEN_SHARE and value in (0, 1):
        return "it must lie between 0 and 1, and be neither."
    return _impossible(name, value)


def payment_adds_up(order: Order) -> Iterator[Fault]:
    deposit, balance = order.payment.deposit_percent, order.payment.balance_percent
    if deposit is not None and balance is not None and deposit + balance != HUNDRED:
        yield Fault(
            ("payment", "balance_percent"), f"is {balance} and the deposit {deposit}; together they must be 100."
        )


def balance_within_value(order: Order) -> Iterator[Fault]:
    balance, value = order.payment.balance_amount, order.value
    if balance is not None and value is not None and balance > value:
        yield Fault(("payment", "balance_amount"), f"is {balance}, more than unit price times quantity, {value}.")


def currency_is_a_code(order: Order) -> Iterator[Fault]:
    currency = order.order.currency
    if currency is not None and not CURRENCY.fullmatch(currency):
        yield Fault(("order", "currency"), f'is "{currency}"; it must be a code of three letters such as "USD".')


def inspection_right_is_a_clause(order: Order) -> Iterator[Fault]:
    """A word for yes or no in quotes would stand in a letter as the number of a clause."""
    right = order.contract.inspection_right
    if isinstance(right, str) and right.strip().casefold() in YES_OR_NO:
        fault = f'is "{right}"; write true or false without quotes, or the number of the clause such as "7.2".'
        yield Fault(("contract", "inspection_right"), fault)
    for name, clause in msgspec.structs.asdict(order.contract.rights).items():
        if clause is not None and clause.strip().casefold() in YES_OR_NO:
            fault = f'is "{clause}"; write the number of the clause such as "7.2", or leave it out.'
            yield Fault(("contract", "rights", name), fault)


def arrived_when_received(order: Order) -> Iterator[Fault]:
    """A day of arrival belongs to goods that have arrived."""
    goods = order.goods
    if goods.arrived is not None and goods.location != "received":
        yield Fault(("goods", "arrived"), 'is given, but location is not "received".')


def dates_in_order(order: Order) -> Iterator[Fault]:
    placed = order.order.date
    for name in ("delivery_date", "latest_shipment", "season_deadline"):
        day = getattr(order.order, name)
        if placed is not None and day is not None and day < placed:
            yield Fault(("order", name), f"is {day}, before the order's own date, {placed}.")
    ready = order.inspection.ready_date
    if placed is not None and ready is not None and ready < placed:
        yield Fault(("inspection", "ready_date"), f"is {ready}, before the order's own date, {placed}.")
    arrived = order.goods.arrived
    if placed is not None and arrived is not None and arrived < placed:
        yield Fault(("goods", "arrived"), f"is {arrived}, before the order's own date, {placed}.")
    following = order.next_order.part_finished
    if placed is not None and following is not None and following < placed:
        yield Fault(("next_order", "part_finished"), f"is {following}, before the date of this order, {placed}.")


def limits_are_limits(order: Order) -> Iterator[Fault]:
    for severity, aql in order.contract.aql.items():
        if not 0 <= aql <= HUNDRED:
            yield Fault(("contract", "aql", severity.value), f"is {aql}; an AQL lies between 0 and 100.")


def times_are_times(order: Order) -> Iterator[Fault]:
    for name, days in msgspec.structs.asdict(order.contract.days).items():
        if days is not None and days < 1:
            yield Fault(("contract", "days", name), f"is {days}; a time is one day or more.")


CHECKS: tuple[Callable[[Order], Iterator[Fault]], ...] = (
    payment_adds_up,
    balance_within_value,
    currency_is_a_code,
    inspection_right_is_a_clause,
    arrived_when_received,
    dates_in_order,
    limits_are_limits,
    times_are_times,
)
