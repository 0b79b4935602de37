"""Conclusions that no label announces but their print does: a short line by itself in large letters or in capitals.

"HOLD THE SHIPMENT.", "Good to ship.", "RE-CHECK AFTER REPAIR". Such a line tells what becomes of the goods where it is
the only one that does; like all conclusions in free words it counts with the rest of the report (``concluded_freely``).
"""

import re
from collections.abc import Iterator, Sequence

from toolkit.model.report import Place
from toolkit.parsers import outcomes
from toolkit.parsers.cells import Row
from toolkit.parsers.frames import unframed
from toolkit.parsers.options import offers
from toolkit.parsers.others import is_of_others, names_others
from toolkit.parsers.told_freely import told_freely
from toolkit.parsers.unlabelled import APART, is_loud, usual_height

LONGEST = 9  # words
FEWEST = 2
LONGEST_LABEL = 3  # words
BESIDE = 2  # cells: a label of the office's own, and what it says in capitals
_FIRST = re.compile(r"^(.*?[^\W\d_])(?:[.!:]+(?=\s|$)|\s*(?=[(（]))")


def set_apart(rows: Sequence[Row]) -> list[tuple[str, str, Place]]:
    """Return the verdict, the words and the place of the only such line; none where two of them differ."""
    found = list(_told(rows))
    return found[:1] if len({word for word, _, _ in found}) == 1 else []


def _behind_label(text: str) -> str:
    """Return *text* without a short label of the office's own before capitals: "Short answer: NOT RELEASED."."""
    label, colon, rest = text.partition(":")
    shouted = rest.strip().split(".")[0].isupper() and len(label.split()) <= LONGEST_LABEL and not label.isupper()
    return rest.strip() if colon and shouted else text


def _told(rows: Sequence[Row]) -> Iterator[tuple[str, str, Place]]:
    usual = usual_height(rows)
    for above, row in zip([None, *rows], rows, strict=False):
        labelled = row.ruled and len(row.pieces) == BESIDE and row.pieces[-1].text.isupper()
        if not row.pieces or (not labelled and (row.ruled or len(row.pieces) != 1)) or offers(row.text):
            continue
        plain = _behind_label(unframed(row.pieces[-1].text))
        match = _FIRST.match(plain)
        first = match[1] if match else plain
        loud = is_loud(row.pieces[0], row, usual) and len(plain.split()) <= LONGEST
        shouted = first.isupper() and FEWEST <= len(first.split()) <= LONGEST
        apart = (
            labelled
            or above is None
            or above.page != row.page
            or row.top - above.bottom > APART * (row.bottom - row.top) / 3
        )
        if not (apart and (loud or shouted)) or any(map(str.isdigit, first)):
            continue
        if is_of_others(row.text) or names_others(first) or (above is not None and is_of_others(above.text)):
            continue
        word = outcomes.verdict(first) or told_freely(first)
        if word in ("pass", "fail", "pending"):
            yield word, row.pieces[-1].text, Place(row.page, row.pieces[-1].box)
