"""A picture set upright and level: the quarter turn by the shape of its lines of print, the skew by their slope."""

from collections.abc import Callable, Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from toolkit.parsers.scan.recognition import Seen

Picture = NDArray[np.uint8]
LEAST_SKEW, MOST_SKEW = 0.002, 0.35  # radians: less does no harm, more is no skew of a scanner
LONG = 3  # letters: shorter words do not tell which way print runs
SHARE = 0.5
FEWEST = 3  # lines that tell a slope


def upright(picture: Picture, recognise: Callable[[Picture], list[Seen]]) -> tuple[Picture, list[Seen]]:
    """Return *picture* turned so that its print runs level, and its words."""
    seen = recognise(picture)
    if not _runs_up(seen):
        return picture, seen
    turns = [np.rot90(picture, quarter).copy() for quarter in (1, 3)]
    read = [(turned, recognise(turned)) for turned in turns]
    return max(read, key=lambda pair: sum(word.confidence * len(word.text) for word in pair[1]))


def skew_of(seen: Sequence[Seen]) -> float:
    """Return by how many radians the lines of print fall to the right; 0 where that cannot be told or does no harm."""
    lines = sorted({(word.slope, word.wide) for word in seen if len(word.text) >= LONG}, key=lambda line: -line[1])
    longest = sorted(slope for slope, _ in lines[: max(FEWEST, len(lines) // 2)] if abs(slope) < MOST_SKEW)
    if len(longest) < FEWEST:
        return 0.0
    middle = longest[len(longest) // 2]
    return middle if abs(middle) > LEAST_SKEW else 0.0


def deskewed(picture: Picture, angle: float) -> Picture:
    """Return *picture* turned back by *angle* radians, its edges filled with white."""
    height, width = picture.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), float(np.degrees(angle)), 1.0)
    turned = cv2.warpAffine(picture, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=(255, 255, 255))
    return np.asarray(turned, dtype=np.uint8)


def _runs_up(seen: Sequence[Seen]) -> bool:
    """Tell whether most words stand on end."""
    long = [word.box for word in seen if len(word.text) >= LONG]
    standing = sum(box[3] - box[1] > box[2] - box[0] for box in long)
    return bool(long) and standing > SHARE * len(long)
