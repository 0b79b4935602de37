"""Words that something opaque is painted over: they are in the file, and nobody sees them."""

import ctypes
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, NamedTuple

from toolkit.parsers.pages import Box, Word
from toolkit.parsers.pdf.geometry import Matrix, around, moved, times
from toolkit.parsers.pdf.library import pdfium

MAX_DEPTH = 8  # of drawings within drawings
# Where PDFium puts its answers; made once, because a page asks many times.
_BOUNDS = tuple(ctypes.c_float() for _ in range(4))
_SIDES = tuple(map(ctypes.byref, _BOUNDS))


class Cover(NamedTuple):
    """A filled shape or a picture, with the number of texts that the page draws before it, and how it is moved."""

    box: Box
    texts: int
    item: Any
    place: Matrix

    def hides(self, word: Word) -> bool:
        """Tell whether it is opaque and not clipped off before *word*, as a background of the whole report is."""
        return not pdfium.FPDFPageObj_HasTransparency(self.item) and all(_holds(box, word) for box in self._clips())

    def _clips(self) -> Iterator[Box]:
        path = pdfium.FPDFPageObj_GetClipPath(self.item)
        for part in range(max(0, pdfium.FPDFClipPath_CountPaths(path))):
            count = pdfium.FPDFClipPath_CountPathSegments(path, part)
            points = [_point(pdfium.FPDFClipPath_GetPathSegment(path, part, index)) for index in range(max(0, count))]
            if points:
                yield around([moved(x, y, self.place) for x, y in points])


def under_covers(page: Any, seen: Matrix, words: Sequence[Word], covers: Sequence[Cover]) -> list[Word]:
    """Return those of *words* that one of *covers* is painted over and that no later text prints again.

    Most pages draw a background first: where no word lies in what is drawn behind a text, the texts are not asked.
    """
    suspects = list(_suspects(words, covers))
    if not suspects:
        return []
    texts = list(_texts(pdfium.FPDFPage_CountObjects(page), partial(pdfium.FPDFPage_GetObject, page), seen, 0))
    return list(dict.fromkeys(word for word, cover in suspects if _is_under(word, cover, texts)))


def _suspects(words: Sequence[Word], covers: Sequence[Cover]) -> Iterator[tuple[Word, Cover]]:
    """Yield each word that lies in a cover, with the cover; sorted by their height, few are looked at for each."""
    ordered = sorted(words, key=_middle)
    heights = [*map(_middle, ordered)]
    for cover in covers:
        left, top, right, bottom = cover.box
        for word in ordered[bisect_left(heights, top) : bisect_right(heights, bottom)]:
            if left <= (word.x0 + word.x1) / 2 <= right:
                yield word, cover


def _middle(word: Word) -> float:
    return (word.top + word.bottom) / 2


def _is_under(word: Word, cover: Cover, texts: Sequence[Box]) -> bool:
    before = any(_holds(box, word) for box in texts[: cover.texts])
    return before and not any(_holds(box, word) for box in texts[cover.texts :]) and cover.hides(word)


def _holds(box: Box, word: Word) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _texts(count: int, get: Callable[[int], Any], place: Matrix, depth: int) -> Iterator[Box]:
    """Yield the bounds of each text in the order in which the page draws them; *place* moves them to what is seen."""
    for item in map(get, range(count)):
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            yield _bounds(item, place)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < MAX_DEPTH:
            inside = partial(pdfium.FPDFFormObj_GetObject, item)
            matrix = pdfium.FS_MATRIX()
            pdfium.FPDFPageObj_GetMatrix(item, matrix)
            inner = times((matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f), place)
            yield from _texts(pdfium.FPDFFormObj_CountObjects(item), inside, inner, depth + 1)


def _point(segment: Any) -> tuple[float, float]:
    x, y = ctypes.c_float(), ctypes.c_float()
    pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
    return x.value, y.value


def _bounds(item: Any, place: Matrix) -> Box:
    pdfium.FPDFPageObj_GetBounds(item, *_SIDES)
    left, bottom, right, top = _BOUNDS
    return around([moved(left.value, bottom.value, place), moved(right.value, top.value, place)])
