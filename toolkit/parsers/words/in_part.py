"""Goods of which only a part is as it should be: "in 2 of 3 cartons", "98 % of the pieces", "half of the goods"."""

import re
from functools import cache

from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.lazily import Lazy, has_cjk
from toolkit.parsers.words.remembered import remembered

WHOLE = 100.0  # per cent
_PERCENT = Lazy(r"(?<![\d.,])(\d{1,3}(?:[.,]\d{1,3})?)\s?(?:%|per cent\b|percent\b|prozent\b|phần trăm)", re.IGNORECASE)
_THOUSANDS = Lazy(r"(?<=\d)[.,'’ ](?=\d{3}(?!\d))")
_IN_CHINESE = Lazy(r"(\d{1,6})\s?[\u4e00-\u9fff]{0,2}中[有的仅只]{0,2}\s?(\d{1,6})", needs=has_cjk)  # "3箱中有2箱"


@remembered
def in_part(sentence: str) -> bool:
    """Tell whether *sentence* speaks of a part of the goods: a share of less than all, or a word for some of them."""
    return is_share(sentence) or lexicon.mentions("results_about", "partly", sentence)


@remembered
def is_share(sentence: str) -> bool:
    """Tell whether *sentence* has figures for a part: "98 %", "2 of 3"; all of them ("3 of 3") are none."""
    shares = [float(share.replace(",", ".")) for share in _PERCENT.findall(sentence)]
    if any(share < WHOLE for share in shares):
        return True
    plain = folding.key(_THOUSANDS.sub("", sentence))
    numbers = [(_figure(part), _figure(whole)) for part, whole in _of_several().findall(plain)]
    numbers += [(int(part), int(whole)) for whole, part in _IN_CHINESE.findall(sentence)]
    return any(part < whole for part, whole in numbers if part and whole)


@cache
def _of_several() -> re.Pattern[str]:
    """Return the pattern of "2 of 3", "two of the three", "2 cartons sur 3", "3箱中有2箱"."""
    number = rf"\d{{1,6}}|{'|'.join(sorted(_written(), key=len, reverse=True))}"
    of = "|".join(map(re.escape, folding.words_of("results_about")["of_several"]))
    return re.compile(rf"\b({number})(?: [^\W\d_]+)?? (?:{of})(?: (?:the|den|der|les|las|los))? ({number})\b")


@cache
def _written() -> dict[str, int]:
    """Return words for small numbers -> number; an article is none."""
    told = folding.words_of("numbers")
    words = ((word, value) for value, words in enumerate(told["words"], 1) for word in words)
    return {word: value for word, value in words if word not in told["articles"] and not is_cjk(word[0])}


def _figure(word: str) -> int:
    return int(word) if word.isdecimal() else _written().get(word, 0)
