"""Columns of a table of checks that say what is asked, and not what was found: "Requirement", "Spec", "Sollwert"."""

from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from toolkit.parsers.layout.cells import Cell, Row
from toolkit.parsers.words import folding, lexicon

FEWEST = 3  # heads: a label, its value and another make no table
_OF_PLAN = frozenset({"found", "allowed", "reject", "both", "aql", "units"})


def without_asked(rows: Sequence[Row]) -> list[Row]:
    """Return *rows*, those of ruled tables without the words under a head for what is asked.

    The heads themselves stay, and so do figures: what was measured says little without what it should be.
    """
    found: list[Row] = []
    columns: list[tuple[float, float]] = []
    table = (0, 0)
    for row in rows:
        if (row.page, row.table) != table:
            table, columns = (row.page, row.table), []
        if row.ruled and (asked := _asked(row)):
            columns = asked
            found.append(row)
        else:
            found.append(_without(row, columns) if columns and row.ruled else row)
    return found


def _asked(row: Row) -> list[tuple[float, float]]:
    """Return where the columns begin and end of which the head in *row* says that they ask; none in another row."""
    heads = [(cell.x0, cell.x1) for cell in row.cells if _asks(cell.text)]
    judges = any(lexicon.row_kind(cell.text) == "result" for cell in row.cells)
    return heads if judges else []


def asks(row: Row) -> bool:
    """Tell whether *row* heads a table of checks: a word for what is asked, or one for a check before another head.

    "Dimension | Sample | Required | Measured", "Test | Sample size | Seen". Limits are asked of the lot itself.
    """
    texts = [piece.text for piece in row.pieces]
    if len(texts) < FEWEST or any(lexicon.row_kind(text) in _OF_PLAN for text in texts):
        return False
    checks = lexicon.meaning("checks", texts[0]) is not None and lexicon.row_kind(texts[0]) != "sample"
    return checks or any(map(_asks, texts))


def _asks(text: str) -> bool:
    return not _asking().isdisjoint(lexicon.readings(text))


@cache
def _asking() -> frozenset[str]:
    return frozenset(map(folding.key, folding.words_of("asked_in_checks")["heads"]))


def _without(row: Row, columns: Sequence[tuple[float, float]]) -> Row:
    def asks(cell: Cell) -> bool:
        return any(x0 <= cell.center <= x1 for x0, x1 in columns) and not any(map(str.isdigit, cell.text))

    return replace(row, cells=tuple(replace(cell, words=()) if asks(cell) else cell for cell in row.cells))
