"""What goes out of the register: lists, deadlines, exports, backups; and what a run opens in it."""

import hashlib
import json
import zipfile
from pathlib import Path

import icalendar
import pytest
from python_calamine import CalamineWorkbook

from tests.cli.first_case import CASE, SAMPLE, case, new, step
from tests.cli.running import order, recourse, report


@pytest.fixture(autouse=True)
def _register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RECOURSE_DB", str(tmp_path / "register" / "cases.db"))
    monkeypatch.setenv("RECOURSE_WHO", "A. Berg")


def test_the_list_gives_one_json_a_line_the_overdue_first() -> None:
    new("2026-08-21")
    step("2026-08-21", "send", CASE, "notice")
    step("2026-12-01", "new", report("01"), "--order", order("01"))
    lines = [json.loads(line) for line in case("list", "--json", "--as-of", "2026-12-01").text.splitlines()]
    assert [(line["id"], line["overdue"]) for line in lines] == [("2026-0001", True), ("2026-0002", True)]
    assert [line["schema"] for line in lines] == ["recourse.case/1"] * 2
    shown = dict(case("show", CASE, "--json", "--as-of", "2026-12-01").json)
    assert lines[0] == shown


@pytest.mark.rule(45)
def test_deadlines_stand_in_a_calendar_and_the_overdue_come_first(tmp_path: Path) -> None:
    new()
    step("2026-08-21", "send", CASE, "notice")
    seen = recourse("deadlines", "--as-of", "2026-08-26", "--ics", tmp_path / "cases.ics")
    assert "OVERDUE 2 days" in seen.text.splitlines()[1]
    calendar = icalendar.Calendar.from_ical((tmp_path / "cases.ics").read_bytes())
    assert next(str(event["summary"]) for event in calendar.walk("VEVENT")) == "2026-0001: answer (supplier)"


def test_a_case_goes_out_as_one_zip_with_a_list_of_hashes(tmp_path: Path) -> None:
    new()
    step("2026-08-21", "send", CASE, "notice")
    assert case("export", CASE, "-o", tmp_path / "case.zip").code == 0
    with zipfile.ZipFile(tmp_path / "case.zip") as archive:
        listed = json.loads(archive.read("manifest.json"))
        for file in listed["files"]:
            assert hashlib.sha256(archive.read(file["path"])).hexdigest() == file["sha256"]
        assert {"case.json", "chronology.txt"} <= set(archive.namelist())
        assert any(name.startswith("files/report/") for name in archive.namelist())


def test_the_register_goes_out_as_excel_csv_and_json_lines(tmp_path: Path) -> None:
    new()
    for ending in ("xlsx", "csv", "jsonl"):
        assert recourse("export", tmp_path / f"cases.{ending}").code == 0
    book = CalamineWorkbook.from_path(str(tmp_path / "cases.xlsx"))
    assert book.sheet_names == ["Cases", "Events"]
    assert book.get_sheet_by_name("Cases").to_python()[1][0] == CASE
    assert (tmp_path / "cases.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert recourse("export", tmp_path / "cases.doc").code == 10


def test_a_backup_is_restored_into_an_empty_register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = new()
    assert recourse("backup", tmp_path / "all.zip").code == 0
    assert recourse("restore", tmp_path / "all.zip").code == 10
    monkeypatch.setenv("RECOURSE_DB", str(tmp_path / "other.db"))
    assert recourse("restore", tmp_path / "all.zip").code == 0
    assert dict(case("show", CASE, "--json", "--as-of", "2026-08-21").json) == told


def test_run_opens_a_case_when_asked(tmp_path: Path) -> None:
    words = ("run", report(SAMPLE), "--order", order(SAMPLE), "--out", tmp_path / "answer", "--as-of", "2026-08-21")
    assert recourse(*words, "--case", "--json").json["case"] == CASE
    assert dict(case("show", CASE, "--json").json)["state"] == "understood"
    assert recourse(*words, "--force", "--json").json["case"] is None


def test_a_run_whose_case_cannot_be_opened_says_that_its_answer_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "no folder").write_bytes(b"")
    monkeypatch.setenv("RECOURSE_DB", str(tmp_path / "no folder" / "cases.db"))
    out = tmp_path / "answer"
    seen = recourse("run", report(SAMPLE), "--order", order(SAMPLE), "--out", out, "--as-of", "2026-08-21", "--case")
    assert seen.code == 10
    assert f"The answer is in {out}; no case was opened." in seen.err
    assert (out / "report.json").is_file()


def test_doctor_looks_after_the_register() -> None:
    new()
    seen = recourse("doctor")
    assert seen.code == 0
    assert "cases: 1, all their files there" in seen.text


def test_a_paper_is_written_into_a_folder_too(tmp_path: Path) -> None:
    new()
    step("2026-08-21", "send", CASE, "notice", "-o", tmp_path / "out")
    assert sorted(path.suffix for path in (tmp_path / "out").iterdir()) == [".docx", ".docx", ".eml"]
