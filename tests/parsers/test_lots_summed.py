"""Overviews of lots without limits of their own: read as lots, never as defects, with what is printed once for all."""

import pytest
from msgspec.structs import replace

from tests.parsers.drawn import report
from tests.parsers.notation import rows
from toolkit.model.report import Report
from toolkit.model.severity import BySeverity
from toolkit.parsers.lists.findings import findings
from toolkit.parsers.lists.tables import find_tables

HEAD = """
Final inspection – Tamsin Vale Surveys Ltd.
Report no.: TV-3390
Date of inspection: 2026-05-19
Client: Larkhill Trading
Product: Camp lantern
Order quantity: 1,200 pcs
Sampling: ISO 2859-1, level II, AQL 0 / 2.5 / 4.0
"""
LIMITS = "Limits for each colour: critical 0, major 5, minor 7"
OVERVIEW = """
[Colour | Qty | Sample | Critical | Major | Minor | Result
[Amber | 600 | 80 | 0 | 6 | 2 | Failed
[Slate | 600 | 80 | 0 | 1 | 3 | Passed
"""
LIST = """
[Colour | Defect | Critical | Major | Minor
[Amber | Hook bent | 0 | 6 | 0
[Amber | Ink smear | 0 | 0 | 2
[Slate | Glass cracked | 0 | 1 | 0
[Slate | Ink smear | 0 | 0 | 3
"""
END = "Overall result: FAILED"


def read(*parts: str) -> Report:
    return report("\n\n".join((HEAD.strip(), *(part.strip() for part in parts), END)))


def items(found: Report) -> list[str | None]:
    return [defect.item for defect in found.defects]


@pytest.mark.parametrize("parts", [(LIMITS, OVERVIEW, LIST), (LIMITS, LIST, OVERVIEW), (OVERVIEW, LIST, LIMITS)])
def test_the_rows_of_an_overview_are_lots_wherever_it_stands(parts: tuple[str, ...]) -> None:
    found = read(*parts)
    assert [(lot.item, lot.lot, lot.sample_size, lot.result) for lot in found.lots] == [
        ("Amber", 600, 80, "fail"), ("Slate", 600, 80, "pass"),
    ]  # fmt: skip
    assert [lot.found for lot in found.lots] == [BySeverity(0, 6, 2), BySeverity(0, 1, 3)]
    assert [lot.allowed for lot in found.lots] == [BySeverity(0, 5, 7)] * 2
    assert found.allowed == BySeverity()
    assert items(found) == ["Amber", "Amber", "Slate", "Slate"]


def test_without_rules_each_row_keeps_its_own_lot() -> None:
    found = read(LIMITS, OVERVIEW.replace("[", ""), LIST.replace("[", ""))
    assert (len(found.lots), items(found)) == (2, ["Amber", "Amber", "Slate", "Slate"])
    assert not [problem for problem in found.problems if problem.level == "error"]


def test_one_head_holds_quantities_limits_finds_and_verdicts() -> None:
    heads = "Ordered | Made | In cartons | Sample | Level | Crit allow | Crit found | Maj allow | Maj found | Min allow"
    board = f"""
    [Colour | {heads} | Min found | Verdict
    [Amber | 500 | 500 | 480 | 50 | II | 0 | 0 | 3 | 6 | 5 | 2 | Failed
    [Slate | 700 | 700 | 700 | 80 | II | 0 | 0 | 5 | 1 | 7 | 3 | Passed
    [Total | 1,200 | 1,200 | 1,180 | 130 | | | 0 | | 7 | | 5 |
    """
    found = read(board, LIST)
    assert [(lot.ordered, lot.packed, lot.sample_size) for lot in found.lots] == [(500, 480, 50), (700, 700, 80)]
    assert [lot.allowed for lot in found.lots] == [BySeverity(0, 3, 5), BySeverity(0, 5, 7)]
    assert found.found == BySeverity(0, 7, 5)
    assert len(found.defects) == 4


@pytest.mark.parametrize("over", [("Amber", "Slate"), ("Colour: Amber", "Colour: Slate"), ("Colour Amber", "Slate –")])
def test_a_list_under_the_name_of_a_lot_is_of_it(over: tuple[str, str]) -> None:
    heads = "[Defect | Critical | Major | Minor"
    lists = (
        f"{over[0]}\n\n{heads}\n[Hook bent | 0 | 6 | 0\n[Ink smear | 0 | 0 | 2",
        f"{over[1]}\n\n{heads}\n[Glass cracked | 0 | 1 | 0\n[Ink smear | 0 | 0 | 3",
    )
    assert items(read(LIMITS, OVERVIEW, *lists)) == ["Amber", "Amber", "Slate", "Slate"]


