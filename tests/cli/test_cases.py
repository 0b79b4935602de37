"""Cases on the command line: one whole story, and what is refused on the way."""

import hashlib
import json
import zipfile
from pathlib import Path
from typing import Any

import docx
import icalendar
import pytest
from python_calamine import CalamineWorkbook

from tests.cli.running import Outcome, order, recourse, report
from tests.cli.second_reports import first_reading, order_to_release, presented_again

CASE = "2026-0001"
SAMPLE = "02"  # scattered workmanship on a raincoat, 2,880 ordered
STITCHES, CHALK = "Broken stitches at cuff", "Chalk mark on lining"


@pytest.fixture(autouse=True)
def _register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RECOURSE_DB", str(tmp_path / "register" / "cases.db"))
    monkeypatch.setenv("RECOURSE_WHO", "A. Berg")


def case(*words: object) -> Outcome:
    return recourse("case", *words)


def step(day: str, *words: object) -> dict[str, Any]:
    """Return the case after a step on *day* that has to go well."""
    seen = case(*words, "--as-of", day, "--json", "-q")
    assert seen.code == 0, seen.err or seen.text
    return dict(seen.json)


def new(day: str = "2026-08-21") -> dict[str, Any]:
    return step(day, "new", report(SAMPLE), "--order", order(SAMPLE))


def files(told: dict[str, Any], role: str) -> list[dict[str, Any]]:
    return [file for event in told["events"] for file in event["files"] if file["role"] == role]


def letter(tmp_path: Path, told: dict[str, Any]) -> str:
    """Return the text of the newest paper of the case."""
    path = Path(told["papers"][-1]["file"])
    assert path.parent == tmp_path / "register" / "cases-cases" / told["id"]
    return words(path)


def words(path: Path) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)


def written(folder: Path, file: dict[str, Any]) -> str:
    """Return the text of *file* of a case, with that of its tables."""
    found = docx.Document(str(folder / f"{file['sha256'][:16]}-{file['name']}"))
    cells = [cell.text for table in found.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in found.paragraphs), *cells])


@pytest.mark.rule(5, 17, 24, 30)
def test_a_case_from_the_failed_report_to_the_balance_and_the_next_order(  # noqa: PLR0915  it is one story
    tmp_path: Path,
) -> None:
    first = first_reading(SAMPLE)
    second = presented_again(first, tmp_path, "BW-881001", "2026-09-03", {STITCHES: 9, CHALK: 2}, "fail")
    third = presented_again(first, tmp_path, "BW-881002", "2026-09-10", {CHALK: 2}, "pass")

    told = new()
    assert (told["state"], told["balance"]["held"], told["balance"]["amount"]) == ("understood", True, 19756.8)
    assert step("2026-08-21", "send", CASE, "notice")["state"] == "notified"
    assert step("2026-08-22", "choose", CASE, "rework")["path"] == "rework"
    told = step("2026-08-22", "send", CASE, "rework", "--lang", "en-zh")
    assert told["state"] == "in_rework"
    assert {due["what"] for due in told["deadlines"]} >= {"plan", "ready", "reinspection"}

    told = step("2026-08-24", "reply", CASE, "--text", "We accept all your conditions except the re-inspection cost.")
    assert [one["condition"] for one in told["open"] if one["stand"] == "refused"] == ["reinspection_cost"]
    assert step("2026-08-28", "send", CASE, "reinspection")["state"] == "reinspection_booked"

    told = step("2026-09-04", "reinspect", CASE, second)
    assert (told["state"], told["path"]) == ("failed_again", None)
    assert case("release", CASE).code == 7
    assert case("send", CASE, "rework").code == 7
    assert step("2026-09-04", "choose", CASE, "sort")["state"] == "path_chosen"
    assert step("2026-09-04", "send", CASE, "sorting")["state"] == "sorting"

    told = step("2026-09-11", "reinspect", CASE, third)
    assert (told["state"], told["balance"]["held"]) == ("verified", True)
    assert case("close", CASE).code == 7
    named = order_to_release(SAMPLE, tmp_path)
    refused = case("release", CASE, "--order", named, "--as-of", "2026-09-11")
    assert (refused.code, "fresh sample" in refused.err, "--anyway" in refused.err) == (7, False, True)
    told = step("2026-09-11", "release", CASE, "--order", named, "--anyway", "Ingrid Solheim")
    assert told["balance"]["released_by"] == {
        "ground": "inspection",
        "rests_on": "BW-881002",
        "day": "2026-09-11",
        "who": "Ingrid Solheim",
        "quantity": 2592,
        "fees": None,
    }
    assert told["balance"]["due"] == pytest.approx(19756.8 - 288 * 9.8)
    assert "USD 16,934.40 is then left to pay" in letter(tmp_path, told)
    told = step("2026-09-12", "count", CASE, "--checked", 2592, "--pulled", 40, "--shipped", 2552)
    assert told["quantities"]["short"] == 328
    assert told["quantities"]["invoice"] == pytest.approx(2552 * 9.8)
    assert told["balance"]["due"] == pytest.approx(19756.8 - 328 * 9.8)
    end = ("--lesson", "Check the cuffs at the first 200 pieces.", "--anyway", "Ingrid Solheim")
    told = step("2026-09-12", "close", CASE, *end)
    assert (told["state"], told["outcome"], told["next"]) == ("closed", "passed", [])

    record = recourse("supplier", told["supplier"].upper(), "--as-of", "2026-09-12", "--json").json
    assert record["counts"] | {"cases": 1, "reports": 3} == record["counts"]  # type: ignore[operator]
    assert any("G34" in str(advice) for advice in record["advice"])  # type: ignore[attr-defined]


