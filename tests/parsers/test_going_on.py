"""Matrices that pictures or a page cut, and that go on under the name of a group of rows, without their heads."""

import pytest

from tests.parsers.notation import rows
from toolkit.parsers.lists.findings import Findings, findings
from toolkit.parsers.lists.tables import find_tables

HEADS = "No. | Finding | Critical | Major | Minor\n"
FIRST = "Upper\n1 | Loose stitching | - | 2 | -\n2 | Wrinkles | - | - | 3\n"
PICTURES = "\n\n\n\n\nPic. 1 Loose stitching | Pic. 2 Wrinkles\n"


def read(text: str) -> Findings:
    lines = [row for number, page in enumerate(text.split("\f"), 1) for row in rows(page, number)]
    return findings(find_tables(lines), lines)


@pytest.mark.parametrize("cut", [PICTURES, f"{PICTURES}\f", "\f", f"\f{PICTURES}"])
@pytest.mark.parametrize("group", ["Bottom", "Packing"])
def test_the_next_number_goes_on_under_a_group(cut: str, group: str) -> None:
    rest = f"{group}\n3 | Sole bonding gap | - | 1 | -\n | Total | 0 | 3 | 3"
    found = read(HEADS + FIRST + cut + rest)
    assert [defect.description for defect in found.defects] == ["Loose stitching", "Wrinkles", "Sole bonding gap"]
    assert (found.found.major, found.problems) == (3, ())


def test_a_ruled_table_goes_on_behind_the_name_of_a_group() -> None:
    ruled = "[" + (HEADS + FIRST).strip().replace("\n", "\n[").replace("[Upper", "[Upper | < | < | < | <")
    found = read(
        f"{ruled}\n{PICTURES}\n[Bottom | < | < | < | <\n[3 | Sole bonding gap | - | 1 | -\n[ | Total | 0 | 3 | 3"
    )
    assert (len(found.defects), found.found.major) == (3, 3)


@pytest.mark.parametrize("rest", ["Size check\n7 | Left | 240 | 218 | 3", "Packing\nCarton | Width | 60 | 40 | 30"])
def test_figures_of_another_part_are_none_of_the_list(rest: str) -> None:
    assert len(read(HEADS + FIRST + PICTURES + rest).defects) == 2


def test_behind_its_total_a_list_has_ended() -> None:
    plain = "Finding | Critical | Major | Minor\nWrinkles | 0 | 2 | 3\nTotal | 0 | 2 | 3\n"
    sizes = f"{PICTURES}Sizes\nLength | 38 | 39 | 40\nWidth | 246 | 253 | 260"
    assert len(read(plain + sizes).defects) == 1


def test_a_row_without_a_number_goes_on_where_it_has_one_class() -> None:
    heads = "Finding | Critical | Major | Minor\nWrinkles | 0 | 2 | 0\n"
    assert len(read(f"{heads}{PICTURES}Bottom\nSole gap | 0 | 0 | 3").defects) == 2
    assert len(read(f"{heads}{PICTURES}Sizes\nLength | 38 | 39 | 40").defects) == 1


@pytest.mark.parametrize("between", ["", "\f", " | Total | 0 | 1 | 0\n | Max. allowed | 0 | 2 | 3\n"])
def test_a_group_may_be_named_before_the_first_defect_though_sums_or_a_page_stand_between(between: str) -> None:
    found = read(f"{HEADS}{between} | Visual check: | | | \n1 | Sole bonding gap | - | 1 | -")
    assert [(defect.description, defect.major) for defect in found.defects] == [("Sole bonding gap", 1)]


def test_a_group_may_be_named_under_the_sums_of_a_list_without_numbers() -> None:
    sums = "List of defects | Critical | Major | Minor\nTotal | 0 | 1 | 0\nMax. allowed | 0 | 2 | 3\n"
    found = read(f"{sums}Visual check:\nSole bonding gap | - | 1 | -")
    assert [(defect.description, defect.major) for defect in found.defects] == [("Sole bonding gap", 1)]


CENTRED = " | | Code | | Fault seen | | Size | MA | MI\n"


def test_as_many_words_as_heads_before_the_classes_stand_in_their_turn() -> None:
    rows_ = "K14 | Dropped stitch | | | | | M | 3 | \nK02 | Hole at underarm | | | | | S | | 2\n"
    total = " | | | | | | Sum for style | 3 | 2\n"
    found = read(CENTRED + rows_ + total)
    assert [(row.description, row.major, row.minor) for row in found.defects] == [
        ("Dropped stitch", 3, None), ("Hole at underarm", None, 2),
    ]  # fmt: skip
