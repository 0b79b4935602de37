"""Boards of cards in columns, one for each class, and tiles whose figure stands before the name of its class."""

import pytest

from tests.parsers.notation import rows
from toolkit.model.severity import BySeverity
from toolkit.parsers.lists.findings import findings
from toolkit.parsers.lists.tables import find_tables

BOARD = (
    "Critical | Major | | Minor\n\nNothing recorded | Hinge protrudes | | Colour differs\n"
    " | Count 3 | Door | Count 2\n\n\n | Runner jams | | Glue residue\n | Count 2 | Top | Count 3 | Back\n"
)


def listed(text: str) -> list[tuple[str, int | None, int | None]]:
    read = rows(text)
    return [(one.description, one.major, one.minor) for one in findings(find_tables(read), read).defects]


def test_each_card_of_a_column_is_a_defect_of_its_class() -> None:
    assert listed(BOARD) == [
        ("Hinge protrudes", 3, None),
        ("Runner jams", 2, None),
        ("Colour differs", None, 2),
        ("Glue residue", None, 3),
    ]


def test_the_figures_beside_the_classes_are_what_was_found_and_what_may_be() -> None:
    text = (
        "Critical | 0 found / 0 allowed | Major | 3 found / 7 allowed | Minor | 2 found / 10 allowed\n\n"
        "All clear | | Hinge protrudes | | Colour differs\n | | ×3 | Door | ×2\n\n\n"
    )
    read = rows(text + "[Check | Pieces | Result\n[Drop | 2 pcs | OK\n")
    found = findings(find_tables(read), read)
    assert [(one.description, one.major, one.minor) for one in found.defects] == [
        ("Hinge protrudes", 3, None),
        ("Colour differs", None, 2),
    ]
    assert (found.found, found.allowed) == (BySeverity(0, 3, 2), BySeverity(0, 7, 10))


@pytest.mark.parametrize("broken", ["Count many", "Count 2 of 3 cartons", "Not counted"])
def test_a_board_with_a_card_that_is_not_understood_is_none(broken: str) -> None:
    assert listed(BOARD.replace("Count 2 | Top", f"{broken} | Top")) == []


@pytest.mark.parametrize("below", ["Latch breaks\n4 of them", "Latch breaks\nCount many"])
def test_a_board_is_read_whole_or_not_at_all(below: str) -> None:
    assert listed(f"{BOARD}\n\n{below}") == []


def test_another_visit_below_the_board_is_none_of_it() -> None:
    assert len(listed(f"{BOARD}\n\nLast inspection\n | Latch breaks | | Glue seen\n | Count 2 | | Count 3")) == 4


def test_what_goes_on_over_the_page_is_asked_about() -> None:
    lines = [*rows(BOARD), *rows(" | Latch breaks | | Glue seen\n | Count 2 | | Count 3", page=2)]
    found = findings(find_tables(lines), lines)
    assert "unread_cells" in {problem.code for problem in found.problems}


def test_the_totals_of_the_classes_are_no_board() -> None:
    assert listed("Major | Minor\n\nFound | Found\nCount 3 | Count 2\n\n\nLimit | Limit\nCount 7 | Count 10") == []
