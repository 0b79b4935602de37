"""Runs of class columns, one for each item, and one for all."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from tests.parsers.notation import rows
from tests.parsers.test_headed import counts
from tests.parsers.test_headed import read as read_text
from toolkit.model.severity import BySeverity, Severity
from toolkit.parsers.layout.cells import Cell, Row
from toolkit.parsers.layout.columns import Column
from toolkit.parsers.lists.findings import Findings, findings
from toolkit.parsers.lists.groups import Group, swallowed
from toolkit.parsers.lists.tables import find_tables

LINE = "[Hem open | 1 | - | 2 | 1 | {} | 1"


def over_two(head: Row) -> Row:
    """Return *head* with each cell but the first reaching over the empty one behind it."""
    first, *rest = head.cells
    wide = [
        Cell(cell.words, (cell.box[0], cell.box[1], after.box[2], cell.box[3]))
        for cell, after in zip(rest[::2], rest[1::2], strict=True)
    ]
    return replace(head, cells=(first, *wide))


def read(items: Sequence[str], total: str) -> Findings:
    heads = "".join(f" | {item} |" for item in items)
    classes = " | Maj | Min" * len(items)
    upper, *lines = rows(f"[Defect{heads}\n[{classes}\n{LINE.format(total)}")
    lines = [over_two(upper), *lines]
    return findings(find_tables(lines), lines)


def test_the_columns_of_the_total_count_for_all_items() -> None:
    found = read(("Red", "Blue", "Total"), "3")
    assert counts(found) == [("Hem open", None, 3, 1)]
    assert found.problems == ()


def test_a_total_that_the_items_do_not_add_up_to_is_a_question() -> None:
    assert [problem.code for problem in read(("Red", "Blue", "Total"), "4").problems] == ["unread_cells"]


def test_items_without_a_total_stay_apart() -> None:
    assert [defect.item for defect in read(("Red", "Blue", "Green"), "3").defects] == ["Red", "Blue", "Green"]


def test_a_figure_without_a_description_under_heads_of_finds_is_a_sum() -> None:
    found = read_text(
        "Critical found | Major found | Minor found\n0 | 9 | 8\nmax. allowed 0 | max. allowed 7 | max. allowed 10"
    )
    assert (found.defects, found.found, found.allowed) == ((), BySeverity(0, 9, 8), BySeverity(0, 7, 10))


def test_a_sentence_beside_a_particular_under_the_classes_is_no_lost_count() -> None:
    found = read_text(
        "[Item | Critical | Major | Minor\n[Found | 0 | 2 | 3\n[Reason | Box artwork is version B, not C\n"
        "[Dent | 0 | many | 1"
    )
    told = [problem.message for problem in found.problems if problem.code == "unread_cells"]
    assert len(told) == 1
    assert "many" in told[0]


def test_checks_below_the_list_in_the_columns_of_its_classes_are_no_defects() -> None:
    found = read_text(
        "[What was seen | Critical | Major | Minor\n[Zip jams | 0 | 2 | 0\n[Total | 0 | 2 | 0\n\n"
        "[On-site checks | | |\n[Check | Sample | Result | Remark\n[Pull test | 5 | Pass |\n[Barcode scan | 8 | Pass |"
    )
    assert counts(found) == [("Zip jams", 0, 2, 0)]
    assert found.problems == ()


def test_the_description_may_stand_behind_the_counts() -> None:
    found = read_text(
        "[No. | Critical | Major | Minor | Description of defect\n[1 | 0 | 8 | 0 | Sole open\n"
        "[2 | 1 | 0 | 0 | Sharp eyelet"
    )
    assert counts(found) == [("Sole open", 0, 8, 0), ("Sharp eyelet", 1, 0, 0)]


def test_figures_in_boxes_stand_over_what_names_them() -> None:
    found = read_text("1 | 13 | 21\nCritical found | Major found | Minor found\nlimit 0 | limit 5 | limit 10")
    assert (found.found, found.allowed, found.defects) == (BySeverity(1, 13, 21), BySeverity(0, 5, 10), ())


def test_measurements_behind_checks_do_not_go_on_with_the_list() -> None:
    found = read_text(
        "[Defect | Critical | Major | Minor | Comment\n[Lens loose | 0 | 2 | 0 | sorted\n\n"
        "[Test | Sample | Spec | Measured | Result\n[Power | 5 | 9 W | 8.8 | PASS\n\n"
        "[Dimension mm | Spec | 1 | 2 | 3\n[Diameter | 60 | 60 | 60 | 60"
    )
    assert counts(found) == [("Lens loose", 0, 2, 0)]


@pytest.mark.parametrize(
    "text", ["seen on 14 of the pieces", "about fourteen pieces out of the sample", "two of them, at the hem only"]
)
def test_a_count_told_in_a_sentence_is_asked_about(text: str) -> None:
    found = read_text(f"[Item | Critical | Major | Minor\n[Dent | 0 | 1 | 0\n[Seam open | - | {text} | -")
    assert [problem.level for problem in found.problems if "Seam open" in problem.message] == ["error"]


def test_a_row_that_says_what_its_figures_are_is_no_row_of_tiles() -> None:
    found = read_text("Max allowed | 0 | 5 | 7\n | Critical found | Major found | Minor found\n | 0 | 6 | 3")
    assert found.found == BySeverity(0, 6, 3)


def test_numbered_rows_that_a_line_of_text_parts_from_the_page_before_are_asked_about() -> None:
    first = rows("No. | Defect | Critical | Major | Minor\n1 | Seam open | 0 | 2 | 0")
    second = rows(
        "Goods were chosen by the inspector himself.\n2 | Screw missing | 0 | 4 | 1\n3 | Dent | 0 | 1 | 0", page=2
    )
    lines = [*first, *second]
    found = findings(find_tables(lines), lines)
    lost = len(found.defects) < 3
    assert not lost or "unread_cells" in {problem.code for problem in found.problems if problem.level == "error"}


def test_a_box_of_the_plan_counts_lot_and_sample_beside_its_rates() -> None:
    box = (
        "[Level | Lot size | Sample size | AQL major | AQL minor\n[General II, normal | 3,060 | 125 | 2.5 | 4.0\n"
        "[Maximum allowed | < | < | 7 | 10\n[Total found | < | < | 5 | 8"
    )
    found = read_text(box)
    assert (found.problems, found.aql.major, found.allowed.minor, found.found.major) == ((), 2.5, 10, 5)


def test_a_word_for_none_that_runs_into_a_description_is_asked_about() -> None:
    heads = "Defect | Critical | Major | Minor\n"
    assert [problem.code for problem in read_text(f"{heads}Dent at seam Nil | | 9 | 2").problems] == ["unread_cells"]
    assert read_text(f"{heads}Dent at seam | Nil | 9 | 2").problems == ()


BY_ITEM = (
    "[Found | Critical | Major | Minor\n[Total found | 0 | {} | 5\n\n"
    "[Defect | 811204 | < | < | 811205 | < | <\n[# | Crit | Maj | Min | Crit | Maj | Min\n"
    "[Zip stuck | 0 | 4 | 0 | 0 | 0 | 0\n[Strap loose | 0 | 0 | 0 | 0 | 6 | 0\n[Thread | 0 | 0 | 5 | 0 | 0 | 0\n"
    "[Sub-total | 0 | 4 | 5 | 0 | 6 | 0"
)


def test_finds_of_each_item_are_rows_of_their_own_where_a_total_of_the_whole_confirms_them() -> None:
    found = read_text(BY_ITEM.format(10))
    assert [(d.description, d.item, d.major, d.minor) for d in found.defects] == [
        ("Zip stuck", "811204", 4, 0), ("Strap loose", "811205", 6, 0), ("Thread", "811204", 0, 5),
    ]  # fmt: skip
    assert found.problems == ()


def test_columns_of_items_that_no_total_confirms_are_a_question() -> None:
    assert "unread_cells" in [problem.code for problem in read_text(BY_ITEM.format(11)).problems]


def test_a_total_of_an_item_that_its_rows_do_not_add_up_to_is_told() -> None:
    wrong = BY_ITEM.replace("[Sub-total | 0 | 4 | 5 | 0 | 6 | 0", "[Sub-total | 0 | 6 | 5 | 0 | 4 | 0").format(10)
    assert "totals_mismatch" in [problem.code for problem in read_text(wrong).problems]


def test_goods_beside_defects_are_no_part_of_a_box_of_the_plan() -> None:
    found = read_text("[Defect | Ordered | Critical | Major\n[Scratch | 12 | 0 | 2")
    assert "unread_cells" in [problem.code for problem in found.problems]


def test_a_label_with_its_value_is_no_heading_of_the_classes_below() -> None:
    found = read_text(
        "[Standard | ISO 2859-1 | Sample size | 200\n[ | Critical | Major | Minor\n[AQL | 0 | 2.5 | 4.0\n"
        "[Found | 1 | 7 | 11"
    )
    assert (found.sample_size, found.found) == (BySeverity(), BySeverity(1, 7, 11))


@pytest.mark.parametrize(
    ("label", "values", "found"),
    [
        ("Thread at seam 22 pcs", ("-", "16 pcs"), ["22", "pcs"]),
        ("Thread at seam 22 pcs", ("4 pcs", "-", "16 pcs"), []),  # each class has its figure
        ("Thread longer than 12 mm", ("-", "16 pcs"), []),
        ("Thread at seam Nil", ("9", "2"), ["Nil"]),
    ],
)
def test_a_description_may_have_swallowed_the_figure_of_a_class(
    label: str, values: tuple[str, ...], found: list[str]
) -> None:
    columns = {severity: Column(severity.value, 0.0, 1.0) for severity in Severity}
    told = dict(zip(list(Severity)[-len(values) :], values, strict=True))
    assert swallowed(label, [(Group(columns), told)]) == found


def test_numbers_of_cartons_pictures_and_persons_leave_no_doubt_about_a_row() -> None:
    found = read_text(
        """
        [No. | Defect noticed | Ctn. nos. | Photo nos. | Critical | Major | Minor | Operator
        [1 | Base not flat | 12, 47 | 3 & 4 | Nil | 2 | Nil | 5518
        [2 | Polish mark | 47 | 6-8 | Nil | Nil | 3 | 5523
        [ | Total | | | 0 | 2 | 3 |
        """.replace("        ", "")
    )
    assert (counts(found), found.problems) == ([("Base not flat", 0, 2, 0), ("Polish mark", 0, 0, 3)], ())
    asked = read_text("[Defect | Critical | Major | Minor | Again\n[Base not flat | 0 | 2 | 0 | 4").problems
    assert [problem.code for problem in asked] == ["unread_cells"]


LISTED = (
    "[Defect | Critical | Major | Minor | Comment\n[Lid dented | - | 3 | - | side\n[Ink faint | - | - | 2 | base\n\n"
    "[{}\n"
)


@pytest.mark.parametrize(
    "rows_below",
    [
        "[Gross weight 410 g | 411.2 | 409.8 | 410.4 | OK\n[Soak test 2 h | 2 pcs | | | no stain",
        "[Soak test 2 h | 2 pcs | no stain seen at all | - | -\n[EAN scan | 8 pcs | reads at once, all | - | -",
    ],
)
def test_checks_under_a_heading_in_the_columns_of_the_list_are_no_defects(rows_below: str) -> None:
    found = read_text(LISTED.format("Buyer's own points") + rows_below)
    assert (counts(found), found.problems) == ([("Lid dented", 0, 3, 0), ("Ink faint", 0, 0, 2)], ())


def test_a_group_of_defects_under_its_name_goes_on_with_the_list() -> None:
    found = read_text(
        LISTED.format("Gift box") + "[Corner crushed | - | 1 | - | top of the box\n[Tape loose | - | - | 4 | all"
    )
    assert len(found.defects) == 4


CARD = """[{plan}
[No. | Defect | Zone | Critical | Major | Minor
[1 | Seam open | A | 0 | 1 | 0
[2 | Stain | C | 0 | 0 | 2"""


@pytest.mark.parametrize(
    "plan",
    [
        "Plan | Level II, normal | < | < | Size | 80",
        "Plan | Level II | < | < | Buyer Norr | <",
        "Plan | II | < | < | 80 | <",
    ],
)
def test_a_card_right_over_the_heads_parts_no_classes(plan: str) -> None:
    lines = rows(CARD.format(plan=plan))
    found = findings(find_tables(lines), lines)
    assert counts(found) == [("Seam open", 0, 1, 0), ("Stain", 0, 0, 2)]
    assert found.problems == ()
