"""Summaries: a row for each class, and columns such as Found, Limit, Result."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from toolkit.parsers import classes, lexicon
from toolkit.parsers.cells import Piece, Row
from toolkit.parsers.columns import Column, placed, spans
from toolkit.parsers.lines import Line, Table
from toolkit.parsers.values import parted


@dataclass
class Summary(Table):
    columns: list[Column] = field(default_factory=list)
    kinds: list[str | None] = field(default_factory=list)
    lettered: bool = False  # its rows are classes for certain, so that A, B and C are classes too

    def read(self, row: Row) -> list[Line] | None:
        row = parted(row, self.columns)
        found = row.pieces
        severity = classes.severities([found[0].text], letters=self.lettered)[0] if found else None
        if severity is None:
            return [] if self.same_grid(row) and not self.suspended else None
        lines = []
        self.columns, places = placed(found, self.columns, ruled=row.ruled)
        for piece, index in list(zip(found, places, strict=True))[1:]:
            kind = self.kinds[index] if index is not None else None
            if kind is not None:
                lines.append(Line(kind, self.columns[index or 0].name, {severity: piece.text}, row.page, row.box))
        return lines


def _kind(head: str) -> str | None:
    """Return what the column under *head* holds; one of an inspection before this one holds nothing that counts."""
    kind = lexicon.row_kind(head)
    return None if kind == "earlier" else kind


def open_summary(row: Row, heads: Sequence[Piece]) -> Summary | None:
    kinds = [_kind(head.text) for head in heads]
    figures = [half for kind in kinds if kind for half in kind.split("/")]
    if not {"found", "allowed"} & set(figures) or len(figures) < 2:  # noqa: PLR2004
        return None
    if any(any(char.isdigit() for char in head.text) for head in heads):
        return None
    if any(s is not None for s in classes.severities([head.text for head in heads])):
        return None
    # A list of defects can have a column of numbers found and one of limits; it also has one of descriptions.
    described = [head for head in heads if lexicon.meaning("columns", head.text) == "description"]
    if any(lexicon.row_kind(head.text) is None for head in described):
        return None
    columns = spans(heads, ruled=row.ruled)
    lettered = lexicon.meaning("columns", heads[0].text) == "severity"
    return Summary(row.page, row.table, row.page, row.bottom, row, columns=columns, kinds=kinds, lettered=lettered)
