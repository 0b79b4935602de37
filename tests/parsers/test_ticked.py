"""Matrices in which a tick tells the class, and one column the number."""

import pytest

from tests.parsers.notation import rows
from tests.parsers.test_headed import counts, read
from tests.parsers.test_tables import moved
from toolkit.parsers.lists.findings import findings
from toolkit.parsers.lists.tables import find_tables

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
        "2 | Stain | | | 3 | ",
        "2 | Stain | | X | 3 | 9",
        "2 | Stain | | | X | -",
        "2 | | | X | | 9",
        "2 | | | | | 9",
        " | Total | | | | 7",  # not the sum
    ],
)
def test_a_row_that_is_not_plain_is_a_question(row: str) -> None:
    assert read(f"{HEADS}\n[1 | Dent | | X | | 6\n[{row}").problems != ()


def test_counts_under_the_classes_are_read_as_ever() -> None:
    assert counts(read(f"{HEADS}\n[1 | Dent | 0 | 6 | 1 | 7")) == [("Dent", 0, 6, 1)]


def test_the_number_may_stand_before_the_description() -> None:
    assert counts(read("[Qty | Defect | CR | MA | MI\n[6 | Dent | | X | ")) == [("Dent", None, 6, None)]


def test_rows_between_that_count_nothing_end_no_list() -> None:
    between = "[ | Visual check | | | | \n[ | | | | | "
    found = read(f"{HEADS}\n[1 | Dent | - | X | - | 6\n{between}\n[2 | Stain | | | X | 9\n[ | | | | | 15")
    assert counts(found) == [("Dent", None, 6, None), ("Stain", None, None, 9)]
    assert found.problems == ()


@pytest.mark.parametrize("below", ["\n[1 | Drop test | | X | | 9", "2 | Drop test | | X | | 9"])
def test_what_stands_outside_its_rules_is_not_of_the_list(below: str) -> None:
    assert counts(read(f"{HEADS}\n[1 | Dent | | X | | 6\n{below}")) == [("Dent", None, 6, None)]


@pytest.mark.parametrize("below", ["[2 | Drop test | | X | | 9", "\n" * 4 + "2 | Drop test | | X | | 9"])
def test_a_list_without_rules_ends_with_a_gap_or_a_ruled_table(below: str) -> None:
    assert counts(read(f"{HEADS[1:]}\n1 | Dent | | X | | 6\n{below}")) == [("Dent", None, 6, None)]


def test_a_description_in_a_list_without_rules_may_be_wrapped() -> None:
    heads, dent, rest, stain = rows(f"{HEADS[1:]}\n1 | Dent on the | | X | | 6\n | lid\n2 | Stain | | | X | 9")
    lines = [heads, dent, moved(rest, -6), stain]
    assert counts(findings(find_tables(lines), lines)) == [
        ("Dent on the lid", None, 6, None), ("Stain", None, None, 9),
    ]  # fmt: skip
