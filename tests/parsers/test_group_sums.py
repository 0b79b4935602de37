"""Rows that head groups of a list and bear their sum are no defects."""

import pytest

from tests.parsers.notation import rows
from toolkit.parsers.lists.findings import findings
from toolkit.parsers.lists.tables import find_tables

HEADS = "Ref | Observation | Class | Pieces | Comment\n"


def listed(text: str) -> list[tuple[str, int | None, int | None]]:
    read = rows(HEADS + text)
    return [(one.description, one.major, one.minor) for one in findings(find_tables(read), read).defects]


def test_the_sums_over_groups_are_no_defects() -> None:
    text = (
        " | Surface | | 5\nO-1 | Rough sanding | MAJ | 2 | sand\nO-2 | Dull patch | MIN | 3\n"
        " | Construction | | 1\nO-3 | Joint open | MAJ | 1\n"
    )
    assert listed(text) == [("Rough sanding", 2, None), ("Dull patch", None, 3), ("Joint open", 1, None)]


@pytest.mark.parametrize("sum_", ["4", "2"])
def test_rows_that_give_no_sum_are_told_or_stay(sum_: str) -> None:
    first = f" | Surface | | {sum_}\nO-1 | Rough sanding | MAJ | 2\nO-2 | Dull patch | MIN | 3\n"
    read = rows(f"{HEADS}{first} | Joint | | 1\nO-3 | Open | MAJ | 1\n")
    found = findings(find_tables(read), read)
    assert any("Surface" in problem.message for problem in found.problems)


def test_a_class_in_a_merged_cell_is_that_of_the_rows_below() -> None:
    text = "O-1 | Rough sanding | MAJ | 2\nO-2 | Dull patch | | 1\nO-3 | Joint open | MIN | 1\n"
    assert listed(text) == [("Rough sanding", 2, None), ("Dull patch", 1, None), ("Joint open", None, 1)]


def test_the_rest_of_a_note_is_no_part_of_the_words() -> None:
    read = rows(
        HEADS + "O-1 | Rough sanding | MAJ | 2 | sand before\n | | | | packing\nO-2 | Dull patch | MIN | 3 | wipe\n"
    )
    found = findings(find_tables(read), read).defects
    assert [one.description for one in found] == ["Rough sanding", "Dull patch"]


def test_a_row_with_the_number_of_a_defect_heads_no_group() -> None:
    text = "O-1 | Scratch | | 1\nO-2 | Rough | MAJ | 1\nO-3 | Dent | | 1\nO-4 | Joint | MIN | 1"
    read = rows(HEADS + text)
    found = findings(find_tables(read), read)
    assert "Dent" in [one.description for one in found.defects]
    assert any("Scratch" in problem.message for problem in found.problems)


def test_a_note_that_names_a_class_and_a_number_is_asked_about() -> None:
    read = rows(HEADS + "O-2 | Rough | MAJ | 2 | sand\n | | | | Live wire CRI 3")
    assert any("Live wire" in problem.message for problem in findings(find_tables(read), read).problems)
