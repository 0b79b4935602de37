"""Checklists that count by class and tell the find beside the verdict, in a column of remarks."""

import pytest

from tests.parsers.drawn import report

HEAD = """
Final inspection report | No. TL-25-31
Inspection date | 6 May 2025

"""
LIST = """
[No. | Check item | Requirement | Result | CR | MA | MI | Remark (problem found)
[1 | Lid | Closes tightly | NG |  | 2 |  | Lid jams half way
[2 | Colour | As the sample | OK |  |  |  | two cartons opened
[3 | Handle | Firm | NG |  |  | 3 | Handle has a burr
[4 | Cord | 80 cm | NG | 1 | 1 |  | Cord cut near the plug
[Total |  |  |  | 1 | 3 | 3 |
[Accept |  |  |  | 0 | 5 | 7 |
"""


def _told(text: str) -> list[tuple[str, int, int, int]]:
    made = report(text)
    return [
        (one.description, one.counts.critical or 0, one.counts.major or 0, one.counts.minor or 0)
        for one in made.defects
    ]


def test_the_remark_of_a_failed_check_is_the_find() -> None:
    assert _told(HEAD + LIST) == [
        ("Lid jams half way", 0, 2, 0),
        ("Handle has a burr", 0, 0, 3),
        ("Cord cut near the plug", 1, 1, 0),
    ]
    assert not any(problem.level == "error" for problem in report(HEAD + LIST).problems)


@pytest.mark.parametrize(
    "heads",
    [
        "[Nr. | Prüfpunkt | Anforderung | Ergebnis | kritisch | Haupt | Neben | Bemerkung",
        "[N° | Point vérifié | Exigence | Résultat | Critique | Majeur | Mineur | Remarques",
        "[序号 | 检查项目 | 要求 | 结果 | 致命 | 主要 | 次要 | 问题描述",
        "[# | Point | Standard | OK/NG | Cri | Maj | Min | Comments",
    ],
)
def test_heads_of_other_languages(heads: str) -> None:
    text = LIST.replace("[No. | Check item | Requirement | Result | CR | MA | MI | Remark (problem found)", heads)
    assert [row[0] for row in _told(HEAD + text)] == [
        "Lid jams half way",
        "Handle has a burr",
        "Cord cut near the plug",
    ]


def test_who_has_to_act_is_no_find() -> None:
    text = LIST.replace("Remark (problem found)", "Action by")
    assert not any(row[0].startswith(("Lid jams", "Handle has", "Cord cut")) for row in _told(HEAD + text))


def test_a_list_that_names_its_defects_keeps_its_remarks_apart() -> None:
    text = LIST.replace("Check item", "Defect").replace("| Requirement |", "| Seen on |")
    described = _told(HEAD + text)[0][0]
    assert described.startswith("Lid")
    assert "jams" not in described


def test_where_nothing_passes_the_rows_are_defects() -> None:
    text = "\n".join(line for line in LIST.split("\n") if not line.startswith("[2"))
    assert not any(row[0] == "Lid jams half way" for row in _told(HEAD + text))
