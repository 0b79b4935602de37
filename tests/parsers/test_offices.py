"""Offices and persons in a letterhead, and what stands beside their names."""

import pytest

from tests.parsers.notation import rows
from toolkit.parsers.facts.agencies import agency
from toolkit.parsers.facts.services import service


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bright Lane Sourcing (Ningbo) │ on behalf of our clients since 2011", "Bright Lane Sourcing (Ningbo)"),
        ("Comptoir Rhône-Asie – agence de sourcing, Lyon / Guangzhou", "Comptoir Rhône-Asie"),
        ("VIGIE, coopérative d'inspecteurs indépendants", "VIGIE"),
        ("Inspection report by colour\nMarigold Buying Office, Kolkata", "Marigold Buying Office"),
        ("欧维采购（杭州）办事处\n成衣尾期查货报告", "欧维采购（杭州）办事处"),
        ("Marek Dolinar\nIndependent quality inspector\n12 Station Road", "Marek Dolinar"),
        ("[Garment final audit¶Rangdhonu Apparel Inspection, Dhaka", "Rangdhonu Apparel Inspection"),
        ("Inspecciones del Sur, S.A. de C.V. · Manzanillo, Colima", "Inspecciones del Sur, S.A. de C.V."),
        ("Inspection file SG-1140 │ SafeGear\nSafeGear Ltd - Inspection Report", "SafeGear Ltd"),
        ("海峰國際檢驗股份有限公司出貨前驗貨報告", "海峰國際檢驗股份有限公司"),
        ("PENNINE | LINEN | SURVEY | OFFICE\nInspection report", "PENNINE LINEN SURVEY OFFICE"),
        ("华信验货HUAXIN INSPECTION │报告编号Report No. HX26100817", "华信验货HUAXIN INSPECTION"),
        ("惠州市聆风电子有限公司\n成品出货检验报告（OQC）\n表单编号：LF-QR-032 A/3", "惠州市聆风电子有限公司"),
        ("Office chair Mersa\nInspection of chairs by Tuesday", None),  # the goods
        ("Inspection report\n[Client | Lantern Bay Trading", None),
    ],
)  # fmt: skip
def test_an_office_names_itself_in_the_first_lines(text: str, name: str | None) -> None:
    found = agency(rows(text), [])
    assert (found and found[0]) == name


@pytest.mark.parametrize(
    ("body", "heads", "name"),
    [
        ("Report\n[Maker | X | Inspection place | Yongkang", "Meridian Veritest Group", "Meridian Veritest Group"),
        ("Final inspection report\nReport no. | HK-QA 25/0317", "Form QA-07 Rev. 4 (01/2023)", None),
        ("FINAL FOOTWEAR INSPECTION\n[Buyer | Calder", "SoleCheck Asia Ltd. | Job SCA-114", "SoleCheck Asia Ltd."),
        (
            "Final record\n[Lot | 5,000 pcs",
            "TANNBERG AUDIO (HUIZHOU) CO., LTD. | Form Q-3\nOutgoing Quality Control Department | Sheet 1",
            "TANNBERG AUDIO (HUIZHOU) CO., LTD.",
        ),
        ("Tannberg Audio Ltd.\nFinal record", "Central Quality Inspection Division", "Tannberg Audio Ltd."),
        ("Final record\n[Lot | 5,000 pcs", "Lisbon Goods Inspection Office", "Lisbon Goods Inspection Office"),
        ("丰月贸易（扬州）有限公司\n验货报告", "丰月贸易品管部", "丰月贸易（扬州）有限公司"),
    ],
)  # fmt: skip
def test_neither_a_label_nor_a_form_nor_a_title_is_a_firm(body: str, heads: str, name: str | None) -> None:
    found = agency(rows(body), rows(heads))
    assert (found and found[0]) == name


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("FINAL FOOTWEAR INSPECTION", "FINAL FOOTWEAR INSPECTION"),
        ("成衣尾期查货报告编号LH-F25-0932", "成衣尾期查货"),
        ("最终随机检验报告Final Random Inspection Report", "最终随机检验"),
        ("Inspection report\nFinal random inspection", "Final random inspection"),
        ("Prüfbericht – Endkontrolle vor Verschiffung", "Endkontrolle vor Verschiffung"),
    ],
)
def test_a_title_names_the_inspection_with_its_goods(text: str, printed: str) -> None:
    found = service(rows(text))
    assert found is not None
    assert found[0] == printed


def test_a_title_with_letters_in_brackets_is_no_firm_beside_that_of_the_factory() -> None:
    lines = rows("惠州市聆风电子有限公司\n成品出货检验报告（OQC）\n表单编号：LF-QR-032 A/3")
    assert agency(lines, [], ["惠州市聆风电子有限公司"]) is None


def test_the_name_of_a_firm_names_no_inspection() -> None:
    assert service(rows("Alster Warenprüfung, Hamburg\nPrüfbericht"), "Alster Warenprüfung") is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lesna Igra Trading", None),
        ("Lesna Igra Trading │ Inspection report", None),
        ("Lesna Igra Trading, Ribnica\nPre-shipment inspection report", None),
        ("Bright Lane Merchandising\nFinal inspection", None),
        ("Comptoir Rhône-Asie\nRapport d'inspection", None),
        ("海峰商行\n验货报告", None),
        ("Lesna Igra Trading – sourcing and quality inspection\nReport", "Lesna Igra Trading"),
        ("Comptoir Rhône Sourcing\nRapport d'inspection", "Comptoir Rhône Sourcing"),
    ],
)
def test_a_house_that_trades_is_an_office_only_where_it_says_that_it_inspects(text: str, name: str | None) -> None:
    found = agency(rows(text.replace("│", "|")), [])
    assert (found and found[0]) == name
