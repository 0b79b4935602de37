"""Columns of a printed sheet whose figures stand at their right and whose heads stand at their left.

"Major" begins its column, "3" ends it, right before the next column begins: read by place, 3 is nearer to the head
behind it. Where the file tells the cells apart, such a figure reaches back to where its column begins.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from toolkit.parsers.layout.cells import lines_of
from toolkit.parsers.layout.pages import Page, Word

SAME = 0.7  # points by which what begins at one edge may differ
NEAR = 0.5  # heights of the letters between the end of a figure and the next column
OFTEN = 2  # cells that begin at an edge
HEADS, KNOWN = 3, 0.6  # cells of a row of heads, and the share of them that begins where others do


class _Cell(Struct, frozen=True):
    words: tuple[Word, ...]

    @property
    def x0(self) -> float:
        return self.words[0].x0

    @property
    def x1(self) -> float:
        return self.words[-1].x1

    @property
    def is_text(self) -> bool:
        return self.words[0].text[:1].isalpha()

    @property
    def is_figure(self) -> bool:
        return not any(map(str.isalpha, "".join(word.text for word in self.words)))


def with_whole_columns(page: Page) -> Page:
    """Return *page* with the figures that end their column reaching back to its start, by the cells of its words."""
    rows = [row for line in lines_of(page.words) if len(row := _cells(line)) > 1]
    edges = _edges(rows)
    wider = {id(word): replace(word, x0=start) for row in rows for word, start in _reaching_back(row, rows, edges)}
    return replace(page, words=tuple(wider.get(id(word), word) for word in page.words)) if wider else page


def _cells(line: Sequence[Word]) -> list[_Cell]:
    """Return the cells of *line*, as far as the file tells them."""
    found: dict[int, list[Word]] = {}
    for word in line:
        if word.cell:
            found.setdefault(word.cell, []).append(word)
    return [_Cell(tuple(words)) for words in found.values()]


def _edges(rows: Sequence[Sequence[_Cell]]) -> dict[float, int]:
    """Return where the columns of *rows* begin, from left to right, and how many cells begin at each edge."""
    counted = Counter(round(cell.x0 / SAME) for row in rows for cell in row if cell.is_text)
    often = {edge for edge, count in counted.items() if _near(counted, edge) >= OFTEN}
    heads = [row for row in rows if len(row) >= HEADS and all(cell.is_text for cell in row)]
    for row in heads:
        known = sum(not often.isdisjoint(range(round(cell.x0 / SAME) - 1, round(cell.x0 / SAME) + 2)) for cell in row)
        if known >= KNOWN * len(row):
            often.update(round(cell.x0 / SAME) for cell in row)
    return {edge * SAME: _near(counted, edge) for edge in sorted(often)}


def _near(counted: Counter[int], edge: int) -> int:
    return sum(counted[edge + step] for step in (-1, 0, 1))


def _reaching_back(
    row: Sequence[_Cell], rows: Sequence[Sequence[_Cell]], edges: dict[float, int]
) -> Iterator[tuple[Word, float]]:
    """Yield the first word of each figure of *row* that ends its column, and where that begins."""
    starts = list(edges)
    for place, cell in enumerate(row):
        behind = bisect_left(starts, cell.x1 - SAME)
        before = bisect_right(starts, cell.x0 + SAME) - 1
        if not cell.is_figure or before < 0 or behind == len(starts) or behind != before + 1:
            continue
        start, end = starts[before], starts[behind]
        ends = edges[end] >= OFTEN and end - cell.x1 <= NEAR * cell.words[0].size
        alone = place == 0 or row[place - 1].x1 <= start + SAME
        if ends and alone and cell.x0 > start + SAME and _is_one_column(start, end, rows):
            yield cell.words[0], start


def _is_one_column(start: float, end: float, rows: Sequence[Sequence[_Cell]]) -> bool:
    """Tell whether no row has two cells that begin between *start* and *end*."""
    return all(sum(start - SAME <= cell.x0 < end - SAME for cell in row) <= 1 for row in rows)
