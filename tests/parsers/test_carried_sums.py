"""Columns that carry the sums of the classes forward beside those of the counts."""

import pytest

from tests.parsers.test_headed import counts, read

ROWS = """
[Cap does not close | 3 | | 3 | 0
[Glaze chipped | 1 | | 4 | 0
[Foot uneven | | 5 | {0} | 5
[Label askew | | 2 | {0} | 7
"""
READ = [
    ("Cap does not close", None, 3, None),
    ("Glaze chipped", None, 1, None),
    ("Foot uneven", None, None, 5),
    ("Label askew", None, None, 2),
]
HEADS = (
    "[Defect | Major | Minor | Major cumulated | Minor cumulated",
    "[Defect | Major | Minor | Cum. major | Cum. minor",
    "[Defect | Major | Minor | Major so far | Minor so far",
    "[Fehler | Hauptfehler | Nebenfehler | Hauptfehler kumuliert | Nebenfehler kumuliert",
    "[Défaut | Majeur | Mineur | Majeur cumulé | Mineur cumulé",
    "[Defecto | Mayor | Menor | Mayor acumulado | Menor acumulado",
    "[Difetto | Maggiore | Minore | Maggiore progressivo | Minore progressivo",
    "[缺陷 | 主要 | 次要 | 主要累计 | 次要累计",
    "[ | Found | < | Running total | <\n[Defect | Major | Minor | Major | Minor",
)


@pytest.mark.parametrize("heads", HEADS)
def test_sums_of_the_rows_so_far_are_no_counts_and_the_last_is_the_total(heads: str) -> None:
    found = read(f"{heads}{ROWS.format(4)}")
    assert (counts(found), found.problems) == (READ, ())
    assert (found.found.major, found.found.minor) == (4, 7)


def test_a_total_that_is_printed_below_stands_instead() -> None:
    found = read(f"{HEADS[0]}{ROWS.format(4)}[Total | 4 | 7 | 4 | 7")
    assert (counts(found), found.problems) == (READ, ())
    assert (found.found.major, found.found.minor) == (4, 7)


@pytest.mark.parametrize("heads", HEADS)
def test_sums_that_do_not_go_on_are_asked_about(heads: str) -> None:
    found = read(f"{heads}{ROWS.format(6)}")
    assert [problem for problem in found.problems if problem.level == "error"]


def test_the_same_figures_under_heads_of_something_else_are_asked_about() -> None:
    found = read(f"[Defect | Major | Minor | Major lab | Minor lab{ROWS.format(4)}")
    assert [problem for problem in found.problems if problem.level == "error"]
