"""Ruled tables whose columns are the classes and whose cells tell the defects: "Open seam x 2" under MAJOR.

A cell may tell several, in lines or parted by signs. What is not understood in such a cell is a question.
"""

from collections.abc import Iterator, Sequence

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.lines import Line, Setting, Whole
from toolkit.parsers.told.missed import says_none
from toolkit.parsers.told.one_told import Worded
from toolkit.parsers.told.told_items import under
from toolkit.parsers.words import classes
from toolkit.parsers.words.readings import count

LEAST = 2  # columns, and cells that tell a defect
REACH = 40  # rows under the heads


class CellsByClass(Whole):
    """Such a table."""


def open_cells_by_class(row: Row, setting: Setting) -> CellsByClass | None:
    """Return the table of which *row* has the heads: each is the name of another class, and nothing else."""
    heads = _heads(row) if row.ruled else None
    if heads is None:
        return None
    below = [each for each in setting.below(REACH) if each.ruled and each.table == row.table]
    read = [(each, list(_told(each, heads))) for each in below]
    told = [(piece, found) for _, cells in read for _, piece, found in cells]
    if sum(bool(found) for _, found in told) < LEAST or not any(map(str.isalpha, "".join(p.text for p, _ in told))):
        return None
    table = CellsByClass(row.page, row.table, row.page, row.bottom, row)
    for each, cells in read:
        table.lines.extend(_lines(each, cells))
        table.junk.extend((each.page, piece.text) for _, piece, found in cells if not found and not _is_empty(piece))
    for each, cells in read:
        figures = {} if cells else _figures(each, heads)
        if any(figures.values()):
            sums = {s: str(sum(int(line.values[s]) for line in table.lines if s in line.values)) for s in figures}
            total = Line("found", "", figures, each.page, each.box)
            table.lines.extend([total] if figures == sums else [])
            table.junk.extend([(each.page, each.text)] if figures != sums else [])  # limits, or a count is lost
    table.own_rows([row, *below])
    return table


def _heads(row: Row) -> list[tuple[Severity, Piece]] | None:
    """Return the classes that *row* names, each in its cell; ``None`` where a cell names none, or one stands twice."""
    found: dict[Severity, Piece] = {}
    for piece in row.pieces:
        severity = classes.severity(piece.text)
        if severity is None or severity in found:
            return None
        found[severity] = piece
    return list(found.items()) if len(found) >= LEAST else None


def _told(row: Row, heads: Sequence[tuple[Severity, Piece]]) -> Iterator[tuple[Severity, Piece, tuple[Worded, ...]]]:
    """Yield each cell of *row* with its class and the defects that it tells; figures alone are no cell of words."""
    for piece in row.pieces:
        severity = next((s for s, head in heads if head.box[0] <= piece.center <= head.box[2]), None)
        if severity is not None and count(piece.text).state == "other":
            yield severity, piece, _defects(severity, piece)


def _figures(row: Row, heads: Sequence[tuple[Severity, Piece]]) -> dict[Severity, str]:
    """Return the figures of a *row* of nothing else by class: the totals, which nobody names."""
    read = [(piece, count(piece.text)) for piece in row.pieces]
    if not all(each.state in ("number", "none") for _, each in read):
        return {}
    return {
        s: str(each.value) for piece, each in read for s, head in heads if head.box[0] <= piece.center <= head.box[2]
    }


def _defects(severity: Severity, piece: Piece) -> tuple[Worded, ...]:
    """Return the defects of a cell, read as one text or else line by line; none unless all of it is understood."""
    if found := under(severity, piece.text):
        return found
    lines = [under(severity, line) for line in piece.lines if not says_none(line)]
    return tuple(one for found in lines for one in found) if lines and all(lines) else ()


def _is_empty(piece: Piece) -> bool:
    return says_none(piece.text) or count(piece.text).state in ("blank", "none")


def _lines(row: Row, cells: Sequence[tuple[Severity, Piece, tuple[Worded, ...]]]) -> Iterator[Line]:
    for severity, piece, found in cells:
        for one in found:
            yield Line("defect", one.text, {severity: one.number}, row.page, piece.box, ruled=True)
