"""Rows under each lot of a table that give its limits: "TK-20 | 0 | 7 | 5 | FAIL" over "Allowed | 0 | 5 | 7".

The heads name the classes once, and what a row is stands in it, under the item or beside it.
"""

from collections.abc import Sequence
from itertools import takewhile

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.words import classes, lexicon

LIMITS = ("allowed", "both")
OF_LOTS = ("found", *LIMITS, "reject", "aql", "sample")
FEWEST = 2  # lots


def kind_of_row(row: Row) -> str | None:
    """Return what the words of *row* say that it is, in the first cell that names a kind: "Allowed", "Ac", "Found"."""
    words = (piece.text for piece in row.pieces if any(map(str.isalpha, piece.text)))
    kinds = (lexicon.row_kind(text) for text in words if classes.severity(text) is None)
    return next((kind for kind in kinds if kind in OF_LOTS), None)


def limits_below(row: Row, below: Sequence[Row]) -> bool:
    """Tell whether every lot under the heads in *row* has a row of limits of its own, right below that of its finds."""
    same = [each for each in takewhile(lambda each: _follows(row, each), below) if len(each.pieces) > 1]
    same = same[:-1] if same and lexicon.row_kind(same[-1].pieces[0].text) == "found" else same  # the total of all
    kinds = [kind_of_row(each) or "found" for each in same]
    pairs = [kind for kind in kinds if kind in ("found", *LIMITS)]
    lots = pairs.count("found")
    whole = lots >= FEWEST and len(pairs) == 2 * lots
    return whole and all(
        kind == "found" and limit in LIMITS for kind, limit in zip(pairs[::2], pairs[1::2], strict=True)
    )


def _follows(head: Row, row: Row) -> bool:
    return (row.page, row.table, row.ruled) == (head.page, head.table, head.ruled)
