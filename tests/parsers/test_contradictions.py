"""A pass stands only where nothing speaks against it."""

import pytest
from msgspec.structs import replace

from tests.parsers.notation import rows
from toolkit.model.report import Section
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.proof.contradictions import against_a_pass
from toolkit.parsers.results.agreeing import Verdict

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


@pytest.mark.parametrize(
    ("remark", "level"),
    [
        ("tape loose on 3 cartons, corrected on site", "warning"),
        ("2 Etiketten fehlten, vor Ort behoben", "warning"),
        ("胶带未压实，已现场整改", "warning"),
        ("not corrected", "error"),
        ("wird behoben", "error"),
        ("未整改", "error"),
        ("tape loose", "error"),
    ],
)
def test_a_failed_part_that_was_put_right_on_the_spot_is_a_warning(remark: str, level: str) -> None:
    part = Section(name="Packing", result="fail", page=2, remark=remark)
    assert [problem.level for problem in against_a_pass(PASSED, rows(QUIET), (part,))] == [level]


def test_a_fail_needs_nobody_to_agree() -> None:
    assert list(against_a_pass(Verdict("fail"), rows(f"{QUIET}\nLot blocked"), ())) == []


def loud(line: str) -> list[Row]:
    """Return a page of ordinary lines and *line* in letters half as large again."""
    quiet = rows("\n".join([QUIET] * 3))
    (said,) = rows("\n" * 8 + line)
    return [*quiet, replace(said, words=tuple(replace(word, size=1.5 * word.size) for word in said.words))]


@pytest.mark.parametrize("word", ["FAIL", "PENDING", "NOT ACCEPTED", "INSPECTION ABORTED"])
def test_another_verdict_in_large_letters_contradicts_a_pass(word: str) -> None:
    assert [p.code for p in against_a_pass(PASSED, loud(word), ())] == ["results_contradict"]


def test_a_pass_in_large_letters_and_a_fail_in_small_ones_do_not() -> None:
    assert list(against_a_pass(PASSED, loud("PASS"), ())) == []
    assert list(against_a_pass(PASSED, rows(f"{QUIET}\nFAIL"), ())) == []


def test_an_option_that_is_not_ticked_contradicts_no_pass() -> None:
    lines = rows("Decision\nReleased | Released after correction | Not released")
    assert not list(against_a_pass(Verdict("pass"), lines, ()))


def test_a_box_that_is_open_contradicts_no_pass() -> None:
    lines = rows("最终判定 ☑ 允许出货 ☐ 返工 ☐ 拒绝出货")
    assert not list(against_a_pass(Verdict("pass"), lines, ()))
