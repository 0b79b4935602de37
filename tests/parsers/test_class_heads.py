"""Lists whose heads name their class, in place of a head over the descriptions."""

import pytest

from tests.parsers.test_findings import codes
from tests.parsers.test_headed import read as found_in

ONE_TABLE = """
[A. Critical faults | < | Qty
[none | < | <
[Total critical faults | < | 0
[B. Major faults | < | Qty
[B1 | Pinholes at the rim | 6
[B2 | Crack at the handle | 5
[Total major faults | < | 11
[C. Minor faults | < | Qty
[C1 | Iron spots | 5
[Total minor faults | < | 5
"""


def read(text: str) -> list[tuple[str, int | None, int | None, int | None]]:
    return [(d.description, d.critical, d.major, d.minor) for d in found_in(text).defects]


def test_the_classes_head_the_parts_of_one_table() -> None:
    found = found_in(ONE_TABLE)
    assert read(ONE_TABLE) == [
        ("Pinholes at the rim", None, 6, None), ("Crack at the handle", None, 5, None), ("Iron spots", None, None, 5),
    ]  # fmt: skip
    assert (found.found.critical, found.found.major, found.found.minor) == (0, 11, 5)
    assert codes(found) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hauptfehler | Anzahl\nKratzer | 3\nSumme Hauptfehler | 3", (None, 3, None)),
        ("[3.2 Défauts mineurs | Nombre\n[Rayure | 2\n[Total | 2", (None, None, 2)),
        ("[Lỗi nặng | Số lượng\n[Vết bẩn | 4\n[Tổng lỗi nặng | 4", (None, 4, None)),
        ("[主要缺陷 | 数量\n[开线 | 4\n[合计 主要缺陷 | 4", (None, 4, None)),
    ],
)
def test_a_total_names_its_class_before_or_behind(text: str, expected: tuple[int | None, ...]) -> None:
    found = found_in(text)
    assert (found.found.critical, found.found.major, found.found.minor) == expected
    assert not any("total" in defect.description.casefold() for defect in found.defects)


def test_classes_that_only_the_others_explain_are_asked_about_where_there_is_none() -> None:
    lists = ["[严重缺陷 | 数量\n[锐边 | 1", "[主要缺陷 | 数量\n[开线 | 4", "[轻微缺陷 | 数量\n[污渍 | 2"]
    assert read("\n\n".join(lists)) == [("锐边", 1, None, None), ("开线", None, 4, None), ("污渍", None, None, 2)]
    assert ("unread_cells", "error") in codes(found_in(lists[0]))


def test_what_counts_no_defects_under_a_class_is_no_such_list() -> None:
    assert read("[Major | Qty\n[Found | 3\n[Allowed | 5") == []


@pytest.mark.parametrize(
    ("head", "number"),
    [
        ("[Major faults | Fault situation | Qty", "{}"),
        ("[Major faults | Description | Qty", "{}"),
        ("[Hauptfehler | Fehlerbeschreibung | Anzahl", "{}"),
        ("[主要缺陷 | 不良情况 | 数量", "{}"),
    ],
)
def test_a_class_may_head_the_numbers_of_the_rows(head: str, number: str) -> None:
    rows = [f"[{number.format(at)} | {words}" for at, words in ((1, "Glass chipped | 2"), (2, "Lid warped | 3"))]
    found = found_in("\n".join([head, *rows, "[ | Total | 5"]))
    assert [(d.description, d.major) for d in found.defects] == [("Glass chipped", 2), ("Lid warped", 3)]
    assert (found.found.major, codes(found)) == (5, [])


def test_a_class_beside_a_head_of_the_defects_heads_none_where_it_does_not_number_the_rows() -> None:
    assert read("[Major | Description | Qty\n[7 | Glass chipped | 2\n[9 | Lid warped | 3") == []
