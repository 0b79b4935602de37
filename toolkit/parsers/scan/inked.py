"""Recognised words held against the ink of the page: where they end, and that a dash or a slash is no figure.

The recogniser looks at a line in columns of a sixth of its height, so it tells only roughly where a word ends: a number
came apart and a label ran into the next cell. And for a lone dash or slash, which forms have for "none", it says "1",
as a 1 is the only stroke among figures.
"""

from collections.abc import Sequence
from itertools import pairwise

import cv2
import numpy as np

from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.scan.recognition import Picture
from toolkit.parsers.scan.spelling import Box, Seen

CORE = 0.15  # of a line's height above and below that ruling lines may run through
FLAT = 1.4  # times its height: no figure is so wide
SURE_FLAT = 2.0  # and no printed dash is shorter, in the fonts that were measured
DASHES = "-–—‐‑‒−"
STROKES = "lI|i!/\\一"  # besides figures, what a dash may be taken for
ONE = "一"
SLASH = "/"
LEAN = 0.2  # of its height by which a slash leans to the right at least; a letter l in italics leans by less
SURE_LEAN = 0.25  # by which nearly all printed slashes lean
THIN = 0.5  # of its width: what a row of a slash has of it at most, where a 1 has a flag or a foot
SPECK = 4  # pixels: less ink is dirt
REACH = 0.15  # of a word's height that is looked at around it


def as_inked(line: Sequence[Seen], ink: Picture) -> list[Seen]:
    """Return the words of a *line* as the *ink* shows them."""
    if len(line) == 1 and len(line[0].text) == 1:
        return [_stroke(line[0], ink)]
    return _parted(line, ink)


def _stroke(word: Seen, ink: Picture) -> Seen:
    """Return a letter that stands alone: a dash where it is flat, a slash where it leans, in doubt where it is neither.

    What is called a dash and is not flat is in doubt. The recogniser's confidence was for another sign: how sure the
    new one is tells its shape, by as much as it is past what the old one can have.
    """
    if not (word.text.isdecimal() or word.text in STROKES or word.text in DASHES):
        return word
    part = _inked(word.box, ink)
    if part is None:
        return word
    high, wide = part.shape
    if word.text in DASHES:
        return word if wide > high else word._replace(confidence=0.0)
    if wide < FLAT * high:
        lean = _lean(part)
        return word._replace(text=SLASH, confidence=_sure(lean, LEAN, SURE_LEAN)) if lean > LEAN else word
    # A long dash and the Chinese one are the same stroke; under a class, a dash is what forms have.
    return word._replace(text="-", confidence=0.0 if word.text == ONE else _sure(wide / high, FLAT, SURE_FLAT))


def _sure(measure: float, least: float, enough: float) -> float:
    """Return how far *measure* is from *least*, where it is no more than possible, to *enough*: 0 to 1."""
    return min(1.0, max(0.0, (measure - least) / (enough - least)))


def _lean(part: Picture) -> float:
    """Return by how much of its height the ink of *part* leans to the right; 0 where it is not one thin stroke."""
    high, wide = part.shape
    lines = part[part.any(axis=1)]
    lefts, rights = lines.argmax(axis=1), wide - lines[:, ::-1].argmax(axis=1)
    thin = bool((rights - lefts <= max(THIN * wide, 1)).all())
    middles, edge = (lefts + rights) / 2, max(len(lines) // 8, 1)
    return float(middles[:edge].mean() - middles[-edge:].mean()) / high if thin else 0.0


def _inked(box: Box, ink: Picture) -> Picture | None:
    """Return the ink in *box* up to its sides, without dirt and without that of lines that run through it."""
    x0, top, x1, bottom = map(round, box)
    more = round(REACH * (bottom - top))
    part = ink[max(top - more, 0) : bottom + more, max(x0 - more, 0) : x1 + more]
    if not part.size:
        return None
    count, labels, stats, _ = cv2.connectedComponentsWithStats(part)
    high, wide = part.shape
    inside = [
        label
        for label, (x, y, width, height, size) in enumerate(stats[1:count].tolist(), start=1)
        if size >= SPECK and min(x, y) > 0 and x + width < wide and y + height < high
    ]
    own = np.isin(labels, inside)
    rows, columns = np.flatnonzero(own.any(axis=1)), np.flatnonzero(own.any(axis=0))
    if not len(rows):
        return None
    return np.where(own, part, 0)[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def _parted(line: Sequence[Seen], ink: Picture) -> list[Seen]:
    """Return the words of *line* that end and begin where there is no ink between two of them."""
    words = list(line)
    for index in range(1, len(words)):
        before, after = words[index - 1], words[index]
        if is_cjk(before.text[-1]) and is_cjk(after.text[0]):
            continue  # a letter of these has gaps of its own
        if gap := _gap(before, after, ink):
            words[index - 1] = before._replace(box=(before.box[0], before.box[1], gap[0], before.box[3]))
            words[index] = after._replace(box=(gap[1], *after.box[1:]))
    return words


def _gap(before: Seen, after: Seen, ink: Picture) -> tuple[float, float] | None:
    """Return where the widest blank between the last letter of *before* and the first of *after* begins and ends."""
    first, last = round(before.box[2] - _letter(before) / 2), round(after.box[0] + _letter(after) / 2)
    top, bottom = min(before.box[1], after.box[1]), max(before.box[3], after.box[3])
    inset = CORE * (bottom - top)
    part = ink[round(top + inset) : round(bottom - inset), max(first, 0) : last]
    if last <= first or not part.size:
        return None
    inked = [0, *(np.flatnonzero(np.count_nonzero(part, axis=0) > 1) + 1).tolist(), part.shape[1] + 1]
    start, end = max(pairwise(inked), key=lambda pair: pair[1] - pair[0])
    begin, finish = first + start, first + end - 1
    whole = before.box[0] < begin < finish < after.box[2]
    return (float(begin), float(finish)) if whole else None


def _letter(word: Seen) -> float:
    """Return how wide a letter of *word* is."""
    return (word.box[2] - word.box[0]) / len(word.text)
