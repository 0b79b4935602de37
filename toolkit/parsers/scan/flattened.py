"""Photographed sheets of paper seen from straight above: the four corners tell from where they were photographed."""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from toolkit.parsers.scan.recognition import Picture

SMALL = 800  # pixels of the longer side in which the sheet is looked for
LEAST_SHARE = 0.25  # of the picture that its sheets fill
LEAST_PART = 0.05  # of the picture: smaller things are no sheets
EDGE = 0.02  # of the picture's sides: a sheet that ends with the picture was scanned
STRAIGHT = 0.03  # of the way around the sheet by which its edges may bulge
FILLS = 0.95  # of its four corners' area that the sheet fills at least
DARKER = 30  # grey levels: what the sheet lies on is darker than paper
CORNERS = 4
Corners = NDArray[np.float32]


def flattened(picture: Picture) -> Picture:
    """Return the one sheet in *picture* as a rectangle; the *picture* itself where it shows none, or several."""
    found = sheets(picture)
    return found[0] if len(found) == 1 else picture


def sheets(picture: Picture) -> list[Picture]:
    """Return the sheets of paper in *picture* as rectangles, as they are read; the *picture* where none is sure.

    None is where anything else in it is as light and large: it may be a sheet, too, and must not be left out.
    """
    return [_straight(picture, corners) for corners in _as_read(_sheets(picture))] or [picture]


def _straight(picture: Picture, corners: Corners) -> Picture:
    width = max(_far(corners[0], corners[1]), _far(corners[3], corners[2]))
    height = max(_far(corners[0], corners[3]), _far(corners[1], corners[2]))
    flat = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    matrix = cv2.getPerspectiveTransform(corners, flat)
    turned = cv2.warpPerspective(picture, matrix, (round(width), round(height)), flags=cv2.INTER_CUBIC)
    return np.asarray(turned, dtype=np.uint8)


def _sheets(picture: Picture) -> list[Corners]:
    """Return the corners of each sheet clockwise from the upper left, in pixels of *picture*."""
    scale = min(1.0, SMALL / max(picture.shape[:2]))
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    grey = cv2.GaussianBlur(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), (7, 7), 0)
    _, light = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    outlines, _ = cv2.findContours(light, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    large = [one for one in outlines if cv2.contourArea(one) >= LEAST_PART * grey.size]
    found = [_corners(one, grey.shape) for one in large]
    sure = [corners for corners in found if corners is not None]
    if len(sure) < len(found) or not _lie_on_darker(grey, sure):
        return []
    return [_in_order(corners.reshape(CORNERS, 2).astype(np.float32)) / np.float32(scale) for corners in sure]


def _corners(outline: Any, shape: tuple[int, ...]) -> Any:
    """Return the four corners of *outline*; ``None`` where it is no sheet with straight edges within the picture."""
    corners = cv2.approxPolyDP(outline, STRAIGHT * cv2.arcLength(outline, True), True)
    if len(corners) != CORNERS or not cv2.isContourConvex(corners):
        return None
    high, wide = shape
    margins = [min(x / wide, 1 - x / wide, y / high, 1 - y / high) for x, y in corners.reshape(CORNERS, 2)]
    fills = cv2.contourArea(outline) >= FILLS * cv2.contourArea(corners)
    return corners if fills and max(margins) >= EDGE else None


def _lie_on_darker(grey: Any, sure: list[Any]) -> bool:
    """Tell whether the sheets with these corners fill much of the picture and lie on a darker ground."""
    inside = np.zeros_like(grey)
    for corners in sure:
        cv2.fillConvexPoly(inside, corners, 255)
    if np.count_nonzero(inside) < LEAST_SHARE * grey.size or inside.all():
        return False
    return float(grey[inside > 0].mean()) - float(grey[inside == 0].mean()) > DARKER


def _as_read(found: list[Corners]) -> list[Corners]:
    """Return the sheets in the order in which they are read: line by line, each from the left."""
    lines: list[list[Corners]] = []
    for corners in sorted(found, key=lambda corners: float(corners[:, 1].mean())):
        height = float(np.ptp(corners[:, 1]))
        if lines and float(corners[:, 1].mean() - lines[-1][0][:, 1].mean()) < height / 2:
            lines[-1].append(corners)
        else:
            lines.append([corners])
    return [corners for line in lines for corners in sorted(line, key=lambda corners: float(corners[:, 0].mean()))]


def _in_order(corners: Corners) -> Corners:
    """Return *corners* clockwise, that nearest to the upper left of the picture first."""
    middle = corners.mean(axis=0)
    around = sorted(corners, key=lambda corner: float(np.arctan2(corner[1] - middle[1], corner[0] - middle[0])))
    first = min(range(CORNERS), key=lambda place: float(around[place].sum()))
    return np.array([*around[first:], *around[:first]], dtype=np.float32)


def _far(first: Any, second: Any) -> float:
    return float(np.hypot(*(first - second)))
