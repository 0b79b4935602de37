"""Defects under the name of a class, without heads of columns."""

import pytest

from tests.parsers.notation import rows
from tests.parsers.test_headed import counts, read
from toolkit.model.severity import BySeverity
from toolkit.parsers.layout.halves import unfolded
from toolkit.parsers.lists.findings import findings
from toolkit.parsers.lists.tables import find_tables

BY_CLASS = """
CRITICAL | (AQL 0, accept 0)
- | none | Nil
MAJOR | (AQL 1.5, accept 3)
1 | Cap leaks | 3
2 | Vacuum lost | 2
 | Subtotal major | 5
MINOR | (AQL 2.5, accept 5)
3 | Orange peel | 2
"""


def test_rows_of_a_description_and_a_count_are_of_the_class_above_them() -> None:
    found = read(BY_CLASS)
    assert counts(found) == [
        ("Cap leaks", None, 3, None), ("Vacuum lost", None, 2, None), ("Orange peel", None, None, 2),
    ]  # fmt: skip
    assert found.found == BySeverity(None, 5, None)


def test_the_headings_tell_limits_also_of_classes_without_defects() -> None:
    found = read(BY_CLASS)
    assert (found.allowed, found.aql) == (BySeverity(0, 3, 5), BySeverity(0.0, 1.5, 2.5))


def test_a_card_has_its_count_under_its_description() -> None:
    found = read(
        "2.2 Major observations — 5 recorded, 5 tolerated\nM1 Gasket missing\nFound on: 3 pcs\nM2 Clip does not lock\n"
        "Found on: 2 pcs\n2.3 Minor observations — 1 recorded, 7 tolerated\nm1 Fingerprint\nFound on: 1 pc"
    )
    assert counts(found) == [
        ("Gasket missing", None, 3, None), ("Clip does not lock", None, 2, None), ("Fingerprint", None, None, 1),
    ]  # fmt: skip
    assert (found.found.major, found.allowed.minor) == (5, 7)


@pytest.mark.parametrize(
    "text",
    [
        "Major defects\nSee the photos | 3",  # one bare figure beside words can be anything
        "Packing\n1 | Cartons checked | 3\n2 | Labels checked | 2",
        "Major defects\nPage: | 3\nDate: | 4",
        "Major defects\nCarton | Checked | 3\nBox | Checked | 2",
        "Major defects\nCap leaks | 3\nLid bent | | | 2",
    ],
)
def test_figures_beside_words_are_no_list_without_a_class_and_a_column(text: str) -> None:
    assert counts(read(text)) == []


def test_a_list_ends_with_the_next_heading() -> None:
    found = read("Minor defects\n1 | Stain | 2\n2 | Dent | 1\nQuantity of cartons\nOrdered | 50\nCounted | 50")
    assert counts(found) == [("Stain", None, None, 2), ("Dent", None, None, 1)]


LIST = "Minor defects\n1 | Stain | 2\n2 | Dent | 1\n"


@pytest.mark.parametrize(
    "text",
    [
        "Cartons\n3 | Ordered | 50",
        "see photos | below\n3 | Ordered | 50",
        "[3 | Ordered | 50",
        "\n\n\n3 | Ordered | 50",
    ],
)
def test_a_list_ends_with_any_line_that_is_none_of_its_rows(text: str) -> None:
    assert counts(read(LIST + text)) == [("Stain", None, None, 2), ("Dent", None, None, 1)]


def test_a_list_goes_on_with_wrapped_lines_and_on_the_next_page() -> None:
    lines = [*rows(f"{LIST}of the lid"), *rows("3 | Burr | 4", page=2)]
    assert [each[3] for each in counts(findings(find_tables(lines), lines))] == [2, 1, 4]


@pytest.mark.parametrize(
    "row", ["3 | Burr | some", "3 | Burr | ", "3 | Burr | of lid | 4", "M3 | Burr | ?", "Burr | | 1*"]
)
def test_a_row_of_the_list_without_a_count_is_a_question_and_ends_nothing(row: str) -> None:
    found = read(f"{LIST}{row}\n4 | Lid bent | 2")
    assert counts(found)[-1] == ("Lid bent", None, None, 2)
    assert [problem.code for problem in found.problems] == ["unread_cells"]


@pytest.mark.parametrize("before", ["", "Remarks\n", "M2 Clip | photo 4\n", "M2 Clip\nof the\nlid, on\nphoto\n"])
def test_the_count_of_a_card_without_its_description_is_a_question(before: str) -> None:
    found = read(f"2.2 Major observations\nM1 Gasket missing\nFound on: 3 pcs\n{before}Found on: 2 pcs")
    assert counts(found) == [("Gasket missing", None, 3, None)]
    assert [problem.code for problem in found.problems] == ["unread_cells"]


