"""Figures in the order of the classes that their label names, in one cell or line."""

import pytest

from tests.parsers.notation import rows
from toolkit.model.severity import BySeverity
from toolkit.parsers.lists.findings import Findings, findings
from toolkit.parsers.lists.tables import find_tables


def read(text: str) -> Findings:
    lines = rows(text)
    return findings(find_tables(lines), lines)


@pytest.mark.parametrize(
    "text",
    [
        "Found (Cr/Ma/Mi): 0/3/4",
        "Found (Minor/Major/Critical): 4 / 3 / 0",
        "发现数（致命/主要/次要）: 0/3/4",
        "[Found Critical / Major / Minor: 0 / 3 / 4 | Remarks: none",
    ],
)
def test_a_line_may_give_the_order_of_its_figures(text: str) -> None:
    assert read(text).found == BySeverity(0, 3, 4)


def test_sizes_in_an_order_are_no_classes() -> None:
    assert read("Found (S/M/L): 0/3/4").found == BySeverity()


@pytest.mark.parametrize("rates", ["0 / 2.5 % / 4.0 %", "0/2,5/4,0", "Not allowed / 2.5 / 4.0"])
def test_an_aql_may_be_in_percent_or_in_words(rates: str) -> None:
    assert read(f"AQL-Wert (Cr/Ma/Mi): {rates}").aql == BySeverity(0.0, 2.5, 4.0)


def test_shares_of_the_goods_are_no_counts() -> None:
    assert read("Found (Cr/Ma/Mi): 0 % / 2.4 % / 3.2 %").found == BySeverity()


def test_classes_behind_a_chinese_comma_have_their_aql() -> None:
    assert read("GB/T 2828.1，一般检验水平 II，AQL：致命 0，主要 2.5，次要 4.0").aql == BySeverity(0.0, 2.5, 4.0)


def test_a_line_of_a_list_that_is_not_understood_is_asked_about() -> None:
    lines = ["Missing screw 1 pc [Maj] 4 [Min] 5 pieces", "Hole in panel [Maj] 7 pieces", "Glue mark [Maj] 4 pieces"]
    found = read("Defects found\n" + "\n".join(f"{place}) {line}" for place, line in enumerate(lines, 1)))
    assert [d.description for d in found.defects] == ["Hole in panel", "Glue mark"]
    assert [problem.code for problem in found.problems] == ["unread_cells"]


def test_nil_under_the_name_of_a_class_is_no_limit() -> None:
    found = read("Description | Qty\nCritical defects\nNil\nMajor defects\nBroken stitch | 4\nBent leg | 2")
    assert (found.found.critical, found.allowed.critical) == (None, None)
    assert [defect.critical for defect in found.defects] == [0, 0]
