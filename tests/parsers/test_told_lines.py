"""Defects told in lines: several in one line, with their class in a cell, or all of them in one cell of a checklist."""

import pytest

from tests.parsers.test_headed import counts, read
from toolkit.parsers.lists.number_heads import names_class_and_number
from toolkit.parsers.words.mixed import mixed_counts


def test_numbered_sentences_stand_under_the_names_of_their_classes() -> None:
    found = read(
        "Critical defects 致命缺陷\n1. Tip through box 刀尖刺穿 - 1 pc\nMajor defects 主要缺陷\n"
        "1. Edge chipped 崩口 - 3 pcs\n2. Handle loose, not\ntight 松动 - one piece\nMinor defects 次要缺陷\nNone 无"
    )
    assert counts(found) == [
        ("Tip through box 刀尖刺穿", 1, None, 0),
        ("Edge chipped 崩口", None, 3, 0),
        ("Handle loose, not tight 松动", None, 1, 0),
    ]
    assert found.problems == ()


def test_what_was_done_with_the_goods_counts_no_defect() -> None:
    found = read(
        "Major defects\n3 pcs Scratch\n1 pc Dent\n2 pcs were repaired on site.\nUne pièce n’est comptée qu’une fois."
    )
    assert counts(found) == [("Scratch", None, 3, None), ("Dent", None, 1, None)]


def test_a_line_that_counts_like_the_others_behind_one_that_ends_the_list_is_a_question() -> None:
    found = read("Major defects\nScratch – 3 pcs\nDent – some\nStain – 2 pcs")
    assert "unread_cells" in {problem.code for problem in found.problems}


def test_a_class_whose_defects_are_not_all_understood_is_a_question() -> None:
    found = read("Defects found\nMajor: scratch (3 pcs), dent\nMinor: stain (2 pcs)")
    assert "unread_cells" in {problem.code for problem in found.problems}


@pytest.mark.parametrize("head", ["Class & No. of pieces", "Severity / Qty", "Klasse und Anzahl", "等级及数量"])
def test_one_cell_may_tell_class_and_number(head: str) -> None:
    assert names_class_and_number(head)
    found = read(f"[No. | Defect | {head}\n[1 | Print blurred | Major – 1 / Minor – 3\n[2 | Needle | Critical – 1")
    assert counts(found) == [("Print blurred", None, 1, 3), ("Needle", 1, None, None)]


@pytest.mark.parametrize("text", ["Major 2.5", "Major – 5 mm", "Major 5 10", "5 Major 3", "10 min"])
def test_figures_that_are_no_counts_of_classes(text: str) -> None:
    assert mixed_counts(text, {}) == {}


FAULTS = "Fault | Where | Bags | %\n"


def test_goods_beside_their_share_are_the_number_and_limits_may_stand_in_words() -> None:
    found = read(
        f"Major faults\n{FAULTS}Zip jams | pocket | 2 | 2.5 %\nTack missing | strap | 1 | 1.3 %\n"
        f"Sub-total major | | 3 | limit 3\nMinor faults\n{FAULTS}Loose thread | tape | 3 | 3.8 %"
    )
    assert counts(found) == [
        ("Zip jams", None, 2, None), ("Tack missing", None, 1, None), ("Loose thread", None, None, 3),
    ]  # fmt: skip
    assert (found.found.major, found.allowed.major) == (3, 3)


CHECKS = "[Pt | Area | What we saw | OK\n[1 | Quantity | 2,880 sets in 120 cartons of 24. | OK\n"


def test_all_defects_may_stand_in_one_cell_of_a_checklist() -> None:
    found = read(
        f"{CHECKS}[2 | Workmanship | 125 sets checked.¶Critical: nil¶Major: wick off centre more than¶5 mm – 2 sets¶"
        "Minor: label tilted – 3 sets | OK"
    )
    assert counts(found) == [("wick off centre more than 5 mm", 0, 2, None), ("label tilted", 0, None, 3)]
    assert found.problems == ()