def test_a_lot_may_have_a_name_of_several_words_in_two_languages() -> None:
    board = """
    [批 Lot | 数量 Qty | 抽样 Sample | 致命 Cr | 主要 Ma | 次要 Mi | 允收 Ac (Cr/Ma/Mi) | 判定 Result
    [绿色 Green | 600 | 80 | 0 | 6 | 2 | 0 / 5 / 7 | 不合格 Fail
    [蓝色 Blue | 600 | 80 | 0 | 1 | 3 | 0 / 5 / 7 | 合格 Pass
    """
    heads = "[缺陷 Defect | 主要 Major | 次要 Minor"
    green = f"绿色 Green\n\n{heads}\n[挂钩变形 Hook bent | 6 |\n[印刷模糊 Ink smear | | 2"
    blue = f"蓝色 Blue\n\n{heads}\n[玻璃破裂 Glass cracked | 1 |\n[印刷模糊 Ink smear | | 3"
    found = read(board, green, blue)
    assert [lot.result for lot in found.lots] == ["fail", "pass"]
    assert items(found) == ["绿色 Green", "绿色 Green", "蓝色 Blue", "蓝色 Blue"]


def test_a_defect_under_the_wrong_lot_is_told() -> None:
    found = read(LIMITS, OVERVIEW, LIST.replace("[Amber | Ink", "[Slate | Ink"))
    assert "totals_mismatch" in [problem.code for problem in found.problems]


def test_limits_of_lots_with_different_samples_are_asked_about() -> None:
    found = read("Limits: critical 0, major 5, minor 7", OVERVIEW.replace("600 | 80 | 0 | 6", "300 | 50 | 0 | 6"), LIST)
    assert [lot.allowed for lot in found.lots] == [BySeverity()] * 2
    assert "limits_of_lots" in [problem.code for problem in found.problems]


def test_the_limits_of_all_samples_together_stay_those_of_the_whole() -> None:
    found = read("Sample size: 160 pcs", "Limits: critical 0, major 10, minor 14", OVERVIEW, LIST)
    assert found.allowed == BySeverity(0, 10, 14)
    assert [lot.allowed for lot in found.lots] == [BySeverity()] * 2


def test_the_limits_of_all_samples_together_are_not_those_of_one_plan() -> None:
    three = OVERVIEW.strip() + "\n[Olive | 600 | 80 | 0 | 2 | 0 | Passed"
    found = read("Sample size: 240 pcs", "Limits: critical 0, major 15, minor 21", three, LIST)
    assert (len(found.lots), found.allowed.major) == (3, 15)
    assert not any(problem.code == "limit_differs_from_standard" for problem in found.problems)


def test_defects_with_a_verdict_in_each_row_are_no_lots() -> None:
    rows = "[Item | Critical | Major | Minor | Result\n[Hook bent | 0 | 2 | 0 | OK\n[Ink smear | 0 | 0 | 2 | OK"
    assert [defect.description for defect in read(rows).defects] == ["Hook bent", "Ink smear"]
    counted = (
        "[Model | Qty | Critical | Major | Minor | Result\n[Hook bent | 2 | 0 | 2 | 0 | OK\n[Smear | 2 | 0 | 0 | 2 | OK"
    )
    assert read(counted).lots == ()


NO_LOTS = """
[{0} | Sample | Critical | Major | Minor | Result
[{1} | 80 | 0 | 4 | 0 | Pass
[{2} | 80 | 0 | 0 | 3 | Pass
"""


@pytest.mark.parametrize("head", ["Item", "Code", "Style"])
def test_the_parts_of_an_inspection_are_no_lots(head: str) -> None:
    lists = "\n\n".join(
        f"{part}\n\n[Defect | Critical | Major | Minor\n[{rows}"
        for part, rows in (("Workmanship", "Hook bent | 0 | 4 | 0"), ("Function", "Does not light | 0 | 0 | 3"))
    )
    assert read(LIMITS, NO_LOTS.format(head, "Workmanship", "Function"), lists).lots == ()


@pytest.mark.parametrize(
    "below",
    [
        "[Code | Description\n[K-07 | Hook bent\n[K-08 | Ink smear",
        "K-07: see photo 3\n\nK-08: see photo 4",
        "K-07\n\nK-08",
        "",
    ],
)
@pytest.mark.parametrize("head", ["Item", "Code"])
def test_codes_of_defects_that_are_explained_are_no_lots(head: str, below: str) -> None:
    found = read(LIMITS, NO_LOTS.format(head, "K-07", "K-08"), below)
    assert found.lots == ()
    assert [defect.description for defect in found.defects] == ["K-07", "K-08"]


