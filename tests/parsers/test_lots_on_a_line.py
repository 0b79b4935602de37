"""Lots named on a line over their list that labels their goods and their sample, too."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.severity import BySeverity

LIST = """{line}

[ No. | Bad point | CR | MA | MI
[ 1 | Puller broken | 0 | {major} | 0
[ 2 | Thread end | 0 | 0 | {minor}
[  | Sum | 0 | {major} | {minor}
[  | Ac / Re | 0/1 | {ac}/{re} | 10/11
{judged}
"""
LINES = [
    "Style QD-22-{} | colour: {} | lot quantity: {} pcs | check quantity: {} pcs",
    "Item: QD-22-{} | shade: {} | Lot size: {} pcs | Sample size: {} pcs",
]


@pytest.mark.parametrize("line", LINES)
def test_the_line_of_a_lot_tells_its_goods_and_its_sample(line: str) -> None:
    navy = LIST.format(line=line.format("NVY", "navy", 1600, 125), major=3, minor=6, ac=7, re=8, judged="Judge: ACCEPT")
    olive = LIST.format(line=line.format("OLV", "olive", 800, 80), major=9, minor=5, ac=5, re=6, judged="Judge: REJECT")
    found = report(f"Final inspection report\n\n{navy}\n{olive}\nFinal judge of the whole order: REJECT\n")
    assert [(lot.item, lot.lot, lot.sample_size, lot.allowed) for lot in found.lots] == [
        ("QD-22-NVY", 1600, 125, BySeverity(0, 7, 10)),
        ("QD-22-OLV", 800, 80, BySeverity(0, 5, 10)),
    ]
    assert [defect.item for defect in found.defects] == ["QD-22-NVY"] * 2 + ["QD-22-OLV"] * 2
