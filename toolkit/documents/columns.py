"""Columns of a table in two languages, as wide as what stands in them needs, so that the table is as low as it can be.

The widths of a template fit one language. With a second one under it a narrow column makes its whole row high, while
the wide one beside it stays half empty.
"""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations, product
from typing import NamedTuple

from lxml import etree

from toolkit.documents.fields import SLOT
from toolkit.documents.room import CELL_EDGES, POINTS_OF_TWIP, Room
from toolkit.documents.wordtext import W

_STEPS = (1600, 800, 400, 200, 100)  # twips that one column gives another at a time
_FEWEST = 2  # columns that can give each other room
_WORD = re.compile(r"[^\s\u2e80-\uffff]+")  # Chinese breaks after each sign
_LOST = 0.6  # squares lost at the end of a line, on average, where a word no longer fits
_EDGE = CELL_EDGES * POINTS_OF_TWIP


class Said(NamedTuple):
    """What a paragraph holds in both languages, and the sign between them where both stand on one line."""

    texts: tuple[str, ...]
    between: str


class _Block(NamedTuple):
    """The lines of a paragraph in points: each language by itself, and both on one line."""

    apart: tuple[float, ...]
    joined: float
    lost: float

    def lines(self, width: float) -> int:
        if self.joined <= width:
            return 1
        return sum(max(1, math.ceil(one / max(width - self.lost, 1.0))) if one > width else 1 for one in self.apart)


class _Cell(NamedTuple):
    blocks: tuple[_Block, ...]
    longest: float  # the longest word, in points

    def lines(self, width: float) -> int:
        return sum(block.lines(width) for block in self.blocks)

    def fill(self, width: float) -> float:
        return sum(sum(block.apart) for block in self.blocks) / max(width, 1.0)


_Rows = Sequence[Sequence[_Cell]]


def fit_columns(table: etree._Element, said: Mapping[etree._Element, Said], room: Room) -> None:
    """Set the columns of *table* so that it takes the fewest lines; *said* is what its paragraphs will hold.

    A table with joined cells stays as it is, and so does one whose cells need their room: to be filled in, for pictures
    or for words set by tabs.
    """
    grid = table.findall(f"{W}tblGrid/{W}gridCol")
    rows = [row.findall(f"{W}tc") for row in table.iterfind(f"{W}tr")]
    if len(grid) < _FEWEST or not _even(table, rows, len(grid)):
        return
    measured = [[_measured(cell, said, room) for cell in row] for row in rows]
    if any(not cell.blocks for row in measured for cell in row):
        return
    widths = _fitted([int(column.get(f"{W}w") or 0) for column in grid], measured)
    for column, cells, width in zip(grid, zip(*rows, strict=True), widths, strict=True):
        column.set(f"{W}w", str(width))
        _set_width(cells, width)


def _even(table: etree._Element, rows: Sequence[Sequence[etree._Element]], columns: int) -> bool:
    spanned = next(table.iter(f"{W}gridSpan", f"{W}vMerge"), None) is not None
    nested = next(table.iterfind(f".//{W}tbl"), None) is not None
    set_ = next(table.iter(f"{W}drawing", f"{W}pict"), None) is not None or any(map(_is_set, table.iter(f"{W}t")))
    return not spanned and not nested and not set_ and all(len(row) == columns for row in rows)


def _is_set(text: etree._Element) -> bool:
    """Return whether *text* holds the place of a picture, or stands beside a tab."""
    run = text.getparent()
    return SLOT in (text.text or "") or (run is not None and run.find(f"{W}tab") is not None)


def _measured(cell: etree._Element, said: Mapping[etree._Element, Said], room: Room) -> _Cell:
    blocks, longest = [], 0.0
    for paragraph in cell.iterfind(f"{W}p"):
        texts, between = said.get(paragraph, Said((), ""))
        words = [word for text in texts for word in _WORD.findall(text)]
        longest = max([longest, *(room.wide(paragraph, word) for word in words)])
        if texts:
            apart = tuple(room.wide(paragraph, text) for text in texts)
            lost = _LOST * room.wide(paragraph, "中")
            blocks.append(_Block(apart, room.wide(paragraph, between.join(texts)), lost))
    return _Cell(tuple(blocks), longest)


