"""Opens a workbook and sets each of its sheets on a plain page."""

import datetime as dt
import io
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from msgspec.structs import replace
from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from toolkit.errors import EncryptedReportError, UnreadableReportError
from toolkit.model.report import Problem
from toolkit.parsers.book.audit import Audit, column_letters
from toolkit.parsers.layout.pages import Page
from toolkit.parsers.layout.typeset import Block, Grid, Paragraph, Placed, typeset

Value = float | str | bool | dt.date | dt.time | dt.timedelta
Merged = Mapping[tuple[int, int], tuple[int, int]]  # first row and column of a merged cell: its last ones
NO_AUDIT = Audit()


def read_book(data: bytes, audits: Mapping[str, Audit]) -> tuple[Page, ...]:
    """Return a page for each visible sheet; *audits* tell, by sheet, what an XLSX file says beyond the values.

    Raises:
        EncryptedReportError: a password is needed to open it.
        UnreadableReportError: it is damaged or no workbook.
    """
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = [meta for meta in book.sheets_metadata if meta.typ is SheetTypeEnum.WorkSheet]
        shown = [meta.name for meta in sheets if meta.visible is SheetVisibleEnum.Visible]
        pages = [_page(n, book.get_sheet_by_name(name), audits.get(name, NO_AUDIT)) for n, name in enumerate(shown, 1)]
    except PasswordError as error:
        raise EncryptedReportError(
            "The workbook is protected by a password.", "Open it with the password and save it without one."
        ) from error
    except CalamineError as error:
        raise UnreadableReportError(
            "The workbook is damaged and cannot be opened.", "Open it, save it again as .xlsx, and use that."
        ) from error
    hidden = [meta.name for meta in sheets if meta.name not in shown]
    return (*pages, *_hidden_sheets(hidden, len(pages)))


def _hidden_sheets(names: Sequence[str], pages: int) -> Iterator[Page]:
    """Yield an empty page that tells of the sheets that nobody sees and that were not read."""
    if names:
        message = f"Hidden sheets were not read: {', '.join(names)}."
        yield Page(pages + 1, 1, 1, problems=(Problem(code="hidden_cells", level="warning", message=message),))


def _page(number: int, sheet: CalamineSheet, audit: Audit) -> Page:
    values = [] if sheet.start is None else sheet.to_python(skip_empty_area=False)
    texts = [
        [shown(value, percent=(r, c) in audit.percent) for c, value in enumerate(row)] for r, row in enumerate(values)
    ]
    merged = dict(sheet.merged_cell_ranges or ())
    read = sum(bool(text) for row in texts for text in row)
    page = typeset(number, list(_blocks(sheet.name, texts, merged)), sheet.name, sheet=True)
    return replace(page, problems=tuple(audit.problems(sheet.name, read)))


def _blocks(sheet: str, texts: Sequence[Sequence[str]], merged: Merged) -> Iterator[Block]:
    """Yield a grid for each run of rows without an empty one between them."""
    covered = {
        (r, c): first
        for first, (bottom, right) in merged.items()
        for r in range(first[0], bottom + 1)
        for c in range(first[1], right + 1)
    }
    filled = [any(row) or any((r, c) in covered for c in range(len(row))) for r, row in enumerate(texts)]
    for has_text, run in groupby(range(len(texts)), key=filled.__getitem__):
        if has_text:
            yield from _block(sheet, texts, list(run), merged, covered)


def _block(
    sheet: str,
    texts: Sequence[Sequence[str]],
    rows: Sequence[int],
    merged: Merged,
    covered: Mapping[tuple[int, int], tuple[int, int]],
) -> Iterator[Block]:
    """Yield the grid of *rows*, from its first to its last column with text; a single cell is a line of text."""
    used = [c for r in rows for c, text in enumerate(texts[r]) if text]
    if not used:
        return
    left, right = min(used), max(used)
    cells = []
    for r in rows:
        for c in range(left, right + 1):
            first = covered.get((r, c), (r, c))
            if first != (r, c) and first[0] in rows and first[1] >= left:
                continue
            bottom, end = merged.get((r, c), (r, c))
            span = (min(bottom, rows[-1]) - r + 1, min(end, right) - c + 1)
            text = texts[r][c] if c < len(texts[r]) else ""
            cells.append(Placed(text, r - rows[0], c - left, *span, name=f"{sheet}!{column_letters(c)}{r + 1}"))
    alone = [cell for cell in cells if cell.text]
    yield Paragraph(alone[0].text, alone[0].name) if len(alone) == 1 else Grid(tuple(cells), left)


def shown(value: Value, *, percent: bool = False) -> str:
    """Return *value* as its cell shows it: a whole number without a point, a day as 2026-11-03."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float | int):
        return f"{value * 100:.10g}%" if percent else f"{value:.15g}"
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(" ", "minutes")
    return value.strip() if isinstance(value, str) else str(value)
