"""Several rounds of one lot: each report is held against all before it."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.casework import case, own_register, went_well
from tests.cli.first_case import written
from tests.cli.running import order, recourse, report
from tests.cli.second_reports import first_reading, order_to_release, presented_again

CASE = "2026-0001"
SAMPLE = "02"
STITCHES, CHALK = "Broken stitches at cuff", "Chalk mark on lining"


def in_rework(file: Path | None = None, terms: Path | None = None) -> None:
    went_well(case("new", file or report(SAMPLE), "--order", terms or order(SAMPLE), day="2026-08-21"))
    went_well(case("choose", CASE, "rework", day="2026-08-22"))
    went_well(case("send", CASE, "rework", day="2026-08-22"))


@pytest.mark.rule(25)
def test_what_the_first_report_found_and_the_second_did_not_comes_back_in_the_third(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own_register(tmp_path, monkeypatch)
    first = first_reading(SAMPLE)
    second = presented_again(first, tmp_path, "BW-881001", "2026-09-03", {STITCHES: 25}, "fail")
    third = presented_again(first, tmp_path, "BW-881002", "2026-09-10", {STITCHES: 22, CHALK: 2}, "fail")
    in_rework()
    went_well(case("reinspect", CASE, second, day="2026-09-04"))
    went_well(case("choose", CASE, "sort", day="2026-09-04"))
    went_well(case("send", CASE, "sorting", day="2026-09-04"))
    told = went_well(case("reinspect", CASE, third, day="2026-09-11"))
    kept = Path(told["papers"][0]["file"]).parent
    newest = [one for one in told["events"][-1]["files"] if one["name"] == "comparison.json"][-1]
    compared = json.loads((kept / f"{newest['sha256'][:16]}-comparison.json").read_bytes())
    assert {one["description"]: one["change"] for one in compared["changes"]}[CHALK] == "recurred"
    assert len(compared["earlier"]) == 1


def changed(file: Path, **other: object) -> Path:
    made = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(json.dumps(made | other), encoding="utf-8")
    return file


@pytest.mark.rule(24)
def test_a_report_that_is_entered_again_once_more_is_known_is_one_round(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own_register(tmp_path, monkeypatch)
    first = first_reading(SAMPLE)
    second = presented_again(first, tmp_path, "BW-881002", "2026-09-10", {CHALK: 2}, "pass")
    lot, units = 2592, first["quantities"]
    changed(second, quantities=units | {"lot": lot - 40, "packed": lot - 40})
    whole = tmp_path / "first.json"
    whole.write_text(json.dumps(first | {"quantities": units | {"lot": lot}}), encoding="utf-8")
    terms = order_to_release(SAMPLE, tmp_path, failed_before="0")
    in_rework(whole, terms)
    once = went_well(case("reinspect", CASE, second))
    assert (once["state"], once["fair"]) == ("reinspection_booked", False)
    went_well(case("count", CASE, "--checked", str(lot), "--pulled", "40", "--scrapped", "40"))
    again = went_well(case("reinspect", CASE, second))
    assert (again["state"], len(again["inspections"])) == ("verified", 2)
    told: Any = recourse("supplier", again["supplier"], "--json").json
    assert (told["counts"]["reports"], told["counts"]["passed_again"]) == (2, 1)
    seen = case("release", CASE, "--order", terms, "--anyway", "I. Solheim", "--reviewed")
    released = went_well(seen)
    assert "not shown to be later" not in seen.err
    letter = Path(released["papers"][-1]["file"])
    text = written(letter.parent, {"sha256": letter.name.split("-")[0], "name": letter.name.split("-", 1)[1]})
    assert "report BW-881002 of 10 September 2026 (Pass)" not in text
    assert "re-inspections" not in text


@pytest.mark.rule(24)
def test_a_report_without_a_day_proves_no_more_when_it_is_entered_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own_register(tmp_path, monkeypatch)
    second = presented_again(first_reading(SAMPLE), tmp_path, "BW-881002", "2026-09-10", {CHALK: 2}, "pass")
    changed(second, inspection_date=None, report_date=None)
    in_rework()
    for _ in range(2):
        told = went_well(case("reinspect", CASE, second))
        assert any("prints no day" in one for one in told["against"])
    assert len(told["inspections"]) == 2


def test_the_first_report_is_no_round_after_the_second(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own_register(tmp_path, monkeypatch)
    second = presented_again(first_reading(SAMPLE), tmp_path, "BW-881002", "2026-09-10", {CHALK: 2}, "pass")
    changed(second, inspection_date=None, report_date=None)
    in_rework()
    assert not went_well(case("reinspect", CASE, second))["fair"]
    refused = case("reinspect", CASE, report(SAMPLE))
    assert (refused.code, "it is no re-inspection" in str(refused.error["message"])) == (7, True)


def test_a_second_report_of_a_day_to_come_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own_register(tmp_path, monkeypatch)
    second = presented_again(first_reading(SAMPLE), tmp_path, "BW-881003", "2026-09-10", {CHALK: 2}, "pass")
    in_rework()
    seen = case("reinspect", CASE, second, day="2026-09-04")
    went_well(seen)
    assert "is dated 2026-09-10, which is after today, 2026-09-04" in seen.err


def edition(first: dict[str, Any], folder: Path, left: dict[str, int], result: str, mark: str) -> Path:
    """Write an edition of the report BW-881002 of one day, in a file of its own."""
    made = presented_again(first, folder, "BW-881002", "2026-09-10", left, result)
    source = json.loads(made.read_text(encoding="utf-8"))["source"] | {"sha256": mark * 64}
    return changed(made, source=source).rename(folder / f"edition-{mark}.json")


def compared_in(told: dict[str, Any]) -> dict[str, Any]:
    kept = Path(told["papers"][0]["file"]).parent
    newest = [one for one in told["events"][-1]["files"] if one["name"] == "comparison.json"][-1]
    return dict(json.loads((kept / f"{newest['sha256'][:16]}-comparison.json").read_bytes()))


@pytest.mark.rule(24)
def test_a_newer_edition_of_a_report_takes_its_place_and_is_held_against_the_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The agency corrects a count: the plan of the letter and the defects of the first report hold as before."""
    own_register(tmp_path, monkeypatch)
    first = first_reading(SAMPLE)
    in_rework()
    once = went_well(case("reinspect", CASE, edition(first, tmp_path, {CHALK: 2}, "pass", "a")))
    newer = edition(first, tmp_path, {CHALK: 1}, "pass", "b")
    seen = recourse("case", "reinspect", CASE, newer, "--as-of", "2026-09-11", "--json")
    again = went_well(seen)
    assert (once["state"], again["state"]) == ("verified", "verified")
    assert [one["report_no"] for one in again["inspections"]] == [first["report_no"], "BW-881002"]
    assert again["inspections"][-1]["found"]["minor"] == 1
    assert [one["what"] for one in again["events"]].count("reinspected") == 2  # the log keeps both
    held = compared_in(again)
    assert held["first"].startswith(first["report_no"])
    assert {one["description"]: one["change"] for one in held["changes"]}[STITCHES] != "new"
    assert "No plan for the re-inspection is known" not in json.dumps(held)
    assert "takes the place of the one entered before" in seen.err


