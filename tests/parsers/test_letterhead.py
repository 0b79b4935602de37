"""What stands without a label at the top: the number of the report, the firm, the service."""

import pytest

from tests.parsers.notation import rows
from toolkit.parsers.agencies import agency
from toolkit.parsers.letterhead import number, service


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("Alster & Söhne | Bericht A-2219/25", "A-2219/25"),
        ("Vendor inspection letter, no. DH-VI-318", "DH-VI-318"),
        ("Certificate of attendance no. MF-A-20418 – Pre-shipment inspection", "MF-A-20418"),
        ("Shipment inspection by lot – file STV/25/00871", "STV/25/00871"),
        ("檢驗報告 案號 DH-HK-6602", "DH-HK-6602"),
    ],
)
def test_a_number_right_behind_the_word_for_the_paper_is_the_reports(line: str, printed: str) -> None:
    found = number(rows(line))
    assert found is not None
    assert found[0] == printed


def test_neither_a_date_nor_an_order_beside_a_label_is_the_number_of_the_report() -> None:
    assert number(rows("[Inspection date | 2025-02-13")) is None
    assert number(rows("Customer PO | KTA-118204 | Date of inspection | 2 June 2025")) is None
    assert number(rows("Form report QA-077 rev. 5")) is None


@pytest.mark.parametrize("name", ["鼎衡公證檢驗有限公司", "Giám Định Hải Vân", "HALLOWAY INSPECTORATE"])
def test_a_firm_is_known_in_traditional_characters_and_by_two_words(name: str) -> None:
    found = agency(rows(name), [])
    assert found is not None
    assert found[0] == name


def test_the_service_is_known_in_traditional_characters_and_kept_as_printed() -> None:
    found = service(rows("最終檢驗報告"))
    assert found is not None
    assert found[0] == "最終檢驗"
