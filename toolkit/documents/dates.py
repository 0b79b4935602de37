"""Days as letters write them: "24 November 2026"."""

from datetime import date

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
