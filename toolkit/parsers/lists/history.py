"""Tables of the inspections that an order has had, one a row: they count no defects and judge no part."""

from collections.abc import Iterator, Sequence

from toolkit.model.report import Problem
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.problems import warning
from toolkit.parsers.words import dates, lexicon
from toolkit.parsers.words.labels import concept_of

STAGES = ("set_aside", "stages")


def heads_history(heads: Sequence[Piece]) -> bool:
    """Tell whether *heads* are those of such a table: "Audit | Date | Sample | Major | Minor | Outcome".

    A table of tests may have the same heads, and a "Check" is one of those.
    """
    if not heads or not _names_visits(heads[0]):
        return False
    dated = any(concept_of(head.text) in ("day", "inspection_date") for head in heads)
    kinds = {lexicon.row_kind(head.text) for head in heads}
    meant = [lexicon.meaning("columns", head.text) for head in heads]
    return dated and {"sample", "result"} <= kinds and "description" not in meant and not _is_of_checks(heads[0])


def _names_visits(head: Piece) -> bool:
    """Tell whether visits may stand under *head*: "Audit", "Stage"."""
    return any(lexicon.mentions(group, key, head.text) for group, key in (("label_words", "visit"), STAGES))


def _is_of_checks(head: Piece) -> bool:
    return lexicon.meaning("checks", head.text) is not None


def without_history(rows: Sequence[Row]) -> list[Row]:
    """Return *rows* without those of such tables: the verdict on an earlier visit is that of no part."""
    left = {id(row) for row in _history(rows)}
    return [row for row in rows if id(row) not in left]


def history_left_out(rows: Sequence[Row]) -> tuple[Problem, ...]:
    """Tell of each such table that it was left out."""
    heads = (row for row in _history(rows) if heads_history(row.pieces))
    message = "The table under “{}” was taken for that of the inspections of the order and left out."
    return tuple(warning("earlier_list", message.format(head.text), head.page) for head in heads)


def _history(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield the rows of such tables; "This inspection | …" belongs to this one."""
    head: Row | None = None
    for row in rows:
        if heads_history(row.pieces):
            head = row
        elif head is not None and not _goes_on(head, row):
            head = None
        if head is not None and not lexicon.mentions("times", "now", row.text):
            yield row


def _goes_on(head: Row, row: Row) -> bool:
    """Tell whether *row* is one of the table under *head*: in its grid, or as full as a row of it, with a day."""
    if head.ruled or row.ruled:
        return (row.page, row.table) == (head.page, head.table)
    dated = any(dates.date(piece.text) is not None for piece in row.pieces)
    return row.page == head.page and dated and len(row.pieces) >= len(head.pieces) - 1
