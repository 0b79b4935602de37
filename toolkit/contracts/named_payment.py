"""Whether a sentence names a payment: one that lets the buyer look "before shipment" says nothing of when it pays.

An invoice among the papers that the seller sends is a paper. The words are in named_payment.toml.
"""

from functools import cache
from typing import NamedTuple

from toolkit.contracts.searching import compiled
from toolkit.resources import package_table


class _Words(NamedTuple):
    """The patterns of named_payment.toml."""

    types: frozenset[str]
    paper: tuple[str, ...]
    payment: tuple[str, ...]
    verbal: str


def lacks_payment(text: str, heading: str, kind: str) -> bool:
    """Tell whether the normalised sentence *text* names no payment, though *kind* is about one.

    What stands without a verb of its own below a *heading* that names one has it from there.
    """
    told = _words()
    if kind not in told.types or _names(text, told):
        return False
    return not _names(heading, told) or compiled(told.verbal).search(text) is not None


def _names(text: str, told: _Words) -> bool:
    for pattern in told.paper if "invoice" in text else ():
        text = compiled(pattern).sub(" ", text)
    return any(compiled(pattern).search(text) is not None for pattern in told.payment)


@cache
def _words() -> _Words:
    table = package_table("toolkit.contracts", "named_payment.toml")
    return _Words(frozenset(table["types"]), tuple(table["paper"]), tuple(table["payment"]), table["verbal"])
