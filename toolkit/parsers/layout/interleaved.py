"""Two small tables without rules beside each other, whose rows stand at different heights and so come in turns.

"Quantity | Passed" on the left, "AQL | 0 | 2.5" a little lower on the right, "Packing | Passed" below on the left: each
table is read as a whole, the left one first, or the heads of one would stand over the rows of the other.
"""

from collections.abc import Sequence
from itertools import islice, pairwise

from toolkit.parsers.layout.cells import Row

FEWEST = 3  # rows of each table, and turns
TABULAR = 2  # rows of each table that have several texts
GAP = 8.0  # points between the tables


def in_turn(rows: Sequence[Row]) -> list[Row]:
    """Return *rows*, those of two such tables one table after the other."""
    found: list[Row] = []
    place = 0
    while place < len(rows):
        sides = _sides(rows, place)
        if not _are_tables(rows[place : place + len(sides)], sides):
            found.append(rows[place])
            place += 1
            continue
        run = list(zip(rows[place : place + len(sides)], sides, strict=True))
        found.extend(row for side in (False, True) for row, right in run if right == side)
        place += len(run)
    return found


def _sides(rows: Sequence[Row], start: int) -> list[bool]:
    """Return for the row at *start* and those that follow, as far as each is on one side of a gap, if on the right."""
    pair = rows[start : start + 2]
    seam = _seam(*pair) if len(pair) > 1 and all(map(_is_loose, pair)) else None
    sides: list[bool] = []
    for row in islice(rows, start, None) if seam is not None else ():
        alike = _is_loose(row) and row.page == pair[0].page
        x0, x1 = _reach(row) if alike else (0.0, 0.0)
        if seam is None or not alike or not (x1 <= seam[1] - GAP or x0 >= seam[0] + GAP):
            break
        right = x0 >= seam[0] + GAP
        seam = (seam[0], min(seam[1], x0)) if right else (max(seam[0], x1), seam[1])
        sides.append(right)
    return sides


def _is_loose(row: Row) -> bool:
    return not row.ruled and bool(row.pieces)


def _reach(row: Row) -> tuple[float, float]:
    return row.pieces[0].ink[0], row.pieces[-1].ink[2]


def _seam(one: Row, other: Row) -> tuple[float, float] | None:
    """Return where the gap between two rows begins and ends; ``None`` where one stands over the other."""
    left, right = sorted((_reach(one), _reach(other)))
    return (left[1], right[0]) if right[0] - left[1] >= GAP else None


def _are_tables(run: Sequence[Row], sides: Sequence[bool]) -> bool:
    """Tell whether the rows of *run* are those of two tables in turns, *sides* telling which."""
    turns = sum(one != two for one, two in pairwise(sides))
    if turns < FEWEST or min(sides.count(False), sides.count(True)) < FEWEST:
        return False
    tabular = [right for row, right in zip(run, sides, strict=True) if len(row.pieces) > 1]
    return min(tabular.count(False), tabular.count(True)) >= TABULAR
