"""Lists under the name of a class, as small tables and as lines of text."""

import pytest
from msgspec.structs import replace

from tests.parsers.notation import rows
from toolkit.model.severity import BySeverity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.lists.findings import Findings, findings
from toolkit.parsers.lists.tables import find_tables
from toolkit.parsers.words.classes import spoken_as
from toolkit.parsers.words.legend import legend_of


def read(text: str) -> Findings:
    lines = rows(text)
    with spoken_as(legend_of(lines)):
        return findings(find_tables(lines), lines)


def counts(found: Findings) -> list[tuple[str, int | None, int | None, int | None]]:
    return [(d.description, d.critical, d.major, d.minor) for d in found.defects]


def test_the_class_stands_over_a_small_table() -> None:
    found = read("Major defects\n[Defect | Qty\n[Loose socket | 3\n\nMinor defects\n[Defect | Qty\n[Dust | 4")
    assert counts(found) == [("Loose socket", None, 3, None), ("Dust", None, None, 4)]


def test_a_list_of_defects_under_no_class_is_a_question() -> None:
    found = read("Findings\n[Defect | Qty\n[Loose socket | 3")
    assert found.defects == ()
    assert [problem.code for problem in found.problems] == ["unread_cells"]


def test_a_table_that_asks_whether_all_is_well_is_none_of_defects() -> None:
    assert read("[Check | Pieces | Finding | OK?\n[Lights on | 80 | 79 in order | Yes").problems == ()


def test_a_table_of_checks_is_no_such_list() -> None:
    assert read("[Check | Finding | Qty | Result\n[Smell | None | 3 pcs | Pass").problems == ()
    assert read("[Check | Nos. | Finding\n[Bend test, 500 flex | 3 | One hairline\n[Smell | 5 | Normal").problems == ()


def test_lines_of_text_count_defects_under_their_class() -> None:
    found = read(
        "Major defects: 7 found, 5 allowed\n• 4 x Crack along a joint\n• 3 pcs Board warped\nMinor\n- 2 x Stain"
    )
    assert counts(found) == [
        ("Crack along a joint", None, 4, None), ("Board warped", None, 3, None), ("Stain", None, None, 2),
    ]  # fmt: skip
    assert (found.found.major, found.allowed.major) == (7, 5)


def test_a_number_in_a_note_under_no_class_counts_nothing() -> None:
    assert read("Remarks\n• 3 pcs were kept by the factory").defects == ()


def test_a_sentence_that_counts_a_defect_beside_a_list_is_a_question() -> None:
    found = read("[Defect | Critical | Major | Minor\n[Scratch | 0 | 2 | 1\n\nCritical: live part touchable, 2 pcs.")
    assert "unread_cells" in [problem.code for problem in found.problems]


BANDS = """
[No. | Defect description | Qty found
[Critical (not allowed)
[1 | Sharp point | 1
[Major (AQL 2.5) - Ac 7 Re 8
[2 | Broken stitch | 6
[3 | Dirty mark | 5
[MINOR DEFECTS (accept 10)
[4 | Loose thread | 9
"""


def test_the_classes_may_stand_in_rows_of_one_table() -> None:
    found = read(BANDS)
    assert counts(found) == [
        ("Sharp point", 1, None, None), ("Broken stitch", None, 6, None),
        ("Dirty mark", None, 5, None), ("Loose thread", None, None, 9),
    ]  # fmt: skip
    assert (found.allowed.critical, found.allowed.major, found.allowed.minor) == (0, 7, 10)
    assert (found.reject.major, found.aql.major) == (8, 2.5)


def test_a_total_at_the_end_is_held_against_all_rows() -> None:
    assert read(f"{BANDS}[ | Total | 21").problems == ()
    assert [problem.code for problem in read(f"{BANDS}[ | Total | 22").problems] == ["totals_mismatch"]


MAJOR, MINOR = "[Major defects\n[Hole | 2\n", "[Minor defects\n[Lint | 3\n"


@pytest.mark.parametrize(
    ("rest", "major", "minor", "problems"),
    [
        (f"{MAJOR}[Total | 2\n{MINOR}[Total | 3", 2, 3, []),
        (f"{MAJOR}[Total | 2\n{MINOR}[Total | 3\n[Total | 5", 2, 3, []),
        (f"{MAJOR}[Total | 2\n{MINOR}[Total | 4", 2, None, ["totals_mismatch"]),
        (f"{MAJOR}{MINOR}[Total | 5", None, None, []),
        (f"{MAJOR}{MINOR}[Total | 6", None, None, ["totals_mismatch"]),
        (f"{MAJOR}[Hole | 0\n{MINOR}[Lint | 0\n[Total | 6\n[Total | 5", None, None, ["unread_cells"]),
        (f"{MAJOR.replace('2', '0')}{MINOR}[Total | 3", None, None, []),  # of all or of the last
    ],
)
def test_a_total_without_a_class_is_of_the_rows_that_it_is_the_sum_of(
    rest: str, major: int | None, minor: int | None, problems: list[str]
) -> None:
    found = read(f"[Defect | Qty\n{rest}")
    assert (found.found.major, found.found.minor) == (major, minor)
    assert [problem.code for problem in found.problems] == problems


