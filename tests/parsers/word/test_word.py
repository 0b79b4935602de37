"""Word files: paragraphs and tables in their order, merged and nested cells, ticks, and text as it is seen."""

import io
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from toolkit.errors import UnreadableReportError
from toolkit.parsers import read
from toolkit.parsers.layout.grid import rows_of
from toolkit.parsers.word import read_pages


def made(fill: Callable[[Document], None]) -> bytes:
    document = docx.Document()
    fill(document)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def table(document: Document, *rows: tuple[str, ...]) -> None:
    grid = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, text in zip(grid.add_row().cells, row, strict=True):
            cell.text = text


def texts(fill: Callable[[Document], None]) -> list[list[str]]:
    (page,) = read_pages(made(fill))
    return [[cell.text for cell in row.cells] for row in rows_of(page)]


def report(document: Document) -> None:
    document.add_heading("Pre-shipment inspection report", 0)
    table(document, ("Report no.", "OK-7"), ("Inspection date", "2026-11-03"), ("Overall result", "FAIL"))
    document.add_paragraph("Defects")
    table(
        document,
        ("Defect description", "Critical", "Major", "Minor"),
        ("Scratch on lid", "0", "3", "1"),
        ("Total found", "0", "3", "1"),
        ("Max allowed", "0", "2", "4"),
    )


def test_a_report_in_a_word_file_names_its_tables_and_rows() -> None:
    found = read(made(report), "r.docx")
    assert [(d.description, d.major, d.cell, d.page) for d in found.defects] == [
        ("Scratch on lid", 3, "table 2, row 2", None)
    ]
    assert (found.report_no, found.results.overall, found.allowed.major) == ("OK-7", "fail", 2)
    assert not found.errors


def test_a_form_for_each_defect_is_a_row_for_each() -> None:
    def fill(document: Document) -> None:
        report(document)
        for severity, number, text in (("Major", "4", "Lamp does not light"), ("Minor", "5", "Paint run")):
            document.add_paragraph("")
            table(document, ("Defects Category:", severity, "Number Of Defects:", number))
            table(document, ("Defects Description", text))

    found = read(made(fill), "r.docx")
    assert [(d.description, d.major, d.minor) for d in found.defects][1:] == [
        ("Lamp does not light", 4, None), ("Paint run", None, 5),
    ]  # fmt: skip


TWO = "Hem open at corner - 2 pcs - Major\nStain at edge - 1 pc - Minor"


@pytest.mark.parametrize(
    ("remark", "minor"),
    [("Crank squeaks - 3 pcs - Minor", 4), ("Crank squeaks - 3 pcs - Minor\nPaint run - 1 pc - Minor", 5)],
)
def test_a_check_that_tells_several_finds_in_its_cell_keeps_its_verdict(remark: str, minor: int) -> None:
    def fill(document: Document) -> None:
        document.add_heading("Final inspection report", 0)
        table(document, ("Report no.", "OK-7"), ("Inspection date", "2026-11-03"))
        table(
            document,
            ("Point", "Status", "Remark"),
            ("Canopy", "Not OK", TWO),
            ("Pole", "OK", "38 mm"),
            ("Crank", "Not OK", remark),
        )
        document.add_paragraph(f"Total found: critical 0, major 2, minor {minor}")
        document.add_paragraph("Allowed: critical 0, major 5, minor 7")
        document.add_paragraph("Result: PASS")

    found = read(made(fill), "r.docx")
    assert [(one.description, one.major, one.minor) for one in found.defects][:3] == [
        ("Hem open at corner", 2, None), ("Stain at edge", None, 1), ("Crank squeaks", None, 3),
    ]  # fmt: skip
    assert [(one.name, one.result) for one in found.sections] == [
        ("Canopy", "fail"),
        ("Pole", "pass"),
        ("Crank", "fail"),
    ]
    assert not found.errors


def test_merged_cells_are_one_cell_and_stand_for_their_rows() -> None:
    def fill(document: Document) -> None:
        grid = document.add_table(rows=2, cols=3)
        grid.cell(0, 0).merge(grid.cell(1, 0)).text = "Major"
        grid.cell(0, 1).merge(grid.cell(0, 2)).text = "Scratch"
        grid.cell(1, 1).text, grid.cell(1, 2).text = "Dent", "2"

    assert texts(fill) == [["Major", "Scratch"], ["Major", "Dent", "2"]]


def test_a_table_within_a_table_is_read_behind_it() -> None:
    def fill(document: Document) -> None:
        outer = document.add_table(rows=1, cols=1)
        outer.cell(0, 0).text = "Outer"
        inner = outer.cell(0, 0).add_table(rows=1, cols=2)
        inner.cell(0, 0).text, inner.cell(0, 1).text = "Scratch", "3"

    assert texts(fill) == [["Outer"], ["Scratch", "3"]]


RUN = "<w:p {}><w:r><w:t>Result</w:t></w:r>{{}}</w:p>".format(nsdecls("w"))

TICKED = "<w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>"


@pytest.mark.parametrize(
    ("inside", "seen"),
    [
        ("<w:del><w:r><w:delText>PASS</w:delText></w:r></w:del>", "Result"),
        ('<w:ins><w:r><w:t xml:space="preserve"> FAIL</w:t></w:r></w:ins>', "Result FAIL"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>PASS</w:t></w:r>", "Result"),
        ("<w:r><w:rPr><w:strike/></w:rPr><w:t>PASS</w:t></w:r>", "Result"),
        ('<w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t> PASS</w:t></w:r>', "Result PASS"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', "Result☑"),
        ("<w:r><w:instrText>PASS</w:instrText></w:r>", "Result"),
        (f"<w:r><w:fldChar>{TICKED}</w:fldChar></w:r>", "Result☒"),
    ],
)
def test_text_is_read_as_it_is_seen(inside: str, seen: str) -> None:
    def fill(document: Document) -> None:
        document.element.body.insert(0, parse_xml(RUN.format(inside)))

    assert texts(fill) == [[seen]]


def test_a_cut_word_file_is_damaged() -> None:
    with pytest.raises(UnreadableReportError):
        read(made(report)[:3000], "r.docx")


def test_a_tab_parts_what_stands_beside_it() -> None:
    (page,) = read_pages(made(lambda document: document.add_paragraph("MARRAM QUALITY\t\tMQ-417")))
    (row,) = rows_of(page)
    assert [piece.text for piece in row.pieces] == ["MARRAM QUALITY", "MQ-417"]


def test_several_spaces_stand_in_for_a_tab() -> None:
    (page,) = read_pages(made(lambda document: document.add_paragraph("深圳卓测公司    报告编号 ZC-T-25")))
    (row,) = rows_of(page)
    assert [piece.text for piece in row.pieces] == ["深圳卓测公司", "报告编号 ZC-T-25"]


BOX = (
    "<w:p {}><w:r><w:t>Pre-shipment inspection</w:t></w:r><w:r><w:pict>"
    '<v:shape xmlns:v="urn:schemas-microsoft-com:vml">'
    "<v:textbox><w:txbxContent><w:p><w:r><w:t>Report: EA-30672</w:t></w:r></w:p><w:p><w:r><w:t>Date: 3 December 2026"
    "</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
)


def test_the_paragraphs_of_a_text_box_are_lines_of_their_own() -> None:
    found = texts(lambda document: document.element.body.insert(0, parse_xml(BOX.format(nsdecls("w")))))
    assert found == [["Pre-shipment inspection"], ["Report: EA-30672"], ["Date: 3 December 2026"]]
