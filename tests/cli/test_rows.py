"""``read --csv`` and ``--xlsx``: each line says where it comes from, and no cell is a formula."""

import csv
import io
import json
import zipfile
from pathlib import Path

import msgspec
import pytest
from lxml import etree

from tests.cli.running import names_in, recourse, report
from toolkit import read_report
from toolkit.cli.rows.comma_text import BOM, comma_text, neutral
from toolkit.cli.rows.table import COLUMNS
from toolkit.cli.rows.workbook import LONGEST, workbook
from toolkit.model.report import Defect, Photo, Problem, Report, Source

HEADS = [column.head for column in COLUMNS]
SOURCE = Source(file="made.pdf", sha256="f" * 64, format="pdf", pages=3)
FORMULAS = ("=1+1", "  =cmd|' /C calc'!A0", "+A1", "-A1+3", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "\u00a0=1")


def made(**changes: object) -> Report:
    return msgspec.structs.replace(Report(source=SOURCE), **changes)


def table(data: bytes) -> list[dict[str, str]]:
    assert data.startswith(BOM)
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def sheet(data: bytes, number: int) -> dict[str, str | float]:
    """Return the cells of the sheet *number* of the workbook in *data*: text as text, numbers as numbers."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        strings = ["".join(one.itertext()) for one in etree.fromstring(book.read("xl/sharedStrings.xml")).iter("{*}si")]
        page = etree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))
    assert not list(page.iter("{*}f"))
    cells: dict[str, str | float] = {}
    for cell in page.iter("{*}c"):
        value = cell.findtext("{*}v")
        if value is not None:
            cells[cell.get("r")] = strings[int(value)] if cell.get("t") == "s" else float(value)
    return cells


# --- CSV --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["01", "02", "03", "10", "11", "12"])
def test_one_line_for_each_defect_row_with_where_it_comes_from(name: str) -> None:
    read = read_report(report(name))
    rows = table(recourse("read", report(name), "--csv", "-").out)
    assert [row["description"] for row in rows] == [defect.description for defect in read.defects]
    assert [row["number"] for row in rows] == [str(number + 1) for number in range(len(rows))]
    assert {row["report SHA-256"] for row in rows} == {read.source.sha256}
    assert {(row["report file"], row["report no"]) for row in rows} == {(read.source.file, read.report_no)}
    assert [row["page"] for row in rows] == [str(defect.page) for defect in read.defects]


def test_unknown_is_an_empty_field_and_zero_is_0() -> None:
    (row,) = table(comma_text(made(defects=(Defect(description="Dent", critical=None, major=0, minor=2),))))
    assert (row["critical"], row["major"], row["minor"], row["page"]) == ("", "0", "2", "")


def test_the_remark_beside_a_row_goes_with_it() -> None:
    (row,) = table(comma_text(made(defects=(Defect(description="Dent", minor=2, remark="also on the sample"),))))
    assert row["remark"] == "also on the sample"


def test_photos_are_told_by_page_and_problems_by_the_page_they_touch() -> None:
    photos = tuple(Photo(page=page, number=number, bbox=(0, 0, 9, 9)) for page, number in ((3, 2), (2, 1), (3, 1)))
    problems = tuple(
        Problem(code=code, level="warning", message="See.", page=page)
        for code, page in (("here", 2), ("elsewhere", 3), ("everywhere", None))
    )
    (row,) = table(comma_text(made(defects=(Defect(description="Dent", page=2, photos=photos),), problems=problems)))
    assert row["photos"] == "page 2: 1; page 3: 1, 2"
    assert row["problems"] == "warning here: See.; warning everywhere: See."


@pytest.mark.parametrize(
    ("items", "own", "told"), [(("A",), None, "A"), (("A", "B"), "B", "B"), (("A", "B"), None, ""), ((), None, "")]
)
def test_a_row_names_its_item_only_where_that_is_known(items: tuple[str, ...], own: str | None, told: str) -> None:
    (row,) = table(comma_text(made(items=items, defects=(Defect(description="Dent", item=own),))))
    assert row["item"] == told


def test_every_field_is_quoted_and_every_line_ends_as_windows_does() -> None:
    data = comma_text(made(defects=(Defect(description='12" x 3, bent\nat hem', major=1),)))
    lines = data.removeprefix(BOM).decode().split("\r\n")
    assert len(lines) == 3
    assert lines[2] == ""
    assert all(line.startswith('"') and line.endswith('"') for line in lines[:2])
    assert '"12"" x 3, bent at hem"' in lines[1]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_text_that_a_spreadsheet_would_run_is_only_shown(text: str) -> None:
    assert neutral(text).startswith("'")
    (row,) = table(comma_text(made(agency=text, defects=(Defect(description=text),))))
    assert row["description"].startswith("'")
    assert row["agency"].startswith("'")


@pytest.mark.parametrize("text", ["-5", "+2.5", "-0,3", "Dent", "2-ply seam", "'quoted'", "(=", ""])
def test_plain_numbers_and_other_texts_stay_as_they_are(text: str) -> None:
    assert neutral(text) == text


def test_a_formula_behind_a_semicolon_is_stopped_too_because_some_spreadsheets_part_fields_there() -> None:
    assert neutral("Dent; =1+1") == "Dent; '=1+1"
    assert neutral("Dent;@SUM(A1);-A1") == "Dent;'@SUM(A1);'-A1"
    assert neutral("Dent; scratch") == "Dent; scratch"


def test_signs_that_command_a_program_are_left_out() -> None:
    (row,) = table(comma_text(made(defects=(Defect(description="a\x1b[2J\u202eb\u200b=c"),))))
    assert row["description"] == "a[2Jb=c"


# --- Excel ------------------------------------------------------------------------------------------------------------


def test_the_first_sheet_is_the_same_table_with_numbers_as_numbers(tmp_path: Path) -> None:
    path = tmp_path / "rows.xlsx"
    assert recourse("read", report("12"), "--xlsx", path).code == 6
    cells = sheet(path.read_bytes(), 1)
    assert [cells[f"{column}1"] for column in "ABCDEFGHIJKLMNOPQ"] == HEADS
    assert [cells[f"{column}2"] for column in "GHIJKL"] == [1, "Powder coat chipped at the lid corner", 0, 2, 0, 1]
    assert "H6" in cells
    assert "H7" not in cells


def test_the_second_sheet_holds_all_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "rows.xlsx"
    recourse("read", report("12"), "--xlsx", path)
    cells = sheet(path.read_bytes(), 2)
    rows = {cells[name]: int(name[1:]) for name in cells if name.startswith("A")}
    assert [cells[f"{column}{rows['Found']}"] for column in "CDEF"] == [0, 4, 4, 1]
    assert [cells[f"{column}{rows['Allowed']}"] for column in "CDEF"] == [0, 3, 5, 1]
    assert [cells[f"{column}{rows['AQL']}"] for column in "CDE"] == [0, 2.5, 4]
    assert cells[f"B{rows['Overall result']}"] == "fail"
    assert cells[f"C{rows['error']}"] == "totals_mismatch"
    assert {"Problems", "Counts", "Results", "Report", "Parts of the inspection", "Remarks"} <= set(rows)


def test_in_a_workbook_unknown_is_no_cell_and_zero_is_0() -> None:
    cells = sheet(workbook(made(defects=(Defect(description="Dent", critical=None, major=0),))), 1)
    assert "I2" not in cells
    assert cells["J2"] == 0


@pytest.mark.parametrize("text", [*FORMULAS[:5], "{=1+1}", "https://example.com", "00123", "1e5"])
def test_a_text_is_text_in_a_workbook_whatever_it_begins_with(text: str) -> None:
    data = workbook(made(report_no=text, defects=(Defect(description=text),), remarks=(text,)))
    assert sheet(data, 1)["H2"] == text
    assert text in sheet(data, 2).values()
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        assert not any("hyperlink" in book.read(name).decode() for name in book.namelist() if "sheet" in name)


def test_a_text_longer_than_a_cell_is_cut_aloud() -> None:
    told = sheet(workbook(made(defects=(Defect(description="x" * 40_000),))), 1)["H2"]
    assert isinstance(told, str)
    assert len(told) == LONGEST
    assert told.endswith("(cut; the report JSON has the whole text)")


def test_the_heads_stay_in_sight() -> None:
    with zipfile.ZipFile(io.BytesIO(workbook(read_report(report("02"))))) as book:
        page = etree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    pane = next(page.iter("{*}pane"))
    assert (pane.get("state"), pane.get("ySplit"), pane.get("topLeftCell")) == ("frozen", "1", "A2")


def test_a_report_without_defect_rows_makes_a_table_of_heads() -> None:
    assert table(comma_text(made())) == []
    assert [cell for name, cell in sheet(workbook(made()), 1).items() if name.endswith("1")] == HEADS


def test_the_same_report_makes_the_same_workbook() -> None:
    read = read_report(report("11"))
    assert workbook(read) == workbook(read)


# --- together ---------------------------------------------------------------------------------------------------------


def test_all_that_is_wanted_is_written_in_one_run_and_json_stays_alone_on_stdout(tmp_path: Path) -> None:
    names = {"-o": "report.json", "--csv": "rows.csv", "--xlsx": "rows.xlsx", "--show": "seen.html"}
    words = [word for option, name in names.items() for word in (option, tmp_path / name)]
    seen = recourse("read", report("02"), "--json", *words)
    assert seen.code == 0
    assert seen.json["report_no"] == "BW-880213"
    assert names_in(tmp_path) == sorted(names.values())
    assert (tmp_path / "report.json").read_bytes() == seen.out
    assert (tmp_path / "rows.csv").read_bytes() == recourse("read", report("02"), "--csv", "-").out
    assert all(name in seen.err for name in names.values())


def test_the_files_may_go_into_folders_of_their_own(tmp_path: Path) -> None:
    seen = recourse("read", report("02"), "--csv", tmp_path / "a" / "x.csv", "--xlsx", tmp_path / "b" / "x.xlsx")
    assert seen.code == 0
    assert (names_in(tmp_path / "a"), names_in(tmp_path / "b")) == (["x.csv"], ["x.xlsx"])


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--csv", "-", "--json"), "Stdout takes one document"),
        (("--csv", "-", "-o", "-"), "Stdout takes one document"),
        (("--csv", "rows.xlsx"), ".csv"),
        (("--xlsx", "rows.csv"), ".xlsx"),
        (("--xlsx", "-"), ".xlsx"),
        (("-o", "rows.csv", "--csv", "rows.csv"), "same name"),
    ],
)
def test_what_cannot_be_written_is_refused_before_anything_is_read(words: tuple[str, ...], told: str) -> None:
    seen = recourse("read", "no.pdf", *words)
    assert seen.code == 10
    assert told in seen.err or told in json.loads(seen.out)["error"]["message"]


@pytest.mark.parametrize(("option", "name"), [("--csv", "rows.csv"), ("--xlsx", "rows.xlsx")])
def test_a_table_never_overwrites_unasked(option: str, name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"mine")
    assert recourse("read", report("04"), option, tmp_path / name, "-o", tmp_path / "report.json").code == 10
    assert names_in(tmp_path) == [name]
    assert (tmp_path / name).read_bytes() == b"mine"
    assert recourse("read", report("04"), option, tmp_path / name, "--force").code == 0
