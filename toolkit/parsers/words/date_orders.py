"""The order of day and month that the language of a report tells, where no date of it proves one."""

import re
from collections.abc import Sequence

from toolkit.parsers.words import lexicon
from toolkit.parsers.words.dates import Order

ENOUGH = 3  # figures with a decimal comma
_COMMA = re.compile(r"(?<![\d.,/])\d{1,3},\d{1,2}(?![\d,/]|\.\d)")
_POINT = re.compile(r"(?<![\d.,/])\d{1,3}\.\d{1,2}(?![\d./]|,\d)")


def order_of_language(texts: Sequence[str]) -> Order | None:
    """Return the order of a language that writes the day first, where the labels of dates are in no other."""
    said = [text for text in texts if lexicon.mentions("dates", "day_first", text)]
    english = [text for text in texts if lexicon.mentions("dates", "english", text)]  # or its translation beside it
    first = bool(said) and set(english) <= set(said)
    return "dmy" if first or _has_decimal_commas(texts) else None


def _has_decimal_commas(texts: Sequence[str]) -> bool:
    """Tell whether fractions are written with a comma: who does so writes no month first, in English either."""
    commas = sum(len(_COMMA.findall(text)) for text in texts)
    return commas >= ENOUGH and not any(map(_POINT.search, texts))
