"""Columns of classes beside a list that already gives each defect its class and its number: they count on.

A log of defects as they were found carries the sums forward: "Open seam | MA | 1 | 0 | 1 | 0", and two rows below
"Print askew | MA | 2 | 0 | 3 | 1". The list is the one of the class and the number; what is carried forward proves it.
"""

from collections import Counter
from collections.abc import Sequence

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.columns import Column, placed, spans, texts_of
from toolkit.parsers.lists.listing import Listing
from toolkit.parsers.words import classes
from toolkit.parsers.words.readings import count

FEWEST = 3  # rows that must add up: two do by chance


def heads_running(row: Row, table: object, below: Sequence[Row]) -> bool:
    """Tell whether *row*, right under the heads of the list *table*, names the classes of such sums."""
    if not isinstance(table, Listing) or table.lines or table.quantity is None:
        return False
    return counts_on(row.pieces, table.columns, table.severity, table.quantity, below)


def counts_on(
    heads: Sequence[Piece], columns: Sequence[Column], severity: int, quantity: int, below: Sequence[Row]
) -> bool:
    """Tell whether what stands under those *heads* that name classes carries on the sums of a list with *columns*.

    Every row *below* that has a class, in that of *severity*, and a number, in that of *quantity*, must agree.
    """
    named = [(found, column) for found, column in zip(_classes(heads), spans(heads, ruled=True), strict=True) if found]
    if len(named) < 2 or len({found for found, _ in named}) < len(named):  # noqa: PLR2004 - one sum tells little
        return False
    added: Counter[Severity] = Counter()
    agreeing = 0
    for row in below:
        cells = texts_of(row.pieces, placed(row.pieces, list(columns), ruled=row.ruled)[1])
        found, number = classes.severity(cells.get(severity, ""), letters=True), count(cells.get(quantity, ""))
        if found is None or number.state != "number":
            continue
        added[found] += number.value or 0
        if any(_under(column, row) != added[each] for each, column in named):
            return False
        agreeing += 1
    return agreeing >= FEWEST


def _classes(heads: Sequence[Piece]) -> list[Severity | None]:
    return classes.severities([head.text for head in heads], letters=True)


def _under(column: Column, row: Row) -> int | None:
    return next((count(piece.text).value for piece in row.pieces if column.holds(piece)), None)
