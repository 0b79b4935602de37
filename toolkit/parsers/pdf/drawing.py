"""The straight lines, check boxes and pictures that are drawn on a page."""

import ctypes
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium

from toolkit.parsers.pages import Box, CheckBox, Rule, Word
from toolkit.parsers.pdf.geometry import Flip, Point, adjoins, around, is_box, is_mark, rule_of, straight, times

MAX_SEGMENTS = 60_000  # of one page: a drawing, not a table
MAX_DEPTH = 8  # of drawings within drawings
RECTANGLE = 6  # segments of a rectangle at most
DOT = 1.2  # a shape no larger than this is no line and no mark
THIN = 2.6  # a filled shape no thicker than this is a ruling line
CHECKBOX = (4.5, 20.0)  # smallest and largest side of a check box


class Drawing:
    """Gathers the straight lines, boxes and pictures of one page."""

    def __init__(self, flip: Flip) -> None:
        self.flip = flip
        self.rules: list[Rule] = []
        self.pictures: list[Box] = []
        self.squares: list[Box] = []
        self.sides: list[tuple[Box, list[Rule]]] = []
        self.marks: list[Box] = []
        self.segments = 0
        # Where PDFium puts its answers; made once, because a page asks thousands of times.
        self.fill, self.stroke = ctypes.c_int(), ctypes.c_int()
        self.bounds = tuple(ctypes.c_float() for _ in range(4))

    def read(self, page: Any) -> None:
        self._objects(
            pdfium.FPDFPage_CountObjects(page.raw),
            lambda i: pdfium.FPDFPage_GetObject(page.raw, i),
            (1, 0, 0, 1, 0, 0),
            0,
        )

    def _objects(self, count: int, get: Callable[[int], Any], matrix: tuple[float, ...], depth: int) -> None:
        for index in range(count):
            item = get(index)
            kind = pdfium.FPDFPageObj_GetType(item)
            if kind == pdfium.FPDF_PAGEOBJ_PATH:
                self._path(item, matrix)
            elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                self._picture(item, matrix)
            elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < MAX_DEPTH:
                inner = times(_matrix(item), matrix)
                self._objects(
                    pdfium.FPDFFormObj_CountObjects(item),
                    lambda i, form=item: pdfium.FPDFFormObj_GetObject(form, i),  # type: ignore[misc]
                    inner,
                    depth + 1,
                )

    def _seen(self, x: float, y: float, matrix: tuple[float, ...]) -> Point:
        a, b, c, d, e, f = matrix
        return self.flip(a * x + c * y + e, b * x + d * y + f)

    def _picture(self, item: Any, matrix: tuple[float, ...]) -> None:
        place = times(_matrix(item), matrix)
        corners = [self._seen(x, y, place) for x, y in ((0, 0), (1, 0), (0, 1), (1, 1))]
        self.pictures.append(around(corners))

    def _path(self, item: Any, matrix: tuple[float, ...]) -> None:
        pdfium.FPDFPath_GetDrawMode(item, self.fill, self.stroke)
        if not self.fill.value and not self.stroke.value:
            return
        count = pdfium.FPDFPath_CountSegments(item)
        self.segments += max(count, 0)
        if count < 2 or self.cut or self._told_by_bounds(item, count, matrix):  # noqa: PLR2004 - a line has two ends
            return
        place = times(_matrix(item), matrix)
        runs, curved = self._runs(item, count, place)
        for run in runs:
            self._shape(run, stroked=bool(self.stroke.value), curved=curved)

    def _told_by_bounds(self, item: Any, count: int, matrix: tuple[float, ...]) -> bool:
        """Take a path whose bounds say all of it, which is cheaper than asking for its points.

        A long thin one is a line; a large filled rectangle is a background; a dot is nothing.
        """
        left, bottom, right, top = self.bounds
        if not pdfium.FPDFPageObj_GetBounds(item, left, bottom, right, top):
            return False
        box = around([self._seen(left.value, bottom.value, matrix), self._seen(right.value, top.value, matrix)])
        short, long = sorted((box[2] - box[0], box[3] - box[1]))
        if short <= THIN and long > CHECKBOX[1]:
            self.rules.append(rule_of(box))
            return True
        background = short > CHECKBOX[1] and count <= RECTANGLE and not self.stroke.value
        return background or long < DOT

    @property
    def cut(self) -> bool:
        """Tell whether the page draws more than is read."""
        return self.segments > MAX_SEGMENTS

    def _runs(self, item: Any, count: int, matrix: tuple[float, ...]) -> tuple[list[list[Point]], bool]:
        """Return the points of each sub-path, and whether any part of it is a curve."""
        x, y = ctypes.c_float(), ctypes.c_float()
        runs: list[list[Point]] = []
        curved = False
        for index in range(count):
            segment = pdfium.FPDFPath_GetPathSegment(item, index)
            pdfium.FPDFPathSegment_GetPoint(segment, x, y)
            kind = pdfium.FPDFPathSegment_GetType(segment)
            point = self._seen(x.value, y.value, matrix)
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
                self.sides.append((box, sides))
            else:
                self.rules.extend(sides)

    def ruling(self) -> tuple[Rule, ...]:
        """Return the ruling lines: the sides of a square count only where it touches another one, as cells do."""
        cells = [
            side for box, sides in self.sides if any(adjoins(box, other) for other, _ in self.sides) for side in sides
        ]
        return (*self.rules, *cells)

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


def _matrix(item: Any) -> tuple[float, ...]:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(item, matrix)
    return (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)
