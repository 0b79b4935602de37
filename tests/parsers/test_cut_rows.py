"""Lists that go on under the same heads on a new page."""

import pytest

from tests.parsers.test_going_on import read

HEADS = "No. | Severity | Defect | Qty\n"
FIRST = f"{HEADS}1 | Major | Open seam | 3\n2 | Minor | Screw loose | 2\n"
SECOND = f"\f{HEADS}3 | Major | Stain on the lid | 1\n4 | Minor | Dent | 4"


@pytest.mark.parametrize("last", [" | | after the fill test", " | | different from the reference sample", ""])
def test_the_last_line_before_the_page_is_no_title_of_the_rest(last: str) -> None:
    found = read(f"{FIRST}{last}{SECOND}")
    assert (len(found.defects), found.problems) == (4, ())


def test_the_rest_of_an_earlier_list_is_of_that_inspection_too() -> None:
    own = "\n\nDefects of this inspection\nNo. | Severity | Defect | Qty | Photo\n1 | Major | Lid loose | 2 | 4"
    found = read(f"Previous inspection: defects found\n{FIRST} | | after the fill test{SECOND}{own}")
    assert [defect.description for defect in found.defects] == ["Lid loose"]


def test_a_title_at_the_end_of_the_page_stays_one() -> None:
    found = read(f"{FIRST}Function tests{SECOND}")
    assert [problem.code for problem in found.problems] == ["earlier_list"]
