"""The texts of a report one by one, each with what stands beside and above it, in the order in which they are read."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from msgspec import Struct

from toolkit.parsers.layout.cells import Bit, Row
from toolkit.parsers.layout.lines import HANGING, UPPER
from toolkit.parsers.layout.pages import Box
from toolkit.parsers.repeated.marks import BARE, Mark, labelled_class, marks_in, names_other
from toolkit.parsers.words import folding

LEVEL = 0.4  # heights of the letters by which the middles of texts on one line differ
ALIGNED = 6.0  # points by which a text may begin, or have its middle, beside that of the text above it
CLOSE = 2.2  # heights of the letters from a text to the one that it stands under
LOOKED_BACK = 12  # texts


_LABELLED = re.compile(r"(?P<label>[^\W\d_][^\d:：]{1,30}?)\s*[:：]\s*(?P<words>\S.*)")


class Spot(Struct, eq=False):
    """A text on one line of print; *words* may describe, *left*, *right* and *above* are its neighbours."""

    at: int
    bit: Bit
    box: Box  # asked for in every pairing that is tried: a bit joins it from its words each time
    row: Row
    place: int  # of its row among all
    level: int = 0  # of its line on the page
    left: str = ""
    right: str = ""
    above: str = ""
    label: str = ""  # before a colon in the text itself
    marks: tuple[Mark, ...] = ()
    words: str = ""

    @property
    def text(self) -> str:
        return self.bit.text

    @property
    def size(self) -> float:
        """Return the height of its print, which reaches below the base line even where none of its letters do."""
        words = self.bit.words
        hangs = any(word.bottom - word.base > HANGING * word.size for word in words)
        return self.bit.size if hangs else self.bit.size / UPPER

    @property
    def middle(self) -> float:
        return (self.box[1] + self.box[3]) / 2


def spots_of(rows: Iterable[tuple[int, Row]], totals: Collection[int] = ()) -> list[Spot]:
    """Return the texts of *rows*, each with its row's number; the figures of rows of *totals* mark nothing."""
    found = [
        Spot(0, bit, bit.ink, row, place)
        for place, row in rows
        for _, lines in row.by_cell
        for line in lines
        for bit in line
        if bit.text.strip()
    ]
    spots = list(_in_order(found))
    for spot in spots:
        before = spots[max(0, spot.at - LOOKED_BACK) : spot.at]
        spot.left, spot.above = _left_of(spot, before), _above(spot, before)
        spot.right = next((other.text for other in spots[spot.at + 1 : spot.at + 2] if other.level == spot.level), "")
        spot.marks, spot.words = marks_in(spot.text.strip())
        labelled = _LABELLED.fullmatch(spot.text.strip()) if spot.words else None
        if labelled is not None:
            spot.label = labelled["label"].strip()
            spot.words = spot.words if spot.marks else labelled["words"]
        if not spot.marks and (classed := labelled_class(spot.text, spot.left)):
            spot.marks, spot.words = (Mark((classed[1], "", "alone"), classed[0]),), ""
        if spot.place in totals:
            spot.marks = tuple(mark for mark in spot.marks if mark.number is None)
        elif any(map(names_other, map(folding.key, (spot.left, spot.above)))):
            spot.marks = tuple(mark for mark in spot.marks if mark.form[0] != BARE)
    return spots


def _in_order(spots: Sequence[Spot]) -> Iterator[Spot]:
    """Yield *spots* line by line, from left to right in each."""
    level, lines = 0, list[Spot]()
    for spot in sorted(spots, key=lambda each: (each.row.page, each.middle)):
        last = lines[-1] if lines else None
        near = last is not None and last.row.page == spot.row.page
        if not (near and last is not None and spot.middle - last.middle < LEVEL * min(spot.bit.size, last.bit.size)):
            level += 1
        spot.level = level
        lines.append(spot)
    for at, spot in enumerate(sorted(lines, key=lambda each: (each.level, each.box[0]))):
        spot.at = at
        yield spot


def _left_of(spot: Spot, before: Sequence[Spot]) -> str:
    return next((other.text for other in reversed(before) if other.level == spot.level), "")


def _above(spot: Spot, before: Sequence[Spot]) -> str:
    """Return the text right above *spot*, at the same edge or with the same middle."""
    for other in reversed(before):
        if other.level == spot.level or other.row.page != spot.row.page:
            continue
        if spot.box[1] - other.box[3] > CLOSE * spot.bit.size:
            break
        middles = (other.box[0] + other.box[2]) / 2 - (spot.box[0] + spot.box[2]) / 2
        if abs(other.box[0] - spot.box[0]) <= ALIGNED or abs(middles) <= ALIGNED:
            return other.text
    return ""
