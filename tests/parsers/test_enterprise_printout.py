"""The printout of an enterprise's system: its articles are "material", and measured values have bounds."""

import pytest

from tests.parsers.drawn import report

FORM = """CASTELLAN QUALITY SERVICES INSPECTION LOT PROTOCOL

INSPECTION DATE | : 12.03.2025 | INSPECTOR | : M. OYELARAN
MATERIAL | : {} | PURCH. ORDER | : 4500118207
{} | : CORDLESS DRILL DRIVER
"""
LIST = """
POS | CODE | SHORT TEXT | CRIT | MAJ | MIN
010 | WD-103 | BATTERY LATCH STIFF | . | 2 | .
020 | CS-004 | MANUAL CREASED | . | . | 1
TOTAL DEFECTS | 0 | 2 | 1

CHAR | TEXT | {} | {} | MEAN | UNIT | VALUATION
0010 | NO-LOAD SPEED | 380 | 440 | 412 | RPM | A
0020 | WEIGHT | 1.30 | 1.45 | 1.38 | KG | A
"""


@pytest.mark.parametrize(
    ("code", "text", "items"),
    [
        ("BT-18V-DRV2", "MATERIAL TEXT", ("BT-18V-DRV2",)),
        ("BT-18V-DRV2", "MATERIALKURZTEXT", ("BT-18V-DRV2",)),
        ("BT-18V-DRV2", "SHORT TEXT", ("BT-18V-DRV2",)),
        ("SUS304", "PRODUCT", ()),  # what the goods are made of
        ("COTTON", "MATERIAL TEXT", ()),
    ],
)
def test_material_is_an_article_where_its_text_is_printed_too(code: str, text: str, items: tuple[str, ...]) -> None:
    assert report(FORM.format(code, text) + LIST.format("LOWER", "UPPER")).items == items


@pytest.mark.parametrize("bounds", [("LOWER", "UPPER"), ("LSL", "USL"), ("LOWER LIMIT", "UPPER LIMIT")])
def test_measured_values_with_bounds_end_the_list_of_defects(bounds: tuple[str, str]) -> None:
    told = report(FORM.format("BT-18V-DRV2", "MATERIAL TEXT") + LIST.format(*bounds))
    assert len(told.defects) == 2
    assert not [problem for problem in told.problems if problem.level == "error" and problem.code == "unread_cells"]
