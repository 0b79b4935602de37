"""Overviews with a column for each lot, which were taken for limits and a sample of the whole."""

import pytest

from tests.parsers.test_lots_summed import LIST, items, read
from toolkit.model.severity import BySeverity

FIGURES = """
[{} | Amber | Slate
[Lot size | 500 | 700
[Sample size | 50 | 80
[Critical found | 0 | 0
[Major found | 6 | 1
[Minor found | 2 | 3
[Critical allowed | 0 | 0
[Major allowed | 3 | 5
[Minor allowed | 5 | 7
[Result | Failed | Passed
"""
BY_CLASS = """
[Colour | Amber | Slate
[Sample size | 50 | 80
[Found Cr/Ma/Mi | 0/6/2 | 0/1/3
[Allowed Cr/Ma/Mi | 0/3/5 | 0/5/7
[Result | Failed | Passed
"""


@pytest.mark.parametrize("board", [FIGURES.format(""), FIGURES.format("Colour"), BY_CLASS])
def test_each_column_is_a_lot(board: str) -> None:
    found = read(board, LIST)
    assert [(lot.item, lot.sample_size, lot.result) for lot in found.lots] == [
        ("Amber", 50, "fail"), ("Slate", 80, "pass"),
    ]  # fmt: skip
    assert [lot.found for lot in found.lots] == [BySeverity(0, 6, 2), BySeverity(0, 1, 3)]
    assert [lot.allowed for lot in found.lots] == [BySeverity(0, 3, 5), BySeverity(0, 5, 7)]
    assert (found.allowed, len(found.defects)) == (BySeverity(), 4)
    assert items(found) == ["Amber", "Amber", "Slate", "Slate"]


def test_the_column_of_all_lots_is_the_total() -> None:
    lines = FIGURES.format("Colour").strip().splitlines()
    totals = ["Total", "1,200", "130", "0", "7", "5", "-", "-", "-", "-"]
    found = read("\n".join(f"{line} | {total}" for line, total in zip(lines, totals, strict=True)), LIST)
    assert (found.found, len(found.lots)) == (BySeverity(0, 7, 5), 2)


@pytest.mark.parametrize("corner", ["", "Item"])
@pytest.mark.parametrize(
    "pair", [("1st inspection", "Re-inspection"), ("First visit", "Second visit"), ("Workmanship", "Function")]
)
def test_visits_and_parts_of_the_inspection_are_no_lots(pair: tuple[str, str], corner: str) -> None:
    board = FIGURES.format(corner).replace("Amber", pair[0]).replace("Slate", pair[1])
    again = f"{pair[0]}: see above\n\n{pair[1]} of 2026-05-19"
    assert read(board, again, LIST).lots == ()


def test_offices_that_looked_are_no_lots() -> None:
    board = FIGURES.format("").replace("Amber", "Mill crew").replace("Slate", "Our crew")
    assert read(board, "Mill crew: Ms Tran\n\nOur crew: Mr Oduya", LIST).lots == ()


def test_parts_beside_limits_that_are_printed_once_leave_a_clean_reading() -> None:
    board = """
    [ | Workmanship | Function
    [Sample size | 80 | 80
    [Critical found | 0 | 0
    [Major found | 3 | 0
    [Minor found | 5 | 0
    [Result | Pass | Pass
    """
    rows = "[Defect | Critical | Major | Minor\n[Hook bent | 0 | 3 | 0\n[Ink smear | 0 | 0 | 5\n[Total | 0 | 3 | 5"
    found = read("Workmanship: see list", "Function: no finds", board, "Limits: critical 0, major 5, minor 7", rows)
    assert (found.lots, found.allowed, found.found) == ((), BySeverity(0, 5, 7), BySeverity(0, 3, 5))
    assert not {"limits_of_lots", "totals_mismatch"} & {problem.code for problem in found.problems}


def test_a_form_that_begins_with_an_item_heads_no_lots() -> None:
    form = "Style | YX-3307 | Boxed quantity | 1,160 pcs"
    board = "[ | Sample | AQL | Ac/Re | Found\n[Major | 80 | 2.5 | 5/6 | 3\n[Minor | 80 | 4.0 | 7/8 | 6"
    assert read(form, LIST, board).lots == ()
