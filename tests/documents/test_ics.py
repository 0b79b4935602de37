"""The deadlines as a calendar: the days of the letter, read by another's library, and the buyer's own for the buyer."""

import datetime as dt

import icalendar
import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import AS_OF, KINDS, ORDER, REPORT, RESOLUTION, aborted, letter
from toolkit.documents import Document, calendar, draft
from toolkit.documents.dates import weekday_date
from toolkit.documents.deadlines import What
from toolkit.model.order import Goods, Order
from toolkit.model.report import Section
from toolkit.workdays import Side

WHATS = {
    "notice": {"answer", "decision", "refusal"},
    "rework": {"plan", "agreement", "ready", "reinspection", "decision", "refusal"},
    "sorting": {"plan", "agreement", "ready", "replacement", "cause", "reinspection", "decision", "refusal"},
    "concession": {"signature", "cause"},
    "rejection": {"answer"},
    "capa": {"answer", "cause"},
}


def entries(*documents: Document, side: Side | None = None) -> list[icalendar.Event]:
    read = icalendar.Calendar.from_ical(calendar(*documents, side=side))
    assert not read.errors
    return [event for event in read.walk("VEVENT") if isinstance(event, icalendar.Event)]


def days(document: Document) -> dict[str, dt.date]:
    return {deadline.what.value: deadline.day for deadline in document.deadlines}


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_has_its_deadlines_each_once(kind: str) -> None:
    made = letter(kind)
    assert sorted(days(made)) == sorted(WHATS[kind])
    assert len(made.deadlines) == len(days(made))
    assert len(entries(made)) == len(made.deadlines)


def test_the_days_are_those_that_the_letter_prints() -> None:
    made = letter("sorting")
    timetable = made.fields["timetable"]
    assert isinstance(timetable, dict)
    printed = {
        "plan": made.fields["reply_by"],
        "ready": timetable["ready_by"],
        "replacement": made.fields["replace_by"],
        "cause": made.fields["cause_by"],
    }
    assert {name: weekday_date(days(made)[name]) for name in printed} == printed
    notice = letter("notice")
    assert weekday_date(days(notice)["decision"]) == notice.fields["decide_by"]


def test_what_follows_the_letter_comes_in_the_order_in_which_it_has_to_be_done() -> None:
    settled = tuple(replace(row, path="rework", method="Polish the place") for row in RESOLUTION.per_defect)
    found = days(letter("rework", resolution=replace(RESOLUTION, per_defect=settled)))
    assert found == {
        "plan": dt.date(2026, 11, 26),
        "ready": dt.date(2026, 12, 2),
        "reinspection": dt.date(2026, 12, 7),  # the 5th is a Saturday
        "decision": dt.date(2026, 12, 8),  # not the 9th: the lot can be refused until the 8th
        "refusal": dt.date(2026, 12, 8),
    }


def test_a_visit_that_was_broken_off_promises_no_decision() -> None:
    assert "decision" not in days(letter("notice", *aborted()))


def test_goods_that_have_left_have_no_last_day_to_refuse_them() -> None:
    gone = replace(ORDER, goods=Goods(location="shipped"))
    assert "refusal" not in days(letter("notice", order=gone))


def test_an_entry_is_a_whole_day_with_a_reminder_and_says_how_it_was_counted() -> None:
    made = letter("rework")
    event, deadline = entries(made)[0], made.deadlines[0]
    assert event.decoded("DTSTART") == deadline.day
    assert event.decoded("DTEND") == deadline.day + dt.timedelta(days=1)
    assert event.decoded("DTSTAMP") == dt.datetime(2026, 11, 24, tzinfo=dt.UTC)
    (alarm,) = event.walk("VALARM")
    assert alarm.decoded("TRIGGER") == dt.timedelta(hours=-15)
    text = str(event["DESCRIPTION"])
    for part in (deadline.rule, "2 working days after 2026-11-24", deadline.zone, made.reference):
        assert part in text


def test_the_supplier_gets_the_suppliers_days_alone() -> None:
    made = letter("sorting")
    shown = {str(event["UID"]) for event in entries(made, side="supplier")}
    assert len(shown) == 4
    text = calendar(made, side="supplier").decode().replace("\r\n ", "")
    for private in ("refuse", "Decide", "Re-inspection"):
        assert private in calendar(made).decode().replace("\r\n ", "")
        assert private not in text


def test_the_same_letter_gives_the_same_bytes() -> None:
    again = draft("rework", REPORT, RESOLUTION, ORDER, as_of=AS_OF)
    assert calendar(again) == calendar(letter("rework"))


def test_a_letter_made_again_keeps_its_entries_and_another_has_its_own() -> None:
    longer = replace(ORDER, costs=replace(ORDER.costs, rework_days=12))
    one, moved, other = letter("rework"), letter("rework", order=longer), letter("notice")
    assert days(one)["ready"] != days(moved)["ready"]
    uids = [[str(event["UID"]) for event in entries(document)] for document in (one, moved, other)]
    assert sorted(uids[0]) == sorted(uids[1])
    assert not set(uids[0]) & set(uids[2])
    assert len(set(uids[0])) == len(uids[0])


def named(name: str, number: str = "HB-450118") -> Order:
    return replace(ORDER, supplier=replace(ORDER.supplier, name=name), order=replace(ORDER.order, number=number))


@pytest.mark.parametrize(
    "name",
    [
        "宁波锡哨电器有限公司" * 12,
        "Müller; Söhne, GmbH \\ Co.",
        "END:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Pay at once",
        "{reference} {0.__class__}",
    ],
)
def test_a_name_stays_a_name_in_whatever_script_and_with_whatever_signs(name: str) -> None:
    made = draft("rework", REPORT, RESOLUTION, named(name), as_of=AS_OF)
    found = entries(made)
    assert len(found) == len(made.deadlines)
    assert str(found[0]["SUMMARY"]).startswith(f"{' '.join(name.split())}: answer")


def test_lines_are_folded_between_signs_and_end_as_the_standard_says() -> None:
    made = draft("rework", REPORT, RESOLUTION, named("宁波锡哨电器有限公司" * 12), as_of=AS_OF)
    data = calendar(made)
    lines = data.split(b"\r\n")
    assert lines[-1] == b""
    assert b"\n" not in data.replace(b"\r\n", b"")
    for line in lines:
        assert len(line) <= 75
        line.decode()  # no sign is cut in two


def test_every_deadline_has_its_words() -> None:
    lacking = replace(REPORT, sections=(Section(name="Test report", result="fail", remark="not shown"),))
    letters = [*map(letter, KINDS), letter("notice", lacking)]
    assert {deadline.what for made in letters for deadline in made.deadlines} == set(What)
