"""A number and its day in one value under one label: "P.O. No. & date | GRT/JB/0411 dt. 02.06.2025"."""

import re
from collections.abc import Iterator
from functools import cache

from toolkit.parsers.words import dates, folding, lexicon
from toolkit.parsers.words.lazily import Lazy

DATED = "/dated"  # behind the field of the number, for what such a label stands for
_NUMBERED = frozenset({"po_numbers", "report_no"})
_SEVERAL = re.compile(r"\s*[;；]\s*|,\s+")
_PARTING = Lazy(r"[\s/,，(（|–—-]+")
_NUMBER = Lazy(r"(?=[^\d]*\d)(?=\d{5}|.*[^\d.])(?:[A-Z]{1,6}[ -])?[\w./-]{4,30}")
_DAY = Lazy(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}(?:st|nd|rd|th)?[\s.\-]*(?:(?:de|of)\s)?[^\W\d_]{3,10}[\s.,\-]*(?:del?\s)?\d{2,4}"
    r"|[^\W\d_]{3,10}[\s.]*\d{1,2}(?:st|nd|rd|th)?[\s,.]+\d{4}|\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日?"
)


def field_with_date(label: str) -> str | None:
    """Return what *label* stands for where it names a number and a mere day: "Order no. / date", "N° et date"."""
    plain = label.strip(" :：.")
    for match in _day_in_label().finditer(plain):
        field = lexicon.meaning("fields", f"{plain[: match.start()]} {plain[match.end() :]}".strip())
        if field in _NUMBERED:
            return f"{field}{DATED}"
    return None


def told_with_date(field: str, value: str) -> Iterator[tuple[str, str]]:
    """Yield each number of *field* in *value*, and the day of the report; a number may stand without a day."""
    parts = _SEVERAL.split(value.strip())
    whole = [_parted(part) for part in parts]
    told = [one for one in whole if one] if all(whole) else [_parted(value) or (value.strip(), "")]
    for number, day in told:
        if _NUMBER.fullmatch(number) and not _is_day(number):
            yield field, number
        if day and field == "report_no":
            yield "report_date", day


def _parted(text: str) -> tuple[str, str] | None:
    """Return the number and the day of *text*, which stand in either order."""
    for match in _PARTING.finditer(text):
        before, behind = text[: match.start()], text[match.end() :].strip(" )）")
        if _is_day(behind) and before:
            return _without_lead_behind(before), behind
        if _is_day(before) and behind:
            return behind, before
    return None


def _without_lead_behind(text: str) -> str:
    """Return *text* without a word for the day at its end: "GRT/0411 dt."."""
    head, space, last = text.rstrip().rpartition(" ")
    return head.rstrip(" ,;") if space and folding.key(last) in _leads() else text.rstrip()


def _is_day(text: str) -> bool:
    """Tell whether *text* is a day and nothing else, a word for it before it: "dt. 02.06.2025"."""
    first, _, rest = text.partition(" ")
    plain = rest if rest and folding.key(first) in _leads() else text
    return _DAY.fullmatch(plain.strip()) is not None and dates.date(plain, "dmy") is not None


@cache
def _leads() -> frozenset[str]:
    return frozenset(map(folding.key, (*folding.words_of("number_with_date")["leads"], *_days())))


def _days() -> list[str]:
    return list(folding.words_of("label_words")["date"])


@cache
def _day_in_label() -> re.Pattern[str]:
    """Return the pattern of a day that a label joins to its number, behind it or before it."""
    days = "|".join(sorted(map(re.escape, _days()), key=len, reverse=True))
    joins = "|".join(map(re.escape, folding.words_of("number_with_date")["joins"]))
    join = rf"(?:\s*[/&+／]\s*|\s+(?:{joins})\s+|(?:及|和|与|/))"
    return re.compile(rf"{join}(?:{days})\.?(?!\w)|(?<!\w)(?:{days}){join}", re.IGNORECASE)
