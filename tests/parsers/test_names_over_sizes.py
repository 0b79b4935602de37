"""A few words over the size of a lot are its name, with the verdict behind them."""

import pytest

from tests.parsers.drawn import report

TEXT = """
ALDERTON QUALITY SERVICE
Final inspection report
Report no.: AQ-118
Inspection date: 12 May 2026
Overall result: FAIL

{first}
{size} 900 {unit} · {sample} 80 {unit}

[Defect | Critical | Major | Minor
[Lid dented | 0 | 2 | 1
[Found | 0 | 2 | 1
[Allowed | 0 | 5 | 7

{second}
{size} 1300 {unit} · {sample} 125 {unit}

[Defect | Critical | Major | Minor
[Handle loose | 0 | 9 | 0
[Found | 0 | 9 | 0
[Allowed | 0 | 7 | 10
"""
ENGLISH = {"size": "Lot size", "unit": "pcs", "sample": "sample"}
GERMAN = {"size": "Losgröße", "unit": "Stück", "sample": "Stichprobe"}


@pytest.mark.parametrize("words", [ENGLISH, GERMAN])
@pytest.mark.parametrize(
    ("first", "second", "names"),
    [
        ("Walnut: passed", "Linden: failed", ["Walnut", "Linden"]),
        ("Kettle RV-20: passed", "Kettle RV-30: failed", ["Kettle RV-20", "Kettle RV-30"]),
        ("Walnut – PASSED", "Linden – FAILED", ["Walnut", "Linden"]),
        ("Farbe Nussbaum: bestanden", "Farbe Linde: nicht bestanden", ["Farbe Nussbaum", "Farbe Linde"]),
    ],
)
def test_the_line_over_the_size_names_and_judges_the_lot(
    words: dict[str, str], first: str, second: str, names: list[str]
) -> None:
    lots = report(TEXT.format(first=first, second=second, **words)).lots
    assert [(lot.item, lot.lot, lot.sample_size, lot.result) for lot in lots] == [
        (names[0], 900, 80, "pass"), (names[1], 1300, 125, "fail"),
    ]  # fmt: skip


def test_a_name_without_a_verdict_names_the_lot_alone() -> None:
    lots = report(TEXT.format(first="Walnut", second="Linden", **ENGLISH)).lots
    assert [(lot.item, lot.result) for lot in lots] == [("Walnut", None), ("Linden", None)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Drop test: passed", "Rub test: failed"),
        ("Workmanship: passed", "Packing: failed"),
        ("First inspection: passed", "Factory check: failed"),
        ("Walnut: not yet passed", "Linden: not yet failed"),
        ("Remarks", "Comments"),
    ],
)
def test_checks_headings_and_earlier_visits_name_and_judge_no_lot(first: str, second: str) -> None:
    lots = report(TEXT.format(first=first, second=second, **ENGLISH)).lots
    assert [(lot.item, lot.result) for lot in lots] in ([], [("Lot size 900 pcs", None), ("Lot size 1300 pcs", None)])


def test_a_verdict_under_the_list_before_names_no_lot() -> None:
    text = TEXT.format(first="Note", second="", **ENGLISH).replace("| 5 | 7\n\n\n", "| 5 | 7\nWalnut: passed\n\n")
    lots = report(f"{text.rstrip()}\nLinden: failed\n").lots
    assert "pass" not in [lot.result for lot in lots if lot.lot == 1300]
    assert "Walnut" not in [lot.item for lot in lots if lot.lot == 1300]
