"""Labels over their values among heads that nobody knows, and labels that follow each other in one line."""

import pytest

from tests.parsers.notation import rows
from toolkit.parsers.entries import entries


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Inspector | Destination | Supplier\nWang Min | Hamburg | Golden Bridge Ltd", "inspector", "Wang Min"),
        ("[Order no. | Season\n[450007461 | Winter 2026", "po_numbers", "450007461"),
        ("Supplier: Hualin Metal Works – Factory: Hualin No. 2", "supplier", "Hualin Metal Works"),
    ],
)
def test_a_head_that_nobody_knows_is_no_value_of_the_label_beside_it(text: str, field: str, value: str) -> None:
    found = {entry.concept: entry.text for entry in entries(rows(text))}
    assert found[field] == value


def test_an_order_list_goes_on_behind_a_stroke_before_the_next_label() -> None:
    found = {entry.concept: entry.text for entry in entries(rows("合同号: 1816 / 9650, 产品编号: KT-8390"))}
    assert (found["po_numbers"], found["items"]) == ("1816 / 9650", "KT-8390")
