"""Checks that a page cuts in two: "Migration | Not shown" at its end, and "report" alone at the top of the next.

The name would lose its end, and what is missing would be a test. Only the rest of cells counts that the row above has
as well, in the same columns, where it goes on in small letters and has no verdict: a check begins with a capital.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from toolkit.parsers.layout.cells import Cell, Row

SAME = 2.0  # points between the edges of one column on two pages


def with_cut_checks(rows: Sequence[Row]) -> list[Row]:
    """Return *rows*, the rest of a ruled row on the next page with the row that it is of."""
    joined: list[Row] = []
    for row in rows:
        if joined and _is_rest(row, joined[-1]):
            joined[-1] = _joined(joined[-1], row)
        else:
            joined.append(row)
    return joined


def _is_rest(row: Row, above: Row) -> bool:
    if not (row.ruled and above.ruled and row.page == above.page + 1 and len(row.cells) == len(above.cells)):
        return False
    pairs = list(zip(row.cells, above.cells, strict=True))
    told = [(cell, own) for cell, own in pairs if cell.text]
    level = all(abs(cell.x0 - own.x0) <= SAME and abs(cell.x1 - own.x1) <= SAME for cell, own in pairs)
    fewer = sum(bool(own.text) for _, own in pairs) > len(told) > 0
    return level and fewer and all(own.text and cell.text[:1].islower() for cell, own in told)


def _joined(above: Row, rest: Row) -> Row:
    down = above.bottom - rest.top
    return above.with_cells([_longer(own, cell, down) for own, cell in zip(above.cells, rest.cells, strict=True)])


def _longer(cell: Cell, rest: Cell, down: float) -> Cell:
    """Return *cell* with the words of its *rest*, as far *down* as they would stand on its own page."""
    words = (
        replace(word, top=word.top + down, bottom=word.bottom + down, base=word.base + down) for word in rest.words
    )
    return replace(cell, words=(*cell.words, *words))
