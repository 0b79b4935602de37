import json
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from tests.cli.running import names_in, recourse, report
from toolkit.model.codec import from_json
from toolkit.model.report import Report

SOUND = sorted(set(range(1, 12)))


@pytest.mark.parametrize("number", SOUND)
def test_every_sound_sample_reads_with_exit_0_and_one_json_document(number: int) -> None:
    seen = recourse("read", report(f"{number:02}"), "--json")
    assert (seen.code, seen.err) == (0, "")
    assert seen.json["schema"] == "recourse.report/1"
    assert seen.json["kind"] == "inspection"


@pytest.mark.parametrize(
    ("name", "code"),
    [("12", "totals_mismatch"), ("13", "not_an_inspection_report"), ("14", "not_an_inspection_report")],
)
def test_a_report_that_a_person_must_see_is_printed_with_exit_6(name: str, code: str) -> None:
    seen = recourse("read", report(name), "--json")
    assert seen.code == 6
    assert [problem.code for problem in from_json(seen.out, Report).errors] == [code]
    told = recourse("read", report(name), "-q")
    assert told.code == 6
    assert code in told.err


def test_a_person_sees_the_counts_and_the_next_command() -> None:
    seen = recourse("read", report("01"))
    assert seen.code == 0
    assert "QM-26-0417" in seen.text
    assert ["Found", "0", "63", "5"] in [line.split() for line in seen.text.splitlines()]
    assert "recourse run" in seen.err


def test_unknown_is_shown_as_a_dash_and_never_as_zero() -> None:
    seen = recourse("read", report("09"))
    assert ["Found", "-", "-", "-"] in [line.split() for line in seen.text.splitlines()]


# --- files that cannot be read ----------------------------------------------------------------------------------------


def encrypted(path: Path) -> bytes:
    sheet = Canvas(str(path), encrypt=StandardEncryption("secret", strength=128))
    sheet.drawString(72, 720, "Pre-shipment inspection report")
    sheet.save()
    return path.read_bytes()


def test_an_encrypted_pdf_exits_4(tmp_path: Path) -> None:
    encrypted(tmp_path / "locked.pdf")
    seen = recourse("read", tmp_path / "locked.pdf")
    assert (seen.code, seen.out) == (4, b"")
    assert "locked.pdf" in seen.err


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("empty.pdf", b"", "empty"),
        ("words.pdf", b"Dear all, please find attached", "not a report file"),
        ("letter.docx", b"PK\x03\x04 and so on", "damaged"),
        ("cut.pdf", report("01").read_bytes()[:9000], "cut.pdf"),
        ("junk.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 40, "junk.pdf"),
    ],
)
def test_a_file_that_cannot_be_read_exits_3_with_a_sentence_and_a_way_on(
    tmp_path: Path, name: str, data: bytes, told: str
) -> None:
    (tmp_path / name).write_bytes(data)
    seen = recourse("read", tmp_path / name)
    assert (seen.code, seen.out) == (3, b"")
    sentence, way_on = seen.err.splitlines()
    assert name in sentence
    assert told in sentence
    assert sentence.endswith(".")
    assert way_on.startswith("  ")


def test_a_failure_with_json_is_one_error_object(tmp_path: Path) -> None:
    seen = recourse("read", tmp_path / "no.pdf", "--json")
    assert (seen.code, seen.err) == (3, "")
    assert set(seen.error) == {"code", "exit", "message", "hint"}
    assert (seen.error["code"], seen.error["exit"]) == ("unreadable", 3)
    problem = {"code": "unreadable", "level": "error", "message": seen.error["message"], "page": None}
    assert seen.json["problems"] == [problem]


def test_a_failed_reading_writes_no_output(tmp_path: Path) -> None:
    (tmp_path / "cut.pdf").write_bytes(report("01").read_bytes()[:9000])
    assert recourse("read", tmp_path / "cut.pdf", "-o", tmp_path / "cut.json").code == 3
    assert names_in(tmp_path) == ["cut.pdf"]


# --- output -----------------------------------------------------------------------------------------------------------


def test_output_is_the_same_json_and_never_overwrites_unasked(tmp_path: Path) -> None:
    kept = tmp_path / "report.json"
    assert recourse("read", report("01"), "-o", kept).code == 0
    assert kept.read_bytes() == recourse("read", report("01"), "--json").out
    kept.write_bytes(b"mine")
    seen = recourse("read", report("01"), "-o", kept)
    assert (seen.code, seen.out) == (10, b"")
    assert kept.read_bytes() == b"mine"
    assert recourse("read", report("01"), "-o", kept, "--force").code == 0
    assert json.loads(kept.read_bytes())["kind"] == "inspection"
    assert names_in(tmp_path) == ["report.json"]


def test_a_dash_is_stdin_and_stdout() -> None:
    given = report("01").read_bytes()
    seen = recourse("read", "-", "-o", "-", stdin=given)
    assert seen.code == 0
    assert from_json(seen.out, Report).source.file == "stdin"
    assert recourse("read", "-", "--json", stdin=seen.out).out == seen.out


def test_a_report_json_reads_as_the_report_it_is() -> None:
    seen = recourse("read", report("02"), "--json").out
    assert recourse("read", "-", "--json", stdin=seen).out == seen


def test_no_output_takes_the_place_of_the_report_itself(tmp_path: Path) -> None:
    path = tmp_path / "only-copy.pdf"
    path.write_bytes(report("04").read_bytes())
    seen = recourse("read", path, "-o", path, "--force")
    assert seen.code == 10
    assert path.read_bytes() == report("04").read_bytes()


def test_a_report_dated_in_the_future_is_told(tmp_path: Path) -> None:
    reading = recourse("read", report("01"), "--json").json
    ahead = tmp_path / "ahead.json"
    ahead.write_text(json.dumps(reading | {"inspection_date": "2199-01-05"}), encoding="utf-8")
    assert "dated 2199-01-05, which is after today" in recourse("read", ahead).err
    past = tmp_path / "past.json"
    past.write_text(json.dumps(reading | {"inspection_date": "2020-01-06"}), encoding="utf-8")
    assert "after today" not in recourse("read", past).err


def test_a_name_with_spaces_or_brackets_is_quoted_in_the_next_step(tmp_path: Path) -> None:
    file = tmp_path / "Report (white + black).pdf"
    file.write_bytes(report("01").read_bytes())
    assert f'recourse run "{file}" --order' in recourse("read", file).err
