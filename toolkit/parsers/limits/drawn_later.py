"""The sample of a sentence whose verb stands at its end: "80 Stück wurden aus 23 Kartons gezogen".

Between the goods and the word for drawing them stand an auxiliary and where they came from; no other goods.
"""

import re
from collections.abc import Iterator
from functools import cache

from toolkit.parsers.limits.denied_drawing import is_denied
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.readings import quantity

FAR = 60  # characters from the goods to the verb
_GOODS = Lazy(r"(?<![\w.,/-])(?P<number>\d{2,4})\s(?P<unit>[^\W\d_]+)\s(?P<auxiliary>[^\W\d_]+)\s")
_CLAUSE_END = Lazy(r"[.;:,(（]")
_COUNTED = re.compile(r"(?<![\w.,])\d[\d.,]*\s(?P<unit>[^\W\d_]+)")


def drawn_later(text: str) -> Iterator[int]:
    """Yield the goods of *text* that an auxiliary and a word for drawing, later in the clause, say were drawn."""
    for goods in _GOODS.finditer(text):
        clause = _CLAUSE_END.split(text[goods.end() : goods.end() + FAR])[0]
        drawn = next(_drawn().finditer(clause), None)
        if drawn is None or not _is_single(goods["unit"]) or not _is_auxiliary(goods["auxiliary"]):
            continue
        between = clause[: drawn.start()]
        others = any(_is_single(match["unit"]) for match in _COUNTED.finditer(between))
        denied = is_denied(text, *goods.span("number"))
        read = quantity(f"{goods['number']} {goods['unit']}")
        if read is not None and not others and not denied:
            yield read[0]


def _is_single(unit: str) -> bool:
    return folding.key(unit) in lexicon.single_units()


def _is_auxiliary(word: str) -> bool:
    return folding.key(word) in folding.words_of("told_quantities")["between"]


@cache
def _drawn() -> re.Pattern[str]:
    words = "|".join(map(re.escape, folding.words_of("plan_words")["drawn"]))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