def test_a_test_in_a_checklist_that_counts_a_class_is_a_question() -> None:
    found = read(f"{CHECKS}[2 | Drop | Major: glass broken – 2 sets | OK")
    assert found.defects == ()
    assert "unread_cells" in {problem.code for problem in found.problems}


def test_a_class_with_its_figures_heads_a_list_and_begins_no_defect() -> None:
    found = read("Defects found\nMajor faults: 5 found, 7 allowed\nCoating x 3\nDent on lid, 2 cm x 2")
    assert counts(found) == [("Coating", None, 3, None), ("Dent on lid, 2 cm", None, 2, None)]
    assert (found.found.major, found.allowed.major) == (5, 7)


def test_the_next_numbered_part_ends_a_numbered_list() -> None:
    found = read(
        "3. Defects found\nMajor defects\n1. Edge chipped - 3 pcs\n2. Handle loose - 4 pcs\n4. What was seen else"
    )
    assert len(counts(found)) == 2
    assert found.problems == ()


def test_verdicts_under_the_classes_are_no_counts() -> None:
    found = read("[Summary | Critical | Major\n[Total found | 1 | 11\n[Position | Exceeded | Within limit")
    assert found.problems == ()


def test_figures_told_for_comparison_are_no_sample() -> None:
    found = read("For comparison, our inspection of March (800 bags, sample 80) recorded 5 major and 7 minor faults.")
    assert found.sample_size.major is None


def test_what_stands_behind_a_number_and_counts_nothing_is_left_out() -> None:
    found = read("Major defects\n• Scratch – 3 pcs (cartons 4, 7)\n• Dent – 2 pcs, photo 12\n• Stain – 1 pc, hole")
    assert counts(found) == [("Scratch", None, 3, None), ("Dent", None, 2, None)]
    assert [problem.code for problem in found.problems] == ["unread_cells"]  # and the hole?


def test_lines_may_stand_in_a_cell_beside_their_class() -> None:
    found = read(
        "[Class | Defects\n[Major | - Scratch – 3 pcs¶- Dent on lid¶of the box – 2 pcs\n[Minor | - Stain – 1 pc"
    )
    assert counts(found) == [
        ("Scratch", None, 3, None), ("Dent on lid of the box", None, 2, None), ("Stain", None, None, 1),
    ]  # fmt: skip


def test_a_line_of_a_cell_that_names_a_class_and_is_not_understood_is_asked_about() -> None:
    cell = "Major: zipper jams 5 pcs¶Critical: a broken needle in one bag¶Minor: untrimmed threads 9 pcs"
    found = read(f"[Defects found | {cell}\n[Overall result | Accepted")
    assert [defect.description for defect in found.defects] == ["zipper jams", "untrimmed threads"]
    assert ["a broken needle in one bag" in problem.message for problem in found.problems] == [True]


def test_a_sentence_that_leads_in_a_list_may_be_long() -> None:
    lead = "The following defects were seen in the 200 sets that were drawn:"
    found = read(f"{lead}\n1. Weft bar across the cover — Major, 3 sets\n2. Insert card creased — Minor, 2 sets")
    assert [defect.description for defect in found.defects] == ["Weft bar across the cover", "Insert card creased"]


LINES = "From the floor\nHinge missing (Major, 2 pcs), in one carton.\nTie torn off (Major, 1 pc)\nMould (Minor, 3 pcs)"


def test_lines_under_a_heading_that_nobody_knows_count_where_the_total_says_so() -> None:
    told = [("Hinge missing", None, 2, None), ("Tie torn off", None, 1, None), ("Mould", None, None, 3)]
    confirmed = read(f"{LINES}\n\nAltogether: critical 0, major 3, minor 3.")
    assert counts(confirmed) == told
    assert confirmed.problems == ()
    asked = read(LINES)
    assert counts(asked) == told
    assert "unread_cells" in {problem.code for problem in asked.problems}


def test_one_such_line_at_the_end_of_a_report_is_no_list() -> None:
    found = read("Final inspection\nSpare parts are packed apart.\nHinge missing (Major, 2 pcs)")
    assert counts(found) == []
    assert found.problems