def test_counts_of_defects_by_code_are_no_lots() -> None:
    rows = "[Code | Qty | Critical | Major | Minor\n[K-07 | 4 | 0 | 4 | 0\n[K-08 | 3 | 0 | 0 | 3"
    found = read(LIMITS, rows, "[Code | Description\n[K-07 | Hook bent\n[K-08 | Ink smear")
    assert (found.lots, len(found.defects)) == ((), 2)


def test_items_that_a_list_names_under_its_own_head_are_lots() -> None:
    rows = LIST.replace("Colour", "Item").replace("Amber", "CL-40").replace("Slate", "CL-41")
    board = OVERVIEW.replace("Colour", "Item").replace("Amber", "CL-40").replace("Slate", "CL-41")
    assert [lot.item for lot in read(LIMITS, board, rows).lots] == ["CL-40", "CL-41"]


def test_a_colour_may_be_called_a_check() -> None:
    board, rows = (text.replace("Amber", "Navy check") for text in (OVERVIEW, LIST))
    assert [lot.item for lot in read(LIMITS, board, rows).lots] == ["Navy check", "Slate"]


def test_an_empty_cell_is_of_the_lot_above_where_the_lots_add_up() -> None:
    below = LIST.replace("[Amber | Ink", "[ | Ink").replace("[Slate | Ink", "[ | Ink")
    assert items(read(LIMITS, OVERVIEW, below)) == ["Amber", "Amber", "Slate", "Slate"]
    other = read(LIMITS, OVERVIEW.replace("6 | 2", "6 | 1").replace("1 | 3", "1 | 4"), below)
    assert items(other) == ["Amber", None, "Slate", None]


def test_headings_over_each_list_share_limits_that_are_printed_once() -> None:
    heads = "[Defect | Critical | Major | Minor"
    amber = f"{heads}\n[Hook bent | 0 | 6 | 0\n[Ink smear | 0 | 0 | 2\n[Total | 0 | 6 | 2"
    slate = f"{heads}\n[Glass cracked | 0 | 1 | 0\n[Ink smear | 0 | 0 | 3\n[Total | 0 | 1 | 3"
    found = read(
        LIMITS, *(f"Colour: {of}, 600 pcs, sample 80\n{rows}" for of, rows in (("Amber", amber), ("Slate", slate)))
    )
    assert [(lot.item, lot.lot, lot.found, lot.allowed) for lot in found.lots] == [
        ("Amber", 600, BySeverity(0, 6, 2), BySeverity(0, 5, 7)),
        ("Slate", 600, BySeverity(0, 1, 3), BySeverity(0, 5, 7)),
    ]
    assert items(found) == ["Amber", "Amber", "Slate", "Slate"]


def test_limits_for_each_of_lots_that_were_not_read_are_asked_about() -> None:
    found = read(LIMITS, LIST)
    assert "lots_not_read" in [problem.code for problem in found.problems]


def test_the_sample_may_be_told_once_for_each_lot_too() -> None:
    heads = "[Defect | Critical | Major | Minor"
    amber = f"SKU AM-1 – 600 pcs\n\n{heads}\n[Hook bent | 0 | 6 | 0\n[Total | 0 | 6 | 0\n\nVerdict AM-1: Fail"
    slate = f"SKU SL-2 – 600 pcs\n\n{heads}\n[Glass cracked | 0 | 1 | 0\n[Total | 0 | 1 | 0\n\nVerdict SL-2: Pass"
    found = read("80 pcs per SKU. Limits per SKU: critical 0, major 5, minor 7", amber, slate)
    assert [(lot.item, lot.sample_size, lot.allowed, lot.result) for lot in found.lots] == [
        ("AM-1", 80, BySeverity(0, 5, 7), "fail"), ("SL-2", 80, BySeverity(0, 5, 7), "pass"),
    ]  # fmt: skip
    assert items(found) == ["AM-1", "SL-2"]


def test_a_merged_cell_names_the_lot_of_all_its_rows() -> None:
    lines = rows("[Colour | Defect | Critical | Major | Minor\n[Amber | Hook bent | 0 | 6 | 0\n[x | Smear | 0 | 0 | 2")
    merged = replace(lines[1].cells[0], carried=True)
    lines[2] = replace(lines[2], cells=(merged, *lines[2].cells[1:]))
    assert [defect.item for defect in findings(find_tables(lines), lines).defects] == ["Amber", "Amber"]
