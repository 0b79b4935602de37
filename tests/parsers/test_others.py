"""Results of the client and the factory, which are not the inspector's."""

import pytest

from tests.parsers.test_whole_results import result_of
from toolkit.parsers.words.others import is_of_others


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
