"""Colons in a column of their own between labels and values, as printouts have them: "USAGE DECISION      :   R".

Such a sign stands as far from both as two cells do, and says nothing that the space does not say.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from toolkit.parsers.layout.cells import WIDEST_SPACE
from toolkit.parsers.layout.pages import Page, Word

COLONS = frozenset({":", "："})
FEWEST = 3  # colons below one another that are a column
SAME_EDGE = 1.5  # points by which they may be set apart


def without_lone_colons(page: Page) -> Page:
    """Return *page* without colons that stand apart from what is before and behind them, or in a column of colons."""
    colons = [word for word in page.words if word.text in COLONS]
    lone = {id(colon) for colon in colons if _is_lone(colon, page.words, column=_column(colon, colons))}
    if not lone:
        return page
    return replace(page, words=tuple(word for word in page.words if id(word) not in lone))


def _column(colon: Word, colons: Sequence[Word]) -> bool:
    """Tell whether *colon* is one of a column of them: then its value may stand right behind it."""
    return sum(abs(other.x0 - colon.x0) <= SAME_EDGE for other in colons) >= FEWEST


def _is_lone(colon: Word, words: Sequence[Word], *, column: bool) -> bool:
    line = sorted(_level(colon, words), key=lambda word: word.x0)
    apart = WIDEST_SPACE * max((word.size for word in line), default=colon.size)
    gaps = [(second.x0 - first.x1, first, second) for first, second in pairwise(line)]
    before = next((gap for gap, _, second in gaps if second is colon), 0.0)
    behind = next((gap for gap, first, _ in gaps if first is colon), 0.0)
    return before > apart and (behind > apart or (column and behind > 0))


def _level(colon: Word, words: Sequence[Word]) -> Iterator[Word]:
    return (word for word in words if abs(word.base - colon.base) < colon.size / 2)
