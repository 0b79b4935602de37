"""Lots whose overview tells their totals, and whose own lists tell the limits."""

from tests.parsers.drawn import report
from toolkit.model.report import Report
from toolkit.model.severity import BySeverity

PAGE = """
Quillhaven Sourcing
Final Inspection Report

[ Report # | QH-3390
[ Inspection date | 2025-01-28
[ Total order qty | 2400

[ Colour | Lot qty (pairs) | Sample size | Critical found | Major found | Minor found | Result
[ Tan | 1400 | 125 | 0 | 8 | 6 | FAIL
[ Black | 1000 | 80 | 0 | 2 | 5 | PASS

[ Overall result | FAIL
[ Sampling | ISO 2859-1, Level II, AQL 0 / 2.5 / 4.0, each colour judged on its own

Colour: Tan

[ # | Defect | Area | Critical | Major | Minor
[ 1 | Strap glue open | Upper | 0 | 5 | 0
[ 2 | Buckle pin loose | Hardware | 0 | 3 | 0
[ 3 | Glue stain on footbed | Cleanliness | 0 | 0 | 6
[  | Found | | 0 | {major} | 6
[  | Ac | | 0 | 7 | 10
[  | Re | | 1 | 8 | 11

Colour: Black

[ # | Defect | Area | Critical | Major | Minor
[ 1 | Strap glue open | Upper | 0 | 2 | 0
[ 2 | Wrinkle on strap | Upper | 0 | 0 | 5
[  | Found | | 0 | 2 | 5
[  | Ac | | 0 | 5 | 7
[  | Re | | 1 | 6 | 8
"""


def _read(major: int) -> Report:
    return report(PAGE.format(major=major))


def test_each_lot_has_the_limits_of_its_own_list() -> None:
    found = _read(8)
    assert [(lot.item, lot.sample_size, lot.found, lot.allowed, lot.result) for lot in found.lots] == [
        ("Tan", 125, BySeverity(0, 8, 6), BySeverity(0, 7, 10), "fail"),
        ("Black", 80, BySeverity(0, 2, 5), BySeverity(0, 5, 7), "pass"),
    ]
    assert not [problem for problem in found.problems if problem.level == "error"]


def test_a_list_with_another_total_than_the_overview_is_told() -> None:
    assert any(problem.level == "error" for problem in _read(9).problems)
