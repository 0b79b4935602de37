"""Tables of the inspections before this one: what they judge, number and count is not of this report."""

import re
from collections.abc import Sequence
from itertools import pairwise

from toolkit.parsers import folding, lexicon
from toolkit.parsers.cells import Row


def titles_earlier(over: Row) -> bool:
    """Tell whether *over* is a title that speaks of the inspections before this one: "Inspection history".

    A title has no value of its own, as "Previous report: R-900" has, and does not speak of this inspection as well.
    """
    if len(over.pieces) != 1 or not lexicon.is_earlier(over.text):
        return False
    valued = any(map(str.isdigit, folding.without_ordinal(over.text))) or re.search(r"[:：]\s*\S", over.text)
    return not valued and not lexicon.mentions("times", "now", over.text)


def without_earlier(rows: Sequence[Row]) -> list[Row]:
    """Return *rows* without the ruled tables that stand right under such a title."""
    begun = {
        (row.page, row.table) for over, row in pairwise(rows) if row.ruled and not over.ruled and titles_earlier(over)
    }
    return [row for row in rows if not (row.ruled and (row.page, row.table) in begun)]
