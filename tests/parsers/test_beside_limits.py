"""Heads in two rows: what was found beside what is allowed."""

import pytest

from tests.parsers.notation import rows
from toolkit.model.severity import BySeverity
from toolkit.parsers.lists.findings import Findings, findings
from toolkit.parsers.lists.tables import find_tables

HEADS = "[ | Found | < | < | Accept | < | <\n[ | {0} | {1} | {2} | {0} | {1} | {2}"
SHORT = HEADS.format("Cr", "Ma", "Mi")


def read(text: str) -> Findings:
    lines = rows(text)
    return findings(find_tables(lines), lines)


@pytest.mark.parametrize("name", ["Workmanship", "Defects", "Lot 1"])
@pytest.mark.parametrize("heads", [SHORT, HEADS.format("Critical defects", "Major defects", "Minor defects")])
def test_the_row_beside_its_limits_holds_the_totals(heads: str, name: str) -> None:
    found = read(f"{heads}\n[{name} | 0 | 3 | 4 | 0 | 7 | 10")
    assert (found.found, found.allowed, found.defects) == (BySeverity(0, 3, 4), BySeverity(0, 7, 10), ())


def test_a_name_that_could_be_a_defect_stays_one() -> None:
    found = read(f"{SHORT}\n[Scratch | 0 | 3 | 4 | 0 | 7 | 10")
    assert (found.found, [d.description for d in found.defects]) == (BySeverity(0, 3, 4), ["Scratch"])


PLAN = "[Class | AQL | Accept\n[Critical | 0 | 0\n[Major | 2.5 | 7\n[Minor | 4.0 | 10\n\n"
SUMMED = PLAN + "[ | Critical | Major | Minor\n[Total found | 0 | 3 | 4\n[{} | {}"


def test_the_row_under_the_total_that_repeats_the_limits_holds_them_whatever_it_is_called() -> None:
    found = read(SUMMED.format("Most that we let pass by this table", "0 | 7 | 10"))
    assert (found.found, found.allowed, found.defects) == (BySeverity(0, 3, 4), BySeverity(0, 7, 10), ())


@pytest.mark.parametrize("numbers", ["0 | 7 | 9", "0 | 7 | ", "0 | 3 | 4"])
def test_any_other_row_under_the_total_may_be_a_defect(numbers: str) -> None:
    assert read(SUMMED.format("Scratch", numbers)).defects


def test_several_rows_are_defects() -> None:
    found = read(f"{SHORT}\n[Scratch | 0 | 3 | 4 | 0 | 7 | 10\n[Dent | 0 | 1 | 0 | 0 | 7 | 10")
    assert [d.description for d in found.defects] == ["Scratch", "Dent"]


@pytest.mark.parametrize("pair", ["Ac 7 Re 8", "Ac 7 / Re 8", "Ac=7, Re=8", "7/8"])
def test_both_numbers_of_the_plan_may_stand_in_one_cell(pair: str) -> None:
    found = read(f"[Class | AQL | Found | Ac / Re\n[Critical | 0 | 0 | 0/1\n[Major | 2.5 | 3 | {pair}")
    assert (found.allowed.major, found.reject.major, found.found.major) == (7, 8, 3)
