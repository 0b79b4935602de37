"""Money and release: nothing goes without its letter and a name, and register and letters name the same sums."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.casework import case, own_register, went_well
from tests.cli.money_cases import BY, CASE, CHALK, SAMPLE, letter, opened, standing, verified
from tests.cli.running import Outcome, names_in, order, recourse, report
from tests.cli.second_reports import first_reading, order_to_release, presented_again


@pytest.fixture(autouse=True)
def _register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own_register(tmp_path, monkeypatch)


@pytest.fixture(scope="module")
def first() -> dict[str, Any]:
    return first_reading(SAMPLE)


def without(order_file: Path, name: str) -> Path:
    """Return *order_file*, from which the entry *name* was taken out."""
    kept = [line for line in order_file.read_text("utf-8").splitlines() if not line.startswith(f"{name} =")]
    order_file.write_text("\n".join(kept), "utf-8")
    return order_file


@pytest.mark.parametrize("words", [("release",), ("send", "release")])
def test_a_folder_that_has_such_a_paper_already_stops_the_release(
    words: tuple[str, ...], first: dict[str, Any], tmp_path: Path
) -> None:
    verified(first, tmp_path)
    out = tmp_path / "out"
    out.mkdir()
    (out / "release-NK-5521.docx").write_bytes(b"mine")
    command, *kind = words
    ordered = ("--order", order_to_release(SAMPLE, tmp_path), *BY, "-o", out)
    refused = case(command, CASE, *kind, *ordered)
    assert (refused.code, "Nothing was written" in str(refused.error["message"])) == (10, True)
    assert standing()["balance"]["released_by"] is None
    assert names_in(out) == ["release-NK-5521.docx"]


def test_a_paper_that_cannot_be_written_out_is_not_recorded_either(tmp_path: Path) -> None:
    opened()
    (tmp_path / "out").write_text("a file")
    assert case("send", CASE, "notice", "-o", tmp_path / "out").code == 10
    assert standing()["papers"] == []


def test_a_release_without_a_letter_writes_no_other_paper(tmp_path: Path) -> None:
    opened()
    went_well(case("send", CASE, "notice", day="2026-08-21"))
    went_well(case("override", CASE, "release", "--who", "B. Tal", "--why", "sold"))
    seen = recourse("case", "release", CASE, "-o", tmp_path / "out", "--as-of", "2026-09-11")
    assert (seen.code, "No paper was made" in seen.err) == (0, True)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("words", [("release",), ("send", "release")])
def test_nobody_releases_by_the_name_of_a_computer(
    words: tuple[str, ...], first: dict[str, Any], tmp_path: Path
) -> None:
    verified(first, tmp_path)
    command, *kind = words
    step = (command, CASE, *kind, "--order", without(order_to_release(SAMPLE, tmp_path), "approved_by"))
    assert case(*step).code in {7, 8}
    assert standing()["balance"]["released_by"] is None
    told = went_well(case(*step, *BY))
    assert "I. Solheim" in letter(told, "release")


def test_a_letter_that_is_refused_refuses_the_release(first: dict[str, Any], tmp_path: Path) -> None:
    verified(first, tmp_path)
    short = without(order_to_release(SAMPLE, tmp_path), "agreement")
    refused = case("release", CASE, "--order", short, *BY)
    assert (refused.code, "288 of the 2,880" in str(refused.error["message"])) == (7, True)
    assert "override" in str(refused.error["hint"])
    assert standing()["balance"]["held"] is True


def test_what_is_open_is_told_and_answered_for_by_name(first: dict[str, Any], tmp_path: Path) -> None:
    verified(first, tmp_path)
    went_well(case("reply", CASE, "--text", "We accept all your conditions except the re-inspection cost."))
    refused = case("release", CASE, "--order", order_to_release(SAMPLE, tmp_path))
    told = str(refused.error["message"])
    assert refused.code == 7
    assert "overdue since" in told
    assert ": refused" in told
    done = went_well(case("release", CASE, "--order", order_to_release(SAMPLE, tmp_path), *BY))
    line = next(event["text"] for event in done["events"] if event["what"] == "released")
    assert "I. Solheim answers for what is open" in line


@pytest.mark.rule(29)
def test_the_units_that_were_counted_as_good_are_those_released(first: dict[str, Any], tmp_path: Path) -> None:
    verified(first, tmp_path)
    went_well(case("count", CASE, "--checked", 2592, "--pulled", 40))
    told = went_well(case("release", CASE, "--order", order_to_release(SAMPLE, tmp_path), *BY))
    assert "Released are 2,552 units." in letter(told, "release")
    assert told["balance"]["due"] == pytest.approx(19756.8 - 328 * 9.8)
    assert "USD 16,542.40 is then left to pay" in letter(told, "release")


def test_fees_that_the_letter_takes_off_are_off_in_the_register_too(first: dict[str, Any], tmp_path: Path) -> None:
    rights = '[contract.rights]\nreinspection_cost = "9.1"\nset_off = "9.3"\nbalance_hold = "9.3"\n'
    verified(first, tmp_path)
    ordered = order_to_release(SAMPLE, tmp_path, f"reinspection_cost = 640.50\n{rights}")
    told = went_well(case("release", CASE, "--order", ordered, *BY))
    left = 19756.8 - 288 * 9.8 - 640.5
    assert (told["balance"]["fees"], told["balance"]["due"]) == (640.5, pytest.approx(left))
    assert f"USD {left:,.2f} is then left to pay" in letter(told, "release")
    shown = recourse("case", "show", CASE)
    assert "USD 640.50 for the inspections after the first" in " ".join(shown.text.split())


@pytest.mark.parametrize(
    ("good", "more", "said"),
    [
        ("2552", "quantity = 2592\n", "releases 2,592 units, and 2,552 were counted as good"),
        ("2700", "", "counts 2,592 units as finished and packed, and 2,700 were counted as good"),
    ],
)
def test_numbers_of_units_that_quarrel_release_nothing(
    first: dict[str, Any], tmp_path: Path, good: str, more: str, said: str
) -> None:
    verified(first, tmp_path)
    went_well(case("count", CASE, "--good", good))
    refused = case("release", CASE, "--order", order_to_release(SAMPLE, tmp_path, more), *BY)
    assert (refused.code, said in str(refused.error["message"])) == (7, True)


def test_two_letters_of_a_kind_and_day_have_two_references(tmp_path: Path) -> None:
    opened()
    went_well(case("choose", CASE, "rework"))
    went_well(case("send", CASE, "rework"))
    other = order_to_release(SAMPLE, tmp_path, incoterm='"FCA Ningbo"')
    told = went_well(case("send", CASE, "rework", "--order", other))
    assert [paper["reference"] for paper in told["papers"]] == ["RWK-NK-5521-20260911", "RWK-NK-5521-20260911-2"]
    assert "RWK-NK-5521-20260911-2" in letter(told, "rework")


@pytest.mark.parametrize(
    "words",
    [
        ("note", CASE, " "),
        ("note", CASE, "x", "--who", ""),
        ("choose", CASE, "rework", "--why", ""),
        ("reply", CASE, "--text", "  "),
        ("close", CASE, "--lesson", ""),
        ("release", CASE, "--anyway", " "),
        ("send", CASE, "notice", "--new-order", ""),
        ("count", CASE),
        ("count", CASE, "--checked", "2,400"),
    ],
)
def test_a_blank_records_nothing(words: tuple[str, ...]) -> None:
    opened()
    before = standing()["steps"]
    assert case(*words).code == 2
    assert standing()["steps"] == before


def test_an_exception_is_made_once_at_a_time() -> None:
    opened()
    went_well(case("override", CASE, "release", "--who", "B. Tal", "--why", "sold"))
    assert case("override", CASE, "release", "--who", "B. Tal", "--why", "sold").code == 7


@pytest.mark.parametrize("what", ["refusal", "decision"])
def test_a_day_of_the_buyers_own_is_not_ticked_off(what: str) -> None:
    opened()
    told = went_well(case("send", CASE, "notice", day="2026-08-21"))
    assert what in [due["what"] for due in told["deadlines"]]
    assert case("met", CASE, what).code == 7


def test_overdue_stands_at_the_line_that_is(first: dict[str, Any], tmp_path: Path) -> None:
    opened()
    went_well(case("choose", CASE, "rework", day="2026-08-22"))
    went_well(case("send", CASE, "rework", day="2026-08-22"))
    failed = presented_again(first, tmp_path, "BW-881001", "2026-09-10", {CHALK: 90}, "fail")
    went_well(case("reinspect", CASE, failed))
    lines = recourse("case", "show", CASE, "--as-of", "2026-09-11").text.splitlines()
    assert not any("OVERDUE" in line for line in lines if line.startswith("Answer"))
    assert any("supplier: plan OVERDUE" in line for line in lines)


def test_what_to_do_about_a_later_day_that_was_agreed_is_told_where_a_day_is_overdue() -> None:
    opened()
    went_well(case("choose", CASE, "rework", day="2026-08-22"))
    went_well(case("send", CASE, "rework", day="2026-08-22"))
    late = " ".join(recourse("case", "show", CASE, "--as-of", "2026-09-11").text.split())
    assert f"recourse case agree {CASE} plan DATE --with NAME --why TEXT" in late
    assert f"What came is ticked off: recourse case met {CASE} plan" in late
    assert "Later day" not in recourse("case", "show", CASE, "--as-of", "2026-08-22").text


def conceded(folder: Path, day: str, *words: object) -> Outcome:
    """Enter on *day* the record of a concession that takes GBP 900.00 off the price."""
    bare = order("08").read_text("utf-8").split("[concession]")[0].split("[release]")[0]
    agreed = '[concession]\nremedy = "price_reduction"\namount = 900.00\nnote = "Once."\napproved_by = "B. Tal"\n'
    terms = folder / "conceded.toml"
    terms.write_text(f'{bare}\n{agreed}\n[release]\napproved_by = "B. Tal"\n', "utf-8")
    went_well(case("new", report("08"), "--order", terms, day="2026-10-14"))
    went_well(case("choose", CASE, "concession", "--why", "the season ends", day="2026-10-14"))
    went_well(case("send", CASE, "concession", day="2026-10-14"))
    scan = folder / "signed.pdf"
    scan.write_bytes(b"%PDF-1.4 a scan")
    return case("sign", CASE, scan, "--by", "Wang Li", *words, day=day)


@pytest.mark.rule(37, 39)
def test_what_the_record_takes_off_is_in_case_letter_and_table(tmp_path: Path) -> None:
    before = went_well(conceded(tmp_path, "2026-10-15"))["balance"]
    told = went_well(case("release", CASE, day="2026-10-15"))
    assert told["balance"]["due"] == pytest.approx(before["amount"] - 900)
    text = letter(told, "release")
    assert f"on the concession record {told['papers'][0]['reference']}" in text
    assert "by GBP 900.00 under the concession record" in text
    assert "The lot did not pass this inspection" in text
    assert "passed" not in text.replace("did not pass", "")
    units = told["quantities"]["ordered"]
    ended = went_well(case("count", CASE, "--shipped", units, day="2026-10-20"))
    assert ended["quantities"]["invoice"] == pytest.approx(units * ended["quantities"]["unit_price"] - 900)
    shown = recourse("case", "show", CASE, "--as-of", "2026-10-20").text
    assert "less GBP 900.00 by the concession" in " ".join(shown.split())


def test_a_record_that_came_back_late_binds_by_name_alone(tmp_path: Path) -> None:
    refused = conceded(tmp_path, "2026-11-30")
    assert (refused.code, "no longer bound" in str(refused.error["message"])) == (7, True)
    told = went_well(
        case("sign", CASE, tmp_path / "signed.pdf", "--by", "Wang Li", "--anyway", "B. Tal", day="2026-11-30")
    )
    assert "B. Tal takes it all the same" in str(told["events"])


def test_what_is_open_is_not_closed_without_a_name(first: dict[str, Any], tmp_path: Path) -> None:
    verified(first, tmp_path)
    went_well(case("release", CASE, "--order", order_to_release(SAMPLE, tmp_path), *BY))
    went_well(case("count", CASE, "--shipped", 2500, "--follow-up", "2026-12-20"))
    listed = json.loads(recourse("deadlines", "--as-of", "2026-09-12", "--json").text)["deadlines"]
    assert ("2026-12-20", "follow_up") in [(one["day"], one["what"]) for one in listed]
    refused = case("close", CASE)
    assert (refused.code, "380 units to come on 2026-12-20" in str(refused.error["message"])) == (7, True)
    went_well(case("close", CASE, *BY))
    told = went_well(case("close", CASE, "--lesson", "Look at the lining first."))
    assert told["events"][-1]["text"] == "lesson: Look at the lining first."
