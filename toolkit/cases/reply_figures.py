"""Days, sums and shares that a clause of a reply names, so that a yes can be held against what was asked."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal, InvalidOperation

import msgspec

from toolkit.cases.reply_model import Amount
from toolkit.cases.reply_words import BLANK, hits, words
from toolkit.parsers.words.months import month_of

WHOLE = Decimal(100)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}"
_TH = r"(?:st|nd|rd|th)?"
_YEAR_FIRST = re.compile(r"\b(20\d\d) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2})")
_DAY_MONTH = re.compile(rf"\b(\d{{1,2}}){_TH}\.?(?: of)?[ -]({_MONTH})\.?,?(?:[ -](20\d\d))?\b")
_MONTH_DAY = re.compile(rf"\b({_MONTH})\.? ?(\d{{1,2}}){_TH}\b(?:,? (20\d\d))?")
_CHINESE = re.compile(r"(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]?")
_NUMBERS = re.compile(r"(?<![\d./-])(\d{1,2})/(\d{1,2})(?:/(20\d\d|\d\d))?(?![\d%]|[./]\d)")
_DOTTED = re.compile(r"(?<![\d./-])(\d{1,2})\.(\d{1,2})(?= ?(?:前|之前|号|日|完|可|能|出|返|交))")
# A day that tells when something was written, not when something will be done.
_REFERENCE = re.compile(
    r"\b(?:dated|letter|mail|email|report|po|order|inspection|notice)(?: [\w/-]+){0,2} (?:of|on|dated|from) (?:the )?$"
)
_PERCENT = re.compile(r"(?<![\d.])(\d{1,3}(?:\.\d{1,2})?) ?(?:%|percent\b|per cent\b)")
_SUM = r"(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,9})(?:\.\d{1,2})?"
_BEFORE = re.compile(rf"(usd|us ?\$|eur|gbp|rmb|cny|hkd|jpy|\$|€|£|¥|美元|美金|欧元|英镑|人民币) ?({_SUM})(?![\d,])")
_AFTER = re.compile(
    rf"(?<![\d.,])({_SUM}) ?"
    r"(usd|us ?dollars?|dollars?|eur|euros?|gbp|pounds?|rmb|cny|yuan|美元|美金|欧元|英镑|人民币|元|块)"
)
_HALF_YEAR = 183
_BEHIND = 40  # signs before a day that tell what it is the day of
_MONTHS, _LAST_DAY, _SHORT_YEAR = 12, 31, 2
_FORMS = (
    (_YEAR_FIRST, "ymd"),
    (_DAY_MONTH, "dmy"),
    (_MONTH_DAY, "mdy"),
    (_CHINESE, "md"),
    (_NUMBERS, ""),
    (_DOTTED, ""),
)


class Figures(msgspec.Struct, frozen=True):
    """*times* are words of time that name no day by themselves."""

    dates: tuple[date, ...] = ()
    amounts: tuple[Amount, ...] = ()
    percentages: tuple[Decimal, ...] = ()
    times: tuple[str, ...] = ()

    @property
    def shares(self) -> tuple[Decimal, ...]:
        """Return the percentages that are less than, or more than, the whole."""
        return tuple(one for one in self.percentages if one != WHOLE)


def figures(text: str, near: date | None, *, references: bool = False) -> Figures:
    """Return the figures of the normal *text*; a day without a year is the one nearest to *near*.

    The day of a letter or an inspection ("your letter of 3 May") is none of them, unless *references* says so.

    Two numbers such as 5/9 that can be read in two ways are words of time, and no date.
    """
    dates, unread, rest = _dates(text, near, references=references)
    times = (*unread, *(hit.group().strip() for hit in hits(words().figures.times, rest)))
    return Figures(
        tuple(dict.fromkeys(dates)),
        tuple(dict.fromkeys(_amounts(text))),
        tuple(dict.fromkeys(Decimal(hit.group(1)) for hit in _PERCENT.finditer(text))),
        tuple(dict.fromkeys(times)),
    )


def undated(text: str) -> str:
    """Return the normal *text* without its days."""
    for pattern, _ in _FORMS:
        text = pattern.sub(" ", text)
    return text


def _dates(text: str, near: date | None, *, references: bool) -> tuple[list[date], list[str], str]:
    """Return the days in *text*, those that name no day for sure, and what is left without the words for them."""
    found: list[date] = []
    unread: list[str] = []
    for pattern, order in _FORMS:
        for hit in pattern.finditer(text):
            if not references and _REFERENCE.search(text[max(0, hit.start() - _BEHIND) : hit.start()]):
                continue
            if not order and max(int(hit.group(1)), int(hit.group(2))) > _LAST_DAY:
                continue  # "50/50" is no day
            day = _day(hit, order, near)
            if day is None:
                unread.append(hit.group().strip())
            else:
                found.append(day)
        text = pattern.sub(_blank, text)
    return found, unread, text


def _blank(hit: re.Match[str]) -> str:
    return BLANK * len(hit.group())


def _day(hit: re.Match[str], order: str, near: date | None) -> date | None:
    if not order:
        order = _order(int(hit.group(1)), int(hit.group(2)))
        if not order:
            return None
    told = dict(zip(order, hit.groups(), strict=False))
    month = month_of(told["m"]) if told["m"].isalpha() else int(told["m"])
    year = told.get("y")
    if month is None:
        return None
    if year is not None:
        return _date(int(year) if len(year) > _SHORT_YEAR else 2000 + int(year), month, int(told["d"]))
    return _nearest(month, int(told["d"]), near)


def _order(first: int, second: int) -> str:
    """Return how two numbers are read as a day; nothing where both ways are possible."""
    if first == second:
        return "dmy"
    if first > _MONTHS >= second:
        return "dmy"
    return "mdy" if second > _MONTHS >= first else ""


def _nearest(month: int, day: int, near: date | None) -> date | None:
    if near is None:
        return None
    found = [one for year in (near.year - 1, near.year, near.year + 1) if (one := _date(year, month, day)) is not None]
    best = min(found, key=lambda one: abs((one - near).days), default=None)
    return best if best is not None and abs((best - near).days) <= _HALF_YEAR else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _amounts(text: str) -> Iterator[Amount]:
    for currency, value in _money(text):
        try:
            yield Amount(Decimal(value.replace(",", "")), currency.replace(" ", "").upper())
        except InvalidOperation:
            continue


def _money(text: str) -> Iterable[tuple[str, str]]:
    yield from ((hit.group(1), hit.group(2)) for hit in _BEFORE.finditer(text))
    yield from ((hit.group(2), hit.group(1)) for hit in _AFTER.finditer(text))


def printed(value: Decimal) -> str:
    """Return *value* as people write it: thousands apart, no zeros that say nothing."""
    return f"{value:,.2f}".removesuffix(".00")