def test_the_papers_of_a_later_round_tell_what_the_case_knows_of_the_earlier_ones(tmp_path: Path) -> None:
    second = presented_again(first_reading(SAMPLE), tmp_path, "BW-881001", "2026-09-03", {STITCHES: 9}, "fail")
    first = new()["inspections"][0]["report_no"]
    step("2026-08-22", "choose", CASE, "rework")
    step("2026-08-22", "send", CASE, "rework")
    step("2026-09-04", "reinspect", CASE, second)
    step("2026-09-04", "choose", CASE, "sort")
    told = step("2026-09-04", "send", CASE, "sorting")
    text = written(tmp_path / "register" / "cases-cases" / CASE, files(told, "paper")[-3])
    # Two in the case, and the one before it that the order file tells of.
    assert f"Failed inspections of this lot: 3; before this one: report {first} of" in text
    assert f"{told['papers'][0]['reference']} of 22 August 2026: the inspection after it was not passed" in text
    step("2026-09-09", "count", CASE, "--checked", 2592, "--pulled", 40)
    told = step("2026-09-09", "send", CASE, "reinspection")
    text = written(tmp_path / "register" / "cases-cases" / CASE, files(told, "paper")[-3])
    assert "2,552 units; 40 units were taken out" in text
    assert "for 2,552 units." in text


def test_a_failure_that_an_order_file_tells_of_later_is_no_further_one(tmp_path: Path) -> None:
    text = Path(order(SAMPLE)).read_text(encoding="utf-8")
    first = tmp_path / "first.toml"
    first.write_text(text.replace("failed_before = 1\n", ""), encoding="utf-8")
    second = presented_again(first_reading(SAMPLE), tmp_path, "BW-881001", "2026-09-03", {STITCHES: 9}, "fail")
    step("2026-08-21", "new", report(SAMPLE), "--order", first)
    step("2026-08-22", "choose", CASE, "rework")
    step("2026-08-22", "send", CASE, "rework")
    step("2026-09-04", "reinspect", CASE, second)
    step("2026-09-04", "choose", CASE, "sort")
    told = step("2026-09-04", "send", CASE, "sorting", "--order", order(SAMPLE))
    papers = [file for file in files(told, "paper") if file["name"] == "sorting-NK-5521.docx"]
    text = written(tmp_path / "register" / "cases-cases" / CASE, papers[-1])
    assert "Failed inspections of this lot: 2; before this one" in text


