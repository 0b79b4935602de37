"""Sums of money as contracts print them: USD 1.5 million, $900k, EUR 2 Mio., CHF 1'000'000, 2 亿元, 人民币五十万元.

What stands behind a number and is not understood may be a multiplier: such a sum has a currency and no value.
"""

import re
from typing import NamedTuple

from toolkit.contracts.figures import WORDED, number_of
from toolkit.contracts.searching import compiled
from toolkit.contracts.target.numerals import number_in

_CODES = "usd|eur|gbp|cny|rmb|chf|jpy|hkd|aud|cad|sgd|inr|sek|nok|dkk|pln|czk|krw|twd|vnd|thb|aed"
_NAMES = r"(?:us |u\.s\. )?dollars?|euros?|pounds? sterling|swiss francs?"
_SIGNS = "[$€£¥]"
_NAMES_ZH = "美元|欧元|英镑|人民币|元|圆"
_FORMAL = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟两圆", "一二三四五六七八九十百千二元")
_ONES_ZH = "〇零一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾佰仟"
_TIMES = {
    "hundred": 1e2, "thousand": 1e3, "tsd": 1e3, "k": 1e3, "lakh": 1e5, "lac": 1e5, "crore": 1e7,
    "million": 1e6, "millionen": 1e6, "mio": 1e6, "mill": 1e6, "mln": 1e6, "mn": 1e6, "mm": 1e6, "m": 1e6,
    "billion": 1e9, "bn": 1e9, "milliard": 1e9, "milliarden": 1e9, "mrd": 1e9,
}  # fmt: skip
_TIMES_ZH = {"万": 1e4, "亿": 1e8, "百": 1e2, "千": 1e3, "佰": 1e2, "仟": 1e3}
_WORD_OF_TIMES = (
    rf"(?:{'|'.join(sorted(_TIMES, key=len, reverse=True))})s?(?![a-z])(?:(?<=mio|mln|tsd|mrd)\.|(?<=mill)\.)?"
)
_DIGITS = r"(?:\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?(?!\d)|\d(?:[\d,.]*\d)?)"
_NUMBER = rf"(?P<number>{_DIGITS}|(?:{WORDED})(?![a-z])|(?<![{_ONES_ZH}])[{_ONES_ZH}]{{1,9}}(?=[万亿]))"
_MULTIPLIED = rf"(?: ?(?P<times>{_WORD_OF_TIMES}|[百千佰仟]?[万亿]))?"
# A sign or a word that may multiply, the end of a range, and what goes on behind a multiplier.
_UPTO = rf" ?[-–~] ?\d[\d.,]*{_MULTIPLIED}".replace("?P<times>", "?:")
_ODD = (
    rf"(?P<odd>[a-z]+| (?:[a-z]*ill?[ijo]+[a-z]*|mil(?:es|h[a-z]+)?|mld)(?![a-z])|{_UPTO}"
    rf"|(?<=[a-z]) (?:(?:and )?(?:{WORDED})|thousand|million|lakh|crore)(?![a-z])(?: (?:thousand|million))?"
    rf"|(?<=[万亿])[\d{_ONES_ZH}]+[万亿]?)?"
)
_COIN = rf"(?P<sign>(?:(?<![a-z])us )?(?:(?<![a-z])[a-z]{{1,3}})?{_SIGNS})"
_BEFORE = rf"(?:(?<![a-z])(?P<large>[tkm]?)(?P<before>(?:{_CODES}) ?{_SIGNS}?|{_NAMES})|{_COIN}|(?P<zh>人民币))"
_AFTER = rf"(?P<after>(?:(?:{_CODES})|{_NAMES})(?![a-z])|(?:us)?{_SIGNS}(?! ?\d)|{_NAMES_ZH})"
_SUMS = (
    rf"{_BEFORE} ?{_NUMBER}{_MULTIPLIED}{_ODD}(?P<yuan>[元圆]?)",
    rf"(?<![a-z\d.,]){_NUMBER}{_MULTIPLIED}(?P<odd> ?[-–] ?\d[\d.,]*)? ?{_AFTER}",
)
# Sums as a part of another pattern, without groups that have a name.
SUM = "|".join(re.sub(r"\?P<\w+>", "?:", pattern) for pattern in _SUMS)
_CURRENCIES = {
    "$": "usd", "us$": "usd", "us $": "usd", "dollar": "usd", "us dollar": "usd", "u.s. dollar": "usd", "美元": "usd",
    "€": "eur", "euro": "eur", "欧元": "eur", "£": "gbp", "pound sterling": "gbp", "pounds sterling": "gbp",
    "英镑": "gbp", "rmb": "cny", "¥": "cny", "元": "cny", "圆": "cny", "人民币": "cny", "swiss franc": "chf",
}  # fmt: skip
_LARGE = {"": 1.0, "t": 1e3, "k": 1e3, "m": 1e6}
_PLACES = 3  # digits behind a sign that parts thousands


class Sum(NamedTuple):
    """A sum in a *currency*; *value* is ``None`` where the number or what multiplies it is not understood."""

    currency: str
    value: float | None


def read(words: str) -> Sum:
    """Return the sum that *words* are, in normalised text."""
    hit = next((hit for pattern in _SUMS if (hit := compiled(pattern).fullmatch(words)) is not None), None)
    if hit is None:
        return Sum("", None)
    parts = hit.groupdict()
    large, currency = parts.get("large") or "", _currency(parts)
    sign = parts.get("sign") or ""
    if sign[:-1] in {"t", "k", "m"} and sign:
        large, currency = sign[:-1], _CURRENCIES[sign[-1]]
    times = _times(parts["times"] or "") * _LARGE[large]
    number = None if parts["odd"] else _number(parts["number"], times != 1)
    return Sum(currency, None if number is None else number * times)


def _currency(parts: dict[str, str | None]) -> str:
    word = next(word for name in ("before", "sign", "zh", "after") if (word := parts.get(name)))
    word = word.strip()
    code = re.match(rf"(?:{_CODES})(?![a-z])", word)
    plain = code.group() if code else word
    return _CURRENCIES.get(plain, _CURRENCIES.get(plain.removesuffix("s"), plain))


def _times(word: str) -> float:
    if not word.isascii():
        times = 1.0
        for sign in word:
            times *= _TIMES_ZH[sign]
        return times
    word = word.removesuffix(".")
    return _TIMES.get(word, _TIMES.get(word.removesuffix("s"), 1.0))


def _number(word: str, multiplied: bool) -> float | None:
    """Return the number that *word* is; ``None`` where a sign in it may part thousands as well as the fraction."""
    if word[0].isdecimal():
        return _in_digits(re.sub(r"[ ']", "", word), multiplied)
    if word.isascii():
        return number_of(word)
    number = number_in(word.translate(_FORMAL))
    return None if number is None else float(number)


def _in_digits(word: str, multiplied: bool) -> float | None:
    signs = re.findall(r"[.,]", word)
    if not signs:
        return float(word)
    whole, last, rest = word.rpartition(signs[-1])
    if len(set(signs)) > 1:  # 1,000.50: the last parts the fraction
        return float(re.sub(r"[.,]", "", whole) + "." + rest) if signs.count(last) == 1 else None
    if len(signs) > 1:
        return float(re.sub(r"[.,]", "", word))
    if len(rest) != _PLACES or whole == "0":
        return float(f"{whole}.{rest}")
    return None if multiplied else float(whole + rest)
