"""Lists whose cells tell a defect in lines: what it is, and below it its class and its number ("Major – 4 pcs")."""

from collections.abc import Sequence
from itertools import islice

from msgspec import field
from msgspec.structs import replace

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.columns import Column, column_of, spans
from toolkit.parsers.layout.lines import Line, Setting, Table, print_of, running_number
from toolkit.parsers.lists.number_heads import concept_of
from toolkit.parsers.told.missed import says_none
from toolkit.parsers.told.told_counts import counts_goods
from toolkit.parsers.told.told_items import items
from toolkit.parsers.words import classes, lexicon
from toolkit.parsers.words.mixed import mixed_counts

LOOKED_AT = 3  # rows under the heads, one of which tells its class and number
LEAST = 2  # lines of a cell that holds a description and what counts it


class CellList(Table):
    """Rows with one cell for the description, the class and the number of a defect."""

    columns: list[Column] = field(default_factory=list)
    description: int = 0

    def read(self, row: Row) -> list[Line] | None:
        if not self.same_grid(row) or (len(row.pieces) == len(self.columns) and _is_headed(row.pieces)):
            return None
        cell = _cell_of(row, self.columns, self.description)
        if cell is None or says_none(cell.text):
            return []
        told = told_in(cell)
        if told is None:
            self.junk.append((row.page, row.text))
            return []
        text, counts = told
        kind = "found" if lexicon.row_kind(text) == "found" else "defect"
        line = Line(kind, text, counts, row.page, row.box, size=print_of(row), ruled=True, band=row.band)
        return [replace(line, number=running_number(row.pieces[0].text))]


def told_in(cell: Piece) -> tuple[str, dict[Severity, str]] | None:
    """Return what *cell* describes and its number in each class; ``None`` where it has no such lines, or several."""
    lines = cell.lines or (cell.text,)
    counted = [(place, counts) for place, line in enumerate(lines) if (counts := mixed_counts(line, {}))]
    if not counted:
        one = items(" ".join(lines))
        return (one[0].text, {one[0].severity: one[0].number}) if len(one) == 1 else None
    place, counts = counted[0]
    before, behind = lines[:place], lines[place + 1 :]
    described = before or behind
    notes = behind if before else ()
    asked = len(counted) > 1 or any(map(counts_goods, notes)) or any(map(classes.names_class, described))
    if asked or not any(map(str.isalpha, " ".join(described))):
        return None
    return " ".join(described), {severity: str(number) for severity, number in counts.items()}


def open_cell_list(row: Row, heads: Sequence[Piece], setting: Setting) -> CellList | None:
    """Return the list that *row* heads where it names defects and no classes or numbers, and its cells tell these."""
    if not row.ruled or not _is_headed(heads):
        return None
    columns = spans(heads, ruled=True)
    described = next(index for index, head in enumerate(heads) if concept_of(head.text) == "description")
    cells = (_cell_of(each, columns, described) for each in setting.below(LOOKED_AT))
    lined = (cell for cell in cells if cell is not None and len(cell.lines) >= LEAST)
    if not any(told_in(cell) for cell in islice(lined, LOOKED_AT)):
        return None
    return CellList(row.page, row.table, row.page, row.bottom, row, columns=columns, description=described)


def _is_headed(heads: Sequence[Piece]) -> bool:
    """Tell whether *heads* name defects, and no class and no number."""
    concepts = [concept_of(head.text) for head in heads]
    plain = not {"severity", "quantity"} & {*concepts} and not any(classes.severity(head.text) for head in heads)
    return concepts.count("description") == 1 and plain


def _cell_of(row: Row, columns: Sequence[Column], described: int) -> Piece | None:
    return next((piece for piece in row.pieces if column_of(piece, columns) == described), None)
