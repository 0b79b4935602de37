"""A picture set upright and level: its quarter turn, its head and its skew are told by its lines of print."""

from collections.abc import Sequence

import cv2
import numpy as np

from toolkit.parsers.scan.recognition import Line, Picture, is_upside_down, lines_in

SMALL = 1300  # pixels of the longer side: enough to tell where lines run, at a quarter of the cost
LEAST_SKEW, MOST_SKEW = 0.002, 0.35  # radians: less does no harm, more is no skew of a scanner
LONG = 3.0  # times its height: a shorter line does not tell which way print runs
FEWEST = 3  # lines that tell a slope
ASKED = 9  # lines that are asked whether they stand on their head: an odd number


def levelled(picture: Picture) -> Picture:
    """Return *picture* turned so that its print is upright and runs level."""
    lines = _lines(picture)
    if _runs_up(lines):
        picture = np.rot90(picture).copy()
        lines = _lines(picture)
    angle = skew_of(lines)
    if _on_its_head(picture, lines):
        picture = np.rot90(picture, 2).copy()
    return deskewed(picture, angle) if angle else picture


def skew_of(lines: Sequence[Line]) -> float:
    """Return by how many radians the lines of print fall to the right; 0 where that cannot be told or does no harm."""
    longest = _longest(lines)
    slopes = sorted(line.slope for line in longest[: max(FEWEST, len(longest) // 2)] if abs(line.slope) < MOST_SKEW)
    if len(slopes) < FEWEST:
        return 0.0
    middle = slopes[len(slopes) // 2]
    return middle if abs(middle) > LEAST_SKEW else 0.0


def deskewed(picture: Picture, angle: float) -> Picture:
    """Return *picture* turned back by *angle* radians, its edges filled with white."""
    height, width = picture.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), float(np.degrees(angle)), 1.0)
    turned = cv2.warpAffine(picture, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=(255, 255, 255))
    return np.asarray(turned, dtype=np.uint8)


def _lines(picture: Picture) -> list[Line]:
    """Return the lines of *picture*, found in a small copy of it, with their boxes in pixels of *picture* itself."""
    scale = min(1.0, SMALL / max(picture.shape[:2]))
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return [
        Line(line.slope, line.wide / scale, line.high / scale, tuple(side / scale for side in line.box))
        for line in lines_in(np.asarray(small, dtype=np.uint8))
    ]


def _longest(lines: Sequence[Line]) -> list[Line]:
    return sorted((line for line in lines if line.wide > LONG * line.high), key=lambda line: -line.wide)


def _runs_up(lines: Sequence[Line]) -> bool:
    """Tell whether most lines stand on end."""
    sides = [(line.box[2] - line.box[0], line.box[3] - line.box[1]) for line in lines]
    standing = sum(high > LONG * wide for wide, high in sides)
    return standing > sum(wide > LONG * high for wide, high in sides)


def _on_its_head(picture: Picture, lines: Sequence[Line]) -> bool:
    asked = _longest(lines)[:ASKED]
    return sum(is_upside_down(_cut(picture, line)) for line in asked) > len(asked) / 2


def _cut(picture: Picture, line: Line) -> Picture:
    """Return what *picture* shows of *line*, and no more of it than tells how it stands."""
    x0, top, x1, bottom = (max(0, round(side)) for side in line.box)
    return picture[top : max(bottom, top + 1), x0 : max(min(x1, x0 + 8 * (bottom - top)), x0 + 1)]
