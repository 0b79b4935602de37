"""A list that numbers its checks: what one of them found may stand in several rows under one number."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.report import Report

HEAD = """
Outgoing inspection report
Report no.: GL-2208
Inspection date: 2025-03-04
Sample size: 125
AQL: critical 0, major 2.5, minor 4.0
Overall result: Pass

"""
ENGLISH = """
[No. | Inspection item | Method | Defect found | CR | MA | MI | Judge
[1 | Carton | Visual | None | / | / | / | OK
[2 | Surface | Visual | Chipped glaze | / | / | 2 | OK
[ | | | Uneven colour | / | / | 1 |
[3 | Handle | Load | Crack at the root | / | 1 | / | OK
[4 | Leaflet | Visual | Folded twice | / | / | 1 | OK
[ | | | Total | 0 | 1 | 4 |
[ | | | Ac | 0 | 7 | 10 |
"""
GERMAN = """
[Nr. | Prüfmerkmal | Fehler | kritisch | Haupt | Neben
[1 | Karton | Ecke gedrückt | 0 | 0 | 2
[2 | Oberfläche | Kratzer | 0 | 1 | 2
[ | | Farbnebel | 0 | 2 | 0
[ | | Fingerabdruck | 0 | 0 | 1
[3 | Funktion | Schalter klemmt | 0 | 1 | 0
[ | | Summe | 0 | 4 | 5
"""
CHINESE = """
序号 | 检验项目 | 不良现象 | 致命 | 主要 | 次要
1 | 外箱 | 箱角压坏 | 0 | 0 | 2
2 | 外观 | 划伤 | 0 | 1 | 2
 | | 色差 | 0 | 2 | 0
3 | 功能 | 开关卡住 | 0 | 1 | 0
 | | 合计 | 0 | 4 | 4
"""
OTHER_LOT = """
[No. | Inspection item | Defect found | CR | MA | MI
[1 | Carton | Corner crushed | 0 | 0 | 2
[2 | Surface | Chipped glaze | 0 | 1 | 2
[3 | Handle | Crack at the root | 0 | 1 | 0
[4 | Leaflet | Folded twice | 0 | 1 | 0
[ | | Lot of January | 0 | 2 | 1
[ | | Total | 0 | 3 | 4
"""


def listed(read: Report) -> list[tuple[str, int, int]]:
    return [(defect.description, defect.major or 0, defect.minor or 0) for defect in read.defects]


@pytest.mark.parametrize(
    ("table", "second"),
    [(ENGLISH, ("Uneven colour", 0, 1)), (GERMAN, ("Farbnebel", 2, 0)), (CHINESE, ("色差", 2, 0))],
)
def test_rows_without_a_number_are_defects_where_the_total_counts_them(
    table: str, second: tuple[str, int, int]
) -> None:
    read = report(HEAD + table)
    assert second in listed(read)
    assert not any(problem.level == "error" for problem in read.problems)


def test_a_row_that_the_total_leaves_out_is_asked_about() -> None:
    read = report(HEAD + OTHER_LOT)
    assert "Lot of January" not in [defect.description for defect in read.defects]
    assert any("Lot of January" in problem.message for problem in read.problems)


def test_without_a_total_nobody_knows() -> None:
    read = report(HEAD + GERMAN.replace("[ | | Summe | 0 | 4 | 5", ""))
    assert any(problem.level == "error" for problem in read.problems)
