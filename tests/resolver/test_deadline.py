"""The day of the answer, counted from the report, in working days unless the policy says otherwise."""

import datetime as dt

import pytest

from tests.resolver.cases import AS_OF, DENT, WELD, option, order, report, resolved, row, text
from toolkit.model.policy import Policy


@pytest.mark.rule(44)
@pytest.mark.parametrize(
    ("inspected", "due"),
    [
        ("2026-09-07", dt.date(2026, 9, 9)),  # Monday -> Wednesday
        ("2026-09-10", dt.date(2026, 9, 14)),  # Thursday -> Monday
        ("2026-09-11", dt.date(2026, 9, 15)),  # Friday -> Tuesday
        ("2026-09-12", dt.date(2026, 9, 15)),  # Saturday -> Tuesday
    ],
)
def test_weekends_do_not_count(inspected: str, due: dt.date) -> None:
    assert resolved(report(row(WELD, major=13), inspection_date=inspected)).respond_by == due


def test_calendar_days_count_where_the_policy_says_so() -> None:
    found = resolved(report(row(WELD, major=13), inspection_date="2026-09-11"), policy=Policy(working_days=False))
    assert found.respond_by == dt.date(2026, 9, 13)


@pytest.mark.rule(44)
@pytest.mark.parametrize(
    ("country", "due"),
    [
        ("DE", dt.date(2026, 12, 28)),  # Friday is Christmas Day
        ("CN", dt.date(2026, 12, 25)),
        ("ZZ", dt.date(2026, 12, 25)),
        (None, dt.date(2026, 12, 25)),
    ],
)
def test_the_answer_is_due_on_a_working_day_of_the_buyer(country: str | None, due: dt.date) -> None:
    """The buyer answers, so it does not matter where the supplier has a holiday."""
    answered = order(buyer={"country": country}, supplier={"country": "CN"})
    found = resolved(report(row(WELD, major=13), inspection_date="2026-12-23"), answered)
    assert found.respond_by == due


def test_the_rule_of_the_day_is_kept_with_it() -> None:
    found = resolved(report(row(WELD, major=13)), order(buyer={"country": "DE"}))
    assert found.respond_rule is not None
    assert found.respond_rule.startswith("2 working days after 2026-09-07, that day not counted; ")
    assert "buyer in DE" in found.respond_rule


def test_a_country_that_is_not_known_is_asked_about() -> None:
    known, strange = (
        resolved(report(row(WELD, major=13)), order(buyer={"country": country})) for country in ("DE", "Albion")
    )
    assert [ask for ask in strange.asks if ask.field == "buyer.country" and "“Albion”" in ask.question]
    assert not [ask for ask in known.asks if ask.field == "buyer.country"]


def test_the_reports_own_date_serves_where_the_inspections_is_missing() -> None:
    dated = report(row(WELD, major=13), inspection_date=None, report_date="2026-09-08")
    assert resolved(dated).respond_by == dt.date(2026, 9, 10)


@pytest.mark.parametrize("unread", [None, "12/07/26", "yesterday"])
def test_an_unread_date_counts_from_today_and_says_so(unread: str | None) -> None:
    found = resolved(report(row(WELD, major=13), inspection_date=unread))
    assert found.respond_by == dt.date(2026, 9, 10)
    assert any("the report's date could not be read" in step for step in found.next)


@pytest.mark.rule(44)
def test_a_day_that_has_passed_is_not_passed_over() -> None:
    found = resolved(report(row(WELD, major=13)), as_of=dt.date(2026, 9, 20))
    assert "That day has passed" in text(found, "G44")
    assert any("today: the answer was due by 9 September 2026" in step for step in found.next)


def test_the_last_day_of_the_calendar_is_no_fault() -> None:
    assert resolved(report(row(WELD, major=13), inspection_date="9999-12-31")).respond_by == AS_OF


@pytest.mark.rule(2)
def test_the_window_is_told_in_days() -> None:
    found = resolved(report(row(WELD, major=13)), order(order={"latest_shipment": dt.date(2026, 9, 12)}))
    assert "4 days left to 12 September 2026" in text(found, "G2")
    assert "takes 11 days: too short" in text(found, "G2")


@pytest.mark.rule(28)
def test_every_open_way_that_ends_late_says_so() -> None:
    soon = order(order={"latest_shipment": AS_OF + dt.timedelta(days=5)})
    found = resolved(report(row(DENT, major=12)), soon)
    assert [one.path for one in found.options if one.allowed] == ["rework", "sort"]
    for path in ("rework", "sort"):
        assert "ends after the order's own dates" in option(found, path)[1]


def test_a_way_that_ends_in_time_says_nothing_of_dates() -> None:
    week = order(order={"latest_shipment": AS_OF + dt.timedelta(days=7)})
    found = resolved(report(row(DENT, major=12)), week)
    assert "own dates" in option(found, "rework")[1]
    assert "own dates" not in option(found, "sort")[1]


def test_a_replacement_production_that_ends_late_says_so() -> None:
    gone = {"failed_before": 1}
    late, early = (
        option(resolved(report(row(DENT, major=12)), order(order={"latest_shipment": day}, supplier=gone)), "reject")
        for day in (AS_OF + dt.timedelta(days=20), AS_OF + dt.timedelta(days=40))
    )
    assert late[0]
    assert "Replacement production ends after the order's own dates" in late[1]
    assert "own dates" not in early[1]