def test_the_second_report_is_kept_beside_the_first_as_table_page_and_annex(tmp_path: Path) -> None:
    second = presented_again(first_reading(SAMPLE), tmp_path, "BW-881001", "2026-09-03", {STITCHES: 9}, "fail")
    new()
    step("2026-08-21", "choose", CASE, "rework")
    step("2026-08-21", "send", CASE, "rework")
    seen = case("reinspect", CASE, second, "--as-of", "2026-09-04")
    assert "unchanged    major" in seen.text
    told = dict(case("show", CASE, "--json").json)
    assert [file["name"] for file in files(told, "comparison")] == [
        "comparison.docx",
        "comparison.html",
        "comparison.json",
    ]
    assert len(files(told, "reading")) == 2


# --- what is refused --------------------------------------------------------------------------------------------------


def test_the_balance_of_a_failed_lot_is_not_released() -> None:
    new()
    refused = case("release", CASE, "--json")
    assert refused.code == 7
    assert "passed re-inspection or a signed concession" in str(refused.error["message"])
    assert "override" in str(refused.error["hint"])


@pytest.mark.rule(6)
def test_an_exception_needs_a_name_and_a_reason_and_is_told_in_every_later_paper(tmp_path: Path) -> None:
    new()
    assert case("override", CASE, "release", "--why", "x").code == 2
    assert case("override", CASE, "release", "--who", "B. Tal").code == 2
    made = case("override", CASE, "release", "--who", "B. Tal", "--why", "The customer takes them as they are")
    assert made.code == 0
    assert "Risk:" in made.err
    assert "destination port" in made.err
    told = step("2026-08-22", "release", CASE)
    assert told["balance"]["released_by"]["ground"] == "override"
    told = step("2026-08-22", "send", CASE, "notice", "--lang", "en-zh")
    text = letter(tmp_path, told)
    assert "B. Tal allowed the release of shipment and balance for this lot out of the usual order" in text
    assert "The customer takes them as they are" not in text
    assert "例外记录" in text
    assert told["overrides"][0]["why"] == "The customer takes them as they are"
    sheet = next(file for file in files(told, "paper") if file["name"].startswith("signer-"))
    assert "as they are" in written(tmp_path / "register" / "cases-cases" / CASE, sheet)


def test_a_step_that_is_open_needs_no_exception() -> None:
    new()
    refused = case("override", CASE, "notice", "--who", "B. Tal", "--why", "to be safe")
    assert refused.code == 7
    assert "No exception is needed" in refused.err


def test_a_path_that_the_rules_bar_is_refused_with_the_rule() -> None:
    new()
    refused = case("choose", CASE, "concession")
    assert refused.code == 7
    assert "G39" in refused.err


def test_a_critical_defect_is_not_conceded_even_by_exception() -> None:
    step("2026-09-01", "new", report("03"), "--order", order("03"))
    assert case("choose", CASE, "concession").code == 7
    assert case("override", CASE, "choose", "--who", "B. Tal", "--why", "we need them").code == 0
    assert case("choose", CASE, "concession").code == 0
    assert case("send", CASE, "concession").code == 7


def test_a_report_that_a_person_must_see_first_is_kept_and_not_understood() -> None:
    seen = case("new", report("12"), "--order", order("12"), "--as-of", "2026-08-31", "--json")
    assert seen.code == 6
    assert seen.json["state"] == "opened"
    assert case("choose", CASE, "rework").code == 7
    assert case("understand", CASE).code == 6
    assert step("2026-09-01", "understand", CASE, "--reviewed")["state"] == "understood"


