"""Limits in a grid of classes and figures alone, under a heading that says what they are: "Maximum allowed defects"."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import takewhile

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import CLOSE, Line, size_of
from toolkit.parsers.limits.limit_judge import judged
from toolkit.parsers.told.paired_figures import is_of_each
from toolkit.parsers.words import classes
from toolkit.parsers.words.bounds import bound
from toolkit.parsers.words.plain_limits import names_limits_alone

FEWEST = 2  # classes: a single figure may be anything


def limits_in_grids(rows: Sequence[Row], taken: Collection[int] = ()) -> list[Line]:
    """Return the limits that rows "Major | 7" give right under such a heading; *taken* are ids of rows of tables."""
    told: list[Line] = []
    for at, row in enumerate(rows):
        if len(row.pieces) != 1 or id(row) in taken or not _heads_limits(row.text):
            continue
        below = list(_below(row, rows[at + 1 :]))
        values = _values(below) if not any(id(each) in taken for each in below) else {}
        if len(values) >= FEWEST:
            told += [Line("allowed", row.text, {s: text}, row.page, row.box) for s, text in values.items()]
    return judged(told, " | ".join(line.label for line in told)) if told else []


def _heads_limits(text: str) -> bool:
    """Tell whether *text* says that limits of all classes follow, of the sample: none of a carton, or of a test."""
    plain = not any(map(str.isdigit, text)) and not classes.mentions_class(text) and not is_of_each(text)
    return plain and names_limits_alone(text)


def _below(head: Row, rows: Sequence[Row]) -> Iterator[Row]:
    """Yield the rows of the grid that *head* is the first of, or that begins right under it."""
    first = next(iter(rows), None)
    if first is None or not first.ruled or first.page != head.page:
        return
    near = head.table == first.table if head.ruled else first.top - head.bottom < CLOSE * size_of(head)
    if near:
        yield from takewhile(lambda row: (row.page, row.table) == (first.page, first.table), rows)


def _values(rows: Sequence[Row]) -> Mapping[Severity, str]:
    """Return the figure of each class that *rows* name; none where one of them says anything else."""
    told: dict[Severity, str] = {}
    texts = [piece.text for row in rows for piece in row.pieces]
    named = classes.severities(texts[::2])
    figures = [bound(text.strip()) for text in texts[1::2]]
    whole = len(named) == len(figures) and None not in named and len(set(named)) == len(named)
    if not whole or not all(figure.isdecimal() for figure in figures):
        return told
    return {severity: figure for severity, figure in zip(named, figures, strict=True) if severity}
