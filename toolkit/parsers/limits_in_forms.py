"""Limits that a form tells class by class, each beside its own label: "Ac / Re major | 7 / 8"."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from toolkit.parsers import classes
from toolkit.parsers.bounds import bound
from toolkit.parsers.cells import Piece, Row
from toolkit.parsers.lines import Line
from toolkit.parsers.ordered import of_class

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
    return told if len(named) >= FEWEST else []


def _told(label: Piece, value: Piece, row: Row) -> Iterator[Line]:
    severity, kind = of_class(label.text) if len(label.text.split()) <= LONGEST else (None, None)
    text = bound(value.text.strip(" :："))
    figures = _VALUE.fullmatch(text)
    if severity is None or figures is None:
        return
    pair = figures[2] is not None and int(figures[2]) == int(figures[1]) + 1
    if kind == "both" and pair:
        yield from (Line(k, row.text, {severity: v}, row.page, value.box) for k, v in _halves(figures[1], figures[2]))
    elif kind in ("allowed", "reject") and figures[2] is None:
        yield Line(kind, row.text, {severity: figures[1]}, row.page, value.box)


def _halves(accept: str, reject: str) -> tuple[tuple[str, str], ...]:
    return ("allowed", accept), ("reject", reject)
