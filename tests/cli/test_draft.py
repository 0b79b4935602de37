import email
import email.policy
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from tests.cli.running import DAY, Outcome, day_of, names_in, order, recourse, report


def draft(kind: str, name: str, *words: object) -> Outcome:
    return recourse("draft", kind, report(name), "--order", order(name), "--as-of", day_of(name), *words)


def test_a_letter_is_written_where_it_shall_be(tmp_path: Path) -> None:
    seen = draft("rework", "01", "-o", tmp_path / "letter.docx")
    assert seen.code == 0
    assert seen.text.split() == [str(tmp_path / "letter.docx"), str(tmp_path / "signer-letter.docx")]
    assert (tmp_path / "letter.docx").read_bytes().startswith(b"PK")
    assert names_in(tmp_path) == ["letter.docx", "signer-letter.docx"]


def test_without_a_name_it_takes_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert draft("notice", "01").code == 0
    assert names_in(tmp_path) == ["notice-TW-20618.docx", "signer-notice-TW-20618.docx"]


def test_a_mail_carries_the_letter(tmp_path: Path) -> None:
    assert draft("notice", "01", "-o", tmp_path / "letter.docx", "--eml").code == 0
    mail = email.message_from_bytes((tmp_path / "letter.eml").read_bytes(), policy=email.policy.default)
    (attached,) = mail.iter_attachments()
    assert attached.get_content() == (tmp_path / "letter.docx").read_bytes()


@pytest.mark.rule(54)
def test_a_check_of_the_next_production_is_written_beside_the_reinspection(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    terms = Path(order("08")).read_text(encoding="utf-8")
    ahead = '\n[next_order]\nnumber = "TS-2027-1"\nquantity = 400\n'
    booked = tmp_path / "order.toml"
    booked.write_text(terms.replace("[inspection]", '[inspection]\npurpose = "production"') + ahead, encoding="utf-8")
    assert draft("reinspection", "08").code == 0
    seen = recourse("draft", "reinspection", report("08"), "--order", booked, "--as-of", "2026-10-13")
    assert (seen.code, "[next_order] part_finished" in seen.err) == (0, True)
    assert "reinspection-production-TS-2027-1.docx" in names_in(tmp_path)
    booked.write_text(booked.read_text(encoding="utf-8").replace('number = "TS-2027-1"\n', ""), encoding="utf-8")
    lacking = recourse("draft", "reinspection", report("08"), "--order", booked, "--as-of", "2026-10-13")
    assert (lacking.code, "next_order.number" in lacking.err) == (8, True)


def test_the_calendar_goes_where_it_shall_be(tmp_path: Path) -> None:
    calendar = tmp_path / "elsewhere" / "days.ics"
    seen = draft("notice", "01", "-o", tmp_path / "letter.docx", "--ics", calendar)
    assert seen.code == 0
    signer = tmp_path / "signer-letter.docx"
    assert seen.text.split() == [str(tmp_path / "letter.docx"), str(signer), str(calendar)]
    assert calendar.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert b"refuse" in calendar.read_bytes()


def test_a_mail_carries_the_suppliers_days_when_that_is_wished(tmp_path: Path) -> None:
    assert draft("notice", "01", "-o", tmp_path / "letter.docx", "--eml", "--invite").code == 0
    mail = email.message_from_bytes((tmp_path / "letter.eml").read_bytes(), policy=email.policy.default)
    _, calendar = mail.iter_attachments()
    assert calendar.get_content().count("BEGIN:VEVENT") == 1


def test_days_for_a_mail_without_a_mail_are_a_slip(tmp_path: Path) -> None:
    seen = draft("notice", "01", "-o", tmp_path / "letter.docx", "--invite")
    assert (seen.code, names_in(tmp_path)) == (2, [])
    assert "--eml" in seen.err


@pytest.mark.parametrize("name", ["days.txt", "days.ics"])
def test_a_calendar_that_cannot_go_there_stops_the_letter(tmp_path: Path, name: str) -> None:
    (tmp_path / "days.ics").write_bytes(b"mine")
    assert draft("notice", "01", "-o", tmp_path / "letter.docx", "--ics", tmp_path / name).code == 10
    assert names_in(tmp_path) == ["days.ics"]
    assert draft("notice", "01", "-o", "-", "--ics", tmp_path / "other.ics").code == 10


@pytest.mark.parametrize("option", ["-o", "--ics"])
def test_a_folder_is_no_name_of_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, option: str) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in (".", tmp_path, tmp_path.anchor):
        seen = draft("notice", "01", option, folder)
        assert seen.code == 10
        assert f"{option} {Path(folder) / 'notice'}." in seen.err
    assert names_in(tmp_path) == []


def test_json_names_the_letter_and_its_files(tmp_path: Path) -> None:
    told = draft("notice", "01", "-o", tmp_path / "letter.docx", "--eml", "--json").json
    assert (told["schema"], told["kind"]) == ("recourse.draft/1", "notice")
    assert told["files"] == [str(tmp_path / name) for name in ("letter.docx", "signer-letter.docx", "letter.eml")]


def test_a_dash_sends_the_letter_to_stdout(tmp_path: Path) -> None:
    draft("notice", "01", "-o", tmp_path / "letter.docx")
    assert draft("notice", "01", "-o", "-").out == (tmp_path / "letter.docx").read_bytes()
    assert draft("notice", "01", "-o", "-", "--eml").code == 10


