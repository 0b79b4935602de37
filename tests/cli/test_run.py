import datetime as dt
import email
import email.policy
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import icalendar
import pytest
import xlsxwriter

from tests.cli.running import DAY, Outcome, day_of, names_in, order, recourse, report
from toolkit.cli.letters import kinds_for
from toolkit.model.codec import from_json
from toolkit.model.report import Report
from toolkit.model.resolution import Resolution, Verdict


def run(name: str, folder: Path, *words: object) -> Outcome:
    return recourse("run", report(name), "--order", order(name), "--out", folder, "--as-of", day_of(name), *words)


def papers_in(folder: Path) -> list[str]:
    return sorted(
        name.partition("-")[0] for name in names_in(folder) if name.endswith(".docx") and "signer" not in name
    )


def letters_in(folder: Path) -> list[str]:
    return [kind for kind in papers_in(folder) if kind != "evidence"]


def mail_in(folder: Path) -> email.message.EmailMessage:
    (path,) = folder.glob("*.eml")
    return email.message_from_bytes(path.read_bytes(), policy=email.policy.default)


# --- what comes out ---------------------------------------------------------------------------------------------------


def test_a_failed_report_gives_the_paper_of_the_path_a_mail_and_the_records(tmp_path: Path) -> None:
    seen = run("01", tmp_path / "answer")
    assert seen.code == 0
    assert names_in(tmp_path / "answer") == [
        "deadlines.ics",
        "evidence-TW-20618.docx",
        "mail-TW-20618.eml",
        "report.json",
        "resolution.json",
        "rework-TW-20618.docx",
        "signer-rework-TW-20618.docx",
    ]
    attached = [part.get_filename() for part in mail_in(tmp_path / "answer").iter_attachments()]
    assert attached == ["rework-TW-20618.docx", "evidence-TW-20618.docx"]


def test_the_records_are_what_read_and_resolve_print(tmp_path: Path) -> None:
    run("01", tmp_path)
    assert (tmp_path / "report.json").read_bytes() == recourse("read", report("01"), "--json").out
    resolved = recourse("resolve", report("01"), "--order", order("01"), "--as-of", DAY, "--json").out
    assert (tmp_path / "resolution.json").read_bytes() == resolved


def test_the_letter_names_every_defect_of_the_report(tmp_path: Path) -> None:
    run("01", tmp_path)
    letter = docx.Document(io.BytesIO((tmp_path / "rework-TW-20618.docx").read_bytes()))
    text = " ".join(cell.text for table in letter.tables for row in table.rows for cell in row.cells)
    for defect in from_json((tmp_path / "report.json").read_bytes(), Report).defects:
        assert defect.description in text


def test_the_summary_tells_verdict_path_reasons_files_and_the_day_of_the_answer(tmp_path: Path) -> None:
    seen = run("01", tmp_path)
    decided = from_json((tmp_path / "resolution.json").read_bytes(), Resolution)
    told = " ".join(seen.text.split())
    assert f"Verdict {decided.verdict.result}" in told
    assert all(reason.rule in told for reason in decided.reasons)
    assert decided.respond_by is not None
    assert decided.respond_by.isoformat() in told
    assert str(tmp_path / "rework-TW-20618.docx") in seen.text


def test_json_is_one_document_that_names_the_files(tmp_path: Path) -> None:
    seen = run("01", tmp_path, "--json")
    assert (seen.code, seen.err) == (0, "")
    told = seen.json
    assert (told["schema"], told["verdict"], told["path"]) == ("recourse.run/1", "fail", "rework")
    assert told["letters"] == ["rework"]
    assert [Path(str(file)).name for file in json.loads(seen.out)["files"]] == [
        "report.json", "resolution.json", "rework-TW-20618.docx", "evidence-TW-20618.docx",
        "signer-rework-TW-20618.docx", "mail-TW-20618.eml", "deadlines.ics",
    ]  # fmt: skip


def test_a_pending_report_gives_the_notice_only_and_is_no_failure(tmp_path: Path) -> None:
    seen = run("05", tmp_path)
    assert seen.code == 0
    assert letters_in(tmp_path) == ["notice"]
    assert json.loads((tmp_path / "resolution.json").read_bytes())["verdict"]["result"] == "pending"
    assert "pending" in seen.text


