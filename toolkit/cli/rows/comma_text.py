"""The table as CSV that a spreadsheet opens as it is: UTF-8 with its mark, every field in quotes, CRLF.

A report's texts are somebody else's, and a spreadsheet runs a text that begins like a formula.
"""

import csv
import io
import re

from toolkit.cli.rows.table import COLUMNS, Cell, lines
from toolkit.model.report import Report

BOM = b"\xef\xbb\xbf"
# The wide forms too: a spreadsheet set to Chinese or Japanese takes them for the narrow ones.
_SIGNS = "=+\\-@＝＋－＠"
_FORMULA = re.compile(rf"\s*[{_SIGNS}]|[^\S\t\r\n]*[\t\r\n]")
# Where the comma is the decimal sign, a spreadsheet parts fields at semicolons, even at those within quotes.
_LATER = re.compile(rf"([;\t]\s*)(?=[{_SIGNS}])")
_NUMBER = re.compile(r"\s*[+-]?\d+(?:[.,]\d+)?\s*")


def comma_text(report: Report) -> bytes:
    """Return the defect rows of *report* as CSV; an unknown count is an empty field, a zero is 0."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(column.head for column in COLUMNS)
    writer.writerows(map(field, line) for line in lines(report))
    return BOM + out.getvalue().encode("utf-8", "backslashreplace")


def field(cell: Cell) -> str:
    return "" if cell is None else str(cell) if isinstance(cell, int | float) else neutral(cell)


def neutral(text: str) -> str:
    """Return *text* with an apostrophe before what a spreadsheet would run as a formula; numbers stay numbers."""
    if _NUMBER.fullmatch(text):
        return text
    text = _LATER.sub(r"\1'", text)
    return f"'{text}" if _FORMULA.match(text) else text
