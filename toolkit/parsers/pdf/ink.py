"""What a piece of text looks like when it is drawn."""

import ctypes
from math import ceil, floor, pi
from typing import Any

from toolkit.parsers.layout.pages import Box
from toolkit.parsers.pdf.clips import is_cut
from toolkit.parsers.pdf.library import Answers, pdfium

TALL = 56  # pixels of the height of a font in a line: one for all, because PDFium keeps what it has drawn
FINE = 90.0  # pixels of the size of a font whose figures are drawn alone
LARGEST = 4_000_000  # pixels of one picture
INKED = 110  # of 255 parts: a pixel with as much ink is ink
INK = bytes(part >= INKED for part in range(256))
PIXEL = 4  # bytes: blue, green, red and how much of it
_SIDES = Answers(ctypes.c_float, 4)
WHOLE = (0, 0, 1 << 30, 1 << 30)


def ink_in(document: Any, item: Any, box: Box, size: float, tall: float = TALL) -> list[bytes]:
    """Return what the text object *item* draws in *box* (left, bottom, right, top on the page), in rows of pixels.

    Its letters have the height *size*, which becomes *tall* pixels.

    There are none where the object is moved by a drawing that it is in, or too large, or cuts what is in *box*.
    """
    if not pdfium.FPDFPageObj_GetBounds(item, *_SIDES.at) or box[3] <= box[1]:
        return []
    left, bottom, right, top = _SIDES.told
    scale = tall / size
    within = left - 1 < box[0] and box[2] < right + 1 and bottom - 1 < box[1]
    if not (within and box[3] < top + 1) or is_cut(item, box, size):
        return []
    if not (right - left) * (top - bottom) * scale * scale <= LARGEST:  # nor not a number
        return []
    first, last = max(floor((box[0] - left) * scale), 0), ceil((box[2] - left) * scale)
    upper, lower = max(floor((top - box[3]) * scale), 0), ceil((top - box[1]) * scale)
    return drawn(document, item, scale, (first, upper, last, lower))


def drawn(document: Any, item: Any, scale: float, part: tuple[int, int, int, int] = WHOLE) -> list[bytes]:
    """Return the rows of pixels that the text object *item* draws, *scale* of them in a point: 1 is ink, 0 is none.

    Of a *part* (left, upper, right, lower) only that; a line of text has a hundred times the pixels of a figure.
    """
    bitmap = pdfium.FPDFTextObj_GetRenderedBitmap(document, None, item, scale)
    if not bitmap:
        return []
    first, upper, last, lower = part
    last = min(last, pdfium.FPDFBitmap_GetWidth(bitmap))
    lower = min(lower, pdfium.FPDFBitmap_GetHeight(bitmap))
    stride, length = pdfium.FPDFBitmap_GetStride(bitmap), PIXEL * max(last - first, 0)
    buffer = pdfium.FPDFBitmap_GetBuffer(bitmap)
    starts = range(buffer + upper * stride + PIXEL * first, buffer + lower * stride, stride)
    rows = [ctypes.string_at(start, length)[PIXEL - 1 :: PIXEL].translate(INK) for start in starts]
    pdfium.FPDFBitmap_Destroy(bitmap)
    return rows


def turned(rows: list[bytes], angle: float) -> list[bytes]:
    """Return *rows* turned so that what stands at *angle* (radians, as PDFium tells it) is upright."""
    for _ in range(-round(angle / (pi / 2)) % 4):
        rows = [bytes(column) for column in zip(*rows[::-1], strict=True)]
    return rows
