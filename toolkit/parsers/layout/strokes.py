"""Tallies beside the numbers that they were added up to: "Broken stitch | III | 3" under "Major tally | Major".

Where each tally of a table is the number behind it, it says nothing more, and its column is no second one of its class.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from msgspec.structs import replace

from toolkit.model.report import Problem
from toolkit.parsers.layout.cells import Cell, Row
from toolkit.parsers.problems import error
from toolkit.parsers.words import classes

_TALLY = re.compile(r"[I|l/1]+|正+")
_FULL = 5  # strokes of a group, and of 正


def without_tallies(rows: Sequence[Row]) -> list[Row]:
    """Return *rows*, the tallies of ruled tables left blank with their heads where the numbers behind say the same."""
    return [row for table in _tables(rows) for row in _untallied(table)]


NONE = frozenset("/|")  # one stroke, which may say that there is none


def tallies_differ(rows: Sequence[Row]) -> Iterator[Problem]:
    """Yield an error for each tally that has another number behind it."""
    for table in _tables(rows):
        for edge in _tallied(table):
            for tally, behind in _pairs(table, edge):
                if _number(tally) is not None and not _agrees(tally, behind):
                    message = f"The tally “{tally.text}” has the number “{behind.text}” beside it: which is right?"
                    yield error("unread_cells", message, table[0].page)


def _tables(rows: Sequence[Row]) -> Iterator[list[Row]]:
    for _, group in groupby(rows, key=lambda row: (row.page, row.table)):
        yield list(group)


def _untallied(table: Sequence[Row]) -> Sequence[Row]:
    columns = [
        edge for edge in _tallied(table) if all(_agrees(*pair) for pair in _pairs(table, edge) if _number(pair[0]))
    ]
    return [_without(row, columns) for row in table] if columns else table


def _tallied(table: Sequence[Row]) -> list[int]:
    """Return where the columns of *table* begin that hold tallies alone, beside numbers under their class."""
    edges = {round(cell.x0) for row in table if row.ruled for cell in row.cells if _number(cell) is not None}
    return [edge for edge in sorted(edges) if _holds_tallies(_pairs(table, edge))]


def _pairs(table: Sequence[Row], edge: int) -> list[tuple[Cell, Cell]]:
    """Return the cells that begin at *edge* and are not blank, each with the one behind it."""
    pairs = (pair for row in table for pair in pairwise(row.cells))
    return [pair for pair in pairs if round(pair[0].x0) == edge and pair[0].words]


def _holds_tallies(pairs: Sequence[tuple[Cell, Cell]]) -> bool:
    """Tell whether *pairs* are a head and tallies with their numbers; nothing but "/" in all cells means none."""
    heads = [pair for pair in pairs if _number(pair[0]) is None]
    counted = any(_number(tally) is not None and behind.text.strip().isdigit() for tally, behind in pairs)
    bare = all(tally.text.strip() in NONE for tally, _ in pairs if _number(tally) is not None)
    agree = any(_agrees(*pair) for pair in pairs if _number(pair[0]))
    if len(heads) != 1 or not counted or (bare and not agree):
        return False
    head, behind = heads[0]
    return classes.severity(behind.text) is not None and classes.mentions_class(head.text)


def _number(tally: Cell) -> int | None:
    """Return how many strokes *tally* has; ``None`` where it is none.

    A group with others behind it is full: of its five strokes one lies across, which print may not show ("IIII I").
    """
    *full, last = tally.text.split() or [""]
    marks = "".join((*full, last))
    if not marks or _TALLY.fullmatch(marks) is None or marks.isdigit():
        return None
    if marks[0] == "正":
        return _FULL * len(marks)
    return _FULL * len(full) + len(last) if all(len(group) in (_FULL - 1, _FULL) for group in full) else None


def _agrees(tally: Cell, behind: Cell) -> bool:
    return behind.text.strip() == str(_number(tally))


def _without(row: Row, edges: Sequence[int]) -> Row:
    return replace(row, cells=tuple(replace(cell, words=()) if round(cell.x0) in edges else cell for cell in row.cells))
