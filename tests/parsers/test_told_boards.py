"""Totals and limits that stand in no board: in sentences, in lines of a class each, in the heads of the classes."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.test_ordinary_reports import HEAD, LIST
from toolkit.model.severity import BySeverity
from toolkit.parsers.words.bounds import bound

FOUND, LIMITS = BySeverity(0, 2, 5), BySeverity(0, 7, 10)


def boards(text: str) -> tuple[BySeverity[int], BySeverity[int]]:
    read = report(HEAD + LIST + "\n" + text + "\n\nOverall result: PASS")
    found, allowed = read.found, read.allowed
    none = found.critical or 0, allowed.critical or 0  # "critical none" may be left out
    return BySeverity(none[0], found.major, found.minor), BySeverity(none[1], allowed.major, allowed.minor)


@pytest.mark.parametrize(
    "text",
    [
        "Major: 2 found, 7 allowed\nMinor: 5 found, 10 allowed",
        "Critical: 0 found, 0 allowed\nMajor: 2 found, 7 allowed (AQL 2.5)\nMinor: 5 found, 10 allowed (AQL 4.0)",
        "Critical: nil   Major: 2 (max. 7)   Minor: 5 (max. 10)",
        "That makes 2 major and 5 minor faults against 7 and 10 that are permitted.",
        "Mayores: 2 encontrados, 7 aceptables. Menores: 5 encontrados, 10 aceptables. Críticos: ninguno.",
        "Total major 2 - allowed 7. Total minor 5 - allowed 10.",
        "致命缺陷 0 个（允许 0 个），严重缺陷共 2 个（允许 7 个），轻微缺陷共 5 个（允许 10 个）。",
    ],
)
def test_totals_and_their_limits_are_told_together(text: str) -> None:
    assert boards(text) == (FOUND, LIMITS)


@pytest.mark.parametrize(
    "text",
    [
        "Limits for the sample: critical 0, major 7, minor 10.",
        "Accept / Reject   critical 0 / 1   major 7 / 8   minor 10 / 11",
        "The lot is accepted with not more than 7 major and 10 minor defects; any critical defect rejects the lot.",
        "For major defects (AQL 2.5) no more than seven (7) are tolerated, for minor (AQL 4.0) no more than ten (10).",
        "Nota: sono ammessi al massimo 7 difetti gravi (maggiori) e 10 lievi (minori).",
        "Toegestaan zijn maximaal 7 major en 10 minor fouten.",
        "We may find 7 major and 10 minor.",
        "[Plan major (AQL 2.5) | n=125, c=7\n[Plan minor (AQL 4.0) | n=125, c=10",
        "Our rule: major defects max 7 in the sample. Our rule: minor defects max 10 in the sample.",
    ],
)
def test_limits_are_told_in_words_where_no_aql_gives_them(text: str) -> None:
    assert boards(text)[1] == LIMITS


@pytest.mark.parametrize(
    "text",
    [
        "We found 2 major and 5 minor; the mill itself accepts 7 major and 10 minor.",
        "The factory allows 7 major and 10 minor in its own inspection.",
        "Cartons: at most 7 major and 3 minor dents each.",
        "Accepted are lots with 2 major and 5 minor.",
    ],
)
def test_limits_of_others_of_parts_and_what_was_found_are_no_limits(text: str) -> None:
    assert boards(text)[1] in (BySeverity(0, None, None), BySeverity(None, None, None))


HEADS = """
[Fault seen | {0} | {1} | {2}
[Open seam | - | 2 | -
[Loose thread | - | - | 5
[Total | 0 | 2 | 5
"""


@pytest.mark.parametrize(
    "heads",
    [
        ("Critical (max. 0)", "Major (max. 7)", "Minor (max. 10)"),
        ("Critical (Ac 0)", "Major (Ac 7)", "Minor (Ac 10)"),
        ("Critical (AQL 0, Ac 0)", "Major (AQL 2.5, Ac 7)", "Minor (AQL 4.0, Ac 10)"),
        ("CRIT =0", "MAJ <=7", "MIN ≤10"),
    ],
)
def test_the_heads_of_the_classes_may_have_their_limits(heads: tuple[str, str, str]) -> None:
    read = report(HEAD + HEADS.format(*heads) + "\nOverall result: PASS")
    assert (read.found, read.allowed, len(read.defects)) == (FOUND, LIMITS, 2)


@pytest.mark.parametrize(
    ("text", "read"),
    [("7-8", "7/8"), ("7 (8)", "7/8"), ("10 – 11", "10/11"), ("3-5", "3-5"), ("≤ 7", "7"), ("7 (9)", "7 (9)")],
)
def test_a_rejection_number_may_stand_behind_a_dash_or_in_brackets(text: str, read: str) -> None:
    assert bound(text) == read


BEHIND = """
[Defect | Critical | Major | Minor
[Open seam | 0 | 2 | 0
[Loose thread | 0 | 0 | 4
[Hole | 0 | 0 | 1
[{} | 0 | 2 | 5
[{} | 0 | 7 | 10
"""


@pytest.mark.parametrize(
    ("total", "limit"),
    [
        ("Audit total", "Limit for full 125 pcs"),
        ("Total on 125 pcs", "Maximum by plan"),
        ("Total", "Máximo aceite"),
        ("Jumlah", "Batas maksimal"),
        ("Closing balance", "AQL 2.5 / 4.0 Accept"),
    ],
)
def test_a_total_and_the_limits_behind_it_are_known_by_one_word(total: str, limit: str) -> None:
    read = report(HEAD + BEHIND.format(total, limit) + "\nOverall result: PASS")
    assert (read.found, read.allowed, len(read.defects)) == (FOUND, LIMITS, 3)


def test_a_total_apart_from_its_lists_is_that_of_all() -> None:
    lists = "[Defect | Critical | Major | Minor\n[Open seam | 0 | 2 | 0\n[Subtotal | 0 | 2 | 0\n\nSheet 2\n"
    lists += "[Defect | Critical | Major | Minor\n[Loose thread | 0 | 0 | 5\n[Subtotal | 0 | 0 | 5\n\n"
    read = report(HEAD + lists + "[Grand total | 0 | 2 | 5\n[Accept | 0 | 7 | 10\n\nOverall result: PASS")
    assert (read.found, read.allowed) == (FOUND, LIMITS)


def test_a_defect_of_a_form_that_was_not_met_is_none() -> None:
    read = report(
        HEAD + "[Fault | Class | Pcs\n[Open seam | Major | 2\n[Loose thread | Minor | 5\n[Rust | Critical | 0"
    )
    assert [defect.description for defect in read.defects] == ["Open seam", "Loose thread"]


LISTS = """
MAJOR DEFECTS - AQL 2.5 - accept 7 / reject 8
{0}Open seam at the very long side | 1
{0}Hole | 1
{0}Total major | 2

MINOR DEFECTS - AQL 4.0 - accept 10 / reject 11
{0}Loose thread | 4
{0}Dirt | 1
{0}Total minor | 5
"""


@pytest.mark.parametrize("ruled", ["", "["])
def test_each_class_may_have_a_table_of_its_own(ruled: str) -> None:
    read = report(HEAD + LISTS.format(ruled) + "\nOverall result: PASS")
    assert (len(read.defects), read.found.major, read.found.minor, read.allowed.minor) == (4, 2, 5, 10)


def test_a_heading_of_an_unclear_class_over_counted_defects_is_asked() -> None:
    read = report(HEAD + "严重缺陷：\n开胶 3 双\n断裂 1 双\n\n轻微缺陷：\n溢胶 6 双\n线头 2 双\n\nOverall result: PASS")
    assert [problem.code for problem in read.problems if problem.level == "error"]


def test_a_word_for_what_was_found_may_stand_below_its_figure_and_verdicts_beside_the_classes() -> None:
    text = (
        "Critical | Pass | Major | Pass | Minor | Pass\n0 | | 2 | | 3 |\nfound | | found | | found |\n"
        "Allowed 0 · AQL 0 | | Allowed 7 · AQL 2.5 | | Allowed 10 · AQL 4.0 |\n"
    )
    assert boards(text.replace("| 3 |", "| 5 |")) == (FOUND, LIMITS)
