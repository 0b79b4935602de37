"""Recognised words held against the ink of the page: where they end, and that a dash or a slash is no figure.

The recogniser looks at a line in columns of a sixth of its height, so it tells only roughly where a word ends: a number
came apart and a label ran into the next cell. And for a lone dash or slash, which forms have for "none", it says "1",
as a 1 is the only stroke among figures.
"""

from collections.abc import Sequence
from itertools import pairwise

import cv2
import numpy as np

from toolkit.parsers.cells import is_cjk
from toolkit.parsers.scan.recognition import Picture
from toolkit.parsers.scan.spelling import Box, Seen

CORE = 0.15  # of a line's height above and below that ruling lines may run through
FLAT = 1.4  # times its height: no figure is so wide
DASHES = "-–—‐‑‒−"
STROKES = "lI|i!/\\一"  # besides figures, what a dash may be taken for
ONE = "一"
SLASH = "/"
LEAN = 0.2  # of its height by which a slash leans to the right at least; a letter l in italics leans by less
THIN = 0.5  # of its width: what a row of a slash has of it at most, where a 1 has a flag or a foot
SPECK = 4  # pixels: less ink is dirt
REACH = 0.15  # of a word's height that is looked at around it


def as_inked(line: Sequence[Seen], ink: Picture) -> list[Seen]:
    """Return the words of a *line* as the *ink* shows them."""
    if len(line) == 1 and len(line[0].text) == 1:
        return [_stroke(line[0], ink)]
    return _parted(line, ink)


def _stroke(word: Seen, ink: Picture) -> Seen:
    """Return a letter that stands alone: a dash where it is flat, in doubt where it is called one and is not."""
    if not (word.text.isdecimal() or word.text in STROKES or word.text in DASHES):
        return word
    sides = _inked_sides(word.box, ink)
    if sides is None:
        return word
    wide, high = sides
    if word.text in DASHES:
        return word if wide > high else word._replace(confidence=0.0)
    if wide < FLAT * high:
        return word._replace(text=SLASH, confidence=1.0) if _leans(word.box, ink) else word
    # A long dash and the Chinese one are the same stroke; under a class, a dash is what forms have.
    return word._replace(text="-", confidence=0.0 if word.text == ONE else 1.0)


def _leans(box: Box, ink: Picture) -> bool:
    """Tell whether the ink in *box* is one thin stroke that leans to the right, as a slash does."""
    part = _inked(box, ink)
    rows = [] if part is None else np.flatnonzero(part.any(axis=1)).tolist()
    if part is None or len(rows) < 2:  # noqa: PLR2004 - a stroke has a top and a foot
        return False
    lefts = [int(part[row].argmax()) for row in rows]
    rights = [part.shape[1] - int(part[row, ::-1].argmax()) for row in rows]
    wide, high = max(rights) - min(lefts), rows[-1] - rows[0] + 1
    thin = all(right - left <= max(THIN * wide, 1) for left, right in zip(lefts, rights, strict=True))
    edge = max(len(rows) // 8, 1)
    top, foot = (float(np.mean([*lefts[ends], *rights[ends]])) for ends in (slice(edge), slice(-edge, None)))
    return thin and top - foot > LEAN * high


def _inked(box: Box, ink: Picture) -> Picture | None:
    """Return the ink in *box*, without that of lines that run through it."""
    part = _around(box, ink)
    labels = cv2.connectedComponents(part)[1] if part.size else None
    if labels is None:
        return None
    running = np.unique(np.concatenate((labels[0], labels[-1], labels[:, 0], labels[:, -1])))
    return np.where(np.isin(labels, running), 0, part)


def _around(box: Box, ink: Picture) -> Picture:
    """Return what is in *box* and a little around it."""
    x0, top, x1, bottom = map(round, box)
    more = round(REACH * (bottom - top))
    return ink[max(top - more, 0) : bottom + more, max(x0 - more, 0) : x1 + more]


def _inked_sides(box: Box, ink: Picture) -> tuple[int, int] | None:
    """Return how wide and high the ink in *box* is, without that of lines that run through it."""
    part = _around(box, ink)
    if not part.size:
        return None
    count, _, stats, _ = cv2.connectedComponentsWithStats(part)
    high, wide = part.shape
    inside = [
        (x, y, x + width, y + height)
        for x, y, width, height, size in stats[1:count].tolist()
        if size >= SPECK and min(x, y) > 0 and x + width < wide and y + height < high
    ]
    if not inside:
        return None
    lefts, tops, rights, bottoms = zip(*inside, strict=True)
    return max(rights) - min(lefts), max(bottoms) - min(tops)


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
