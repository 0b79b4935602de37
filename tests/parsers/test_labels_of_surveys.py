"""Labels of surveyors and of small offices: "Buyers", "Works attended", "Quantity already pack"."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.report import Report


def read(line: str, further: str = "") -> Report:
    return report(f"FINAL INSPECTION REPORT\n\n[Inspection date | 2026-11-03\n[{line}\n{further}\nResult: FAILED")


@pytest.mark.parametrize(
    ("line", "name", "expected"),
    [
        ("Buyers | Norrhamn Trading AB", "client", "Norrhamn Trading AB"),
        ("Acheteurs | Norrhamn Trading AB", "client", "Norrhamn Trading AB"),
        ("Sellers | Lantau Ware Co., Ltd.", "supplier", "Lantau Ware Co., Ltd."),
        ("Vendedores | Lantau Ware Co., Ltd.", "supplier", "Lantau Ware Co., Ltd."),
        ("Exporting firm | Lantau Ware Co., Ltd.", "supplier", "Lantau Ware Co., Ltd."),
        ("Works attended | Lantau Unit III", "factory", "Lantau Unit III"),
        ("Plant attended | Lantau Unit III", "factory", "Lantau Unit III"),
        ("Reference of goods | TB-3317", "items", ("TB-3317",)),
    ],
)
def test_labels_of_surveyors_name_parties_and_goods(line: str, name: str, expected: object) -> None:
    assert getattr(read(line), name) == expected


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Pack Qty | 1,800 pcs", "packed"),
        ("Quantity already pack | 1,800 pcs", "packed"),
        ("Quantity inspected from (lot) | 1,800 pcs", "lot"),
    ],
)
def test_quantities_in_short_english_are_read(line: str, name: str) -> None:
    assert getattr(read(line).quantities, name) == 1800


def test_a_pack_size_is_no_quantity_packed() -> None:
    assert read("Pack size | 12 pcs").quantities.packed is None


@pytest.mark.parametrize("label", ["Total of all zone", "Total of all zones", "Summe aller Zonen", "各区域合计"])
def test_a_total_over_the_zones_of_an_article_is_one_of_all_lists(label: str) -> None:
    zones = (
        "[ZONE A - COLLAR\n\n[Code | Fault | Class | Pcs\n[11 | Needle hole | MAJ | 4\n[12 | Dirty spot | MIN | 5\n\n"
        "[ZONE B - SLEEVE\n\n[Code | Fault | Class | Pcs\n[21 | Open seam | MAJ | 6\n[22 | Wavy hem | MIN | 1\n\n"
        f"[{label} | Critical: 0 | Major: 10 | Minor: 6\n"
    )
    found = read("Sample size | 125 pcs", zones)
    assert (found.found.critical, found.found.major, found.found.minor) == (0, 10, 6)
    assert not any(problem.code == "lists_added_up" for problem in found.problems)
