"""The days of a case: each belongs to its paper, and the buyer's own stand in list and calendar."""

from pathlib import Path
from typing import Any

import icalendar
import pytest

from tests.cli.casework import case, own_register, went_well
from tests.cli.running import order, recourse, report
from tests.cli.second_reports import first_reading, presented_again

CASE = "2026-0001"
SAMPLE = "02"
DAY = "2026-08-21"


@pytest.fixture(autouse=True)
def _opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own_register(tmp_path, monkeypatch)
    went_well(case("new", report(SAMPLE), "--order", order(SAMPLE), day=DAY))
    went_well(case("choose", CASE, "sort", day=DAY))


def causes(seen: dict[str, Any]) -> list[str]:
    return [due["paper"][:3] for due in seen["deadlines"] if due["what"] == "cause"]


def both_asked() -> dict[str, Any]:
    went_well(case("send", CASE, "capa", day=DAY))
    return went_well(case("send", CASE, "sorting", day="2026-08-27"))


def test_two_papers_that_ask_for_the_cause_have_two_days_and_each_is_ticked_off() -> None:
    seen = both_asked()
    assert causes(seen) == ["CAR", "SRT"]
    refused = case("met", CASE, "cause")
    assert (refused.code, "--of CAR-" in str(refused.error["hint"])) == (9, True)
    assert causes(went_well(case("met", CASE, "cause", "--of", "capa"))) == ["SRT"]
    assert causes(went_well(case("met", CASE, "cause"))) == []


def test_both_days_stand_in_the_list_and_in_the_calendar(tmp_path: Path) -> None:
    both_asked()
    table = recourse("deadlines", "--as-of", "2026-09-01", "--ics", tmp_path / "all.ics").text
    assert "cause (CAR-" in table
    assert "cause (SRT-" in table
    assert "cause (CAR-" in recourse("case", "show", CASE, "--as-of", "2026-09-01").text
    events = icalendar.Calendar.from_ical((tmp_path / "all.ics").read_bytes()).walk("VEVENT")
    found = [str(one["UID"]) for one in events if "cause" in str(one["SUMMARY"])]
    assert len(set(found)) == 2


def test_a_day_that_gives_way_is_told() -> None:
    went_well(case("send", CASE, "notice", day=DAY))
    seen = recourse("case", "send", CASE, "sorting", "--as-of", "2026-08-24")
    assert seen.code == 0
    assert "Note: answer by 2026-08-24 of NCN-" in seen.err


def test_the_buyers_day_to_agree_is_due_listed_and_ticked_off(tmp_path: Path) -> None:
    seen = went_well(case("send", CASE, "sorting", day=DAY))
    own = next(due for due in seen["deadlines"] if due["what"] == "agreement")
    assert (own["side"], own["day"]) == ("buyer", "2026-08-26")
    table = recourse("deadlines", "--as-of", "2026-08-27", "--ics", tmp_path / "all.ics").text
    line = next(line for line in table.splitlines() if "agreement" in line)
    assert line.startswith("2026-08-26  OVERDUE 1 day")
    assert "agreement" in (tmp_path / "all.ics").read_text("utf-8")
    left = went_well(case("met", CASE, "agreement"))
    assert "agreement" not in [due["what"] for due in left["deadlines"]]


def test_no_decision_is_put_after_the_last_day_to_refuse_in_a_second_round(tmp_path: Path) -> None:
    text = order(SAMPLE).read_text(encoding="utf-8")
    later = tmp_path / "later.toml"
    for known in ("delivery_date = 2026-08-31", "latest_shipment = 2026-09-07"):
        assert known in text
        text = text.replace(known, f"{known.partition(' ')[0]} = 2026-09-24")
    later.write_text(text, encoding="utf-8")
    went_well(case("send", CASE, "sorting", day=DAY))
    left = {"Open side seam 12 mm": 9}
    second = presented_again(first_reading(SAMPLE), tmp_path, "BW-2", "2026-09-09", left, "fail")
    went_well(case("reinspect", CASE, second, day="2026-09-10"))
    went_well(case("choose", CASE, "sort", day="2026-09-12"))
    seen = went_well(case("send", CASE, "sorting", "--order", later, day="2026-09-12"))
    days = {due["what"]: due["day"] for due in seen["deadlines"]}
    assert days["decision"] <= days["refusal"] < days["reinspection"]


def test_a_last_day_to_refuse_that_is_over_ends_with_the_next_paper_that_counts_it() -> None:
    seen = went_well(case("send", CASE, "notice", day=DAY))
    assert "refusal" in [due["what"] for due in seen["deadlines"]]
    again = went_well(case("send", CASE, "sorting", day="2026-09-12"))
    assert "refusal" not in [due["what"] for due in again["deadlines"]]


def test_a_report_that_judges_nothing_leaves_no_decision_of_before_overdue(tmp_path: Path) -> None:
    went_well(case("send", CASE, "sorting", day=DAY))
    second = presented_again(first_reading(SAMPLE), tmp_path, "BW-2", "2026-08-30", {}, "pending")
    seen = went_well(case("reinspect", CASE, second, day="2026-08-31"))
    assert "decision" not in [due["what"] for due in seen["deadlines"]]
    assert seen["respond_by"] >= "2026-08-31"


def test_a_booking_for_a_day_moves_the_visit_and_the_decision_on_it(tmp_path: Path) -> None:
    before = went_well(case("send", CASE, "sorting", day=DAY))
    booked = tmp_path / "booked.toml"
    more = "\n[inspection]\nready_date = 2026-09-15\n"
    booked.write_text(order(SAMPLE).read_text(encoding="utf-8") + more, encoding="utf-8")
    after = went_well(case("send", CASE, "reinspection", "--order", booked, day="2026-08-28"))
    then, now = ({due["what"]: due["day"] for due in one["deadlines"]} for one in (before, after))
    assert then["reinspection"] < "2026-09-15" < now["reinspection"] < now["decision"]
