"""Days as letters write them: "24 November 2026"."""

from datetime import date

from toolkit.documents.language import Language, current, locale

_LONG = {Language.ENGLISH: "d MMMM y", Language.CHINESE: "y年M月d日"}
_WEEKDAY = {Language.ENGLISH: "EEEE, d MMMM y", Language.CHINESE: "y年M月d日(EEEE)"}


def long_date(day: date) -> str:
    """Return *day* with its month in words, the one form that no reader can take for another day."""
    return _formatted(day, _LONG[current()])


def weekday_date(day: date) -> str:
    """Return *day* with its weekday, so that a slip in a deadline shows at once."""
    return _formatted(day, _WEEKDAY[current()])


def _formatted(day: date, pattern: str) -> str:
    from babel.dates import format_date

    return str(format_date(day, pattern, locale()))


def printed_date(text: str | None) -> str | None:
    """Return the date a report prints: in words when it is an ISO date, otherwise untouched."""
    if text is None:
        return None
    try:
        return long_date(date.fromisoformat(text.strip()))
    except ValueError:
        return text
