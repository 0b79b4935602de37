"""Numbers of a class that nobody knows, beside those of known classes: they are asked about by its name."""

import pytest

from tests.parsers.drawn import report

HEAD = "FINAL INSPECTION REPORT\n\nInspection date: 2026-11-03\nSample size: 125 pcs\nAQL 0 / 2.5 / 4.0\n\n"
LIST = "No. | Severity | Fault | Qty\n1 | Major | Seam open | 4\n2 | Minor | Thread end | 5\n\n"


def asked(text: str) -> list[str]:
    problems = report(f"{HEAD}{text}\n\nResult: FAILED").problems
    return [problem.message for problem in problems if (problem.code, problem.level) == ("unread_cells", "error")]


@pytest.mark.parametrize("name", ["Blocking", "Safety", "Show-stopper", "Sicherheit", "安全"])
@pytest.mark.parametrize(
    "table",
    [
        "[Defect | {0} | Critical | Major | Minor\n[Seam open | 0 | 0 | 4 | 0\n[Live wire | 1 | 0 | 0 | 0",
        "[Defect | Critical | {0} | Major | Minor\n[Seam open |  |  | 4 | \n[Live wire |  | 1 |  | ",
        "Defect | Major | Minor | {0}\nSeam open | 4 | 0 | 0\nLive wire | 0 | 0 | 1",
        "[Defect | Critical | Major | Minor | {0}\n[Live wire | 0 | 0 | 0 | 1\n[Total | 0 | 0 | 0 | 1",
    ],
)
def test_a_count_under_a_head_that_nobody_knows_is_asked_about_with_its_head(table: str, name: str) -> None:
    assert any(f"{name}: 1" in message and "Live wire" in message for message in asked(table.format(name)))


@pytest.mark.parametrize(
    "rows",
    [
        "[Class | Found | Allowed\n[Blocking | 1 | 0\n[Major | 4 | 7\n[Minor | 5 | 10",
        "[Class | Found | Allowed\n[Major | 4 | 7\n[Minor | 5 | 10\n[Blocking | 1 | 0",
        "Class | Found | Allowed\nMajor | 4 | 7\nBlocking | 1 | 0\nMinor | 5 | 10",
    ],
)
def test_a_row_of_a_class_that_nobody_knows_is_asked_about_with_its_name(rows: str) -> None:
    assert any("Blocking: 1" in message for message in asked(LIST + rows))


@pytest.mark.parametrize(
    "rows",
    [
        "[Class | Found | Allowed\n[Major | 4 | 7\n[Minor | 5 | 10\n[Total | 9 | 17",
        "[Class | Found | Allowed\n[Blocking | 0 | 0\n[Major | 4 | 7\n[Minor | 5 | 10",
        "[Defect | Photo | Critical | Major | Minor\n[Seam open | 1 | 0 | 4 | 0\n[Thread end | 2 | 0 | 0 | 5",
        "[Defect | Remark | Critical | Major | Minor\n[Seam open | 7 | 0 | 4 | 0\n[Thread end | 8 | 0 | 0 | 5",
    ],
)
def test_totals_photos_and_noughts_ask_nothing(rows: str) -> None:
    assert asked(LIST + rows if rows.startswith("[Class") else rows) == []
