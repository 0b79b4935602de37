"""The totals of groups of rows in one list, whose last total is that of all rows."""

import pytest

from tests.parsers.test_findings import HEAD, codes, found_in
from toolkit.model.severity import BySeverity

FIRST = "[1 | Dent | | 2 | \n[2 | Stain | | 3 | \n"


@pytest.mark.parametrize(
    ("rest", "minor"),
    [
        ("[3 | Burr | | 1 | \n[ | Subtotal | | 1 | \n[ | Total | | 6 | ", None),
        ("[3 | Burr | | 1 | \n[ | Total | | 6 | ", None),
        ("[3 | Burr | | 1 | 4\n[ | Subtotal | | 1 | 4\n[ | Total | | 6 | 4", 4),
        ("[ | Max. allowed | | 7 | 10\n[3 | Burr | | 1 | \n[ | Subtotal | | 1 | \n[ | Total | | 6 | ", None),
    ],
)
def test_the_totals_of_groups_contradict_no_total_of_all_rows(rest: str, minor: int | None) -> None:
    found = found_in(f"{HEAD}{FIRST}[ | Subtotal | | 5 | \n{rest}")
    assert (found.found, codes(found)) == (BySeverity(None, 6, minor), [])


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST}[ | Subtotal | | 4 | \n[3 | Burr | | 1 | \n[ | Total | | 6 | ",  # not the sum of its group
        f"{FIRST}[ | Subtotal | | 5 | \n[3 | Burr | | 1 | \n[ | Total | | 7 | ",  # all rows make 6
        f"[ | Found | | 0 | \n{FIRST}[ | Total | | 5 | ",  # of no rows
    ],
)
def test_a_total_that_fits_no_group_or_stands_under_a_wrong_one_is_a_question(text: str) -> None:
    assert ("totals_mismatch", "error") in codes(found_in(f"{HEAD}{text}"))


def test_the_total_of_a_class_without_finds_is_kept_beside_that_of_another() -> None:
    found = found_in(f"{HEAD}[1 | Dent | | 0 | \n[ | Total | | 0 | \n[2 | Stain | | | 3\n[ | Total | | | 3")
    assert found.found == BySeverity(None, 0, 3)


BY_PART = (
    "[ | Critical | Major | Minor\n[Total defects found | 0 | 3 | 4\n\nFunction\n{}\n\nAppearance\n{}\n\n"
    f"{HEAD}[1 | Lamp flickers | | 2 | 1\n[2 | Dent | | 1 | 3"
)


@pytest.mark.parametrize(
    ("first", "second", "problems"),
    [
        ("0 Critical, 2 Major, 1 Minor", "0 Critical, 1 Major, 3 Minor", []),
        ("0 Critical, 2 Major, 1 Minor", "0 Critical, 1 Major, 2 Minor", [("totals_mismatch", "error")] * 2),
    ],
)
def test_totals_told_of_parts_that_make_the_whole_contradict_nothing(
    first: str, second: str, problems: list[tuple[str, str]]
) -> None:
    found = found_in(BY_PART.format(*(f"Total defects found: {told}" for told in (first, second))))
    assert codes(found) == problems


LIST = "[Defect | Critical | Major | Minor\n[Dent | | 2 | \n[Stain | | | 3\n[Burr | | 1 | \n[{} | 0 | {} | 3"


def test_a_last_row_that_says_a_total_is_one_where_it_is_the_sum() -> None:
    found = found_in(LIST.format("All observations", 3))
    assert (len(found.defects), found.found, codes(found)) == (3, BySeverity(0, 3, 3), [])
    assert found_in(LIST.format("Total for this colour", 3)).found == BySeverity(0, 3, 3)
    other = found_in(LIST.format("All observations", 2))
    assert other.found == BySeverity()
    for label in ("Foreign matter found", "Total loss of gloss", "Total height wrong", "All screws loose"):
        assert ("totals_mismatch", "error") in codes(found_in(LIST.format(label, 3)))


CLASSED = (
    "[No. | Defect | Class | Qty\n[1 | Dent | Major | 2\n[2 | Stain | Minor | 3\n[3 | Burr | Minor | 1\n[ | {} | | {}"
)


@pytest.mark.parametrize("label", ["Total des anomalies", "Number of defects on the sample", "All observations"])
def test_a_row_without_a_class_that_gives_the_sum_of_a_list_is_no_defect(label: str) -> None:
    found = found_in(CLASSED.format(label, 6))
    assert [defect.total for defect in found.defects] == [2, 3, 1]
    assert codes(found) == []


def test_the_sum_under_any_other_name_is_a_question() -> None:
    assert ("unread_cells", "error") in codes(found_in(CLASSED.format("Wobbles", 6)))


def test_another_number_without_a_class_is_a_defect_like_those_above() -> None:
    assert len(found_in(CLASSED.format("Fold", 4)).defects) == 4
