"""A plan in Chinese whose classes stand behind a word that leads to them, and lines that are full in print."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.severity import BySeverity, Severity
from toolkit.parsers.pdf.glyphs import height_of
from toolkit.parsers.words.by_class import by_class

REPORT = """
装运前检验报告
报告编号：RT-118
检验日期：2025-11-12
按 GB/T 2828.1 一般检验水平 II，随机抽取 200 只。
{plan}
严重缺陷（共 3 只）：
1. 壶盖松动：3 只
结论：合格
"""
PLAN = BySeverity(0.0, 2.5, 4.0), BySeverity(0, 10, 14)


@pytest.mark.parametrize(
    "plan",
    [
        "AQL 为致命 0、严重 2.5、轻微 4.0，相应的允收数分别为 0、10、14。",
        "AQL 为致命 0、严重 2.5、轻微\n4.0，相应的允收数分别为 0、10、14。",
        "AQL 值：致命缺陷为 0、严重缺陷为 2.5、\n轻微缺陷为 4.0；Ac 依次为 0、10、14。",
        "AQL：其中致命 0，严重 2.5，轻微 4.0；允收数分别为 0、10、14。",
        "AQL：致命缺陷 0，严重缺陷\n2.5，轻微缺陷 4.0；对应接收数 Ac 为 0、10、14。",
    ],
)
def test_a_class_behind_a_word_that_leads_to_it_has_its_figure(plan: str) -> None:
    made = report(REPORT.format(plan=plan))
    assert (made.sampling.aql, made.allowed) == PLAN


def test_a_class_in_a_longer_word_has_no_figure() -> None:
    assert by_class("认为致命 0、严重 2.5") != {Severity.CRITICAL: "0", Severity.MAJOR: "2.5"}


def test_a_flat_sign_is_as_high_as_it_is_wide() -> None:
    assert (height_of("一", 8.2, 1.0), height_of("-", 8.2, 1.0), height_of("十", 9.0, 9.5)) == (8.2, 1.0, 9.5)
