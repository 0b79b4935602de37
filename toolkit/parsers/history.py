"""Tables of the inspections that an order has had, one a row: they count no defects and judge no part."""

from collections.abc import Sequence

from toolkit.parsers import lexicon
from toolkit.parsers.cells import Piece, Row
from toolkit.parsers.labels import concept_of


def heads_history(heads: Sequence[Piece]) -> bool:
    """Tell whether *heads* are those of such a table: "Audit | Date | Sample | Major | Minor | Outcome"."""
    dated = any(concept_of(head.text) in ("day", "inspection_date") for head in heads)
    kinds = {lexicon.row_kind(head.text) for head in heads}
    described = any(lexicon.meaning("columns", head.text) == "description" for head in heads)
    return dated and {"sample", "result"} <= kinds and not described


def without_history(rows: Sequence[Row]) -> list[Row]:
    """Return *rows* without those of such tables: the verdict on an earlier visit is that of no part."""
    kept: list[Row] = []
    head: Row | None = None
    for row in rows:
        if heads_history(row.pieces):
            head = row
        elif head is not None and not _goes_on(head, row):
            head = None
        if head is None:
            kept.append(row)
    return kept


def _goes_on(head: Row, row: Row) -> bool:
    """Tell whether *row* is one of the table under *head*: in its grid, or as full as a row of it."""
    if head.ruled or row.ruled:
        return (row.page, row.table) == (head.page, head.table)
    return row.page == head.page and len(row.pieces) >= len(head.pieces) - 1
