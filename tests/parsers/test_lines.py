"""Rows of a table that a page or a picture has parted from its heads."""

import pytest

from tests.parsers.notation import rows
from toolkit.parsers.findings import Findings, findings
from toolkit.parsers.tables import find_tables

HEADS = (
    "[No. | Defect | Critical | Major | Minor",
    "[No. | Defect | Class | Qty",
    "No. | Defect | Critical | Major | Minor",
)
FIRST = ("[1 | Dent on lid | 0 | 3 | 0", "[1 | Dent on lid | Major | 3", "1 | Dent on lid | 0 | 3 | 0")


def over_the_page(heads: str, below: str, page: int = 2) -> Findings:
    lines = [*rows(f"Defect list\n{heads}"), *rows(below, page=page)]
    return findings(find_tables(lines), lines)


@pytest.mark.parametrize(("heads", "row"), list(zip(HEADS, FIRST, strict=True)))
def test_heads_alone_at_the_foot_of_a_page_head_the_rows_of_the_next(heads: str, row: str) -> None:
    assert [(d.description, d.major) for d in over_the_page(heads, row).defects] == [("Dent on lid", 3)]


@pytest.mark.parametrize(
    "below",
    [
        "[4 | Dent on lid | 0 | 3 | 0",  # rows are missing before it
        "[Test | Sample | Result | Unit | Place",
        "[Carton drop | 3 | 0",
    ],
)
def test_what_is_not_the_first_row_of_the_heads_is_none_of_theirs(below: str) -> None:
    assert over_the_page(HEADS[0], below).defects == ()


def test_a_page_further_on_the_heads_are_forgotten() -> None:
    assert over_the_page(HEADS[0], FIRST[0], page=3).defects == ()
