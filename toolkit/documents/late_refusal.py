"""The time that the buyer has after goods have arrived, where the contract says it: to refuse them, to complain."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from toolkit.documents.history import EarlierLetter
from toolkit.documents.periods import Given, given_for
from toolkit.model.order import Order


class LastDay(NamedTuple):
    day: date
    given: Given


def last_day_to_refuse(order: Order) -> LastDay | None:
    """Return the last day; ``None`` where the goods have not arrived, or nobody said when, or how long the time is.

    It does not roll on from a day off: whether it may, the contract or a judge says.
    """
    return _last_day("refusal", order)


def last_day_to_complain(order: Order) -> LastDay | None:
    """Return the last day for the notice of what can be seen; one that is late costs a claim, and accepts nothing."""
    return _last_day("complaint", order)


def went_out_by(day: date, kinds: Iterable[str], letters: tuple[EarlierLetter, ...]) -> bool:
    """Return whether a letter of one of *kinds* went to the supplier in time: what follows it is no new step."""
    return any(letter.kind in kinds and letter.day <= day for letter in letters)


def _last_day(what: str, order: Order) -> LastDay | None:
    given, arrived = given_for(what, order), order.goods.arrived
    if given is None or arrived is None or order.goods.location != "received":
        return None
    return LastDay(arrived + timedelta(days=given.days), given)
