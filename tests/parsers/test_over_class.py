"""Cards with their words over class and number."""

import pytest

from tests.parsers.notation import page, rows
from toolkit.model.report import Report, Source
from toolkit.parsers.lists.findings import findings
from toolkit.parsers.lists.tables import find_tables
from toolkit.parsers.reader import understand

BEHIND = "\n\n\n[Check | Pieces | Result\n[Drop | 2 pcs | OK\n"


def listed(text: str) -> list[tuple[str, int | None, int | None]]:
    read = rows(text + BEHIND)
    return [(one.description, one.major, one.minor) for one in findings(find_tables(read), read).defects]


def understood(text: str) -> Report:
    head = "验货报告 编号 X-12\n检验日期：2025年9月12日\n样本量 125 台\n\n"
    return understand([page(rows(head + text))], Source(file="x", sha256="", format="pdf"))


TWO = [("Pedal slips under load", 1, None), ("Gauge float stuck", None, 2)]


@pytest.mark.parametrize(
    "told",
    [
        "Seen on {} pc, class {}. Model NT-12. Ratchet worn on delivery.",
        "{} pcs, {}.",
        "{} pcs · {} · NT-12",
    ],
)
def test_class_and_number_stand_in_a_line_below_the_words(told: str) -> None:
    text = "\n\n\n".join(f"{words}\n{told.format(n, name)}" for words, name, n in _cards())
    assert listed(text) == TWO


def _cards() -> list[tuple[str, str, int]]:
    return [("Pedal slips under load", "major", 1), ("Gauge float stuck", "minor", 2)]


def test_columns_are_read_by_themselves_where_the_words_take_more_lines() -> None:
    text = "Pedal slips | < | Gauge float\nunder load | < | stuck\nMajor | 1 pc | Minor | 2 pcs\nModel A | < | Model B"
    assert listed(text) == TWO


def test_a_list_without_space_between_begins_with_words_and_ends_with_a_class() -> None:
    assert listed("Pedal slips under load\nMajor | 1 pc\nGauge float stuck\nMinor | 2 pcs") == TWO


def test_words_behind_the_last_class_leave_it_open_whose_they_are() -> None:
    text = "Pedal slips\nMajor | 1 pc\nGauge stuck\nMinor | 2 pcs\nRubber foot missing"
    assert ("Pedal slips", 1, None) not in listed(text)


def test_a_card_that_is_not_understood_lets_none_be_read() -> None:
    good = "Loose thread\nMinor | HX-M | Qty 2\n\n\nStain\nMinor | HX-M | Qty 1"
    assert listed(f"{good}\n\n\nNeedle in the lining\nCritical | HX-M | one piece") == []


def test_a_heading_right_above_is_no_part_of_the_words() -> None:
    text = "Findings\nPedal slips under load\nMajor | NT-12 | Qty 1\n\n\nGauge float stuck\nMinor | NT-12 | Qty 2"
    assert listed(text) == TWO


CHINESE = (
    "[缺陷等级 | AQL | 接收数 | 发现数\n{critical}[严重 | 1.5 | 5 | 2\n[轻微 | 4.0 | 10 | 2\n\n"
    "缺陷明细（3项）\n指示灯不亮\n严重数量：1台\n\n按键偏硬\n严重数量：1台\n\n网罩变形\n轻微数量：2台"
)


def test_class_and_number_may_run_together_in_chinese() -> None:
    found = understood(CHINESE.format(critical="[致命 | 0 | 0 | 0\n"))
    assert [(one.description, one.major, one.minor) for one in found.defects] == [
        ("指示灯不亮", 1, None),
        ("按键偏硬", 1, None),
        ("网罩变形", None, 2),
    ]


def test_a_card_whose_class_nobody_can_tell_is_asked_about() -> None:
    text = "缺陷明细\n指示灯不亮\n严重 | 数量：1台\n\n网罩变形\n轻微 | 数量：2台"
    told = [problem.message for problem in understood(f"抽样 125 台\n\n{text}").problems]
    assert any("严重" in message for message in told)
