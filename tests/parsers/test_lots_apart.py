"""Lots that a report judges apart: headings in two lines, items as lots, a verdict under each list."""

import pytest

from tests.parsers.drawn import drawn, report
from tests.parsers.notation import page, rows
from tests.parsers.test_headed import read
from tests.parsers.test_ordinary_reports import HEAD
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


def test_the_sample_of_a_lot_may_be_told_by_how_it_was_drawn() -> None:
    told = LIST.replace("sample size 50 sets", "50 sets drawn and checked")
    found = read(told.format("DV-TW-SND", "ACCEPTED") + told.format("DV-QN-SND", "REJECTED"))
    assert [(lot.lot, lot.sample_size) for lot in found.lots] == [(480, 50), (480, 50)]


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


@pytest.mark.parametrize(("behind", "size"), [("1,200 sets", 1200), ("6 pcs, 1,200 sets", None)])
def test_of_two_numbers_behind_the_name_of_a_lot_none_is_its_size(behind: str, size: int | None) -> None:
    first, *_ = read(TWO_LOTS.replace("DX-20 Ladder", f"DX-20 Ladder, {behind}")).lots
    assert first.lot == size


def test_a_list_of_all_lots_gives_their_sizes_and_samples() -> None:
    lots = read(f"{LISTED}\n{TWO_LOTS}").lots
    assert [(lot.item, lot.lot, lot.sample_size) for lot in lots] == [("DX-20", 1200, 80), ("DX-30", 480, 50)]


def test_the_items_are_the_numbers_of_the_lots_without_their_names() -> None:
    text = f"Pre-shipment inspection report\nItems: DX-20 Ladder, DX-30 Ladder\n{TWO_LOTS}".replace("\n[", "\n")
    assert understand([page(rows(text))], Source(file="x", sha256="", format="pdf")).items == ("DX-20", "DX-30")


OF_ALL = """
[Item | Lot (pcs) | Sample | Critical found / Ac | Major found / Ac | Minor found / Ac | Decision
[BX-10 | 1,200 | 80 | 0 / 0 | 2 / 3 | 3 / 7 | ACCEPTED
[BX-20 | 500 | 50 | 0 / 0 | 4 / 2 | 1 / 5 | REJECTED

Item BX-10 – Speaker, black
[Nonconformity | CRI | MAJ | MIN
[No sound | - | 2 | -
[Scratch | - | - | 3
[Sum for BX-10 | 0 | 2 | 3

Item BX-20 – Speaker, sand
[Nonconformity | CRI | MAJ | MIN
[Button stuck | - | 4 | -
[Dust | - | - | 1
[Sum for BX-20 | 0 | 4 | 1
"""


def test_lots_may_be_judged_in_a_table_and_have_their_defects_in_lists() -> None:
    found = read(OF_ALL)
    assert [(lot.item, lot.lot, lot.allowed, lot.result) for lot in found.lots] == [
        ("BX-10", 1200, BySeverity(0, 3, 7), "pass"),
        ("BX-20", 500, BySeverity(0, 2, 5), "fail"),
    ]
    assert [(defect.description, defect.item) for defect in found.defects] == [
        ("No sound", "BX-10"), ("Scratch", "BX-10"), ("Button stuck", "BX-20"), ("Dust", "BX-20"),
    ]  # fmt: skip
    assert found.allowed == BySeverity()
    assert found.problems == ()


SHEET = """
[{0} Stoneware mug
[Lot size | 2400
[Sample size | 50

[Defects | Critical | Major | Minor
[Handle crack | 0 | {1} | 0
[Pinhole | 0 | 0 | 2
[Total | 0 | {1} | 2
[Max. accepted | 0 | 3 | 5

[Result for this item | {2}

"""


def test_the_sheets_of_lots_begin_with_the_items_that_a_list_of_all_names() -> None:
    listed = "[Item | Lot size | Sample\n[MUG-35 | 2400 | 50\n[BOWL-16 | 1000 | 50\n\n"
    found = read(listed + SHEET.format("MUG-35", 1, "PASS") + SHEET.format("BOWL-16", 4, "FAIL"))
    assert [(lot.item, lot.found.major, lot.result) for lot in found.lots] == [
        ("MUG-35", 1, "pass"),
        ("BOWL-16", 4, "fail"),
    ]


NAMED = """
SKU {0} | {1}
Lot quantity 1,100 pcs · sample 80 pcs
Fault | Critical | Major | Minor
Cap loose | 0 | {2} | 0
Found | 0 | {2} | 0
Accept up to | 0 | 5 | 7
"""


