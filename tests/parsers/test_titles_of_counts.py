"""Titles over classes and figures alone: what was found, a limit, or nothing that anybody can tell."""

import pytest

from tests.parsers.drawn import report

HEAD = "FINAL INSPECTION REPORT FR-118\n\nInspection date | 12 July 2026\nResult | PENDING\n\n"
TABLE = "\nCritical | Major | Minor\n0 | 7 | 10"


TITLES = (
    "Defects", "Defects found", "Defects counted", "Findings", "Total defects", "Summary of defects",
    "Gefundene Fehler", "Défauts constatés", "Resumen de defectos", "缺陷汇总",
)  # fmt: skip
OTHERS = (
    "Most defects per class", "Defects per class (max)", "Defect targets", "Fehler maximal", "Défauts maximum",
    "Defectos máximos", "缺陷封顶", "Defect rate AQL", "Repaired defects", "Defects by supplier QC", "Faults to reject",
    "Defects Ac/Re",
)  # fmt: skip


@pytest.mark.parametrize("title", TITLES)
def test_a_title_of_known_words_says_that_these_were_found(title: str) -> None:
    found = report(f"{HEAD}{title}{TABLE}").found
    assert (found.critical, found.major, found.minor) == (0, 7, 10)


@pytest.mark.parametrize("title", OTHERS)
def test_under_a_title_with_another_word_nobody_can_tell_what_is_counted(title: str) -> None:
    told = report(f"{HEAD}{title}{TABLE}")
    assert (told.found.major, told.allowed.major) == (None, None)
    assert told.problems


@pytest.mark.parametrize("title", ["Max no. of defects", "Maximum defects", "缺陷上限"])
def test_a_title_that_is_the_name_of_limits_has_them(title: str) -> None:
    told = report(f"{HEAD}{title}{TABLE}")
    assert (told.found.major, told.allowed.major, told.allowed.minor) == (None, 7, 10)


def test_a_title_that_names_limits_and_nothing_else_has_them() -> None:
    allowed = report(f"{HEAD}Allowed{TABLE}").allowed
    assert (allowed.critical, allowed.major, allowed.minor) == (0, 7, 10)
