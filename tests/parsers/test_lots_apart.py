"""Lots that a report judges apart: headings in two lines, items as lots, a verdict under each list."""

from tests.parsers.notation import page, rows
from tests.parsers.test_headed import read
from toolkit.model.report import Source
from toolkit.model.severity import BySeverity
from toolkit.parsers.reader import understand

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


LISTED = """
[Lot | Item | Lot size | Sample size | Result
[2 | DX-20 Ladder, 3 steps | 1,200 pcs | 80 pcs | ACCEPTED
[3 | DX-30 Ladder, 5 steps | 480 pcs | 50 pcs | REJECTED
"""


NUMBERED = LIST.replace("{0} – Duvet cover, sand\nLot 480 sets, sample size 50 sets", "Lot {0}: DX-{0}0 Ladder")
TWO_LOTS = NUMBERED.format("2", "ACCEPTED") + NUMBERED.format("3", "REJECTED")


def test_the_number_of_a_lot_is_not_its_size() -> None:
    lots = read(TWO_LOTS).lots
    assert [(lot.item, lot.lot, lot.sample_size) for lot in lots] == [("DX-20", None, None), ("DX-30", None, None)]


def test_a_list_of_all_lots_gives_their_sizes_and_samples() -> None:
    lots = read(f"{LISTED}\n{TWO_LOTS}").lots
    assert [(lot.item, lot.lot, lot.sample_size) for lot in lots] == [("DX-20", 1200, 80), ("DX-30", 480, 50)]


def test_the_items_are_the_numbers_of_the_lots_without_their_names() -> None:
    text = f"Pre-shipment inspection report\nItems: DX-20 Ladder, DX-30 Ladder\n{TWO_LOTS}".replace("\n[", "\n")
    assert understand([page(rows(text))], Source(file="x", sha256="", format="pdf")).items == ("DX-20", "DX-30")
