"""Boards of totals, whose rows begin with one class each, and what stands beside them: sub-totals, numbers of packs."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.notation import page, row
from tests.parsers.test_ordinary_reports import HEAD
from toolkit.model.report import Report, Source
from toolkit.model.severity import BySeverity
from toolkit.parsers.reader import understand

LIST = "[Defect | Severity | Qty\n[Seam open | Major | 2\n[Thread end loose | Minor | 5\n\n"
END = "\n\nOverall result: PASS\n"
BOARDS = {
    "limit alone": "[Grade | Issues | Max\n[Critical | 0 | 0\n[Major | 2 | 7\n[Minor | 5 | 10",
    "AQL alone": "[Class | Faults | AQL\n[Critical | 0 | 0\n[Major | 2 | 2.5\n[Minor | 5 | 4.0",
    "rejection number": "[Severity | n | Faults | Re\n[Critical | 80 | 0 | 1\n[Major | 80 | 2 | 6\n[Minor | 80 | 5 | 8",
    "German": "[Klasse | AQL | Mängel | zulässig\n[Kritisch | 0 | 0 | 0\n[Haupt | 2,5 | 2 | 7\n[Neben | 4 | 5 | 10",
    "Chinese": "[类别 | 样本 | 缺陷 | 允许\n[致命 | 125 | 0 | 0\n[严重 | 125 | 2 | 7\n[轻微 | 125 | 5 | 10",
}


@pytest.mark.parametrize("board", BOARDS.values(), ids=BOARDS)
def test_rows_that_begin_with_one_class_each_are_totals_and_no_list(board: str) -> None:
    told = report(f"{HEAD}\n{LIST}{board}{END}")
    assert [defect.description for defect in told.defects] == ["Seam open", "Thread end loose"]
    assert told.found == BySeverity(0, 2, 5)


@pytest.mark.parametrize("head", ["Class | Defects | Limit", "Class | Finding | Accept up to"])
def test_words_under_the_head_of_the_defects_are_defects(head: str) -> None:
    told = report(f"{HEAD}\n[{head}\n[Major | Seam open | 7\n[Minor | Thread end loose | 10\n{END}")
    assert [defect.description for defect in told.defects] == ["Seam open", "Thread end loose"]


def _two_lined(head: str, second: str, body: tuple[str, ...]) -> Report:
    """Return what is made of a table without rules whose heads have a *second* line close under the first."""
    lines = [row(head), row(second, 0.65), *(row(text, 2 + place) for place, text in enumerate(body))]
    return understand([page(lines)], Source(file="made.pdf", sha256="", format="pdf"))


def test_the_second_line_of_the_heads_of_a_board_is_no_row_of_it() -> None:
    board = ("Critical | 0 | 0 | 0 | OK", "Major | 2.5 | 4 | 7 | OK", "Minor | 4.0 | 6 | 10 | OK", " ", "Result: PASS")
    told = _two_lined("Class | AQL | Problems | Tolerated | State", " | | counted | | ", board)
    assert (told.defects, told.found, told.allowed) == ((), BySeverity(0, 4, 6), BySeverity(0, 7, 10))


def test_a_line_under_the_head_of_the_defects_is_the_first_row_of_a_list() -> None:
    body = ("Cracked | Major | 2", "Dusty | Minor | 5", "Chipped | Minor | 1", " ", "Result: PASS")
    told = _two_lined("Defect | Class | Qty", "Dented | Major | 4", body)
    assert [defect.description for defect in told.defects] == ["Dented", "Cracked", "Dusty", "Chipped"]


def _with_sum(title: str, label: str, figures: str = "0 | 3 | 2", limits: str = "") -> str:
    rows = "[Defect | Critical | Major | Minor\n[Scratch | 0 | 2 | 0\n[Dent | 0 | 1 | 2\n"
    other = "Fittings\n[Defect | Critical | Major | Minor\n[Screw missing | 0 | 1 | 0\n[Bag torn | 0 | 0 | 3\n"
    return f"{HEAD}{limits}\n{title}\n{rows}[{label} | {figures}\n\n{other}{END}"


@pytest.mark.parametrize(
    ("title", "label"),
    [("Finish (125 pcs)", "Sum finish"), ("Oberfläche", "Summe Oberfläche"), ("2. Packing and marks", "Packing total")],
)
def test_a_sum_that_is_named_after_its_list_is_the_total_of_that_list(title: str, label: str) -> None:
    told = report(_with_sum(title, label))
    assert [defect.description for defect in told.defects] == ["Scratch", "Dent", "Screw missing", "Bag torn"]


def test_a_row_named_after_its_list_that_is_no_sum_is_a_defect() -> None:
    told = report(_with_sum("Gloss", "Total gloss loss", "0 | 1 | 0"))
    assert "Total gloss loss" in [defect.description for defect in told.defects]


PACKS = "[Finding | Class | Affected\n[Shipper dented | Minor | 5 cartons\n[Leaflet missing | Major | 1 box\n"
TOTALS = "[ | Critical | Major | Minor\n[Found | 0 | {} | {}\n[Allowed | 0 | 7 | 10\n\n"


def test_packs_count_as_finds_where_only_so_the_totals_fit() -> None:
    told = report(f"{HEAD}\n{TOTALS.format(1, 5)}{PACKS}{END}")
    assert [(defect.major, defect.minor) for defect in told.defects] == [(None, 5), (1, None)]
    assert not [problem for problem in told.problems if problem.level == "error"]


@pytest.mark.parametrize("totals", [TOTALS.format(1, 60), ""])
def test_packs_that_no_total_proves_are_asked_about(totals: str) -> None:
    told = report(f"{HEAD}\n{totals}{PACKS}{END}")
    assert "unread_cells" in [problem.code for problem in told.problems]
    assert all(defect.minor is None for defect in told.defects)