def test_an_inspection_broken_off_gives_the_notice_only(tmp_path: Path) -> None:
    assert run("09", tmp_path).code == 0
    assert letters_in(tmp_path) == ["notice"]


def test_a_pass_with_nothing_open_gives_the_release_and_says_what_to_read_first(tmp_path: Path) -> None:
    seen = run("04", tmp_path)
    assert seen.code == 0
    assert papers_in(tmp_path) == ["release"]
    assert "Read the report's remarks first (2)" in " ".join(seen.text.split())
    assert "before you decide" not in seen.text


def test_a_pass_that_nobody_is_named_to_release_gives_no_letter_and_is_no_fault(tmp_path: Path) -> None:
    terms = tmp_path / "order.toml"
    terms.write_text(order("04").read_text(encoding="utf-8").partition("[release]")[0], encoding="utf-8")
    seen = recourse("run", report("04"), "--order", terms, "--out", tmp_path / "answer", "--as-of", DAY)
    assert seen.code == 0
    assert names_in(tmp_path / "answer") == ["report.json", "resolution.json"]
    told = " ".join(seen.text.split())
    assert "nothing to complain of" in told
    assert "release.approved_by" in told


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"remarks": ["Shipping mark: client to decide."]}, "client to decide"),
        ({"remarks": ["This is a draft report."]}, "calls itself a draft"),
        ({"sections": [{"name": "Drop test", "result": "pending"}]}, "section pending: Drop test"),
        ({"quantities": {"ordered": 480, "lot": 400}}, "80 of the 480"),
        (
            {"problems": [{"code": "result_qualified", "level": "warning", "message": "Pass, but see page 3."}]},
            "page 3",
        ),
    ],
)
def test_a_pass_with_a_point_open_is_not_released_by_itself(
    tmp_path: Path, change: dict[str, object], told: str
) -> None:
    recourse("read", report("04"), "-o", tmp_path / "report.json")
    corrected = json.loads((tmp_path / "report.json").read_bytes()) | change
    (tmp_path / "report.json").write_text(json.dumps(corrected), encoding="utf-8")
    words = ("--order", order("04"), "--out", tmp_path / "answer", "--as-of", DAY, "--json")
    seen = recourse("run", tmp_path / "report.json", *words)
    assert seen.code == 0
    assert (seen.json["letters"], names_in(tmp_path / "answer")) == ([], ["report.json", "resolution.json"])
    warnings = seen.json["warnings"]
    assert isinstance(warnings, list)
    assert told in warnings[0]


