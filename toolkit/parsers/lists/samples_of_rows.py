"""A column of samples in a list of defects: how many goods were looked at for each row, not all of the lot's sample.

"Appearance | 80" and "Measurements | 5" stand under one head; the rows that find nothing are mostly those of few goods.
"""

from collections.abc import Iterator, Sequence

from toolkit.parsers.facts.over_values import aligned
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.lines import Table
from toolkit.parsers.layout.pages import Box
from toolkit.parsers.lists.headed import Headed
from toolkit.parsers.lists.listing import Listing
from toolkit.parsers.lists.matrix import Matrix
from toolkit.parsers.words.inline import Entry
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.readings import count


def without_samples_of_rows(labelled: Sequence[Entry], tables: Sequence[Table], rows: Sequence[Row]) -> list[Entry]:
    """Return *labelled* without the samples that the rows of a list of *tables* give, where these are not all one."""
    lists = [table for table in tables if isinstance(table, Headed | Listing | Matrix)]
    of_rows = {place for table in lists for place in _differing(table, rows)}
    return [entry for entry in labelled if entry.concept != "sample_size" or (entry.page, entry.box) not in of_rows]


def _differing(table: Table, rows: Sequence[Row]) -> Iterator[tuple[int, Box]]:
    """Yield the places of the numbers under each head of *table* for a sample that has several of them."""
    header = table.header
    below = [row for row in rows if row is not header and (id(row) in table.taken or _is_of_grid(row, header))]
    for head in header.all_pieces:
        if concept_of(head.text) != "sample_size":
            continue
        under = [(row.page, piece) for row in below for piece in row.pieces if _is_under(piece, head, ruled=row.ruled)]
        if len({count(piece.text).value for _, piece in under} - {None}) > 1:
            yield from ((page, piece.box) for page, piece in under)


def _is_of_grid(row: Row, header: Row) -> bool:
    return bool(row.ruled and header.ruled and (row.page, row.table) == (header.page, header.table))


def _is_under(piece: Piece, head: Piece, *, ruled: bool) -> bool:
    if not ruled:
        return aligned(piece, head)
    return piece.box[0] < head.box[2] - 2 and piece.box[2] > head.box[0] + 2
