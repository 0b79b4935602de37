"""The straight lines, check boxes and pictures that are drawn on a page."""

import ctypes
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from typing import Any

from toolkit.parsers.pages import Box, CheckBox, Rule, Word
from toolkit.parsers.pdf.covered import Cover
from toolkit.parsers.pdf.geometry import (
    Matrix,
    Point,
    adjoins,
    around,
    is_box,
    is_mark,
    moved,
    rule_of,
    sides_of,
    straight,
    times,
)
from toolkit.parsers.pdf.library import pdfium

MAX_SEGMENTS = 60_000  # of one page: a drawing, not a table
MAX_DEPTH = 8  # of drawings within drawings
CORNERS = 4
RECTANGLE = 6  # segments of a rectangle at most
DOT = 1.2  # a shape no larger than this is no line and no mark
THIN = 2.6  # a filled shape no thicker than this is a ruling line
CHECKBOX = (4.5, 20.0)  # smallest and largest side of a check box


class Drawing:
    """Gathers the straight lines, boxes and pictures of one page."""

    def __init__(self, seen: Matrix) -> None:
        self.seen = seen
        self.rules: list[Rule] = []
        self.pictures: list[Box] = []
        self.squares: list[Box] = []
        self.frames: list[tuple[Box, list[Rule]]] = []  # squares with their sides
        self.marks: list[Box] = []
        self.segments = 0
        self.texts = 0  # met so far
        self.covers: list[Cover] = []
        # Where PDFium puts its answers; made once, because a page asks thousands of times.
        self.fill, self.stroke = ctypes.c_int(), ctypes.c_int()
        self.mode = (ctypes.byref(self.fill), ctypes.byref(self.stroke))
        self.bounds = tuple(ctypes.c_float() for _ in range(4))  # left, bottom, right, top
        self.sides = tuple(map(ctypes.byref, self.bounds))
        self.point = (ctypes.c_float(), ctypes.c_float())
        self.here = tuple(map(ctypes.byref, self.point))

    def read(self, page: Any) -> None:
        get = partial(pdfium.FPDFPage_GetObject, page)
        self._objects(pdfium.FPDFPage_CountObjects(page), get, self.seen, 0)

    def _objects(self, count: int, get: Callable[[int], Any], place: Matrix, depth: int) -> None:
        """Read *count* objects; *place* is the matrix from the page or drawing that they are in to what is seen."""
        for item in map(get, range(count)):
            kind = pdfium.FPDFPageObj_GetType(item)
            if kind == pdfium.FPDF_PAGEOBJ_TEXT:
                self.texts += 1
            elif kind == pdfium.FPDF_PAGEOBJ_PATH:
                self._path(item, place)
            elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                self._picture(item, place)
            elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < MAX_DEPTH:
                inside = partial(pdfium.FPDFFormObj_GetObject, item)
                self._objects(pdfium.FPDFFormObj_CountObjects(item), inside, times(matrix_of(item), place), depth + 1)

    def _picture(self, item: Any, place: Matrix) -> None:
        inner = times(matrix_of(item), place)
        self.pictures.append(around([moved(x, y, inner) for x, y in ((0, 0), (1, 0), (0, 1), (1, 1))]))
        if self.texts:
            self.covers.append(Cover(self.pictures[-1], self.texts, item, place))

    def _path(self, item: Any, place: Matrix) -> None:
        pdfium.FPDFPath_GetDrawMode(item, *self.mode)
        stroked = bool(self.stroke.value)
        if not stroked and not self.fill.value:
            return
        count = pdfium.FPDFPath_CountSegments(item)
        self.segments += max(count, 0)
        plain = count <= RECTANGLE
        if count < 2 or self.cut or self._told_by_bounds(item, place, plain=plain, stroked=stroked):  # noqa: PLR2004 - a line has two ends
            return
        inner = times(matrix_of(item), place)
        if stroked and count == CORNERS + 1 and (box := self._rectangle(item, inner)):
            self.rules.extend(sides_of(box))
            return
        runs, curved = self._runs(item, count, inner)
        for run in runs:
            self._shape(run, stroked=stroked, curved=curved)

    def _told_by_bounds(self, item: Any, place: Matrix, *, plain: bool, stroked: bool) -> bool:
        """Take a path whose bounds say all of it, which is cheaper than asking for its points.

        A long thin one is a line; a large one that is *plain*, no more than a rectangle, and only filled, is a
        background; a dot is nothing. What is filled behind a text may cover it.
        """
        if not pdfium.FPDFPageObj_GetBounds(item, *self.sides):
            return False
        box = self._bounds(place)
        short, long = sorted((box[2] - box[0], box[3] - box[1]))
        if self.texts and self.fill.value and short > CHECKBOX[0] and plain:
            self.covers.append(Cover(box, self.texts, item, place))
        if short <= THIN and long > CHECKBOX[1]:
            self.rules.append(rule_of(box))
            return True
        return (plain and not stroked and short > CHECKBOX[1]) or long < DOT

    def _bounds(self, place: Matrix) -> Box:
        """Return the bounds that PDFium has told last; written out, because a page asks for thousands of them."""
        left, bottom, right, top = self.bounds
        a, b, c, d, e, f = place
        x0, y0 = a * left.value + c * bottom.value + e, b * left.value + d * bottom.value + f
        x1, y1 = a * right.value + c * top.value + e, b * right.value + d * top.value + f
        if x1 < x0:
            x0, x1 = x1, x0
        return (x0, y0, x1, y1) if y0 < y1 else (x0, y1, x1, y0)

    @property
    def cut(self) -> bool:
        """Tell whether the page draws more than is read."""
        return self.segments > MAX_SEGMENTS

    def _rectangle(self, item: Any, place: Matrix) -> Box | None:
        """Return the box of a path of five points that goes once round a rectangle, as most cells are drawn.

        Its corners are asked before its segments: half as many calls.
        """
        points = [self._point(pdfium.FPDFPath_GetPathSegment(item, index), place) for index in range(CORNERS + 1)]
        box = around(points)
        corners = {(box[0], box[1]), (box[2], box[1]), (box[2], box[3]), (box[0], box[3])}
        short, long = sorted((box[2] - box[0], box[3] - box[1]))
        large = short > THIN and long > CHECKBOX[1]
        return box if large and points[0] == points[-1] and set(points) == corners else None

    def _point(self, segment: Any, place: Matrix) -> Point:
        pdfium.FPDFPathSegment_GetPoint(segment, *self.here)
        return moved(self.point[0].value, self.point[1].value, place)

    def _runs(self, item: Any, count: int, place: Matrix) -> tuple[list[list[Point]], bool]:
        """Return the points of each sub-path, and whether any part of it is a curve."""
        runs: list[list[Point]] = []
        curved = False
        for index in range(count):
            segment = pdfium.FPDFPath_GetPathSegment(item, index)
            kind = pdfium.FPDFPathSegment_GetType(segment)
            point = self._point(segment, place)
            if kind == pdfium.FPDF_SEGMENT_MOVETO or not runs:
                runs.append([point])
            else:
                runs[-1].append(point)
            curved = curved or kind == pdfium.FPDF_SEGMENT_BEZIERTO
            if pdfium.FPDFPathSegment_GetClose(segment):
                runs[-1].append(runs[-1][0])
        return runs, curved

    def _shape(self, run: list[Point], *, stroked: bool, curved: bool) -> None:
        box = around(run)
        width, height = box[2] - box[0], box[3] - box[1]
        least, most = CHECKBOX
        even = least <= min(width, height) and abs(width - height) <= 0.3 * max(width, height)
        square = max(width, height) <= most and even and is_box(run)
        if max(width, height) <= most:
            (self.squares if square else self.marks).append(box)
        if curved:
            return
        if min(width, height) <= THIN and max(width, height) > THIN:
            self.rules.append(rule_of(box))
        elif stroked:
            sides = [rule_of(around([a, b])) for a, b in pairwise(run) if straight(a, b)]
            if square:
                self.frames.append((box, sides))
            else:
                self.rules.extend(sides)

    def ruling(self) -> tuple[Rule, ...]:
        """Return the ruling lines: the sides of a square count only where it touches another one, as cells do."""
        cells = [
            side for box, sides in self.frames if any(adjoins(box, other) for other, _ in self.frames) for side in sides
        ]
        return tuple(dict.fromkeys((*self.rules, *cells)))  # neighbours draw the side between them twice

    def checkboxes(self, words: tuple[Word, ...]) -> Iterator[CheckBox]:
        """Yield each small square once, ticked when something is drawn, set or pasted inside it."""
        seen: list[Box] = []
        letters = [word.box for word in words if len(word.text) == 1 and word.text in "xX✓✔✗✘√×●■"]
        small = [p for p in self.pictures if p[2] - p[0] <= CHECKBOX[1] and p[3] - p[1] <= CHECKBOX[1]]
        for box in self.squares:
            if any(abs(box[0] - other[0]) < 1.5 and abs(box[1] - other[1]) < 1.5 for other in seen):  # noqa: PLR2004
                continue
            seen.append(box)
            inside = [mark for mark in self.marks if is_mark(mark, box)]
            yield CheckBox(box, ticked=any(is_mark(mark, box) for mark in (*inside, *letters, *small)))


def matrix_of(item: Any) -> Matrix:
    """Return where the object *item* is moved by its own matrix."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(item, matrix)
    return (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)
