"""The figures of a sentence by their unit: 24 months, twenty-four (24) months, 二十四个月 and 2 years are the same."""

import re
from collections import defaultdict

from toolkit.contracts.target.numerals import number_in

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
         "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORDS = {word: number for number, word in enumerate(_ONES, start=1)} | {
    word: number for number, word in zip(range(20, 100, 10), _TENS, strict=True)
}
NUMBER = (
    rf"\d+(?:[.,]\d+)?|(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_ONES[:9])}))?"
    rf"|{'|'.join(sorted(_ONES, key=len, reverse=True))}"
)
_LATIN = re.compile(
    rf"\b({NUMBER})\b(?: ?\(\d+ ?%?\))?[ -]?"
    r"(%|per ?cent\b|percent\b|(?:business |working |calendar )?(?:months?|years?|weeks?|days?|hours?)\b)",
    re.IGNORECASE,
)
_CHINESE = re.compile(r"(\d+|[一二三四五六七八九十百零]+)\s*(?:个)?(月|年|周|日|天|工作日|小时)(?!\d)")
_SHARE = re.compile(r"(百|千|万)分之([\d.]+|[一二三四五六七八九十]+)")
PARTS = {"百": 1.0, "千": 10.0, "万": 100.0}
# Each unit as the one it is weighed in, and how many of that it is.
UNITS = {
    "%": ("%", 1.0), "percent": ("%", 1.0), "per cent": ("%", 1.0), "month": ("months", 1.0), "year": ("months", 12.0),
    "week": ("days", 7.0), "day": ("days", 1.0), "hour": ("days", 1 / 24), "月": ("months", 1.0),
    "年": ("months", 12.0), "周": ("days", 7.0), "日": ("days", 1.0), "天": ("days", 1.0),
    "工作日": ("days", 1.0), "小时": ("days", 1 / 24),
}  # fmt: skip


def figures(text: str) -> dict[str, list[float]]:
    """Return the figures in *text* in their order, years told as months, weeks and hours as days."""
    found: dict[str, list[float]] = defaultdict(list)
    for word, unit in _LATIN.findall(text):
        name = unit.lower().split()[-1] if "cent" not in unit.lower() else "percent"
        told, times = UNITS[name if name in UNITS else name.removesuffix("s")]
        found[told].append(number_of(word) * times)
    for word, unit in _CHINESE.findall(text):
        told, times = UNITS[unit]
        found[told].append((number_in(word) or 0) * times)
    for part, word in _SHARE.findall(text):
        number = float(word) if word[0].isdigit() else float(number_in(word) or 0)
        found["%"].append(number / PARTS[part])
    return dict(found)


def number_of(word: str) -> float:
    """Return what *word*, in figures or in English words, stands for."""
    if word[0].isdigit():
        return float(word.replace(",", "."))
    return float(sum(_WORDS[part] for part in re.split(r"[- ]", word.lower())))
