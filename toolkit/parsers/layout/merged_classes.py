"""Names of classes that stand once for the rows between two level lines, in the middle of them: a merged cell.

Without upright lines nothing says how far such a cell reaches but the lines above and below its rows.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from toolkit.parsers.layout.cells import Cell, Row
from toolkit.parsers.layout.columns import Column, spans
from toolkit.parsers.words import classes, lexicon
from toolkit.parsers.words.readings import count

FEWEST = 2  # rows under one name


def with_merged_classes(rows: Sequence[Row]) -> list[Row]:
    """Return *rows* of lists without upright lines, each with the class that stands once between its level lines.

    Where no line parts the rows, a name may as well begin with its own row. What stands first under heads that come
    again may go on with the class of the page before.
    """
    found: list[Row] = []
    place = 0
    headed: set[str] = set()  # the words of the heads so far
    while place < len(rows):
        row = rows[place]
        found.append(row)
        place += 1
        heads = _heads(row)
        if heads is None:
            continue
        below = list(_below(row, rows[place:]))
        bands = _bands(below)
        again = row.text in headed
        headed.add(row.text)
        for at, band in enumerate(bands):
            bounded = len(bands) > 1 and band[0].band > row.band and not (again and at == 0)
            found.extend(_named(band, *heads) if bounded else band)
        place += len(below)
    return found


def _heads(row: Row) -> tuple[Column, Column] | None:
    """Return the columns of classes and of numbers that *row* heads, where it has one of descriptions as well."""
    if row.ruled or len(row.pieces) < 3:  # noqa: PLR2004 - class, description, number
        return None
    heads = zip(row.pieces, spans(row.pieces, ruled=False), strict=True)
    named = {lexicon.meaning("columns", piece.text): column for piece, column in heads}
    if not {"severity", "description", "quantity"} <= named.keys():
        return None
    return named["severity"], named["quantity"]


def _below(head: Row, rows: Sequence[Row]) -> Iterator[Row]:
    """Yield those of *rows* that may stand in the list under *head*: up to a page's end, a table or other heads."""
    for row in rows:
        if row.ruled or row.page != head.page or _heads(row) is not None or len(row.pieces) < 2:  # noqa: PLR2004
            return
        yield row


def _bands(rows: Sequence[Row]) -> list[list[Row]]:
    return [list(band) for _, band in groupby(rows, key=lambda row: row.band)]


def _named(band: Sequence[Row], classed: Column, counted: Column) -> Iterator[Row]:
    """Yield the rows of *band*, each with the only class that is named in it, where it stands below the first."""
    names = [row.cells[0] for row in band if row.cells and _names(row.cells[0], classed)]
    numbered = [row for row in band if any(counted.holds(p) and count(p.text).state == "number" for p in row.pieces)]
    first = band[0].cells[0] if band and band[0].cells else None
    if len(names) != 1 or len(numbered) < max(FEWEST, len(band)) or first is names[0]:
        yield from band
        return
    yield from (row if names[0] in row.cells else _with(row, names[0]) for row in band)


def _names(cell: Cell, column: Column) -> bool:
    return column.x0 <= cell.center <= column.x1 and classes.severity(cell.text, letters=True) is not None


def _with(row: Row, name: Cell) -> Row:
    """Return *row* with *name* as its first cell, on its own line of print."""
    base = row.cells[0].words[0].base
    words = tuple(replace(w, top=w.top - w.base + base, bottom=w.bottom - w.base + base, base=base) for w in name.words)
    box = (name.box[0], min(w.top for w in words), name.box[2], max(w.bottom for w in words))
    return replace(row, cells=(Cell(words, box), *row.cells), words=(*words, *row.words))
