"""Amounts and counts as a letter prints them: ``USD 21,420.00``, ``3,600``."""

from decimal import ROUND_HALF_UP, Decimal

# Currencies without a minor unit in everyday trade (ISO 4217); all others are written with two decimals.
WITHOUT_CENTS = frozenset({"JPY", "KRW", "VND", "CLP", "ISK"})


def amount(value: Decimal, currency: str) -> str:
    """Return *value* with its currency first and thousands grouped."""
    step = Decimal(1) if currency.upper() in WITHOUT_CENTS else Decimal("0.01")
    return f"{currency.upper()} {value.quantize(step, rounding=ROUND_HALF_UP):,f}"


def count(value: int) -> str:
    """Return *value* with thousands grouped."""
    return f"{value:,}"


def share(value: Decimal | float) -> str:
    """Return a percentage or an AQL without idle zeros: ``70``, ``2.5``."""
    return f"{Decimal(str(value)).normalize():f}"
