"""The unit of the quantities in a line of its own, or behind the same in another language."""

import pytest

from tests.parsers.drawn import report
from toolkit.parsers.facts.unit_told import translated, unit_of_all


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("All quantities in pairs", "pairs"),
        ("Quantities are stated in pcs.", "pcs"),
        ("(Qty unit: sets)", "sets"),
        ("Alle Mengen in Stück", "Stück"),
        ("Toutes les quantités en paires", "paires"),
        ("Cantidades en pares", "pares"),
        ("All quantities in cartons", None),
        ("All dimensions in pieces", None),
        ("Quantities found in pairs", None),
        ("Packed in sets", None),
    ],
)
def test_a_line_gives_the_unit_of_all_quantities(text: str, unit: str | None) -> None:
    assert unit_of_all([text, "Ordered 3000"]) == unit


def test_two_units_of_all_quantities_are_none() -> None:
    assert unit_of_all(["All quantities in pairs", "Quantities in pcs"]) is None


@pytest.mark.parametrize(
    ("text", "unit"),
    [("1.150 cái (pcs)", "pcs"), ("600 đôi (pairs)", "pairs"), ("1,150 pcs (sets)", None), ("1.150 cái (ctns)", None)],
)
def test_a_unit_in_brackets_translates_the_one_before_it(text: str, unit: str | None) -> None:
    assert translated(text) == unit


def test_bare_figures_take_the_unit_that_is_told_for_all() -> None:
    text = "FINAL INSPECTION REPORT FR-118\n\nInspection date | 12 July 2026\nOrdered | 3000\nPacked | 3000\n\n{}\n\n"
    lists = "Result: FAIL\n\n[Fault | Critical | Major | Minor\n[Hole | 0 | 2 | 0"
    assert report(text.format("All quantities in pairs") + lists).quantities.unit == "pairs"
    assert report(text.format("All sizes in cm") + lists).quantities.unit is None
