"""AQLs in whole numbers behind another label: "Sampling plan: AQL critical 0, major 1, minor 4" gives no limits."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.report import Report
from toolkit.model.severity import BySeverity

HEAD = """
Final inspection report
Report no.: GL-2211
Inspection date: 2025-03-04
Result: Pass
Sample size: 125
{}

[No | Defect | Critical | Major | Minor
[1 | Chipped rim | | 1 |
[2 | Bubble in the glass | | | 3
[ | Total | 0 | 1 | 3
"""


def read(plan: str) -> Report:
    return report(HEAD.format(plan))


@pytest.mark.parametrize(
    "plan",
    [
        "Sampling plan: AQL critical 0, major 1, minor 4",
        "Sampling plan by agreement: AQL critical 0, major 1, minor 4",
        "Stichprobenplan: AQL kritisch 0, Haupt 1, Neben 4",
        "Plan d'échantillonnage : NQA critique 0, majeur 1, mineur 4",
        "Plan de muestreo: AQL crítico 0, mayor 1, menor 4",
        "Plan próbkowania: AQL krytyczne 0, poważne 1, drobne 4",
        "Inspected to AQL critical 0, major 1, minor 4",
    ],
)
def test_whole_numbers_behind_the_word_are_rates(plan: str) -> None:
    told = read(plan)
    assert (told.sampling.aql, told.allowed) == (BySeverity(0, 1, 4), BySeverity())


def test_one_with_a_point_shifts_none_to_the_next_class() -> None:
    assert read("Sampling plan: AQL critical 0, major 1.5, minor 4").sampling.aql == BySeverity(0, 1.5, 4)


@pytest.mark.parametrize(
    "words", ["Within AQL, critical 0, major 1, minor 3 found", "Against the AQL major 7 and minor 10 may be found"]
)
def test_other_figures_behind_the_word_are_none(words: str) -> None:
    assert read(words).sampling.aql.minor is None
