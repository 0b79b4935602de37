"""Rows that a page cuts in two where the heads of the table stand on the next page again.

The heads begin a table there, so that the rest of the last description, or the beginning of a row whose counts are in
its second half, are lines of two tables.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec.structs import replace

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import Table
from toolkit.parsers.lists.joining import is_begun, is_rest
from toolkit.parsers.words import folding


def with_cut_rows(tables: Iterable[Table]) -> list[Table]:
    """Return *tables*, those under the same heads with the halves of a row that a page has cut in one of them."""
    joined: list[Table] = []
    for table in tables:
        above = joined[-1] if joined else None
        if above and above.lines and table.lines and _has_same_heads(above, table):
            joined[-1], below = _joined(above, table)
            joined.append(below)
        else:
            joined.append(table)
    return joined


def going_on(tables: Sequence[Table], rows: Sequence[Row]) -> list[bool]:
    """Tell of each of *tables* whether it is the rest of the one before it, under the same heads on a new page.

    What stands over these heads is then the last line of that table, and no title.
    """
    pages = (_is_rest_of(above, below, rows) for above, below in pairwise(tables))
    return [False, *pages][: len(tables)]


def _is_rest_of(above: Table, below: Table, rows: Sequence[Row]) -> bool:
    if below.header.page == above.header.page or not _has_same_heads(above, below):
        return False
    top = (below.header.page, below.header.top)
    over = next((row for row in reversed(rows) if (row.page, row.bottom) <= top), None)
    if over is None or id(over) not in above.taken or over.page == below.header.page:
        return False
    # A title that the table above took for a line of its own begins with a capital.
    counted = any((line.page, line.box) == (over.page, over.box) for line in above.lines if line.kind == "defect")
    return counted or not over.text[:1].isupper()


def _joined(above: Table, below: Table) -> tuple[Table, Table]:
    """Return *above* with the rest of its last description, or *below* with the beginning of its first."""
    last, first = above.lines[-1], below.lines[0]
    if not first.label[:1].isupper() and is_rest(last, first):
        return replace(above, lines=[*above.lines, first]), replace(below, lines=below.lines[1:])
    if last.kind == "text" and is_begun(last, first):
        return replace(above, lines=above.lines[:-1]), replace(below, lines=[last, *below.lines])
    return above, below


def _has_same_heads(above: Table, below: Table) -> bool:
    heads = [[folding.key(piece.text) for piece in table.header.pieces] for table in (above, below)]
    return heads[0] == heads[1]