def test_the_report_of_another_lot_settles_nothing() -> None:
    assert case("new", report("12"), "--order", order("12")).code == 6
    refused = case("understand", CASE, report("04"), "--reviewed")
    assert (refused.code, "is not the report that case" in refused.err) == (7, True)
    assert case("override", CASE, "understand", "--who", "B. Tal", "--why", "looks fine").code == 7


def test_a_pass_that_shows_neither_its_goods_nor_its_sample_verifies_nothing(tmp_path: Path) -> None:
    again = presented_again(first_reading(SAMPLE), tmp_path, "X-1", "2026-09-05", {}, "pass")
    bare = json.loads(again.read_text(encoding="utf-8"))
    bare |= {"po_numbers": [], "items": [], "product": None, "sampling": {}, "quantities": {}}
    again.write_text(json.dumps(bare), encoding="utf-8")
    new()
    step("2026-08-21", "choose", CASE, "rework")
    step("2026-08-21", "send", CASE, "rework")
    told = step("2026-09-06", "reinspect", CASE, again)
    assert (told["state"], told["fair"]) == ("reinspection_booked", False)
    assert len(told["against"]) >= 2
    assert case("release", CASE).code == 7


def test_a_part_of_the_lot_is_no_whole_until_what_was_taken_out_is_entered(tmp_path: Path) -> None:
    again = presented_again(first_reading(SAMPLE), tmp_path, "X-2", "2026-09-05", {}, "pass")
    less = json.loads(again.read_text(encoding="utf-8"))
    less["quantities"] |= {"produced": 2500, "packed": 2500}
    again.write_text(json.dumps(less), encoding="utf-8")
    new()
    step("2026-08-21", "choose", CASE, "sort")
    step("2026-08-21", "send", CASE, "sorting")
    assert "say how many" in str(step("2026-09-06", "reinspect", CASE, again)["against"])
    step("2026-09-06", "count", CASE, "--checked", 2592, "--pulled", 92)
    told = step("2026-09-06", "reinspect", CASE, again)
    assert (told["state"], told["against"]) == ("verified", [])


def test_an_invoice_opens_no_case() -> None:
    assert case("new", report("13")).code == 6
    assert case("list").text.startswith("There are no cases")


def test_the_first_report_is_no_reinspection() -> None:
    new()
    step("2026-08-21", "choose", CASE, "rework")
    step("2026-08-21", "send", CASE, "rework")
    refused = case("reinspect", CASE, report(SAMPLE))
    assert refused.code == 7
    assert "in case 2026-0001 already" in refused.err


def test_a_case_that_is_not_there_is_told_with_where_to_look() -> None:
    new()
    refused = case("show", "2026-0099")
    assert refused.code == 9
    assert "recourse case list" in refused.err


def test_quantities_that_cannot_be_are_refused_and_not_entered() -> None:
    new()
    assert case("count", CASE, "--checked", 100, "--pulled", 200).code == 9
    assert step("2026-08-21", "show", CASE)["quantities"]["checked"] is None


def test_an_entry_without_a_figure_and_a_follow_up_before_the_case_are_refused() -> None:
    new()
    assert case("count", CASE).code == 2
    assert case("count", CASE, "--follow-up", "2020-01-01").code == 9
    assert len(step("2026-08-21", "show", CASE)["events"]) == 2


def test_what_is_to_follow_stands_among_the_deadlines_and_is_told_at_the_close() -> None:
    new()
    step("2026-08-21", "override", CASE, "close", "--who", "B. Tal", "--why", "sold as it is")
    step("2026-08-22", "count", CASE, "--shipped", 2500, "--follow-up", "2026-09-30")
    assert "follow_up" in recourse("deadlines", "--as-of", "2026-08-22").text
    assert "380 units to come on 2026-09-30" in case("close", CASE).err


