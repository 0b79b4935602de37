"""Values that run into each other under the labels that stand over them: a long one nearly reaches the next.

"Description | Buyer order | Order qty" over "Cotton bath towel, white HLP 40-2217 | 9,600 pcs": the second value begins
just under its label, a little apart from the first.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from toolkit.parsers.layout.cells import Cell, Piece, Row
from toolkit.parsers.layout.pages import Word, union
from toolkit.parsers.words.labels import concept_of

FLUSH = 1.5  # points
NEAR = 1.0  # heights of the letters from the labels to their values
WIDER = 1.4  # times the space between two words of a value: that between two values
FEWEST = 3  # labels


def parted_under_labels(rows: Sequence[Row]) -> list[Row]:
    """Return *rows*, each that stands under one of labels with its values apart as the labels are."""
    found = list(rows[:1])
    for above, row in pairwise(rows):
        found.append(_parted(row, above) if _is_over(above, row) else row)
    return found


def _is_over(above: Row, row: Row) -> bool:
    """Tell whether *above* is a row of labels right over *row*, which has fewer texts, each under a label."""
    near = above.page == row.page and row.top - above.bottom < NEAR * (row.bottom - row.top)
    fewer = len(row.pieces) < len(above.pieces) and len(above.pieces) >= FEWEST
    if above.ruled or row.ruled or not near or not fewer:
        return False
    named = sum(concept_of(piece.text) is not None for piece in above.pieces)
    under = all(any(_is_flush(piece, head) for head in above.pieces) for piece in row.pieces)
    return under and 2 * named > len(above.pieces) and not any(concept_of(piece.text) for piece in row.pieces)


def _is_flush(piece: Piece | Word, head: Piece) -> bool:
    start = piece.x0 if isinstance(piece, Word) else piece.ink[0]
    return abs(start - head.ink[0]) <= FLUSH


def _parted(row: Row, above: Row) -> Row:
    """Return *row* with a cell for each of its values; as it is where one label would have none."""
    values = [part for cell in row.cells for part in _values(cell, above)]
    if len(values) != len(above.pieces):
        return row
    return replace(row, cells=tuple(Cell(tuple(words), union([word.box for word in words])) for words in values))


def _values(cell: Cell, above: Row) -> Iterator[list[Word]]:
    words = sorted(cell.words, key=lambda word: word.x0)
    gaps = sorted(second.x0 - first.x1 for first, second in pairwise(words))
    usual = gaps[len(gaps) // 2] if gaps else 0.0
    value: list[Word] = []
    for word in words:
        apart = bool(value) and word.x0 - value[-1].x1 > WIDER * usual
        if apart and any(_is_flush(word, head) for head in above.pieces):
            yield value
            value = []
        value.append(word)
    if value:
        yield value
