"""Lots that a report judges apart: headings in two lines, items as lots, a verdict under each list."""

from tests.parsers.test_headed import read
from toolkit.model.severity import BySeverity

LIST = """
{0} – Duvet cover, sand
Lot 480 sets, sample size 50 sets
[Defects observed | Critical | Major | Minor
[Loose thread | - | 1 | 2
[Total | 0 | 1 | 2
[Max. allowed | 0 | 3 | 5
SKU conclusion: {1}
"""


def test_the_number_of_an_item_stands_over_the_line_on_its_lot() -> None:
    found = read(LIST.format("DV-TW-SND", "ACCEPTED") + LIST.format("DV-QN-SND", "REJECTED").replace("480", "1,150"))
    assert [(lot.item, lot.lot, lot.sample_size, lot.result) for lot in found.lots] == [
        ("DV-TW-SND", 480, 50, "pass"),
        ("DV-QN-SND", 1150, 50, "fail"),
    ]
    assert [defect.item for defect in found.defects] == ["DV-TW-SND", "DV-QN-SND"]
    assert found.lots[0].allowed == BySeverity(0, 3, 5)


def test_an_item_and_its_number_head_a_lot() -> None:
    text = LIST.replace("{0} – Duvet cover, sand\nLot 480 sets, sample size 50 sets", "Item {0}")
    found = read(text.format("WC-60", "ACCEPTED") + text.format("WC-80", "ACCEPTED"))
    assert [lot.item for lot in found.lots] == ["WC-60", "WC-80"]
