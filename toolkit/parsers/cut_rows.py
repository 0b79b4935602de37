"""Rows that a page cuts in two where the heads of the table stand on the next page again.

The heads begin a table there, so that the rest of the last description, or the beginning of a row whose counts are in
its second half, are lines of two tables.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from toolkit.parsers import folding
from toolkit.parsers.joining import is_begun, is_rest
from toolkit.parsers.lines import Table


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
