"""What people get wrong with cases: the wrong answer, the wrong case, the wrong day, the wrong register."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import Outcome, order, recourse, report

CASE = "2026-0001"
SAMPLE = "02"
DAY = ("--as-of", "2026-08-21")


@pytest.fixture(autouse=True)
def _register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RECOURSE_DB", str(tmp_path / "cases.db"))
    monkeypatch.setenv("RECOURSE_WHO", "A. Berg")


def case(*words: object) -> Outcome:
    return recourse("case", *words)


def step(*words: object) -> dict[str, Any]:
    seen = case(*words, *DAY, "--json", "-q")
    assert seen.code == 0, seen.err or seen.text
    return dict(seen.json)


def opened() -> dict[str, Any]:
    return step("new", report(SAMPLE), "--order", order(SAMPLE))


def sorting_sent() -> dict[str, Any]:
    opened()
    step("choose", CASE, "sort")
    return step("send", CASE, "sorting")


def test_an_answer_taken_back_leaves_the_case_as_it_was_and_stays_in_the_log_struck_out() -> None:
    before = sorting_sent()
    step("reply", CASE, "--text", "We refuse. The goods are good, we will ship them on Friday.")
    answered = step("note", CASE, "Called Ms. Lin.")
    assert answered["refused"]
    left = step("withdraw", CASE, "--why", "The mail was about another order")
    assert (left["refused"], left["agreed"], left["deadlines"]) == (False, before["agreed"], before["deadlines"])
    assert left["open"] == before["open"]
    assert [event["what"] for event in left["events"] if event["withdrawn"]] == ["replied"]
    told = case("log", CASE).text
    assert "WITHDRAWN  replied" in told
    assert "The mail was about another order" in told


def test_figures_taken_back_give_way_to_those_before() -> None:
    opened()
    step("count", CASE, "--checked", 2880, "--pulled", 100)
    step("count", CASE, "--pulled", 900)
    numbered = case("log", CASE).text
    entry = next(line.split()[0] for line in numbered.splitlines() if "pulled 900" in line)
    left = step("withdraw", CASE, entry, "--why", "Figures of the other lot")["quantities"]
    assert (left["checked"], left["pulled"], left["good"]) == (2880, 100, 2780)


@pytest.mark.parametrize("entry", [1, 2])
def test_a_report_is_a_fact_and_is_not_taken_back(entry: int) -> None:
    opened()
    refused = case("withdraw", CASE, entry, "--why", "wrong")
    assert refused.code == 7
    assert "recourse case void" in refused.err


def test_what_was_taken_back_is_not_taken_back_twice_and_a_reason_is_needed() -> None:
    sorting_sent()
    step("note", CASE, "x y")
    assert case("withdraw", CASE, 5, "--why", " ").code == 2
    step("withdraw", CASE, 5, "--why", "nothing in it")
    assert "already" in case("withdraw", CASE, 5, "--why", "again").err
    assert case("withdraw", CASE, "--why", "no answer there").code == 9


def test_a_void_case_releases_nothing_reminds_nobody_and_counts_in_no_history() -> None:
    opened()
    seen = case("new", report(SAMPLE), "--order", order(SAMPLE), *DAY)
    assert "recourse case void 2026-0002" in seen.err
    supplier = str(step("show", CASE)["supplier"])
    ended = step("void", "2026-0002", "--why", "The same report as 2026-0001")
    assert (ended["state"], ended["outcome"], ended["deadlines"]) == ("closed", "void", [])
    assert ended["balance"]["released_by"] is None
    assert "2026-0002" not in recourse("supplier", supplier).text
    assert "2026-0002" not in recourse("deadlines", "--as-of", "2026-12-24").text
    assert case("release", "2026-0002").code == 7
    assert "2026-0002" not in case("new", report(SAMPLE), "--order", order(SAMPLE), *DAY).err
    assert case("void", "2026-0002", "--why", "again").code == 7


@pytest.mark.parametrize("typed", ["1", "2026-1", "NK-5521", "nk-5521"])
def test_a_case_is_found_by_the_end_of_its_number_and_by_its_order(typed: str) -> None:
    opened()
    assert case("show", typed).text.startswith(f"Case {CASE}")


def test_an_order_of_several_cases_is_asked_about() -> None:
    opened()
    opened()
    refused = case("show", "NK-5521")
    assert refused.code == 9
    assert "2026-0001, 2026-0002" in refused.err


def test_a_void_case_gives_its_order_number_free_and_is_called_void() -> None:
    opened()
    opened()
    step("void", "2026-0001", "--why", "Opened on the wrong file")
    shown = case("show", "NK-5521", *DAY).text
    assert shown.startswith("Case 2026-0002")
    assert case("show", "1", *DAY).text.splitlines()[0].endswith("VOID")
    assert [line.split()[1] for line in case("list", *DAY).text.splitlines()[1:]] == ["understood", "void"]
    step("void", "2026-0002", "--why", "Again")
    assert case("show", "NK-5521").code == 9


def chinese(tmp_path: Path) -> Path:
    file = tmp_path / "named.toml"
    text = order(SAMPLE).read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("name_zh")]
    place = lines.index("[supplier]") + 1
    file.write_text("\n".join((*lines[:place], 'name_zh = "广岭纸鸢制衣有限公司"', *lines[place:])), "utf-8")
    return file


def test_a_supplier_is_found_by_its_chinese_name(tmp_path: Path) -> None:
    told = step("new", report(SAMPLE), "--order", chinese(tmp_path))
    for name in ("广岭纸鸢制衣有限公司", "广岭纸鸢制衣有限责任公司"):
        assert str(told["supplier"]) in recourse("supplier", name, *DAY).text
        assert CASE in case("list", "--supplier", name, *DAY).text
    assert recourse("supplier", "广岭纸鸢鞋业有限公司", *DAY).code == 9
    assert CASE not in case("list", "--supplier", "广岭纸鸢鞋业有限公司", *DAY).text


def test_a_name_is_not_told_apart_from_itself(tmp_path: Path) -> None:
    told = step("new", report(SAMPLE), "--order", order(SAMPLE))
    assert "Not merged" not in recourse("supplier", told["supplier"], *DAY).err
    other = tmp_path / "other.toml"
    text = order(SAMPLE).read_text("utf-8").replace(str(told["supplier"]), "Guangling Paperkite Garment Trading Ltd.")
    other.write_text(text, "utf-8")
    step("new", report(SAMPLE), "--order", other)
    said = recourse("supplier", told["supplier"], *DAY).err
    assert "Not merged: Guangling Paperkite Garment Trading Ltd." in said
    assert f"Not merged: {told['supplier']}" not in said


def test_what_is_open_is_a_list_and_short_in_the_newest_events() -> None:
    opened()
    sorting_left()
    refused = case("close", CASE, *DAY)
    assert refused.code == 7
    listed = [line for line in refused.err.splitlines() if line.startswith("  - ")]
    assert len(listed) > 3
    end = case("close", CASE, "--anyway", "B. Tal", "--lesson", "Look at the cuffs first.", *DAY)
    assert "(all of it: case log)" in end.text
    log = case("log", CASE).text
    assert "B. Tal answers for what is open:" in log
    assert [line for line in log.splitlines() if line.startswith("     - supplier: ")]


def sorting_left() -> None:
    """Bring the case to a sorting that was ordered and answered in part, then allow its close."""
    step("choose", CASE, "sort")
    step("send", CASE, "sorting")
    step("reply", CASE, "--text", "We agree to sort all goods. The freight we cannot pay.")
    step("override", CASE, "close", "--who", "B. Tal", "--why", "the order was cancelled")


def test_the_lesson_stands_in_the_case_and_with_the_supplier() -> None:
    supplier = str(opened()["supplier"])
    sorting_left()
    step("close", CASE, "--anyway", "B. Tal", "--lesson", "Look at the cuffs first.")
    step("close", CASE, "--lesson", "Ask for the thread of the sample.")
    for told in (case("show", CASE, *DAY).text, recourse("supplier", supplier, *DAY).text):
        assert "Look at the cuffs first." in told
        assert "Ask for the thread of the sample." in told
    assert step("show", CASE)["lessons"] == ["Look at the cuffs first.", "Ask for the thread of the sample."]


def test_an_answer_is_held_against_the_letter_that_decides_or_the_one_it_names() -> None:
    sorting_sent()
    capa = step("send", CASE, "capa")["papers"][-1]["reference"]
    assert "Held against: sorting" in case("reply", CASE, "--text", "We agree to sort all goods.", *DAY).text
    named = case("reply", CASE, "--text", f"On {capa}: the cause report follows.", *DAY).text
    assert "Held against: capa" in named


def test_the_log_keeps_what_the_answer_said_of_every_condition() -> None:
    told = sorting_sent()
    assert told["open"] == []
    step("reply", CASE, "--text", "We will sort all pieces 100 %. We cannot pay the re-inspection.")
    log = case("log", CASE).text
    assert "refused    " in log
    assert "silent     " in log


def test_a_step_is_not_dated_before_the_case_but_a_note_may_be() -> None:
    opened()
    refused = case("choose", CASE, "sort", "--as-of", "2026-08-01")
    assert refused.code == 9
    assert "lies before it" in refused.err
    assert case("note", CASE, "They warned us by phone.", "--as-of", "2026-08-01").code == 0


def test_a_case_does_not_end_before_what_happened_in_it() -> None:
    opened()
    case("choose", CASE, "sort", "--as-of", "2026-08-22")
    case("note", CASE, "Call them.", "--as-of", "2026-12-01")
    case("override", CASE, "close", "--who", "A. Berg", "--why", "Sold as is.", "--as-of", "2026-08-25")
    refused = case("close", CASE, "--anyway", "A. Berg", "--as-of", "2026-08-24")
    assert (refused.code, "2026-08-24 lies before 2026-08-25, the day of the last entry" in refused.err) == (9, True)
    assert case("close", CASE, "--anyway", "A. Berg", "--as-of", "2026-08-25").code == 0


def test_looking_at_a_register_that_is_not_there_makes_none(tmp_path: Path) -> None:
    assert str(tmp_path / "cases.db") in case("list").text
    assert case("show", CASE).code == 9
    assert recourse("backup", tmp_path / "b.zip").code == 9
    assert not list(tmp_path.iterdir())


def test_a_decimal_comma_in_a_file_is_told_as_one(tmp_path: Path) -> None:
    wrong = tmp_path / "order.toml"
    wrong.write_text('[order]\nnumber = "A"\nunit_price = 21,50\n', encoding="utf-8")
    refused = case("new", report(SAMPLE), "--order", wrong)
    assert refused.code == 9
    assert "line 3: unit_price = 21,50 has a comma; write 21.50." in refused.err


def test_the_order_file_given_as_the_report_is_told() -> None:
    refused = case("new", order(SAMPLE))
    assert refused.code == 3
    assert "a file of settings and no report" in refused.err


@pytest.mark.rule(16)
def test_who_changed_the_class_of_a_defect_is_written_down_with_what_it_was(tmp_path: Path) -> None:
    assert case("new", report("12"), "--order", order("12"), *DAY).code == 6
    reading = next((tmp_path / "cases-cases" / CASE).glob("*-report.json"))
    told = json.loads(reading.read_bytes())
    row = next(row for row in told["defects"] if row["minor"])
    row["major"], row["minor"] = row["minor"], 0
    told["found"] = {"critical": None, "major": None, "minor": None}
    mine = tmp_path / "report.json"
    mine.write_text(json.dumps(told), encoding="utf-8")
    step("understand", CASE, mine, "--reviewed")
    log = case("log", CASE).text
    assert f"changed by A. Berg: “{row['description']}” minor {row['major']} -> major {row['major']}" in log
    assert log.count("->") == 1


def test_no_word_records_a_report_whose_figures_contradict_each_other() -> None:
    opened()
    refused = case("reinspect", CASE, report("12"), "--reviewed", *DAY)
    assert (refused.code, "totals_mismatch" in refused.err) == (6, True)
    assert len(step("show", CASE)["inspections"]) == 1
