"""``case agree``: another day for something due, with whom and why, and what the case and its papers make of it."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.casework import case, own_register, went_well
from tests.cli.running import Outcome, order, recourse, report
from tests.documents.letter_cases import rows, words

CASE = "2026-0001"
SAMPLE = "02"
DAY = "2026-08-21"
WITH = ("--with", "Chen Jie", "--why", "Linings come late; mail of 24 August")


@pytest.fixture(autouse=True)
def _sorting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Send a sorting letter on an order that leaves time: ready 31 August, last safe day to refuse 17 September."""
    own_register(tmp_path, monkeypatch)
    terms = tmp_path / "order.toml"
    text = order(SAMPLE).read_text("utf-8")
    for name, known, new in (("delivery_date", "08-31", "09-20"), ("latest_shipment", "09-07", "09-24")):
        assert f"{name} = 2026-{known}" in text
        text = text.replace(f"{name} = 2026-{known}", f"{name} = 2026-{new}")
    terms.write_text(text, "utf-8")
    went_well(case("new", report(SAMPLE), "--order", terms, day=DAY))
    went_well(case("choose", CASE, "sort", day=DAY))
    went_well(case("send", CASE, "sorting", day=DAY))


def agree(what: str, day: str, *words: object, on: str = "2026-08-24") -> Outcome:
    return case("agree", CASE, what, day, *WITH, *words, day=on)


def days(seen: dict[str, Any]) -> dict[str, str]:
    return {due["what"]: due["day"] for due in seen["deadlines"]}


def test_an_agreed_day_moves_the_lot_and_the_buyers_own_days_behind_it() -> None:
    seen = went_well(agree("ready", "2026-09-07"))
    assert {name: days(seen)[name] for name in ("ready", "reinspection", "decision", "refusal")} == {
        "ready": "2026-09-07",
        "reinspection": "2026-09-10",
        "decision": "2026-09-14",
        "refusal": "2026-09-17",
    }
    assert (days(seen)["plan"], days(seen)["cause"]) == ("2026-08-25", "2026-09-04")


def test_list_calendar_and_case_speak_of_the_agreed_day(tmp_path: Path) -> None:
    went_well(agree("ready", "2026-09-07"))
    assert "supplier: ready (agreed; it was 2026-08-31)" in recourse("case", "show", CASE, "--as-of", DAY).text
    listed = recourse("deadlines", "--as-of", "2026-09-03", "--ics", tmp_path / "all.ics", "--json").text
    ready = next(one for one in json.loads(listed)["deadlines"] if one["what"] == "ready")
    assert (ready["day"], ready["late"]) == ("2026-09-07", 0)
    assert "agreed with Chen Jie on 2026-08-24" in (tmp_path / "all.ics").read_text("utf-8").replace("\n ", "")


def test_an_answer_is_held_against_the_agreed_day() -> None:
    said = ("--text", "We agree to all conditions. The lot will be ready on 7 September.")
    before = recourse("case", "reply", CASE, *said, "--as-of", "2026-08-24")
    assert f"recourse case agree {CASE} ready 2026-09-07 --with NAME --why TEXT" in before.err
    seen = went_well(agree("ready", "2026-09-07"))
    assert (seen["open"], "ready_by" in seen["agreed"]) == ([], True)
    again = recourse("case", "reply", CASE, *said, "--as-of", "2026-08-25")
    assert "another day is offered" not in again.text
    assert "case agree" not in again.err


def test_a_day_after_the_last_safe_one_to_refuse_needs_a_name() -> None:
    refused = agree("ready", "2026-09-18")
    assert (refused.code, "after 2026-09-17, the last safe day to refuse" in str(refused.error)) == (7, True)
    seen = went_well(agree("ready", "2026-09-18", "--anyway", "B. Tal"))
    assert "B. Tal answers for it" in seen["events"][-1]["text"]
    assert days(seen)["decision"] == "2026-09-17"


