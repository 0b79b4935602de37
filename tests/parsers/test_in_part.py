"""Goods of which only a part is as it should be: they do not pass."""

import pytest

from tests.parsers.test_whole_results import result_of
from toolkit.parsers.words.in_part import in_part, is_share


@pytest.mark.parametrize(
    "sentence",
    [
        "The goods conform to the order in 2 of 3 cartons.",
        "98 % of the goods are accepted.",
        "Die Ware entspricht zu 98 % der Bestellung.",
        "La moitié de la marchandise est conforme à la commande.",
        "En dos de tres cajas la mercancía cumple con el pedido.",
        "3箱中有2箱货物符合订单要求。",
        "Một nửa hàng hóa phù hợp với đơn hàng.",
    ],
)
def test_goods_that_conform_in_part_do_not_pass(sentence: str) -> None:
    found = result_of(f"Conclusion\n{sentence}")
    assert found.word is None
    assert found.problems


@pytest.mark.parametrize("sentence", ["100 % of the goods conform to the order.", "3 of 3 cartons conform."])
def test_all_of_the_goods_are_no_part(sentence: str) -> None:
    assert not in_part(sentence)


@pytest.mark.parametrize(
    ("sentence", "share"),
    [
        ("98 % of the pieces", True), ("2 of the 3 cartons", True), ("two of three lots", True), ("3箱中有2箱", True),
        ("600 of 1,200 pcs", True),
        ("100 %", False), ("1,200 of 1,200 pcs", False), ("three of three lots", False),
        ("half of the goods", False), ("2 cartons", False),
    ],
)  # fmt: skip
def test_a_share_is_told_in_figures(sentence: str, share: bool) -> None:
    assert is_share(sentence) is share
    assert in_part("half of the goods")
