"""Two figures in one cell, and figures in the order in which a label names their classes."""

import pytest

from tests.parsers.test_headed import counts, read
from toolkit.model.severity import BySeverity
from toolkit.parsers.words import lexicon

FOUND = BySeverity(0, 2, 5)
ALLOWED = BySeverity(0, 5, 7)


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("允收 / 拒收", "both"),
        ("found / Ac", "found/allowed"),
        ("Gefunden / zulässig", "found/allowed"),
        ("检出 / 允收", "found/allowed"),
    ],
)
def test_a_label_may_name_two_figures(label: str, kind: str) -> None:
    assert lexicon.row_kind(label) == kind


def test_what_was_found_and_what_is_allowed_share_the_cells_of_a_row() -> None:
    found = read("[ | Critical | Major | Minor\n[Found / Allowed | 0 / 0 | 2 / 5 | 5 / 7")
    assert (found.found, found.allowed) == (FOUND, ALLOWED)


def test_what_was_found_and_what_is_allowed_share_the_column_of_a_summary() -> None:
    found = read("[Class | Found / Allowed\n[A – Critical | 0 / 0\n[B – Major | 2 / 5\n[C – Minor | 5 / 7")
    assert (found.found, found.allowed) == (FOUND, ALLOWED)


def test_a_cell_that_has_one_of_two_figures_is_a_question() -> None:
    found = read("[ | Critical | Major | Minor\n[Found / Allowed | 0 / 0 | 2 / 5 | 5")
    assert "unread_cells" in {problem.code for problem in found.problems}


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Total (Cr / Ma / Mi)", "0 / 2 / 5"),
        ("Total Mi / Ma / Cr", "5 / 2 / 0"),
        ("合计：致命 Critical / 严重 Major / 轻微 Minor", "0 / 2 / 5"),
        ("Total critical - major - minor", "0 - 2 - 5"),
    ],
)
def test_figures_stand_in_the_order_in_which_their_label_names_the_classes(label: str, value: str) -> None:
    found = read(f"[Defect | Class | Qty\n[Lid bent | Major | 2\n[Dent | Minor | 5\n[{label} |  | {value}")
    assert counts(found) == [("Lid bent", None, 2, None), ("Dent", None, None, 5)]
    assert found.found == FOUND


@pytest.mark.parametrize(
    "row",
    [
        "[允收数 | 严重(CR) 0、主要(MA) 5、次要(MI) 7",
        "[AQL | CR 0 / MA 2.5 / MI 4.0 | Accept | CR 0 / MA 5 / MI 7",
        "[Max. allowed | 0 / 5 / 7",
        "Accepter : critique 0, majeur 5, mineur 7",
    ],
)
def test_a_label_in_any_place_gives_the_limits_beside_it(row: str) -> None:
    found = read(f"{row}\n\n[Defect | Critical | Major | Minor\n[Dent | 0 | 2 | 5")
    assert found.allowed == ALLOWED


def test_figures_that_fall_are_no_limits_of_classes_from_critical_to_minor() -> None:
    assert (
        read("[Max. allowed | 7 / 5 / 0\n\n[Defect | Critical | Major | Minor\n[Dent | 0 | 2 | 5").allowed
        == BySeverity()
    )


def test_a_limit_and_an_aql_stand_beside_the_defects_of_their_class() -> None:
    found = read(
        "[Class | Defect | Qty | Ac | AQL\n[Major | Lid bent | 2 | 5 | 2.5\n"
        "[Minor | Dent | 4 | 7 | 4.0\n[Minor | Dust | 1 | 7 | 4.0"
    )
    assert (found.allowed, found.aql) == (BySeverity(None, 5, 7), BySeverity(None, 2.5, 4.0))


def test_a_column_that_differs_within_a_class_is_no_limit() -> None:
    found = read(
        "[Class | Defect | Qty | Limit\n[Minor | Dent | 4 | 3\n[Minor | Dust | 1 | 9\n[Major | Lid bent | 2 | 9"
    )
    assert found.allowed == BySeverity()


def test_limits_in_brackets_part_no_aql_from_its_class() -> None:
    found = read("AQL for major defects 1.5 (accept 5, reject 6), for minor defects 4.0 (accept 10, reject 11).")
    assert found.aql == BySeverity(None, 1.5, 4.0)


def test_a_total_may_be_that_of_an_item() -> None:
    found = read(
        "[Defect | Critical | Major | Minor\n[Lid bent | 0 | 2 | 0\n[Dent | 0 | 0 | 5\n[Sum for LX-110-B | 0 | 2 | 5"
    )
    assert counts(found) == [("Lid bent", 0, 2, 0), ("Dent", 0, 0, 5)]
    assert found.found == FOUND


def test_a_date_beside_a_word_of_accepting_is_no_limit() -> None:
    assert (
        read("[Accepted | 05/06/2026\n\n[Defect | Critical | Major | Minor\n[Dent | 0 | 2 | 5").allowed == BySeverity()
    )
