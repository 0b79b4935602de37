"""Limits printed once beside several lots: given to each where that is said or proven, and else asked about."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.report import Report
from toolkit.model.severity import BySeverity
from toolkit.parsers.words.each_lot import draws_of_each, heads_limits_of_each, of_each, tells_limits_of_each

HEAD = """
Pre-shipment inspection – Wexcombe Goods Control
Report no.: WG-0217
Date of inspection: 2026-02-11
Client: Marlow & Finch
Product: Garden stool
Order quantity: 1,000 pcs
"""
AQL = "Sampling: ISO 2859-1, level II, AQL 0 / 2.5 / 4.0"
LIMITS = "Limits: critical 0, major 5, minor 7"
OF_TWO = """
[Style | Lot | Sample | Critical | Major | Minor | Result
[GS-Oak | 500 | {0} | 0 | 4 | 3 | Passed
[GS-Ash | 500 | {0} | 0 | 3 | 2 | Passed
"""
LIST = """
[Style | Defect | Critical | Major | Minor
[GS-Oak | Leg loose | 0 | 4 | 0
[GS-Oak | Stain | 0 | 0 | 3
[GS-Ash | Leg loose | 0 | 3 | 0
[GS-Ash | Stain | 0 | 0 | 2
"""
UNDER_HEADINGS = """
Model GS-11

[Defect | Critical | Major | Minor
[Leg loose | 0 | 4 | 0
[Stain | 0 | 0 | 3
[Total | 0 | 4 | 3

Model GS-12

[Defect | Critical | Major | Minor
[Seat split | 0 | 3 | 0
[Stain | 0 | 0 | 2
[Total | 0 | 3 | 2
"""
END = "Overall result: FAILED"


def read(*parts: str) -> Report:
    return report("\n\n".join(part.strip() for part in (HEAD, *parts, END)))


def errors(found: Report) -> list[str]:
    return [problem.code for problem in found.problems if problem.level == "error"]


@pytest.mark.parametrize(
    "text",
    [
        "for each colour",
        "per SKU",
        "je Farbe",
        "pro Los",
        "par coloris",
        "por color",
        "na kolor",
        "每批",
        "per PO line",
    ],
)
def test_figures_of_each_lot(text: str) -> None:
    assert of_each(text)


@pytest.mark.parametrize("text", ["as per style", "per order", "per PO", "na cor", "5 pcs per size", "wie je Farbe"])
def test_what_says_by_what_or_of_sizes_is_of_no_lot(text: str) -> None:
    assert not of_each(text)


@pytest.mark.parametrize(
    "text",
    [
        "Limits per colour: critical 0, major 5, minor 7",
        "For each style, critical 0, major 5, minor 7",
        "critical 0, major 5, minor 7 for every lot",
        "Zulässig je Farbe: kritisch 0, Haupt 5",
    ],
)
def test_a_clause_that_holds_limits_may_say_that_they_are_of_each(text: str) -> None:
    assert tells_limits_of_each(text)


@pytest.mark.parametrize(
    "text",
    [
        "Limits: critical 0, major 5, minor 7 (3 pcs measured per style)",
        "Limits: critical 0, major 5, minor 7. Cartons: 2 per colour",
        "Limits as per style: critical 0, major 5, minor 7",
        "3 pcs measured per style",
    ],
)
def test_another_clause_says_nothing_of_the_limits(text: str) -> None:
    assert not tells_limits_of_each(text)


def test_only_a_heading_of_limits_may_stand_over_them() -> None:
    assert heads_limits_of_each("Acceptance limits per style")
    assert heads_limits_of_each("For each lot:")
    assert not heads_limits_of_each("Shipping marks per style")


def test_the_sample_of_each_is_told_as_one() -> None:
    assert draws_of_each("50 pcs per style", 50)
    assert draws_of_each("每款50件 50 pcs per style", 50)
    assert draws_of_each("Sample size: 50 for each style", 50)
    assert not draws_of_each("Sample size: 50 pcs; bar codes scanned: 50 per style", 50)


@pytest.mark.parametrize("line", ["Shipping marks as per PO", "Carton labels per style", "Measured: 5 pcs per size"])
def test_a_remark_over_the_limits_gives_them_to_no_lot(line: str) -> None:
    found = read(AQL, f"{line}\n{LIMITS}", OF_TWO.format(40), LIST)
    assert found.allowed == BySeverity(0, 5, 7)
    assert [lot.allowed for lot in found.lots] == [BySeverity()] * 2


def test_a_heading_of_limits_gives_them_to_each_lot() -> None:
    found = read(AQL, "Acceptance limits per style\ncritical 0, major 5, minor 7", OF_TWO.format(80), LIST)
    assert [lot.allowed for lot in found.lots] == [BySeverity(0, 5, 7)] * 2


def test_without_a_printed_sample_and_aqls_limits_are_asked_about() -> None:
    found = read(LIMITS, OF_TWO.format(40), LIST)
    assert [lot.allowed for lot in found.lots] == [BySeverity()] * 2
    assert "limits_of_lots" in errors(found)


def test_the_standard_or_the_printed_sample_tells_that_they_are_of_each() -> None:
    for parts in ((AQL, LIMITS), ("Sample size: 80 pcs", LIMITS)):
        found = read(*parts, OF_TWO.format(80), LIST)
        assert [lot.allowed for lot in found.lots] == [BySeverity(0, 5, 7)] * 2
        assert "limits_of_lots" not in errors(found)


@pytest.mark.parametrize("sample", ["", "Sample size: 125 pcs"])
def test_samples_that_add_up_to_one_of_the_standard_share_its_limits(sample: str) -> None:
    three = f"{OF_TWO.format(42).strip()}\n[GS-Elm | 500 | 42 | 0 | 2 | 4 | Passed"
    rows = f"{LIST.strip()}\n[GS-Elm | Leg loose | 0 | 2 | 0\n[GS-Elm | Stain | 0 | 0 | 4"
    found = read(AQL, sample, "Limits: critical 0, major 7, minor 10", three, rows)
    assert found.allowed == BySeverity(0, 7, 10)
    assert [lot.allowed for lot in found.lots] == [BySeverity()] * 3


def test_limits_of_a_lot_are_held_against_the_standard_for_its_sample() -> None:
    found = read(AQL, LIMITS.replace("Limits", "Limits per style"), OF_TWO.format(50), LIST)
    told = "GS-Oak, major: the report allows 5; for 50 units at AQL 2.5 the standard table gives 3. 4 were found"
    differing = [each for each in found.problems if each.code == "limit_differs_from_standard"]
    assert any(each.level == "error" and each.message.startswith(told) for each in differing)


@pytest.mark.parametrize("remark", ["Carton marks as per PO.", "Drop test: 1 carton per order", "Measured per style"])
def test_a_remark_takes_no_error_from_lots_under_headings(remark: str) -> None:
    for parts in ((LIMITS, remark, UNDER_HEADINGS), (LIMITS, UNDER_HEADINGS, remark)):
        assert "lots_not_read" in errors(read(AQL, "Sample size: 80 pcs", *parts))


def test_lots_under_headings_that_stay_without_limits_are_asked_about() -> None:
    headed = UNDER_HEADINGS.replace("GS-11", "GS-11, sample 50").replace("GS-12", "GS-12, sample 50")
    found = read("Sample size: 80 pcs", LIMITS, headed)
    assert "lots_not_read" in errors(found)
    assert not any(lot.allowed for lot in found.lots)


def test_a_quantity_of_the_sample_or_of_the_finds_is_no_lot() -> None:
    qty = OF_TWO.replace(" | Sample", "").replace(" | {0}", "").replace("Lot", "Qty")
    limits = LIMITS.replace("Limits", "Limits per style")
    assert [lot.lot for lot in read("Sample size: 80 pcs", limits, qty.replace("500", "80"), LIST).lots] == [None] * 2
    counted = qty.replace("Oak | 500", "Oak | 7").replace("Ash | 500", "Ash | 5")
    assert [lot.lot for lot in read("Sample size: 80 pcs", limits, counted, LIST).lots] == [None] * 2
    assert [lot.lot for lot in read("Sample size: 80 pcs", limits, qty, LIST).lots] == [500] * 2


def test_lots_are_held_against_the_order() -> None:
    limits = LIMITS.replace("Limits", "Limits per style")
    assert "totals_mismatch" in errors(read(limits, OF_TWO.replace("500", "900").format(80), LIST))
    assert "totals_mismatch" not in errors(read(limits, OF_TWO.replace("500", "520").format(80), LIST))


@pytest.mark.parametrize("label", ["Limits as per PO", "Limite de defeitos na cor"])
def test_limits_of_the_whole_beside_rows_of_several_lots_are_no_question(label: str) -> None:
    found = read("Sample size: 80 pcs", LIMITS.replace("Limits", label), LIST)
    assert "lots_not_read" not in errors(found)
