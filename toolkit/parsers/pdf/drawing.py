"""The straight lines, check boxes and pictures that are drawn on a page."""

import ctypes
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from toolkit.parsers.layout.pages import LOWEST_FILL, NARROWEST_FILL, Box, CheckBox, Rule, Word
from toolkit.parsers.pdf.covered import Cover
from toolkit.parsers.pdf.geometry import (
    Matrix,
    Point,
    adjoins,
    around,
    is_box,
    is_mark,
    moved,
    rims,
    rule_of,
    sides_of,
    straight,
    times,
)
from toolkit.parsers.pdf.library import Answers, pdfium
from toolkit.parsers.pdf.objects import MAX_DEPTH, Objects, bounds_of, matrix_of, objects_in, objects_of

MAX_SEGMENTS = 60_000  # of one page: a drawing, not a table
CORNERS = 4
RECTANGLE = 6  # segments of a rectangle at most
ROUNDED = 20  # segments of one with round corners at most
LEAST_HIGH = 4.0  # points of a figure
OUTLINE = 6  # corners of a figure without curves at least: a line, a frame and an arrow head have fewer
DOT = 1.2  # a shape no larger than this is no line and no mark
THIN = 2.6  # a filled shape no thicker than this is a ruling line
CHECKBOX = (4.5, 20.0)  # smallest and largest side of a check box
_MODE = Answers(ctypes.c_int, 2)  # of filling, and whether it is stroked
_POINT = Answers(ctypes.c_float, 2)
_ROUND = Answers(ctypes.c_float, 2 * (CORNERS + 1))  # the points of a path that goes once round a rectangle
_CORNERS = list(enumerate(zip(_ROUND.at[::2], _ROUND.at[1::2], strict=True)))


class Drawing:
    """Gathers the straight lines, boxes and pictures of one page."""

    def __init__(self, seen: Matrix) -> None:
        self.seen = seen
        self.rules: list[Rule] = []
        self.pictures: list[Box] = []
        self.fills: list[Box] = []
        self.squares: list[Box] = []
        self.frames: list[tuple[Box, list[Rule]]] = []  # squares with their sides
        self.marks: list[Box] = []
        self.outlined: list[Box] = []  # shapes with more sides than lines and frames have, as high as letters
        self.segments = 0
        self.texts: dict[Any, int] = {}  # met so far, with their numbers
        self.covers: list[Cover] = []

    def read(self, page: Any) -> None:
        self._objects(objects_of(page), self.seen, 0)

    def _objects(self, objects: Objects, place: Matrix, depth: int) -> None:
        """Read *objects*; *place* is the matrix from the page or drawing that they are in to what is seen."""
        count, get = objects
        for item in map(get, range(count)):
            kind = pdfium.FPDFPageObj_GetType(item)
            if kind == pdfium.FPDF_PAGEOBJ_TEXT:
                self.texts[item] = len(self.texts)
            elif kind == pdfium.FPDF_PAGEOBJ_PATH:
                self._path(item, place)
            elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                self._picture(item, place)
            elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < MAX_DEPTH:
                self._objects(objects_in(item), times(matrix_of(item), place), depth + 1)

    def _picture(self, item: Any, place: Matrix) -> None:
        inner = times(matrix_of(item), place)
        self.pictures.append(around([moved(x, y, inner) for x, y in ((0, 0), (1, 0), (0, 1), (1, 1))]))
        if self.texts:
            self.covers.append(Cover(self.pictures[-1], len(self.texts), item, place))

    def _path(self, item: Any, place: Matrix) -> None:
        pdfium.FPDFPath_GetDrawMode(item, *_MODE.at)
        filled, stroked = map(bool, _MODE.told)
        if not stroked and not filled:
            return
        count = pdfium.FPDFPath_CountSegments(item)
        self.segments += max(count, 0)
        if count < 2 or self.cut or self._told_by_bounds(item, place, count, filled=filled, stroked=stroked):  # noqa: PLR2004 - a line has two ends
            return
        inner = times(matrix_of(item), place)
        if stroked and count == CORNERS + 1 and (box := _rectangle(item, inner)):
            self.rules.extend(sides_of(box))
            return
        runs, curved = _runs(item, count, inner)
        if _MODE.told[0] == pdfium.FPDF_FILLMODE_ALTERNATE and len(runs) == 2 and not curved and not stroked:  # noqa: PLR2004
            self._between(*runs)
        for run in runs:
            self._shape(run, stroked=stroked, curved=curved)

    def _told_by_bounds(self, item: Any, place: Matrix, count: int, *, filled: bool, stroked: bool) -> bool:
        """Take a path of *count* segments whose bounds say all of it, which is cheaper than asking for its points.

        A long thin one is a line; a large one that is plain, no more than a rectangle, and only filled, is a
        background; a dot is nothing. What is filled behind a text may cover it.
        """
        box = bounds_of(item, place)
        if box is None:
            return False
        width, height = box[2] - box[0], box[3] - box[1]
        short, long = (width, height) if width < height else (height, width)
        plain = count <= RECTANGLE
        if self.texts and filled and short > CHECKBOX[0] and plain:
            self.covers.append(Cover(box, len(self.texts), item, place))
        if filled and width > NARROWEST_FILL and height > LOWEST_FILL and count <= ROUNDED:
            self.fills.append(box)
        if short <= THIN and long > CHECKBOX[1]:
            self.rules.append(rule_of(box))
            return True
        return (plain and not stroked and short > CHECKBOX[1]) or long < DOT

    def _between(self, run: list[Point], other: list[Point]) -> None:
        """Take what is filled between two boxes, one in the other: lines on the sides on which they stand apart."""
        if is_box(run) and is_box(other):
            inner, outer = sorted((around(run), around(other)), key=_area)
            if outer[2] - outer[0] > CHECKBOX[1] and outer[3] - outer[1] > THIN:
                self.rules.extend(rims(outer, inner, THIN))

    @property
    def cut(self) -> bool:
        """Tell whether the page draws more than is read."""
        return self.segments > MAX_SEGMENTS

    def _shape(self, run: list[Point], *, stroked: bool, curved: bool) -> None:
        box = around(run)
        width, height = box[2] - box[0], box[3] - box[1]
        least, most = CHECKBOX
        even = least <= min(width, height) and abs(width - height) <= 0.3 * max(width, height)
        square = max(width, height) <= most and even and is_box(run)
        if LEAST_HIGH <= height <= most and DOT <= width <= most and (curved or len(set(run)) >= OUTLINE):
            self.outlined.append(box)
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

    def outlines(self, words: tuple[Word, ...]) -> Iterator[Box]:
        """Yield what is drawn in the size of a letter, where no word and no box stands: an outline may be a figure."""
        taken = [*(word.box for word in words), *self.squares, *self.pictures] if self.outlined else []
        for box in self.outlined:
            x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
            if not any(x0 <= x <= x1 and top <= y <= bottom for x0, top, x1, bottom in taken):
                yield box

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


