"""Figures that are drawn as outlines and are no text: a count is missing, or has one digit less, where ink is seen."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from toolkit.model.report import Problem
from toolkit.parsers.layout.columns import Column
from toolkit.parsers.layout.lines import Line, Table
from toolkit.parsers.layout.pages import Box, Page
from toolkit.parsers.lists.headed import Headed
from toolkit.parsers.lists.listing import Listing
from toolkit.parsers.lists.matrix import Matrix
from toolkit.parsers.problems import error

COUNTED = frozenset({"defect", "found", "allowed", "both", "reject", "text"})  # a row whose only count is drawn is text
MORE = 2.0  # points by which a figure may stand above or below the letters of its row


def drawn_counts(tables: Iterable[Table], pages: Sequence[Page]) -> Iterator[Problem]:
    """Yield an error for each row of *tables* with something drawn where its counts stand."""
    marks = {page.number: page.marks for page in pages if page.marks}
    for table in tables if marks else ():
        columns = _columns(table)
        for line in table.lines if columns else ():
            if line.kind in COUNTED and (head := _drawn_under(line, columns, marks)) is not None:
                message = (
                    f"Something is drawn under “{head}” in the row “{line.label}” that is no text: look at its count."
                )
                yield error("unreadable_text", message, line.page)


def _columns(table: Table) -> list[Column]:
    """Return the columns of *table* that hold counts."""
    if isinstance(table, Matrix):
        return [column for group in table.groups for column in group.columns.values()]
    if isinstance(table, Listing | Headed) and table.quantity is not None:
        return [table.columns[table.quantity]]
    return []


def _drawn_under(line: Line, columns: Sequence[Column], marks: Mapping[int, Sequence[Box]]) -> str | None:
    """Return the head of the column under which something is drawn in the row of *line*."""
    _, top, _, bottom = line.box
    level = [mark for mark in marks.get(line.page, ()) if top - MORE <= (mark[1] + mark[3]) / 2 <= bottom + MORE]
    under = (column for mark in level for column in columns if column.x0 <= (mark[0] + mark[2]) / 2 <= column.x1)
    return next((column.name for column in under), None)
