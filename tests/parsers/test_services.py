"""The kind of inspection that a title names."""

import pytest

from tests.parsers.notation import rows
from toolkit.parsers.facts.services import named_in, service


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("终期验货报告", "终期验货"),
        ("裝櫃檢查記錄", "裝櫃檢查"),
        ("Stichprobenprüfung vor Auslieferung", "Stichprobenprüfung vor Auslieferung"),
        ("Rapport de vérification avant embarquement", "vérification avant embarquement"),
        ("Laporan Inspeksi Akhir", "Inspeksi Akhir"),
        ("BÁO CÁO KIỂM HÀNG TRƯỚC KHI XUẤT / FINAL INSPECTION REPORT", "KIỂM HÀNG TRƯỚC KHI XUẤT / FINAL INSPECTION"),
        ("Supplier Goods Inspection – Final", "Supplier Goods Inspection – Final"),
        ("Outgoing goods inspection", "Outgoing goods inspection"),
        ("Prüfbericht Warenausgangskontrolle", "Warenausgangskontrolle"),
        ("BIÊN BẢN KIỂM TRA HÀNG TRƯỚC KHI XUẤT", "KIỂM TRA HÀNG TRƯỚC KHI XUẤT"),
        ("Supplier quality inspection", None),
        ("Marram Goods AG-PSI-2291", None),  # a part of a number
        ("检验报告", None),  # of what kind is it?
    ],
)
def test_a_kind_is_known_by_what_is_done_and_when(title: str, named: str | None) -> None:
    assert named_in(title) == named


def test_the_words_in_the_name_of_a_firm_give_way_to_the_title() -> None:
    found = service(rows("Marram Product Inspection\nPre-Shipment Inspection Report MG-24-6120"))
    assert found is not None
    assert found[0] == "Pre-Shipment Inspection"


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("Inspection Report – Final Random", "Final Random"),
        ("Inspection Record / During production", "During production"),
        ("Prüfbericht – Vor Versand", "Vor Versand"),
        ("检验报告 – 终期", "终期"),
        ("验货报告 | 出货前", "出货前"),
        ("Inspection Report – Final Version", None),
        ("Inspection Report – Summary", None),
        ("Inspection Report – Goods", None),
        ("Final Report – Acme", None),
    ],
)
def test_a_title_in_two_parts_tells_when_in_the_one_and_what_in_the_other(title: str, named: str | None) -> None:
    assert named_in(title) == named


def test_a_running_head_goes_before_a_sentence_on_the_first_page() -> None:
    body = rows("The applicant is to decide on rework and re-inspection.")
    heads = rows("Halden Quay | Final Random Inspection")
    found = service(body, "", heads)
    assert found is not None
    assert found[0] == "Final Random Inspection"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Pre-shipment inspection record", "Pre-shipment inspection"),
        ("FRI no. | AC-FRI-55\nFinal Random Inspection – Knitted gloves", "Final Random Inspection"),
        ("Acme S.L. | Control de calidad en origen\nINFORME DE INSPECCIÓN FINAL", "INSPECCIÓN FINAL"),
        ("Shipment inspection record", "Shipment inspection record"),
    ],
)
def test_the_title_that_calls_itself_a_report_names_the_kind(text: str, named: str) -> None:
    found = service(rows(text))
    assert found is not None
    assert found[0] == named


def test_a_day_is_no_kind_of_inspection() -> None:
    assert [named_in(text) for text in ("Fri, Feb 13, 2026", "FRI report", "终期验货报告")] == [None, "FRI", "终期验货"]
