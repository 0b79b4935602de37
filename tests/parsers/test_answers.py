"""Matrices of results: parts side by side with their verdicts below, and the result of the whole among them."""

from tests.parsers.notation import page, rows
from toolkit.parsers.facts.entries import entries
from toolkit.parsers.results.sections import sections

MATRIX = """
[项目 | 数量 | 外观 | 包装 | 综合判定
[结果 | 符合 | 不符合 | 不适用 | 不合格（拒收）
"""


def named(text: str) -> list[tuple[str, str | None]]:
    lines = rows(text)
    return [(part.name, part.result) for part in sections(lines, [page(lines)])]


def test_each_part_has_the_verdict_under_its_name() -> None:
    assert named("Quantity | Workmanship | Labelling\nConforms | Not accepted | Not applicable") == [
        ("Quantity", "pass"), ("Workmanship", "fail"), ("Labelling", "na"),
    ]  # fmt: skip


def test_the_result_of_the_whole_is_no_part() -> None:
    assert named(MATRIX) == [("数量", "pass"), ("外观", "fail"), ("包装", "na")]


def test_the_result_of_the_whole_is_read_from_the_matrix() -> None:
    found = [entry.text for entry in entries(rows(MATRIX)) if entry.concept == "overall"]
    assert found == ["不合格（拒收）"]


def test_options_to_tick_are_no_matrix() -> None:
    assert named("Result | Remark\nPass | Fail") == []


def test_words_that_judge_in_a_column_alone_may_stand_under_names() -> None:
    assert named("Look and finish | Build and fit | Load and tip tests\nGood | Not good | Good") == [
        ("Look and finish", "pass"), ("Build and fit", "fail"), ("Load and tip tests", "pass"),
    ]  # fmt: skip
