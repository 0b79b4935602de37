"""Workbooks: every sheet as a page, cells as they are shown, and what a reader would miss."""

import io
from collections.abc import Callable

import pytest
import xlsxwriter

from tests.packages import changed
from toolkit.errors import EncryptedReportError, LimitReachedError, UnreadableReportError
from toolkit.parsers import read
from toolkit.parsers.book import read_pages
from toolkit.parsers.layout.grid import rows_of

HEADS = ("No.", "Defect description", "Critical", "Major", "Minor")
Fill = Callable[[xlsxwriter.Workbook], None]


def made(fill: Fill) -> bytes:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        fill(book)
    return stream.getvalue()


def sheet(*rows: tuple[object, ...], name: str = "AQL") -> Fill:
    def fill(book: xlsxwriter.Workbook) -> None:
        page = book.add_worksheet(name)
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)

    return fill


def texts(data: bytes) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for page in read_pages(data) for row in rows_of(page)]


REPORT_ROWS = (
    ("Pre-shipment inspection report",),
    (),
    ("Report no.", "NG-1"),
    ("Inspection date", "2026-11-03"),
    ("Overall result", "FAIL"),
    (),
    HEADS,
    (1, "Scratch on lid", 0, 3, 1),
    (2, "Loose handle", 0, 5, 0),
    ("", "Total found", 0, 8, 1),
    ("", "Max allowed", 0, 5, 7),
)
REPORT = sheet(*REPORT_ROWS)


def test_a_report_in_a_workbook_names_the_cells_it_is_read_from() -> None:
    report = read(made(REPORT), "r.xlsx")
    assert [(d.description, d.major, d.minor, d.cell, d.page) for d in report.defects] == [
        ("Scratch on lid", 3, 1, "AQL!A8", None), ("Loose handle", 5, 0, "AQL!A9", None),
    ]  # fmt: skip
    assert (report.report_no, report.results.overall, report.found.major, report.allowed.major) == (
        "NG-1",
        "fail",
        8,
        5,
    )
    assert report.source.format == "xlsx"
    assert not report.errors


def test_a_check_of_a_workbook_has_its_cell_and_its_own_note() -> None:
    rows = (*REPORT_ROWS, (), ("Check", "Result", "Note"), ("Carton drop", "NOT OK", "edge torn; see carton 4"))
    report = read(made(sheet(*rows)), "r.xlsx")
    assert [(one.name, one.page, one.cell, one.remark) for one in report.sections] == [
        ("Carton drop", None, f"AQL!A{len(rows)}", "edge torn; see carton 4"),
    ]  # fmt: skip


def test_numbers_days_and_shares_are_read_as_they_are_shown() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        page = book.add_worksheet("S")
        page.write_row(0, 0, ("Sample", 80, 2.5))
        page.write(1, 0, "Rate")
        page.write(1, 1, 0.05, book.add_format({"num_format": "0%"}))
        page.write(1, 2, 46329, book.add_format({"num_format": "yyyy-mm-dd"}))

    assert texts(made(fill)) == [["Sample", "80", "2.5"], ["Rate", "5%", "2026-11-03"]]


def test_a_merged_cell_is_one_cell() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        page = book.add_worksheet("S")
        page.merge_range(0, 0, 0, 2, "Defects found")
        page.write_row(1, 0, ("Scratch", 1, 2))

    assert texts(made(fill)) == [["Defects found"], ["Scratch", "1", "2"]]


def test_a_formula_without_a_stored_result_is_never_nought() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        REPORT(book)
        book.worksheets()[0].write_formula("D10", "=SUM(D8:D9)", value="")

    data = changed(made(fill), "xl/worksheets/sheet1.xml", b"<f>SUM(D8:D9)</f><v></v>", b"<f>SUM(D8:D9)</f>")
    report = read(data, "r.xlsx")
    assert report.found.major is None
    assert any("D10" in problem.message for problem in report.errors)


def test_hidden_rows_are_read_and_told_and_hidden_sheets_are_told() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        REPORT(book)
        book.worksheets()[0].set_row(8, None, None, {"hidden": True})
        book.add_worksheet("Lists").hide()

    report = read(made(fill), "r.xlsx")
    told = " ".join(problem.message for problem in report.problems if problem.code == "hidden_cells")
    assert len(report.defects) == 2
    assert "rows 9" in told
    assert "Lists" in told
    assert [problem.code for problem in report.errors] == ["hidden_cells"]  # do they count?


def test_a_range_that_is_stated_too_small_loses_no_cell() -> None:
    data = made(REPORT)
    short = changed(data, "xl/worksheets/sheet1.xml", b'<dimension ref="A1:E11"/>', b'<dimension ref="A1:B2"/>')
    assert read(short, "r.xlsx").defects == read(data, "r.xlsx").defects


def test_a_sheet_beyond_all_reports_is_a_limit() -> None:
    data = changed(made(sheet(("a",))), "xl/worksheets/sheet1.xml", b'r="A1"', b'r="XFD1048576"')
    with pytest.raises(LimitReachedError, match="larger than"):
        read_pages(data)


def test_a_cut_workbook_is_damaged() -> None:
    with pytest.raises((UnreadableReportError, EncryptedReportError)):
        read(made(REPORT)[:900], "r.xlsx")
