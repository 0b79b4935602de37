"""Headings that narrow columns wrap over two lines, where no rules keep the lines together."""

from toolkit.parsers import lexicon
from toolkit.parsers.cells import Cell, Row
from toolkit.parsers.lines import size_of
from toolkit.parsers.pages import union
from toolkit.parsers.readings import count


def whole_head(row: Row, following: Row | None) -> Row:
    """Return *row* with the second line of its headings, where narrow columns wrap them."""
    if following is None or not _is_second_line(row, following):
        return row
    cells = []
    for cell in row.cells:
        more = [word for other in following.cells if _under(other, cell) for word in other.words]
        cells.append(Cell((*cell.words, *more), union([cell.box, *(word.box for word in more)])))
    alone = [cell for cell in following.cells if not any(_under(cell, other) for other in row.cells)]
    ordered = tuple(sorted([*cells, *alone], key=lambda cell: cell.x0))
    words = (*row.words, *following.words)
    return Row(row.page, ordered, row.top, following.bottom, 0, words, row.band, following)


def _is_second_line(row: Row, following: Row) -> bool:
    if row.ruled or following.ruled or row.page != following.page or row.band != following.band or not row.words:
        return False
    near = following.top - row.top < 1.4 * size_of(row)
    texts = [cell.text for cell in (*row.cells, *following.cells)]
    plain = all(count(text).state == "other" and not any(map(str.isdigit, text)) for text in texts)
    others = [cell for cell in row.cells if lexicon.meaning("columns", cell.text) != "description"]
    # A line under the head of the descriptions alone is the first row of the list.
    return (
        near and plain and len(row.cells) > 1 and any(_under(cell, head) for cell in following.cells for head in others)
    )


def _under(cell: Cell, head: Cell) -> bool:
    return min(cell.x1, head.x1) - max(cell.x0, head.x0) > 0.3 * min(cell.x1 - cell.x0, head.x1 - head.x0)
