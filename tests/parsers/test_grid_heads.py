"""Labels that nobody knows, in a grid of labels over their values."""

import pytest

from tests.parsers.notation import rows
from toolkit.parsers.facts.entries import entries
from toolkit.parsers.facts.particulars import Particulars, particulars


def read(text: str) -> Particulars:
    lines = rows(text)
    return particulars(list(entries(lines)), [line.text for line in lines])


def test_an_unknown_label_among_known_ones_is_no_value() -> None:
    found = read("[Manufacturer | Colour | PO No.\n[Golden Bridge Ltd. | navy | HB-17")
    assert found.texts["factory"] == "Golden Bridge Ltd."
    assert found.lists["po_numbers"] == ("HB-17",)


def test_the_other_rows_of_a_grid_tell_that_labels_stand_over_values() -> None:
    told = "[Client | PO No.\n[Acorn Imports | HB-17\n[Manufacturer | Destination\n[Golden Bridge Ltd. | Hamburg"
    assert read(told).texts["factory"] == "Golden Bridge Ltd."


def test_labels_beside_values_stay_so() -> None:
    told = "[Client | Acorn Imports | PO No. | HB-17\n[Destination | Hamburg | Colour | navy"
    assert read(told).texts["client"] == "Acorn Imports"
    assert read("[Manufacturer | Golden Bridge Ltd.\n[Colour | navy").texts["factory"] == "Golden Bridge Ltd."


def test_the_sign_for_a_number_belongs_to_its_label() -> None:
    assert read("Commande n° : PO-8137, PO-3511").lists["po_numbers"] == ("PO-8137", "PO-3511")
    assert read("Order ref: PO-8137").lists["po_numbers"] in ((), ("PO-8137",))


def test_a_label_may_be_said_twice_without_a_stroke() -> None:
    assert read("[Model Artikelnummer | KT-1701").lists["items"] == ("KT-1701",)
    assert read("[Product/Produit | Mug 350 ml").texts["product"] == "Mug 350 ml"
    assert "factory" not in read("[Supplier Factory | Golden Bridge Ltd.").texts


def test_the_day_of_issue_is_not_that_of_the_inspection() -> None:
    assert read("Date d’émission: 23/07/2026").texts == {"report_date": "2026-07-23"}


def test_labels_over_values_without_rules_stay_labels() -> None:
    told = "Client | Order No.\nAcorn Imports | HB-17\n\nManufacturer | Season\nGolden Bridge Ltd. | AW 2026"
    assert read(told).texts["factory"] == "Golden Bridge Ltd."


@pytest.mark.parametrize(
    ("line", "product"),
    [
        ("Goods: Folding chair, beech – Colour: Navy blue", "Folding chair, beech"),
        ("Goods: Folding chair, beech; Colour: Navy blue", "Folding chair, beech"),
        ("品名: 陶瓷杯 350ml; 颜色: 藏青", "陶瓷杯 350ml"),
        ("Goods: Folding chair, 2 sizes: S and M", "Folding chair, 2 sizes: S and M"),
    ],
)
def test_a_value_ends_before_a_label_that_nobody_knows(line: str, product: str) -> None:
    assert read(line).texts["product"] == product


@pytest.mark.parametrize(
    "line",
    [
        "Supplier: Ningbo Metal Works; Production site: Tinwhistle Co., Ltd.",
        "Supplier: Ningbo Metal Works, Production site: Tinwhistle Co., Ltd.",
        "Supplier: Ningbo Metal Works – Production site: Tinwhistle Co., Ltd.",
    ],
)
def test_the_end_of_a_name_is_no_part_of_the_next_label(line: str) -> None:
    found = read(line).texts
    assert (found["supplier"], found["factory"]) == ("Ningbo Metal Works", "Tinwhistle Co., Ltd.")


def test_each_value_of_a_chinese_line_is_kept() -> None:
    found = read("签发日期: 2026/10/24; 已包装数量: 1,250 件")
    assert (found.texts["report_date"], found.quantities.packed) == ("2026-10-24", 1250)


@pytest.mark.parametrize("lead", [": ........ ", " ........ ", " ______ "])
def test_dots_and_strokes_lead_to_a_value(lead: str) -> None:
    found = read(f"Client{lead}Acorn Imports\nPacked qty{lead}1,250 pcs\n检验日期{lead}2026/03/15")
    assert found.texts == {"client": "Acorn Imports", "inspection_date": "2026-03-15"}
    assert found.quantities.packed == 1250


@pytest.mark.parametrize("number", ["1.1 ", "1、", "1. ", "1) "])
def test_labels_may_be_numbered(number: str) -> None:
    assert read(f"{number}Client: Acorn Imports").texts == {"client": "Acorn Imports"}
    assert read(f"[{number}Client | Acorn Imports").texts == {"client": "Acorn Imports"}


def test_a_list_of_orders_ends_before_the_next_label() -> None:
    assert read("Order no.: 450005759; Season: Winter 2026").lists["po_numbers"] == ("450005759",)