def test_a_cause_may_come_after_the_last_safe_day_and_the_buyer_is_told() -> None:
    told = recourse("case", "agree", CASE, "cause", "2026-09-21", *WITH, "--as-of", "2026-08-24")
    assert (told.code, "Note: 2026-09-21 lies after 2026-09-17" in told.err) == (0, True)


@pytest.mark.parametrize(
    ("what", "day", "code", "why"),
    [
        ("refusal", "2026-09-20", 7, "It follows from the dates of the order"),
        ("decision", "2026-09-14", 7, "recourse case agree 2026-0001 reinspection"),
        ("follow_up", "2026-09-14", 7, "--follow-up"),
        ("buttons", "2026-09-14", 9, "Nothing called buttons is due"),
        ("plan", "2026-08-23", 9, "lies before 2026-08-24, the day on which it was agreed"),
        ("plan", "2026-08-25", 9, "due by 2026-08-25 already"),
        ("reinspection", "2026-08-28", 9, "The lot is due to be ready by 2026-08-31"),
    ],
)
def test_a_day_that_nobody_agrees_to_or_that_cannot_be_is_refused(what: str, day: str, code: int, why: str) -> None:
    seen = agree(what, day)
    assert (seen.code, why in str(seen.error)) == (code, True)


def test_without_partner_or_reason_nothing_is_recorded() -> None:
    assert case("agree", CASE, "plan", "2026-08-27", "--with", " ", "--why", "x", day=DAY).code == 2
    assert case("agree", CASE, "plan", "2026-08-27", "--with", "Chen Jie", "--why", "-", day=DAY).code == 2


def test_a_day_off_is_told(tmp_path: Path) -> None:
    mail = tmp_path / "mail.txt"
    mail.write_text("Plan on Sunday the 30th, please.", "utf-8")
    told = recourse("case", "agree", CASE, "plan", "2026-08-30", *WITH, "--file", mail, "--as-of", "2026-08-24")
    assert "2026-08-30 is no working day of the supplier; what was agreed stands" in told.err
    assert "your own day for agreement is now 2026-08-31 (it was 2026-08-26)" in told.err
    assert "agreed     " in recourse("case", "log", CASE).text.split("agreed: plan")[1]


def test_where_two_papers_ask_for_it_one_is_named_or_all() -> None:
    went_well(case("send", CASE, "capa", day=DAY))
    assert "--of" in str(agree("cause", "2026-09-08").error["hint"])
    one = went_well(agree("cause", "2026-09-08", "--of", "capa"))
    assert sorted(due["day"] for due in one["deadlines"] if due["what"] == "cause") == ["2026-09-04", "2026-09-08"]
    both = went_well(agree("cause", "2026-09-09", "--of", "all"))
    assert [due["day"] for due in both["deadlines"] if due["what"] == "cause"] == ["2026-09-09", "2026-09-09"]


def test_booking_and_annex_name_the_agreed_day_and_the_annex_no_reason() -> None:

    went_well(agree("ready", "2026-09-07"))
    went_well(case("send", CASE, "reinspection", day="2026-08-25"))
    seen = went_well(case("send", CASE, "evidence", day="2026-08-25"))
    booking, annex = (Path(one["file"]).read_bytes() for one in seen["papers"][-2:])
    assert ["Ready from", "Monday, 7 September 2026"] in rows(booking)
    told = words(annex)
    assert "Lot ready by 7 September 2026 instead of 31 August 2026, with Chen Jie" in told
    assert "Linings" not in told


def test_an_agreement_is_taken_back_with_the_days_that_followed() -> None:
    before = days(went_well(case("show", CASE, day=DAY)))
    moved = went_well(agree("ready", "2026-09-07"))
    entry = len(moved["events"])
    assert days(went_well(case("withdraw", CASE, entry, "--why", "another lot", day="2026-08-24"))) == before
    seen = went_well(case("send", CASE, "evidence", day="2026-08-25"))
    assert "Another day agreed" not in words(Path(seen["papers"][-1]["file"]).read_bytes())
