"""Lists with a column for each size of the goods, or for the totals of the classes."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.producers import drawn
from tests.parsers.test_headed import counts, read
from tests.parsers.test_ordinary_reports import HEAD
from toolkit.model.severity import BySeverity, Counts
from toolkit.parsers import read as read_file

SIZES = "[Defect | Class | 36 | 37 | {}\n[Heel loose | Major | 1 | 2 | {}\n[Stain | Minor | - | 1 | {}"


def test_the_number_of_a_defect_is_the_total_beside_the_sizes() -> None:
    found = read(SIZES.format("Total", "3", "1"))
    assert counts(found) == [("Heel loose", None, 3, None), ("Stain", None, None, 1)]
    assert found.problems == ()


def test_a_total_that_the_sizes_do_not_add_up_to_is_a_question() -> None:
    assert [problem.code for problem in read(SIZES.format("Total", "4", "1")).problems] == ["unread_cells"]


@pytest.mark.parametrize(
    ("major", "minor"),
    [("Total major", "Total minor"), ("Summe Hauptfehler", "Summe Nebenfehler"), ("主要缺陷合计", "次要缺陷合计")],
)
def test_the_total_of_a_class_may_stand_under_the_sums_alone(major: str, minor: str) -> None:
    text = (
        SIZES.format("Total | Remark", "3 |", "1 |") + f"\n[{major} | | | | {{}} | max. 5\n[{minor} | | | | 1 | max. 7"
    )
    found = read(text.format(3))
    assert (found.found, found.allowed, found.problems) == (BySeverity(None, 3, 1), BySeverity(None, 5, 7), ())


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


def test_a_column_that_numbers_the_rows_is_none_of_their_numbers() -> None:
    found = read("Major defects\n[SL | Defect | Qty (pcs)\n[1 | Hole | 3\n[2 | Open seam | 4\n[Sub-total | 7")
    assert counts(found) == [("Hole", None, 3, None), ("Open seam", None, 4, None)]
    found = read("[SL | Defect | Class | Qty\n[1 | Hole | Major | 3\n[2 | Fly yarn | Minor | 1")
    assert counts(found) == [("Hole", None, 3, None), ("Fly yarn", None, None, 1)]
    found = read("[SL | Lỗi | Loại | Số lần\n[3 | Thủng | Major | 1\n[2 | Bẩn | Minor | 2")  # "SL" is "số lượng"
    assert counts(found) == [("Thủng", None, 3, None), ("Bẩn", None, None, 2)]


COUNTED = "80 lamps were taken from 20 cartons\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[No | Fault | Class | Lamps\n[1 | Pinholes | Major | 2\n[2 | Glaze run | Minor | 3", [2, 3]),
        ("Major defects\n[Fault | Lamps\n[Pinholes | 2\n[Glaze run | 3", [2, 3]),
        ("[No | Fault | Class | Cartons\n[1 | Pinholes | Major | 2\n[2 | Glaze run | Minor | 3", [1, 1]),  # which
        ("20 points per 100 m2\n\n[No | Fault | Class | Points\n[1 | Slub | Major | 4\n[2 | Hole | Minor | 8", [1, 1]),
        ("[No | Fault | Class | Vases\n[1 | Pinholes | Major | 2\n[2 | Glaze run | Minor | 3", [1, 1]),  # unknown
    ],
)
def test_what_the_report_counts_may_head_the_numbers(text: str, expected: list[int]) -> None:
    found = read(COUNTED + text)
    assert [defect.major or defect.minor for defect in found.defects] == expected
    assert bool(found.problems) == (expected == [1, 1])


def test_the_sum_beside_sizes_in_two_storeys_is_the_number_of_a_defect() -> None:
    found = read(
        "[No. | Defect | Class | Black | < | Navy | < | Sum\n[ | | | S | M | S | M |\n"
        "[1 | Zip broken | Major | 1 | | 1 | 1 | 3\n[2 | Thread | Minor | | 1 | | | 1"
    )
    assert counts(found) == [("Zip broken", None, 3, None), ("Thread", None, None, 1)]


HEADS = [(56.8, "No."), (79.8, "Severity"), (182.1, "Defects found"), (531.1, "Qty")]


def test_a_number_right_under_the_first_letter_of_its_head_ends_no_description() -> None:
    told = "Glue mark inside the box (2 cm) not acceptable to the client of the order"
    row = [(56.8, "1"), (79.8, "MINOR DEFECTS"), (182.1, told), (531.1, "47 pcs")]  # a letter's gap before it
    (defect,) = read_file(drawn((100, HEADS), (128, row)), "report.pdf").defects
    assert (defect.description, defect.counts) == (told, BySeverity(None, None, 47))


def test_the_next_row_of_a_summary_heads_no_card() -> None:
    found, limit = 405, 511
    summary = [
        (90, [(56.8, "Class"), (found, "Found"), (limit, "Limit")]),
        (118, [(56.8, "CRITICAL DEFECTS"), (found, "0"), (limit, "1")]),
        (146, [(56.8, "MAJOR DEFECTS"), (found, "31"), (limit, "32")]),
        (174, [(56.8, "MINOR DEFECTS"), (found, "0"), (limit, "1")]),
    ]
    rows = [
        (244, [(56.8, "1"), (79.8, "MAJOR DEFECTS"), (182.1, "Glue mark on the lid"), (531.1, "05 pcs")]),
        (272, [(56.8, "2"), (79.8, "MAJOR DEFECTS"), (182.1, "Missing screw inside the box"), (531.1, "26 pcs")]),
    ]
    defects = read_file(drawn(*summary, (216, HEADS), *rows), "report.pdf").defects
    assert [defect.major for defect in defects] == [5, 26]


def test_a_verdict_right_under_its_head_is_parted_from_the_count_before_it() -> None:
    heads = [(60, "Fehlerklasse"), (180, "Annahmezahl"), (300, "Gefunden"), (354, "Bewertung")]
    rows = [
        (112 + 18 * at, [(60, name), (180, limit), (345, found), (354, "i. O.")])
        for at, (name, limit, found) in enumerate((("Kritisch", "0", "0"), ("Haupt", "5", "3"), ("Neben", "7", "6")))
    ]
    assert read_file(drawn((90, heads), *rows), "report.pdf").found == BySeverity(0, 3, 6)


def test_a_total_of_a_class_may_be_nought_in_every_size() -> None:
    found = read(
        "[Defect | Class | 36 | 37 | Total\n[Heel loose | Major | 1 | 2 | 3\n[Stain | Minor | - | 1 | 1\n"
        "[Total critical | < | 0 | 0 | 0\n[Total major | < | 1 | 2 | 3\n[Total minor | < | 0 | 1 | 1"
    )
    assert (found.problems, found.found) == ((), BySeverity(0, 3, 1))


def test_a_stroke_in_every_cell_beside_numbers_says_none_and_tallies_nothing() -> None:
    none = report(HEAD + "[Defect | Critical | Major | Minor\n[Heel loose | / | 6 | /\n[Stain | / | / | 4")
    told = [(row.description, row.major, row.minor) for row in none.defects]
    assert (told, none.errors) == ([("Heel loose", 6, None), ("Stain", None, 4)], ())


GROUPED = (
    "[Fault | {heads} | Total\n[CRITICAL\n[None found | - | - | 0\n[MAJOR\n[Seam open | 2 | 1 | 3\n"
    "[Zip stuck | - | 1 | 1\n[Major total | 2 | 2 | {total}\n[MINOR\n"
    "[Chalk mark | 1 | {last} | 3\n[Minor total | 1 | 2 | 3"
)


@pytest.mark.parametrize("heads", ["104 | 110", "S | M", "Navy | Ecru", "MZ-12 | MZ-14"])
def test_the_classes_may_stand_as_rows_among_those_with_a_number_for_each_size(heads: str) -> None:
    found = read(GROUPED.format(heads=heads, total=4, last=2))
    assert counts(found) == [
        ("Seam open", None, 3, None), ("Zip stuck", None, 1, None), ("Chalk mark", None, None, 3),
    ]  # fmt: skip
    assert (found.found, found.problems) == (BySeverity(0, 4, 3), ())


def test_a_total_under_a_class_that_the_sizes_do_not_make_is_a_question() -> None:
    found = read(GROUPED.format(heads="104 | 110", total=4, last=1))
    assert [problem.code for problem in found.problems] == ["unread_cells"]


def test_measures_by_size_with_their_sum_are_no_defects() -> None:
    assert read("[Point | 104 | 110 | Total\n[Chest | 31 | 33 | 64\n[Waist | 22 | 23 | 45").defects == ()


def test_of_two_columns_for_classes_that_of_kinds_is_none() -> None:
    found = read(
        "Fault | Category | Severity | Count | Photos\nWire bare | Safety | CRITICAL | 1 | 2\n"
        "Lamp out | Function | MAJOR | 3 | 0\nBag open | Packing | MINOR | 1 | 1"
    )
    assert counts(found) == [("Wire bare", 1, None, None), ("Lamp out", None, 3, None), ("Bag open", None, None, 1)]
    assert found.problems == ()


def test_two_columns_of_classes_are_a_question() -> None:
    found = read("[Fault | Category | Severity | Count\n[Lamp out | Major | Minor | 3\n[Bag open | Minor | Major | 1")
    assert {problem.code for problem in found.problems} == {"unread_cells"}
    assert read("[Fault | Category | Severity | Count\n[Lamp out | Major | Major | 3").problems == ()


STEPS = """
[Line | SKU | Fault | Class | Qty faulty
[{} | DM-1 | Pinhole | MA | 03
[{} | DM-1 | Crooked | MA | 02
[{} | DM-2 | Decal torn | MI | 04
"""


@pytest.mark.parametrize("numbers", [("010", "020", "030"), ("1", "2", "3"), ("100", "200", "300")])
def test_the_numbers_of_lines_count_no_defects(numbers: tuple[str, ...]) -> None:
    found = read(STEPS.format(*numbers))
    assert counts(found) == [("Pinhole", None, 3, None), ("Crooked", None, 2, None), ("Decal torn", None, None, 4)]


def test_the_limit_of_a_class_may_stand_beside_its_total() -> None:
    found = read(
        """
        [Class | Nature of defect | Qty | Action
        [Major | Broken stitch | 4 pcs | Repair
        [ | Button loose | 3 pcs | Repair
        [ | Total major found | 7 | Max. 5
        [Minor | Uncut thread | 6 pcs | Trim
        [ | Total minor found | 6 | Max. 10
        """.replace("        ", "")
    )
    assert (found.found.major, found.allowed) == (7, BySeverity(None, 5, 10))


@pytest.mark.parametrize(
    ("codes", "items"),
    [
        (("COU-2", "FER-1", "ISO-4"), [None, None, None]),
        (("KB-1", "KB-1", "KB-2"), ["KB-1", "KB-1", "KB-2"]),  # one code with two defects is that of an article
    ],
)
def test_a_code_that_goes_with_the_words_of_a_defect_is_no_article(
    codes: tuple[str, ...], items: list[str | None]
) -> None:
    rows = zip(codes, ("Seam open", "Zip stuck", "Lining torn"), strict=True)
    body = "\n".join(f"[{code} | {words} | 0 | 2 | 0" for code, words in rows)
    found = read(f"[Code | Defect | Critical | Major | Minor\n{body}")
    assert [defect.item for defect in found.defects] == items


def test_lines_in_steps_are_no_articles_and_defects_are_counted_under_their_own_name() -> None:
    found = read(
        """
        [Item | Code | Defect text | Class | Defects | Carton
        [0010 | W-107 | Weld seam porous | MA | 2 | 18
        [0020 | W-112 | Rivet loose | MA | 3 | 18
        [0030 | S-210 | Scratch on rail | MI | 1 | 44
        """.replace("        ", "")
    )
    assert [(each.description, each.total, each.item) for each in found.defects] == [
        ("Weld seam porous", 2, None),
        ("Rivet loose", 3, None),
        ("Scratch on rail", 1, None),
    ]


@pytest.mark.parametrize(("last", "asked"), [("Packing defects", True), ("Defects per carton", False)])
def test_a_defect_whose_number_is_the_sum_by_chance_is_asked_about(last: str, *, asked: bool) -> None:
    rows_ = "[Dent | Major | 1\n[Scratch | Minor | 2\n[Burr | Minor | 2"
    found = report(f"{HEAD}[Defect | Severity | Qty\n{rows_}\n[{last} | | 5")
    assert any(last in problem.message for problem in found.problems) is asked


def test_a_defect_over_the_first_name_of_a_class_is_asked_about() -> None:
    found = report(f"{HEAD}Class | Description | Qty\n | Dent on rim | 2\nMinor | Scratch | 4\n | Stain | 5")
    assert [(d.description, d.minor) for d in found.defects] == [("Scratch", 4), ("Stain", 5)]
    assert any("Dent on rim" in problem.message for problem in found.problems)


@pytest.mark.parametrize(
    ("cell", "counts_of"),
    [
        ("☐ Critical ☒ Major ☐ Minor", [("Leak at spout", None, 4, None)]),
        ("[ ] Critical [ ] Major [x] Minor", [("Leak at spout", None, None, 4)]),
        ("Class: ☐ Major ☑ Minor", [("Leak at spout", None, None, 4)]),
        ("☐ Critical ☐ Major ☐ Minor", []),
        ("☐ Critical ☒ Major ☒ Minor", []),
    ],
)
def test_the_ticked_class_of_a_cell_is_that_of_the_row(cell: str, counts_of: list[object]) -> None:
    text = f"[No. | Defect | Severity | Units\n[1 | Leak at spout | {cell.replace('[', '(').replace(']', ')')} | 4\n"
    found = read(text)
    assert counts(found) == counts_of
    assert bool(counts_of) != ("unread_cells" in {problem.code for problem in found.problems})
