"""Tables of the inspections before this one, each with its number or date and its result: no part of this report."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.lists.set_aside import of_heading
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.labels import concept_of

OF_PAPERS = frozenset({"report_no", "inspection_date", "report_date", "day"})
LONGEST_TITLE = 8  # words
FEWEST = 3  # heads: the number or date of a paper, its result, and what it was


def without_earlier_papers(rows: Sequence[Row]) -> list[Row]:
    """Return *rows* without those of a table that lists the inspections before this one under a heading of such.

    Only where a head says that each row has a date or the number of a report: then its results are of other papers.
    """
    left_out = {id(row) for place, row in enumerate(rows) if _heads(row) for row in _listed(rows[place + 1 :])}
    return [row for row in rows if id(row) not in left_out]


def titles_earlier(over: Row) -> bool:
    """Tell whether *over* is a title that speaks of the inspections before this one: "Inspection history".

    A title has no value of its own, as "Previous report: R-900" has, and does not speak of this inspection as well.
    """
    sentence = over.text.rstrip().endswith((".", "。", "!", ";")) or len(over.text.split()) > LONGEST_TITLE
    if len(over.pieces) != 1 or sentence or not lexicon.is_earlier(over.text):
        return False
    valued = any(map(str.isdigit, folding.without_ordinal(over.text))) or re.search(r"[:：]\s*\S", over.text)
    return not valued and not lexicon.mentions("times", "now", over.text)


def _heads(row: Row) -> bool:
    return titles_earlier(row) or (len(row.pieces) == 1 and of_heading(row.text) == "earlier")


def _listed(behind: Sequence[Row]) -> Iterator[Row]:
    """Yield the rows of the table that begins with the first of *behind*, where that heads a list of papers."""
    head = next(iter(behind), None)
    if head is None or len(head.pieces) < FEWEST or not _is_of_papers(head):
        return
    yield from takewhile(lambda row: _is_beside(row, head), behind)


def _is_of_papers(head: Row) -> bool:
    return any(concept_of(piece.text) in OF_PAPERS for piece in head.pieces) and not any(map(str.isdigit, head.text))


def _is_beside(row: Row, head: Row) -> bool:
    """Tell whether *row* is one of the table under *head*; without rules it has its cells, but for one."""
    if (row.page, row.table, row.ruled) != (head.page, head.table, head.ruled):
        return False
    return bool(head.ruled) or len(row.pieces) >= max(FEWEST, len(head.pieces) - 1)
