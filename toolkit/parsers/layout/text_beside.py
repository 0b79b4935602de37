"""Text without rules that stands beside a ruled table: "AUDIT RESULT:" level with the first row of the totals.

Sorted by height alone it would part the rows of that table, and what is below it would belong to no table.
"""

from collections.abc import Mapping, Sequence

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.pages import Box

SLACK = 1.0  # points by which the edges of both may overlap


def parted_by_text(rows: Sequence[Row], boxes: Mapping[int, Box]) -> set[int]:
    """Return the numbers of the ruled tables with *boxes* whose rows text beside them would part.

    Text on the left of every row is no such text: it holds the labels of the rows.
    """
    loose = [row for row in rows if not row.table and row.words]
    return {number for number, box in boxes.items() if _parts(loose, [row for row in rows if row.table == number], box)}


def _parts(loose: Sequence[Row], made: Sequence[Row], box: Box) -> bool:
    beside = [row for row in loose if made[0].top < row.top <= made[-1].top and _is_beside(row.box, box)]
    labels = sum(row.box[2] <= box[0] + SLACK for row in beside)
    return bool(beside) and labels < len(made) - 1


def _is_beside(text: Box, table: Box) -> bool:
    return text[0] >= table[2] - SLACK or text[2] <= table[0] + SLACK
