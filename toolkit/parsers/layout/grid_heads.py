"""Rows of labels over rows of their values in a ruled grid, where some of the labels are known to nobody.

"Manufacturer | Colour" over "Golden Bridge | navy" and under "Client | Order no." over their values: a pair would make
the colour's label the name of the manufacturer.
"""

from collections.abc import Sequence

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.words.labels import concept_of

LOOKED_AT = 20  # rows of one grid to either side
SAME = 2.0  # points
CLOSER = 1.5  # times the space between a label and its value: that to the next label


def heads_values(rows: Sequence[Row], index: int) -> bool:
    """Tell whether the row at *index* is one of labels over values, by its own labels or by the rows of its grid."""
    row = rows[index]
    if not row.ruled:
        return _stands_over(rows, index) and any(_is_full(rows, other) for other in _around(rows, index))
    block = _block(rows, index)
    at = next(place for place, each in enumerate(block) if each is row)
    if at + 1 >= len(block) or not _same_cells(row, block[at + 1]) or _labels(block[at + 1]):
        return False
    mostly = _labels(row) > 1 and 2 * _labels(row) > len(row.pieces)
    return mostly or _takes_turns(block[at % 2 :: 2], block[1 - at % 2 :: 2])


def _stands_over(rows: Sequence[Row], index: int) -> bool:
    """Tell whether a row without rules has a value right under each of its texts, and the row after these is apart."""
    row, below, after = (rows[place] if place < len(rows) else None for place in (index, index + 1, index + 2))
    if row is None or below is None or row.ruled or below.ruled or below.page != row.page or len(row.pieces) < 2:  # noqa: PLR2004
        return False
    gap = below.top - row.bottom
    apart = after is None or after.page != row.page or after.top - below.bottom > CLOSER * max(gap, 1.0)
    starts = [(piece.ink[0], under.ink[0]) for piece, under in zip(row.pieces, below.pieces, strict=False)]
    under = len(row.pieces) == len(below.pieces) and all(abs(x - y) <= SAME for x, y in starts)
    return under and apart and gap < row.bottom - row.top and not _labels(below)


def _is_full(rows: Sequence[Row], index: int) -> bool:
    return _labels(rows[index]) == len(rows[index].pieces) and _stands_over(rows, index)


def _around(rows: Sequence[Row], index: int) -> range:
    return range(max(0, index - LOOKED_AT), min(len(rows), index + LOOKED_AT))


def _block(rows: Sequence[Row], index: int) -> list[Row]:
    """Return the rows about *index* that belong to its grid."""
    row = rows[index]
    near = rows[max(0, index - LOOKED_AT) : index + LOOKED_AT]
    return [each for each in near if (each.page, each.table) == (row.page, row.table)]


def _takes_turns(heads: Sequence[Row], others: Sequence[Row]) -> bool:
    """Tell whether *heads* have labels, one of them nothing else, and *others*, the rows between, have none.

    A head that stands alone in its row may be one that nobody knows.
    """
    several = [row for row in heads if len(row.pieces) > 1]
    full = any(_labels(row) == len(row.pieces) for row in several)
    return full and all(map(_labels, several)) and not any(map(_labels, others))


def _labels(row: Row) -> int:
    return sum(concept_of(piece.text) is not None for piece in row.pieces)


def _same_cells(row: Row, below: Row) -> bool:
    edges = [(piece.box[0], piece.box[2]) for piece in row.pieces]
    under = [(piece.box[0], piece.box[2]) for piece in below.pieces]
    return len(edges) == len(under) and all(
        abs(a - c) <= SAME and abs(b - d) <= SAME for (a, b), (c, d) in zip(edges, under, strict=True)
    )
