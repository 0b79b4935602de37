"""What stands in a column of verdicts."""

import pytest

from tests.parsers.notation import page, rows
from toolkit.parsers.results.judged import verdict
from toolkit.parsers.results.sections import sections


def told(text: str) -> list[tuple[str, str | None]]:
    lines = rows(text)
    return [(part.name, part.result) for part in sections(lines, [page(lines)])]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("3 OK, 2 broke at hinge - NOT ACCEPTED", "fail"),
        ("9.1 – 11.4 % OK", "pass"),
        ("5 of 5 OK", "pass"),
        ("✗", "fail"),
        ("P", "pass"),
        ("cannot pass", None),  # words may take a pass back
        ("NG → 已更换 OK", None),
        ("see photo", None),
        ("9 OK, 1 NG", None),
        ("not met: 2 of 6 bases cracked", "fail"),
        ("not met – 2 of 5 tipped", "fail"),
        ("not done, no scanner at the factory", "aborted"),
        ("met, with remark", None),
    ],
)
def test_a_verdict_may_stand_behind_what_was_found(text: str, word: str | None) -> None:
    assert verdict(text) == word


def test_a_part_keeps_the_reason_that_stands_behind_its_verdict() -> None:
    lines = rows("[Test | Pieces | Outcome\n[Hi-pot | 125 | met\n[Carton drop | 1 | not met: 2 of 6 bases cracked")
    told = {part.name: (part.result, part.remark) for part in sections(lines, [page(lines)])}
    assert told["Carton drop"] == ("fail", "not met: 2 of 6 bases cracked")


def test_a_verdict_among_the_heads_is_a_head() -> None:
    assert told("No. | 测试 | 样本 | 不良 | 结果\n1 | Drop | 3 | 0 | 合格\n2 | Pull | 5 | 1 | 不合格") == [
        ("Drop", "pass"), ("Pull", "fail"),
    ]  # fmt: skip


@pytest.mark.parametrize(("last", "parts"), [("no", [("Carico", "pass"), ("Urto", "fail")]), ("vedi", [])])
def test_a_head_may_ask_whether_all_is_well(last: str, parts: list[tuple[str, str | None]]) -> None:
    heads = "[Prova | Quantità | Valore misurato | Conforme"
    assert told(f"{heads}\n[Carico | 2 | 81 kg | sì\n[Urto | 1 | aperto | {last}") == parts


def test_a_verdict_over_counts_is_a_head() -> None:
    assert (
        told("[Test | Criterion | Samples | Not OK\n[Speed | max. 1,400 rpm | 5 | 0\n[Drop | no damage | 1 | 0") == []
    )


def test_of_two_inspections_beside_each_other_this_one_judges() -> None:
    table = "[Check | First inspection, May 6 | Re-inspection, May 21\n[Leakage | 2 of 13 | 0 of 13\n[Size | {} | {}"
    assert told(table.format("Failed", "Passed")) == [("Size", "pass")]
    assert told(table.format("Passed", "Failed")) == [("Size", "fail")]


def test_a_failed_check_is_named_by_its_words_and_the_row_of_a_plan_is_no_part() -> None:
    assert told("[# | Test | Result\n[T1 | Static load | Pass\n[T3 | Tape test on logo | Fail") == [
        ("Static load", "pass"), ("Tape test on logo", "fail"),
    ]  # fmt: skip
    assert told("[# | Result\n[T3 | Fail") == [("T3", "fail")]
    assert told("[Plan | Level | Class | Ac | Verdict\n[ISO 2859-1, single | II | MA | 7 | within") == []


@pytest.mark.parametrize("text", ["Not good", "No good", "Nicht gut"])
def test_a_word_that_passes_in_a_column_fails_behind_a_not(text: str) -> None:
    assert verdict(text) == "fail"
    assert told(f"[Trial | Verdict\n[Water tightness | {text}\n[Stability | Good") == [
        ("Water tightness", "fail"), ("Stability", "pass"),
    ]  # fmt: skip


def test_a_check_may_be_named_behind_the_group_that_it_is_of() -> None:
    text = "Checkpoint | Result | Comment\nMarks | PASS | all\n{} | FAIL | one of 80\nBarcode | PASS | ten of ten"
    assert ("Safety: Cord", "fail") in told(text.format("Safety: Cord"))
    assert [name for name, _ in told(text.format("Sample size: 80"))] == ["Marks", "Barcode"]
    assert [name for name, _ in told(text.format("Supplier: Keli Ltd"))] == ["Marks", "Barcode"]
