"""Words in the colour of the paper, with nothing drawn behind them: they are in the file, and nobody sees them."""

import ctypes
from collections.abc import Iterator, Sequence
from ctypes import byref
from math import ceil
from typing import Any

from toolkit.parsers.layout.pages import Box, Word
from toolkit.parsers.pdf.geometry import Matrix
from toolkit.parsers.pdf.library import Answers, pdfium
from toolkit.parsers.pdf.objects import MAX_DEPTH, Objects, bounds_of, objects_in, objects_of, place_in

WHITE = 250  # of 255 parts of red, green and blue at least
LARGE = 100  # points of the height of a word, and heights of its width, that are looked at
BROAD = 2.0  # points of a stroke that may serve as a background
_COLOUR = Answers(ctypes.c_uint, 4)  # red, green, blue, and how much of it
_MODE = Answers(ctypes.c_int, 2)  # of filling, and whether it is stroked
_WIDTH = Answers(ctypes.c_float, 1)
QUARTERS = (0.25, 0.5, 0.75)  # of the width of a word: where something may be behind it


def is_pale(item: Any) -> bool:
    """Tell whether *item* is filled with the white of paper, or with nothing."""
    return _is_white(item, pdfium.FPDFPageObj_GetFillColor)


def on_bare_paper(page: Any, seen: Matrix, pale: Sequence[Word]) -> list[Word]:
    """Return the words of *pale* behind which the page draws nothing.

    Where no field is drawn that says its colour, the place is drawn and looked at: the colour may be a pattern.
    """
    if not pale:
        return []
    painted = tuple(_painted(objects_of(page), seen, 0))
    return [word for word in pale if not any(_behind(box, word) for box in painted) and _bare(page, word)]


def _bare(page: Any, word: Word) -> bool:
    """Tell whether the middle of the line of *word* is white paper when it is drawn."""
    size = min(max(word.size, 1.0), LARGE)
    width, height = ceil(min(max(word.x1 - word.x0, 1.0), LARGE * size)), ceil(size / 2)
    bitmap = pdfium.FPDFBitmap_Create(width, height, 0)
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
    place = pdfium.FS_MATRIX(1, 0, 0, 1, -word.x0, height / 2 - (word.top + word.bottom) / 2)
    within = pdfium.FS_RECTF(0, 0, width, height)
    pdfium.FPDF_RenderPageBitmapWithMatrix(bitmap, page, byref(place), byref(within), pdfium.FPDF_ANNOT)
    pixels = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), pdfium.FPDFBitmap_GetStride(bitmap) * height)
    pdfium.FPDFBitmap_Destroy(bitmap)
    return min(min(pixels[part::4]) for part in range(3)) >= WHITE  # blue, green, red and a byte that says nothing


def _behind(box: Box, word: Word) -> bool:
    middle = (word.top + word.bottom) / 2
    across = (word.x0 + part * (word.x1 - word.x0) for part in QUARTERS)
    return box[1] <= middle <= box[3] and any(box[0] <= x <= box[2] for x in across)


def _painted(objects: Objects, place: Matrix, depth: int) -> Iterator[Box]:
    """Yield the bounds of all that may be seen behind white words; *place* moves what is read to what is seen."""
    count, get = objects
    for item in map(get, range(count)):
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_FORM and depth < MAX_DEPTH:
            yield from _painted(objects_in(item), place_in(item, place), depth + 1)
        elif kind != pdfium.FPDF_PAGEOBJ_TEXT and (kind != pdfium.FPDF_PAGEOBJ_PATH or _colours(item)):
            box = bounds_of(item, place)
            if box is not None:
                yield box


def _colours(path: Any) -> bool:
    """Tell whether *path* covers an area with another colour than white."""
    pdfium.FPDFPath_GetDrawMode(path, *_MODE.at)
    fill, stroke = _MODE.told
    if fill and not _is_white(path, pdfium.FPDFPageObj_GetFillColor):
        return True
    pdfium.FPDFPageObj_GetStrokeWidth(path, _WIDTH.at[0])
    broad = bool(stroke) and _WIDTH.told[0] >= BROAD
    return broad and not _is_white(path, pdfium.FPDFPageObj_GetStrokeColor)


def _is_white(item: Any, colour: Any) -> bool:
    """Tell whether the *colour* of *item* is white or wholly transparent; a pattern is neither."""
    if not colour(item, *_COLOUR.at):
        return False
    red, green, blue, filled = _COLOUR.told
    return not filled or min(red, green, blue) >= WHITE
