"""Days are written so that nobody can read them as other days."""

import datetime as dt

import pytest

from toolkit.documents.dates import long_date, printed_date, weekday_date

TUESDAY = dt.date(2026, 11, 24)


def test_the_month_is_a_word_and_the_weekday_is_named() -> None:
    assert long_date(dt.date(2026, 4, 3)) == "3 April 2026"
    assert weekday_date(TUESDAY) == "Tuesday, 24 November 2026"


@pytest.mark.parametrize(
    ("printed", "shown"),
    [("2026-11-23", "23 November 2026"), ("23/11/26", "23/11/26"), ("2026年11月23日", "2026年11月23日"), (None, None)],
)
def test_a_date_that_cannot_be_read_for_sure_is_quoted(printed: str | None, shown: str | None) -> None:
    assert printed_date(printed) == shown
