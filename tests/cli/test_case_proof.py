"""What frees a balance: a pass of this lot and of this case alone, not the seller's own; a record that was signed."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import docx
import msgspec
import pytest

from tests.cli.casework import case, went_well
from tests.cli.running import Outcome, order, recourse, report
from tests.cli.second_reports import first_reading, order_to_release, presented_again
from toolkit.cli.case_proof import not_looked_for
from toolkit.model.comparison import Changed, Comparison
from toolkit.model.severity import Severity

CASE, TWIN = "2026-0001", "2026-0002"
SAMPLE = "02"  # scattered workmanship on a raincoat, 2,880 ordered, 2,592 packed
CHALK = "Chalk mark on lining"


@pytest.fixture(autouse=True)
def _register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RECOURSE_DB", str(tmp_path / "cases.db"))
    monkeypatch.setenv("RECOURSE_WHO", "A. Berg")


@pytest.fixture(scope="module")
def first() -> dict[str, Any]:
    return first_reading(SAMPLE)


def in_rework(number: str = CASE) -> None:
    """Bring the case *number*, the next one, to where the re-inspection is waited for."""
    went_well(case("new", report(SAMPLE), "--order", order(SAMPLE), day="2026-08-21"))
    went_well(case("choose", number, "rework", day="2026-08-22"))
    went_well(case("send", number, "rework", day="2026-08-22"))


def release(folder: Path, number: str = CASE, *words: object) -> Outcome:
    """Release the case *number* by an officer who answers for what is open."""
    return case("release", number, "--order", order_to_release(SAMPLE, folder), "--anyway", "I. Solheim", *words)


def passed(first: dict[str, Any], folder: Path, **other: object) -> Path:
    """Return a second report that passes, with what is *other* in it."""
    made = presented_again(first, folder, "BW-881002", "2026-09-10", {CHALK: 2}, "pass")
    made.write_text(json.dumps(json.loads(made.read_text(encoding="utf-8")) | other), encoding="utf-8")
    return made


def test_who_answers_for_what_is_open_releases_where_the_order_file_names_nobody(
    first: dict[str, Any], tmp_path: Path
) -> None:
    in_rework(CASE)
    went_well(case("reinspect", CASE, passed(first, tmp_path)))
    given = order_to_release(SAMPLE, tmp_path)
    lines = given.read_text(encoding="utf-8").splitlines()
    given.write_text("\n".join(line for line in lines if not line.startswith("approved_by")), encoding="utf-8")
    told = case("release", CASE, "--order", given, "--reviewed")
    assert told.code == 7
    assert f"recourse case release {CASE} --order" in str(told.error["hint"])
    seen = case("release", CASE, "--order", given, "--anyway", "Ingrid Solheim", "--reviewed")
    released = went_well(seen)
    assert released["balance"]["released_by"]["letter"] is True
    (sheet,) = Path(released["papers"][-1]["file"]).parent.glob("*signer-release*.docx")
    said = "\n".join(paragraph.text for paragraph in docx.Document(str(sheet)).paragraphs)
    assert "Not settled in the case, and the letter does not say so: " in said
    assert "overdue since" in said


@pytest.mark.rule(17, 24)
def test_one_report_lets_one_balance_go(first: dict[str, Any], tmp_path: Path) -> None:
    in_rework(CASE)
    in_rework(TWIN)
    second = passed(first, tmp_path)
    assert went_well(case("reinspect", CASE, second))["state"] == "verified"
    told = went_well(case("reinspect", TWIN, second))
    assert (told["state"], told["fair"]) == ("reinspection_booked", False)
    assert f"Case {CASE} on the same order rests on this report" in told["against"][0]
    went_well(release(tmp_path))
    assert case("release", TWIN).code == 7


def test_a_check_that_the_second_report_leaves_out_is_open_at_the_release() -> None:
    left = Changed(description="Check: Pull test", change="not_checked", why="was pending")
    minor = Changed(description="Stain", change="not_checked", severity=Severity.MINOR)
    told = msgspec.json.encode(Comparison(first="1", second="2", verdict="pass", changes=(left, minor)))
    assert not_looked_for(told) == ("not looked for again: Check: Pull test",)


def test_a_report_copied_under_another_hash_is_known_by_its_number(first: dict[str, Any], tmp_path: Path) -> None:
    in_rework(CASE)
    in_rework(TWIN)
    went_well(case("reinspect", CASE, passed(first, tmp_path)))
    copy = passed(first, tmp_path, source=first["source"] | {"sha256": "0" * 64}, remarks=["Copy."])
    assert went_well(case("reinspect", TWIN, copy))["fair"] is False


def test_a_report_on_two_orders_serves_the_case_of_each(first: dict[str, Any], tmp_path: Path) -> None:
    in_rework(CASE)
    other = presented_again(first, tmp_path, "BW-880300", "2026-08-21", {CHALK: 40}, "fail")
    other.write_text(json.dumps(json.loads(other.read_text(encoding="utf-8")) | {"po_numbers": ["NK-9"]}), "utf-8")
    went_well(case("new", other, day="2026-08-22"))
    went_well(case("choose", TWIN, "rework", day="2026-08-22"))
    went_well(case("override", TWIN, "reinspect", "--who", "B. Tal", "--why", "the letter went by hand"))
    both = passed(first, tmp_path, po_numbers=["NK-5521", "NK-9"])
    assert went_well(case("reinspect", CASE, both))["state"] == "verified"
    assert not any("rests on this report" in why for why in went_well(case("reinspect", TWIN, both))["against"])


def test_a_pass_opened_as_a_case_of_its_own_does_not_free_the_failed_lot(first: dict[str, Any], tmp_path: Path) -> None:
    in_rework()
    again = passed(first, tmp_path)
    assert went_well(case("new", again, "--order", order(SAMPLE)))["state"] == "verified"
    refused = case("release", TWIN)
    assert (refused.code, "failed and is open" in str(refused.error["message"])) == (7, True)
    assert f"reinspect {CASE}" in str(refused.error["hint"])
    assert went_well(case("reinspect", CASE, again))["state"] == "verified"
    went_well(release(tmp_path))
    refused = case("release", TWIN)
    assert (refused.code, "released on the same report" in str(refused.error["message"])) == (7, True)


@pytest.mark.rule(30, 43)
def test_the_sellers_own_inspection_verifies_nothing(first: dict[str, Any], tmp_path: Path) -> None:
    in_rework()
    told = went_well(case("reinspect", CASE, passed(first, tmp_path, agency=first["factory"])))
    assert (told["state"], "by the seller itself" in str(told["against"])) == ("reinspection_booked", True)


def test_a_second_report_without_a_day_verifies_nothing(first: dict[str, Any], tmp_path: Path) -> None:
    in_rework()
    told = went_well(case("reinspect", CASE, passed(first, tmp_path, inspection_date=None, report_date=None)))
    assert (told["state"], "prints no day" in str(told["against"])) == ("reinspection_booked", True)


def test_what_waits_in_the_report_is_answered_for_by_name(first: dict[str, Any], tmp_path: Path) -> None:
    in_rework()
    aside = passed(first, tmp_path, remarks=["Carton drop test on hold."])
    assert went_well(case("reinspect", CASE, aside))["state"] == "verified"
    refused = release(tmp_path)
    assert (refused.code, "on hold" in str(refused.error["message"])) == (7, True)
    told = went_well(release(tmp_path, CASE, "--reviewed"))
    assert "A. Berg answers for it: remark: Carton drop test on hold" in str(told["events"])


def test_a_release_that_the_rules_refuse_is_none_without_a_letter(first: dict[str, Any], tmp_path: Path) -> None:
    in_rework()
    assert went_well(case("reinspect", CASE, passed(first, tmp_path)))["state"] == "verified"
    gone = order_to_release(SAMPLE, tmp_path, location='"shipped"')
    refused = case("release", CASE, "--order", gone, "--anyway", "I. Solheim")
    assert (refused.code, "no shipment left to release" in str(refused.error["message"])) == (7, True)
    assert went_well(case("show", CASE))["balance"]["held"] is True
    went_well(case("override", CASE, "release", "--who", "B. Tal", "--why", "the goods are at sea"))
    told = went_well(case("release", CASE, "--order", gone))
    assert told["balance"]["released_by"]["ground"] == "override"
    assert told["overrides"][0]["used"] is True


def test_who_releases_on_a_report_json_answers_for_it_in_the_log(first: dict[str, Any], tmp_path: Path) -> None:
    in_rework()
    went_well(case("reinspect", CASE, passed(first, tmp_path)))
    seen = release(tmp_path, CASE, "--who", "C. Ruiz")
    assert "C. Ruiz answers for this release" in seen.err
    told = went_well(seen)
    line = next(event["text"] for event in told["events"] if event["what"] == "released")
    assert line.startswith("on inspection BW-881002, 2,592 units; C. Ruiz answers for it: the report came in as a JSON")


def test_who_releases_without_a_second_look_at_a_major_defect_answers_for_that(
    first: dict[str, Any], tmp_path: Path
) -> None:
    in_rework()
    went_well(case("reinspect", CASE, passed(first, tmp_path)))
    seen = release(tmp_path)
    assert "not looked for again: Snap button comes off by hand" in seen.err
    assert "Oil stain" not in seen.err
    assert "Snap button comes off by hand" in str(went_well(seen)["events"])


def test_an_order_file_of_another_order_opens_no_case() -> None:
    refused = case("new", report(SAMPLE), "--order", order("01"))
    assert refused.code == 9
    assert "NK-5521" in str(refused.error["message"])
    assert recourse("case", "list").text.startswith("There are no cases")


@pytest.mark.parametrize(("who", "why"), [("", "x"), (" ", "x"), ("B. Tal", ""), ("B. Tal", " . ")])
def test_a_blank_is_no_name_and_no_reason(who: str, why: str) -> None:
    in_rework()
    assert case("override", CASE, "release", "--who", who, "--why", why).code == 2
    assert went_well(case("show", CASE))["overrides"] == []


def test_nothing_is_released_before_it_was_held() -> None:
    in_rework()
    went_well(case("override", CASE, "release", "--who", "B. Tal", "--why", "they take it as it is"))
    assert case("release", CASE, day="2026-08-20").code == 9
    assert went_well(case("show", CASE))["balance"]["held"] is True


# --- the signed record ------------------------------------------------------------------------------------------------


@pytest.fixture
def record() -> dict[str, Any]:
    """Return the concession record of a case, as it was sent."""
    went_well(case("new", report("08"), "--order", order("08"), day="2026-09-01"))
    went_well(case("choose", CASE, "concession", "--why", "the season ends", day="2026-09-01"))
    return dict(went_well(case("send", CASE, "concession", day="2026-09-01"))["papers"][-1])


@pytest.mark.rule(37, 38)
def test_the_record_itself_and_the_report_show_no_signature(record: dict[str, Any]) -> None:
    for file in (record["file"], report("08")):
        refused = case("sign", CASE, file, "--by", "Wang Li")
        assert (refused.code, "no signature" in str(refused.error["message"])) == (7, True)
    assert case("release", CASE).code == 7


@pytest.mark.usefixtures("record")
def test_a_scan_signs_one_record(tmp_path: Path) -> None:
    scan = tmp_path / "signed.pdf"
    scan.write_bytes(b"%PDF-1.4 a scan")
    went_well(case("sign", CASE, scan, "--by", "Wang Li", day="2026-09-02"))
    assert went_well(case("send", CASE, "concession"))["signed"] is None
    assert case("sign", CASE, scan, "--by", "Wang Li").code == 7
    assert case("release", CASE).code == 7


@pytest.mark.usefixtures("record")
def test_a_record_is_not_signed_by_nobody_nor_before_it_was_sent(tmp_path: Path) -> None:
    scan = tmp_path / "signed.pdf"
    scan.write_bytes(b"%PDF-1.4 a scan")
    assert case("sign", CASE, scan, "--by", "  ").code == 2
    assert case("sign", CASE, scan, "--by", "Wang Li", day="2026-08-31").code == 9


# --- a register of before ---------------------------------------------------------------------------------------------


def test_a_case_that_an_older_program_wrote_is_not_taken_for_a_damaged_one(tmp_path: Path) -> None:
    in_rework()
    went_well(case("override", CASE, "release", "--who", "B. Tal", "--why", "they take it as it is"))
    told = json.loads(stored(tmp_path, "SELECT standing FROM cases"))
    del told["lessons"]
    stored(tmp_path, "UPDATE cases SET standing = ?", json.dumps(told))
    assert went_well(case("release", CASE))["balance"]["released_by"]["ground"] == "override"


def test_a_sum_that_was_changed_beside_the_events_still_stops_the_release(tmp_path: Path) -> None:
    in_rework()
    went_well(case("override", CASE, "release", "--who", "B. Tal", "--why", "they take it as it is"))
    told = json.loads(stored(tmp_path, "SELECT standing FROM cases"))
    told["balance"]["amount"] = 1
    stored(tmp_path, "UPDATE cases SET standing = ?", json.dumps(told))
    assert case("release", CASE).error["code"] == "damaged_register"


def stored(folder: Path, query: str, *values: str) -> str:
    """Run *query* on the register itself and return the first value that it gives."""
    with closing(sqlite3.connect(next(folder.rglob("*.db")))) as connection:
        row = connection.execute(query, values).fetchone()
        connection.commit()
    return str(row[0]) if row else ""