def test_a_report_json_drafts_the_same_letter(tmp_path: Path) -> None:
    recourse("read", report("01"), "-o", tmp_path / "report.json")
    words = ("draft", "notice", tmp_path / "report.json", "--order", order("01"), "--as-of", DAY, "-o", "-")
    assert recourse(*words).out == draft("notice", "01", "-o", "-").out


@pytest.mark.parametrize(
    ("kind", "name", "code", "told"),
    [
        ("concession", "01", 7, "G39"),
        ("concession", "03", 7, "G11"),
        ("rework", "03", 7, "G11"),
        ("notice", "04", 7, "passed"),
        ("release", "01", 7, "only a passed inspection"),
        ("release", "05", 7, "pending"),
        ("release", "12", 6, "totals_mismatch"),
        ("reinspection", "04", 7, "passed"),
        ("capa", "05", 7, "pending"),
        ("rework", "05", 7, "pending"),
        ("notice", "12", 6, "totals_mismatch"),
        ("notice", "13", 6, "not_an_inspection_report"),
    ],
)
def test_a_letter_that_may_not_be_written_is_not(tmp_path: Path, kind: str, name: str, code: int, told: str) -> None:
    given = order(name) if name != "13" else order("01")
    seen = recourse(
        "draft", kind, report(name), "--order", given, "--as-of", day_of(name), "-o", tmp_path / "letter.docx"
    )
    assert (seen.code, seen.out) == (code, b"")
    assert told in seen.err
    assert names_in(tmp_path) == []


@pytest.mark.parametrize(
    ("kind", "name"),
    [("reinspection", "01"), ("reinspection", "05"), ("reinspection", "09"), ("capa", "03"), ("release", "04")],
)
def test_what_follows_an_answer_is_written_from_the_samples(tmp_path: Path, kind: str, name: str) -> None:
    assert draft(kind, name, "-o", tmp_path / "letter.docx", "--eml").code == 0
    assert names_in(tmp_path) == ["letter.docx", "letter.eml", "signer-letter.docx"]


def test_a_booking_is_mailed_to_the_inspection_firm_and_never_to_the_supplier(tmp_path: Path) -> None:
    assert draft("reinspection", "08", "-o", tmp_path / "letter.docx", "--eml", "--as-of", "2026-10-20").code == 0
    mail = email.message_from_bytes((tmp_path / "letter.eml").read_bytes(), policy=email.policy.default)
    assert mail["To"] == "booking@larkspur.example"
    draft("reinspection", "01", "-o", tmp_path / "other.docx", "--eml")
    mail = email.message_from_bytes((tmp_path / "other.eml").read_bytes(), policy=email.policy.default)
    assert mail["To"] is None


def test_a_doubtful_report_is_drafted_from_once_a_person_vouches_for_it(tmp_path: Path) -> None:
    assert draft("notice", "12", "-o", tmp_path / "letter.docx", "--reviewed").code == 0
    assert names_in(tmp_path) == ["letter.docx", "signer-letter.docx"]


@pytest.mark.parametrize("ending", [".docx", ".eml"])
def test_one_file_that_exists_stops_the_others(tmp_path: Path, ending: str) -> None:
    (tmp_path / f"letter{ending}").write_bytes(b"mine")
    seen = draft("notice", "01", "-o", tmp_path / "letter.docx", "--eml")
    assert seen.code == 10
    assert names_in(tmp_path) == [f"letter{ending}"]
    assert (tmp_path / f"letter{ending}").read_bytes() == b"mine"
    assert draft("notice", "01", "-o", tmp_path / "letter.docx", "--eml", "--force").code == 0


def test_a_word_file_must_be_named_as_one(tmp_path: Path) -> None:
    seen = draft("notice", "01", "-o", tmp_path / "letter.pdf")
    assert seen.code == 10
    assert str(tmp_path / "letter.docx") in seen.err


def test_the_logo_lies_beside_the_order_file_and_a_missing_one_is_told(tmp_path: Path) -> None:
    given = tmp_path / "order.toml"
    text = order("01").read_text(encoding="utf-8").replace("[buyer]", '[buyer]\nlogo = "logo.png"')
    given.write_text(text, encoding="utf-8")
    words = ("draft", "rework", report("01"), "--order", given, "--as-of", DAY, "-o", tmp_path / "letter.docx")
    refused = recourse(*words)
    assert refused.code == 9
    assert "There is no file" in refused.err
    Image.new("RGB", (300, 100)).save(tmp_path / "logo.png")
    assert recourse(*words).code == 0
    with zipfile.ZipFile(tmp_path / "letter.docx") as archive:
        assert "word/media/logo1.png" in archive.namelist()


def test_a_paper_dated_before_the_inspection_is_refused(tmp_path: Path) -> None:
    where = ("--order", order("01"), "--as-of", "2026-08-01")
    for words in (
        ("draft", "rework", report("01"), "-o", tmp_path / "a.docx"),
        ("run", report("01"), "--out", tmp_path),
    ):
        seen = recourse(*words, *where)
        assert seen.code == 9
        assert "would be dated 2026-08-01, before the inspection of" in seen.err
        assert "--as-of" in seen.err
    assert names_in(tmp_path) == []