def test_the_same_run_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        assert run("01", tmp_path / folder).code == 0
    for name in names_in(tmp_path / "a"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


@pytest.mark.parametrize("path", ["rework", "sort", "concession", "reject", "none", "ask"])
@pytest.mark.parametrize("result", ["pass", "pending", "aborted", "unknown"])
def test_only_a_failure_gives_the_paper_of_a_path(path: str, result: str) -> None:
    decided = Resolution(verdict=Verdict(result=result), path=path)  # type: ignore[arg-type]
    assert set(kinds_for(decided)) <= {"notice"}
    assert bool(kinds_for(decided)) == (result in ("pending", "aborted") and path != "none")


@pytest.mark.parametrize(
    ("path", "kinds"),
    [
        ("rework", ("rework",)),
        ("sort", ("sorting",)),
        ("concession", ("concession",)),
        ("reject", ("rejection",)),
        ("ask", ("notice",)),
    ],
)
def test_a_failure_gives_the_paper_of_its_path_and_the_notice_only_while_it_has_none(
    path: str, kinds: tuple[str, ...]
) -> None:
    assert kinds_for(Resolution(verdict=Verdict(result="fail"), path=path)) == kinds  # type: ignore[arg-type]


# --- what goes with it ------------------------------------------------------------------------------------------------


def days_in(data: bytes) -> dict[str, dt.date]:
    """Return the entries of a calendar by what they say, without the order's number."""
    events = icalendar.Calendar.from_ical(data).walk("VEVENT")
    return {str(event["SUMMARY"]).rpartition(",")[0].rpartition(": ")[2]: event.decoded("DTSTART") for event in events}


def test_the_calendar_beside_the_letter_holds_the_deadlines_of_both_sides(tmp_path: Path) -> None:
    run("01", tmp_path)
    assert days_in((tmp_path / "deadlines.ics").read_bytes()) == {
        "answer and work plan due": dt.date(2026, 9, 14),
        "Agree to the proposed method or test": dt.date(2026, 9, 15),
        "whole lot ready": dt.date(2026, 9, 20),  # a Sunday on which China works
        "Re-inspection": dt.date(2026, 9, 23),
        "Decide and answer": dt.date(2026, 9, 16),  # the inspection comes too late for a safe refusal
        "Last safe day to refuse the lot": dt.date(2026, 9, 16),
    }


def test_the_mail_carries_the_suppliers_days_only_when_that_is_wished(tmp_path: Path) -> None:
    run("01", tmp_path, "--invite")
    *_, calendar = mail_in(tmp_path).iter_attachments()
    assert calendar.get_filename() == "deadlines.ics"
    data = calendar.get_payload(decode=True)
    assert isinstance(data, bytes)
    assert set(days_in(data)) == {"answer and work plan due", "whole lot ready"}


def test_a_pass_has_no_calendar(tmp_path: Path) -> None:
    run("04", tmp_path)
    assert "deadlines.ics" not in names_in(tmp_path)


def test_the_archive_holds_all_that_was_written_and_the_report_itself(tmp_path: Path) -> None:
    seen = run("01", tmp_path, "--zip")
    assert str(tmp_path / "answer.zip") in seen.text
    with zipfile.ZipFile(tmp_path / "answer.zip") as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    listed = json.loads(held.pop("manifest.json"))
    told = held.pop("manifest.txt").decode()
    assert held.pop(listed["report"]["name"]) == report("01").read_bytes()
    assert held == {name: (tmp_path / name).read_bytes() for name in names_in(tmp_path) if name != "answer.zip"}
    assert {entry["name"] for entry in listed["files"]} == {*held, listed["report"]["name"]}
    assert all(entry["name"] in told and entry["sha256"] in told for entry in listed["files"])


def test_the_same_run_gives_the_same_archive(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        run("01", tmp_path / folder, "--zip", "--quiet")
    assert (tmp_path / "a" / "answer.zip").read_bytes() == (tmp_path / "b" / "answer.zip").read_bytes()


def test_from_a_reading_the_archive_says_that_the_report_itself_is_missing(tmp_path: Path) -> None:
    recourse("read", report("01"), "-o", tmp_path / "read.json")
    words = ("--order", order("01"), "--out", tmp_path / "answer", "--as-of", DAY, "--zip")
    assert recourse("run", tmp_path / "read.json", *words).code == 0
    with zipfile.ZipFile(tmp_path / "answer" / "answer.zip") as archive:
        assert json.loads(archive.read("manifest.json"))["report"]["name"] is None
        assert archive.read("report/read.json") == (tmp_path / "read.json").read_bytes()


def test_an_archive_that_exists_stops_everything_and_force_replaces_it(tmp_path: Path) -> None:
    (tmp_path / "answer.zip").write_bytes(b"sent")
    assert run("01", tmp_path, "--zip").code == 10
    assert names_in(tmp_path) == ["answer.zip"]
    assert (tmp_path / "answer.zip").read_bytes() == b"sent"
    assert run("01", tmp_path, "--zip", "--force").code == 0
    assert zipfile.is_zipfile(tmp_path / "answer.zip")


def test_an_archive_of_an_earlier_run_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "answer.zip").write_bytes(b"of yesterday")
    assert "did not write: answer.zip" in " ".join(run("01", tmp_path).text.split())


def test_a_letter_that_cannot_be_written_leaves_no_archive(tmp_path: Path) -> None:
    (tmp_path / "rework-TW-20618.docx").mkdir()
    assert run("01", tmp_path, "--zip", "--force").code == 10
    assert names_in(tmp_path) == ["rework-TW-20618.docx"]


# --- when it does not go through --------------------------------------------------------------------------------------


def test_a_doubtful_report_leaves_the_two_records_and_says_how_to_go_on(tmp_path: Path) -> None:
    seen = run("12", tmp_path)
    assert seen.code == 6
    assert names_in(tmp_path) == ["report.json", "resolution.json"]
    assert "totals_mismatch" in seen.err
    assert f"recourse run {tmp_path / 'report.json'}" in seen.err


def test_the_command_it_names_goes_on_and_the_report_keeps_a_note_of_the_review(tmp_path: Path) -> None:
    run("12", tmp_path)
    on = ("--order", order("12"), "--out", tmp_path, "--as-of", day_of("12"), "--reviewed", "--force")
    seen = recourse("run", tmp_path / "report.json", *on)
    assert seen.code == 0
    assert letters_in(tmp_path) == ["sorting"]
    kept = from_json((tmp_path / "report.json").read_bytes(), Report)
    assert [problem.message.startswith("Reviewed by a person") for problem in kept.problems] == [True]


@pytest.mark.parametrize("name", ["13", "14"])
@pytest.mark.parametrize("words", [(), ("--reviewed",), ("--json",)], ids=["plain", "reviewed", "json"])
def test_a_paper_that_is_no_inspection_report_leaves_nothing(tmp_path: Path, name: str, words: tuple[str, ...]) -> None:
    seen = recourse("run", report(name), "--order", order("01"), "--out", tmp_path / "answer", *words)
    assert seen.code == 6
    assert "not an inspection report" in seen.text + seen.err
    assert names_in(tmp_path) == []


def test_a_missing_term_leaves_nothing_and_lists_what_is_missing(tmp_path: Path) -> None:
    seen = recourse("run", report("01"), "--out", tmp_path / "answer", "--as-of", DAY)
    assert seen.code == 8
    assert "buyer.name" in seen.err
    assert names_in(tmp_path) == []


def test_the_order_of_another_purchase_is_refused(tmp_path: Path) -> None:
    seen = recourse("run", report("01"), "--order", order("02"), "--out", tmp_path / "answer", "--as-of", DAY)
    assert seen.code == 8
    assert "TW-20618" in seen.err
    assert names_in(tmp_path) == []


def test_files_of_an_earlier_run_are_not_touched_without_force(tmp_path: Path) -> None:
    (tmp_path / "report.json").write_bytes(b"corrected by hand")
    seen = run("01", tmp_path)
    assert (seen.code, seen.out) == (10, b"")
    assert names_in(tmp_path) == ["report.json"]
    assert (tmp_path / "report.json").read_bytes() == b"corrected by hand"


def test_a_letter_that_exists_stops_the_records_too(tmp_path: Path) -> None:
    (tmp_path / "rework-TW-20618.docx").write_bytes(b"signed")
    assert run("01", tmp_path).code == 10
    assert names_in(tmp_path) == ["rework-TW-20618.docx"]


def test_force_writes_over_them_and_warns_of_letters_that_are_left_from_before(tmp_path: Path) -> None:
    for name in ("report.json", "rejection-TW-20618.docx"):
        (tmp_path / name).write_bytes(b"old")
    seen = run("01", tmp_path, "--force")
    assert seen.code == 0
    assert (tmp_path / "report.json").read_bytes() != b"old"
    assert "also holds what this run did not write: rejection-TW-20618.docx" in " ".join(seen.text.split())


def test_a_language_that_there_is_not_leaves_nothing(tmp_path: Path) -> None:
    seen = run("01", tmp_path / "answer", "--lang", "fr")
    assert seen.code == 9
    assert "fr" in seen.err
    assert names_in(tmp_path) == []


def test_templates_of_ones_own_are_used_and_a_broken_one_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "rework.docx").write_bytes(b"not a Word file")
    seen = run("01", tmp_path / "answer", "--templates", tmp_path / "mine")
    assert seen.code == 9
    assert "rework.docx" in seen.err
    assert names_in(tmp_path) == ["mine"]


