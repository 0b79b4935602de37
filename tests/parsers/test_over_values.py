"""Labels over their values among heads that nobody knows, and labels that follow each other in one line."""

import pytest

from tests.parsers.notation import rows
from toolkit.parsers.facts.entries import entries
from toolkit.parsers.facts.particulars import particulars


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Inspector | Destination | Supplier\nWang Min | Hamburg | Golden Bridge Ltd", "inspector", "Wang Min"),
        ("[Order no. | Season\n[450007461 | Winter 2026", "po_numbers", "450007461"),
        ("[Client | Colour\n[Weber | navy\n[Packed | Inspector\n[50 pcs | A. Doe\n[Season\n[2026", "client", "Weber"),
        ("Supplier: Hualin Metal Works – Factory: Hualin No. 2", "supplier", "Hualin Metal Works"),
    ],
)
def test_a_head_that_nobody_knows_is_no_value_of_the_label_beside_it(text: str, field: str, value: str) -> None:
    found = {entry.concept: entry.text for entry in entries(rows(text))}
    assert found[field] == value


def test_an_order_list_goes_on_behind_a_stroke_before_the_next_label() -> None:
    found = {entry.concept: entry.text for entry in entries(rows("合同号: 1816 / 9650, 产品编号: KT-8390"))}
    assert (found["po_numbers"], found["items"]) == ("1816 / 9650", "KT-8390")


@pytest.mark.parametrize(
    ("text", "report_no", "items"),
    [
        ("Report no.: FRI-2026-7599 – Season: Winter 2026", "FRI-2026-7599", ()),
        ("[Style no. | Order qty\n[SKU-5178 | 12000\n[Season\n[AW 2026", None, ("SKU-5178",)),
        ("[Style no. | Order qty\n[SKU-5178 | 12000\n[SKU-5179 | 600", None, ("SKU-5178", "SKU-5179")),
    ],
)
def test_a_number_ends_where_the_next_label_begins(text: str, report_no: str | None, items: tuple[str, ...]) -> None:
    lines = rows(text)
    found = particulars(list(entries(lines)), [line.text for line in lines])
    assert (found.texts.get("report_no"), found.lists["items"]) == (report_no, items)


def test_the_first_of_several_numbers_below_a_label_is_not_the_whole() -> None:
    heads = "Range | Ordered (pcs) | Packed (pcs)\nSage mug | 1,800 | 1,800"
    lines = rows(f"{heads}\nOchre mug | 1,200 | 1,080")
    assert particulars(list(entries(lines)), [line.text for line in lines]).quantities.ordered is None
    lines = rows("Produced quantity\n2,000\nExpected: 2,000 (100 %)")
    assert particulars(list(entries(lines)), [line.text for line in lines]).quantities.produced == 2000


def test_a_figure_behind_the_name_of_the_inspector_is_no_part_of_it() -> None:
    lines = rows("[Inspector(s) | Ken Lau / 2 man-days")
    assert particulars(list(entries(lines)), [line.text for line in lines]).texts["inspector"] == "Ken Lau"


@pytest.mark.parametrize(
    ("goods", "product"), [("Folding chair", "Folding chair"), ("As per order", None), ("See list on page 2", None)]
)
def test_a_description_that_points_elsewhere_names_no_goods(goods: str, product: str | None) -> None:
    lines = rows(f"Description | PO no. | Item\n{goods} | PO-4471 | BT-550")
    assert particulars(list(entries(lines)), [line.text for line in lines]).texts.get("product") == product
