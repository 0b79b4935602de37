"""A table that gives the finds again, item by item, counts nothing of its own."""

import pytest

from tests.parsers.test_headed import read

LIST = (
    "[# | SKU | Fault | Critical | Major | Minor\n[1 | GS-1 | Hand touches the index | | 3 | \n"
    "[2 | GS-2 | Strap uneven | | | 2\n"
    "[3 | GS-2 | Crown pulls out | | 1 | \n[ | | Sum | 0 | 4 | 2\n\n"
)
HEADS = "[SKU | Critical | Major | Minor\n"


def test_the_sums_by_item_are_no_defects() -> None:
    found = read(f"{LIST}{HEADS}[GS-1 | 0 | 3 | 0\n[GS-2 | 0 | 1 | 2")
    assert (len(found.defects), found.found.major, found.problems) == (3, 4, ())


@pytest.mark.parametrize("row", ["[GS-2 | 0 | 2 | 2", "[GS-3 | 0 | 1 | 2"])
def test_what_differs_from_the_list_is_asked_about(row: str) -> None:
    found = read(f"{LIST}{HEADS}[GS-1 | 0 | 3 | 0\n{row}")
    assert any(problem.level == "error" for problem in found.problems)
