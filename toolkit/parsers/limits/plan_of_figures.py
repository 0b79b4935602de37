"""The plan that the figures of one passage tell by themselves, whatever the words beside them are.

"200 pieces. Ac/Re is 10/11 for majors (AQL 2.5) and 14/15 for minors (AQL 4.0)": of 200 goods the standard accepts 10
at 2.5 and 14 at 4.0, and of no other number in the passage. Two AQLs and both of their limits fit by no chance.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from toolkit.model.severity import Severity
from toolkit.parsers.words import folding
from toolkit.parsers.words.by_class import class_of
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.of_sample import SMALLEST, may_be_sample
from toolkit.parsers.words.readings import count
from toolkit.sampling.iso2859 import SeverityLevel, expected_accept, is_rate, is_sample_size

FEWEST = 1  # other figure, which is no rejection number
_TOKEN = Lazy(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d.,]\d)|\d+(?:[.,]\d+)?|[^\W\d_]+")
_POINTED = re.compile(r"\d[.,]\d{1,2}")
_OF_STANDARD = Lazy(
    r"\b(?:ISO|ANSI|ASQ|MIL|BS|DIN|EN|NF|UNE|GB/?T)\b[ \-/A-Z]{0,12}\d[\d.\-]*(?:\s?[:(]\d{4}\)?)?"
)  # its numbers are none of the plan

# Figures with a unit behind them, or beside what they may differ by: "2.5 to 4.0 %", "2.5 mm", "+/- 0.65".
_UNITS = r"(?:%|mm|cm|m|kg|g|mg|ml|nm|min|°\s?c|bar|psi|inch|oz|lbs?)(?![^\W\d_])"
MEASURED = Lazy(
    rf"(?:[±]|\+\s?/\s?-)\s?\d+[.,]\d+|\d+[.,]\d+\s*(?:(?:to|bis|à|a|-|–|/|x|and|und|et|y)\s*\d+[.,]\d+\s*)?{_UNITS}",
    re.IGNORECASE,
)


class Figures(NamedTuple):
    """The sample, and the AQLs and limits of the major and the minor class."""

    size: int
    rates: tuple[float, float]
    limits: tuple[int, int]


def plan_of_figures(
    text: str, level: SeverityLevel, *, counts_finds: bool, elsewhere: Collection[int] = ()
) -> Figures | None:
    """Return the one plan that the figures of *text* make at the strictness *level*; ``None`` where none or two do.

    A text that *counts_finds* has to have other figures for these: finds may be just as many as are allowed. The sample
    may be one of the numbers told *elsewhere*, where *text* has none that fits.
    """
    tokens = _TOKEN.findall(MEASURED.sub(" ", _OF_STANDARD.sub(" ", text)))
    rates = [_number(token) for token in tokens if _POINTED.fullmatch(token) and is_rate(_number(token))]
    rates = list(dict.fromkeys(rates))
    if len(rates) != 2:  # noqa: PLR2004 - of two classes
        return None
    first, second = (rates[0], rates[1]) if _names_major_first(tokens) else (rates[1], rates[0])
    if first > second:
        return None  # whose is which? no plan asks less of the major class
    whole = list(_whole(tokens))
    own = any(is_sample_size(size) and size >= SMALLEST for size in whole)
    for sizes in (whole, () if own else elsewhere):
        plans = {
            Figures(size, (first, second), limits)
            for size in sizes
            if may_be_sample(size)
            for limits in [_limits(size, first, second, level)]
            if limits is not None and _tells_both(whole, limits)
            if not counts_finds or len(set(whole) - {0, size, *limits, limits[0] + 1, limits[1] + 1}) >= FEWEST
        }
        if plans:
            return plans.pop() if len(plans) == 1 else None
    return None


def _limits(size: int, first: float, second: float, level: SeverityLevel) -> tuple[int, int] | None:
    major, minor = expected_accept(size, first, level), expected_accept(size, second, level)
    return (major, minor) if major is not None and minor is not None and 0 < major < minor else None


def _tells_both(whole: Sequence[int], limits: tuple[int, int]) -> bool:
    return limits[0] in whole and limits[1] in whole


def _names_major_first(tokens: Sequence[str]) -> bool:
    """Tell whether the major class is the first that the text names, or no class is: then the AQLs rise."""
    named = [severity for token in tokens if (severity := class_of(token)) in (Severity.MAJOR, Severity.MINOR)]
    return not named or named[0] is Severity.MAJOR


def _whole(tokens: Sequence[str]) -> Iterator[int]:
    """Yield the whole numbers of *tokens*, those in words too: "five majors and seven minors"."""
    articles = folding.words_of("numbers")["articles"]
    for token in tokens:
        if token.isdecimal():
            yield int(token)
        elif not token[0].isdigit() and folding.key(token) not in articles:
            read = count(token)
            if read.state == "number" and read.value is not None:
                yield read.value


def _number(token: str) -> float:
    return float(token.replace(",", "."))