@pytest.mark.parametrize("made", [False, True], ids=["no folder", "empty folder"])
def test_templates_that_are_not_there_are_not_replaced_in_silence(tmp_path: Path, made: bool) -> None:
    folder = tmp_path / "mine"
    if made:
        folder.mkdir()
    seen = run("01", tmp_path / "answer", "--templates", folder)
    assert seen.code == 9
    assert str(folder) in seen.err
    assert not (tmp_path / "answer").exists()


def test_a_pdf_without_libreoffice_exits_5_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    seen = run("01", tmp_path / "answer", "--pdf")
    assert seen.code == 5
    assert "libreoffice" in seen.err.lower()
    assert names_in(tmp_path) == []


# --- reports of other kinds -------------------------------------------------------------------------------------------

HEAD = [
    ["Product", "Steel lunch box"],
    ["Client", "Acorn Imports"],
    ["Report no.", "TW-9"],
    ["PO no.", "TW-20618"],
    ["Sample size", "80 pcs"],
]
DEFECTS = [
    ["Defect", "Critical", "Major", "Minor"],
    ["Lid does not close", "0", "9", "0"],
    ["Scratch on base", "0", "0", "4"],
    ["Total", "0", "9", "4"],
    ["Allowed", "0", "5", "7"],
]


def word_report() -> bytes:
    paper = docx.Document()
    paper.add_heading("Pre-Shipment Inspection Report")
    paper.add_paragraph("Overall result: FAIL")
    for table in (HEAD, DEFECTS):
        made = paper.add_table(len(table), len(table[0]), style="Table Grid")
        for row, texts in zip(made.rows, table, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
        paper.add_paragraph()
    kept = io.BytesIO()
    paper.save(kept)
    return kept.getvalue()


def workbook_report() -> bytes:
    kept = io.BytesIO()
    with xlsxwriter.Workbook(kept) as book:
        sheet = book.add_worksheet("Report")
        title = [["Pre-Shipment Inspection Report"], ["Overall result", "FAIL"]]
        for number, row in enumerate([*title, *HEAD, [], *DEFECTS]):
            for column, text in enumerate(row):
                sheet.write(number, column, int(text) if text.isdigit() else text)
    return kept.getvalue()


@pytest.mark.parametrize(("ending", "made"), [("docx", word_report), ("xlsx", workbook_report)])
def test_other_kinds_are_answered_like_pdfs(ending: str, made: Callable[[], bytes], tmp_path: Path) -> None:
    (tmp_path / f"report.{ending}").write_bytes(made())
    given = ("run", tmp_path / f"report.{ending}", "--order", order("01"), "--as-of", DAY)
    seen = recourse(*given, "--out", tmp_path / "answer")
    assert (seen.code, seen.err) == (0, "")
    assert "major 9 > Ac 5" in seen.text
    assert letters_in(tmp_path / "answer") == ["rework"]
    assert recourse(*given, "--out", tmp_path / "json", "--json").code == 0


@pytest.mark.parametrize("words", [(), ("--json",)])
def test_an_order_file_of_another_lot_comes_first_on_a_pass_too(tmp_path: Path, words: tuple[str, ...]) -> None:
    given = order("04").read_text("utf-8")
    named, bare = tmp_path / "named.toml", tmp_path / "bare.toml"
    named.write_text(given.replace('"FH-3307"', '"MT-40517"'), "utf-8")
    short = given.replace('"FH-3307"', '"MT-40517"').replace("quantity = 480", "quantity = 5000")
    bare.write_text(short[: short.index("[release]")], "utf-8")
    for file in (named, bare):
        seen = recourse("run", report("04"), "--order", file, "--out", tmp_path / file.stem, *words)
        told = " ".join((seen.err + seen.text).split())
        assert seen.code == 0
        assert "not about the same goods: the order number is “MT-40517”" in told
        assert "agreement" not in told
        assert names_in(tmp_path / file.stem) == ["report.json", "resolution.json"]
    refused = recourse("draft", "release", report("04"), "--order", bare, "-o", tmp_path / "r.docx")
    assert "not about the same goods" in refused.err
    assert "agreement" not in refused.err


def test_the_order_file_of_the_lot_tells_of_no_other_goods(tmp_path: Path) -> None:
    assert "same goods" not in recourse("run", report("04"), "--order", order("04"), "--out", tmp_path / "a").err
