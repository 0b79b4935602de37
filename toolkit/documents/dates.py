"""Days as letters write them ("24 November 2026") and as deadlines count them: the first day is not counted."""

from datetime import date, timedelta

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
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FRIDAY = 4


def long_date(day: date) -> str:
    """Return *day* with its month in words, the one form that no reader can take for another day."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def weekday_date(day: date) -> str:
    """Return *day* with its weekday, so that a slip in a deadline shows at once."""
    return f"{WEEKDAYS[day.weekday()]}, {long_date(day)}"


def printed_date(text: str | None) -> str | None:
    """Return the date a report prints: in words when it is an ISO date, otherwise untouched."""
    if text is None:
        return None
    try:
        return long_date(date.fromisoformat(text.strip()))
    except ValueError:
        return text


def working_day(day: date) -> date:
    """Return *day*, or the Monday after it: a deadline on a weekend rolls on."""
    while day.weekday() > _FRIDAY:
        day += timedelta(days=1)
    return day


def after_days(day: date, days: int) -> date:
    """Return the working day that is *days* calendar days after *day*, or the next one."""
    return working_day(day + timedelta(days=days))


def after_working_days(day: date, days: int) -> date:
    """Return the day *days* working days after *day*; holidays differ by place, so letters print the day itself."""
    for _ in range(days):
        day = working_day(day + timedelta(days=1))
    return day
