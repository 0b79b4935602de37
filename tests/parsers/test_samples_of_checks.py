"""How many goods each check took is not the sample of the lot, whatever the words of their table are."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.report import Report

FORM = """
Final inspection report

Client | Nordhang Home plc
Inspection date | 12 March 2025
Order quantity | 3,000 pcs
{plan}

[ No | Defect | Critical | Major | Minor
[ 1 | Scratch on lid | 0 | 2 | 0
[ 2 | Dirt on base | 0 | 0 | 3
[ | Total | 0 | 2 | 3
{limits}
{checks}
"""
PLAN = "125 pcs were drawn from 25 cartons, ISO 2859-1, level II."
CHECKS = (
    "[ {} \n[ Dishwasher | 4 pcs | no change | {}\n[ Drop | 1 carton | no damage | {}\n[ Weight | 4 pcs | 410 g | {}"
)


def read(checks: str, plan: str = PLAN, limits: str = "") -> Report:
    return report(FORM.format(plan=plan, checks=checks, limits=limits))


def checks(heads: str, verdict: str) -> str:
    return CHECKS.format(heads, verdict, verdict, verdict)


TABLES = [
    checks("Check | Sample | Observed | Opinion", "Conforms"),
    checks("Prüfung | Stichprobe | Beobachtung | Bewertung", "in Ordnung"),
    checks("Essai | Échantillon | Constat | Avis", "Conforme"),
    checks("Prueba | Muestra | Observado | Opinión", "Conforme"),
    checks("测试项目 | 样本数 | 观察 | 意见", "符合"),
    "[ Dimension | Sample | Required | Measured\n[ Length | 8 pcs | 20 cm | 20.1 cm",
    "Drop test\nSamples: 8 pcs\nFinding: no damage\nFunction test\nSamples: 20 pcs\nFinding: works",
]


@pytest.mark.parametrize("table", TABLES)
def test_the_sample_of_the_plan_is_not_that_of_a_check(table: str) -> None:
    assert read(table).sampling.sample_size.major == 125


@pytest.mark.parametrize("table", TABLES)
def test_a_report_that_tells_no_sample_has_none_from_its_checks(table: str) -> None:
    assert read(table, plan="").sampling.sample_size.major is None


def test_a_column_with_one_number_of_goods_may_be_the_sample() -> None:
    table = "[ Check | Sample size | Defects\n[ Look | 125 pcs | 5\n[ Function | 125 pcs | 0"
    assert read(table, plan="").sampling.sample_size.major in (125, None)
    assert read("", plan="Sample size | 8 pcs").sampling.sample_size.major == 8


def test_more_allowed_than_were_inspected_is_asked_about() -> None:
    limits = "[ Accept | 0 | 10 | 14\n"
    made = read("", plan="Sample size | 8 pcs", limits=limits)
    assert "sample_size_differs" in {problem.code for problem in made.problems if problem.level == "error"}


def test_a_few_goods_that_the_plan_allows_nothing_of_are_no_fault() -> None:
    made = read("", plan="Sample size | 8 pcs\nAQL | 0 / 2.5 / 4.0", limits="[ Accept | 0 | 0 | 1\n")
    assert "sample_size_differs" not in {problem.code for problem in made.problems if problem.level == "error"}


@pytest.mark.parametrize(
    "sentence",
    [
        "80 finished lamps were taken from the end of the line and looked at one by one.",
        "80 fertige Lampen wurden vom Bandende genommen und einzeln geprüft.",
        "80 lampes finies ont été prélevées en bout de ligne et examinées une par une.",
        "Se tomaron 80 lámparas terminadas del final de la línea y se miraron una por una.",
    ],
)
def test_a_sentence_tells_what_was_drawn_without_a_standard(sentence: str) -> None:
    assert read("", plan=f"\n{sentence}").sampling.sample_size.major == 80


@pytest.mark.parametrize(
    "sentence",
    [
        "80 finished lamps were taken for the drop test.",
        "80 cartons were taken from the warehouse.",
        "80 finished lamps were not taken from the line.",
        "80 finished lamps were packed (32 cartons taken from the line).",
    ],
)
def test_what_was_taken_for_another_end_is_no_sample(sentence: str) -> None:
    assert read("", plan=f"\n{sentence}").sampling.sample_size.major is None
