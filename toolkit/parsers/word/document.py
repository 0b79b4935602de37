"""Walks through a Word file and sets its paragraphs and tables on one plain page.

A Word file has no pages until a program lays it out, so places in it are named: "table 3, row 2". Source: ECMA-376,
part 1, 17.4 (tables) and 17.3 (text).
"""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from lxml import etree

from toolkit.damaged import ZIP_FAULTS
from toolkit.errors import LimitReachedError, UnreadableReportError
from toolkit.parsers.layout.pages import Page
from toolkit.parsers.layout.typeset import Block, Grid, Paragraph, Placed, typeset
from toolkit.parsers.markup import parsed
from toolkit.parsers.word.text import W, is_heading, text_of

BODY = "word/document.xml"
MAX_ELEMENTS = 400_000
MAX_DEPTH = 6  # of tables within tables
DAMAGED = ("The Word file is damaged and cannot be opened.", "Open it, save it again as .docx or PDF, and use that.")


def read_pages(data: bytes) -> tuple[Page, ...]:
    """Return the Word file in *data* as one page: headers first, then the text, then the footers.

    Raises:
        LimitReachedError: it is larger than a report is.
        UnreadableReportError: it is damaged.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = [_part(package, name) for name in (*_named(package, "header"), BODY, *_named(package, "footer"))]
    except (*ZIP_FAULTS, etree.XMLSyntaxError, KeyError) as error:
        raise UnreadableReportError(*DAMAGED) from error
    walk = _Walk()
    return (typeset(1, [block for part in parts for block in walk.blocks(part)]),)


def _named(package: zipfile.ZipFile, kind: str) -> list[str]:
    """Return the first header (or footer) of the file: the others mostly repeat it."""
    return sorted(name for name in package.namelist() if name.startswith(f"word/{kind}") and name.endswith(".xml"))[:1]


def _part(package: zipfile.ZipFile, name: str) -> Any:
    root = parsed(package.read(name))
    if sum(1 for _ in root.iter()) > MAX_ELEMENTS:
        raise LimitReachedError("The Word file is larger than a report is.", "Save the report's part of it by itself.")
    body = root.find(f"{W}body")
    return root if body is None else body


class _Walk:
    """Goes through the parts in order and numbers their tables."""

    def __init__(self) -> None:
        self.tables = 0

    def blocks(self, parent: Any, depth: int = 0) -> Iterator[Block]:
        """Yield the paragraphs and tables under *parent* in the order of the file."""
        for element in _content(parent):
            if element.tag == f"{W}p":
                if text := text_of(element):
                    yield Paragraph(text, heading=is_heading(element))
            elif element.tag == f"{W}tbl" and depth < MAX_DEPTH:
                self.tables += 1
                yield from self._table(element, self.tables, depth)

    def _table(self, table: Any, number: int, depth: int) -> Iterator[Block]:
        """Yield *table* as a grid, and each table within it as one of its own behind it."""
        cells: list[Placed] = []
        inner: list[Any] = []
        for row, column, width, cell, tall in _cells(table):
            text = "\n".join(text_of(p) for p in _content(cell) if p.tag == f"{W}p").strip()
            cells.append(Placed(text, row, column, tall, width, f"table {number}, row {row + 1}"))
            inner.extend(t for t in _content(cell) if t.tag == f"{W}tbl")
        if cells:
            yield Grid(tuple(cells))
        for nested in inner:
            self.tables += 1
            yield from self._table(nested, self.tables, depth + 1)


def _content(parent: Any) -> Iterator[Any]:
    """Yield the children of *parent*, those in content controls and kept changes as if they stood by themselves."""
    for element in parent:
        if element.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml", f"{W}smartTag"):
            yield from _content(element)
        else:
            yield element


def _cells(table: Any) -> Iterator[tuple[int, int, int, Any, int]]:
    """Yield row, column, columns covered, the cell, and rows covered, for each cell that begins in its place."""
    rows = [list(_row(row)) for row in _content(table) if row.tag == f"{W}tr"]
    for number, row in enumerate(rows):
        for column, width, cell in row:
            if _merge(cell) != "continue":
                yield number, column, width, cell, 1 + _continued(rows[number + 1 :], column)


def _row(row: Any) -> Iterator[tuple[int, int, Any]]:
    """Yield column, columns covered, and the cell, from left to right."""
    before = row.find(f"{W}trPr/{W}gridBefore")
    column = 0 if before is None else int(before.get(f"{W}val", 0))
    for cell in _content(row):
        if cell.tag != f"{W}tc":
            continue
        span = cell.find(f"{W}tcPr/{W}gridSpan")
        width = max(1, int(span.get(f"{W}val", 1))) if span is not None else 1
        yield column, width, cell
        column += width


def _merge(cell: Any) -> str | None:
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    return None if merge is None else merge.get(f"{W}val", "continue")


def _continued(rows: list[list[tuple[int, int, Any]]], column: int) -> int:
    """Return over how many of *rows* the cell above at *column* goes on."""
    number = 0
    for row in rows:
        if not any(first == column and _merge(cell) == "continue" for first, _, cell in row):
            break
        number += 1
    return number
