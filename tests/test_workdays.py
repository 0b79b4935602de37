"""The days that count for the side that has to act, by the holidays of its country."""

import datetime as dt
import subprocess
import sys

import pytest
from msgspec.structs import replace

from toolkit.model.order import Buyer, Order, Supplier
from toolkit.model.policy import Policy
from toolkit.workdays import Workdays, buyer_days, supplier_days, unknown_country

BEFORE_NATIONAL_DAY = dt.date(2026, 9, 30)
CHINA = Workdays(side="supplier", country="CN")
GERMANY = Workdays(side="buyer", country="DE")
NOWHERE = Workdays(side="supplier", country="XX")
SILENT = Workdays(side="supplier")
FRIDAY = dt.date(2026, 11, 27)


@pytest.mark.parametrize(
    ("days", "due"),
    [
        (CHINA, dt.date(2026, 10, 8)),  # the golden week ends on 7 October
        (GERMANY, dt.date(2026, 10, 1)),
        (SILENT, dt.date(2026, 10, 1)),
        (NOWHERE, dt.date(2026, 10, 1)),
    ],
)
def test_a_holiday_counts_only_for_its_own_country(days: Workdays, due: dt.date) -> None:
    assert days.after(BEFORE_NATIONAL_DAY, 1).day == due


def test_a_weekend_on_which_china_works_counts_there_and_nowhere_else() -> None:
    worked = dt.date(2026, 10, 10)  # a Saturday that pays for a day of the golden week
    assert CHINA.after(dt.date(2026, 10, 9), 1).day == worked
    assert SILENT.after(dt.date(2026, 10, 9), 1).day == dt.date(2026, 10, 12)


def test_friday_and_saturday_are_the_weekend_of_bangladesh() -> None:
    dhaka = Workdays(side="supplier", country="BD")
    assert dhaka.after(dt.date(2026, 11, 26), 1).day == dt.date(2026, 11, 29)  # Thursday -> Sunday


@pytest.mark.parametrize(
    ("day", "days", "due"),
    [
        (dt.date(2026, 11, 24), 2, dt.date(2026, 11, 26)),
        (FRIDAY, 1, dt.date(2026, 11, 30)),
        (FRIDAY, 2, dt.date(2026, 12, 1)),
        (dt.date(2026, 11, 28), 1, dt.date(2026, 11, 30)),
        (FRIDAY, 0, FRIDAY),
    ],
)
def test_the_first_day_is_not_counted_and_weekends_are_passed_over(day: dt.date, days: int, due: dt.date) -> None:
    assert SILENT.after(day, days).day == due


def test_a_last_day_on_a_holiday_rolls_on() -> None:
    assert CHINA.within(dt.date(2026, 9, 24), 8).day == dt.date(2026, 10, 8)
    assert SILENT.within(dt.date(2026, 11, 24), 4).day == dt.date(2026, 11, 30)
    assert SILENT.within(dt.date(2026, 11, 24), 3).day == FRIDAY


def test_the_last_working_day_before_a_date_is_not_the_date_itself() -> None:
    assert CHINA.last_before(dt.date(2026, 10, 8)) == BEFORE_NATIONAL_DAY
    assert SILENT.last_before(dt.date(2026, 11, 30)) == FRIDAY


def test_the_days_of_the_policy_count_for_neither_side() -> None:
    order = Order(buyer=Buyer(country="DE"), supplier=Supplier(country="CN"))
    closed = Policy(holidays=(dt.date(2026, 11, 30),))
    for days in (supplier_days(order, closed), buyer_days(order, closed)):
        assert days.after(FRIDAY, 1).day == dt.date(2026, 12, 1)


def test_calendar_days_pass_over_the_policys_days_only() -> None:
    every = replace(GERMANY, every_day=True, off=(dt.date(2026, 12, 25),))
    assert every.after(dt.date(2026, 12, 24), 1).day == dt.date(2026, 12, 26)


@pytest.mark.parametrize("written", ["CN", "cn", " CHN "])
def test_a_country_is_named_by_its_iso_code_however_it_is_written(written: str) -> None:
    assert Workdays(side="supplier", country=written).is_known


@pytest.mark.parametrize("written", ["XX", "China", "86"])
def test_a_country_that_is_not_known_is_named(written: str) -> None:
    (told,) = unknown_country(Workdays(side="buyer", country=written))
    assert f"“{written}”" in told
    assert "buyer" in told


@pytest.mark.parametrize("known", [SILENT, CHINA])
def test_nothing_is_said_of_a_country_that_is_known_or_was_not_given(known: Workdays) -> None:
    assert not list(unknown_country(known))


def test_the_rule_and_the_zone_go_with_the_day() -> None:
    due = CHINA.after(BEFORE_NATIONAL_DAY, 2)
    assert due.rule == (
        "2 working days after 2026-09-30, that day not counted; "
        "working days of the supplier in CN, with its holidays and moved working days"
    )
    assert CHINA.zone == "local time of the supplier (CN)"
    assert "Monday to Friday" in SILENT.after(FRIDAY, 1).rule
    assert SILENT.zone == "local time of the supplier"


def test_a_year_whose_moved_days_are_not_known_is_told_apart() -> None:
    far = max(day.year for day in _moved()) + 1
    assert CHINA.unannounced(dt.date(far, 1, 4))
    assert not CHINA.unannounced(dt.date(2026, 9, 1))
    assert not GERMANY.unannounced(dt.date(far, 1, 4))
    assert not SILENT.unannounced(dt.date(far, 1, 4))


def test_only_the_country_asked_for_is_loaded() -> None:
    code = (
        "import sys, datetime as dt\n"
        "from toolkit.workdays import Workdays\n"
        "day = dt.date(2026, 9, 30)\n"
        "Workdays(side='supplier').after(day, 1)\n"
        "print('holidays' in sys.modules)\n"
        "print(Workdays(side='supplier', country='CN').after(day, 1).day)\n"
        "print('holidays' in sys.modules, sum(name.startswith('holidays.countries') for name in sys.modules))\n"
    )
    seen = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, timeout=60, text=True)
    assert seen.stdout.split() == ["False", "2026-10-08", "True", "0"]


def _moved() -> set[dt.date]:
    import holidays

    moved: set[dt.date] = holidays.country_holidays("CN", years=range(2020, 2060)).weekend_workdays
    return moved


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Germany", "[buyer] country = “DE”"),
        ("Deutschland", "[buyer] country = “DE”"),
        ("P.R. China", "[buyer] country = “CN”"),
        ("Atlantis", "Write the ISO code under [buyer], two letters."),
    ],
)
def test_the_code_that_is_proposed_is_that_of_the_country_meant_or_none(said: str, told: str) -> None:
    (note,) = unknown_country(Workdays(side="buyer", country=said))
    assert told in note
    assert ("CN" in note) is ("CN" in told)
