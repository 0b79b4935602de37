"""``--set``: a blank of a clause filled on the command line, before what the order file gives."""

import re
from collections.abc import Collection, Iterable
from decimal import Decimal

from toolkit.contracts.library import Library
from toolkit.contracts.values import Value
from toolkit.errors import WrongUseError
from toolkit.model.order import Order

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,14}|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4})(?:\.[0-9]{1,9})?")


def set_blanks(wishes: Iterable[str], order: Order, known: Library, chosen: Collection[str]) -> None:
    """Put what *wishes* give, "b1.notice_days=7", into *order*, under the clause of *chosen* that is meant.

    Raises:
        WrongUseError: a wish is not of that form, or fills a blank of a clause that does not go in.
    """
    for wish in wishes:
        place, equals, text = wish.partition("=")
        code, point, name = place.strip().partition(".")
        if not (equals and point and name and text.strip()):
            raise WrongUseError(f"--set {wish}: no blank and value.", "Write --set b1.notice_days=7.")
        meant = [one for one in known.called(code) if one in chosen]
        if not meant:
            raise WrongUseError(f"--set {wish}: no clause {code} goes in.", "recourse clauses list names the clauses.")
        for one in meant:
            order.terms[one] = {**order.terms.get(one, {}), name: _value(text.strip())}


def _value(text: str) -> Value:
    """Return *text* as the number that it is, 1,000 too, else as it stands: "007" and "1e3" are texts."""
    if _NUMBER.fullmatch(text) is None:
        return text
    number = Decimal(text.replace(",", ""))
    return int(number) if number == number.to_integral_value() else number
