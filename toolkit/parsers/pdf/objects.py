"""The objects that a page draws: where each is, and those that are drawings of objects themselves."""

import ctypes
from collections.abc import Callable
from functools import partial
from typing import Any

from toolkit.parsers.layout.pages import Box
from toolkit.parsers.pdf.geometry import Matrix, times
from toolkit.parsers.pdf.library import Answers, pdfium

MAX_DEPTH = 8  # of drawings within drawings
Objects = tuple[int, Callable[[int], Any]]
"""How many objects there are, and what gives each of them."""

_SIDES = Answers(ctypes.c_float, 4)  # left, bottom, right, top
_MATRIX = Answers(ctypes.c_float, 6)


def objects_of(page: Any) -> Objects:
    return pdfium.FPDFPage_CountObjects(page), partial(pdfium.FPDFPage_GetObject, page)


def objects_in(drawing: Any) -> Objects:
    """Return the objects of an object that is a drawing itself."""
    return pdfium.FPDFFormObj_CountObjects(drawing), partial(pdfium.FPDFFormObj_GetObject, drawing)


def place_in(drawing: Any, place: Matrix) -> Matrix:
    """Return how the objects of *drawing* are moved, which is itself moved by *place*."""
    return times(matrix_of(drawing), place)


def matrix_of(item: Any) -> Matrix:
    """Return where the object *item* is moved by its own matrix."""
    pdfium.FPDFPageObj_GetMatrix(item, _MATRIX.at[0])
    a, b, c, d, e, f = _MATRIX.told
    return (a, b, c, d, e, f)


def bounds_of(item: Any, place: Matrix) -> Box | None:
    """Return the bounds of *item*, moved by *place*; written out, because a page asks for thousands of them."""
    if not pdfium.FPDFPageObj_GetBounds(item, *_SIDES.at):
        return None
    left, bottom, right, top = _SIDES.told
    a, b, c, d, e, f = place
    x0, y0 = a * left + c * bottom + e, b * left + d * bottom + f
    x1, y1 = a * right + c * top + e, b * right + d * top + f
    if x1 < x0:
        x0, x1 = x1, x0
    return (x0, y0, x1, y1) if y0 < y1 else (x0, y1, x1, y0)
