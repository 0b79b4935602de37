"""How the lines of remarks hang together: which begins one with a bullet, which goes on, which is a paragraph apart."""

import re

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.words.lazily import Lazy

BULLET = re.compile(r"^\s*(?:[-–—•●▪◦*·]|\(?\d{1,2}[.)、]|\(?[a-z][.)])\s+|^\s*[•●▪◦]|^\s*\d{1,2}[.、]\s*(?=[^\d\s])")
ALONE = re.compile(r"^\s*(?:\(?\d{1,2}[.)、]?|[-–—•●▪◦*·])\s*$")
ROOM = 0.85  # of the width of the page, up to which a line that goes on would have been filled
CLOSE = 0.9  # heights of the letters between two lines of one remark
TIGHT = 0.6  # the same of lines that nothing but their distance tells to be of one
SAME = 0.6  # points by which the letters of two lines of one remark differ
LEFT = 3.0  # points to the left of the line above, where a line is no more of its bullet
_COUNTED = Lazy(r"(?<!\S)\(?(\d{1,2})[.)、](?=\s)")
_SENTENCES = (".", "。", "!", "！", "?", "？")
_CLAUSES = (";", "；")  # an entry of a list may end so, and so may half a sentence


def ends_with(text: str, below: str) -> bool:
    """Tell whether *text* is at its end: behind a semicolon it is not where *below* goes on with a small letter."""
    last = text.rstrip()
    return last.endswith(_SENTENCES) or (last.endswith(_CLAUSES) and not below.lstrip()[:1].islower())


def counts_on(text: str, below: str) -> bool:
    """Tell whether *below* begins with the next number of a list that runs in *text*: "1) … 2) …" over "3) …"."""
    numbers, begins = [int(number) for number in _COUNTED.findall(text)], _COUNTED.match(below)
    return begins is not None and bool(numbers) and int(begins[1]) == numbers[-1] + 1 and 1 in numbers


def is_ended(last: Row, row: Row, edge: float) -> bool:
    """Tell whether the line *last* was ended on purpose: a sentence is at its end, and there was room for a word."""
    alike = len(last.pieces) == len(row.pieces) == 1
    return alike and not _is_filled(last, row, edge) and ends_with(last.text, row.text)


def is_rest(row: Row, last: Row, edge: float) -> bool:
    """Tell whether *row* is the rest of the remark that *last* leaves unfinished: one word may be all that is left.

    Such a word may head a part or label a particular elsewhere: "… stood unpainted in the" over "workshop.". It goes on
    with a small letter, or the line above was full.
    """
    lines = row.page == last.page and len(row.pieces) == 1 and not (row.ruled or last.ruled or BULLET.match(row.text))
    if not lines or ends_with(last.text, row.text) or abs(size_of(row) - size_of(last)) > SAME:
        return False
    gap = (row.top - last.bottom) / size_of(row)
    small = row.text[0].islower() and ":" not in row.text
    closed = row.text.rstrip().endswith(_SENTENCES)  # no heading ends so
    return gap < (CLOSE if small or closed else TIGHT) and (small or _is_filled(last, row, edge))


def leaves_bullet(row: Row, last: Row) -> bool:
    """Tell whether *row*, which has no bullet, is a paragraph below a list of which *last* ends the last sentence."""
    if row.page != last.page or row.ruled or BULLET.match(row.text) or not ends_with(last.text, row.text):
        return False
    left = next((piece.ink[0] for piece in last.pieces if not ALONE.match(piece.text)), 0.0)
    return row.top - last.bottom > CLOSE * size_of(row) or row.pieces[0].ink[0] < left - LEFT


def _is_filled(last: Row, row: Row, edge: float) -> bool:
    """Tell whether the first word of *row* had no room in the line *last* above it."""
    return last.box[2] + (row.words[0].x1 - row.words[0].x0) >= ROOM * edge


def size_of(row: Row) -> float:
    return max((word.size for word in row.words), default=0.0)
