"""The same random reports by other producers: a workbook, a Word file, and PDFs that LibreOffice makes of these."""

import html
import io
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import xlsxwriter
from reportlab.pdfgen.canvas import Canvas

from tests.parsers.made_reports import Made

Cells = list[list[str]]
HEADER: Cells = [
    ["Report No.", "RT-26-118", "Inspection date", "3 November 2026"],
    ["Client", "Acorn Imports", "Order quantity", "3,600 pcs"],
]
TITLE, RESULT = "Pre-Shipment Inspection Report", "Overall result: FAIL"
BORDERS = {"grid": "border:1px solid black", "lines": "border-bottom:1px solid gray"}


def xlsx(made: Made) -> bytes:
    """Return the report as a workbook with one sheet."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Report")
        number = 0
        for block in _blocks(made):
            for line in block:
                for column, text in enumerate(line):
                    _write(sheet, number, column, text)
                number += 1
            number += 1
    return stream.getvalue()


def word(made: Made) -> bytes:
    """Return the report as a Word file."""
    document = docx.Document()
    for block in _blocks(made):
        if len(block) == 1 and len(block[0]) == 1:
            document.add_paragraph(block[0][0])
            continue
        table = document.add_table(rows=0, cols=max(map(len, block)))
        for line in block:
            for cell, text in zip(table.add_row().cells, line, strict=False):
                cell.text = text
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def office_pdfs(made: Sequence[Made], folder: Path) -> list[bytes]:
    """Return the reports as PDFs by LibreOffice, laid out from web pages; *folder* is for its files."""
    names = [folder / f"{index}.html" for index in range(len(made))]
    for path, report in zip(names, made, strict=True):
        path.write_text(web(report), encoding="utf-8")
    program = shutil.which("soffice")
    assert program is not None
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", "pdf:writer_web_pdf_Export", "--outdir", str(folder)]
    subprocess.run([*command, *map(str, names)], check=True, capture_output=True)
    return [path.with_suffix(".pdf").read_bytes() for path in names]


def web(made: Made) -> str:
    """Return the report as a web page."""
    parts = []
    for block in _blocks(made):
        if len(block) == 1 and len(block[0]) == 1:
            parts.append(f"<p>{html.escape(block[0][0])}</p>")
            continue
        cell = f'<td style="{BORDERS.get(made.ruling, "")};padding:3px" valign="{made.valign.lower()}">'
        lines = ("".join(f"{cell}{html.escape(text)}</td>" for text in line) for line in block)
        parts.append("<table cellspacing=0 width='100%'>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>")
    return f"<html><head><meta charset='utf-8'></head><body>{'<br>'.join(parts)}</body></html>"


def _blocks(made: Made) -> list[Cells]:
    """Return the tables and lines of the report; a line is a table with one cell."""
    filler: list[Cells] = [[["The cartons were chosen by the inspector and opened."]]] * min(made.filler, 5)
    summary = [_summary(made)] if made.listing and made.totals != "nowhere" else []
    return [[[TITLE]], HEADER, [[RESULT]], *filler, *summary, _defects(made), [["Photographs"]]]


def _summary(made: Made) -> Cells:
    lines = [[name, str(found), str(found + 1)] for name, found in zip(made.classes, made.found, strict=True)]
    return [["Class", "Found", "Limit"], *lines]


def _defects(made: Made) -> Cells:
    ordinal: Callable[[int], list[str]] = lambda index: [str(index)] if made.numbered else []  # noqa: E731
    heads = ["Severity", made.head, "Qty"] if made.listing else [made.head, *_ordered(made, made.classes)]
    lines = [[*ordinal(index), *_cells(made, index - 1)] for index in range(1, len(made.rows) + 1)]
    head = [[*(["No."] if made.numbered else []), *heads]]
    if made.listing or made.totals == "nowhere":
        return [*head, *lines]
    limits = tuple(number + 1 for number in made.found)
    empty = [""] if made.numbered else []
    sums = [[*empty, made.total_label, *_ordered(made, tuple(map(str, made.found)))]]
    sums.append([*empty, made.limit_label, *_ordered(made, tuple(map(str, limits)))])
    return [*head, *sums, *lines] if made.totals == "above" else [*head, *lines, *sums]


def _cells(made: Made, index: int) -> list[str]:
    row = made.rows[index]
    if made.listing:
        place = next(i for i, count in enumerate(row.counts) if count)
        return [made.classes[place], row.description, _number(made, row.counts[place])]
    texts = tuple(_number(made, count) if count else made.none for count in row.counts)
    return [row.description, *_ordered(made, texts)]


def _number(made: Made, count: int) -> str:
    return (f"{count:02d}" if made.padded else str(count)) + made.unit


def _ordered(made: Made, values: tuple[str, ...]) -> list[str]:
    return [values[index] for index in made.order]


def _write(sheet: xlsxwriter.worksheet.Worksheet, row: int, column: int, text: str) -> None:
    if text.isdigit() and not text.startswith("0"):
        sheet.write_number(row, column, int(text))
    elif text:
        sheet.write_string(row, column, text)


def drawn(*lines: tuple[float, Sequence[tuple[float, str]]]) -> bytes:
    """Return a report without ruling lines: what stands where, from the top of the page."""
    file = io.BytesIO()
    page = Canvas(file, pagesize=(612, 800))
    page.setFont("Times-Roman", 12)
    for top, texts in ((60, [(56.8, "Final random inspection report")]), *lines):
        for x, text in texts:
            page.drawString(x, 800 - top, text)
    page.save()
    return file.getvalue()
