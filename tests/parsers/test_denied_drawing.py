"""Goods that a sentence says were not drawn are no sample."""

import pytest

from tests.parsers.drawn import report

MEMO = """
ALDERTON QUALITY SERVICE
Final inspection report
Report no.: AQ-118
Inspection date: 12 May 2026

{}

[Defect | Critical | Major | Minor
[Scratch | 0 | 2 | 1
[Found | 0 | 2 | 1
"""


def sample(sentence: str) -> int | None:
    return report(MEMO.format(sentence)).sampling.sample_size.major


@pytest.mark.parametrize(
    "sentence",
    [
        "80 Stück wurden weder geprüft noch gezogen",
        "80 pcs were neither checked nor drawn",
        "80 pièces n'ont été ni contrôlées ni prélevées",
        "80 piezas no fueron ni revisadas ni tomadas",
        "80 peças não foram nem retiradas nem amostradas",
        "80 pezzi non sono stati né estratti né prelevati",
        "80 stuks zijn noch getrokken noch genomen",
        "80 adet ne çekildi ne de kontrol edildi",
        "80件既未抽取也未检查",
        "Neither were 80 pcs drawn nor checked",
        "On n'a ni prélevé ni contrôlé 80 pièces",
        "Non abbiamo prelevato 80 pezzi",
        "Nie pobrano ani nie sprawdzono 80 sztuk",
        "Não foram retiradas 80 peças",
        "未抽取80件",
    ],
)
@pytest.mark.parametrize("plan", ["", " (ISO 2859-1, level II)"])
def test_a_denial_of_one_or_two_parts_takes_the_sample_back(sentence: str, plan: str) -> None:
    assert sample(f"{sentence}{plan}.") is None


@pytest.mark.parametrize(
    "sentence",
    [
        "80 pcs were drawn; neither rust nor dents were found.",
        "80 Stück wurden geprüft, weder verkratzt noch verbeult waren sie.",
        "None of the 80 pcs checked was wet.",
        "No rust was seen on the 80 pcs drawn.",
        "Noch am Vormittag wurden 80 Stück gezogen.",
        "Order no. 4711: 80 pcs were drawn.",
        "80 pezzi sono stati prelevati e non lavati.",
    ],
)
def test_a_denial_of_something_else_leaves_it(sentence: str) -> None:
    assert sample(sentence) == 80
