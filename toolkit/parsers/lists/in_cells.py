"""Defects that stand as lines in one cell of a table: "Workmanship | Major: wick off centre – 2 sets ...| OK".

The class stands in each line, in a line over others, or in a cell beside them.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.lines import Line, Setting
from toolkit.parsers.lists.finds_of_checks import is_of_checklist
from toolkit.parsers.told.missed import says_none
from toolkit.parsers.told.one_told import Worded
from toolkit.parsers.told.told_counts import counts_goods, has_lead, tells_remark
from toolkit.parsers.told.told_items import begins_class, items, tells_partly, under
from toolkit.parsers.told.told_lines import Told
from toolkit.parsers.told.worded import heads_defects, lines_of
from toolkit.parsers.words import classes, lexicon
from toolkit.parsers.words.class_headings import PLAN, class_of_heading, told
from toolkit.parsers.words.may_name import may_name_class

_IN_BRACKETS = re.compile(r"[(（]\d{1,3}[)）]")
MOST_LINES = 4  # of print that one defect is wrapped over


class _Cell(Struct):
    """What the lines of a cell tell, read one by one."""

    row: Row
    severity: Severity | None
    beside: bool = False  # the class stands in another cell
    found: list[Worded] = field(default_factory=list)
    figures: list[Line] = field(default_factory=list)
    junk: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)  # lines whose number may stand on the next

    def add(self, line: str) -> None:
        if (named := class_of_heading(line)) and not (items(line) or begins_class(line)):
            self.settle()
            self.severity = self.severity if self.beside else named
            self.figures.extend(told(line, named, self.row))
            return
        if self.open and not self._goes_on(line):
            self.settle()
        if found := self._told(" ".join([*self.open, line])):
            self.found.extend(found)
            self.open = []
        elif tells_remark(line) or says_none(line):
            self.settle()
        else:
            self.open.append(line)

    def _told(self, text: str) -> Sequence[Worded]:
        return items(text) or (
            under(self.severity, text, bare=has_lead(text) or text.endswith((")", "）"))) if self.severity else ()
        )

    def _goes_on(self, line: str) -> bool:
        """Tell whether *line* can be more of the line before: that ends no sentence, and this begins nothing."""
        ended = self.open[-1].endswith((".", "。", ":", "：", ";", "；")) or len(self.open) == MOST_LINES
        begins = has_lead(line) or class_of_heading(line) is not None
        return (
            not ended and not begins and (not line[:1].isupper() or has_lead(self.open[0]) or _is_classed(self.open[0]))
        )

    def settle(self) -> None:
        """Ask about lines that name a class or count something and are not understood.

        What is before the first defect tells of the sample.
        """
        text = " ".join(self.open)
        counted = counts_goods(text) and (self.found or self.severity or has_lead(text))
        if counted or begins_class(text) or tells_partly(text):
            self.junk.append(text)
        self.open = []


def _is_classed(line: str) -> bool:
    return class_of_heading(line) is not None


def open_in_cell(row: Row, setting: Setting) -> Told | None:
    """Return the defects that a cell of a ruled *row* tells in lines."""
    of_plan = _of_plan(row)
    if not row.ruled or 1 in of_plan or lexicon.is_of_another_paper(row.text) or not _may_tell(row):
        return None
    others = (piece for at, piece in enumerate(row.pieces) if at not in of_plan)
    read = [cell for piece in others if (cell := _read(piece, row)).found]
    if not read:
        return None
    made = Told(row.page, row.table, row.page, row.bottom, row)
    if len(read) > 1 or not (_is_of_defects(row, read[0]) or is_of_checklist(row, setting.rows)):
        made.junk.append((row.page, row.text))
        return made
    made.lines.extend([*read[0].figures, *lines_of(read[0].found, [row])])
    made.junk.extend((row.page, text) for text in read[0].junk)
    made.taken.add(id(row))
    return made


def _of_plan(row: Row) -> frozenset[int]:
    """Return the places of the cells of *row* behind a label of the plan: "Packed | 900 sets | AQL | Major 2.5"."""
    labels = (lexicon.row_kind(piece.text) in {*PLAN, "sample"} for piece in row.pieces[:-1])
    return frozenset(at for at, label in enumerate(labels, 1) if label)


def _may_tell(row: Row) -> bool:
    return (
        any(map(str.isdigit, row.text))
        and any(may_name_class(piece.text) for piece in row.pieces)
        and _counts(row.text)
    )


def _counts(text: str) -> bool:
    return counts_goods(text) or _IN_BRACKETS.search(text) is not None


def _read(piece: Piece, row: Row) -> _Cell:
    beside = next(_beside(piece, row), None)
    cell = _Cell(row, beside, beside is not None)
    for line in piece.lines or (piece.text,):
        cell.add(line)
    cell.settle()
    return cell


def _beside(piece: Piece, row: Row) -> Iterator[Severity]:
    """Yield the class that another cell of *row* names and nothing else."""
    for other in row.pieces:
        if other is not piece and (severity := classes.severity(other.text)):
            yield severity


def _is_of_defects(row: Row, cell: _Cell) -> bool:
    """Tell whether the cell lists defects: several, or beside a label that speaks of them; a test may break a piece."""
    labelled = any(lexicon.mentions("headings", "workmanship", piece.text) for piece in row.pieces)
    many = len(cell.found) > 1 or bool(cell.figures) or cell.beside
    return labelled or many or any(heads_defects(piece.text) for piece in row.pieces)
