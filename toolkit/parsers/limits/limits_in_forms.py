"""Limits that a form tells class by class, each beside its own label: "Ac / Re major | 7 / 8"."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.lines import Line
from toolkit.parsers.limits.limit_judge import judged
from toolkit.parsers.words import classes
from toolkit.parsers.words.bounds import bound
from toolkit.parsers.words.ordered import of_class

FEWEST = 2  # classes: one label alone may be of anything
LONGEST = 6  # words of such a label
_VALUE = re.compile(r"(\d{1,3})(?:\s*[/-]\s*(\d{1,3}))?")


def limits_in_forms(rows: Sequence[Row], taken: Collection[int] = ()) -> list[Line]:
    """Return the limits of *rows* whose labels name a class and what its figure is; *taken* are those of tables."""
    told = [
        line
        for row in rows
        if id(row) not in taken and len(row.pieces) > 1 and classes.mentions_class(row.text)
        for label, value in pairwise(row.pieces)
        for line in _told(label, value, row)
    ]
    named = {severity for line in told for severity in line.values}
    return judged(told, " | ".join(line.label for line in told)) if len(named) >= FEWEST else []


def _told(label: Piece, value: Piece, row: Row) -> Iterator[Line]:
    severity, kind = of_class(label.text) if len(label.text.split()) <= LONGEST else (None, None)
    figures = _VALUE.fullmatch(bound(value.text.strip(" :：")))
    text = f"{label.text} | {value.text}"  # other values may stand in the row: "Supplier | Best | Max. minor | 10"
    if severity is None or figures is None:
        return
    if kind == "both" and figures[2] is not None:
        yield Line("both", text, {severity: f"{figures[1]}/{figures[2]}"}, row.page, value.box)
    elif kind in ("allowed", "reject") and figures[2] is None:
        yield Line(kind, text, {severity: figures[1]}, row.page, value.box)
