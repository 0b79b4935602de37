"""Lists that count by carton: the head in their corner names the rows and the columns."""

import pytest

from tests.parsers.drawn import report

TEXT = """
Final inspection report | No. WT-25-44
Inspection date | 11 March 2025

[Code | {corner} | 12 | 45 | 67 | 101 | Total
[CRITICAL FAULTS : NIL |  |  |  |  |  |
[MAJOR FAULTS |  |  |  |  |  |
[W-1 | Missing pick | 1 |  | 2 |  | 3
[S-3 | Rust stain |  | 1 |  |  | 1
[ | Sub total | 1 | 1 | 2 |  | 4
[MINOR FAULTS |  |  |  |  |  |
[T-1 | Loose thread | 2 |  | 1 | 1 | 4
[ | Sub total | 2 |  | 1 | 1 | 4

Pieces with fault : {units}

[ | Critical | Major | Minor
[Accept | 0 | 7 | 10
[Found | 0 | 4 | 4
"""


@pytest.mark.parametrize(
    "corner", ["Fault \\ Carton No.", "Carton / Fault", "Fehler / Karton Nr.", "Défaut \\ Carton", "疵点 \\ 箱号"]
)
def test_the_half_for_defects_heads_the_rows(corner: str) -> None:
    made = report(TEXT.format(corner=corner, units=7))
    told = [(one.description, one.counts.major or 0, one.counts.minor or 0) for one in made.defects]
    assert told == [("Missing pick", 3, 0), ("Rust stain", 1, 0), ("Loose thread", 0, 4)]
    assert not any(problem.level == "error" for problem in made.problems)


def test_pieces_with_fault_are_the_defective_units() -> None:
    assert report(TEXT.format(corner="Fault \\ Carton No.", units=7)).defective_units == 7


def test_a_row_whose_cartons_make_another_total_is_asked_about() -> None:
    text = TEXT.format(corner="Fault \\ Carton No.", units=7).replace(
        "Rust stain |  | 1 |  |  | 1", "Rust stain |  | 2 |  |  | 1"
    )
    text = text.replace("Loose thread | 2 |  | 1 | 1 | 4", "Loose thread | 2 | 1 | 1 | 1 | 4")
    assert any(problem.level == "error" for problem in report(text).problems)


def test_two_words_for_defects_are_no_corner() -> None:
    made = report(TEXT.format(corner="Fault / 疵点", units=7))
    assert [one.description for one in made.defects] == ["Missing pick", "Rust stain", "Loose thread"]


@pytest.mark.parametrize("corner", ["Fault / Action", "Fault / Qty", "Fault / Class"])
def test_a_half_that_tells_nothing_of_the_columns_makes_no_corner(corner: str) -> None:
    made = report(TEXT.format(corner=corner, units=7).replace("| 12 | 45 | 67 | 101 |", "| A | B | C | D |"))
    assert made.defects == ()
    assert any(problem.code == "no_defect_table" for problem in made.problems)


def test_a_half_for_the_number_of_defects_makes_no_corner_beside_numbers_either() -> None:
    assert report(TEXT.format(corner="Fault / Qty", units=7)).defects == ()
