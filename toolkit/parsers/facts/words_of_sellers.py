"""What the factory or the supplier says under its own heading: "Factory comments", "Stellungnahme des Lieferanten".

It is kept as what it is, a remark. A quantity, a sample or an order number in it is what the other side says of the
goods, and none of the report's own.
"""

from collections.abc import Sequence

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.others import is_of_others, names_seller

LONGEST = 6  # words of such a heading
FAR = 3.0  # heights of it to the first line under it
APART = 1.2  # heights of a line to the next one of the same passage
_ENDS = (".", "!", "?", "。", "！", "？")


def without_sellers_words(rows: Sequence[Row]) -> list[Row]:
    """Return *rows* without the lines right under such a heading, up to the next gap, table or page."""
    kept: list[Row] = []
    last: Row | None = None
    far = FAR
    for row in rows:
        if last is not None and _goes_on(last, row, far):
            last, far = row, APART
            continue
        last, far = (row, FAR) if _heads_words(row) else (None, FAR)
        kept.append(row)
    return kept


def _goes_on(last: Row, row: Row, far: float) -> bool:
    near = row.page == last.page and row.top - last.bottom < far * (last.bottom - last.top)
    return near and not row.ruled and bool(row.pieces) and lexicon.meaning("headings", row.text) is None


def _heads_words(row: Row) -> bool:
    """Tell whether *row* is the heading over words of the factory or the supplier, and nothing beside it."""
    text = folding.without_number(row.text).strip()
    alone = len(row.pieces) == 1 and len(text.split()) <= LONGEST and not text.endswith(_ENDS)
    valued = any(map(str.isalnum, text.replace("：", ":").partition(":")[2]))
    said = lexicon.mentions("words_of_sellers", "says", text) or is_of_others(text)
    return alone and not valued and names_seller(text) and said
