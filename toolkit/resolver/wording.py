"""Figures, days and lists as the reasons write them: money with its currency, ranges rather than single figures."""

from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from toolkit.model.policy import Policy
from toolkit.model.report import Defect
from toolkit.model.resolution import Rate

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
SORT_MODES = {"short shipment": "sort, short-shipped", "follow-up shipment": "sort, replaced later"}
_LONGEST_QUOTE = 70
_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def money(value: Decimal, currency: str) -> str:
    """Return an exact sum: ``USD 35,700.00``; the figure alone where the currency is not known."""
    return f"{currency.upper()} {value.quantize(Decimal('0.01'), rounding=ROUND_HALF_UP):,f}".strip()


def about(value: Decimal, currency: str) -> str:
    """Return an estimate without cents: ``USD 3,690``."""
    return f"{currency.upper()} {round(value):,}".strip()


def day(value: date) -> str:
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def days(number: int) -> str:
    return "1 day" if number == 1 else f"{number} days"


def times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


def number(value: int) -> str:
    """Return a small whole number in words."""
    return _SMALL[value] if 0 <= value < len(_SMALL) else f"{value:,}"


def share(rate: Rate) -> str:
    """Return ``about 5 to 13 %``: the interval, because the estimate alone is false precision."""
    low, high = round(100 * rate.low), round(100 * rate.high)
    return f"about {low} to {high} %" if low != high else f"about {low} %"


def packed(policy: Policy) -> str:
    """Return how much must be packed for an inspection: ``at least 80 %``."""
    return f"at least {100 * policy.packed_share:g} %"


def listed(names: Iterable[str]) -> str:
    """Return ``a, b and c``."""
    words = list(names)
    return ", ".join(words[:-1]) + (" and " if len(words) > 1 else "") + words[-1] if words else ""


def quoted(text: str) -> str:
    """Return a defect's description in quotation marks, cut where it runs on."""
    flat = " ".join(text.split())
    return f"“{flat}”" if len(flat) <= _LONGEST_QUOTE else f"“{flat[:_LONGEST_QUOTE].rstrip()} …”"


def row_place(number: int, defect: Defect) -> str:
    """Return where a row stands: ``page 4, row 2``, with rows counted through the whole list, or ``AQL!B7``."""
    if defect.cell:
        return defect.cell
    return f"page {defect.page}, row {number}" if defect.page is not None else f"row {number}"
