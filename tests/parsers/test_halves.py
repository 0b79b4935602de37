"""Tables set in two halves side by side."""

import pytest
from msgspec.structs import replace

from tests.parsers.drawn import report
from tests.parsers.notation import rows
from tests.parsers.test_ordinary_reports import HEAD
from toolkit.parsers.layout.halves import unfolded


def texts(text: str) -> list[list[str]]:
    return [[cell.text for cell in row.cells if cell.text] for row in unfolded(rows(text))]


@pytest.mark.parametrize("gap", ["", "| "])
def test_the_right_half_goes_on_where_the_left_one_ends(gap: str) -> None:
    found = texts(f"[Defect | Qty {gap}| Defect | Qty\n[Dent | 2 {gap}| Stain | 3\n[Burr | 1")
    assert found[:3] == [["Defect", "Qty"], ["Dent", "2"], ["Burr", "1"]]
    assert found[3:] == [["Defect", "Qty"], ["Stain", "3"]]


def test_each_half_has_the_words_of_its_own_cells() -> None:
    found = unfolded(rows("[Defect | Qty | Defect | Qty\n[Dent | 2 | Stain | 3"))
    assert [[word.text for word in row.words] for row in found] == [[c.text for c in row.cells] for row in found]


def test_a_cell_that_reaches_down_beside_the_heads_is_none_of_them() -> None:
    head, below = rows("[Findings | Defect | Qty | Defect | Qty\n[ | Dent | 2 | Stain | 3")
    beside = replace(head.cells[0], carried=True)
    found = unfolded([replace(head, cells=(beside, *head.cells[1:])), below])
    assert [row.cells[-1].text for row in found] == ["Qty", "2", "Qty", "3"]


def under_both(label: str, *figures: str) -> list[list[str]]:
    """Return the rows of a table in two halves whose last has *label* in a cell up to the first of its *figures*."""
    head, body, foot = rows("[Defect | Ma | Mi | Defect | Ma | Mi\n[Dent | 2 | 1 | Stain | 3 | 1\n[Sum | | | | 5 | 2")
    end = foot.cells[6 - len(figures)].x0
    wide = replace(foot.cells[0], box=(foot.cells[0].x0, foot.box[1], end, foot.box[3]))
    wide = replace(wide, words=tuple(replace(word, text=label) for word in wide.words))
    others = foot.cells[6 - len(figures) :]
    found = unfolded([head, body, replace(foot, cells=(wide, *others))])
    return [[cell.text for cell in row.cells if cell.text] for row in found]


@pytest.mark.parametrize("label", ["Total", "Summe", "合计"])
def test_a_total_under_both_halves_keeps_its_name_and_ends_the_list(label: str) -> None:
    found = under_both(label, "5", "2")
    assert found == [
        ["Defect", "Ma", "Mi"],
        ["Dent", "2", "1"],
        ["Defect", "Ma", "Mi"],
        ["Stain", "3", "1"],
        [label, "5", "2"],
    ]


def test_a_total_of_the_left_half_alone_stays_there() -> None:
    found = texts("[Defect | Ma | Defect | Ma\n[Dent | 2 | Stain | 3\n[Sum | 2 | Sum | 3")
    assert found == [["Defect", "Ma"], ["Dent", "2"], ["Sum", "2"], ["Defect", "Ma"], ["Stain", "3"], ["Sum", "3"]]


@pytest.mark.parametrize(
    "text",
    [
        "Defect | Qty | Defect | Qty\nDent | 2 | Stain | 3",  # without rules nothing tells where the table ends
        "[Defect | Defect\n[Dent | Stain",
        "[Defect | Qty | Defect | Result\n[Dent | 2 | Stain | Fail",
        "[Size | Qty | Size | Qty\n[S | 200 | M | 300",
        "[Defect | Qty | Defect | Qty | Remark\n[Dent | 2 | Stain | 3 | None",
    ],
)
def test_any_other_table_stays_as_it_is(text: str) -> None:
    assert unfolded(rows(text)) == rows(text)


BOX = """
[Defect | Critical | Major | Minor | | Box (125 pcs) | AQL | Max OK
[Wick off center | 0 | 2 | 0 | | Critical | 0 | 0
[Jar chipped | 0 | 1 | 0 | | Major | 2.5 | {0}
[Lid loose | 0 | 0 | 3 | {1} | Minor | 4.0 | 10
[Total | 0 | 3 | 3 | | | |
"""


def test_a_box_with_the_limits_of_the_classes_stands_behind_the_list() -> None:
    found = texts(BOX.format(7, ""))
    assert [row for row in found if row] == [
        ["Defect", "Critical", "Major", "Minor"],
        ["Wick off center", "0", "2", "0"],
        ["Jar chipped", "0", "1", "0"],
        ["Lid loose", "0", "0", "3"],
        ["Total", "0", "3", "3"],
        ["Box (125 pcs)", "AQL", "Max OK"],
        ["Critical", "0", "0"],
        ["Major", "2.5", "7"],
        ["Minor", "4.0", "10"],
    ]


def test_what_stands_in_the_gap_makes_one_table_of_both() -> None:
    assert texts(BOX.format(7, "see photo"))[0][-1] == "Max OK"


def test_a_column_of_classes_behind_an_empty_one_is_no_box_with_limits() -> None:
    table = "[Defect | Qty | | Class | Remark\n[Dent | 2 | | Major | see photo\n[Scratch | 3 | | Minor | polished"
    found = report(HEAD + table)
    assert [(d.description, d.major, d.minor) for d in found.defects] == [("Dent", 2, None), ("Scratch", None, 3)]


def test_classes_and_numbers_behind_an_empty_column_are_of_the_list() -> None:
    text = "[Defect | Photo | | Class | Qty\n[Dent | 1 | | Major | 2\n[Scratch | 2 | | Minor | 3"
    assert texts(text)[0] == ["Defect", "Photo", "Class", "Qty"]


def test_a_board_of_two_classes_side_by_side_is_no_pair_of_lists() -> None:
    table = "[MAJOR DEFECTS | Qty | MINOR DEFECTS | Qty\n[Found | 2 | Found | 0\n[Allowed | 5 | Allowed | 7"
    found = report(HEAD + table)
    assert (found.found.major, found.found.minor, found.allowed.major, found.allowed.minor) == (2, 0, 5, 7)


def test_lists_of_three_classes_stand_side_by_side() -> None:
    heads = "[CRITICAL DEFECTS | Qty | MAJOR DEFECTS | Qty | MINOR DEFECTS | Qty"
    found = report(HEAD + f"{heads}\n[Needle | 1 | Dent | 2 | Stain | 3\n[ | | Burr | 5 | Spot | 7")
    assert [(d.description, d.critical, d.major, d.minor) for d in found.defects] == [
        ("Needle", 1, None, None),
        ("Dent", None, 2, None),
        ("Burr", None, 5, None),
        ("Stain", None, None, 3),
        ("Spot", None, None, 7),
    ]
