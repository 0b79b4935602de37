"""Limits that are printed in words that nobody reads: the standard does not take their place in silence."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.severity import BySeverity, Counts

HEAD = """
Final inspection report
Report no.: GL-2210
Inspection date: 2025-03-04
Result: Pass

[Sample size | 125
[AQL | Critical 0 / Major 2.5 / Minor 4.0

[No | Defect | Critical | Major | Minor
[1 | Chipped rim | | 2 |
[2 | Bubble in the glass | | 4 | 3
[ | Total | 0 | 6 | 3

"""
PLAIN = HEAD.replace("[AQL | Critical 0 / Major 2.5 / Minor 4.0\n", "")


def asked(text: str) -> bool:
    return any(problem.code == "limits_unread" and problem.level == "error" for problem in report(HEAD + text).problems)


def allowed(text: str) -> Counts:
    return report(text).allowed


@pytest.mark.parametrize(
    "sentence",
    [
        "L'échantillon ne doit pas présenter plus de 7 défauts majeurs et 10 défauts mineurs.",
        "Die Annahmezahlen betragen 0 (kritisch), 7 (Haupt) und 10 (Neben).",
        "Es dürfen höchstens 7 Hauptfehler und 10 Nebenfehler da sein, kritische gar nicht.",
        "Thresholds: seven major, ten minor, no critical.",
        "Acceptance numbers from the table: 0, 7 and 10.",
        "样本中主要缺陷不得超过7个，次要缺陷不得超过10个。",
    ],
)
def test_limits_that_nobody_reads_are_asked_about(sentence: str) -> None:
    assert asked(f"{sentence}\n")


@pytest.mark.parametrize(
    "sentence",
    [
        "More than 6 major and 3 minor defects were not seen.",
        "Per carton not more than 2 major and 4 minor defects are tolerated.",
        "At the first inspection 9 major and 12 minor defects were over the limit.",
        "The plan is as agreed: major 2.5, minor 4.",
        "[Size | Nominal | Tolerance | 1 | 2 | 3",
        "[Tolerance | 12.1 | 12.3 | 12.2",
    ],
)
def test_other_figures_are_no_limits(sentence: str) -> None:
    assert not asked(f"{sentence}\n")


@pytest.mark.parametrize(
    "row",
    [
        "[ | Threshold | 0 | 7 | 10",
        "[ | Soglia | 0 | 7 | 10",
        "[ | Umbral | 0 | 7 | 10",
        "[ | Annahmezahlen | 0 | 7 | 10",
    ],
)
def test_rows_of_thresholds_are_limits(row: str) -> None:
    assert allowed(HEAD.rstrip() + f"\n{row}\n") == BySeverity(0, 7, 10)


@pytest.mark.parametrize(
    "sentence",
    [
        "De steekproef mag hoogstens 7 grote en 10 kleine gebreken bevatten.",
        "Die Stichprobe darf höchstens 7 Hauptfehler und 10 Nebenfehler enthalten.",
    ],
)
def test_what_a_sample_may_hold_is_its_limit(sentence: str) -> None:
    assert allowed(f"{HEAD}{sentence}\n") == BySeverity(None, 7, 10)


@pytest.mark.parametrize(
    "plan",
    [
        ("Critical: AQL 0, 0/1", "Major: AQL 2.5, 7/8", "Minor: AQL 4.0, 10/11"),
        ("Kritisch (0) 0/1", "Hauptfehler (2,5) 7/8", "Nebenfehler (4,0) 10/11"),
        ("Critique : NQA 0 | 0/1", "Majeur : NQA 2,5 | 7/8", "Mineur : NQA 4,0 | 10/11"),
    ],
)
def test_a_pair_behind_the_rate_of_each_class_is_its_limits(plan: tuple[str, ...]) -> None:
    assert allowed(PLAIN + "\n".join(plan) + "\n") == BySeverity(0, 7, 10)


def test_what_was_found_of_what_is_allowed_is_no_such_pair() -> None:
    plan = ("Critical: AQL 0, 0/0", "Major: AQL 2.5, 6/7", "Minor: AQL 4.0, 9/10")
    assert allowed(PLAIN + "\n".join(plan) + "\n") != BySeverity(0, 6, 9)
