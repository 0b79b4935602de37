"""The ruling lines and check boxes of a picture, by OpenCV."""

from collections.abc import Iterator
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from toolkit.parsers.pages import CheckBox, Rule

Picture = NDArray[np.uint8]
SHORTEST = 1 / 40  # of the page's width: a shorter stroke is a part of a letter
THICKEST = 1 / 150  # of the page's width: a thicker one is a bar of colour
NEIGHBOURHOOD, DARKER = 31, 12  # pixels and grey levels: ink is darker than the paper around it
SIDES = (0.008, 0.03)  # of the page's width: smallest and largest side of a check box
SOLID = 0.9  # share of a filled box that is ink
STRAY = 0.02  # share of a filled box and of what is around it that may be dirt
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
    """Yield each small empty, ticked or filled square of a page's *ink*, in pixels."""
    least, most = (ink.shape[1] * side for side in SIDES)
    contours, tree = cv2.findContours(ink, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    for index, contour in enumerate(contours):
        x, y, width, height = cv2.boundingRect(contour)
        square = least <= width <= most and least <= height <= most and abs(width - height) <= 0.25 * width
        if not square or tree[0][index][3] >= 0 or not _is_square(contour):
            continue
        if tree[0][index][2] < 0 and not _stands_alone(ink, (x, y, x + width, y + height)):
            continue  # no box, and no filled one either: a part of a photo or of a letter
        inside = ink[y + height // 5 : y + height - height // 5, x + width // 5 : x + width - width // 5]
        yield CheckBox((x, y, x + width, y + height), ticked=float(inside.mean()) / 255 > FILLED)


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
