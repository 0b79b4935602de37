"""Words where the counts of a defect list stand: nobody can say how many they mean, so they are asked about."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.plan_read import errors

HEAD = "FINAL INSPECTION REPORT\n\nInspection date: 2026-11-03\nSample size: 125 pcs\n"
SECOND_GRIDS = [
    "Stitching\n[Fault | MA | MI\n[Hem open | 3 |\n[Loose end | | 2\n\nCartons\n[Tape off | {words}\n[Rip | {words}",
    "Stitching\n[Fault | MA | MI\n[Hem open | 3 |\n[Loose end | | 2\n\nCartons\n[Tape off | | {words}",
    "Stitching\n[Fault | MA | MI\n[Hem open | 3 |\n[Loose end | | 2\n[Cartons\n[Tape off | | {words}",
    "Stitching\n[Fault | Class | Found\n[Hem open | Major | 3\n\nCartons\n[Fault | Class | Found\n[Tape off | {words}",
    "Stitching\n[Fault | Major | Minor\n[Hem open | 3 | 0\n\nCartons\n[Fault | Major | Minor\n[Tape off | | {words}",
]
WORDS = ["several of them here", "a few", "some", "若干", "多处", "einige", "mehrere", "plusieurs", "varios", "algunos"]


@pytest.mark.parametrize("grids", SECOND_GRIDS)
@pytest.mark.parametrize("words", WORDS)
def test_words_of_number_in_a_second_grid_of_defects_are_asked_about(grids: str, words: str) -> None:
    assert "unread_cells" in errors(report(f"{HEAD}\n{grids.format(words=words)}\n\nResult: FAILED"))


@pytest.mark.parametrize(
    "row",
    [
        "[Tape off | 2 |",  # a count
        "[Colours: | various",  # a label and its value
        "[Colour check | OK | several lots seen",  # a check with its verdict
        "[Several remarks were made by the factory on this day",  # a sentence
    ],
)
def test_rows_that_give_no_number_in_words_are_not(row: str) -> None:
    grid = "[Fault | MA | MI\n[Hem open | 3 |\n[Loose end | | 2"
    assert "unread_cells" not in errors(report(f"{HEAD}\nStitching\n{grid}\n\nFurther\n{row}\n\nResult: FAILED"))


def test_words_above_the_first_list_count_no_defects() -> None:
    grid = "[Fault | MA | MI\n[Hem open | 3 |\n[Loose end | | 2"
    assert "unread_cells" not in errors(report(f"{HEAD}\n[Buyer name | some\n\nStitching\n{grid}\n\nResult: FAILED"))
