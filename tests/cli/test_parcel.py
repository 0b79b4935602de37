"""The archive of an answer: what it holds, under which names, and that its list is right."""

import hashlib
import io
import json
import zipfile

import pytest

from toolkit.cli.inputs import Given
from toolkit.cli.parcel import parcel
from toolkit.model.report import Source

PDF = b"%PDF-1.7 report"
FILES = {"report.json": b"{}", "notice-7.docx": b"PK letter", "deadlines.ics": b"BEGIN:VCALENDAR"}


def source(data: bytes = PDF, file: str = "r.pdf") -> Source:
    return Source(file=file, sha256=hashlib.sha256(data).hexdigest(), format="pdf")


def opened(name: str = "r.pdf", read: bytes = PDF) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(parcel(FILES, Given(PDF, name), source(read, name))))


def test_it_begins_with_its_list_and_holds_every_file_as_it_is() -> None:
    with opened() as archive:
        assert archive.namelist() == ["manifest.json", "manifest.txt", *FILES, "report/r.pdf"]
        assert {name: archive.read(name) for name in FILES} == FILES
        assert archive.read("report/r.pdf") == PDF
        assert archive.testzip() is None


def test_the_list_tells_size_and_digest_of_every_file() -> None:
    with opened() as archive:
        listed = json.loads(archive.read("manifest.json"))
        assert listed["schema"] == "recourse.manifest/1"
        assert [entry["name"] for entry in listed["files"]] == [*FILES, "report/r.pdf"]
        for entry in listed["files"]:
            data = archive.read(entry["name"])
            assert (entry["size"], entry["sha256"]) == (len(data), hashlib.sha256(data).hexdigest())


def test_a_person_can_read_the_list_too() -> None:
    with opened() as archive:
        lines = archive.read("manifest.txt").decode().splitlines()
    assert lines[0] == "Inspection report: r.pdf, here as report/r.pdf"
    assert lines[-1].split() == ["report/r.pdf", str(len(PDF)), hashlib.sha256(PDF).hexdigest()]


def test_another_file_than_the_one_that_was_read_is_not_called_the_report() -> None:
    with opened(read=b"the agency's file") as archive:
        assert json.loads(archive.read("manifest.json"))["report"]["name"] is None
        assert "not in this archive" in archive.read("manifest.txt").decode()


@pytest.mark.parametrize(
    "name", ["/etc/passwd", "../../x.pdf", "C:\\x\\y.pdf", "con.pdf", "报告 1.pdf", "stdin", "x" * 300 + ".pdf", "a.\n"]
)
def test_the_reports_name_leads_out_of_no_folder(name: str) -> None:
    with opened(name) as archive:
        member = archive.namelist()[-1]
        assert json.loads(archive.read("manifest.json"))["report"] == {
            "file": name, "sha256": hashlib.sha256(PDF).hexdigest(), "name": member,
        }  # fmt: skip
    folder, _, file = member.partition("/")
    assert folder == "report"
    assert file.endswith(".pdf")
    assert not set(file) & set("/\\:\n")
    assert len(file.encode()) < 120
    assert not file.startswith((".", "con."))


def test_the_same_files_give_the_same_bytes() -> None:
    given = Given(PDF, "r.pdf")
    assert parcel(FILES, given, source()) == parcel(dict(FILES), given, source())
    with opened() as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
