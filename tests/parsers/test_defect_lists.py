"""Figures under several heads that name no count: summed, or each row one find, as the printed total tells."""

import pytest

from tests.parsers.test_findings import codes, found_in
from tests.parsers.test_headed import read

FIGURES = "[Defect | Class | Box | Shelf\n[Dent | MA | 4 | 2\n[Stain | MI | 3 | 6\n\n"
COUNTED = "[Severity | Description | Qty\n[Major | Hole | 3\n\n"


def counts(text: str) -> list[int | None]:
    return [defect.major or defect.minor for defect in found_in(text).defects]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{FIGURES}Found: major 6, minor 9", [6, 9]),
        (f"{FIGURES}Found: major 1, minor 1", [1, 1]),
        (f"{COUNTED}{FIGURES}Found: major 4, minor 1", [3, 1, 1]),
    ],
)
def test_the_total_tells_whether_figures_are_summed(text: str, expected: list[int]) -> None:
    assert (counts(text), codes(found_in(text))) == (expected, [])


@pytest.mark.parametrize("total", ["Found: major 2, minor 2", "[Class | Found | Limit\n[Critical | 0 | 0"])
def test_figures_are_summed_and_asked_about_where_no_total_tells(total: str) -> None:
    assert counts(FIGURES + total) == [6, 9]
    assert ("unread_cells", "error") in codes(found_in(FIGURES + total))


def test_a_count_under_its_head_is_none_of_single_finds_whatever_the_total() -> None:
    assert counts(f"{COUNTED}Found: major 1, minor 0") == [3]


def test_the_list_of_an_inspection_before_is_left_out_by_a_long_numbered_heading_or_its_own_head() -> None:
    heading = "1. Background: findings of the first inspection on 12 August 2025 at the works (result: FAIL)"
    before = "Faults seen | Critical | Major | Minor\nRib bent | 0 | 9 | 0\nTotal | 0 | 9 | 0"
    now = "2. Findings today\nFault | Critical | Major | Minor\nStrap twisted | 0 | 0 | 2\nTotal | 0 | 0 | 2"
    for text in (
        f"{heading}\n{before}\n{now}",
        f"{before.replace('Faults seen', 'Defect at first inspection')}\n{now}",
    ):
        found = read(text)
        assert [defect.description for defect in found.defects] == ["Strap twisted"]
        assert "earlier_list" in {problem.code for problem in found.problems}
