"""Defects in lines of words, each with its class and its number."""

import pytest

from tests.parsers.notation import rows
from tests.parsers.test_headed import counts, read
from toolkit.model.severity import BySeverity
from toolkit.parsers.told.worded import worded


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- Loose thread – MAJ x 3", ("Loose thread", "major", "3")),
        ("• Scratch (minor): 4 pcs", ("Scratch", "minor", "4")),
        ("1. [CRI] Needle in the hem: 1 pc", ("Needle in the hem", "critical", "1")),
        ("3 x Hole of 2 mm (major)", ("Hole of 2 mm", "major", "3")),
        ("- Minor: Dust on lid, 9 pcs", ("Dust on lid", "minor", "9")),
        ("1) Valve leaking after 24 h: 2 pcs (major)", ("Valve leaking after 24 h", "major", "2")),
        ("1. 划痕（主要）：3 件", ("划痕", "major", "3")),
        ("- Stain on lid: 3 minor", ("Stain on lid", "minor", "3")),
        ("- Naht offen (Hauptfehler): 4 Stk", ("Naht offen", "major", "4")),
    ],
)
def test_a_line_tells_a_defect(text: str, told: tuple[str, str, str]) -> None:
    assert worded(rows(text)[0]) == told


@pytest.mark.parametrize(
    "text",
    [
        "- Scratch on the minor side: 4 pcs",  # no class of its own
        "- Scratch (minor) of 4 mm",
        "- Scratch: 4 pcs",
        "- (minor): 4 pcs",
        "Major: lamp does not light, 8 pcs. Critical: live part touchable, 2 pcs.",
        "- Scratch (minor): 4 cartons",
    ],
)
def test_a_line_that_tells_none(text: str) -> None:
    assert worded(rows(text)[0]) is None


def test_lines_under_a_heading_for_defects_are_a_list() -> None:
    found = read("Defects found\n- Loose thread – MAJ x 3\n- Stain – MIN x 4\n- Total found – MAJ x 3")
    assert counts(found) == [("Loose thread", None, 3, None), ("Stain", None, None, 4)]
    assert found.found.major == 3


def test_a_bullet_may_end_on_the_next_line() -> None:
    found = read("Defects\n- Loose thread on the left\nsleeve – MAJ x 3\n- Stain – MIN x 4")
    assert counts(found) == [("Loose thread on the left sleeve", None, 3, None), ("Stain", None, None, 4)]


def test_a_bullet_that_is_not_understood_is_a_question() -> None:
    found = read("Defects\n- Loose thread – MAJ x 3\n- Stain on the front\n- Dust – MIN x 4")
    assert "unread_cells" in {problem.code for problem in found.problems}


def test_a_list_of_tests_is_no_list_of_defects() -> None:
    found = read("On-site tests\n1. Pull test (critical): 10 pcs\n2. Colour (major): 5 pcs")
    assert found.defects == ()
    assert "unread_cells" in {problem.code for problem in found.problems}


MATRIX = "[Defect | Critical | Major | Minor\n[Dent | 0 | 2 | 0\n[Scratch | 0 | 0 | 4\n\nPhotos of defects\n"


def test_the_words_under_a_picture_count_nothing_twice() -> None:
    found = read(f"{MATRIX}Dent (major): 2 pcs\nScratch (minor): 4 pcs")
    assert len(found.defects) == 2
    assert found.problems == ()


def test_other_defects_in_words_beside_a_table_are_a_question() -> None:
    found = read(f"{MATRIX}Dent (major): 2 pcs\nBurr (critical): 4 pcs")
    assert ("Burr", 4, None, None) in counts(found)
    assert "lists_added_up" in {problem.code for problem in found.problems}


def test_a_line_may_begin_with_its_class_and_its_number() -> None:
    found = read("Findings\nMA 2 pcs Blades do not close\nMI 3 pcs Grip has flow line")
    assert counts(found) == [("Blades do not close", None, 2, None), ("Grip has flow line", None, None, 3)]


BULLETS = "Major defects\n• 4 x Crack along a joint\n"


@pytest.mark.parametrize("line", ["• some stains", "• Stain: some"])
def test_a_bullet_without_a_number_is_a_question_and_ends_no_list(line: str) -> None:
    found = read(f"{BULLETS}{line}\n• 2 x Dent\nMinor defects\n• 1 x Dust")
    assert counts(found)[1:] == [("Dent", None, 2, None), ("Dust", None, None, 1)]
    assert [problem.code for problem in found.problems] == ["unread_cells"]


