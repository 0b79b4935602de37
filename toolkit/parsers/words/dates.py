"""Dates as reports print them, and the order in which a document writes day and month."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator
from typing import Literal

from toolkit.parsers.words import lexicon
from toolkit.parsers.words.calendars import in_words
from toolkit.parsers.words.months import month_of

_ISO = re.compile(r"\b(\d{4})(?:[-./]|\s?年)\s?(\d{1,2})(?:[-./]|\s?月)\s?(\d{1,2})(?!\d)")
_NAMED = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th)?(?:[\s.\-/]{0,3}|\s+(?:de|of)\s+)([^\W\d_]{3,10})(?:[\s.,\-/]{0,3}|\s+del?\s+)(\d{4}|\d{2})\b"
)
_MONTH_FIRST = re.compile(r"\b([^\W\d_]{3,10})[\s.\-/]{0,2}(\d{1,2})(?:st|nd|rd|th)?[\s.,\-/]{1,3}(\d{4})\b")
_YEAR_FIRST = re.compile(  # "2025/Jan/22"; parted by spaces it must be all there is, "2025 marks 3 of 12"
    r"(?<![\w/.\-])((?:19|20)\d{2})(?:[.\-/]\s?|\s(?=\S+\s\d{1,2}\W?$))([^\W\d_]{3,10})\.?[\s.\-/]{1,2}(\d{1,2})"
    r"(?![\w%]|[.,:/]\d|[\-/]\w|\s+(?:out\s+)?(?:of|von|de|sur|di|van|z|trong)\s+\d)"  # "A-2025/DEC/15-A", "2 of 10"
)
_NOUGHT_FOR_O = re.compile(
    r"(?<=\d[\s.\-/])0(?=[^\W\d_]{2})|(?<=[^\W\d_])0(?=[^\W\d_])"
)  # "17 0CT 2025", as recognised
_COMPACT = re.compile(r"(20\d\d)(\d\d)(\d\d)")
_NUMERIC = re.compile(  # "BVC-25-06-0812" is a number
    r"(?<![A-Z][-/])\b(\d{1,2})([./\-])(\d{1,2})\2((?:19|20)\d{2}|\d{2})\b"
)
_LEGEND = re.compile(r"[(（]\s*([^\W\d_]+)\s*[-./]\s*([^\W\d_]+)\s*[-./]\s*([^\W\d_]+)\s*[)）]")
_EXPLAINED = re.compile(  # "03/11/2025 (3 November)"
    r"\b(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}\s*[(（=]\s*"
    r"(?:(\d{1,2})(?:st|nd|rd|th)?[\s.]*(?:de\s+|of\s+)?([^\W\d_]{3,10})|([^\W\d_]{3,10})\.?\s*(\d{1,2}))(?![\d:])"
)
Order = Literal["dmy", "mdy"]


def date(text: str, order: Order | None = None) -> str | None:
    """Return the date in *text* as ISO; ``None`` when there is none or day and month cannot be told apart.

    *order* is what other dates of the same document prove (see ``date_order``).
    """
    plain = unicodedata.normalize("NFKC", text)
    if match := _ISO.search(plain):
        return _iso(int(match[1]), int(match[2]), int(match[3]))
    if day := in_words(plain) or _by_month(plain):
        return _iso(*day)
    if match := _NUMERIC.search(plain):
        return _numeric(match, order)
    lettered = _NOUGHT_FOR_O.sub("O", plain)
    return date(lettered, order) if lettered != plain else None


def _by_month(text: str) -> tuple[int, int, int] | None:
    """Return year, month and day of a date in *text* that names its month, whichever of them comes first."""
    if (match := _NAMED.search(text)) and (month := month_of(match[2])):
        return _year(match[3]), month, int(match[1])
    if (match := _MONTH_FIRST.search(text)) and (month := month_of(match[1])):
        return int(match[3]), month, int(match[2])
    if (match := _YEAR_FIRST.search(text)) and (month := month_of(match[2])):
        return int(match[1]), month, int(match[3])
    return None


def compact_date(text: str) -> str | None:
    """Return the date that *text* is in eight figures, year first: a mere number may be one beside its label only."""
    match = _COMPACT.fullmatch(text.strip().rsplit(", ")[-1].split(" (")[0].split(",")[0])  # "Ningbo, 20260719"
    return _iso(int(match[1]), int(match[2]), int(match[3])) if match else None


def is_ambiguous(text: str) -> bool:
    """Tell whether *text* holds a date whose day and month can be changed for each other."""
    return bool(_NUMERIC.search(unicodedata.normalize("NFKC", text)))


def _year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else 2000 + int(digits)  # noqa: PLR2004


def _numeric(match: re.Match[str], order: Order | None) -> str | None:
    first, second = int(match[1]), int(match[3])
    year = _year(match[4])
    if match[2] == "." or first > 12 or first == second:  # noqa: PLR2004 - points are written day first
        return _iso(year, second, first)
    if second > 12:  # noqa: PLR2004
        return _iso(year, first, second)
    if order is None:
        return None
    return _iso(year, second, first) if order == "dmy" else _iso(year, first, second)


def date_order(texts: list[str]) -> Order | None:
    """Return how the document writes numeric dates, when at least one of them can only be read one way."""
    proofs: set[Order] = {order for text in texts for order in _told_orders(text)}
    for text in texts:
        for match in _NUMERIC.finditer(text):
            first, second = int(match[1]), int(match[3])
            if first > 12 >= second and match[2] != ".":  # noqa: PLR2004
                proofs.add("dmy")
            if second > 12 >= first:  # noqa: PLR2004
                proofs.add("mdy")
    return proofs.pop() if len(proofs) == 1 else None


def _told_orders(text: str) -> Iterator[Order]:
    """Yield the orders that *text* tells beside its dates: "(dd/mm/yyyy)", "(ngày/tháng/năm)", "(3 November)"."""
    for match in _EXPLAINED.finditer(text):
        told = (month_of(match[4] or match[5]), int(match[3] or match[6]))
        first, second = int(match[1]), int(match[2])
        if first != second and told in ((first, second), (second, first)):
            yield "mdy" if told == (first, second) else "dmy"
    for first, second, third in _LEGEND.findall(text):
        if not lexicon.mentions("date_legend", "year", third):
            continue
        if lexicon.mentions("date_legend", "day", first) and lexicon.mentions("date_legend", "month", second):
            yield "dmy"
        if lexicon.mentions("date_legend", "month", first) and lexicon.mentions("date_legend", "day", second):
            yield "mdy"


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None
