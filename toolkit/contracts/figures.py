"""The figures of a sentence by their unit: 24 months, twenty-four (24) months, 二十四个月 and 2 years are the same."""

import re
from collections import defaultdict

from toolkit.contracts.searching import compiled
from toolkit.contracts.target.numerals import number_in

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
         "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORDS = {word: number for number, word in enumerate(_ONES, start=1)} | {
    word: number for number, word in zip(range(20, 100, 10), _TENS, strict=True)
}
_BELOW_HUNDRED = (
    rf"(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_ONES[:9])}))?|{'|'.join(sorted(_ONES, key=len, reverse=True))}"
)
# 1,000 and 1 000 count thousands; 1.000 does so of times, in which nobody gives three places behind a point.
_GROUPED = (
    r"[1-9]\d{0,2}(?:[, ']\d{3})+(?:\.\d+)?(?![\d,])"
    r"|[1-9]\d{0,2}(?:\.\d{3})+(?= ?(?:(?:business|working|calendar) )?(?:days?|months?|weeks?|hours?)\b)"
)
# In words alone.
WORDED = rf"(?:(?:a|{'|'.join(_ONES[:9])})[ -])?hundred(?:(?: and)?[ -](?:{_BELOW_HUNDRED}))?|{_BELOW_HUNDRED}"
NUMBER = rf"{_GROUPED}|\d+(?:[.,]\d+)?|{WORDED}"
# The same once more in figures: eighteen (18).
AGAIN = rf"(?: ?\((?P<again>{_GROUPED}|\d+(?:\.\d+)?) ?%?\))?"
_LATIN = (
    rf"(?i)\b(?P<number>{NUMBER})\b{AGAIN}[ -]?"
    r"(?P<unit>%|per ?cent\b|percent\b|(?:business |working |calendar )?(?:months?|years?|weeks?|days?|hours?)\b)"
)
NUMBER_ZH = r"[1-9]\d{0,2}(?:,\d{3})+|\d+(?:\.\d+)?"
_CHINESE = re.compile(rf"({NUMBER_ZH}|[一二三四五六七八九十百零]+)\s*(?:个)?(月|年|周|日|天|工作日|小时)(?!\d)")
_SHARE = re.compile(r"(百|千|万)分之([\d.]+|[一二三四五六七八九十]+)")
_BY_COMMAS = re.compile(r"[1-9]\d{0,2}(?:[, ']\d{3})+(?:\.\d+)?")
_BY_POINTS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
PARTS = {"百": 1.0, "千": 10.0, "万": 100.0}
# Each unit as the one it is weighed in, and how many of that it is.
UNITS = {
    "%": ("%", 1.0), "percent": ("%", 1.0), "per cent": ("%", 1.0), "month": ("months", 1.0), "year": ("months", 12.0),
    "week": ("days", 7.0), "day": ("days", 1.0), "hour": ("days", 1 / 24), "月": ("months", 1.0),
    "年": ("months", 12.0), "周": ("days", 7.0), "日": ("days", 1.0), "天": ("days", 1.0),
    "工作日": ("days", 1.0), "小时": ("days", 1 / 24),
}  # fmt: skip
_TIMES = frozenset({"days", "months"})


def figures(text: str) -> dict[str, list[float]]:
    """Return the figures in *text* in their order, years told as months, weeks and hours as days."""
    found: dict[str, list[float]] = defaultdict(list)
    for hit in compiled(_LATIN).finditer(text):
        word, unit = hit["again"] or hit["number"], hit["unit"]
        name = unit.lower().split()[-1] if "cent" not in unit.lower() else "percent"
        told, times = UNITS[name if name in UNITS else name.removesuffix("s")]
        found[told].append(number_of(word, name.removesuffix("s")) * times)
    for word, unit in _CHINESE.findall(text):
        told, times = UNITS[unit]
        found[told].append((number_of(word) if word[0].isdigit() else number_in(word) or 0) * times)
    for part, word in _SHARE.findall(text):
        number = float(word) if word[0].isdigit() else float(number_in(word) or 0)
        found["%"].append(number / PARTS[part])
    return dict(found)


def number_of(word: str, unit: str = "") -> float:
    """Return what *word*, in figures or in English words, stands for before *unit*."""
    if word[0].isdigit():
        return _in_digits(word, unit)
    hundreds, is_over, rest = word.lower().rpartition("hundred")
    times = _WORDS.get(hundreds.strip(" -"), 1) if is_over else 0
    return float(100 * times + sum(_WORDS[part] for part in re.split(r"[- ]|\band\b", rest) if part))


def _in_digits(word: str, unit: str) -> float:
    if _BY_COMMAS.fullmatch(word):
        return float(re.sub(r"[, ']", "", word))
    is_time = UNITS.get(unit, ("",))[0] in _TIMES
    return float(word.replace(".", "") if is_time and _BY_POINTS.fullmatch(word) else word.replace(",", "."))
