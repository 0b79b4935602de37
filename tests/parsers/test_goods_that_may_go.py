"""What is said of the goods behind a verdict, and the names of goods beside their numbers."""

import pytest

from tests.parsers.drawn import report

TEXT = """
Inspection report | No. KT-25-3
Inspection date | 18 February 2025
{article}

[Defect | Critical | Major | Minor
[Broken pick | 0 | 3 | 0
[Found | 0 | 3 | 0
[Allowed | 0 | 5 | 7

DECISION : ACCEPTED | - | {behind}
"""


@pytest.mark.parametrize(
    "behind",
    [
        "GOODS MAY BE STUFFED",
        "GOODS ARE RELEASED FOR STUFFING",
        "Ware kann verladen werden",
        "Mercancía puede cargarse",
    ],
)
def test_a_sentence_on_the_goods_is_no_name(behind: str) -> None:
    assert report(TEXT.format(article="Client | Bramwell Home Ltd", behind=behind)).product is None


def test_a_name_beside_article_and_a_number_with_its_colour() -> None:
    made = report(
        TEXT.format(article="Article | Hand towel, waffle weave, 100% cotton | Style No. | KT-7 ECRU", behind="OK")
    )
    assert (made.product, made.items) == ("Hand towel, waffle weave, 100% cotton", ("KT-7 ECRU",))
