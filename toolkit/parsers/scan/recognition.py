"""What a picture shows, by rapidocr, whose models are in the package: lines of print, words in English and Chinese."""

from functools import cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidocr import RapidOCR

from toolkit.parsers.scan.spelling import Box, Seen, around, words_in

Picture = NDArray[np.uint8]
TURNED = "180"  # what the package calls a line that stands on its head
SURE = 0.9  # confidence of the package that a line stands on its head


class Line(NamedTuple):
    """A line of print; *slope* in radians, positive where it falls to the right; *wide* and *high* in pixels."""

    slope: float
    wide: float
    high: float
    box: Box


def recognise(picture: Picture) -> list[list[Seen]]:
    """Return the words of each line of the upright *picture* (rows, columns, red-green-blue)."""
    # Lines are not turned one by one: the page is upright, and a lone 6 or 9 says nothing of its direction.
    found = _asked(picture, use_cls=False, use_rec=True, return_word_box=True, return_single_char_box=True)
    if found.boxes is None or found.word_results is None:
        return []
    lines = zip(found.txts, found.scores, found.word_results, strict=True)
    return [list(words_in(text, float(score), signs)) for text, score, signs in lines if signs]


def lines_in(picture: Picture) -> list[Line]:
    """Return the lines of print in *picture* without reading them, which takes a third of the time."""
    found = _asked(picture, use_cls=False, use_rec=False)
    return [] if found.boxes is None else [_line(corners) for corners in found.boxes]


def is_upside_down(line: Picture) -> bool:
    """Tell whether the picture of a single line of print stands on its head."""
    found = _asked(line, use_det=False, use_cls=True, use_rec=False)
    return any(label == TURNED and score > SURE for label, score in found.cls_res or ())


def _asked(picture: Picture, *, use_det: bool = True, **steps: bool) -> Any:
    return _engine()(np.ascontiguousarray(picture[:, :, ::-1]), use_det=use_det, **steps)


@cache
def _engine() -> Any:
    # A page of a report is about 2,340 pixels high at 200 dpi; the default of 2,000 would blur its small figures.
    return RapidOCR(params={"Global.log_level": "error", "Global.max_side_len": 2600})


def _line(corners: Any) -> Line:
    (x0, y0), (x1, y1), (x2, y2), _ = ((float(x), float(y)) for x, y in corners)
    slope, wide, high = np.arctan2(y1 - y0, x1 - x0), np.hypot(x1 - x0, y1 - y0), np.hypot(x2 - x1, y2 - y1)
    return Line(float(slope), float(wide), float(high), around(corners))
