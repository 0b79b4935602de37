"""Rows of a ruled table that only its frame goes round, as some styles print every other one, or all but the heads.

The walls between their cells are those of the ruled row beside them, as long as no text crosses one. A line that begins
in the first column begins a row; any other goes on with the cells above it: "none" over "permitted".
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from toolkit.parsers.layout.cells import Cell, Row, lines_of, segments
from toolkit.parsers.layout.pages import Box, Word

OVER = 1.0  # points by which a text may reach over a wall
FEWEST = 2  # columns that hold text


def framed_rows(place: tuple[int, int], box: Box, words: Sequence[Word], walls: Sequence[float]) -> list[Row]:
    """Return the rows of *words* in the frame *box* between *walls*; none where these are not the walls of its cells.

    *place* has the numbers of page and table.
    """
    edges = [box[0], *walls, box[2]]
    lines = lines_of(words)
    inside = all(_column(part[0], edges) == _column(part[-1], edges) for line in lines for part in segments(line))
    crossed = any(word.x0 < wall - OVER and wall + OVER < word.x1 for word in words for wall in walls)
    if not walls or crossed or not inside or len({_column(word, edges) for word in words}) < FEWEST:
        return []
    starts = [index for index, line in enumerate(lines) if _column(line[0], edges) == 0]
    if len(starts) < FEWEST:
        return [_row(place, [word for line in lines for word in line], edges, (box[1], box[3]))]
    if starts[0] > 0:
        return []
    groups = [lines[start:end] for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)]
    parts = [[word for line in group for word in line] for group in groups]
    tops = [box[1], *(min(word.top for word in part) - OVER for part in parts[1:]), box[3]]
    return [_row(place, part, edges, (top, bottom)) for part, top, bottom in zip(parts, tops, tops[1:], strict=False)]


def _column(word: Word, edges: Sequence[float]) -> int:
    return min(max(bisect_right(edges, word.center) - 1, 0), len(edges) - 2)


def _row(place: tuple[int, int], words: Sequence[Word], edges: Sequence[float], height: tuple[float, float]) -> Row:
    """Return the row of *words*, with a cell between each two *edges*."""
    top, bottom = height
    cells = tuple(
        Cell(tuple(word for word in words if _column(word, edges) == column), (left, top, right, bottom))
        for column, (left, right) in enumerate(pairwise(edges))
    )
    return Row(place[0], cells, top, bottom, place[1], tuple(words))
