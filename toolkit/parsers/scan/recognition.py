"""The words that a picture shows, by rapidocr: English and Chinese, models inside the package."""

from functools import cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidocr import RapidOCR

Box = tuple[float, float, float, float]


class Seen(NamedTuple):
    """A recognised word; *box* in pixels of the picture, *slope* that of its line (radians), confidence 0 to 1."""

    text: str
    box: Box
    confidence: float
    slope: float
    wide: float  # pixels of its whole line


def recognise(picture: NDArray[np.uint8]) -> list[Seen]:
    """Return the words of *picture* (rows, columns, red-green-blue)."""
    found = _engine()(np.ascontiguousarray(picture[:, :, ::-1]), return_word_box=True)
    if found.boxes is None or found.word_results is None:
        return []
    return [
        Seen(text, _around(corners), float(confidence), _slope(line), _length(line))
        for line, words in zip(found.boxes, found.word_results, strict=True)
        for text, confidence, corners in words
        if text.strip()
    ]


@cache
def _engine() -> Any:
    # A page of a report is about 2,340 pixels high at 200 dpi; the default of 2,000 would blur its small figures.
    return RapidOCR(params={"Global.log_level": "error", "Global.max_side_len": 2600})


def _around(corners: Any) -> Box:
    xs, ys = [float(x) for x, _ in corners], [float(y) for _, y in corners]
    return (min(xs), min(ys), max(xs), max(ys))


def _slope(corners: Any) -> float:
    (x0, y0), (x1, y1) = corners[0], corners[1]
    return float(np.arctan2(y1 - y0, x1 - x0))


def _length(corners: Any) -> float:
    (x0, y0), (x1, y1) = corners[0], corners[1]
    return float(np.hypot(x1 - x0, y1 - y0))