def test_the_name_of_a_lot_may_have_its_verdict_beside_it_and_its_figures_below() -> None:
    found = read(NAMED.format("LG-01 Rose", "Pass", 2) + NAMED.format("LG-02 Coral", "Fail", 7))
    assert [(lot.item, lot.lot, lot.sample_size, lot.result) for lot in found.lots] == [
        ("LG-01 Rose", 1100, 80, "pass"),
        ("LG-02 Coral", 1100, 80, "fail"),
    ]
    assert [defect.item for defect in found.defects] == ["LG-01 Rose", "LG-02 Coral"]


def test_the_sample_of_the_first_of_several_lots_is_none_of_the_whole() -> None:
    lots = LIST.format("DV-TW-SND", "ACCEPTED") + LIST.format("DV-QN-SND", "ACCEPTED").replace("480", "1,150")
    first, _, second = lots.rpartition("size 50 sets")
    text = f"Pre-shipment inspection report\nClient: Acme\n{first}size {{0}} sets{second}".replace("\n[", "\n")
    for size, whole in ((80, None), (50, 50)):
        report = understand([page(rows(text.format(size)))], Source(file="x", sha256="", format="pdf"))
        assert [lot.sample_size for lot in report.lots] == [50, size]
        assert report.sampling.sample_size.major == whole


@pytest.mark.parametrize(("lot", "unit", "result"), [("Lot", "pcs", "Result"), ("Lotto", "pezzi", "Esito")])
def test_the_number_of_a_lot_is_not_that_of_its_goods(lot: str, unit: str, result: str) -> None:
    block = (
        "\n{lot} 2411{letter} - 8.000 {unit}\n\n[Defect found | Critical | Major | Minor\n"
        "[Pump does not deliver | - | {n} | -\n[Scratch on body | - | - | 4\n[Total | 0 | {n} | 4\n"
        "[Allowed | 0 | 5 | 10\n\n{result} {lot} 2411{letter}: {word}\n"
    )
    words = {"lot": lot, "unit": unit, "result": result}
    found = report(
        HEAD + block.format(letter="A", n=2, word="PASS", **words) + block.format(letter="B", n=6, word="FAIL", **words)
    )
    assert [(one.item, one.lot, one.result) for one in found.lots] == [("2411A", 8000, "pass"), ("2411B", 8000, "fail")]


NUMBERED = """
Lot {0} | Style {1} | Shape sorter
Order qty | {2} pcs | Offered | {2} pcs | Packed | {2} pcs | Sample {3} pcs
No | Observation | Critical | Major | Minor
1 | Loose ring | - | 3 | -
2 | Glue mark | - | - | 2
 | Total | 0 | 3 | 2
 | Max. permitted | 0 | 5 | 7
Lot {0} result: | {4}
"""


def test_a_lot_by_its_number_with_its_item_and_its_figures_on_lines_that_came_apart() -> None:
    told = NUMBERED.format(1, "WT-118", "1,500", 125, "PASSED") + NUMBERED.format(2, "WT-204", "900", 80, "FAILED")
    found = report(
        f"{HEAD}Final result: FAILED\nLot 2 (WT-204) is beyond AQL.\n\nStyle | Qty | Result\n"
        f"WT-118 | 1500 | PASSED\nWT-204 | 900 | FAILED\n{told}"
    )
    assert [(lot.item, lot.lot, lot.sample_size, lot.result) for lot in found.lots] == [
        ("WT-118", 1500, 125, "pass"),
        ("WT-204", 900, 80, "fail"),
    ]
    assert [row.item for row in found.defects] == ["WT-118"] * 2 + ["WT-204"] * 2
    assert (found.quantities.lot, found.sections, found.results.overall) == (None, (), "fail")


def test_a_check_of_one_item_that_failed_is_told() -> None:
    told = NUMBERED.format(1, "WT-118", "1,500", 125, "PASSED") + NUMBERED.format(2, "WT-204", "900", 80, "FAILED")
    checks = "[Check | Item | Result\n[Drop test | WT-204 | FAIL\n[Colour | all | PASS\n\n"
    found = report(f"{HEAD}Final result: FAILED\n\n{checks}{told}")
    assert ("Drop test", "fail") in [(part.name, part.result) for part in found.sections]


ERP = """
LOT NO {0} | SKU {1} | LOT QTY 1,800 PCS | SAMPLE QTY 125 PCS
[Defect | CR | MA | MI
[Dent on wall | 00 | 03 | 02
[Defects found | 00 | 03 | 02
[Max permitted | 00 | 07 | 10
LOT {0} RESULT : {2}
"""


