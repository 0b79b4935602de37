"""Lists whose heads name their class: "B. Major faults | Qty" over "B1 | Pinholes at the rim | 6".

It may stand over the numbers of the rows, too: "Major faults | What is wrong | Qty" over "1 | Pinholes at the rim | 6".
"""

from collections.abc import Mapping, Sequence

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.columns import MARGIN, Column, column_of, spans, texts_of
from toolkit.parsers.layout.lines import Setting, running_number
from toolkit.parsers.lists.headed import Headed
from toolkit.parsers.lists.number_heads import concept_of
from toolkit.parsers.lists.under_class_lines import begins_with_code, says_none
from toolkit.parsers.words import classes, lexicon
from toolkit.parsers.words.class_headings import class_of_heading, told
from toolkit.parsers.words.described_classes import class_of_head
from toolkit.parsers.words.readings import count

LOOKED_AT = 3  # rows under the heads
A_CODE_AND_TEXT = 2  # cells under one head


class ClassHeads(Headed):
    """A list of one class, which stands over the descriptions in place of a head for them."""

    def _label_of(self, cells: Mapping[int, str]) -> str:
        """Return the description of a row; of a total, which begins where the numbers of the rows do, its label."""
        return cells.get(self.description, "") or cells.get(self.description - 1, "")


def open_class_heads(row: Row, heads: Sequence[Piece], setting: Setting) -> ClassHeads | None:
    """Return the list that *row* heads where one of its heads names the class, and another the numbers."""
    found = _class_among(heads)
    quantities = [index for index, head in enumerate(heads) if concept_of(head.text) == "quantity"] if found else []
    if found is None or not quantities:
        return None
    named, severity = found
    columns, below = spans(heads, ruled=row.ruled), setting.below(LOOKED_AT)
    described = _described(heads, columns, named, below)
    if described is None or not any(_is_of_list(each, columns, described, quantities[0]) for each in below):
        return None
    halves = _halves(columns, described, below) if described == named else [columns[described]]
    more = len(halves) - 1
    made = ClassHeads(
        row.page, row.table, row.page, row.bottom, row,
        columns=[*columns[:described], *halves, *columns[described + 1 :]],
        description=described + more,
        quantity=quantities[0] + more * (quantities[0] > described),
        quantities=len(quantities),
        last=severity,
    )  # fmt: skip
    made.lines.extend(told(heads[named].text, severity, row))
    return made


def _class_among(heads: Sequence[Piece]) -> tuple[int, Severity] | None:
    """Return which of *heads* names a class, and that class; none where another names one."""
    named = [(index, severity) for index, head in enumerate(heads) if (severity := class_of_head(head.text))]
    if len(named) != 1:
        return None
    others = {concept_of(head.text) for index, head in enumerate(heads) if index != named[0][0]}
    return None if "severity" in others else named[0]


def _described(heads: Sequence[Piece], columns: Sequence[Column], named: int, below: Sequence[Row]) -> int | None:
    """Return which of *heads* stands over the descriptions: that with the class, or the one beside it.

    That is over the descriptions where those of the class number the rows: a head of the defects, or the only unknown.
    """
    concepts = [concept_of(head.text) for head in heads]
    if not _numbers_rows(columns, named, below):
        return None if "description" in concepts else named
    others = [at for at, concept in enumerate(concepts) if at != named and concept in ("description", None)]
    return others[0] if len(others) == 1 else None


def _numbers_rows(columns: Sequence[Column], named: int, below: Sequence[Row]) -> bool:
    """Tell whether the rows *below* begin with their numbers, under the head that names the class."""
    under = [[piece for piece in row.pieces if column_of(piece, columns) == named] for row in below]
    numbers = [running_number(pieces[0].text) for pieces in under if len(pieces) == 1]
    return bool(numbers) and numbers == [*range(1, len(numbers) + 1)]


def _is_of_list(row: Row, columns: Sequence[Column], described: int, quantity: int) -> bool:
    """Tell whether *row* is one of a list under the name of its class: a defect with its number, a total, or "none"."""
    if says_none(row):
        return True
    cells = texts_of(row.pieces, [column_of(piece, columns) for piece in row.pieces])
    label = cells.get(described, "")
    counted = count(cells.get(quantity, "")).state in ("number", "none")
    own = lexicon.row_kind(label) is None or class_of_heading(label) is not None
    return counted and own and any(map(str.isalpha, label)) and classes.severity(label) is None


def _halves(columns: Sequence[Column], described: int, below: Sequence[Row]) -> list[Column]:
    """Return the column under the class, in two where the rows have codes or numbers before their descriptions."""
    whole = columns[described]
    for row in below:
        inside = [piece for piece in row.pieces if column_of(piece, columns) == described]
        if len(inside) == A_CODE_AND_TEXT and (running_number(inside[0].text) or begins_with_code(inside[0].text)):
            edge = inside[1].box[0] if row.ruled else inside[1].ink[0] - MARGIN
            return [Column("", whole.x0, edge), Column(whole.name, edge, whole.x1)]
    return [whole]
