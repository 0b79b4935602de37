"""What a list of defects remarks beside its rows, in a column under "Remarks": "also seen on the approved sample"."""

from collections.abc import Iterable, Iterator, Sequence

from toolkit.parsers import classes, folding, lexicon, outcomes
from toolkit.parsers.cells import Piece, Row
from toolkit.parsers.lines import Table
from toolkit.parsers.matrix import Matrix
from toolkit.parsers.photos import is_caption

FEWEST_WORDS = 3  # less is a figure, a place or a mark


def row_remarks(tables: Iterable[Table], rows: Sequence[Row]) -> Iterator[str]:
    """Yield each remark behind the defect that it is about, in the order of the *rows*."""
    by_place = {(row.page, row.box): row for row in rows if row.ruled}
    for table in tables:
        head = _remarks_head(table)
        for line in table.lines if head is not None else ():
            row = by_place.get((line.page, line.box))
            if head is None or row is None or line.kind != "defect":
                continue
            told = (piece.text for piece in row.pieces if _stands_under(piece, head) and _says(piece.text))
            yield from (f"{line.label}: {text}" for text in told)


def _remarks_head(table: Table) -> Piece | None:
    """Return the head of the remarks behind the classes of *table*; ``None`` where it is not ruled, or has none."""
    if not isinstance(table, Matrix) or not table.header.ruled or not table.groups:
        return None
    behind = max(column.x1 for group in table.groups for column in group.columns.values())
    heads = (piece for piece in table.header.pieces if piece.box[0] >= behind - 1)
    return next((piece for piece in heads if lexicon.meaning("headings", piece.text) == "remarks"), None)


def _stands_under(piece: Piece, head: Piece) -> bool:
    middle = (piece.box[0] + piece.box[2]) / 2
    return head.box[0] <= middle <= head.box[2]


def _says(text: str) -> bool:
    """Tell whether *text* is a sentence of its own: no picture, no verdict, no class."""
    if is_caption(text) or outcomes.verdict(text) is not None or classes.severity(text) is not None:
        return False
    words = [word for word in text.split() if any(map(str.isalpha, word))]
    pictured = any(lexicon.exactly("pictures", folding.key(word)) for word in words)
    return len(words) >= FEWEST_WORDS and not pictured
