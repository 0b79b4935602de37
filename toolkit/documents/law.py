"""What the law of the order says of a right: the place, one line of effect, whether it carries a claim."""

from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

from toolkit.documents.language import current
from toolkit.model.order import Order
from toolkit.resources import data_table


class Right(StrEnum):
    """What a letter may claim; named so in ``templates/law.toml`` and in ``[contract.rights]`` of an order."""

    CONFORMING_GOODS = "conforming_goods"
    INSPECTION = "inspection"
    REWORK_COST = "rework_cost"
    SORTING_COST = "sorting_cost"
    REINSPECTION_COST = "reinspection_cost"
    SET_OFF = "set_off"
    GOODS_HOLD = "goods_hold"
    BALANCE_HOLD = "balance_hold"
    REJECTION = "rejection"
    PRICE_REDUCTION = "price_reduction"
    ENDING = "ending"


class Statute(NamedTuple):
    """*carries* is false where a condition is left that only a person can judge: it supports a request, no claim."""

    cite: str
    effect: str
    carries: bool


class Entitlement(NamedTuple):
    """A right in words; *owed* marks what the seller owes by the order itself, whatever its clauses say.

    *released* says it where the lot passed, and *says* would name an inspection that nobody asked for.
    """

    says: str
    released: str
    needs: str
    element: str
    owed: bool


def entitlement(right: Right) -> Entitlement:
    row = _book()["right"][right]
    return Entitlement(
        row["says"], row.get("released", row["says"]), row["needs"], row["element"], bool(row.get("owed"))
    )


def statute(right: Right, order: Order) -> Statute | None:
    """Return what the law that *order* names says of *right*; ``None`` where it is silent, or no law is named."""
    law = order.contract.governing_law
    row = None if law is None else _book()["right"][right].get(law)
    if row is None:
        return None
    return Statute(row.get(f"cite_{current()}", row["cite"]), row["effect"], bool(row["carries"]))


def carried(right: Right, order: Order) -> bool:
    """Return whether the law of *order* alone lets a letter claim *right*."""
    found = statute(right, order)
    return found is not None and found.carries


def carrying_laws(right: Right) -> tuple[str, ...]:
    """Return the laws that would carry *right*."""
    row = _book()["right"][right]
    return tuple(law for law in _book()["law"] if law in row and row[law]["carries"])


def law_name(order: Order) -> str | None:
    law = order.contract.governing_law
    return None if law is None else str(_book()["law"][law])


@cache
def _book() -> dict[str, Any]:
    """Return the installed book of law, never one from a user's own folder."""
    return data_table("templates", "law.toml")
