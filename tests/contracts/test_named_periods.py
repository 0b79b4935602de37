"""A time that the contract names is read as the days that it gives for it."""

from toolkit.contracts.named_periods import with_periods


def read(*sentences: str) -> list[str]:
    known: dict[str, str] = {}
    return [with_periods(one, known) for one in sentences]


def test_a_period_is_its_days_where_it_is_named_again() -> None:
    first = 'buyer shall inspect the goods within five days of receipt (the "inspection period").'
    found = read(first, "buyer may reject goods during the inspection period.")
    assert found == [first, "buyer may reject goods within five days of receipt."]


def test_a_period_is_known_by_its_definition_too() -> None:
    found = read('"acceptance period" means 30 days.', "claims are made within the acceptance period.")
    assert found[1] == "claims are made within 30 days after receipt."


def test_a_period_without_days_and_a_warranty_period_stay_as_they_are() -> None:
    told = ("the inspection period begins on arrival.", "buyer may claim during the warranty period.")
    assert read('"warranty period" means 24 months.', *told)[1:] == list(told)
    assert read(*told) == list(told)
