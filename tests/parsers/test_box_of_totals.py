"""Totals and limits in a box of their own, without heads, under several lists; and small tables that come in turns."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.notation import words
from toolkit.model.report import Report, Source
from toolkit.model.severity import BySeverity
from toolkit.parsers.layout.pages import Page, Word
from toolkit.parsers.reader import understand

HEAD = "FINAL INSPECTION REPORT FR-118\n\nInspection date | 12 July 2026\nOverall result | PENDING\n\n"
FIRST = "[Fault | Cri | Maj | Min\n[Lamp holder loose | 0 | 2 | 0\n[Cord switch stiff | 0 | 1 | 0"
SECOND = "[Fault | Cri | Maj | Min\n[Glaze pinhole | 0 | 0 | 3\n[Glue drop | 0 | 0 | 2"


@pytest.mark.parametrize(
    ("total", "limits"),
    [
        ("[Sum of faults | 0 | 3 | 5", "[Permitted | 0 | 5 | 7"),
        ("[Summe der Fehler | 0 | 3 | 5", "[Zulässig | 0 | 5 | 7"),
        ("[Total des défauts | 0 | 3 | 5", "[Admis | 0 | 5 | 7"),
    ],
)
def test_a_box_without_heads_has_the_total_of_all_lists_and_the_limits(total: str, limits: str) -> None:
    told = report(f"{HEAD}Function\n\n{FIRST}\n\nAppearance\n\n{SECOND}\n\nAll together\n\n{total}\n{limits}")
    assert told.found == BySeverity(0, 3, 5)
    assert told.allowed == BySeverity(0, 5, 7)


@pytest.mark.parametrize(
    "box",
    [
        "[Sum of faults | 0 | 3 | 5\n[Permitted | 7 | 5 | 0",  # of classes in another order
        "[Cartons opened | 0 | 3 | 5\n[Permitted | 0 | 5 | 7",
        "[Sum of faults | 0 | 3 | 5\n[Permitted | 0 | 5 | 7\n[Pieces | 1 | 2 | 3",
    ],
)
def test_another_box_of_figures_is_none_of_the_lists(box: str) -> None:
    told = report(f"{HEAD}Function\n\n{FIRST}\n\nAppearance\n\n{SECOND}\n\nAll together\n\n{box}")
    assert told.allowed == BySeverity()


def _turns(left: list[str], right: list[str]) -> Report:
    """Return the reading of two tables beside each other, the rows of the right one a little lower."""
    found: list[Word] = []
    for y, line in enumerate(("FINAL INSPECTION REPORT FR-118", "Inspection date: 12 July 2026", "Result: FAILED")):
        found.extend(words(line, 40, 40 + 16 * y))
    for table, x, top in ((left, 40.0, 140.0), (right, 300.0, 147.0)):
        for number, line in enumerate(table):
            for place, text in enumerate(line.split(" | ")):
                found.extend(words(text, x + 65 * place, top + 16 * number))
    return understand([Page(1, 595, 842, tuple(found), ())], Source(file="a.pdf", sha256="", format="pdf"))


CHECKS = ["Quantity | Passed", "Packing | Passed", "Marking | Passed", "Testing | Failed"]
PLAN = ["Class | Critical | Major | Minor", "AQL | 0 | 2.5 | 4.0", "Limit | 0 | 7 | 10"]


def test_two_tables_whose_rows_come_in_turns_are_read_one_after_the_other() -> None:
    told = _turns(CHECKS, PLAN)
    assert told.sampling.aql == BySeverity(0, 2.5, 4.0)
    assert told.allowed == BySeverity(0, 7, 10)
    assert [(part.name, part.result) for part in told.sections] == [
        ("Quantity", "pass"),
        ("Packing", "pass"),
        ("Marking", "pass"),
        ("Testing", "fail"),
    ]
