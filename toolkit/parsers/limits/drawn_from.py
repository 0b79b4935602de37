"""The goods of the lot that a sentence says the sample was drawn from: "125 sets from a lot of 2,400 sets"."""

import re
from collections.abc import Iterator
from functools import cache

from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.readings import quantity

_FIGURES = r"(?<![\w.,])\d+(?:[.,'’ ]\d{3}(?!\d))*"
_FIGURE = Lazy(_FIGURES)
_LAST_COUNTED = Lazy(rf"{_FIGURES}\s*(?P<unit>[^\W\d_]*)\s*$")
_ENDED = Lazy(rf"{_FIGURES}\s*(?:$|[.,;:)）。，；](?!\d))")
_LOT = re.compile(r"(?P<lot>[^\W\d_]+)\s+(?P<of>[^\W\d_]{1,3})\s+(?P<goods>\d)")


def of_lot(sentence: str) -> Iterator[tuple[str, int]]:
    """Yield the goods of the lot that *sentence* says a sample was drawn from: "125 sets from a lot of 2,400 sets".

    A lot is larger than its sample, and "7 out of 2,400" behind a sample is a share of something else.
    """
    drawn = _drawn_out_of().finditer(sentence) if lexicon.mentions("plan_words", "drawn", sentence) else ()
    for match in (*filter(_names_lot, _LOT.finditer(sentence)), *drawn):
        before, behind = sentence[: match.start("goods")], sentence[match.start("goods") :]
        read, sample = quantity(behind), _sample_in(before)
        of_goods = read is not None and _is_of_goods(read[1], behind) and not _is_share(match, sample, read[1])
        if read and of_goods and read[0] > (sample or 0):
            yield "lot", read[0]


def _names_lot(match: re.Match[str]) -> bool:
    named = (
        lexicon.meaning("fields", match["lot"]) == "lot"
        or folding.key(match["lot"]) in folding.words_of("label_words")["lot"]
    )
    return named and folding.key(match["of"]) in folding.words_of("told_quantities")["of"]


def _is_of_goods(unit: str | None, text: str) -> bool:
    """Tell whether the figure that *text* begins with is of single goods: it has their *unit*, or nothing behind it.

    "1,200 cartons", "1,200 presented" may be of something else.
    """
    return folding.key(unit) in lexicon.single_units() if unit else _ENDED.match(text) is not None


def _sample_in(text: str) -> int | None:
    """Return the goods that *text* says were drawn: the last before the word for it, else the first behind."""
    drawn = next(_drawn().finditer(text), None)
    if drawn is None:
        return None
    before, behind = (
        [
            read[0]
            for figure in _FIGURE.finditer(part)
            if (read := quantity(part[figure.start() :])) and _counts_one(read)
        ]
        for part in (text[: drawn.start()], text[drawn.end() :])
    )
    return (*before[::-1], *behind, None)[0]


def _counts_one(read: tuple[int, str | None]) -> bool:
    """Tell whether a quantity that was *read* has no other unit than one of single goods."""
    return read[1] is None or folding.key(read[1]) in lexicon.single_units()


def _is_share(match: re.Match[str], sample: int | None, unit: str | None) -> bool:
    """Tell whether "out of" goes on from a figure that is not the *sample*: "cracked lids on 7 out of 125".

    Behind "20 cartons out of" a figure without a *unit* counts cartons.
    """
    before = _LAST_COUNTED.search(match.string[: match.start("out")]) if "out" in match.re.groupindex else None
    read = quantity(before[0]) if before else None
    return before is not None and read is not None and read[0] != sample and not (before["unit"] and unit)


@cache
def _drawn() -> re.Pattern[str]:
    words = "|".join(map(re.escape, folding.words_of("plan_words")["drawn"]))
    return re.compile(rf"(?<!\w)(?i:{words})(?!\w)")


@cache
def _drawn_out_of() -> re.Pattern[str]:
    """Return the pattern of the goods that a sample was drawn out of: "125 pcs drawn from 32 cartons out of 2,400"."""
    words = sorted(folding.words_of("told_quantities")["out_of"], key=len, reverse=True)
    out_of = "|".join(map(re.escape, words))
    return re.compile(rf"{_drawn().pattern}[^.;:]{{0,60}}?(?<!\w)(?P<out>(?i:{out_of}))\s+(?P<goods>\d)")
