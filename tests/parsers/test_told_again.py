"""What repeats is read only where the known forms leave doubts; a label never stands for the words of all defects."""

from tests.parsers.drawn import report
from tests.parsers.test_ordinary_reports import HEAD
from toolkit.model.report import Report
from toolkit.model.severity import BySeverity

BOARD = "[ | Critical | Major | Minor\n[Allowed | 0 | 7 | 10\n[Found | 0 | {} | {}\n\nOverall result: PASS\n"


def _rows(made: Report) -> list[tuple[str, int | None, int | None]]:
    return [(one.description, one.major, one.minor) for one in made.defects]


def _errors(made: Report) -> list[str]:
    return [problem.code for problem in made.problems if problem.level == "error"]


def test_a_list_that_a_wrong_total_contradicts_stands_as_it_is() -> None:
    rows = "[Defect | Class | Qty\n[Seam open | Major | 2\n[Stain | Minor | 3\n[Thread loose | Minor | 2\n\n"
    made = report(HEAD + rows + BOARD.format(2, 3))
    assert _rows(made) == [("Seam open", 2, None), ("Stain", None, 3), ("Thread loose", None, 2)]
    assert "totals_mismatch" in _errors(made)


def test_answers_to_questions_are_records() -> None:
    asked = "".join(
        f"Is the {part} in order? | No\nRemark of the auditor: {words}\nWeight: {name}\nPieces: {number}\n\n"
        for part, words, name, number in [
            ("seam", "Seam open at the pocket", "Major", 2),
            ("print", "Print rubs off when dry", "Minor", 3),
            ("label", "Label of another style", "Minor", 1),
        ]
    )
    made = report(HEAD + "Checks\n\n" + asked + BOARD.format(2, 4))
    assert _rows(made) == [
        ("Seam open at the pocket", 2, None),
        ("Print rubs off when dry", None, 3),
        ("Label of another style", None, 1),
    ]
    assert (made.found, _errors(made)) == (BySeverity(0, 2, 4), [])


def test_rows_under_the_same_words_are_asked_about() -> None:
    rows = "[Defect | Class | Qty\n[Comment | Major | 2\n[Comment | Minor | 3\n[Comment | Minor | 1\n\n"
    made = report(HEAD + rows + BOARD.format(2, 4))
    assert any("words like “Comment”" in problem.message for problem in made.problems)


def test_rows_that_hold_the_label_of_another_field_are_asked_about() -> None:
    rows = (
        "[Defect | Class | Qty\n[Zip jams Location: Lid | Major | 2\n[Stain Location: Rear side | Minor | 3\n"
        "[Dent: deep | Minor | 1\n\n"
    )
    made = report(HEAD + rows + BOARD.format(2, 4))
    assert any("words like “Zip jams Location: Lid”" in problem.message for problem in made.problems)


def test_one_defect_in_several_items_is_no_label() -> None:
    rows = (
        "[Item no. | Defect | Class | Qty\n[KT-1 | Seam open | Major | 1\n[KT-2 | Seam open | Major | 1\n"
        "[KT-3 | Seam open | Major | 2\n\n"
    )
    made = report(HEAD + rows + BOARD.format(4, 0))
    assert (len(made.defects), _errors(made)) == (3, [])


def test_a_sentence_of_any_words_proves_the_records_that_add_up_to_it() -> None:
    cards = "".join(
        f"{name} × {number}\n{words}\n10:{number}4 h\n\n\n"
        for words, name, number in [("Spout drips", "Major", 2), ("Scratch on the lid", "Minor", 3)]
    )
    told = "Across the kettles we drew we logged 0 critical, 2 major and 3 minor defects.\n\nOverall result: PASS\n"
    made = report(HEAD + "What we saw\n\n" + cards + told)
    assert _rows(made) == [("Spout drips", 2, None), ("Scratch on the lid", None, 3)]
    assert (made.found.major, made.found.minor) == (2, 3)


def test_goods_by_their_own_name_are_counted_where_a_total_fits() -> None:
    listed = (
        "Critical: none.\nMajor\n- Seam open at the strap, on 2 rucksacks (photo 3)\n- Zip stuck, on 1 rucksack\n"
        "Minor\n- Loose threads in the pocket, on 3 rucksacks (photo 7)\n\n"
    )
    told = "In all 0 critical, 3 major and 3 minor defects were counted.\n\nOverall result: PASS\n"
    made = report(HEAD + "Faults\n\n" + listed + told)
    assert _rows(made) == [
        ("Seam open at the strap", 2, None),
        ("Zip stuck", 1, None),
        ("Loose threads in the pocket", None, 3),
    ]


def test_a_sentence_that_the_records_do_not_add_up_to_proves_nothing() -> None:
    listed = "Major\n- Seam open at the strap, on 2 rucksacks\n- Zip stuck, on 1 rucksack\n\n"
    told = "In all 0 critical, 4 major and 3 minor defects were counted.\n\nOverall result: PASS\n"
    assert _errors(report(HEAD + "Faults\n\n" + listed + told)) != []


def test_the_goods_of_a_card_are_no_sample() -> None:
    cards = "".join(
        f"{words} | {name}\nWhere: base\nSeen on {number} lamps\n\n\n"
        for words, name, number in [("Glaze crack", "Major", 5), ("Wobbles", "Major", 4), ("Glue residue", "Minor", 6)]
    )
    head = HEAD.replace("[Sample size | 125 pcs\n", "[Plan | 125 lamps drawn from 30 cartons\n")
    made = report(head + "What we found\n\n" + cards + BOARD.format(9, 6))
    assert made.sampling.sample_size == BySeverity(125, 125, 125)


def test_far_more_finds_of_one_defect_than_units_inspected_are_asked_about() -> None:
    rows = "[Defect | Class | Qty\n[Seam open | Major | 5\n\n"
    made = report(HEAD.replace("125 pcs", "2 pcs") + rows + BOARD.format(5, 0))
    assert any("found 5 times, but only 2 units" in problem.message for problem in made.problems)


def test_a_row_apart_from_the_records_of_a_wrong_total_is_asked_about() -> None:
    cards = "".join(
        f"{words}\n{name}\nQty {number}\n\n"
        for words, name, number in [
            ("Handle comes off", "Major", 3),
            ("Paint blister", "Minor", 4),
            ("Rust", "Major", 2),
        ]
    )
    made = report(HEAD + "What we saw\n\n" + cards + "Label askew\nMinor defect\n1 piece only\n\n" + BOARD.format(5, 4))
    assert _errors(made) != []


def test_a_record_without_a_number_is_not_left_out_in_silence() -> None:
    cards = "".join(
        f"{name}\n{words}\nseen on {number} bags\n\n"
        for words, name, number in [
            ("Handle comes off", "Major", 3),
            ("Paint blister", "Minor", 4),
            ("Rust", "Major", 2),
        ]
    )
    left_out = "Minor\nLabel askew\nseen on several bags\n\n"
    assert _errors(report(HEAD + "What we saw\n\n" + cards + left_out + BOARD.format(5, 4))) != []


def test_the_numbers_of_rows_before_their_classes_prove_nothing() -> None:
    listed = "No. | Severity | Fault | Number of lamps\n7 | Major | Seam | 3\n8 | Minor | End | 5\n\nResult: PASSED"
    made = report(f"FINAL INSPECTION\n\nInspection date: 2026-11-03\nGoods: LED lamp\n\n{listed}")
    assert (_rows(made), made.found) == ([("Seam", 3, None), ("End", None, 5)], BySeverity())
