"""The box under several lists with their total and the limits, without heads: "Sum of faults" over "Permitted"."""

from collections.abc import Sequence
from itertools import pairwise

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.words import lexicon
from toolkit.parsers.words.readings import count

ROWS = 2  # of such a box: the total and the limits


def only_total(rows: Sequence[Row]) -> Row | None:
    """Return the total of the one such box among *rows*; with several each may be of a list of its own."""
    found = [above for above, row in pairwise(rows) if _is_over_limits(above, row)]
    inside = [row for row in rows if found and (row.page, row.table) == (found[0].page, found[0].table)]
    return found[0] if len(found) == 1 and len(inside) == ROWS else None


def label_and_counts(row: Row) -> Sequence[str]:
    """Return the texts of a *row* that has a label and one for each class, and an empty label for any other."""
    return [piece.text for piece in row.pieces] if len(row.pieces) == 1 + len(Severity) else ("",)


def _is_over_limits(above: Row, row: Row) -> bool:
    same = above.ruled and (above.page, above.table) == (row.page, row.table)
    (label, *found), (name, *limits) = label_and_counts(above), label_and_counts(row)
    if not (same and found and limits):
        return False
    kinds = (lexicon.row_kind(label), lexicon.row_kind(name))
    most = [count(text).value for text in limits]
    counted = all(count(text).state == "number" for text in (*found, *limits))
    return kinds == ("found", "allowed") and counted and _rises([value for value in most if value is not None])


def _rises(limits: Sequence[int]) -> bool:
    """Tell whether *limits* are those of the classes from the heaviest on: each at least the one before."""
    return all(one <= two for one, two in pairwise(limits))
