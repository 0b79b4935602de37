"""Lots that a report judges apart: read as lots, never as defects, and held against the list of defects."""

from tests.parsers.notation import page, rows
from toolkit.model.report import LotResult, Report, Source
from toolkit.model.severity import BySeverity
from toolkit.parsers.lists.findings import Findings, findings
from toolkit.parsers.lists.tables import find_tables
from toolkit.parsers.lots.lots import lot_problems
from toolkit.parsers.reader import understand

HEADS = "[SKU | Packed | n | Critical found | Ac | Re | Major found | Ac | Re | Minor found | Ac | Re | Lot result"
SAND = "[T-SAND | 1,000 | 80 | 0 | 0 | 1 | 3 | 5 | 6 | 5 | 7 | 8 | Accepted"
MOSS = "[T-MOSS | 900 | 80 | 0 | 0 | 1 | 12 | 5 | 6 | 6 | 7 | 8 | Not accepted"
TOTAL = "[TOTAL | 1,900 | 160 | 0 | | | 15 | | | 11 | | | Not accepted"


def read(text: str) -> Findings:
    lines = rows(text)
    return findings(find_tables(lines), lines)


def test_a_row_for_each_lot_is_no_defect() -> None:
    found = read(f"{HEADS}\n{SAND}\n{MOSS}")
    assert found.defects == ()
    assert [(lot.item, lot.lot, lot.sample_size, lot.result) for lot in found.lots] == [
        ("T-SAND", 1000, 80, "pass"), ("T-MOSS", 900, 80, "fail"),
    ]  # fmt: skip
    assert found.lots[1].found == BySeverity(0, 12, 6)
    assert found.lots[1].allowed == BySeverity(0, 5, 7)


def test_the_row_of_all_lots_is_the_total() -> None:
    assert read(f"{HEADS}\n{SAND}\n{MOSS}\n{TOTAL}").found == BySeverity(0, 15, 11)


def test_classes_may_stand_over_the_heads() -> None:
    upper = "[ | | Major | Major | Minor | Minor"
    found = read(f"{upper}\n[SKU | n | Found | Ac | Found | Ac\n[T-1 | 80 | 3 | 5 | 4 | 7")
    assert found.lots == (
        LotResult(item="T-1", sample_size=80, found=BySeverity(None, 3, 4), allowed=BySeverity(None, 5, 7)),
    )


def test_kinds_may_stand_over_the_classes() -> None:
    upper = "[ | | Found | Found | Max. allowed | Max. allowed"
    found = read(f"{upper}\n[SKU | n | Maj. | Min. | Maj. | Min.\n[T-1 | 80 | 3 | 4 | 5 | 7")
    assert found.defects == ()
    assert (found.lots[0].found, found.lots[0].allowed) == (BySeverity(None, 3, 4), BySeverity(None, 5, 7))


def test_a_list_of_defects_with_a_column_of_items_is_none() -> None:
    found = read("[Defect | SKU | Critical | Major | Minor\n[Hem open | T-MOSS | 0 | 3 | 0")
    assert found.lots == ()
    assert [(defect.description, defect.item, defect.major) for defect in found.defects] == [("Hem open", "T-MOSS", 3)]


def judged(**changes: object) -> list[str]:
    lot = LotResult(item="T-MOSS", found=BySeverity(0, 12, 6), allowed=BySeverity(0, 5, 7), result="fail")
    changed = LotResult(**{**{name: getattr(lot, name) for name in lot.__struct_fields__}, **changes})
    report = Report(source=Source(file="r", sha256="", format="pdf"), found=BySeverity(0, 12, 6), lots=(changed,))
    return [problem.code for problem in lot_problems(report)]


def test_a_lot_that_fits_raises_nothing() -> None:
    assert judged() == []


def test_a_pass_beyond_the_limit_and_a_fail_within_it_are_contradictions() -> None:
    assert judged(result="pass") == ["result_contradicts_counts"]
    assert judged(found=BySeverity(0, 5, 6))[0] == "result_contradicts_counts"


def test_lots_that_do_not_add_up_to_the_total_are_a_mismatch() -> None:
    assert judged(found=BySeverity(0, 11, 6)) == ["totals_mismatch"]


def test_one_class_that_is_within_does_not_contradict_a_failed_lot() -> None:
    assert judged(found=BySeverity(None, 12, None), allowed=BySeverity(None, 20, None)) == []


LOTS = """
Lot A: white, item WC-60, lot size 1,100 pcs, sample 80 pcs
[No | Nonconformance | Critical | Major | Minor
[1 | Hinge pin | 0 | 2 | 0
[ | Total lot A | 0 | 2 | 0
[ | Max. accepted | 0 | 5 | 7
Lot A is ACCEPTED.
Lot B: oak, item WC-90, lot size 700 pcs, sample 80 pcs

[No | Nonconformance | Critical | Major | Minor
[1 | Shelf pin | 0 | 8 | 0
[ | Total lot B | 0 | 8 | 0
[ | Max. accepted | 0 | 5 | 7
Lot B is REJECTED.
"""


def test_each_lot_under_a_heading_of_its_own_is_judged_apart() -> None:
    lines = rows(LOTS)
    found = findings(find_tables(lines), lines)
    assert [(lot.item, lot.lot, lot.sample_size, lot.found.major, lot.result) for lot in found.lots] == [
        ("WC-60", 1100, 80, 2, "pass"), ("WC-90", 700, 80, 8, "fail"),
    ]  # fmt: skip
    assert [(defect.item, defect.major) for defect in found.defects] == [("WC-60", 2), ("WC-90", 8)]
    assert (found.found, found.allowed, found.problems) == (BySeverity(), BySeverity(), ())


def test_lots_without_limits_or_totals_of_their_own_are_a_question() -> None:
    lines = rows(LOTS.replace("[ | Total lot B | 0 | 8 | 0\n", ""))
    found = findings(find_tables(lines), lines)
    assert found.lots == ()
    assert "lots_not_read" in {problem.code for problem in found.problems}


def test_what_is_ordered_and_packed_of_each_lot_is_kept_and_added_up() -> None:
    text = (
        "[Lot | Item | Order qty | Packed qty | Not packed | Sample | Major found | Major Ac | Minor found | Minor Ac "
        "| Result\n"
        "[A | BT-S | 1500 | 1200 | 300 | 80 | 12 | 5 | 5 | 7 | FAILED\n"
        "[B | BT-L | 1000 | 1000 | 0 | 80 | 2 | 5 | 4 | 7 | PASSED\n"
        "[Total | | 2500 | 2200 | 300 | 160 | 14 | | 9 | |"
    )
    found = understand(
        [page(rows(f"Pre-shipment inspection report\n{text}"))], Source(file="x", sha256="", format="pdf")
    )
    assert [(lot.lot, lot.ordered, lot.packed) for lot in found.lots] == [(1200, 1500, 1200), (1000, 1000, 1000)]
    assert (found.quantities.ordered, found.quantities.packed) == (2500, 2200)
