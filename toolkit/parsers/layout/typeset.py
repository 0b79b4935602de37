"""Sets text and grids of cells on a plain page, for files that have cells but no pages: workbooks and Word files.

What comes of it is read like any printed page. A cell keeps its name in the file ("AQL!B7"), which stands in the report
instead of a page and a box.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.layout.pages import Box, Page, Rule, Word

SIZE = 10.0  # points: the height of the letters
HEADING = 14.0  # points: that of a title
PITCH = 1.2  # heights of the letters from line to line
PADDING = 3.0
WIDEST = 300.0  # points of a column before its text is broken
MEASURE = 520.0  # points of a line of running text
NARROWEST = 14.0
_WORD = re.compile(r"(?:\u3000*[^\s\u3000]+)+\u3000*")  # an ideographic space is as wide as a character, and parts
_PARTS = re.compile(r"\u3000+|[^\S\u3000]+|\S+")


class Paragraph(Struct, frozen=True):
    """Running text; *name* is its place in the file."""

    text: str
    name: str = ""
    heading: bool = False


class Placed(Struct, frozen=True):
    """The text of a cell, where it begins in its grid (from 0), and how many rows and columns it covers."""

    text: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    name: str = ""


class Grid(Struct, frozen=True):
    """The cells of one table, empty ones included; *first* is its first column among those of the sheet."""

    cells: tuple[Placed, ...]
    first: int = 0


Block = Paragraph | Grid


def typeset(number: int, blocks: Sequence[Block], name: str = "", *, sheet: bool = False) -> Page:
    """Return page *number* with *blocks* one below the other; *name* is what the file calls it, such as a sheet.

    The grids of a *sheet* have their columns in common: a total stands under the figures that it is the sum of.
    """
    columns = _columns([block for block in blocks if isinstance(block, Grid)]) if sheet else None
    words: list[Word] = []
    rules: list[Rule] = []
    names: list[tuple[Box, str]] = []
    top = width = 0.0
    for block in blocks:
        set_ = _Setting(top)
        made = set_.grid(block, columns) if isinstance(block, Grid) else set_.paragraph(block)
        words.extend(set_.words)
        rules.extend(set_.rules)
        names.extend(set_.names)
        top, width = made[1] + SIZE, max(width, made[0])
    return Page(number, width + SIZE, top + SIZE, tuple(words), tuple(rules), names=tuple(names), name=name)


class _Setting:
    """Sets one block from *top* downwards."""

    def __init__(self, top: float) -> None:
        self.top = top
        self.words: list[Word] = []
        self.rules: list[Rule] = []
        self.names: list[tuple[Box, str]] = []

    def paragraph(self, block: Paragraph) -> tuple[float, float]:
        """Set *block* and return its right and its bottom."""
        size = HEADING if block.heading else SIZE
        lines = list(_broken(block.text, MEASURE, size))
        self._set(lines, 0.0, self.top, size)
        box = (0.0, self.top, MEASURE, self.top + len(lines) * size * PITCH)
        self.names.append((box, block.name))
        return box[2], box[3]

    def grid(self, grid: Grid, columns: Sequence[float] | None) -> tuple[float, float]:
        """Set *grid* between the edges of *columns*, or of its own, and return its right and its bottom."""
        lines = {cell: list(_lines(cell)) for cell in grid.cells}
        xs = _columns([grid])[grid.first :] if columns is None else columns[grid.first :]
        heights = [(cell.row, cell.rows, len(lines[cell]) * SIZE * PITCH + 2 * PADDING) for cell in grid.cells]
        ys = _edges(self.top, heights)
        for cell in grid.cells:
            box = (xs[cell.column], ys[cell.row], xs[cell.column + cell.columns], ys[cell.row + cell.rows])
            self.rules.extend(_frame(box))
            self.names.append((box, cell.name))
            self._set(lines[cell], box[0] + PADDING, box[1] + PADDING, SIZE)
        return max(xs[cell.column + cell.columns] for cell in grid.cells), ys[-1]

    def _set(self, lines: Sequence[str], left: float, top: float, size: float) -> None:
        for number, line in enumerate(lines):
            x, y = left, top + number * size * PITCH
            for part in _PARTS.findall(line):
                end = x + _length(part, size)
                if not part.isspace():
                    self.words.append(Word(part, x, y, end, y + size, y + 0.8 * size, size))
                x = end


def _columns(grids: Sequence[Grid]) -> list[float]:
    """Return the edges of the columns that *grids* have in common."""
    cells = ((cell, grid.first) for grid in grids for cell in grid.cells)
    return _edges(0.0, [(cell.column + first, cell.columns, _width(list(_lines(cell)))) for cell, first in cells])


def _lines(cell: Placed) -> Iterator[str]:
    return _broken(cell.text, WIDEST * cell.columns, SIZE)


def _edges(start: float, wanted: Sequence[tuple[int, int, float]]) -> list[float]:
    """Return where the columns (or rows) begin and the last one ends: *wanted* tells first, number and size of each."""
    sizes = [0.0] * max((first + number for first, number, _ in wanted), default=0)
    for first, number, size in sorted(wanted, key=lambda item: item[1]):
        missing = max(size, NARROWEST) - sum(sizes[first : first + number])
        if missing > 0:
            sizes[first + number - 1] += missing
    edges = [start]
    for size in sizes:
        edges.append(edges[-1] + max(size, NARROWEST))
    return edges


def _frame(box: Box) -> Iterator[Rule]:
    x0, top, x1, bottom = box
    yield Rule(x0, top, x1, top)
    yield Rule(x0, bottom, x1, bottom)
    yield Rule(x0, top, x0, bottom)
    yield Rule(x1, top, x1, bottom)


def _width(lines: Sequence[str]) -> float:
    return max((_length(line, SIZE) for line in lines), default=0.0) + 2 * PADDING


def _length(text: str, size: float) -> float:
    """Return the width of *text* as it is set: half a height for a letter, a whole one for a Chinese character."""
    return sum(size if is_cjk(char) else 0.3 * size if char == " " else 0.5 * size for char in text)


def _broken(text: str, width: float, size: float) -> Iterator[str]:
    """Yield the lines of *text*, its own line breaks kept and lines longer than *width* broken at a space."""
    for line in text.splitlines():
        kept = ""
        for word in _WORD.findall(line):
            longer = f"{kept} {word}".strip()
            if kept and _length(longer, size) > width:
                yield kept
                kept = word
            else:
                kept = longer
        yield kept
