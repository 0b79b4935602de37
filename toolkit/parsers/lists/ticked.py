"""Matrices in which a tick tells the class of a defect, and a column beside the classes its number."""

from collections.abc import Sequence

from msgspec import field

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.columns import Column, bands, spans
from toolkit.parsers.layout.lines import NEAR, Line, Setting, Table, print_of, running_number
from toolkit.parsers.lists.groups import label_column
from toolkit.parsers.words import classes, lexicon
from toolkit.parsers.words.readings import count
from toolkit.parsers.words.values import without_numbers

TICKS = frozenset("xXvVyY×✓✔√✗✘☑☒●■◉•*")
EMPTY = frozenset({"", "☐", "□", "○", "◯", "-", "–", "—", "0"})
NOWHERE = Column("", 0, 0)
LOOKED_AT = 4  # rows under the heads in which a tick must stand


class Ticked(Table):
    """*columns* are those of the classes, *numbers* that of the counts, *label* that of the descriptions."""

    columns: dict[Severity, Column] = field(default_factory=dict)
    numbers: Column = NOWHERE
    label: Column = NOWHERE

    def read(self, row: Row) -> list[Line] | None:
        near = not row.ruled and not self.header.ruled and self.is_near(row)
        if not (self.same_grid(row) or near):
            return None
        label, number = self._text(self.label, row), self._text(self.numbers, row)
        marks = {severity: text for severity in self.columns if (text := self._text(self.columns[severity], row))}
        # A figure that nothing names may be the total: it is held against the rows, too.
        nameless = bool(number) and not label and not marks
        if kind := "found" if nameless else lexicon.row_kind(label):
            return self._figures(kind, label, number, marks, row)
        ticked = [severity for severity, text in marks.items() if text in TICKS]
        strange = [text for text in marks.values() if text not in TICKS and text not in EMPTY]
        if len(ticked) == 1 and not strange and label and count(number).state == "number":
            return [self._line("defect", label, {ticked[0]: number}, row)]
        if ticked or strange or number:
            self.junk.append((row.page, row.text))
            return []
        if row.ruled:
            return []
        return [self._line("text", label, {}, row)] if label else None

    def is_near(self, row: Row) -> bool:
        return row.top - self.last_bottom <= NEAR

    def _figures(self, kind: str, label: str, number: str, marks: dict[Severity, str], row: Row) -> list[Line]:
        """Return totals or limits that stand under the classes; one of all classes is held against the rows."""
        if kind == "found" and not marks:
            self.grand_total = count(number).value
        counted = {severity: text for severity, text in marks.items() if count(text).state == "number"}
        return [self._line(kind, label, counted, row)] if counted else []

    def _line(self, kind: str, label: str, values: dict[Severity, str], row: Row) -> Line:
        number = running_number(row.pieces[0].text)
        place = (row.page, row.box)
        return Line(kind, label, values, *place, size=print_of(row), ruled=row.ruled, band=row.band, number=number)

    def _text(self, column: Column, row: Row) -> str:
        inside = [piece for piece in row.pieces if column.x0 - 1 <= _place(piece, column, self.label) < column.x1]
        return without_numbers(inside) if column is self.label else " ".join(piece.text for piece in inside)


def _place(piece: Piece, column: Column, label: Column) -> float:
    """Return where *piece* stands: a description where it begins, anything else in its middle."""
    return piece.ink[0] if column is label else piece.center


def open_ticked(row: Row, heads: Sequence[Piece], setting: Setting) -> Ticked | None:
    """Return the matrix that *row* heads where it has classes and one number, and ticks stand under the classes."""
    named = classes.severities([head.text for head in heads], letters=True)
    own = [(severity, head) for severity, head in zip(named, heads, strict=True) if severity]
    numbers = [head for head in heads if lexicon.meaning("columns", head.text) == "quantity"]
    if len({severity for severity, _ in own}) != len(own) or len(own) < 2 or len(numbers) != 1:  # noqa: PLR2004
        return None
    columns, number = _reaches(own, numbers[0], heads, ruled=row.ruled)
    edge = min(column.x0 for column in columns.values())
    left = [head for head in heads if head.ink[0] < edge and head is not numbers[0]]
    label = label_column(left, edge, ruled=row.ruled)
    if label is None or not _has_ticks(setting.below(LOOKED_AT), list(columns.values())):
        return None
    return Ticked(
        row.page, row.table, row.page, row.bottom, row,
        columns=columns, numbers=number, label=label,
    )  # fmt: skip


def _reaches(
    own: Sequence[tuple[Severity, Piece]], number: Piece, heads: Sequence[Piece], *, ruled: bool
) -> tuple[dict[Severity, Column], Column]:
    """Return the columns of the classes and that of the numbers, which may stand on either side of them."""
    beside = [number] if number.ink[0] > own[0][1].ink[0] else []
    ordered = sorted([*(head for _, head in own), *beside], key=lambda head: head.ink[0])
    reach = dict(zip(map(id, ordered), bands(ordered, ruled=ruled), strict=True))
    alone = dict(zip(map(id, heads), spans(heads, ruled=ruled), strict=True))
    return {severity: reach[id(head)] for severity, head in own}, reach.get(id(number), alone[id(number)])


def _has_ticks(below: Sequence[Row], columns: Sequence[Column]) -> bool:
    return any(
        piece.text in TICKS and any(column.holds(piece) for column in columns) for row in below for piece in row.pieces
    )
