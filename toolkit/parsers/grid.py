"""Rows and cells of a page: from its ruling lines where there are any, from gaps between words elsewhere."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from toolkit.parsers.pages import Box, Page, Rule, Word, union

SHORTEST = 30.0  # points: a shorter level line parts no rows
SNAP = 2.5  # lines closer than this are one line
WIDEST_SPACE = 0.95  # heights of the letters: a wider gap parts two cells on any line
REACH = 3.5  # a line that ends this close to another one meets it


@dataclass(frozen=True)
class Cell:
    """One cell: its words, its box, and whether it began in an earlier row (a merged cell)."""

    words: tuple[Word, ...]
    box: Box
    carried: bool = False

    @cached_property
    def text(self) -> str:
        return text_of(self.words)

    @property
    def x0(self) -> float:
        return self.box[0]

    @property
    def x1(self) -> float:
        return self.box[2]

    @property
    def center(self) -> float:
        return (self.box[0] + self.box[2]) / 2


@dataclass(frozen=True)
class Row:
    """One row of cells from left to right; *table* numbers the ruled tables of a page, 0 is text without ruling."""

    page: int
    cells: tuple[Cell, ...]
    top: float
    bottom: float
    table: int = 0
    words: tuple[Word, ...] = field(default=(), repr=False)
    band: int = 0  # number of the level lines above it: rows with a line between them are two rows
    continued: "Row | None" = field(default=None, repr=False)  # the row that holds the second line of a heading

    @property
    def ruled(self) -> bool:
        return self.table > 0

    @cached_property
    def text(self) -> str:
        return " ".join(cell.text for cell in self.cells if cell.text)

    @property
    def box(self) -> Box:
        return union([cell.box for cell in self.cells]) if self.cells else (0, self.top, 0, self.bottom)


def rows_of(page: Page) -> tuple[Row, ...]:
    """Return the rows of *page* from top to bottom, ruled tables and loose text together."""
    rows: list[Row] = []
    loose = list(page.words)
    for number, table in enumerate(_tables(page.rules), start=1):
        inside = [word for word in loose if _within(word, table.box)]
        if not inside:
            continue
        made = table.rows(page.number, number, inside)
        rows.extend(made)
        taken = {id(word) for row in made for cell in row.cells for word in cell.words}
        loose = [word for word in loose if id(word) not in taken]
    rows.extend(_loose_rows(page, loose))
    return tuple(sorted(rows, key=lambda row: (row.top, row.table)))


# --- text -------------------------------------------------------------------------------------------------------------


def is_cjk(char: str) -> bool:
    """Tell whether *char* belongs to a script that is written without spaces."""
    return "\u2e80" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff" or "\uff00" <= char <= "\uffef"


def lines_of(words: Iterable[Word]) -> list[list[Word]]:
    """Return *words* as lines from top to bottom, each from left to right."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (w.base, w.x0)):
        if lines and _levels(word, lines[-1][-1], 0.35) and _levels(word, lines[-1][0], 0.5):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda w: w.x0) for line in lines]


def _levels(word: Word, other: Word, share: float) -> bool:
    """Tell whether two words stand on one line: large figures and small labels beside them differ a little."""
    return abs(word.base - other.base) <= share * min(word.size, other.size)


def text_of(words: Iterable[Word]) -> str:
    """Return *words* as running text: lines joined, words spaced as printed, Chinese without spaces."""
    text = ""
    for line in lines_of(words):
        last: Word | None = None
        for word in line:
            text += _joint(text, word, last) + word.text
            last = word
    return text.strip()


def _joint(text: str, word: Word, last: Word | None) -> str:
    """Return what stands between *text* and *word*: a space, or nothing."""
    if not text:
        return ""
    both_cjk = is_cjk(text[-1]) and is_cjk(word.text[0])
    if last is None:  # a new line
        broken = text[-1] == "-" and len(text) > 1 and text[-2].isalpha() and word.text[0].islower()
        return "" if both_cjk or broken else " "
    gap = (word.x0 - last.x1) / max(word.size, 1.0)
    if is_cjk(text[-1]) or is_cjk(word.text[0]):
        return " " if gap > (0.5 if both_cjk else 0.2) else ""
    return " " if gap > 0.08 else ""


def _loose_rows(page: Page, words: list[Word]) -> list[Row]:
    rows = []
    level = [rule.top for rule in page.rules if rule.level and rule.x1 - rule.x0 > SHORTEST]
    for line in lines_of(words):
        cells = tuple(Cell(tuple(part), union([w.box for w in part])) for part in segments(line))
        box = union([word.box for word in line])
        band = sum(top < box[3] - 1 for top in level)
        rows.append(Row(page.number, cells, box[1], box[3], 0, tuple(line), band))
    return rows


def segments(line: list[Word]) -> list[list[Word]]:
    """Return the words of a line in groups with a wide gap between them."""
    groups: list[list[Word]] = []
    wide = _wide(line)
    for word in line:
        if groups and word.x0 - groups[-1][-1].x1 <= wide * min(word.size, groups[-1][-1].size):
            groups[-1].append(word)
        else:
            groups.append([word])
    return groups


