"""The goods in a line under the title, which no label names."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.report import Report

FORM = """
{}
[Client | Acme GmbH
[Supplier | Best Co Ltd
[Inspection date | 2025-09-12
[Sample size | 80 pcs

[Defect | Critical | Major | Minor
[Open seam | 0 | 3 | 0
[Total | 0 | 3 | 0
"""


def read(head: str) -> Report:
    return report(FORM.format(head))


@pytest.mark.parametrize(
    ("title", "goods"),
    [
        ("Final inspection report", "Hiking backpack 35 L"),
        ("Relatório de inspeção final", "Panela de pressão 4,5 L"),
        ("Rapport d'inspection avant expédition", "Vase en verre « Solène »"),
        ("Prüfbericht Endkontrolle", "Akkuschrauber 18 V"),
        ("Informe de inspección final", "Toalla de baño 70 cm"),
    ],
)
def test_a_measure_or_a_name_in_quotes_says_that_goods_are_meant(title: str, goods: str) -> None:
    assert read(f"{title}\n{goods}").product == goods


@pytest.mark.parametrize(
    "line",
    ["Quality you can trust", "Room 20, Harbour Road", "Visit of 2 days", "Report no. 20 L", "Page 2 of 3", "Rev. 3"],
)
def test_any_other_line_under_the_title_is_not_the_goods(line: str) -> None:
    assert read(f"Final inspection report\n{line}").product is None


def test_a_plan_in_a_box_tells_lot_and_sample() -> None:
    box = "[SECTION 1 – SAMPLING\n[BS 6001-1, level II. Lot 450 pcs, sample 80 pcs.\n"
    read_of = read(f"Final inspection report\n{box}")
    assert (read_of.quantities.lot, read_of.sampling.sample_size.major) == (450, 80)
