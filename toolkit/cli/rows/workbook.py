"""The table and the rest of the report as an Excel workbook: the one module that knows XlsxWriter.

Every text is written as text: nothing in the file is a formula or a link, and no text becomes a number.
"""

import io
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from unicodedata import east_asian_width

import xlsxwriter

from toolkit.cli.rows.overview import WIDTHS, blocks
from toolkit.cli.rows.table import COLUMNS, Cell, lines
from toolkit.model.report import Report

LONGEST = 32_767  # characters in a cell, by Excel's own limit
CUT = " … (cut; the report JSON has the whole text)"
A4 = 9  # in Excel's list of papers
LINE = 15  # points: the height of a line of text
TALLEST = 409  # points, by Excel's own limit
# No day of making: equal input gives equal bytes, and the day that counts is the inspection's.
MADE = datetime(2000, 1, 1, tzinfo=UTC)
TEXT = {"quote_prefix": True, "text_wrap": True, "valign": "top"}
NUMBER = {"valign": "top", "align": "left"}
HEAD = {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E7ECF2", "bottom": 1}
TITLE = {"bold": True, "font_size": 13}


def workbook(report: Report) -> bytes:
    """Return an ``.xlsx`` file: the defect rows on one sheet, all the rest of *report* on a second one."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"title": "Defect rows of an inspection report", "created": MADE})
    _rows(Sheet(book, "Defects", tuple(column.width for column in COLUMNS)), report)
    _overview(Sheet(book, "Report", WIDTHS), report)
    book.close()
    return out.getvalue()


Titled = tuple[str, Sequence[tuple[str, int]], Sequence[tuple[Cell, ...]]]


def sheets(title: str, *titled: Titled) -> bytes:
    """Return an ``.xlsx`` file with a sheet for each of *titled*: its name, its heads with their widths, its lines."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"title": title, "created": MADE})
    for name, heads, rows in titled:
        sheet = Sheet(book, name, tuple(width for _, width in heads))
        sheet.line(0, tuple(head for head, _ in heads), sheet.head)
        for row, cells in enumerate(rows, start=1):
            sheet.line(row, cells)
        sheet.page.freeze_panes(1, 1)
        sheet.page.repeat_rows(0)
        sheet.page.autofilter(0, 0, max(len(rows), 1), len(heads) - 1)
    book.close()
    return out.getvalue()


class Sheet:
    """A worksheet that takes cells as they are: text as text, numbers as numbers, unknown as nothing."""

    def __init__(self, book: Any, name: str, widths: tuple[int, ...]) -> None:
        self.page, self.widths = book.add_worksheet(name), widths
        self.text, self.number, self.head, self.title = map(book.add_format, (TEXT, NUMBER, HEAD, TITLE))
        for index, width in enumerate(widths):
            self.page.set_column(index, index, width)
        self.page.set_landscape()
        self.page.set_paper(A4)
        self.page.fit_to_pages(1, 0)

    def line(self, row: int, cells: tuple[Cell, ...], style: Any = None) -> None:
        for column, cell in enumerate(cells):
            if isinstance(cell, str):
                self.page.write_string(row, column, _fitting(cell), style or self.text)
            elif cell is not None:
                self.page.write_number(row, column, cell, style or self.number)
        # Said outright, because not every program makes a row as tall as the text in it.
        self.page.set_row(row, min(LINE * self._lines(cells), TALLEST))

    def _lines(self, cells: tuple[Cell, ...]) -> int:
        """Return how many lines the longest of *cells* takes in its column."""
        pairs = zip(cells, self.widths, strict=False)
        return max((-(-_wide(cell) // width) for cell, width in pairs if isinstance(cell, str) and cell), default=1)


def _rows(sheet: Sheet, report: Report) -> None:
    sheet.line(0, tuple(column.head for column in COLUMNS), sheet.head)
    for row, cells in enumerate(lines(report), start=1):
        sheet.line(row, cells)
    sheet.page.freeze_panes(1, 0)
    sheet.page.repeat_rows(0)
    sheet.page.autofilter(0, 0, max(len(report.defects), 1), len(COLUMNS) - 1)


def _overview(sheet: Sheet, report: Report) -> None:
    row = 0
    for block in blocks(report):
        sheet.line(row, (block.title,), sheet.title)
        sheet.line(row + 1, block.heads, sheet.head)
        for offset, cells in enumerate(block.lines, start=2):
            sheet.line(row + offset, cells)
        row += len(block.lines) + 3


def _fitting(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - len(CUT)] + CUT


def _wide(text: str) -> int:
    """Return the width of *text* in characters of the column's measure; Chinese ones are twice as wide."""
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text) + 1