def test_the_number_of_a_lot_its_item_and_its_goods_may_stand_at_a_distance() -> None:
    found = read(ERP.format("01", "ST5-BLK", "ACCEPTED") + ERP.format("02", "ST5-SLV", "REJECTED"))
    assert [(lot.item, lot.lot, lot.sample_size, lot.result) for lot in found.lots] == [
        ("ST5-BLK", 1800, 125, "pass"),
        ("ST5-SLV", 1800, 125, "fail"),
    ]


COLOURS = """
[SKU | Colour | Ordered (pcs)
[BK-NVY | Navy | 900
[BK-PNK | Pink | 900
"""
COLOUR = """
{0} · {1}
Sample 80 pcs. Accept up to: critical 0, major 5, minor 7.
[Fault | Critical | Major | Minor
[Seam tape lifting | Nil | 2/80 | Nil
[Loose threads | Nil | Nil | 4/80
[Total for this colour | Nil | 2/80 | 4/80
Colour result: PASS
"""


def test_a_sentence_over_the_list_of_a_colour_gives_its_limits() -> None:
    found = read(COLOURS + COLOUR.format("BK-NVY", "Navy") + COLOUR.format("BK-PNK", "Pink"))
    assert [(lot.item, lot.sample_size, lot.found.major, lot.allowed) for lot in found.lots] == [
        ("BK-NVY", 80, 2, BySeverity(0, 5, 7)),
        ("BK-PNK", 80, 2, BySeverity(0, 5, 7)),
    ]


def test_the_total_of_all_lots_is_not_that_of_the_last() -> None:
    block = LIST.replace("SKU conclusion: {1}\n", "")
    both = block.format("DV-TW-SND", "") + block.format("DV-QN-SND", "")
    found = read(both + "[Grand total, all SKUs (100 pcs inspected) | 0 | 2 | 4")
    assert [lot.found for lot in found.lots] == [BySeverity(0, 1, 2), BySeverity(0, 1, 2)]
    assert found.found == BySeverity(0, 2, 4)


def test_limits_over_a_list_that_differ_from_its_own_are_none_of_the_lot() -> None:
    both = LIST.format("DV-TW-SND", "ACCEPTED") + LIST.format("DV-QN-SND", "ACCEPTED")
    said = both.replace("[Defects observed", "Accept up to: critical 0, major {}, minor 5\n[Defects observed")
    assert [lot.allowed.major for lot in read(said.format(3, 3)).lots] == [3, 3]
    other = read(said.format(21, 21))
    assert 21 not in [lot.allowed.major for lot in other.lots]
    assert any(problem.level == "error" for problem in other.problems)


def test_the_sample_of_each_lot_is_held_against_its_own_size() -> None:
    lots = LIST.format("DV-TW-SND", "ACCEPTED") + LIST.format("DV-QN-SND", "ACCEPTED")
    found = report(
        "[Inspection level | II\n[AQL | 0 / 2.5 / 4.0\n\n" + lots.replace("sample size 50", "sample size 20")
    )
    told = [problem.message for problem in found.problems if problem.code == "sample_size_differs"]
    assert [message.split(":")[0] for message in told] == ["DV-TW-SND", "DV-QN-SND"]


BESIDE = """
[Item | Lot | Sample size | Result
[BS-20 | 1,000 | 80 | ☐ Pass ☒ Fail
[PB-10 | 2,000 | 125 | ☒ Pass ☐ Fail

BS-20 | Bluetooth speaker (sample 80 pcs)
[No. | Defect | Critical | Major | Minor
[1 | Dent on grille | 0 | 2 | 0
"""
NEXT_PAGE = """[No. | Defect | Critical | Major | Minor
[2 | Button sticks | 0 | 3 | 0
[3 | Scratch on housing | 0 | 0 | 4
[ | Total found | 0 | 5 | 4
[ | Ac | 0 | 3 | 7

PB-10 | Power bank (sample 125 pcs)
[No. | Defect | Critical | Major | Minor
[1 | Label blurred | 0 | 1 | 2
[ | Total found | 0 | 1 | 2
[ | Ac | 0 | 5 | 10
"""