def test_a_total_of_rows_with_a_class_each_is_that_of_all() -> None:
    table = "[ | Defect | Qty\n[Major | Hole | 2\n[Minor | Lint | 3\n[ | Total | {}"
    assert read(table.format(5)).problems == ()
    assert [problem.code for problem in read(table.format(6)).problems] == ["totals_mismatch"]


def test_a_total_may_stand_with_the_class() -> None:
    table = "[Defect | Qty\n[MAJOR DEFECTS | 11\n[Broken stitch | 6\n[Dirty mark | 5\n[MINOR DEFECTS | 9\n[Dust | 9"
    found = read(table)
    assert counts(found)[2] == ("Dust", None, None, 9)
    assert (found.found.major, found.found.minor) == (11, 9)


def test_rows_under_an_unknown_class_are_a_question() -> None:
    found = read(f"{BANDS}[Cosmetic defects\n[5 | Stain | 3")
    assert "Stain" not in {defect.description for defect in found.defects}
    assert "unread_cells" in {problem.code for problem in found.problems}


def test_a_cell_may_count_each_class() -> None:
    found = read("[Defect | Found\n[Scratch | 3 (1 major, 2 minor)\n[Dent | 2 MA\n[Total | 5 (3 major, 2 minor)")
    assert counts(found) == [("Scratch", None, 1, 2), ("Dent", None, 2, None)]
    assert (found.found.major, found.found.minor) == (3, 2)


def test_a_cell_that_does_not_name_every_class_is_a_question() -> None:
    found = read("[Defect | Found\n[Scratch | 3 (1 major)\n[Dent | 2 MA")
    assert "unread_cells" in {problem.code for problem in found.problems}


def test_a_table_of_goods_is_no_list() -> None:
    assert read("[Description | Qty\n[Shirt black | 600\n[Shirt white | 400").problems == ()


def test_two_lists_of_one_class_are_not_added_up_in_silence() -> None:
    table = "Major defects\n[Defect | Qty\n[{} | {}\n\n"
    found = read(f"{table.format('Dent', 2)}{table.format('Stain', 3)}")
    assert "lists_added_up" in {problem.code for problem in found.problems}


def test_lists_of_different_classes_may_each_have_a_limit() -> None:
    table = "Defectos {}\n[Defecto | Cant.\n[Roto | 3\n\n"
    found = read(f"{table.format('mayores (máx. 10)')}{table.format('menores (máx. 14)')}")
    assert (found.allowed.major, found.allowed.minor) == (10, 14)
    assert found.problems == ()


def test_a_column_of_limits_tells_them_beside_the_class() -> None:
    bands = "[Major defects | 6 | 7\n[Broken stitch | 6 | \n[Minor defects | 9 | 10\n[Dust | 9 |"
    found = read(f"[Defect | Qty | Allowed\n{bands}")
    assert (found.allowed.major, found.allowed.minor) == (7, 10)
    assert (found.found.major, found.found.minor) == (6, 9)


def test_the_class_may_stand_beside_the_description_under_no_head() -> None:
    found = read("[ | Defect | Qty\n[Major | Broken stitch | 6\n[Minor | Dust | 9")
    assert counts(found) == [("Broken stitch", None, 6, None), ("Dust", None, None, 9)]


def test_a_class_beside_a_row_of_another_class_is_a_question() -> None:
    found = read("Major defects\n[ | Defect | Qty\n[Minor | Dust | 9\n[Major | Broken stitch | 6")
    assert "unread_cells" in {problem.code for problem in found.problems}


@pytest.mark.parametrize("number", ["", "several", "?", "3-4"])
def test_a_row_without_a_number_is_a_question(number: str) -> None:
    found = read(f"{BANDS}[5 | Stain | {number}\n[6 | Dust | 2")
    assert ("Dust", None, None, 2) in counts(found)
    assert "unread_cells" in {problem.code for problem in found.problems}


def test_figures_of_a_class_stand_under_its_name_or_under_its_list() -> None:
    found = read(
        "Critical defects\nNone observed. Accept 0.\n\n"
        "Major defects\nAQL 2.5 · accept 5\n[Defect | Qty\n[Loose socket | 3\n"
        "\nMinor defects\n[Defect | Qty\n[Dust | 4\n\nTotal 4 · accept 7"
    )
    assert (found.found, found.allowed) == (BySeverity(0, None, 4), BySeverity(0, 5, 7))
    assert found.aql.major == 2.5


