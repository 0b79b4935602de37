"""Ruled tables: a connected set of ruling lines as a lattice of cells, joined where no line parts them."""

from bisect import bisect_right

from toolkit.parsers.layout.cells import SNAP, Cell, Row, lines_of, segments
from toolkit.parsers.layout.framed_rows import framed_rows
from toolkit.parsers.layout.pages import Box, Rule, Word, union

REACH = 3.5  # a line that ends this close to another one meets it


class RuledTable:
    """A connected set of ruling lines, as a lattice of elementary cells joined where no line parts them."""

    def __init__(self, rules: list[Rule]) -> None:
        self.level = [rule for rule in rules if rule.level]
        self.upright = [rule for rule in rules if not rule.level]
        self.box = union([(rule.x0, rule.top, rule.x1, rule.bottom) for rule in rules])
        self.xs = _snapped([self.box[0], self.box[2], *(rule.x0 for rule in self.upright)])
        self.ys = _snapped([self.box[1], self.box[3], *(rule.top for rule in self.level)])
        self.walls = [[rule for rule in self.upright if abs(rule.x0 - x) <= SNAP] for x in self.xs]
        self.floors = [[rule for rule in self.level if abs(rule.top - y) <= SNAP] for y in self.ys]

    def rows(self, page: int, number: int, words: list[Word]) -> list[Row]:
        every = self._cells(words)
        rows: list[Row] = []
        apart: list[int] = []
        for index, (first, last, _, box, inside) in enumerate(every):
            if self._is_across(box) and inside:
                parted = framed_rows((page, number), box, inside, self._walls_beside(first, last))
                rows.extend(parted)
                if parted or self._is_frame(inside):
                    apart.append(index)
        cells = [cell for index, cell in enumerate(every) if index not in apart]
        for index, (top, bottom) in enumerate(zip(self.ys, self.ys[1:], strict=False)):
            across = sorted((c for c in cells if c[0] <= index <= c[1]), key=lambda c: c[2])
            made = tuple(Cell(words_, box, carried=first < index) for first, _, _, box, words_ in across)
            if any(cell.words and not cell.carried for cell in made):
                inside = tuple(word for cell in made if not cell.carried for word in cell.words)
                rows.append(Row(page, made, top, bottom, number, inside))
        return sorted(rows, key=lambda row: row.top) if apart else rows

    def _walls_beside(self, first: int, last: int) -> list[float]:
        """Return where walls part the row nearest to the rows from *first* to *last* that has any."""
        nearest = sorted(range(len(self.ys) - 1), key=lambda row: max(first - row, row - last))
        walls = ([x for c, x in enumerate(self.xs[1:-1]) if self._parted_sideways(row, c)] for row in nearest)
        return next(filter(None, walls), [])

    def _is_across(self, box: Box) -> bool:
        return box[2] - box[0] >= self.box[2] - self.box[0] - SNAP

    def _is_frame(self, words: tuple[Word, ...]) -> bool:
        """Tell whether a cell across the table is a frame around several columns: its text has no ruling of its own."""
        lines = lines_of(words)
        return (len(self.xs) == 2 or len(lines) > 1) and any(len(segments(line)) > 1 for line in lines)  # noqa: PLR2004

    def _cells(self, words: list[Word]) -> list[tuple[int, int, int, Box, tuple[Word, ...]]]:
        """Return first row, last row, first column, box and words of each cell."""
        columns, height = len(self.xs) - 1, len(self.ys) - 1
        parent = list(range(columns * height))
        for r in range(height):
            for c in range(columns):
                here = r * columns + c
                if c + 1 < columns and not self._parted_sideways(r, c):
                    _join(parent, here, here + 1)
                if r + 1 < height and not self._parted_below(r, c):
                    _join(parent, here, here + columns)
        groups: dict[int, list[tuple[int, int]]] = {}
        for index in range(columns * height):
            groups.setdefault(_root(parent, index), []).append(divmod(index, columns))
        held: dict[int, list[Word]] = {}
        for word in words:
            held.setdefault(_root(parent, self._index(word, columns, height)), []).append(word)
        return [self._cell(places, tuple(held.get(root, ()))) for root, places in groups.items()]

    def _cell(
        self, places: list[tuple[int, int]], words: tuple[Word, ...]
    ) -> tuple[int, int, int, Box, tuple[Word, ...]]:
        top, bottom = min(r for r, _ in places), max(r for r, _ in places)
        left, right = min(c for _, c in places), max(c for _, c in places)
        box = (self.xs[left], self.ys[top], self.xs[right + 1], self.ys[bottom + 1])
        return top, bottom, left, box, words

    def _index(self, word: Word, columns: int, height: int) -> int:
        # The outer edges are left out, so that what stands a hair over them is in the cell beside them.
        column = bisect_right(self.xs, (word.x0 + word.x1) / 2, 1, columns) - 1
        row = bisect_right(self.ys, (word.top + word.bottom) / 2, 1, height) - 1
        return row * columns + column

    def _parted_sideways(self, r: int, c: int) -> bool:
        middle = (self.ys[r] + self.ys[r + 1]) / 2
        return any(rule.top - 1 <= middle <= rule.bottom + 1 for rule in self.walls[c + 1])

    def _parted_below(self, r: int, c: int) -> bool:
        middle = (self.xs[c] + self.xs[c + 1]) / 2
        return any(rule.x0 - 1 <= middle <= rule.x1 + 1 for rule in self.floors[r + 1])


