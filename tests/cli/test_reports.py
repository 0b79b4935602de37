import json
from pathlib import Path

import msgspec
import pytest

from tests.cli.running import recourse, report
from toolkit.cli.console import Talk
from toolkit.cli.inputs import Given
from toolkit.cli.reports import json_text, report_from, reviewed_report, settled, understood, unknown_names
from toolkit.errors import UnreadableReportError
from toolkit.model.codec import to_json
from toolkit.model.report import Problem, Report

SHELF = recourse("read", report("04"), "--json").out
GONE = object()


def changed(path: str, value: object) -> bytes:
    """Return the report JSON with *value* at the dotted *path*, or with nothing there."""
    told = json.loads(SHELF)
    *folders, name = (int(part) if part.isdigit() else part for part in path.split("."))
    place = told
    for folder in folders:
        place = place[folder]
    if value is GONE:
        del place[name]
    else:
        place[name] = value
    return json.dumps(told).encode()


def test_a_correction_by_hand_is_taken() -> None:
    corrected = changed("found.major", 2)
    assert understood(Given(corrected, "report.json")).found.major == 2


@pytest.mark.parametrize(
    ("path", "value", "place"),
    [
        ("found.major", "two", "“found.major” must be a whole number or null (unknown) and is a text"),
        ("found.minor", -2, "found.minor"),
        ("defects.1.minor", -1, "defects[1].minor"),
        ("defects.0.description", GONE, "in “defects[0]” the field “description” is missing"),
        ("results.overall", "failed", "results.overall"),
        ("schema", "recourse.report/9", "schema"),
        ("source", GONE, "source"),
    ],
)
def test_a_field_that_does_not_fit_is_named_with_exit_3(path: str, value: object, place: str) -> None:
    seen = recourse("read", "-", stdin=changed(path, value))
    assert (seen.code, seen.out) == (3, b"")
    assert place in seen.err


@pytest.mark.parametrize(
    "data", [b'{"schema": ', b"[]", b'{"a": "\xff"}', b"{}", b'{"schema": "recourse.resolution/1"}']
)
def test_json_that_is_no_report_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableReportError):
        understood(Given(data, "report.json"))


def test_a_misspelt_name_in_a_correction_is_told_because_it_would_be_lost() -> None:
    seen = recourse("read", "-", "--json", stdin=changed("defects.0.majr", 9))
    assert seen.code == 0
    assert "defects.majr" in seen.err
    assert "major" in seen.err


def test_a_report_that_was_read_has_no_unknown_names() -> None:
    assert list(unknown_names(SHELF)) == []


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_json_is_known_in_the_encodings_that_editors_and_shells_write(code: str) -> None:
    marked = b"\xff\xfe" if code == "utf-16-le" else b""
    text = json_text(marked + SHELF.decode().encode(code))
    assert text is not None
    assert json.loads(text) == json.loads(SHELF)


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"PK\x03\x04", b"", b"plain { words"])
def test_what_does_not_begin_like_json_is_not_taken_for_it(data: bytes) -> None:
    assert json_text(data) is None


def test_a_reviewed_report_keeps_its_problems_as_warnings_that_say_who_vouches() -> None:
    report_read = understood(Given(SHELF, "report.json"))
    doubtful = msgspec.structs.replace(
        report_read, problems=(Problem(code="totals_mismatch", level="error", message="5 is not 4.", page=1),)
    )
    vouched = settled(doubtful)
    assert vouched.errors == ()
    assert vouched.problems[0].message == "Reviewed by a person: 5 is not 4."
    assert settled(vouched) == vouched


def test_whoever_vouches_is_told_for_what(capsys: pytest.CaptureFixture[str]) -> None:
    report_from(str(report("12")), Talk(quiet=False), reviewed=True)
    told = capsys.readouterr().err
    assert "Taken as settled, because you said --reviewed:" in told
    assert "[totals_mismatch]" in told
    report_from(str(report("02")), Talk(quiet=False), reviewed=True)
    assert "Taken as settled" not in capsys.readouterr().err


def test_on_record_no_word_settles_two_figures_only_a_reading_in_hand_does() -> None:
    """Of two figures that contradict each other one is wrong, and in the agency's file nobody can say which."""
    given = Given(report("12").read_bytes(), "12.pdf")
    kept = reviewed_report(given, Talk(quiet=True), reviewed=True, on_record=True)
    assert [problem.code for problem in kept.errors] == ["totals_mismatch"]
    reading = Given(to_json(understood(given)), "report.json")
    assert reviewed_report(reading, Talk(quiet=True), reviewed=True, on_record=True).errors == ()


def test_a_name_of_a_sheet_behind_a_doubt_makes_no_new_one() -> None:
    shelf = msgspec.structs.replace(understood(Given(SHELF, "report.json")), problems=())
    wrong = msgspec.structs.replace(shelf, found=msgspec.structs.replace(shelf.found, minor=99))
    doubt = next(one for one in understood(Given(to_json(wrong), "r.json")).problems if one.code == "totals_mismatch")
    on_sheet = msgspec.structs.replace(doubt, message=f"{doubt.message.rstrip('.')} (sheet “AQL”).")
    again = understood(Given(to_json(msgspec.structs.replace(wrong, problems=(on_sheet,))), "r.json"))
    assert [one.message for one in again.problems if one.code == "totals_mismatch"] == [on_sheet.message]


def test_no_review_makes_an_invoice_a_report() -> None:
    invoice: Report = understood(Given(report("13").read_bytes(), "13.pdf"))
    assert settled(invoice) == invoice
    assert invoice.errors


def test_reading_what_was_written_gives_the_same_report() -> None:
    for name in ("01", "03", "06", "11"):
        first = understood(Given(report(name).read_bytes(), report(name).name))
        assert understood(Given(to_json(first), "report.json")) == first


def test_nobody_vouches_for_what_a_correction_has_brought_up(tmp_path: Path) -> None:
    shelf = json.loads(SHELF)
    shelf["found"]["minor"] = 99
    (tmp_path / "report.json").write_text(json.dumps(shelf), encoding="utf-8")
    read = report_from(str(tmp_path / "report.json"), Talk(quiet=True), reviewed=True)
    assert read.errors
    assert {problem.code for problem in read.errors} <= {"totals_mismatch", "result_contradicts_counts"}
    (tmp_path / "report.json").write_bytes(to_json(read))
    assert report_from(str(tmp_path / "report.json"), Talk(quiet=True), reviewed=True).errors == ()


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b'{"schema": 1,\n "found": }', "line 2, sign 11: the JSON is broken: a value is missing"),
        (b'{"schema": 1,\n\n "found": 2,}', "line 3"),
        (b'{"schema": 1\n "found": 2}', "a comma is missing"),
        (b'{"a": "\xff"}', "line 1: the JSON has a sign that is not UTF-8"),
    ],
)
def test_a_broken_json_is_told_by_its_line_in_plain_words(data: bytes, told: str) -> None:
    assert told in recourse("read", "-", stdin=data).err


def test_a_json_in_the_place_of_an_order_file_is_told_as_what_it_is(tmp_path: Path) -> None:
    order = tmp_path / "order.json"
    order.write_bytes(b'{"order": {"number": "PO-1"}}')
    seen = recourse("resolve", report("04"), "--order", order)
    assert seen.code == 9
    assert "order.json, line 1: this is JSON" in seen.err
