"""Sums and counts as letters print them."""

from decimal import Decimal

import pytest

from toolkit.documents.money import amount, count, share


@pytest.mark.parametrize(
    ("value", "currency", "printed"),
    [
        ("21420", "USD", "USD 21,420.00"),
        ("0.005", "eur", "EUR 0.01"),
        ("1234567.891", "CNY", "CNY 1,234,567.89"),
        ("1500.5", "JPY", "JPY 1,501"),
    ],
)
def test_a_sum_has_its_currency_first_and_the_usual_decimals(value: str, currency: str, printed: str) -> None:
    assert amount(Decimal(value), currency) == printed


def test_counts_are_grouped() -> None:
    assert count(3600) == "3,600"
    assert count(80) == "80"


@pytest.mark.parametrize(
    ("value", "printed"), [(Decimal(70), "70"), (Decimal("33.30"), "33.3"), (2.5, "2.5"), (4.0, "4"), (0.0, "0")]
)
def test_a_share_has_no_idle_zeros(value: Decimal | float, printed: str) -> None:
    assert share(value) == printed
