"""Classes that stand behind the defects that are of them."""

import pytest

from tests.parsers.notation import rows
from toolkit.model.severity import Severity
from toolkit.parsers.lists.findings import Findings, findings
from toolkit.parsers.lists.tables import find_tables
from toolkit.parsers.words.classes import spoken_as
from toolkit.parsers.words.legend import legend_of
from toolkit.parsers.words.named_behind import class_behind


def read(text: str) -> Findings:
    lines = rows(text)
    return findings(find_tables(lines), lines)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Scratch on lid (Major)", ("Scratch on lid", Severity.MAJOR)),
        ("Scratch [MI]", ("Scratch", Severity.MINOR)),
        ("Sharp edge – Critical", ("Sharp edge", Severity.CRITICAL)),
        ("Missing screw (1 pc)", None),
        ("Major scratch (Minor)", None),
        ("(Major)", None),
    ],
)
def test_a_class_in_brackets_is_that_of_the_defect(text: str, named: tuple[str, Severity] | None) -> None:
    assert class_behind(text) == named


def test_a_list_may_name_the_class_behind_each_defect() -> None:
    found = read("[Defect | Qty\n[Scratch on lid (Major) | 3\n[Loose thread (Minor) | 2 pcs")
    assert [(d.description, d.major, d.minor) for d in found.defects] == [
        ("Scratch on lid", 3, None), ("Loose thread", None, 2),
    ]  # fmt: skip


def test_a_defect_under_the_name_of_another_class_is_asked_about() -> None:
    found = read("[Defect | Qty\n[Minor defects\n[Scratch on lid (Major) | 3\n[Loose thread (Minor) | 2")
    assert [problem.code for problem in found.problems] == ["unread_cells"]


def test_a_legend_of_the_classes_heads_no_list() -> None:
    lines = rows("A类：致命 B类：主要 C类：次要\n\n缺陷描述 | 分类 | 个数\n颜色偏差 | C | 1\n表面划伤 | A | 7")
    with spoken_as(legend_of(lines)):
        found = findings(find_tables(lines), lines)
    assert all(defect.critical is None for defect in found.defects if defect.description == "颜色偏差")