def _wide(line: list[Word]) -> float:
    """Return the gap, in heights of the letters, that parts two cells: more than the line's own spaces are wide."""
    gaps = [(b.x0 - a.x1) / max(min(a.size, b.size), 1.0) for a, b in pairwise(line)]
    spaces = sorted(gap for gap in gaps if 0.08 < gap < WIDEST_SPACE)
    if len(spaces) < 2:  # noqa: PLR2004 - one gap does not tell what is usual
        return WIDEST_SPACE
    return min(WIDEST_SPACE, max(0.6, 2.6 * spaces[len(spaces) // 2]))


# --- ruled tables -----------------------------------------------------------------------------------------------------


class _Table:
    """A connected set of ruling lines, as a lattice of elementary cells joined where no line parts them."""

    def __init__(self, rules: list[Rule]) -> None:
        self.level = [rule for rule in rules if rule.level]
        self.upright = [rule for rule in rules if not rule.level]
        self.box = union([(rule.x0, rule.top, rule.x1, rule.bottom) for rule in rules])
        self.xs = _snapped([self.box[0], self.box[2], *(rule.x0 for rule in self.upright)])
        self.ys = _snapped([self.box[1], self.box[3], *(rule.top for rule in self.level)])

    def rows(self, page: int, number: int, words: list[Word]) -> list[Row]:
        cells = [cell for cell in self._cells(words) if not self._is_frame(cell[3], cell[4])]
        rows = []
        for index, (top, bottom) in enumerate(zip(self.ys, self.ys[1:], strict=False)):
            across = sorted((c for c in cells if c[0] <= index <= c[1]), key=lambda c: c[2])
            made = tuple(Cell(words_, box, carried=first < index) for first, _, _, box, words_ in across)
            if any(cell.words and not cell.carried for cell in made):
                inside = tuple(word for cell in made if not cell.carried for word in cell.words)
                rows.append(Row(page, made, top, bottom, number, inside))
        return rows

    def _is_frame(self, box: Box, words: tuple[Word, ...]) -> bool:
        """Tell whether a cell is a frame around lines of several columns: its text has no ruling of its own."""
        if box[2] - box[0] < self.box[2] - self.box[0] - SNAP or not words:
            return False
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
        column = min(max(bisect_right(self.xs, word.center) - 1, 0), columns - 1)
        middle = (word.top + word.bottom) / 2
        row = min(max(bisect_right(self.ys, middle) - 1, 0), height - 1)
        return row * columns + column

    def _parted_sideways(self, r: int, c: int) -> bool:
        x, middle = self.xs[c + 1], (self.ys[r] + self.ys[r + 1]) / 2
        return any(abs(rule.x0 - x) <= SNAP and rule.top - 1 <= middle <= rule.bottom + 1 for rule in self.upright)

    def _parted_below(self, r: int, c: int) -> bool:
        y, middle = self.ys[r + 1], (self.xs[c] + self.xs[c + 1]) / 2
        return any(abs(rule.top - y) <= SNAP and rule.x0 - 1 <= middle <= rule.x1 + 1 for rule in self.level)


def _tables(rules: tuple[Rule, ...]) -> list[_Table]:
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
    tables = [_Table(group) for group in groups.values() if _is_table(group)]
    # An inner table is read before the frame around it.
    return sorted(tables, key=lambda t: (t.box[2] - t.box[0]) * (t.box[3] - t.box[1]))


def _is_table(group: list[Rule]) -> bool:
    level = sum(rule.level for rule in group)
    return level >= 2 and len(group) - level >= 1  # noqa: PLR2004 - a row has a line above and one below


def _meet(level: Rule, upright: Rule) -> bool:
    return (
        level.x0 - REACH <= upright.x0 <= level.x1 + REACH and upright.top - REACH <= level.top <= upright.bottom + REACH
    )


def _merged(rules: list[Rule]) -> list[Rule]:
    """Return *rules* with collinear ones that touch made one."""
    groups: list[list[float]] = []  # place across, start, end
    for rule in sorted(rules, key=lambda r: (round((r.top if r.level else r.x0) / SNAP), r.x0 if r.level else r.top)):
        across, start, end = (rule.top, rule.x0, rule.x1) if rule.level else (rule.x0, rule.top, rule.bottom)
        near = [g for g in groups[-4:] if abs(g[0] - across) <= SNAP / 2 and start <= g[2] + REACH]
        if near:
            near[-1][2] = max(near[-1][2], end)
        else:
            groups.append([across, start, end])
    if rules and rules[0].level:
        return [Rule(start, across, end, across) for across, start, end in groups]
    return [Rule(across, start, across, end) for across, start, end in groups]


def _snapped(values: list[float]) -> list[float]:
    """Return *values* in order, those within a hair of each other made one."""
    out: list[float] = []
    for value in sorted(values):
        if not out or value - out[-1] > SNAP:
            out.append(value)
    return out


def _within(word: Word, box: Box) -> bool:
    middle = (word.top + word.bottom) / 2
    return box[0] - 1 <= word.center <= box[2] + 1 and box[1] - 1 <= middle <= box[3] + 1


def _root(parent: list[int], index: int) -> int:
    while parent[index] != index:
        parent[index] = parent[parent[index]]
        index = parent[index]
    return index


def _join(parent: list[int], a: int, b: int) -> None:
    parent[_root(parent, b)] = _root(parent, a)
