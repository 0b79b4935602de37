"""Totals of single classes, each under the list of its class, and what else is printed of the whole."""

from tests.parsers.test_headed import read
from toolkit.model.severity import BySeverity
from toolkit.parsers.lists.findings import Findings


def a_list(severity: str, defect: str, number: int, total: int) -> str:
    return f"{severity} defects\n[Defect | Qty\n[{defect} | {number}\n[Total | {total}\n\n"


MAJOR, MINOR = a_list("Major", "Hole", 2, 2), a_list("Minor", "Lint", 3, 3)


def codes(found: Findings) -> list[str]:
    return [problem.code for problem in found.problems]


def test_the_totals_of_two_classes_are_that_of_the_whole_together() -> None:
    found = read(MAJOR + MINOR)
    assert (found.found, codes(found)) == (BySeverity(None, 2, 3), [])


def test_two_totals_of_one_class_are_not_that_of_the_whole() -> None:
    assert read(MAJOR + a_list("Major", "Rip", 4, 4) + MINOR).found.major is None


def test_a_total_of_all_classes_goes_before_those_of_single_ones() -> None:
    assert read(f"{MAJOR}{MINOR}Found: critical 0, major 2, minor 3").found == BySeverity(0, 2, 3)


def test_a_total_of_all_classes_that_differs_from_those_of_single_ones_is_a_question() -> None:
    assert codes(read(f"{MAJOR}{MINOR}Found: critical 0, major 2, minor 4")) == ["totals_mismatch"]


def test_a_wrong_total_of_one_class_is_asked_about_once() -> None:
    wrong = a_list("Major", "Hole", 2, 3)
    assert codes(read(f"{wrong}{MINOR}Found: critical 0, major 2, minor 3")) == ["totals_mismatch"]
    assert read(wrong + MINOR).found == BySeverity(None, 3, 3)


def test_the_sample_stands_behind_every_count() -> None:
    shares = "[Defect | Class | Found / inspected\n[Hole | Major | 2/80\n[Lint | Minor | {}"
    assert read(shares.format("3/80")).sample_size == BySeverity(80, 80, 80)
    assert read(shares.format("3/50")).sample_size == BySeverity()  # of which sample?
    assert read(shares.format("3")).sample_size == BySeverity()


def test_a_class_of_none_proves_nothing_of_the_others_whose_total_the_rows_contradict() -> None:
    board = "[Severity | Max allowed | Found\n[Critical | 0 | 0\n[Major | 7 | 12\n[Minor | 10 | 5\n\n"
    lists = "Critical defects\nNone.\nMajor defects\n1. Axle loose – 11 pcs\nMinor defects\n2. Decal off centre – 5 pcs"
    assert read(board + lists).found == BySeverity(0, 12, 5)
