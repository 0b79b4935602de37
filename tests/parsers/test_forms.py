"""Particulars of forms whose labels stand in unusual places."""

import pytest

from tests.parsers.notation import rows
from toolkit.model.severity import BySeverity
from toolkit.parsers.facts.agencies import agency
from toolkit.parsers.facts.entries import entries
from toolkit.parsers.facts.goods import product
from toolkit.parsers.facts.particulars import Particulars, particulars


def read(text: str) -> Particulars:
    lines = rows(text)
    return particulars(list(entries(lines)), [line.text for line in lines])


def firm(text: str) -> str | None:
    told = agency(rows(text), [], list(read(text).texts.values()))
    return told[0] if told else None


@pytest.mark.parametrize(
    "text",
    [
        "[Style No | A-1 | PO No | AV-61120\n[Description | Jacket | PO No | AV-61121\n[Qty | 100 | Unit | pcs",
        "[Bestellnummer | AV-61120\n[Bestellnummer | AV-61121",
        "[订单号 | AV-61120\n[订单号 | AV-61121",
    ],
)
def test_a_second_order_under_the_first_is_another_of_them(text: str) -> None:
    found = read(text)
    assert found.lists["po_numbers"] == ("AV-61120", "AV-61121")
    assert not found.problems


def test_an_order_number_elsewhere_that_is_another_one_is_asked_about() -> None:
    found = read("[PO No | AV-61120\n[Item | B-1\n[Qty | 100 pcs\n[Colour | red\n\n\n[PO No | AV-61199")
    assert found.lists["po_numbers"] == ("AV-61120",)
    assert [problem.code for problem in found.problems] == ["po_conflict"]


@pytest.mark.parametrize(
    ("supplier", "place", "factory"),
    [
        ("Menderes Havlu Tekstil A.Ş.", "Menderes Havlu, Organize Sanayi, Denizli", True),
        ("Hans Meyer GmbH", "Hans Meyer, Industriegebiet Nord, Solingen", True),
        ("Ningbo Cixi Airlane Co., Ltd.", "Ningbo Cixi, Zhejiang", False),  # two towns
        ("Hans Meyer GmbH", "Solingen, Germany", False),
    ],
)
def test_a_place_is_the_factory_where_it_is_an_address_of_the_supplier(
    supplier: str, place: str, factory: bool
) -> None:
    found = read(f"[Supplier | {supplier}\n[Place of inspection | {place}")
    assert found.texts.get("factory") == (place if factory else None)


def test_the_type_of_a_container_is_no_kind_of_inspection() -> None:
    assert "inspection_type" not in read("[Container no. | PWTU 448120-7 | Type | 1 x 40' HC").texts
    assert read("[Type of inspection | 2nd inspection").texts["inspection_type"] == "2nd inspection"


@pytest.mark.parametrize("reference", ["EN 71-1, 8.3", "ISO 8124-1", "ASTM F963"])
def test_a_norm_beside_a_test_is_no_number_of_the_report(reference: str) -> None:
    tests = f"[Test | Reference | Samples | Result\n[Torque | {reference} | 13 sets | Pass"
    assert "report_no" not in read(f"[Item | A-1\n\n{tests}").texts


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Delacourt Veritest | INSPECTION REPORT | No. DV-70315", "Delacourt Veritest"),
        ("Qualimondo | RAPPORT D'INSPECTION | N° Q-1171", "Qualimondo"),
        ("Kestrel Bay | Final Random Inspection Report", "Kestrel Bay"),
        ("Harbour Gate Inspection Ltd · Kowloon · www.hg.example", "Harbour Gate Inspection Ltd"),
        ("宁波禾畅国际贸易有限公司 | 品质部\nQC 验货报告\n编号： HC-QC-2025-0388", "宁波禾畅国际贸易有限公司"),
        ("杭州同尘电器有限公司\n成品出货检验报告\n表单编号：TC-QR-041 | 品质部 OQC", "杭州同尘电器有限公司"),
        ("FINAL INSPECTION | PASS", None),
        ("Acme Retail | Inspection Report\n[Client | Acme Retail", None),
    ],
)
def test_a_name_beside_the_title_is_the_firm_unless_it_is_a_party(text: str, name: str | None) -> None:
    assert firm(text) == name


def test_goods_right_under_the_title_are_the_product_where_they_are_named_again() -> None:
    report = "Pre-Shipment Inspection\nPortable Bluetooth speaker\n[Client | Nordlyd\n"
    again = rows(f"{report}Bluetooth speaker - Defects checklist")
    assert (product(again, ["Nordlyd"]) or ("",))[0] == "Portable Bluetooth speaker"
    assert product(rows(f"{report}Defects checklist"), ["Nordlyd"]) is None


@pytest.mark.parametrize("ruled", ["[", ""])
def test_what_answers_the_label_beside_it_heads_nothing_under_it(ruled: str) -> None:
    told = read(f"{ruled}Goods | Camp stove | Inspector | L. Sample\n{ruled}Ordered | 3,200 pcs | Lot size | 3,100 pcs")
    assert (told.quantities.ordered, told.quantities.lot) == (3200, 3100)
    assert told.sample_size == BySeverity()


def test_the_day_may_be_that_on_which_the_goods_were_seen() -> None:
    assert read("[Seen on | 3 November 2026").texts["inspection_date"] == "2026-11-03"
