"""A photographed sheet of paper seen from straight above: its four corners tell from where it was photographed."""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from toolkit.parsers.scan.recognition import Picture

SMALL = 800  # pixels of the longer side in which the sheet is looked for
LEAST_SHARE = 0.25  # of the picture that the sheet fills
EDGE = 0.02  # of the picture's sides: a sheet that ends with the picture was scanned
STRAIGHT = 0.03  # of the way around the sheet by which its edges may bulge
FILLS = 0.95  # of its four corners' area that the sheet fills at least
DARKER = 30  # grey levels: what the sheet lies on is darker than paper
CORNERS = 4
Corners = NDArray[np.float32]


def flattened(picture: Picture) -> Picture:
    """Return the sheet in *picture* as a rectangle; the *picture* itself where no sheet lies on a darker ground."""
    corners = _sheet(picture)
    if corners is None:
        return picture
    width = max(_far(corners[0], corners[1]), _far(corners[3], corners[2]))
    height = max(_far(corners[0], corners[3]), _far(corners[1], corners[2]))
    flat = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    matrix = cv2.getPerspectiveTransform(corners, flat)
    turned = cv2.warpPerspective(picture, matrix, (round(width), round(height)), flags=cv2.INTER_CUBIC)
    return np.asarray(turned, dtype=np.uint8)


def _sheet(picture: Picture) -> Corners | None:
    """Return the corners of the sheet clockwise from the upper left, in pixels of *picture*."""
    scale = min(1.0, SMALL / max(picture.shape[:2]))
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    grey = cv2.GaussianBlur(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), (7, 7), 0)
    _, light = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    contours, _ = cv2.findContours(light, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    if not contours:
        return None
    outline = max(contours, key=cv2.contourArea)
    found = cv2.approxPolyDP(outline, STRAIGHT * cv2.arcLength(outline, True), True)
    if len(found) != CORNERS or not cv2.isContourConvex(found) or not _lies_on_darker(grey, outline, found):
        return None
    return _in_order(found.reshape(CORNERS, 2).astype(np.float32)) / np.float32(scale)


def _lies_on_darker(grey: Any, outline: Any, corners: Any) -> bool:
    """Tell whether the sheet is large, has straight edges within the picture, and lies on a darker ground."""
    high, wide = grey.shape
    area = cv2.contourArea(corners)
    margins = [min(x / wide, 1 - x / wide, y / high, 1 - y / high) for x, y in corners.reshape(CORNERS, 2)]
    if area < LEAST_SHARE * high * wide or cv2.contourArea(outline) < FILLS * area or max(margins) < EDGE:
        return False
    inside = np.zeros_like(grey)
    cv2.fillConvexPoly(inside, corners, 255)
    return float(grey[inside > 0].mean()) - float(grey[inside == 0].mean()) > DARKER


def _in_order(corners: Corners) -> Corners:
    """Return *corners* clockwise, that nearest to the upper left of the picture first."""
    middle = corners.mean(axis=0)
    around = sorted(corners, key=lambda corner: float(np.arctan2(corner[1] - middle[1], corner[0] - middle[0])))
    first = min(range(CORNERS), key=lambda place: float(around[place].sum()))
    return np.array([*around[first:], *around[:first]], dtype=np.float32)


def _far(first: Any, second: Any) -> float:
    return float(np.hypot(*(first - second)))
