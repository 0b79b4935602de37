"""Rows with text printed over other text: a cell that is too low for its words prints the rest on the next row."""

from collections.abc import Iterator, Sequence

from toolkit.model.report import Defect, Problem
from toolkit.parsers.layout.pages import Page, Word
from toolkit.parsers.problems import error

LEVEL = 1.0  # points between the lines that two words stand on: nearer, one is the other printed twice
HIGH, WIDE = 0.35, 0.3  # of the smaller of two words: how much of it the other must cover


def overprinted(defects: Sequence[Defect], pages: Sequence[Page]) -> Iterator[Problem]:
    """Yield a question for each row of *defects* whose words are printed over others, and may be in a wrong order."""
    by_page: dict[int, list[Defect]] = {}
    for defect in defects:
        if defect.page is not None and defect.bbox is not None:
            by_page.setdefault(defect.page, []).append(defect)
    for page in pages:
        for defect in by_page.get(page.number, ()):
            words = [word for word in page.words if _stands_in(word, defect)]
            over = next(((one, other) for one in words for other in words if _is_over(one, other)), None)
            if over is not None:
                message = (
                    f"“{over[0].text}” is printed over “{over[1].text}” in a row of the defects, read as "
                    f"“{defect.description}”: read its words from the original."
                )
                yield error("overprinted", message, page.number)


def _stands_in(word: Word, defect: Defect) -> bool:
    if defect.bbox is None:
        return False
    x0, top, x1, bottom = defect.bbox
    return x0 <= word.center <= x1 and top < (word.top + word.bottom) / 2 < bottom


def _is_over(word: Word, other: Word) -> bool:
    """Tell whether *word* is printed over *other*, which stands on a lower line."""
    if other.base - word.base <= LEVEL or word.text == other.text:
        return False
    high = min(word.bottom, other.bottom) - max(word.top, other.top)
    wide = min(word.x1, other.x1) - max(word.x0, other.x0)
    return high > HIGH * min(word.size, other.size) and wide > WIDE * min(word.x1 - word.x0, other.x1 - other.x0)
