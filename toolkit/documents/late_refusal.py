"""The time in which goods that have arrived can be refused, where the contract says it: after it they are accepted."""

from datetime import date, timedelta
from typing import NamedTuple

from toolkit.documents.periods import Given, given_for
from toolkit.model.order import Order


class LastDay(NamedTuple):
    day: date
    given: Given


def last_day_to_refuse(order: Order) -> LastDay | None:
    """Return the last day; ``None`` where the goods have not arrived, or nobody said when, or how long the time is.

    It does not roll on from a day off: whether it may, the contract or a judge says.
    """
    given, arrived = given_for("refusal", order), order.goods.arrived
    if given is None or arrived is None or order.goods.location != "received":
        return None
    return LastDay(arrived + timedelta(days=given.days), given)
