"""Lists with a column for each size of the goods, or for the totals of the classes."""

import pytest

from tests.parsers.test_headed import counts, read
from toolkit.model.severity import BySeverity, Counts

SIZES = "[Defect | Class | 36 | 37 | {}\n[Heel loose | Major | 1 | 2 | {}\n[Stain | Minor | - | 1 | {}"


def test_the_number_of_a_defect_is_the_total_beside_the_sizes() -> None:
    found = read(SIZES.format("Total", "3", "1"))
    assert counts(found) == [("Heel loose", None, 3, None), ("Stain", None, None, 1)]
    assert found.problems == ()


def test_a_total_that_the_sizes_do_not_add_up_to_is_a_question() -> None:
    assert [problem.code for problem in read(SIZES.format("Total", "4", "1")).problems] == ["unread_cells"]


def test_sizes_without_a_total_are_a_question() -> None:
    found = read(SIZES.format("Remark", "line 3", "see photo"))
    assert counts(found)[0] == ("Heel loose", None, 3, None)
    assert [problem.code for problem in found.problems] == ["unread_cells"]


@pytest.mark.parametrize(
    ("subtotals", "total"),
    [
        (("6", "", "4"), BySeverity(None, 6, 4)),
        (("4", "2", "4"), BySeverity()),  # those of the rows
    ],
)
def test_a_column_behind_the_numbers_may_hold_the_total_of_each_class(
    subtotals: tuple[str, ...], total: Counts
) -> None:
    first, second, third = subtotals
    found = read(
        f"[Class | Finding | Qty | Subtotal\n[Major | Strap torn | 4 | {first}\n[Major | Zip stuck | 2 | {second}\n"
        f"[Minor | Chalk mark | 4 | {third}"
    )
    assert (found.found, len(found.defects)) == (total, 3)


def test_a_row_of_classes_ends_a_list_and_heads_figures_of_its_own() -> None:
    found = read(
        "A (critical), B (major) or C (minor)\nFault | Grade | Pieces\nRivet loose | B | 4\nPaint uneven | C | 3\n"
        "Count by grade\n | A | B | C\nFound | 0 | 4 | 3\nAcceptance number | 0 | 5 | 7"
    )
    assert [defect.description for defect in found.defects] == ["Rivet loose", "Paint uneven"]


CHECKS = (
    "Prüfung | Anzahl | Befund | Bewertung\nZugprüfung | 5 | 1 Radkappe gelöst | n. i. O.\nFallprüfung | 5 | keine | {}"
)


def test_a_list_whose_rows_pass_is_one_of_checks() -> None:
    assert read(CHECKS.format("i. O.")).problems == ()
    assert {problem.code for problem in read(CHECKS.format("n. i. O.")).problems} == {"unread_cells"}  # or of defects?


def test_a_chinese_total_names_its_class_in_one_word() -> None:
    found = read(
        "[序号 | 缺陷描述 | 缺陷等级 | 数量\n[1 | 接口松动 | 主要 | 3\n[2 | 外壳划伤 | 次要 | 4\n"
        "[ | 主要合计 | | 3\n[ | 次要合计 | | 4"
    )
    assert (len(found.defects), found.found, found.problems) == (2, BySeverity(None, 3, 4), ())