@pytest.mark.parametrize("line", ["of the frame", "Minor defects\n• None.\nMajor defects"])
def test_a_wrapped_bullet_or_one_that_says_none_ends_no_list(line: str) -> None:
    found = read(f"{BULLETS}{line}\n• 2 x Dent")
    assert [(words, major) for words, _, major, _ in counts(found)[1:]] == [("Dent", 2)]
    assert found.problems == ()


@pytest.mark.parametrize("line", ["Packing\n• 2 x Carton", "[• 2 x Carton", "see below | photos\n• 2 x Carton"])
def test_bullets_end_with_any_other_line(line: str) -> None:
    assert len(counts(read(BULLETS + line))) == 1


def test_a_bullet_begins_no_row_of_a_list_without_bullets() -> None:
    assert read("Major defects\n4 x Crack\n- Packing in order").problems == ()


def test_letters_in_brackets_begin_defects_and_small_print_below_is_a_note() -> None:
    found = read(
        "Major faults\n(a) | Chip on foot ring | 4 sets\n~Both ~decors, ~sharp ~to ~the ~touch ~on ~one.\n"
        "(b) | Rim band misaligned | 5 sets\n\nMinor faults\n(a) | Dark speck | 3 sets"
    )
    assert counts(found)[-1] == ("Dark speck", None, None, 3)
    assert ("Chip on foot ring", None, 4, None) in counts(found)


COUNTED_FIRST = """Major defects
Found: 3 | Allowed: 7
2 pairs | Sole loose at the toe
 | Model A-17
1 pair | Heel crooked
 | Model B-20

Minor defects
Found: 1 | Allowed: 10
1 pair | Thread loose
 | Model A-17

Critical defects
Found: 0 | Allowed: 0
None was seen.
"""


def test_a_number_in_a_column_of_its_own_stands_before_words_and_a_note_under_them() -> None:
    found = read(COUNTED_FIRST)
    rows_of = [
        ("Sole loose at the toe", None, 2, None),
        ("Heel crooked", None, 1, None),
        ("Thread loose", None, None, 1),
    ]
    assert counts(found) == rows_of
    assert found.found == BySeverity(0, 3, 1)
    assert found.allowed == BySeverity(0, 7, 10)
    assert found.problems == ()


@pytest.mark.parametrize("title", ["Fault record (4)", "Photos of faults (3)"])
def test_the_row_of_a_class_with_its_figures_heads_no_list(title: str) -> None:
    found = read(
        f"Class | AQL | Found | Accept | Status\nMajor | 2.5 | 3 | 5 | OK\nMinor | 4.0 | 2 | 7 | OK\n\n{title}"
    )
    assert found.defects == ()


@pytest.mark.parametrize("heading", ["Minor", "Minor faults | 4 found | max. 7"])
def test_a_class_by_itself_or_with_labelled_figures_heads_the_lines_under_it(heading: str) -> None:
    assert [defect.minor for defect in read(f"{heading}\n• 4 x Loose thread").defects] == [4]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "Schwere Fehler\nNaht gerissen | 4 Stück\nLeichte Fehler\nFleck am Saum | 3 Stück",
            [("Naht gerissen", None, 4, None), ("Fleck am Saum", None, None, 3)],
        ),
        (
            "Lỗi nặng\nNắp bị nứt: 4 chai\nLỗi nhẹ\nNhãn dán lệch: 3 chai",
            [("Nắp bị nứt", None, 4, None), ("Nhãn dán lệch", None, None, 3)],
        ),
        (
            "主要缺陷\n1. 瓶盖开裂——4个\n次要缺陷\n1. 标签贴歪 —— 3个",
            [("瓶盖开裂", None, 4, None), ("标签贴歪", None, None, 3)],
        ),
        (
            "Défauts majeurs\nCouvercle fendu : 4 flacons\nDéfauts mineurs\nÉtiquette de travers : 3 flacons",
            [("Couvercle fendu", None, 4, None), ("Étiquette de travers", None, None, 3)],
        ),
    ],
)
def test_defects_under_the_names_of_their_classes(
    text: str, named: list[tuple[str, int | None, int | None, int | None]]
) -> None:
    found = read(text)
    assert counts(found) == named
    assert [problem for problem in found.problems if problem.level == "error"] == []


def test_a_sentence_behind_such_a_list_that_sums_it_up_is_read() -> None:
    found = read(
        "主要缺陷\n1. 瓶盖开裂 — 4个\n次要缺陷\n1. 标签贴歪 — 3个\n"
        "本次共发现致命缺陷0个、主要缺陷4个、次要缺陷3个；允许数分别为0个、5个、7个。"
    )
    assert found.found == BySeverity(0, 4, 3)
    assert found.allowed == BySeverity(0, 5, 7)
    assert [problem for problem in found.problems if problem.level == "error"] == []
