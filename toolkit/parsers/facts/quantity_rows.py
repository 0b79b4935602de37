"""Tables of quantities with a row for each state of the goods and a column for each item or size, and their whole."""

from collections.abc import Iterator, Sequence

from toolkit.model.report import Place
from toolkit.parsers.facts.quantity_heads import Head, is_of_sizes, is_over, is_single, mentions_packs, quantity_head
from toolkit.parsers.facts.quantity_sums import Figure
from toolkit.parsers.facts.quantity_told import Told, are_shares, is_total
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.words import readings


def by_row(rows: Sequence[Row]) -> Iterator[Told]:
    """Yield what tables say that have a row for each state of the goods, and a column for each item and the whole.

    Without a column for the whole the first figure is that of one item, and no label tells the whole.
    """
    heads: Sequence[Piece] = ()
    grid = (0, 0)
    for row in rows:
        if (row.page, row.table) != grid or not row.ruled:
            heads, grid = (), (row.page, row.table)
        head = quantity_head(row.pieces[0].text) if row.ruled and len(row.pieces) > 2 else None  # noqa: PLR2004
        if head is None:
            heads = heads or row.pieces
            continue
        counted = [piece for piece in row.pieces[1:] if not _is_beside(heads, piece)]
        figures = [(piece, readings.quantity(piece.text, pointed=bool(head.unit))) for piece in counted]
        read = [(piece, value) for piece, value in figures if value and (value[1] is None or is_single(value[1]))]
        if len(read) == len(figures) and len({value[0] for _, value in read}) > 1:
            yield _of_row(head, heads, read, row)


def _is_beside(heads: Sequence[Piece], piece: Piece) -> bool:
    """Tell whether *piece* stands under a head of shares or of packs, beside the goods."""
    over = next((head.text for head in heads if is_over(head, piece)), "")
    return are_shares([over]) or mentions_packs(over)


def _of_row(head: Head, heads: Sequence[Piece], read: Sequence[tuple[Piece, tuple[int, str | None]]], row: Row) -> Told:
    """Return the figure under the head of the whole, which the others add up to."""
    over = [next((h.text for h in heads if is_over(h, piece)), "") for piece, _ in read]
    totals = [value for text, (_, value) in zip(over, read, strict=True) if is_total(text)]
    parts = sum(value[0] for text, (_, value) in zip(over, read, strict=True) if not is_total(text))
    fits = len(totals) == 1 and len(read) > 2 and totals[0][0] == parts  # noqa: PLR2004 - parts and their whole
    place = Place(row.page, row.box)
    sized, unit = any(is_of_sizes(piece.text) for piece in heads), head.unit or (totals[0][1] if totals else None)
    figures = (Figure(head.state, totals[0][0], unit, place),) if fits and (unit or not sized) else ()
    return Told(figures, frozenset({head.state}), ((row.page, row.box),), sized=sized)
