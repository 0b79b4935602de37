"""Descriptions that run into the columns of their counts: a count may be lost among their words, so a person is asked.

Some producers do not break a long description at the end of its column. The count is then set among its words without
a gap ("of the33"), and every reader of the text takes it for a part of them: two that agree prove nothing.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from toolkit.model.report import Defect, Problem
from toolkit.model.severity import Counts, Severity
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.columns import Column
from toolkit.parsers.layout.lines import CLOSE, EXACT, Table, size_of
from toolkit.parsers.layout.prose_behind import is_prose_behind
from toolkit.parsers.limits.stated import states
from toolkit.parsers.lists.defect_lists import Part
from toolkit.parsers.lists.headed import Headed
from toolkit.parsers.lists.matrix import Matrix
from toolkit.parsers.problems import error
from toolkit.parsers.told.told_figures import figures_in
from toolkit.parsers.words import lexicon
from toolkit.parsers.words.class_headings import class_of_heading
from toolkit.parsers.words.readings import count
from toolkit.parsers.words.values import parted

CODE = "counts_overrun"
Columns = Mapping[Severity | None, Column]  # by class; the only one of numbers has none
_GLUED = re.compile(r"[^\W\d_](?P<last>0|[A-Z]\w+)$")
_COUNTED = {"number", "none", "unreadable"}


def overruns(parts: Sequence[Part], rows: Sequence[Row], defects: Sequence[Defect], found: Counts) -> Iterator[Problem]:
    """Yield a problem for each row whose words may hide a count; a printed total that fits proves that none is lost."""
    sums = {severity: sum(defect.counts[severity] or 0 for defect in defects) for severity in Severity}
    open_ = {severity for severity in Severity if found[severity] != sums[severity]}
    for part in parts:
        for columns in _counting(part.table):
            known = {key for key in columns if key not in open_ and (key is not None or not open_)}
            yield from _of_table(part.table, columns, rows, known)


def _counting(table: Table) -> Sequence[Columns]:
    """Return the columns of counts of *table*; a list with its class in a cell asks for every number that it lacks."""
    if isinstance(table, Matrix):
        return [dict(group.columns.items()) for group in table.groups]
    return [{None: table.columns[table.quantity]}] if isinstance(table, Headed) else []


def _of_table(
    table: Table, columns: Columns, rows: Sequence[Row], known: AbstractSet[Severity | None]
) -> Iterator[Problem]:
    near = [row for row in rows if id(row) in table.taken or _is_near(table, row)]
    if not any(_may_cross(piece, row) for row in near for piece in row.pieces):
        return  # so it is in nearly every ruled table: what its rows say need not be asked
    near = [row for row in near if _describes(row) and (id(row) in table.taken or not is_prose_behind(table, row))]
    read = [parted(row, list(columns.values())) for row in near]
    starts = _starts(table, columns, read)
    for printed, row in zip(near, read, strict=True):
        lost = id(printed) not in table.taken and row.top < table.last_bottom  # a total says nothing of its words
        if words := _overrun(row, columns, starts, set() if lost else known, lost=lost):
            message = f"The words of “{words}” reach into the column of its counts; read them from the original."
            yield error(CODE, message, row.page)


def _is_near(table: Table, row: Row) -> bool:
    """Tell whether *row* stands among those of the table or, without rules, closely behind: one without any count."""
    begun = row.page > table.header.page or row.top >= table.header.bottom
    near = begun and row.page == table.last_page and row.top - table.last_bottom < CLOSE * size_of(row)
    return near and not row.ruled and (not table.header.ruled or row.top < table.last_bottom)


def _describes(row: Row) -> bool:
    """Tell whether *row* may describe a defect: it heads no other rows, and tells no figures in a sentence."""
    headed = lexicon.meaning("headings", row.text) is not None or class_of_heading(row.text) is not None
    return not (headed or states(row.text) or figures_in(row.text.rstrip(" .。")))


def _starts(table: Table, columns: Columns, rows: Sequence[Row]) -> dict[Severity | None, float]:
    """Return where the counts of each column begin: at its head, or where one of them has stood to the left of it."""
    starts: dict[Severity | None, float] = {}
    for key, column in columns.items():
        heads = [piece.ink[0] for piece in table.header.all_pieces if piece.text == column.name and column.holds(piece)]
        counts = [piece.ink[0] for row in rows for piece in row.pieces if _is_own(piece, column, columns)]
        starts[key] = min([*heads, *counts], default=column.x0)
    return starts


def _is_own(piece: Piece, column: Column, columns: Columns) -> bool:
    """Tell whether *piece* is a count of *column*; what stands on the edge of two columns is the own of neither."""
    others = (other for other in columns.values() if other is not column)
    return column.holds(piece) and count(piece.text).state in _COUNTED and not any(o.holds(piece) for o in others)


def _overrun(
    row: Row,
    columns: Columns,
    starts: Mapping[Severity | None, float],
    known: AbstractSet[Severity | None],
    *,
    lost: bool,
) -> str | None:
    """Return the words of *row* that reach into a column without a count of its own.

    The *known* ones lack none but a nought, which no total proves.
    """
    counted = {key for key, column in columns.items() if any(_is_own(p, column, columns) for p in row.pieces)}
    for key in (key for key in columns if key not in counted):  # from left to right, the same at each reading
        for piece in row.pieces:
            over = _words_over(piece, row, starts[key])
            # A row without any count is most often a line of text, which hides one only where it has a figure.
            hides = counted or lost or any(map(str.isdigit, over))
            # "fill test of 0" beside the head of the class: a space is all that parts the nought from the words.
            hides = _ends_in_nought(piece.text) or count(over.rpartition(" ")[2]).value == 0 if key in known else hides
            if over and hides and lexicon.row_kind(piece.text) is None:
                return piece.text
    return None


def _ends_in_nought(text: str) -> bool:
    """Tell whether a nought, or a word for none, stands at the end of *text* without a gap: "metreNil", "metre0"."""
    glued = _GLUED.search(text)
    return glued is not None and count(glued["last"]).value == 0


def _words_over(piece: Piece, row: Row, start: float) -> str:
    """Return the words of a description that reach behind *start*."""
    worded = any(map(str.isalpha, piece.text)) and piece.ink[0] < start - EXACT
    if not (worded and _may_cross(piece, row)):
        return ""
    inside = (word for word in row.words if piece.ink[0] <= word.x0 and word.x1 <= piece.ink[2])
    return " ".join(word.text for word in inside if word.x1 > start + EXACT)


def _may_cross(piece: Piece, row: Row) -> bool:
    """Tell whether *piece* can reach into another column; in a ruled table the rules of its cell hold it."""
    return not row.ruled or piece.ink[2] > piece.box[2] + EXACT
