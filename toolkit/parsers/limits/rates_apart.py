"""AQLs that stand in a row of their own in a text whose other figures are given to the classes by name.

"AQL II 2.5/4.0: 7 major, 10 minor allowed": the AQLs are 2.5 and 4.0, and 7 and 10 are what may be found.
"""

import re
from collections.abc import Mapping
from functools import cache

from toolkit.model.severity import Severity
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.by_class import by_class
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.readings import aql
from toolkit.sampling.iso2859 import is_rate

RATE = r"\d{1,2}(?:[.,]\d{1,3})?"
LEVEL = r"[(（]?(?:[^\W\d_]+\s)?(?:I{1,3}|S-?[1-4])(?![^\W_])[)）]?"  # "(level II)", "II"
_ROW = rf"{RATE}\s*%?(?:\s*[/&]\s*{RATE}\s*%?){{1,2}}(?!\s?/|[\d.,]*\d)"
_BARE_ROW = Lazy(rf"(?<![\d.,/]){_ROW}")
_POINTED = re.compile(r"(?<![\d.,])\d{1,2}[.,]\d{1,3}(?![\d.,]*\d)")
_EDGES = " ,;:：=–—-"


def has_rates_apart(text: str, values: Mapping[Severity, str]) -> bool:
    """Tell whether *text*, on AQLs, has these in figures of its own, so that *values* by class are other figures.

    AQLs have a point; where some figure of the text has one and none of *values*, or AQLs stand in a row before the
    classes, the figures beside the classes count defects.
    """
    if not values or any(map(_POINTED.fullmatch, values.values())):
        return False
    row = _BARE_ROW.search(text)
    return _POINTED.search(text) is not None or (row is not None and not by_class(text[: row.end()]))


def without_rates(text: str) -> str:
    """Return *text* without the AQLs that stand in a row of their own, where the rest gives figures to classes."""
    match = _labelled_row().search(text) if "/" in text or "&" in text else None
    if match is None:
        return text
    before, behind = text[: match.start()].rstrip(_EDGES), text[match.end() :].lstrip(_EDGES)
    values = by_class(behind)
    whole = len(values) > 1 and all(map(str.isdigit, values.values()))
    return f"{before}. {behind}".lstrip(". ") if whole else text


@cache
def _labelled_row() -> re.Pattern[str]:
    """Return the pattern of "AQL II 2.5/4.0", by the word for an AQL in each language."""
    words = "|".join(map(re.escape, folding.words_of("rows")["aql"]["key"]))
    return re.compile(rf"(?<![^\W\d_])(?:{words})s?\s*(?:{LEVEL}\s*)?[:：=]?\s*{_ROW}", re.IGNORECASE)


def are_rates_behind(word: str, sentence: str, named: Mapping[Severity, str]) -> bool:
    """Tell whether what *sentence* gives to the classes *named*, right behind *word*, are AQLs: they rise as those do.

    A comma there ends what is said of the AQL: "Within AQL, critical 0, major 1, minor 3 found". Where the figure
    comes first, "Other buyers order AQL 4.0 for major", the words before it tell whose it is.
    """
    if lexicon.row_kind(word) != "aql" or re.search(rf"\b{re.escape(word)}\s*(?:[,，]|[^\w,，]*\d)", sentence):
        return False
    rates = [rate for severity in Severity if (rate := aql(named.get(severity, ""))) is not None]
    return len(rates) == len(named) and rates == sorted(rates) and all(rate == 0 or is_rate(rate) for rate in rates)
