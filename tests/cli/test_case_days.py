"""The days of a case: each belongs to its paper, and the buyer's own stand in list and calendar."""

from pathlib import Path
from typing import Any

import icalendar
import pytest

from tests.cli.casework import case, own_register, went_well
from tests.cli.running import order, recourse, report

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
