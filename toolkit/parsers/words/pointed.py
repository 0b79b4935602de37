"""Whether a report parts thousands by points where a quantity has no unit: "2.880" pieces are no two and a part."""

import re
from collections.abc import Sequence

from toolkit.parsers.words import folding, lexicon, readings
from toolkit.parsers.words.lazily import Lazy
from toolkit.sampling.iso2859 import is_rate

_SEVERAL = re.compile(r"(?<![\w.,/-])\d{1,3}(?:\.\d{3}){2,}(?![\w.,-])")  # "1.250.000"
_DECIMAL_COMMA = re.compile(r"(?<![\w.,/-])\d{1,4},\d{1,2}\s?(%|[^\W\d_]{1,2}(?![^\W\d_]))")  # "2,5 %", "3,20 m"
_BY_COMMA = re.compile(r"(?<![\w.,/-])\d{1,3}(?:,\d{3})+(?![\w.,-])")
_RATE = re.compile(r"(?<![\w.,/-])\d{1,2},\d{1,2}(?![\d,]|\.\d)")  # "NQA 2,5"
_BRACKETS = Lazy(r"[(（\[]([^()（）\[\]]{1,12})[)）\]]")
_ROUND = ".000"


def is_open(text: str) -> bool:
    """Tell whether *text* is a lone number whose point may part thousands or a fraction: "1.250"."""
    return readings.quantity(text) is None and readings.quantity(text, pointed=True) is not None


def points_part_thousands(figures: Sequence[str], texts: Sequence[str]) -> bool:
    """Tell whether the points in *figures*, quantities of goods, part thousands, as they or the other *texts* show.

    Goods have no thousandths, so that several which are not all round are enough, where nothing is measured and no
    number has its thousands parted by commas. Round ones may have three places that say nothing.
    """
    if any(map(readings.is_pointed, figures)):
        return True
    doubtful = [text for text in figures if is_open(text)]
    if not doubtful or any(map(_BY_COMMA.search, texts)) or any(map(_is_measured, texts)):
        return False
    uneven = len(doubtful) > 1 and not all(text.strip().endswith(_ROUND) for text in doubtful)
    return uneven or any(_SEVERAL.search(text) or _DECIMAL_COMMA.search(text) or _has_rates(text) for text in texts)


def _has_rates(text: str) -> bool:
    """Tell whether *text* writes an AQL with a comma for its fraction: then a point parts thousands."""
    rates = (float(rate.replace(",", ".")) for rate in _RATE.findall(text))
    return any(map(is_rate, rates)) and lexicon.mentions("fields", "aql", text)


def _is_measured(text: str) -> bool:
    """Tell whether *text* gives a quantity another unit than one of single goods: "Lot (kg)", "Unit: kg"."""
    if lexicon.mentions("label_words", "unit", text) and any(map(_is_measure, text.split()[-1:])):
        return True
    quantities = any(lexicon.mentions("label_words", name, text) for name in ("quantity", "ordered", "lot", "packed"))
    return quantities and any(map(_is_measure, _BRACKETS.findall(text)))


def _is_measure(unit: str) -> bool:
    return folding.key(unit) in lexicon.units() - lexicon.single_units()