def test_findings_that_are_verdicts_make_a_table_of_checks() -> None:
    found = read("Major defects\n[Defect | Qty\n[Loose socket | 3\n\nChecks on site\n[Check | Quantity | Finding\n"
                 "[Dimensions | 10 | OK, 129 to 131 mm\n[Hanging test 3 kg | 5 | OK")  # fmt: skip
    assert counts(found) == [("Loose socket", None, 3, None)]
    assert "unread_cells" not in {problem.code for problem in found.problems}


@pytest.mark.parametrize("head", ["Disposition", "Status"])
def test_what_was_done_with_the_goods_makes_no_check_of_a_list(head: str) -> None:
    found = read(f"[Defect | Qty | {head}\n[Major\n[Loose socket | 3 | replaced\n[Minor\n[Dust | 4 | ")
    assert counts(found) == [("Loose socket", None, 3, None), ("Dust", None, None, 4)]


@pytest.mark.parametrize(
    "heads",
    ["Defects found | Defect class | Qty found", "Défauts constatés | Niveau | Quantité", "Defecto | Tipo | Cantidad"],
)
def test_the_classes_under_a_head_make_a_list(heads: str) -> None:
    found = read(f"[{heads}\n[Scratch | Maj. | 2\n[Colour deviation | Min. | 4")
    assert counts(found) == [("Scratch", None, 2, None), ("Colour deviation", None, None, 4)]


def test_a_class_that_nobody_can_tell_is_a_question_where_counts_stand_under_it() -> None:
    found = read("[项次 | 缺陷内容 | 数量\n[严重\n[1 | 锐边 | 2\n[轻微\n[2 | 凹痕 | 7")
    assert "unread_cells" in [problem.code for problem in found.problems]


def test_what_one_report_says_of_its_classes_is_forgotten_with_it() -> None:
    three = read("[项次 | 缺陷内容 | 数量\n[致命\n[1 | 锐边 | 2\n[严重\n[2 | 凹痕 | 7\n[轻微\n[3 | 掉漆 | 1")
    other = read("[项次 | 缺陷内容 | 数量\n[严重\n[1 | 锐边 | 2\n[主要\n[2 | 凹痕 | 7\n[次要\n[3 | 掉漆 | 1")
    assert counts(three) == counts(other) == [("锐边", 2, None, None), ("凹痕", None, 7, None), ("掉漆", None, None, 1)]


def test_a_limit_may_stand_in_brackets_behind_a_total_of_its_class() -> None:
    found = read(
        "[No. | Defect | Pcs\n[MAJOR\n[1 | Hole | 2\n[ | Sub-total (allowed 5) | 2"
        "\n[MINOR\n[2 | Thread | 5\n[ | Sub-total (allowed 7) | 5"
    )
    assert found.allowed == BySeverity(None, 5, 7)


def test_a_head_that_may_number_the_rows_counts_under_a_class() -> None:
    text = "4.2 Major defects\nDescription | No.\nWheel blocked | 6\nSeam open | 3"
    assert counts(read(text)) == [("Wheel blocked", None, 6, None), ("Seam open", None, 3, None)]
    assert read(text.replace("| 6", "| 1").replace("| 3", "| 2")).defects == ()  # 1, 2: they number the rows


def test_a_card_may_have_its_number_in_the_head() -> None:
    cards = "[Defect 1 | Major | Quantity | 2\n[Door not aligned\n[Defect 2 | Minor | Quantity | 3\n[Lacquer drip"
    assert counts(read(cards)) == [("Door not aligned", None, 2, None), ("Lacquer drip", None, None, 3)]


def test_a_figure_of_a_class_that_may_be_its_limit_is_a_question() -> None:
    plan = "[Class | AQL | Bound | Found\n[Critical | 0 | 0 | 0\n[Major | 2.5 | 4 | 3"
    assert "unread_cells" in [problem.code for problem in read(plan).problems]
    assert read(plan.replace("Bound", "Company limit")).allowed == BySeverity(0, 4, None)


@pytest.mark.parametrize("head", ["Limit", "Page", "Carton", "Points"])
def test_figures_under_a_head_of_something_else_are_no_counts(head: str) -> None:
    assert read(f"Major defects\n[Defect | {head}\n[Loose socket | 5\n[Scratch | 7").defects == ()


def test_rows_that_pictures_part_go_on_with_the_next_number_on_the_next_page() -> None:
    lines = rows("[No. | Defect | Qty\n[MAJOR\n[1 | Welding open | 2\n[MINOR\n[1 | Paint run | 5")
    behind = rows("[2 | Glue mark | 3\n[3 | Foot pad loose | 2", page=2)
    found = findings(find_tables([*lines, *behind]), [*lines, *behind])
    assert [(d.description, d.minor) for d in found.defects][1:] == [
        ("Paint run", 5), ("Glue mark", 3), ("Foot pad loose", 2),
    ]  # fmt: skip


