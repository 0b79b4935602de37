"""A column of samples in a list of defects: how many goods each check took is not the sample of the lot."""

import pytest

from tests.parsers.drawn import report

TEXT = """
Inspection report | No. TM-25-6
Inspection date | 6 May 2025
{plan}

[{heads}
[Appearance | 80 | Dent in the body |  | 3 |
[Function | 80 | Lid loose |  |  | 2
[Measurements | {few} | none |  |  |
[Total |  |  | 0 | 3 | 2
[Accept |  |  | 0 | 5 | 7
"""
ENGLISH = "Item checked | Qty checked | Defect | Cr | Ma | Mi"


@pytest.mark.parametrize(
    "heads",
    [
        ENGLISH,
        "Prüfmerkmal | geprüft | Fehler | kritisch | Haupt | Neben",
        "检验项目 | 检验数 | 不良内容 | 致命 | 主要 | 次要",
        "Control | Piezas revisadas | Defecto | Crítico | Mayor | Menor",
    ],
)
def test_few_goods_of_one_check_are_no_sample(heads: str) -> None:
    made = report(TEXT.format(plan="", heads=heads, few=5))
    assert made.sampling.sample_size.major is None
    assert [one.description for one in made.defects] == ["Dent in the body", "Lid loose"]


def test_the_plan_tells_the_sample() -> None:
    made = report(TEXT.format(plan="Sampling | GB2828 level II, 80 pcs", heads=ENGLISH, few=5))
    assert made.sampling.sample_size.major == 80
    assert (made.sampling.standard, made.sampling.level) == ("GB2828", "II")


def test_a_column_of_one_number_may_be_the_sample() -> None:
    assert report(TEXT.format(plan="", heads=ENGLISH, few=80)).sampling.sample_size.major == 80
