"""The fields that a page cuts a drawing to: what reaches beyond them is in the file and not on the paper."""

import ctypes
from collections.abc import Iterator
from typing import Any

from toolkit.parsers.layout.pages import Box
from toolkit.parsers.pdf.geometry import Matrix, around, moved
from toolkit.parsers.pdf.library import Answers, pdfium

SLIGHT = 0.04  # heights of the letters by which one may be cut and still show what it is
AS_IT_IS: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

_POINT = Answers(ctypes.c_float, 2)


def clips_of(item: Any, place: Matrix = AS_IT_IS) -> Iterator[Box]:
    """Yield the boxes around the fields that the object *item* is cut to, moved by *place*."""
    path = pdfium.FPDFPageObj_GetClipPath(item)
    for part in range(max(0, pdfium.FPDFClipPath_CountPaths(path))):
        count = pdfium.FPDFClipPath_CountPathSegments(path, part)
        points = [_point(pdfium.FPDFClipPath_GetPathSegment(path, part, index)) for index in range(max(0, count))]
        if points:
            yield around([moved(x, y, place) for x, y in points])


def is_cut(item: Any, box: Box, size: float) -> bool:
    """Tell whether the letter in *box* (left, bottom, right, top) of the text *item*, of this *size*, shows in part.

    A frame that is too low for its line, as the foot of a sheet, takes the lower stroke of a 2, which then looks like
    the upper part of a 9: such a letter is no witness against its font.
    """
    left, bottom, right, top = box
    slight = SLIGHT * size
    return any(
        left < x0 - slight or right > x1 + slight or bottom < y0 - slight or top > y1 + slight
        for x0, y0, x1, y1 in clips_of(item)
    )


def _point(segment: Any) -> tuple[float, float]:
    pdfium.FPDFPathSegment_GetPoint(segment, *_POINT.at)
    x, y = _POINT.told
    return x, y
