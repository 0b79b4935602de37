"""A row for each class of each lot gives the lots their figures, and the whole none."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.report import Report

HEAD = """
TALLOW QUALITY SERVICE
Final inspection report
Report no.: TQ-5510
Inspection date: 12 May 2026
Overall result: FAIL

[Model | Defect | Critical | Major | Minor
[SL-22C | Solder joint loose | | 6 |
[SL-30B | Handle loose | | 2 | 3

3 Sum against limit

"""
ROWS = """[SL-22C | Critical | 0 | 0 | OK
[SL-22C | Major | 6 | 5 | NOT OK
[SL-22C | Minor | 0 | 7 | OK
[SL-30B | Critical | 0 | 0 | OK
[SL-30B | Major | 2 | 5 | OK
[SL-30B | Minor | 3 | 7 | OK
"""


def made(table: str) -> Report:
    return report(f"{HEAD}{table}\n")


@pytest.mark.parametrize(
    "heads", ["Model | Class | Found | Accept up to | Outcome", "SKU | Severity | Found | Ac | Result"]
)
def test_each_lot_has_its_own_counts_and_limits(heads: str) -> None:
    read = made(f"[{heads}\n{ROWS}")
    assert [(lot.item, lot.found.major, lot.allowed.major, lot.result) for lot in read.lots] == [
        ("SL-22C", 6, 5, "fail"), ("SL-30B", 2, 5, "pass"),
    ]  # fmt: skip
    assert not read.found
    assert not read.allowed
    assert not [each for each in read.problems if each.level == "error"]


def test_one_lot_is_the_whole() -> None:
    read = made("[Model | Class | Found | Accept up to\n[SL-22C | Major | 8 | 5\n[SL-22C | Minor | 3 | 7")
    assert not read.lots
    assert read.allowed.major == 5


def test_a_row_of_limits_under_each_lot_is_no_find() -> None:
    table = "[No. | Model | Limit: accept up to | Critical | Major | Minor\n[1 | SL-22C | found | 0 | 6 | 0\n"
    table += "[ | | accept up to | 0 | 5 | 7\n[2 | SL-30B | found | 0 | 2 | 3\n[ | | accept up to | 0 | 5 | 7\n"
    read = made(table)
    assert not read.found
    assert [(lot.item, lot.found.major, lot.allowed.major) for lot in read.lots] == [("SL-22C", 6, 5), ("SL-30B", 2, 5)]
