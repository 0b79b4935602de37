"""Rows and cells of a page: from its ruling lines where there are any, from gaps between words elsewhere."""

from collections.abc import Iterator, Sequence

from toolkit.parsers.layout.boards_beside import boards_beside
from toolkit.parsers.layout.cells import Cell, Row, lines_of, segments
from toolkit.parsers.layout.flows import flows_of, parted
from toolkit.parsers.layout.leaders import without_leaders
from toolkit.parsers.layout.pages import Box, Page, Word, union
from toolkit.parsers.layout.ruling import tables
from toolkit.parsers.layout.tables_beside import beside_each_other, with_labels_beside

BESIDE = 30.0  # points between a frame and the rest of its line
LARGER = 1.5  # times the letters beside it: print that small print can stand level with
CENTRED = 0.15  # heights by which the middles of both may differ
APART_LARGER, APART_CENTRED = 1.3, 0.25  # the same of a badge that stands apart: no sign raised behind a word does
BADGE = 2  # words
SHORTEST = 30.0  # points: a shorter level line parts no rows


def rows_of(page: Page) -> tuple[Row, ...]:
    """Return the rows of *page* from top to bottom, ruled tables and loose text together."""
    rows: list[Row] = []
    loose = without_leaders(page.words)
    for number, table in enumerate(tables(page.rules), start=1):
        inside = [word for word in loose if _within(word, table.box)]
        if not inside:
            continue
        made = table.rows(page.number, number, inside)
        if _is_frame_in_line(made, loose):
            continue
        rows.extend(made)
        taken = {id(word) for row in made for cell in row.cells for word in cell.words}
        loose = [word for word in loose if id(word) not in taken]
    rows = with_labels_beside(rows, loose)
    flows = flows_of(page)
    boards = boards_beside(loose)
    beside = {id(word): box[1] for box in boards for word in loose if _within(word, box)}
    for part in parted([word for word in loose if id(word) not in beside], flows):
        rows.extend(_loose_rows(page, part))
    for box in boards:
        rows.extend(_loose_rows(page, [word for word in loose if _within(word, box)]))
    begins = beside_each_other(rows)
    last = {row.table: row.box for row in rows if row.table}  # a table stands where its last row does

    def place(row: Row) -> tuple[float, int, float, int, float]:
        """A column of its own is read as a whole, before or behind the text beside it; tables side by side likewise."""
        top = beside.get(id(row.words[0]), row.top) if row.words else row.top
        top, table = begins.get(row.table, (top, row.table))
        column = flows.turn(last.get(row.table, row.box)) if flows is not None else 0
        return (
            flows.top if flows is not None and column else row.top if column else top,
            column,
            top,
            table,
            row.top,
        )

    return tuple(sorted(rows, key=place))


def _is_frame_in_line(made: Sequence[Row], loose: Sequence[Word]) -> bool:
    """Tell whether a table is one cell with one line, and a frame around a part of a line: "RESULT: [PASSED]".

    What stands on the line of a cell of a sheet is in its row, however far from it.
    """
    if len(made) != 1 or len(made[0].cells) != 1 or len(lines_of(made[0].words)) != 1:
        return False
    (row,) = made
    inside = {id(word) for word in row.words}
    first = row.words[0]
    return any(
        abs(word.base - first.base) < first.size / 2
        and (word.cell or min(abs(word.x1 - row.box[0]), abs(row.box[2] - word.x0)) < BESIDE)
        for word in loose
        if id(word) not in inside
    )


def _loose_rows(page: Page, words: list[Word]) -> list[Row]:
    rows = []
    level = [rule.top for rule in page.level_rules if rule.x1 - rule.x0 > SHORTEST]
    for line in _with_level(lines_of(words)):
        cells = tuple(Cell(tuple(part), union([w.box for w in part])) for part in segments(line))
        box = union([word.box for word in line])
        band = sum(top < box[3] - 1 for top in level)
        rows.append(Row(page.number, cells, box[1], box[3], 0, tuple(line), band))
    return rows


def _with_level(lines: Sequence[list[Word]]) -> Iterator[list[Word]]:
    """Yield *lines* with small print joined to the large print that it stands level with: a badge beside its figure."""
    waiting: list[Word] = []
    for line in lines:
        if waiting and _are_level(waiting, line):
            waiting = sorted([*waiting, *line], key=lambda word: word.x0)
            continue
        if waiting:
            yield waiting
        waiting = line
    if waiting:
        yield waiting


def _are_level(first: Sequence[Word], second: Sequence[Word]) -> bool:
    """Tell whether the smaller print of two lines stands at half the height of the larger, and beside it throughout."""
    large, small = sorted((first, second), key=lambda line: max(word.size for word in line), reverse=True)
    larger, size = min(word.size for word in large), max(word.size for word in small)
    outer, inner = union([word.box for word in large]), union([word.box for word in small])
    within = outer[1] <= inner[1] + 1 and inner[3] <= outer[3] + 1
    if not within or larger <= APART_LARGER * size:
        return False
    apart = min(max(a.x0 - b.x1, b.x0 - a.x1) for a in large for b in small)
    middles = abs(outer[1] + outer[3] - inner[1] - inner[3]) / 2 / (outer[3] - outer[1])
    beside = larger > LARGER * size and middles < CENTRED and apart >= 0
    return beside or (len(small) <= BADGE and middles < APART_CENTRED and apart > larger)


def _within(word: Word, box: Box) -> bool:
    middle = (word.top + word.bottom) / 2
    return box[0] - 1 <= word.center <= box[2] + 1 and box[1] - 1 <= middle <= box[3] + 1
