"""``recourse aql``: a table and a chart that any terminal can show, one JSON document, and refusals in one sentence."""

import json
from pathlib import Path

import msgspec
import pytest

from tests.cli.running import recourse
from toolkit.sampling.scheme import Scheme

COMMON = ("aql", "--lot", "6000", "--level", "II", "--major", "2.5", "--minor", "4.0")


def test_the_plan_of_a_common_lot_as_a_table() -> None:
    lines = recourse(*COMMON).text.splitlines()
    assert lines[0] == "Lot 6,000, level II, normal inspection, code letter L"
    assert lines[3].split() == ["critical", "0", "-", "200", "0", "1", "0.017", "%", "0.33", "%", "1.1", "%"]
    assert lines[4].split() == ["major", "2.5", "L", "200", "10", "11", "3.1", "%", "5.3", "%", "7.5", "%"]
    assert lines[5].split() == ["minor", "4.0", "L", "200", "14", "15", "4.7", "%", "7.3", "%", "9.8", "%"]


def test_the_chances_at_given_rates_as_bars() -> None:
    lines = recourse(*COMMON, "--rate", "4", "--rate", "6").text.splitlines()
    assert [line for line in lines if "#" in line] == [
        "     4 %     240   <1 % ............    82 % ##########..    99 % ############",
        "     6 %     360   <1 % ............    34 % ####........    78 % #########...",
    ]


@pytest.mark.parametrize(
    "words",
    [
        ("--lot", "6000"),
        ("--lot", "40"),
        ("--lot", "5"),
        ("--lot", "999999999", "--major", "1000", "--found-major", "99"),
    ],
)
def test_every_line_is_ascii_without_colour_and_fits_80_columns(words: tuple[str, ...]) -> None:
    text = recourse("aql", *words).text
    assert text.isascii()
    assert "\x1b" not in text
    assert max(map(len, text.splitlines())) <= 80


def test_nearly_certain_is_not_told_as_certain() -> None:
    text = recourse(*COMMON, "--rate", "0", "--rate", "0.5", "--rate", "50").text
    none, little, half = (line.split() for line in text.splitlines() if "#" in line or "<1 %" in line)
    assert none.count("100") == 3
    assert little.count(">99") == 2
    assert half.count("<1") == 3


def test_an_arrow_shows_the_letter_it_came_from_and_a_full_inspection_is_no_sample() -> None:
    text = recourse("aql", "--lot", "5", "--major", "0.65").text
    assert "A -> F" in text
    assert "all 5" in text
    assert "Full inspection" in text


def test_what_was_found_is_judged() -> None:
    text = recourse(*COMMON, "--found-critical", "0", "--found-major", "12", "--found-minor", "9").text
    assert "major     12 > Ac 10: not accepted" in text
    assert "minor     9 <= Ac 14: accepted" in text
    assert "the lot   not accepted" in text


def test_json_is_one_document_that_reads_back() -> None:
    seen = recourse(*COMMON, "--found-major", "12", "--json", "-q")
    made = msgspec.json.decode(seen.out, type=Scheme)
    assert (seen.code, seen.err) == (0, "")
    assert seen.json["schema"] == "recourse.aql/1"
    assert made.plans.major is not None
    assert (made.plans.major.sample_size, made.plans.major.accept, made.judged) == (200, 10, "not accepted")


def test_json_goes_into_a_file_and_not_over_another(tmp_path: Path) -> None:
    out = tmp_path / "plan.json"
    assert recourse(*COMMON, "-o", out).code == 0
    assert json.loads(out.read_text())["lot"] == 6000
    assert recourse(*COMMON, "-o", out).code == 10
    assert recourse(*COMMON, "-o", out, "--force").code == 0
    assert json.loads(recourse(*COMMON, "-o", "-").out)["lot"] == 6000


def test_what_was_taken_because_nobody_said_it_is_told_on_stderr() -> None:
    assert "AQL critical 0, major 2.5, minor 4.0." in recourse("aql", "--lot", "600").err
    assert "AQL critical 0." in recourse("aql", "--lot", "600", "--major", "1.5").err
    assert recourse("aql", "--lot", "600", "--critical", "0.1").err == ""


def test_classes_that_nobody_asked_for_are_not_shown() -> None:
    assert "minor" not in recourse("aql", "--lot", "600", "--major", "1.5").text


def test_a_code_letter_serves_where_the_lot_is_not_known() -> None:
    text = recourse("aql", "--letter", "l", "--rate", "4").text
    assert text.startswith("Normal inspection, code letter L\n")
    assert "82 %" in text


def test_the_level_may_be_written_as_reports_write_it() -> None:
    assert "level S-2," in recourse("aql", "--lot", "600", "--level", "s2").text


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--lot", "0"), "A lot has at least one unit, not 0."),
        (("--lot=-3",), "A lot has at least one unit, not -3."),
        (("--lot", "1"), "A lot of 1 is too small for a sampling plan: inspect every unit."),
        (("--lot", "9999999999"), "A lot of 9,999,999,999 units is more than can be meant; check --lot."),
        (("--lot", "6000", "--major", "3"), "AQL 3 is not in the table of ISO 2859-1; the nearest are 2.5 and 4.0."),
        (
            ("--lot", "6000", "--level", "IV"),
            "Inspection level 'IV' is not in ISO 2859-1, which has S-1, S-2, S-3, S-4, I, II, III.",
        ),
        (("--lot", "6000", "--major", "2,5"), "Invalid value for '--major': '2,5' is not a number such as 2.5."),
        (("--lot", "6000", "--major", "nan"), "Invalid value for '--major': 'nan' is not a number such as 2.5."),
        (("--lot", "6000", "--rate", "120"), "--rate 120 is more than 100 % of the units."),
        (("--lot", "6000", "--major", "2.5", "--found-minor", "3"), "--found-minor 3 needs an AQL: give --minor too."),
        ((), "Give --lot, or --letter where the lot is not known."),
        (("--lot", "6000", "--letter", "L"), "Give --lot, or --letter where the lot is not known."),
    ],
)
def test_what_cannot_be_answered_exits_2_with_one_sentence(words: tuple[str, ...], sentence: str) -> None:
    seen = recourse("aql", *words)
    assert (seen.code, seen.out) == (2, b"")
    assert seen.err.splitlines() == [f"recourse: {sentence}", "  See recourse aql --help"]


def test_a_refusal_with_json_is_one_error_object() -> None:
    seen = recourse("aql", "--lot", "6000", "--major", "3", "--json")
    assert (seen.error["code"], seen.error["exit"]) == ("usage", 2)


def test_rates_beyond_100_are_possible_where_defects_are_counted() -> None:
    assert recourse("aql", "--lot", "600", "--major", "65", "--critical", "15", "--rate", "150").code == 0


def test_the_example_of_the_readme_is_what_comes_out() -> None:
    readme = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
    _, _, after = readme.partition("$ recourse aql ")
    words, _, rest = after.partition("\n")
    shown, _, _ = rest.partition("```")
    assert recourse("aql", *words.split()).text.startswith(shown)