def test_a_third_edition_stands_alone_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own_register(tmp_path, monkeypatch)
    first = first_reading(SAMPLE)
    in_rework()
    for mark, left, result in (("a", 2, "pass"), ("b", 1, "pass"), ("c", 3, "pass")):
        told = went_well(case("reinspect", CASE, edition(first, tmp_path, {CHALK: left}, result, mark)))
    assert (told["state"], len(told["inspections"])) == ("verified", 2)
    assert compared_in(told)["first"].startswith(first["report_no"])


def test_an_edition_that_fails_what_the_earlier_one_passed_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own_register(tmp_path, monkeypatch)
    first = first_reading(SAMPLE)
    in_rework()
    went_well(case("reinspect", CASE, edition(first, tmp_path, {CHALK: 2}, "pass", "a")))
    told = went_well(case("reinspect", CASE, edition(first, tmp_path, {STITCHES: 25}, "fail", "b")))
    assert (told["state"], len(told["inspections"])) == ("failed_again", 2)
    twice = went_well(case("choose", CASE, "sort", day="2026-09-12"))
    assert twice["state"] == "path_chosen"


@pytest.mark.rule(24)
def test_no_edition_lets_a_failure_vanish_and_another_number_is_another_round(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The look-alikes: a failure that becomes a pass under its number, and a later visit with a number of its own."""
    own_register(tmp_path, monkeypatch)
    first = first_reading(SAMPLE)
    in_rework()
    went_well(case("reinspect", CASE, edition(first, tmp_path, {STITCHES: 25}, "fail", "a")))
    went_well(case("choose", CASE, "sort", day="2026-09-12"))
    went_well(case("send", CASE, "sorting", day="2026-09-12"))
    told = went_well(case("reinspect", CASE, edition(first, tmp_path, {CHALK: 1}, "pass", "b"), day="2026-09-13"))
    assert (told["fair"], len(told["inspections"])) == (False, 3)
    later = presented_again(first, tmp_path, "BW-881009", "2026-09-14", {CHALK: 1}, "pass")
    assert len(went_well(case("reinspect", CASE, later, day="2026-09-15"))["inspections"]) == 4