class _Heights:
    """How many lines each cell takes by the width of its column; kept, because most trials change two columns only."""

    def __init__(self, rows: _Rows) -> None:
        self._columns = tuple(zip(*rows, strict=True))
        self._known: dict[tuple[int, int], tuple[tuple[int, ...], tuple[float, ...]]] = {}

    def of(self, widths: Sequence[int]) -> tuple[int, float]:
        """Return how many lines the table takes, and how full they are: what is less full is nearer to a line less."""
        columns = [self._column(at, width) for at, width in enumerate(widths)]
        lines, fills = zip(*columns, strict=True)
        return sum(map(max, *lines)), sum(map(max, *fills))

    def fewest(self) -> int:
        """Return how many lines the table takes in any case: one for each paragraph of the fullest cell of a row."""
        return sum(max(len(cell.blocks) for cell in row) for row in zip(*self._columns, strict=True))

    def wanted(self) -> list[int]:
        """Return the width of each column at which nothing in it breaks, in twips."""
        widest = (
            max((block.joined for cell in column for block in cell.blocks), default=0) for column in self._columns
        )
        return [math.ceil((one + _EDGE) / POINTS_OF_TWIP) for one in widest]

    def least(self) -> list[int]:
        """Return the width of each column below which a word would break, in twips."""
        longest = (max(cell.longest for cell in column) for column in self._columns)
        return [math.ceil((one + _EDGE) / POINTS_OF_TWIP) for one in longest]

    def _column(self, at: int, width: int) -> tuple[tuple[int, ...], tuple[float, ...]]:
        if (at, width) not in self._known:
            room, cells = width * POINTS_OF_TWIP - _EDGE, self._columns[at]
            self._known[at, width] = tuple(cell.lines(room) for cell in cells), tuple(cell.fill(room) for cell in cells)
        return self._known[at, width]


def _fitted(widths: Sequence[int], rows: _Rows) -> list[int]:
    """Return *widths* with the same sum, moved from column to column; as they are where no line is saved by it."""
    heights = _Heights(rows)
    if heights.of(widths)[0] == heights.fewest():
        return list(widths)
    least = [min(pair) for pair in zip(heights.least(), widths, strict=True)]
    starts = (list(widths), _by_need(sum(widths), heights.wanted(), least))
    best = min((_settled(start, least, heights) for start in starts), key=heights.of)
    return best if heights.of(best)[0] < heights.of(widths)[0] else list(widths)


def _by_need(whole: int, wanted: Sequence[int], least: Sequence[int]) -> list[int]:
    """Return widths that sum up to *whole*: the *least* ones, and the rest by how much more is *wanted*."""
    more = [max(one - few, 0) for one, few in zip(wanted, least, strict=True)]
    rest = whole - sum(least)
    made = [few + rest * one // max(sum(more), 1) for few, one in zip(least, more, strict=True)]
    return [*made[:-1], whole - sum(made[:-1])]


def _settled(widths: Sequence[int], least: Sequence[int], heights: _Heights) -> list[int]:
    """Return *widths* moved from column to column as long as the table gets lower by it."""
    best = list(widths)
    while (better := min(_moved(best, least), key=heights.of, default=best)) != best:
        if heights.of(better) >= heights.of(best):
            break
        best = better
    return best


def _moved(widths: Sequence[int], least: Sequence[int]) -> Iterator[list[int]]:
    """Yield *widths* with each step moved from each column to each other one."""
    for (giver, taker), step in product(permutations(range(len(widths)), 2), _STEPS):
        if widths[giver] - step >= least[giver]:
            tried = list(widths)
            tried[giver] -= step
            tried[taker] += step
            yield tried


def _set_width(cells: Sequence[etree._Element], width: int) -> None:
    for cell in cells:
        told = cell.find(f"{W}tcPr/{W}tcW")
        if told is not None:
            told.set(f"{W}w", str(width))
