"""The figures that a contract gives in words of its own for what a clause has a blank for, and for other things."""

import tomllib
from pathlib import Path

import pytest

from toolkit.contracts.clause import Position
from toolkit.contracts.figured import figured, marked
from toolkit.contracts.library import library
from toolkit.contracts.matters import Beside, beside, cues, matters
from toolkit.contracts.passages import passages_in
from toolkit.contracts.schedule import Chosen
from toolkit.contracts.values import filled
from toolkit.model.order import Order

KNOWN = library()
GIVEN = tomllib.loads((Path(__file__).parent / "given_figures.toml").read_text(encoding="utf-8"))


def told(clause: str, text: str, position: Position = Position.PREFERRED) -> tuple[Beside, ...]:
    wanted = KNOWN.of(clause)
    chosen = Chosen(wanted, position, filled(wanted, position, Order()))
    return beside(chosen, figured(passages_in(text), cues((chosen,))))


def test_every_matter_fills_blanks_that_the_library_has() -> None:
    for blank in matters():
        clause, _, name = blank.partition(".")
        assert name in KNOWN.clauses[clause].front.variables, blank


@pytest.mark.parametrize(("clause", "name", "words", "value", "text"), GIVEN["same"])
def test_a_figure_for_the_same_is_found_in_whatever_words(
    clause: str, name: str, words: str, value: str, text: str
) -> None:
    (found,) = told(clause, f"Terms\n\n4.1 {text}")
    assert (found.name, found.figure.words) == (name, words)
    assert (found.value or "") == value


@pytest.mark.parametrize(("clause", "text"), GIVEN["other"])
def test_a_figure_for_something_else_is_not_held_against_a_blank(clause: str, text: str) -> None:
    assert told(clause, f"Terms\n\n4.1 {text}") == ()


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        ("b1", "The Buyer gives three (3) Working Days' notice of inspection."),
        ("a4", "The Goods are guaranteed for two years from arrival."),
        ("a3", "The AQL is 0 / 2.5 / 4.0."),
        ("g6", "Test records are kept for 120 months."),
    ],
)
def test_the_same_figure_in_another_unit_or_form_is_no_other(clause: str, text: str) -> None:
    assert told(clause, f"Terms\n\n4.1 {text}") == ()


def test_a_value_is_not_offered_where_the_contract_has_two_of_them() -> None:
    found = told("a4", "8. 质保\n\n8.1 质保期36个月。\n\n8.2 易损件质保期12个月。")
    assert [(one.figure.value, one.value) for one in found] == [(36, None), (12, None)]


def test_the_blanks_of_the_text_that_goes_in_are_held_against_it() -> None:
    text = "8. Defects\n\n8.1 The Goods are guaranteed for 12 months."
    assert told("a4", text, Position.FALLBACK) == ()
    (found,) = told("a4", text)
    assert (found.ours, found.more) == ("24 months", False)


def test_a_cell_is_read_with_its_heading() -> None:
    (found,) = told("a4", "# Warranty\n\n18 months")
    assert found.value == "18"


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("1,000 days", "days", 1000),
        ("1 000 days", "days", 1000),
        ("one hundred eighty (180) days", "days", 180),
        ("1,250.5 %", "share", 1250.5),
        ("半年", "months", 6),
        ("两年半", "months", 30),
        ("三个半月", "months", 3.5),
        ("人民币100万元", "money", 0),
    ],
)
def test_a_figure_is_read_whole(text: str, unit: str, value: float) -> None:
    assert [(one.unit, one.value) for one in marked(text)[1]] == [(unit, value)]


def test_dates_and_ordinals_are_no_figures() -> None:
    assert marked("2026年12月15日前，第三次")[1] == ()
    assert marked("the 1st of may, clause 7.2 and 8d")[0].count("<days>") == 0
