"""Steps of a case that are refused, with what is missing, and nothing recorded."""

import json
from pathlib import Path

import docx
import pytest

from tests.cli.first_case import CASE, SAMPLE, case, files, letter, new, step, written
from tests.cli.running import order, recourse, report
from tests.cli.second_reports import first_reading, presented_again


@pytest.fixture(autouse=True)
def _register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RECOURSE_DB", str(tmp_path / "register" / "cases.db"))
    monkeypatch.setenv("RECOURSE_WHO", "A. Berg")


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
