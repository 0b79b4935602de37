"""Rows and cells of a page: from its ruling lines where there are any, from gaps between words elsewhere."""

from toolkit.parsers.cells import Cell, Row, lines_of, segments
from toolkit.parsers.pages import Box, Page, Word, union
from toolkit.parsers.ruling import tables

SHORTEST = 30.0  # points: a shorter level line parts no rows


def rows_of(page: Page) -> tuple[Row, ...]:
    """Return the rows of *page* from top to bottom, ruled tables and loose text together."""
    rows: list[Row] = []
    loose = list(page.words)
    for number, table in enumerate(tables(page.rules), start=1):
        inside = [word for word in loose if _within(word, table.box)]
        if not inside:
            continue
        made = table.rows(page.number, number, inside)
        rows.extend(made)
        taken = {id(word) for row in made for cell in row.cells for word in cell.words}
        loose = [word for word in loose if id(word) not in taken]
    rows.extend(_loose_rows(page, loose))
    return tuple(sorted(rows, key=lambda row: (row.top, row.table)))


def _loose_rows(page: Page, words: list[Word]) -> list[Row]:
    rows = []
    level = [rule.top for rule in page.rules if rule.level and rule.x1 - rule.x0 > SHORTEST]
    for line in lines_of(words):
        cells = tuple(Cell(tuple(part), union([w.box for w in part])) for part in segments(line))
        box = union([word.box for word in line])
        band = sum(top < box[3] - 1 for top in level)
        rows.append(Row(page.number, cells, box[1], box[3], 0, tuple(line), band))
    return rows


def _within(word: Word, box: Box) -> bool:
    middle = (word.top + word.bottom) / 2
    return box[0] - 1 <= word.center <= box[2] + 1 and box[1] - 1 <= middle <= box[3] + 1
