"""Tables set in two halves side by side."""

import pytest
from msgspec.structs import replace

from tests.parsers.notation import rows
from toolkit.parsers.halves import unfolded


def texts(text: str) -> list[list[str]]:
    return [[cell.text for cell in row.cells if cell.text] for row in unfolded(rows(text))]


@pytest.mark.parametrize("gap", ["", "| "])
def test_the_right_half_goes_on_where_the_left_one_ends(gap: str) -> None:
    found = texts(f"[Defect | Qty {gap}| Defect | Qty\n[Dent | 2 {gap}| Stain | 3\n[Burr | 1")
    assert found[:3] == [["Defect", "Qty"], ["Dent", "2"], ["Burr", "1"]]
    assert found[3:] == [["Defect", "Qty"], ["Stain", "3"]]


def test_each_half_has_the_words_of_its_own_cells() -> None:
    found = unfolded(rows("[Defect | Qty | Defect | Qty\n[Dent | 2 | Stain | 3"))
    assert [[word.text for word in row.words] for row in found] == [[c.text for c in row.cells] for row in found]


def test_a_cell_that_reaches_down_beside_the_heads_is_none_of_them() -> None:
    head, below = rows("[Findings | Defect | Qty | Defect | Qty\n[ | Dent | 2 | Stain | 3")
    beside = replace(head.cells[0], carried=True)
    found = unfolded([replace(head, cells=(beside, *head.cells[1:])), below])
    assert [row.cells[-1].text for row in found] == ["Qty", "2", "Qty", "3"]


@pytest.mark.parametrize(
    "text",
    [
        "Defect | Qty | Defect | Qty\nDent | 2 | Stain | 3",  # without rules nothing tells where the table ends
        "[Defect | Defect\n[Dent | Stain",
        "[Defect | Qty | Defect | Result\n[Dent | 2 | Stain | Fail",
        "[Size | Qty | Size | Qty\n[S | 200 | M | 300",
        "[Defect | Qty | Defect | Qty | Remark\n[Dent | 2 | Stain | 3 | None",
    ],
)
def test_any_other_table_stays_as_it_is(text: str) -> None:
    assert unfolded(rows(text)) == rows(text)
