"""Numbers of goods in sentences: they are neither finds nor limits."""

import pytest

from toolkit.model.severity import Severity
from toolkit.parsers.told.told_goods import counts_classes, without_goods
from toolkit.parsers.told.told_words import tokens_of


def numbers(sentence: str) -> list[str]:
    return [token.text for token in without_goods(list(tokens_of(sentence))) if token.kind == "number"]


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("against 125 pieces", []),
        ("within a lot of 3200", []),
        ("122 of the inspected units were accepted", []),
        ("3 major, 122 accepted", ["3"]),
        ("accepted 7 and 10", ["7", "10"]),
        ("limit 10", ["10"]),
        ("Major: 3 pcs found", ["3"]),
        ("3 pcs major", ["3"]),
        ("Major defects in 3 pcs", []),
        ("in this lot 16 major defects", ["16"]),
        ("主要缺陷16个", ["16"]),
        ("on unit 7 minor defects", []),
    ],
)
def test_numbers_of_goods_are_set_aside(sentence: str, kept: list[str]) -> None:
    assert numbers(sentence) == kept


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("16 major defects on the zippers", [(Severity.MAJOR, 16)]),
        ("16 major cracks", [(Severity.MAJOR, 16)]),
        ("16 major", [(Severity.MAJOR, 16)]),
        ("16 major and 2 min. defects", [(Severity.MAJOR, 16), (Severity.MINOR, 2)]),
        ("16 major areas", []),
        ("carton no. 14 minor dents", []),
        ("10 min was recorded", []),
    ],
)
def test_a_number_counts_where_defects_stand_behind_the_class(
    sentence: str, counted: list[tuple[Severity, int]]
) -> None:
    assert list(counts_classes(list(tokens_of(sentence)))) == counted
