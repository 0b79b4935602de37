"""The total row of a list by size: its name stands under the running numbers, and it has no class."""

import pytest

from tests.parsers.drawn import report
from toolkit.parsers.words.readings import level

TEXT = """
Inspection report | No. PS-25-9
Inspection date | 15 September 2025

[No. | Defect | Class | S | M | L | Total
[1 | Skipped stitch | Major | 1 |  | 2 | 3
[2 | Oil stain | Major |  | 1 |  | 1
[3 | Thread end | Minor | 2 | 1 | 1 | 4
[{total} |  |  | 3 | 2 | 3 | {sum}

Critical: none. Major: 4 (allowed 7). Minor: 4 (allowed 10).
"""


@pytest.mark.parametrize(
    "total", ["Total", "Sum", "Summe", "Somme", "Suma", "Razem", "Cộng", "Tổng cộng", "总计", "Total per size"]
)
def test_it_is_no_row_and_no_question(total: str) -> None:
    made = report(TEXT.format(total=total, sum=8))
    assert len(made.defects) == 3
    assert not any(problem.level == "error" for problem in made.problems)


def test_another_total_is_asked_about() -> None:
    assert any(problem.level == "error" for problem in report(TEXT.format(total="Sum", sum=9)).problems)


def test_a_row_that_only_has_that_number_is_asked_about() -> None:
    assert any(problem.level == "error" for problem in report(TEXT.format(total="Puckering", sum=8)).problems)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("AQL 2.5 (lỗi nặng) / 4.0 (lỗi nhẹ), cấp II", "II"),
        ("Kiểm tra cấp độ S-2", "S-2"),
        ("Nhà cung cấp II", None),  # a supplier
        ("Lỗi cấp 2", None),
    ],
)
def test_the_level_in_vietnamese(text: str, name: str | None) -> None:
    assert level(text) == name
