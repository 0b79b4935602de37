"""What a list of defects remarks beside its rows, in a column under "Remarks": "also seen on the approved sample"."""

from collections.abc import Iterable, Iterator, Sequence

from toolkit.parsers import classes, folding, lexicon, outcomes
from toolkit.parsers.cells import Row
from toolkit.parsers.columns import Column
from toolkit.parsers.lines import Table
from toolkit.parsers.matrix import Matrix
from toolkit.parsers.photos import is_caption

FEWEST_WORDS = 3  # less is a figure, a place or a mark


def row_remarks(tables: Iterable[Table], rows: Sequence[Row]) -> Iterator[str]:
    """Yield each remark with the defect that it is about, in the order of the *rows*: "Lid warped … on the sample too".

    The dots stand for what the row counts between the two.
    """
    by_place = {(row.page, row.box): row for row in rows if row.ruled}
    for table in tables:
        column = _column(table)
        if column is None:
            continue
        for line in table.lines:
            row = by_place.get((line.page, line.box)) if line.kind == "defect" else None
            told = (piece.text for piece in (row.pieces if row else ()) if column.holds(piece) and _says(piece.text))
            yield from (f"{line.label} … {text}" for text in told)


def _column(table: Table) -> Column | None:
    """Return the column of remarks behind the classes of *table*; ``None`` where it is not ruled, or has none."""
    if not isinstance(table, Matrix) or not table.header.ruled or not table.groups:
        return None
    behind = max(column.x1 for group in table.groups for column in group.columns.values())
    heads = (piece for piece in table.header.pieces if piece.box[0] >= behind - 1)
    head = next((piece for piece in heads if lexicon.meaning("headings", piece.text) == "remarks"), None)
    return Column(head.text, head.box[0], head.box[2]) if head is not None else None


def _says(text: str) -> bool:
    """Tell whether *text* is a sentence of its own: no picture, no verdict, no class."""
    if is_caption(text) or outcomes.verdict(text) is not None or classes.severity(text) is not None:
        return False
    words = [word for word in text.split() if any(map(str.isalpha, word))]
    pictured = any(lexicon.exactly("pictures", folding.key(word)) for word in words)
    return len(words) >= FEWEST_WORDS and not pictured
