"""Cases on the command line: whole stories, from the failed report to the end."""

from pathlib import Path

import pytest

from tests.cli.first_case import CASE, SAMPLE, case, files, letter, new, step, written
from tests.cli.running import order, recourse, report
from tests.cli.second_reports import first_reading, order_to_release, presented_again

STITCHES, CHALK = "Broken stitches at cuff", "Chalk mark on lining"


@pytest.fixture(autouse=True)
def _register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RECOURSE_DB", str(tmp_path / "register" / "cases.db"))
    monkeypatch.setenv("RECOURSE_WHO", "A. Berg")


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
        "letter": True,
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
