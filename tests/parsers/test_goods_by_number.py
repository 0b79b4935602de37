"""Heads that say that they are the number of something."""

import pytest

from tests.parsers.test_headed import read


@pytest.mark.parametrize(
    ("goods", "head"),
    [
        ("Stemmed wine glass 45 cl", "Number of glasses"),
        ("LED lamp", "No. of lamps"),
        ("Weingläser", "Anzahl der Gläser"),
        ("Verres à pied", "Nombre de verres"),
    ],
)
def test_the_number_of_goods_is_that_of_the_defect(goods: str, head: str) -> None:
    found = read(
        f"Product | {goods}\n\nFault | {head} | Our class\nChip at the rim | 1 | Major\nAir bubble | 4 | Minor"
    )
    assert [(row.description, row.major, row.minor) for row in found.defects] == [
        ("Chip at the rim", 1, None), ("Air bubble", None, 4),
    ]  # fmt: skip


@pytest.mark.parametrize("head", ["Number of cartons", "No. of photos", "No. of line", "Number of inspector"])
def test_the_number_of_packs_or_pictures_is_not(head: str) -> None:
    found = read(f"Fault | {head} | Our class\nChip at the rim | 3 | Major\nAir bubble | 4 | Minor")
    assert [row.total for row in found.defects] != [3, 4] or found.problems
