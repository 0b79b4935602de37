"""Results of the client and the factory, and results that hold for a part of the goods: neither is the inspector's."""

import pytest

from tests.parsers.test_whole_results import result_of
from toolkit.parsers.in_part import in_part
from toolkit.parsers.others import is_of_others


@pytest.mark.parametrize(
    "text",
    [
        "Client's decision: Accept",
        "DECISION OF THE BUYER – ACCEPTED",
        "[Factory's opinion | Pass",
        "Final decision (client): Accepted",
        "Kundenentscheidung: Freigegeben",
        "Résultat selon l'usine\nConforme",
        "Decisión del comprador: Aprobado",
        "工厂自检结论：合格",
        "Ý kiến của nhà máy: Đạt",
    ],
)
def test_what_others_decide_is_no_result_and_is_asked_about_where_it_is_the_only_one(text: str) -> None:
    found = result_of(text)
    assert found.word is None
    assert [problem.level for problem in found.problems] == ["error"]
    own = result_of(f"{text}\n\nOverall result: FAIL")
    assert (own.word, own.problems) == ("fail", ())


@pytest.mark.parametrize("label", ["Overall result (as per client's AQL)", "Result", "检验结论", "Our decision"])
def test_a_result_by_the_client_s_plan_is_the_inspector_s(label: str) -> None:
    assert not is_of_others(label)


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
