"""Words that something opaque is painted over: they are in the file, and nobody sees them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple, Protocol

from toolkit.parsers.layout.pages import Box, Word
from toolkit.parsers.pdf.clips import clips_of
from toolkit.parsers.pdf.geometry import Matrix
from toolkit.parsers.pdf.library import pdfium
from toolkit.parsers.pdf.objects import MAX_DEPTH, Objects, bounds_of, objects_in, objects_of, place_in

NOWHERE = (0.0, 0.0, 0.0, 0.0)


class Cover(NamedTuple):
    """A filled shape or a picture, with the number of texts that the page draws before it, and how it is moved."""

    box: Box
    texts: int
    item: Any
    place: Matrix

    @property
    def opaque(self) -> bool:
        return not pdfium.FPDFPageObj_HasTransparency(self.item)

    def clips(self) -> Iterator[Box]:
        """Return the fields that it is cut to, as a background of the whole report is."""
        return clips_of(self.item, self.place)


Printed = tuple[Word, int | None]
"""A word and the text object that prints it."""


class Drawn(Protocol):
    """What a page draws: the *covers*, and the number of each of its *texts*, in the order in which it draws them."""

    covers: list[Cover]
    texts: dict[Any, int]


def under_covers(page: Any, seen: Matrix, words: Sequence[Printed], drawing: Drawn) -> list[Word]:
    """Return those of *words* that a cover of *drawing* is painted over and that no later text prints again.

    Most pages draw a background first: where no word lies in what is drawn behind its text, the texts are not asked.
    """
    suspects = list(_suspects(words, drawing))
    if not suspects:
        return []
    texts = list(_texts(objects_of(page), seen, 0))
    return list(dict.fromkeys(word for word, cover in suspects if _is_under(word, cover, texts)))


def _suspects(words: Sequence[Printed], drawing: Drawn) -> Iterator[tuple[Word, Cover]]:
    """Yield each word that lies in a cover drawn behind it; sorted by their height, few are looked at for each."""
    if not drawing.covers:
        return
    ordered = sorted(words, key=_middle)
    heights = [*map(_middle, ordered)]
    for cover in drawing.covers:
        left, top, right, bottom = cover.box
        within = [
            word
            for word, item in ordered[bisect_left(heights, top) : bisect_right(heights, bottom)]
            if left <= word.center <= right and drawing.texts.get(item, 0) < cover.texts
        ]
        if within and cover.opaque:
            clips = list(cover.clips())
            yield from ((word, cover) for word in within if all(_holds(box, word) for box in clips))


def _middle(printed: Printed) -> float:
    word = printed[0]
    return (word.top + word.bottom) / 2


def _is_under(word: Word, cover: Cover, texts: Sequence[Box]) -> bool:
    before = any(_holds(box, word) for box in texts[: cover.texts])
    return before and not any(_holds(box, word) for box in texts[cover.texts :])


def _holds(box: Box, word: Word) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _texts(objects: Objects, place: Matrix, depth: int) -> Iterator[Box]:
    """Yield the bounds of each text in the order in which the page draws them; *place* moves them to what is seen."""
    count, get = objects
    for item in map(get, range(count)):
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            yield bounds_of(item, place) or NOWHERE
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < MAX_DEPTH:
            yield from _texts(objects_in(item), place_in(item, place), depth + 1)
