"""Matrices in which a tick tells the class, and one column the number."""

import pytest

from tests.parsers.test_headed import counts, read

HEADS = "[No. | Defect | CR | MA | MI | Qty"


@pytest.mark.parametrize("tick", ["X", "✓", "v", "●", "☑"])
def test_a_tick_tells_the_class_of_a_number(tick: str) -> None:
    found = read(f"{HEADS}\n[1 | Dent | | {tick} | | 6\n[2 | Stain | | | {tick} | 9\n[ | Total | | | | 15")
    assert counts(found) == [("Dent", None, 6, None), ("Stain", None, None, 9)]
    assert found.problems == ()


@pytest.mark.parametrize(
    "row",
    [
        "2 | Stain | | X | X | 9",
        "2 | Stain | | | X | ",
        "2 | Stain | | | | 9",
        "2 | Stain | | | 3 | 9",
        " | Total | | | | 7",  # not the sum
    ],
)
def test_a_row_that_is_not_plain_is_a_question(row: str) -> None:
    assert read(f"{HEADS}\n[1 | Dent | | X | | 6\n[{row}").problems != ()


def test_counts_under_the_classes_are_read_as_ever() -> None:
    assert counts(read(f"{HEADS}\n[1 | Dent | 0 | 6 | 1 | 7")) == [("Dent", 0, 6, 1)]


def test_the_number_may_stand_before_the_description() -> None:
    assert counts(read("[Qty | Defect | CR | MA | MI\n[6 | Dent | | X | ")) == [("Dent", None, 6, None)]
