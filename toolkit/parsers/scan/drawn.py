"""The ruling lines and check boxes of a picture, by OpenCV."""

from collections.abc import Iterator
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from toolkit.parsers.layout.pages import CheckBox, Rule

Picture = NDArray[np.uint8]
Corners = tuple[int, int, int, int]  # left, top, right, bottom
SHORTEST = 1 / 40  # of the page's width: a shorter stroke is a part of a letter
THICKEST = 1 / 150  # of the page's width: a thicker one is a bar of colour
NEIGHBOURHOOD, DARKER = 31, 12  # pixels and grey levels: ink is darker than the paper around it
SIDES = (0.008, 0.03)  # of the page's width: smallest and largest side of a check box
STEPS = (0.01, 0.014, 0.02)  # of the page's width: sides of check boxes that a tick may cross
SIDE = 0.7  # of such a side: as long is a straight stroke of it at least
SOLID = 0.9  # share of a filled box that is ink
STRAY = 0.02  # share of a filled box and of what is around it that may be dirt
CORNER, CORNERED = 2, 0.4  # pixels of the frame in its corners, and their share of ink
CROSSED = 0.7  # share of a box that a tick darkens at most
FILLED = 0.12  # share of a check box that a tick darkens at least


def rules_of(ink: Picture) -> Iterator[Rule]:
    """Yield the level and upright lines of a page's *ink*, in pixels."""
    length = int(ink.shape[1] * SHORTEST)
    for kernel in ((length, 1), (1, length)):
        shape = cv2.getStructuringElement(cv2.MORPH_RECT, kernel)
        lines = cv2.dilate(cv2.morphologyEx(ink, cv2.MORPH_OPEN, shape), np.ones((3, 3), np.uint8))
        yield from _strokes(lines, ink.shape[1] * THICKEST)


def _strokes(lines: Any, thickest: float) -> Iterator[Rule]:
    contours, _ = cv2.findContours(lines, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    for contour in contours:
        x, y, width, height = cv2.boundingRect(contour)
        if min(width, height) > max(thickest, 4):
            continue
        middle_x, middle_y = x + width / 2, y + height / 2
        yield Rule(x, middle_y, x + width, middle_y) if width >= height else Rule(middle_x, y, middle_x, y + height)


def boxes_of(ink: Picture) -> Iterator[CheckBox]:
    """Yield each small empty, ticked or filled square of a page's *ink*, in pixels.

    A tick by hand runs over the edge of its box, which is seen then by its level and upright strokes alone.
    """
    found: list[Corners] = []
    for (x0, top, x1, bottom), hollow in _squares(ink):
        if hollow or _stands_alone(ink, (x0, top, x1, bottom)):  # else a part of a photo or of a letter
            found.append((x0, top, x1, bottom))
    for box in _crossed(ink):
        if not any(_overlap(box, known) for known in found):
            found.append(box)
    yield from (CheckBox(box, ticked=_filled(ink, box) > FILLED) for box in found)


def _filled(ink: Picture, box: Corners) -> float:
    """Return the share of ink inside *box*, without its frame."""
    x0, top, x1, bottom = box
    high, wide = (bottom - top) // 5, (x1 - x0) // 5
    return float(ink[top + high : bottom - high, x0 + wide : x1 - wide].mean()) / 255


def _crossed(ink: Picture) -> Iterator[Corners]:
    """Yield the boxes whose tick runs over their edge: square holes between straight strokes, with ink in them.

    Letters have round corners, and signs that are framed as 国 is have more ink inside.
    """
    for side in STEPS:
        strokes = _straight(ink, int(SIDE * side * ink.shape[1]))
        for hole, _ in _squares(strokes, holes=True):
            wide = hole[2] - hole[0] > side * ink.shape[1]
            if wide and FILLED < _filled(ink, hole) < CROSSED and _has_corners(ink, hole):
                x0, top, x1, bottom = hole
                yield x0 - CORNER, top - CORNER, x1 + CORNER, bottom + CORNER


def _has_corners(ink: Picture, hole: Corners) -> bool:
    """Tell whether the frame around *hole* meets in its corners; the tick may hide one."""
    x0, top, x1, bottom = hole
    if x0 < CORNER or top < CORNER:
        return False
    places = ((top - CORNER, x0 - CORNER), (top - CORNER, x1), (bottom, x0 - CORNER), (bottom, x1))
    near = [ink[y : y + CORNER, x : x + CORNER] for y, x in places]
    return sum(each.size > 0 and float(each.mean()) > CORNERED * 255 for each in near) >= 3  # noqa: PLR2004 - of four


def _squares(ink: Picture, *, holes: bool = False) -> Iterator[tuple[Corners, bool]]:
    """Yield the corners of each outline of *ink* that is a small square, and whether there is paper inside.

    With *holes* these are the outlines of the paper.
    """
    least, most = (ink.shape[1] * side for side in SIDES)
    contours, tree = cv2.findContours(ink, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    for index, contour in enumerate(contours):
        x, y, width, height = cv2.boundingRect(contour)
        square = least <= width <= most and least <= height <= most and abs(width - height) <= 0.25 * width
        if square and bool(tree[0][index][3] >= 0) is holes and _is_square(contour):
            yield (x, y, x + width, y + height), holes or bool(tree[0][index][2] >= 0)


def _straight(ink: Picture, length: int) -> Picture:
    """Return the level and upright strokes of *ink* of so many pixels at least, without what crosses them askew."""
    kernels = (cv2.getStructuringElement(cv2.MORPH_RECT, shape) for shape in ((length, 1), (1, length)))
    strokes = [cv2.morphologyEx(ink, cv2.MORPH_OPEN, kernel) for kernel in kernels]
    return np.asarray(cv2.bitwise_or(*strokes), dtype=np.uint8)


def _overlap(one: Corners, other: Corners) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _is_square(contour: Any) -> bool:
    """Tell whether *contour* has four corners and fills its box: a letter such as O does not."""
    around = cv2.arcLength(contour, True)
    corners = cv2.approxPolyDP(contour, 0.06 * around, True)
    _, _, width, height = cv2.boundingRect(contour)
    return len(corners) == 4 and cv2.contourArea(contour) > 0.85 * width * height  # noqa: PLR2004 - a square


def _stands_alone(ink: Picture, box: tuple[int, int, int, int]) -> bool:
    """Tell whether *box* is full of ink, and has none around it."""
    x0, top, x1, bottom = box
    edge = max(2, (x1 - x0) // 6)
    if x0 < edge or top < edge or float(ink[top:bottom, x0:x1].mean()) < SOLID * 255:
        return False
    around = ink[top - edge : bottom + edge, x0 - edge : x1 + edge]
    return int(np.count_nonzero(around)) - int(np.count_nonzero(ink[top:bottom, x0:x1])) <= STRAY * around.size


def ink_of(picture: Picture) -> NDArray[np.uint8]:
    """Return *picture* as ink (255) on paper (0), whatever its light."""
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    ink = cv2.adaptiveThreshold(grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, NEIGHBOURHOOD, DARKER)
    return np.asarray(ink, dtype=np.uint8)
