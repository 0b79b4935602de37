"""Amounts and counts as a letter prints them: ``USD 21,420.00``, with the currency's own decimals, and ``3,600``."""

from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from toolkit.documents.language import Language, current, locale, written_in


def stated(value: Decimal | None, currency: str | None) -> str | None:
    """Return *value* as a letter prints it; ``None`` where the sum or its currency is unknown.

    A sum in a currency that nobody named would be our guess under the signer's name.
    """
    return None if value is None or currency is None else amount(value, currency)


def amount(value: Decimal, currency: str) -> str:
    """Return *value* with its currency first and thousands grouped."""
    from babel.numbers import format_decimal, get_currency_precision

    code = currency.upper()
    decimals = get_currency_precision(code)
    rounded = value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    return f"{code} {format_decimal(rounded, '#,##0' + ('.' + '0' * decimals if decimals else ''), locale())}".strip()


def count(value: int) -> str:
    """Return *value* with thousands grouped."""
    return _grouped(value, current())


@lru_cache(maxsize=1024)
def _grouped(value: int, language: Language) -> str:
    from babel.numbers import format_decimal

    with written_in(language):
        return str(format_decimal(value, "#,##0", locale()))


def share(value: Decimal | float) -> str:
    """Return a percentage or an AQL without idle zeros: ``70``, ``2.5``."""
    return f"{Decimal(str(value)).normalize():f}"