def test_the_item_of_a_lot_stands_apart_from_its_goods_and_its_list_goes_on_over_the_page() -> None:
    pages = [drawn(HEAD + BESIDE), drawn(NEXT_PAGE, 2)]
    made = understand(pages, Source(file="a.pdf", sha256="", format="pdf"))
    assert [(lot.item, lot.lot, lot.sample_size, lot.found, lot.allowed, lot.result) for lot in made.lots] == [
        ("BS-20", 1000, 80, BySeverity(0, 5, 4), BySeverity(0, 3, 7), "fail"),
        ("PB-10", 2000, 125, BySeverity(0, 1, 2), BySeverity(0, 5, 10), "pass"),
    ]
    assert [defect.item for defect in made.defects] == ["BS-20", "BS-20", "BS-20", "PB-10"]


SKUS = """
SKU | Product | Order qty | Sample size | Result
EC-MUG | Enamel mug | 3,400 pcs | 200 | PASSED
EC-PLT | Enamel plate | 1,500 pcs | 125 | FAILED
"""
OF_ONE = """{0} | {1} | {2}
Counts
 | Critical | Major | Minor
Sample size | {3} | {3} | {3}
Defects found | 0 | {4} | {5}
Acceptance number | 0 | {6} | {7}

Defects recorded{8}
Defect | Severity | Qty found | Location
Chip at rim | Major | {4} pcs | Rim
Pinhole | Minor | {5} pcs | Body
"""


@pytest.mark.parametrize("named", ["", " on {0}"])
def test_the_counts_and_the_list_of_a_lot_stand_on_its_own_page(named: str) -> None:
    first = OF_ONE.format("EC-MUG", "Enamel mug", "PASSED", 200, 4, 8, 10, 14, named.format("EC-MUG"))
    second = OF_ONE.format("EC-PLT", "Enamel plate", "FAILED", 125, 9, 5, 7, 10, named.format("EC-PLT"))
    pages = [drawn(text, at) for at, text in enumerate((HEAD + SKUS, first, second), start=1)]
    made = understand(pages, Source(file="a.pdf", sha256="", format="pdf"))
    assert [(lot.item, lot.lot, lot.sample_size, lot.found, lot.allowed, lot.result) for lot in made.lots] == [
        ("EC-MUG", 3400, 200, BySeverity(0, 4, 8), BySeverity(0, 10, 14), "pass"),
        ("EC-PLT", 1500, 125, BySeverity(0, 9, 5), BySeverity(0, 7, 10), "fail"),
    ]


def test_lists_that_name_no_item_of_their_own_are_of_no_lot() -> None:
    figures = ((200, 4, 8, 10, 14), (125, 9, 5, 7, 10))
    both = [OF_ONE.format("Enamel goods", "EC-MUG and EC-PLT", "FAILED", *each, "") for each in figures]
    pages = [drawn(HEAD + SKUS), *(drawn(text, at) for at, text in enumerate(both, start=2))]
    made = understand(pages, Source(file="a.pdf", sha256="", format="pdf"))
    assert made.lots == ()
    assert any(problem.level == "error" for problem in made.problems)


def test_a_list_that_counts_anew_on_the_next_page_is_of_another_lot() -> None:
    first = NEXT_PAGE.replace("[2 |", "[1 |").replace("[3 |", "[2 |")
    pages = [drawn(HEAD + BESIDE), drawn(first, 2)]
    made = understand(pages, Source(file="a.pdf", sha256="", format="pdf"))
    assert made.lots == ()
    assert made.errors


UNDER = """
Los {0}: Duvet cover, {1}
Losgröße: {2} Stück | Stichprobe: 50 Stück
zulässig: kritisch 0, Hauptfehler 3, Nebenfehler 5
[Fehler | Fehlerklasse | Anzahl
[Naht offen | Hauptfehler | {3}
[Faden lose | Nebenfehler | 2

Summe kritisch / Haupt / Neben: 0 / {3} / 2
Ergebnis Los {0}: {4}
"""


def test_the_totals_of_a_lot_may_stand_right_under_its_list() -> None:
    found = read(
        UNDER.format("1", "sand", "480", 1, "angenommen") + UNDER.format("2", "grey", "350", 4, "zurückgewiesen")
    )
    assert [(lot.lot, lot.sample_size, lot.found, lot.result) for lot in found.lots] == [
        (480, 50, BySeverity(0, 1, 2), "pass"),
        (350, 50, BySeverity(0, 4, 2), "fail"),
    ]
    assert [problem for problem in found.problems if problem.level == "error"] == []


def test_lots_whose_totals_nobody_prints_are_a_question() -> None:
    text = UNDER.replace("Summe kritisch / Haupt / Neben: 0 / {3} / 2\n", "")
    found = read(text.format("1", "sand", "480", 1, "angenommen") + text.format("2", "grey", "350", 4, "abgelehnt"))
    assert "lots_not_read" in {problem.code for problem in found.problems}