def test_an_order_file_that_comes_with_a_paper_tells_what_the_balance_is() -> None:
    told = step("2026-08-21", "new", report(SAMPLE))
    assert told["balance"]["amount"] is None
    told = step("2026-08-21", "send", CASE, "notice", "--order", order(SAMPLE))
    assert (told["balance"]["amount"], told["balance"]["held"]) == (19756.8, True)


@pytest.mark.parametrize(
    "words",
    [
        ("note", CASE, " "),
        ("reply", CASE, "--text", ""),
        ("reply", CASE, "--text", " \n"),
        ("count", CASE, "--checked", 10**12),
    ],
)
def test_what_says_nothing_or_cannot_be_is_no_event(words: tuple[object, ...]) -> None:
    new()
    step("2026-08-21", "send", CASE, "notice")
    assert case(*words).code == 2
    assert len(step("2026-08-21", "show", CASE)["events"]) == 3


def test_a_thumb_is_an_answer_that_accepts_nothing() -> None:
    new()
    step("2026-08-21", "send", CASE, "notice")
    told = step("2026-08-21", "reply", CASE, "--text", "👍")
    assert told["events"][-1]["what"] == "replied"
    assert told["agreed"] == []


def test_no_two_papers_have_one_reference_but_one_that_is_drawn_up_again() -> None:
    new()
    new()
    told = [step("2026-08-21", "send", number, "notice") for number in (CASE, CASE, "2026-0002")]
    sent = [one["papers"][-1]["reference"] for one in told]
    assert sent == ["NCN-NK-5521-20260821", "NCN-NK-5521-20260821", "NCN-NK-5521-20260821-2"]
    document = docx.Document(told[2]["papers"][-1]["file"])
    assert sent[2] in "".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
    assert step("2026-08-22", "send", CASE, "notice")["papers"][-1]["reference"] == "NCN-NK-5521-20260822"


@pytest.mark.parametrize("purpose", ["rework", "production"])
def test_a_case_takes_no_other_visit_for_its_reinspection(purpose: str, tmp_path: Path) -> None:
    terms = Path(order(SAMPLE)).read_text(encoding="utf-8")
    booked = tmp_path / "order.toml"
    booked.write_text(f'{terms}\n[inspection]\npurpose = "{purpose}"\n', encoding="utf-8")
    new()
    step("2026-08-21", "send", CASE, "notice")
    step("2026-08-22", "choose", CASE, "rework")
    step("2026-08-22", "send", CASE, "rework")
    refused = case("send", CASE, "reinspection", "--order", booked, "--as-of", "2026-08-28")
    assert (refused.code, purpose in refused.err) == (7, True)
    assert step("2026-08-28", "show", CASE)["state"] == "in_rework"


def test_an_answer_to_no_paper_is_refused() -> None:
    new()
    refused = case("reply", CASE, "--text", "ok")
    assert refused.code == 7
    assert "no paper" in refused.err


# --- a signed concession ----------------------------------------------------------------------------------------------


def test_a_concession_releases_the_balance_only_once_it_is_signed(tmp_path: Path) -> None:
    step("2026-09-01", "new", report("08"), "--order", order("08"))
    step("2026-09-01", "choose", CASE, "concession", "--why", "the season ends")
    assert step("2026-09-01", "send", CASE, "concession")["state"] == "concession"
    refused = case("release", CASE)
    assert (refused.code, "not signed by both sides" in refused.err) == (7, True)
    scan = tmp_path / "signed.pdf"
    scan.write_bytes(b"%PDF-1.4 a scan")
    step("2026-09-03", "sign", CASE, scan, "--by", "Wang Li")
    told = step("2026-09-03", "release", CASE)
    assert told["balance"]["released_by"]["ground"] == "concession"
    assert "on the concession record CON-" in letter(tmp_path, told)
    assert step("2026-09-04", "close", CASE, "--anyway", "I. Solheim")["outcome"] == "conceded"


# --- lists, deadlines, exports ----------------------------------------------------------------------------------------


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