def test_figures_of_all_classes_stand_in_one_cell_under_a_head_that_names_them() -> None:
    found = read(
        "[Standard | Sample | Accept (Cri/Maj/Min) | Found (Cri/Maj/Min)\n[ISO 2859-1 | 80 pcs | 0 / 5 / 7 | 0 / 6 / 2"
    )
    assert (found.allowed, found.found) == (BySeverity(0, 5, 7), BySeverity(0, 6, 2))


def test_a_row_may_name_the_class_before_each_limit() -> None:
    found = read("[AQL | CR: 0 | MA: 1.5 | MI: 4.0\n[Ac | CR: 0 | MA: 7 | MI: 14")
    assert (found.allowed, found.problems) == (BySeverity(0, 7, 14), ())
    crossed = read("[AQL | CR: 0 | MA: 1.5 | MI: 4.0\n[Ac | MA: 7 | CR: 0 | MI: 14")
    assert crossed.allowed == BySeverity(0, 7, 14)  # the name goes before the place


def with_merged_cell(lines: list[Row]) -> Findings:
    """Return what *lines* say where the second cell of the second line reaches down over the third."""
    first, bottom = lines[1], lines[2].bottom
    tall = replace(first.cells[1], box=(*first.cells[1].box[:3], bottom))
    merged = [lines[0], replace(first, cells=(first.cells[0], tall, *first.cells[2:])), *lines[2:]]
    return findings(find_tables(merged), merged)


def test_the_merged_name_of_a_group_of_rows_is_no_part_of_a_description() -> None:
    lines = rows(
        "[No | Finding | < | CR | MA | MI\n[1 | Surface | Blister | 0 | 2 | 0\n[2 | | Dent | 0 | 1 | 0\n"
        "[3 | Print | Logo pale | 0 | 0 | 2"
    )
    found = with_merged_cell(lines)
    assert [d.description for d in found.defects] == ["Blister", "Dent", "Logo pale"]


def test_heads_of_numbered_samples_end_a_list() -> None:
    found = read(
        "[Code | Défaut | Critique | Majeur | Mineur\n[D2 | Rivet mal serti | 0 | 1 | 0\n[Mesures\n"
        "[Point | Exigence | N° 1 | N° 2 | N° 3\n[Hauteur | 52 ± 1,5 | 51,8 | 52,4 | 51,4"
    )
    assert (counts(found), found.problems) == ([("Rivet mal serti", 0, 1, 0)], ())


def test_a_merged_cell_may_begin_the_description_itself() -> None:
    lines = rows(
        "[No | Finding | < | CR | MA | MI\n[1 | Scratch | lid | 0 | 2 | 0\n[2 | | handle | 0 | 1 | 0\n"
        "[3 | Dent | base | 0 | 0 | 2"
    )
    found = with_merged_cell(lines)
    assert [d.description for d in found.defects][::2] == ["Scratch lid", "Dent base"]


def test_the_part_of_the_goods_in_small_print_under_each_defect_ends_no_list() -> None:
    first = "Defect | Minor | Major | Critical\nGap at shaft | – | 2 | –\n{}Assembly\nButton sticks | – | 1 | –\n"
    text = first + "{}Function\nFlow mark | 3 | – | –\n{}Appearance\nLabel crooked | 1 | – | –\n{}Marking"
    told = [("Gap at shaft", 0, 2, 0), ("Button sticks", 0, 1, 0), ("Flow mark", 0, 0, 3)]
    assert counts(read(text.format("~", "~", "~", "~"))) == [*told, ("Label crooked", 0, 0, 1)]
    assert counts(read(text.format("", "", "", ""))) == told  # the heading of another part


def test_the_goods_themselves_head_their_number() -> None:
    found = read("Class B - major faults\n[Fault | Garments\n[Skipped stitches | 2\n[Needle hole | 1")
    assert counts(found) == [("Skipped stitches", None, 2, None), ("Needle hole", None, 1, None)]


@pytest.mark.parametrize(
    ("line", "limits"),
    [
        ("Accept up to 10 – reject from 11 on. Result: within AQL", (10, 11)),
        ("Ac 10 / Re 11", (10, 11)),
        ("Accept: none. Reject: 1.", (0, None)),
        ("Accept up to 10 – reject from 14 on", (None, None)),
    ],
)
def test_a_line_under_the_rows_of_a_class_tells_its_limits(line: str, limits: tuple[int | None, int | None]) -> None:
    found = read(f"MAJOR\n[No. | Description | No. found\n[1 | Open seam | 3\n[ | Sub-total major | 3\n[{line} | < | <")
    assert (found.allowed.major, found.reject.major) == limits
    assert found.found.major == 3
