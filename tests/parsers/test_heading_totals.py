"""Figures that stand without a word behind the name of a class."""

import pytest

from tests.parsers.notation import page, rows
from toolkit.model.report import Report, Source
from toolkit.model.severity import BySeverity
from toolkit.parsers.reader import understand

LISTED = """
Inspection report no. 4711
Lot size | 500 pcs
Sample size | 50 pcs
{plan}
{major}
4 x scratched lid
2 x dent at the rim
{minor}
3 x dust inside
Result | FAIL
"""


def read(major: str, minor: str, plan: str = "Place: Ningbo") -> Report:
    text = LISTED.format(major=major, minor=minor, plan=plan)
    return understand([page(rows(text))], Source(file="x", sha256="", format="pdf"))


def doubts(report: Report) -> list[str]:
    return [problem.message for problem in report.problems if problem.code == "totals_mismatch"]


@pytest.mark.parametrize(
    ("major", "minor"),
    [
        ("Faults, major: 6", "Faults, minor: 3"),
        ("Major defects (6)", "Minor defects (3)"),
        ("Major: 6 pcs", "Minor: 3 pcs"),
        ("Major defects (2 kinds / 6 pcs)", "Minor defects (1 kind / 3 pcs)"),
    ],
)
def test_a_figure_to_which_the_rows_add_up_is_their_total(major: str, minor: str) -> None:
    report = read(major, minor)
    assert report.found == BySeverity(None, 6, 3)
    assert doubts(report) == []


def test_a_figure_that_nothing_explains_is_asked_about() -> None:
    report = read("Faults, major: 7", "Faults, minor: 3")
    assert report.found == BySeverity()
    assert doubts(report) == ["“Faults, major: 7” heads rows that add up to 6: nothing tells what its figure is."]


APART = """
Inspection report no. 4711
Lot size | 500 pcs
Sample size | 50 pcs
{major}
Scratched lid | 4 {unit}
~at the rim
Dent in the base | 2 {unit}
{minor}
Dust inside | 3 {unit}
Result | FAIL
"""


def apart(major: str, minor: str, unit: str = "pcs") -> Report:
    text = APART.format(major=major, minor=minor, unit=unit)
    return understand([page(rows(text))], Source(file="x", sha256="", format="pdf"))


@pytest.mark.parametrize(
    ("major", "minor", "unit"),
    [
        ("MAJOR | 2 types, 6 pcs", "MINOR | 1 type, 3 pcs", "pcs"),
        ("Hauptfehler | 2 Arten, 6 Stück", "Nebenfehler | 1 Art, 3 Stück", "Stück"),
        ("Majeur | 2 sortes / 6 pièces", "Mineur | 1 sorte / 3 pièces", "pièces"),
        ("MAYOR | 2 tipos, 6 piezas", "MENOR | 1 tipo, 3 piezas", "piezas"),
    ],
)
def test_goods_beside_kinds_at_the_end_of_the_line_are_the_total(major: str, minor: str, unit: str) -> None:
    report = apart(major, minor, unit)
    assert report.found == BySeverity(None, 6, 3)
    assert doubts(report) == []


def test_goods_beside_kinds_that_the_rows_do_not_add_up_to_are_asked_about() -> None:
    report = apart("MAJOR | 2 types, 7 pcs", "MINOR | 1 type, 3 pcs")
    assert (report.found, len(doubts(report))) == (BySeverity(), 1)


def test_kinds_at_the_end_of_the_line_are_no_total() -> None:
    report = apart("MAJOR | 2 types", "MINOR | 1 type")
    assert (report.found, doubts(report)) == (BySeverity(), [])


@pytest.mark.parametrize(
    ("major", "minor", "plan"),
    [
        ("Major (2)", "Minor (1)", "Place: Ningbo"),  # kinds of defects
        ("Major (3)", "Minor (5)", "AQL | major 2.5, minor 4.0"),  # the limits of the standard for 50 units
    ],
)
def test_a_number_of_kinds_or_a_limit_is_no_total(major: str, minor: str, plan: str) -> None:
    report = read(major, minor, plan)
    assert report.found == BySeverity()
    assert doubts(report) == []
