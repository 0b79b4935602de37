"""The firm that inspects, by the place of its name: flush over the title, or first in a running head."""

import pytest

from tests.parsers.drawn import drawn, report
from toolkit.model.report import Source
from toolkit.parsers.reader import understand

KNOWN = (
    "Client | Norrby AB\nSupplier | Wanjia Co., Ltd.\nFactory | Boluo Plant\nProduct | TV bench, oak\nDate | 2026-02-17"
)
LIST = "[Defect | Critical | Major | Minor\n[Drawer jams | 0 | 2 | 0\n[Total | 0 | 2 | 0"


def agency(head: str, known: str = KNOWN) -> str | None:
    return report(f"{head}\n\n{known}\n\nOverall result: PASSED\n\n{LIST}").agency


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Copperline Insight\nPre-shipment inspection", "Copperline Insight"),
        ("Copperline Insight\nEndprüfung vor Versand", "Copperline Insight"),
        ("Copperline Insight\nContrôle final avant expédition", "Copperline Insight"),
        ("Home Decor\nPre-shipment inspection", None),  # goods of a kind
        ("Oak Bench\nPre-shipment inspection", None),  # words of the product
        ("Norrby Living\nPre-shipment inspection", None),  # the client's
        ("Strictly Confidential\nPre-shipment inspection", None),
        ("Copperline Insight\nSeason 2026", None),
        ("Dvorsky QC Services · M. Dvorsky, inspector · Report MD-25-031", "Dvorsky QC Services"),
        ("Tamsin Verification · Hanoi · No. TV-0331", "Tamsin Verification"),
        ("Workmanship · Packing · Report MD-25-031", None),
    ],
)
def test_a_firm_is_known_by_where_its_name_stands(head: str, name: str | None) -> None:
    assert agency(head) == name


def test_over_a_title_the_name_may_be_anybodys_where_the_parties_are_not_known() -> None:
    assert agency("Copperline Insight\nPre-shipment inspection", "Date | 2026-02-17") is None


def _of_types(*types: str) -> str | None:
    """Return the kind of inspection in a report with such a "Type" on each further page."""
    cover = drawn(f"Final inspection\n\nDate | 3 June 2026\nResult | FAILED\n\n{LIST}")
    further = [drawn(f"Type | {name}\nArea | Handle", number) for number, name in enumerate(types, start=2)]
    return understand([cover, *further], Source(file="a.pdf", sha256="", format="pdf")).inspection_type


def test_types_of_defects_on_further_pages_are_no_kind_of_inspection() -> None:
    assert _of_types("Telescopic handle stuck", "Scuff mark on shell") == "Final inspection"
    assert _of_types("During production check") == "During production check"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Alderhof Tools GmbH\nQualitätssicherung Import · Hafenweg 4 · Bremen\nPrüfbericht", "Alderhof Tools GmbH"),
        ("Sosna Meble Sp. z o.o.\nDział Kontroli Jakości, ul. Leśna 8\nProtokół kontroli", "Sosna Meble Sp. z o.o."),
        ("Birch Home – Vendor Inspection Form\nQuality Assurance Department · Form 7", "Birch Home"),
        ("Cabinet Vernelle – Contrôle qualité import | Rapport V-77\nRapport d'inspection", "Cabinet Vernelle"),
        ("Quality Control Partners\nInspection report", "Quality Control Partners"),
    ],
)
def test_the_firm_is_named_and_not_its_department(text: str, name: str) -> None:
    assert agency(text) == name