def _rectangle(item: Any, place: Matrix) -> Box | None:
    """Return the box of a path of five points that goes once round a rectangle, as most cells are drawn.

    Its corners are asked before its segments: half as many calls.
    """
    for index, at in _CORNERS:
        pdfium.FPDFPathSegment_GetPoint(pdfium.FPDFPath_GetPathSegment(item, index), *at)
    told = _ROUND.told[:]
    xs, ys = told[:-2:2], told[1:-2:2]
    once_round = told[:2] == told[-2:] and len(set(xs)) == len(set(ys)) == 2  # noqa: PLR2004 - and no more sides
    if not once_round or len(set(zip(xs, ys, strict=True))) != CORNERS or not _is_level(place):
        return None
    box = around([moved(min(xs), min(ys), place), moved(max(xs), max(ys), place)])
    short, long = sorted((box[2] - box[0], box[3] - box[1]))
    return box if short > THIN and long > CHECKBOX[1] else None


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _is_level(place: Matrix) -> bool:
    """Tell whether what is level or upright stays so when it is moved."""
    a, b, c, d, _, _ = place
    return (b == 0 and c == 0) or (a == 0 and d == 0)


def _point(segment: Any, place: Matrix) -> Point:
    pdfium.FPDFPathSegment_GetPoint(segment, *_POINT.at)
    x, y = _POINT.told
    return moved(x, y, place)


def _runs(item: Any, count: int, place: Matrix) -> tuple[list[list[Point]], bool]:
    """Return the points of each sub-path, and whether any part of it is a curve."""
    runs: list[list[Point]] = []
    curved = False
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(item, index)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        point = _point(segment, place)
        if kind == pdfium.FPDF_SEGMENT_MOVETO or not runs:
            runs.append([point])
        else:
            runs[-1].append(point)
        curved = curved or kind == pdfium.FPDF_SEGMENT_BEZIERTO
        if pdfium.FPDFPathSegment_GetClose(segment):
            runs[-1].append(runs[-1][0])
    return runs, curved
