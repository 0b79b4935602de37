"""The total by class in one cell of the last row of a list, and results that one person gives in own words."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.report import Report
from toolkit.model.severity import Severity


def _read(total: str, end: str = "Result: Passed", heads: str = "Bale | Checked | Finding | Class | Qty") -> Report:
    return report(f"""
Ostrava Field Control
Final inspection
Client: Penhallow Textiles
Factory: Nantong Loom Co.
Product: Beach towel
Date: 9 June 2026
Lot size: 1,500 pcs
Sample size: 125 pcs
Allowed: critical 0, major 7, minor 10

[ {heads}
[ 3 | 25 | Hem open | Major | 2
[ 9 | 25 | Loose loop | Minor | 4
[ 14 | 25 | Hole in the pile | Major | 1
[ 22 | 25 | Shade bar | Minor | 3
[ {total}

{end}
""")


@pytest.mark.parametrize(
    "total",
    [
        "All 4 | 100 | Critical 0 · Major 3 · Minor 7 | |",
        "All bales | 100 | Major 3, minor 7, critical none | |",
        "Total | 100 | 0 critical, 3 major and 7 minor | |",
        "Alle 4 | 100 | Kritisch 0 / Haupt 3 / Neben 7 | |",
        "合计 | 100 | 严重 0, 主要 3, 次要 7 | |",
    ],
)
def test_a_last_row_tells_the_total_of_each_class_in_one_cell(total: str) -> None:
    read = _read(total)
    assert [read.found[s] for s in Severity] == [0, 3, 7]
    assert len(read.defects) == 4
    assert not [each for each in read.problems if each.code == "rows_unconfirmed"]


@pytest.mark.parametrize(
    "row",
    [
        "Limits | 125 | Critical 0 · Major 7 · Minor 10 | |",
        "First visit | 100 | Critical 0 · Major 1 · Minor 2 | |",
        "All allowed | 100 | Critical 0 · Major 7 · Minor 10 | |",
        "All 4 | 100 | Hem at Major 3, Minor 7 cm | |",
    ],
)
def test_figures_by_class_that_are_called_otherwise_are_no_total(row: str) -> None:
    read = _read(row)
    assert not read.found
    assert len(read.defects) == 4


def test_a_total_that_the_rows_do_not_add_up_to_is_a_question() -> None:
    read = _read("All 4 | 100 | Critical 0 · Major 3 · Minor 9 | |")
    assert "totals_mismatch" in [each.code for each in read.problems]


@pytest.mark.parametrize(
    ("end", "word"),
    [
        ("My finding: the consignment may proceed. Within the limits on every count.", "pass"),
        ("Mein Befund: die Sendung kann weitergehen. In allen Klassen innerhalb der Grenzwerte.", "pass"),
        ("Mi conclusión: el envío puede seguir adelante.", "pass"),
        ("La mia conclusione: la spedizione può partire.", "pass"),
        ("Mijn oordeel: de zending mag vertrekken.", "pass"),
        ("My finding: the consignment may proceed once the hems are closed.", "pending"),
        ("My finding: the consignment may not proceed before the hems are closed.", None),
        ("La mia conclusione: la spedizione può partire solo in parte.", None),
    ],
)
def test_goods_that_may_proceed_are_released(end: str, word: str | None) -> None:
    read = _read("All 4 | 100 | Critical 0 · Major 3 · Minor 7 | |", end)
    assert read.results.overall == word
    assert word is not None or [each for each in read.problems if each.level == "error"]