@pytest.mark.parametrize(
    "text",
    ["M1 | Cap leaks | 3\nM2 | Lid bent | 2", "Cap leaks | 3\nLid bent | 2", "Cap leaks | 3 pcs\nLid bent | 2 pcs"],
)
def test_rows_may_have_codes_or_no_numbers(text: str) -> None:
    assert counts(read(f"Major defects\n{text}")) == [("Cap leaks", None, 3, None), ("Lid bent", None, 2, None)]


def test_a_class_without_defects_may_follow_a_list() -> None:
    found = read(f"{LIST}Major defects\n- | none | Nil\nCritical defects\nNone.")
    assert counts(found) == [("Stain", None, None, 2), ("Dent", None, None, 1)]
    assert found.problems == ()


def test_a_count_beside_the_column_of_counts_is_a_question() -> None:
    found = read("Minor defects\n1 | Stain | 2\n2 | Dent | 1\nScratch |  |  | 4")
    assert "unread_cells" in {problem.code for problem in found.problems}


def test_lists_by_class_have_one_total_together() -> None:
    found = read(
        "CRITICAL DEFECTS: none found (0 allowed)\n[MAJOR DEFECTS (7 allowed)\n[Defect | S | M | Ttl\n"
        "[Hole | 1 | 1 | 2\n[Total major | 1 | 1 | 2\n\n[MINOR DEFECTS (10 allowed)\n"
        "[Defect | S | M | Ttl\n[Lint | 0 | 3 | 3\n[Total minor | 0 | 3 | 3"
    )
    assert counts(found) == [("Hole", None, 2, None), ("Lint", None, None, 3)]
    assert (found.found, found.allowed) == (BySeverity(0, 2, 3), BySeverity(0, 7, 10))
    assert found.problems == ()


def test_a_card_may_fill_one_cell_with_labels_in_it() -> None:
    found = read("[1. Eye pulls off at 62 N Class: CRITICAL Quantity: 2\n\n[2. Paint smear Class: MINOR Quantity: 3")
    assert counts(found) == [("Eye pulls off at 62 N", 2, None, None), ("Paint smear", None, None, 3)]


def test_a_table_may_stand_in_two_halves() -> None:
    lines = rows(
        "[Code | Defect | Class | Qty | Code | Defect | Class | Qty\n"
        "[W1 | Crack | critical | | W7 | Scratch | minor | 2\n[W2 | Lock stuck | major | 1 | W8 | Stain | minor |\n\n"
        "[Class | Found | Limit\n[critical | 0 | 0\n[major | 1 | 5\n[minor | 2 | 7"
    )
    folded = unfolded(lines)
    found = findings(find_tables(folded), folded)
    assert counts(found) == [("Lock stuck", None, 1, None), ("Scratch", None, None, 2)]
    assert [problem.code for problem in found.problems] == []


def test_pictures_and_their_number_may_stand_between_the_rows() -> None:
    gap = "\n" * 8
    found = read(
        f"Major AQL 2.5 found 6 permitted 10\nGlaze crawling | 1 photo | 02{gap}Hairline crack | 2 photos | 01{gap}"
        "Decal smeared | 3 photos | 03\nMinor AQL 4.0 found 5 permitted 14\nPinhole | 1 photo | 05"
    )
    assert counts(found) == [
        ("Glaze crawling", None, 2, None), ("Hairline crack", None, 1, None), ("Decal smeared", None, 3, None),
        ("Pinhole", None, None, 5),
    ]  # fmt: skip
    assert found.allowed == BySeverity(None, 10, 14)


def test_a_row_far_below_whose_figure_stands_elsewhere_is_none_of_the_list() -> None:
    gap = "\n" * 8
    found = read(f"Major defects\nGlaze crawling | 02\nHairline crack | 01{gap}Drop test | 5 pcs | 03")
    assert counts(found) == [("Glaze crawling", None, 2, None), ("Hairline crack", None, 1, None)]


RULED = """
[MANGELKLASSE KRITISCH (AQL 0)
[Keine Mängel | 0

[HAUPTFEHLER (AQL 2,5)
[Naht offen | 4 Stück
[Loch | 3 Stück
[Summe | 7
[Annahmezahl | 7

[NEBENFEHLER (AQL 4,0)
[Fadenrest | 6 Stück
[AQL | 4,0
[Summe | 6
[Annahmezahl | 10

[MASSE UND TESTS
[Länge | 50 cm
[Metalldetektor | 2 Stück
"""


