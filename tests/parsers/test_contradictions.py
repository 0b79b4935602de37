"""A pass stands only where nothing speaks against it."""

import pytest

from tests.parsers.notation import rows
from toolkit.model.report import Section
from toolkit.parsers.contradictions import against_a_pass
from toolkit.parsers.verdicts import Verdict

PASSED = Verdict("pass")
QUIET = "Inspection report\nThe cartons were opened."


@pytest.mark.parametrize(
    "sentence",
    [
        "Shipment not released.", "The lot cannot be accepted because of the sockets.", "Lot blocked",
        "We do not release this shipment.", "Die Ware wird nicht freigegeben.", "本批禁止出货",
    ],
)  # fmt: skip
def test_a_sentence_that_refuses_the_goods_contradicts_a_pass(sentence: str) -> None:
    assert [p.code for p in against_a_pass(PASSED, rows(f"{QUIET}\n{sentence}"), ())] == ["results_contradict"]


@pytest.mark.parametrize(
    "sentence",
    ["If the lot fails, it cannot be accepted.", "Goods are not released until paid.", "Released for shipment."],
)
def test_a_rule_or_a_release_does_not(sentence: str) -> None:
    assert list(against_a_pass(PASSED, rows(f"{QUIET}\n{sentence}"), ())) == []


def test_a_failed_part_contradicts_a_pass() -> None:
    part = Section(name="Packing", result="fail", page=2)
    assert [problem.page for problem in against_a_pass(PASSED, rows(QUIET), (part,))] == [2]


def test_a_fail_needs_nobody_to_agree() -> None:
    assert list(against_a_pass(Verdict("fail"), rows(f"{QUIET}\nLot blocked"), ())) == []