def tables(rules: tuple[Rule, ...]) -> list[RuledTable]:
    """Return the tables among *rules*: connected lines with at least one cell's worth of columns."""
    level = _merged([rule for rule in rules if rule.level])
    upright = _merged([rule for rule in rules if not rule.level])
    lines = level + upright
    parent = list(range(len(lines)))
    for i, a in enumerate(level):
        for j, b in enumerate(upright, start=len(level)):
            if _meet(a, b):
                _join(parent, i, j)
    groups: dict[int, list[Rule]] = {}
    for index, line in enumerate(lines):
        groups.setdefault(_root(parent, index), []).append(line)
    tables = [RuledTable(group) for group in groups.values() if _is_table(group)]
    # An inner table is read before the frame around it.
    return sorted(tables, key=lambda t: (t.box[2] - t.box[0]) * (t.box[3] - t.box[1]))


def _is_table(group: list[Rule]) -> bool:
    level = sum(rule.level for rule in group)
    return level >= 2 and len(group) - level >= 1  # noqa: PLR2004 - a row has a line above and one below


def _meet(level: Rule, upright: Rule) -> bool:
    return (
        level.x0 - REACH <= upright.x0 <= level.x1 + REACH
        and upright.top - REACH <= level.top <= upright.bottom + REACH
    )


def _merged(rules: list[Rule]) -> list[Rule]:
    """Return *rules* with collinear ones that touch made one."""
    groups: list[list[float]] = []  # place across, start, end
    for rule in sorted(rules, key=lambda r: (round((r.top if r.level else r.x0) / SNAP), r.x0 if r.level else r.top)):
        across, start, end = (rule.top, rule.x0, rule.x1) if rule.level else (rule.x0, rule.top, rule.bottom)
        near = [g for g in groups[-4:] if abs(g[0] - across) <= SNAP / 2 and _touch((start, end), (g[1], g[2]))]
        if near:
            near[-1][1:] = min(near[-1][1], start), max(near[-1][2], end)
        else:
            groups.append([across, start, end])
    if rules and rules[0].level:
        return [Rule(start, across, end, across) for across, start, end in groups]
    return [Rule(across, start, across, end) for across, start, end in groups]


def _touch(stretch: tuple[float, float], other: tuple[float, float]) -> bool:
    return stretch[0] <= other[1] + REACH and other[0] <= stretch[1] + REACH


def _snapped(values: list[float]) -> list[float]:
    """Return *values* in order, those within a hair of each other made one."""
    out: list[float] = []
    for value in sorted(values):
        if not out or value - out[-1] > SNAP:
            out.append(value)
    return out


def _root(parent: list[int], index: int) -> int:
    while parent[index] != index:
        parent[index] = parent[parent[index]]
        index = parent[index]
    return index


def _join(parent: list[int], a: int, b: int) -> None:
    parent[_root(parent, b)] = _root(parent, a)
