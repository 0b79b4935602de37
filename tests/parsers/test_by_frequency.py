"""Lists of defects by how often each was met: rank, name, class, number, share and running share."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.test_ordinary_reports import HEAD
from toolkit.model.report import Report

BOARD = "\n\n[ | Critical | Major | Minor\n[Allowed | 0 | 7 | 10\n[Found | 0 | 4 | 6\n\nOverall result: PASS"
ROWS = (
    "[1 | Thread ends left on | {minor} | 6 | 60.0 % | 60.0 %\n[2 | Zip jams half way | {major} | 3 | 30.0 % | 90.0 %\n"
    "[3 | Puller cracked | {major} | 1 | 10.0 % | 100.0 %\n"
)
EXPECTED = [("Thread ends left on", None, 6), ("Zip jams half way", 3, None), ("Puller cracked", 1, None)]


def read(heads: str, rows: str = ROWS, major: str = "MA", minor: str = "MI") -> Report:
    return report(HEAD + heads + "\n" + rows.format(major=major, minor=minor) + BOARD)


def listed(found: Report) -> list[tuple[str, int | None, int | None]]:
    return [(each.description, each.major, each.minor) for each in found.defects]


@pytest.mark.parametrize(
    ("heads", "major", "minor"),
    [
        ("[Rank | Defect phenomenon | Class | Qty | Share | Cum.", "MA", "MI"),
        ("[Rang | Fehlerbild | Klasse | Anzahl | Anteil | kumuliert", "Hauptfehler", "Nebenfehler"),
        ("[Rang | Phénomène du défaut | Classe | Nombre | Part | Cumul", "Majeur", "Mineur"),
        ("[Rango | Fenómeno del defecto | Clase | Cantidad | Parte | Acum.", "Mayor", "Menor"),
        ("[等级 | 不良现象 | 缺陷等级 | 数量 | 占比 | 累计", "主要", "次要"),
        ("[Grade | Symptom of fault | Severity | Frequency | % | Cum. %", "Major", "Minor"),
    ],
)
def test_a_list_by_frequency_is_read_by_its_classes_and_not_by_its_ranks(heads: str, major: str, minor: str) -> None:
    found = read(heads, major=major, minor=minor)
    assert listed(found) == EXPECTED
    assert not [problem for problem in found.problems if problem.level == "error"]


def test_a_total_of_the_list_that_does_not_fit_is_told() -> None:
    heads = "[Rank | Defect phenomenon | Class | Qty | Share | Cum."
    assert not read(heads, ROWS + "[ | Total | | 10 | 100 % | ").problems
    assert [problem.code for problem in read(heads, ROWS + "[ | Total | | 11 | 100 % | ").problems] == [
        "totals_mismatch"
    ]


def test_the_classes_of_a_list_may_be_under_a_rank() -> None:
    rows = "[1 | Zip jams half way | A | 4\n[2 | Thread ends left on | C | 6\n"
    found = report(HEAD + "[No. | Defect | Rank | Qty\n" + rows.replace("A", "B") + BOARD)
    assert listed(found) == [("Zip jams half way", 4, None), ("Thread ends left on", None, 6)]


def test_figures_for_classes_without_another_column_of_classes_are_no_ranks() -> None:
    rows = "[1 | Zip jams half way | 4 | 40 %\n[2 | Thread ends left on | 6 | 60 %\n"
    found = report(HEAD + "[Rank | Defect phenomenon | Qty | Share\n" + rows + BOARD)
    assert found.defects == ()
    assert [problem.level for problem in found.problems if problem.code in ("no_defect_table", "unread_cells")]


@pytest.mark.parametrize(
    ("heads", "total"),
    [
        ("[Rank | Defect | Major | Minor | Total | Share", "[ | Total | 4 | 6 | 10 | 100 %"),
        ("[Rang | Fehler | Haupt | Neben | Summe | Anteil", "[ | Summe | 4 | 6 | 10 | 100 %"),
    ],
)
def test_the_total_of_a_row_beside_two_classes_is_no_count_of_a_third(heads: str, total: str) -> None:
    rows = "[1 | Thread ends left on | 0 | 6 | 6 | 60 %\n[2 | Zip jams half way | 4 | 0 | 4 | 40 %\n"
    found = report(HEAD + heads + "\n" + rows + total + BOARD)
    assert listed(found) == [("Thread ends left on", 0, 6), ("Zip jams half way", 4, 0)]
    assert found.problems == ()


def test_a_total_that_the_classes_of_its_row_do_not_make_is_a_question() -> None:
    rows = "[1 | Thread ends left on | 0 | 6 | 7\n[2 | Zip jams half way | 4 | 0 | 4\n"
    found = report(HEAD + "[Rank | Defect | Major | Minor | Total\n" + rows + BOARD)
    assert "unread_cells" in {problem.code for problem in found.problems}