def test_a_list_under_its_class_may_be_ruled() -> None:
    found = read(RULED)
    assert counts(found) == [("Naht offen", None, 4, None), ("Loch", None, 3, None), ("Fadenrest", None, None, 6)]
    assert (found.found.major, found.found.minor) == (7, 6)
    assert (found.allowed.major, found.allowed.minor, found.aql.minor) == (7, 10, 4.0)


def test_a_ruled_table_below_is_not_of_the_class_above_it() -> None:
    found = read("[Major defects\n[Cap leaks | 3 pcs\n\n[Cartons opened | 4\n[Labels checked | 2")
    assert counts(found) == [("Cap leaks", None, 3, None)]


def test_figures_may_stand_between_the_name_of_a_class_and_its_rows() -> None:
    found = read(
        "Critical findings\nAllowed: 0 | Found: 1\nBlade exposed | 1\nMajor findings\nAllowed: 3 | Found: 5\n"
        "Latch sticks | 4\nLens scratched | 1"
    )
    assert counts(found) == [
        ("Blade exposed", 1, None, None), ("Latch sticks", None, 4, None), ("Lens scratched", None, 1, None),
    ]  # fmt: skip
    assert (found.found, found.allowed) == (BySeverity(1, 5, None), BySeverity(0, 3, None))


NOTED = [("Handle weld cracked", None, 2, None), ("Base rocks on glass", None, 1, None), ("Wax smear", None, None, 3)]
NOTES = (
    "{major} | 2 types, 3 sets\nHandle weld cracked | 2 sets\n~{note}\nBase rocks on glass | 1 set\n"
    "{minor} | 1 type, 3 sets\nWax smear | 3 sets\n~Comes off with a cloth"
)


@pytest.mark.parametrize(
    ("major", "minor", "note"),
    [
        ("MAJOR", "MINOR", "Tray L, carton 6 and 11"),
        ("Hauptfehler", "Nebenfehler", "Tablett L, Karton 6 und 11"),
        ("Majeur", "Mineur", "Plateau L, carton 6 et 11"),
        ("主要缺陷", "次要缺陷", "大号托盘，第6箱"),
        ("MAYOR", "MENOR", "Bandeja grande"),
    ],
)
def test_a_note_in_smaller_print_under_a_row_is_no_part_of_it_and_ends_no_list(
    major: str, minor: str, note: str
) -> None:
    found = read(NOTES.format(major=major, minor=minor, note=note))
    assert (counts(found), found.problems) == (NOTED, ())


def test_a_note_that_tells_a_defect_of_its_own_is_a_question() -> None:
    found = read(NOTES.format(major="MAJOR", minor="MINOR", note="Spout bent (minor): 2 sets"))
    assert "unread_cells" in {problem.code for problem in found.problems}


@pytest.mark.parametrize("line", ["Packing as seen", "\\n\\n\\n~Keep for three years"])
def test_a_line_in_the_print_of_the_rows_or_far_below_them_ends_the_list(line: str) -> None:
    line = line.replace("\\n", "\n")
    found = read(f"MAJOR | 2 types\nHandle weld cracked | 2 sets\nBase rocks | 1 set\n{line}\nCartons opened | 12 sets")
    assert counts(found) == [NOTED[0], ("Base rocks", None, 1, None)]


@pytest.mark.parametrize("unit", [" sets", " Stück", "台", ""])
def test_rows_behind_a_line_that_ended_the_list_are_a_question(unit: str) -> None:
    found = read(
        f"MAJOR | 3 types\n1 | Handle weld cracked | 2{unit}\nTray L, carton 6\n1 | Base rocks | 1{unit}\n"
        f"Tray S\n1 | Nail comes out | 1{unit}"
    )
    assert "unread_cells" in {problem.code for problem in found.problems}


@pytest.mark.parametrize(
    "text",
    [
        "Remarks\nSample taken home | 1 set",
        "Tray L\nSample taken home | yes",
        "Tray L\n\n\n\n\nSample taken home | 1 set",
        "Tray L\nSample taken home | | 1 set",
    ],
)
def test_other_rows_behind_a_list_are_none(text: str) -> None:
    found = read(f"MAJOR | 2 types\nHandle weld cracked | 2 sets\nBase rocks | 1 set\n{text}")
    assert (len(found.defects), found.problems) == (2, ())
