"""Days that leave out their year, "Record issued 26 Nov": that of the inspection, where only one year can be meant."""

import datetime as dt
import re
import unicodedata

from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.months import month_of

LATEST = 90  # days behind the inspection on which its report is written
_DAY_FIRST = Lazy(r"(\d{1,2})(?:st|nd|rd|th|er)?[\s.\-/]{0,3}(?:de\s+|of\s+)?([^\W\d_]{3,10})\.?")
_MONTH_FIRST = re.compile(r"([^\W\d_]{3,10})[\s.\-]{1,2}(\d{1,2})(?:st|nd|rd|th)?")
_POINTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.")  # day first wherever points are written
_CHINESE = re.compile(r"(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]")


def day_of_year(text: str) -> tuple[int, int] | None:
    """Return month and day that *text* is; ``None`` where it says more, or no such day."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if match := _DAY_FIRST.fullmatch(plain):
        return _known(month_of(match[2]), int(match[1]))
    if match := _MONTH_FIRST.fullmatch(plain):
        return _known(month_of(match[1]), int(match[2]))
    if match := _POINTED.fullmatch(plain):
        return _known(int(match[2]), int(match[1]))
    match = _CHINESE.fullmatch(plain)
    return _known(int(match[1]), int(match[2])) if match else None


def issued_behind(text: str, inspected: str | None) -> str | None:
    """Return the day of *text* as ISO, in the only year that puts it on or soon behind that of the inspection.

    ``None`` where the day of the inspection is not known, or none of the two years that may be meant does so.
    """
    told = day_of_year(text)
    if told is None or inspected is None:
        return None
    visit = dt.date.fromisoformat(inspected)
    near = (day for year in (visit.year, visit.year + 1) if (day := _day(year, *told)) is not None)
    return next((day.isoformat() for day in near if 0 <= (day - visit).days <= LATEST), None)


def _known(month: int | None, day: int) -> tuple[int, int] | None:
    return (month, day) if month is not None and _day(2000, month, day) is not None else None  # 2000 had a 29 February


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
