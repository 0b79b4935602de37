"""What looks like a table, a list or a number that is set aside, and is of this inspection."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.test_ordinary_reports import HEAD, LIST
from toolkit.model.report import Report

TESTS = "[{} | Date | {} | Result\n[Colour fastness | 2026-01-02 | 5 pcs | FAIL\n[Drop | 2026-01-02 | 1 ctn | Pass"


def codes(read: Report) -> set[str]:
    return {problem.code for problem in read.problems}


@pytest.mark.parametrize("heads", [("Test", "Sample"), ("Check", "Sample size"), ("Prüfung", "Sample")])
def test_a_table_of_tests_with_their_days_is_no_history(heads: tuple[str, str]) -> None:
    read = report(HEAD + LIST + TESTS.format(*heads))
    assert "fail" in {part.result for part in read.sections}


def test_the_row_of_this_inspection_stays_in_a_history_which_is_told() -> None:
    table = "[Inspection | Date | Sample | Major | Result\n[First | 2026-01-02 | 80 | 9 | Pass\n"
    read = report(HEAD + LIST + table + "[This inspection | 2026-02-02 | 80 | 9 | FAIL")
    assert [part.result for part in read.sections if part.name == "This inspection"] == ["fail"]
    assert "earlier_list" in codes(read)


@pytest.mark.parametrize("head", ["Stage", "Round", "Audit"])
def test_what_an_earlier_stage_came_to_is_none_of_this_one_and_is_told(head: str) -> None:
    table = f"{head} | IC No. | Date | Sample | Result\nRaw casting | D/2207 | 2025-07-02 | 50 | REJECTED (7 major)"
    read = report(HEAD + LIST + table + "\nRe-offer | D/2391 | 2025-07-11 | 50 | ACCEPTED\n\nOverall result: PASS")
    assert (read.sections, "earlier_list" in codes(read)) == ((), True)


def test_a_row_without_a_day_is_none_of_a_history() -> None:
    table = "Visit | Date | Sample | Result\nFirst visit | 2026-01-02 | 80 | Pass\nDrop test | 5 pcs | carton 12 | FAIL"
    assert "Drop test" in {part.name for part in report(HEAD + LIST + table).sections}


def test_how_many_pieces_is_no_number_of_a_piece() -> None:
    read = report(HEAD + "[Defect | Class | Pcs no\n[Dent | Major | 2\n[Scratch | Minor | 3\n")
    assert [(defect.major, defect.minor) for defect in read.defects] == [(2, None), (None, 3)]


def test_garments_count_only_where_nothing_else_does() -> None:
    sizes = "[Size | Garments | Defect | Class | Qty\n[S | 20 | Dent | Major | 2\n[M | 30 | Chip | Minor | 3\n"
    both = report(HEAD + sizes)
    assert [defect.total for defect in both.defects] == [2, 3]
    named = report(HEAD + "[Defect | Garments | Class | Qty\n[Dent | Shirt | Major | 2\n[Chip | Coat | Minor | 3\n")
    assert [defect.total for defect in named.defects] == [2, 3]


def test_styles_may_be_numbered_in_hundreds_and_quantities_in_tens() -> None:
    styles = "[Style | Defect | Class | Qty\n[100 | Dent | Major | 1\n[200 | Chip | Minor | 2\n[300 | Bur | Minor | 1\n"
    assert [defect.item for defect in report(HEAD + styles).defects] == ["100", "200", "300"]
    counted = "[Qty | Defect | Class\n[10 | Dent | Major\n[20 | Chip | Minor\n[30 | Burr | Minor\n"
    assert [defect.total for defect in report(HEAD + counted).defects] == [10, 20, 30]
    lines = report(HEAD + styles.replace("Style", "Item").replace("00 ", "0 "))
    assert [(defect.item, defect.total) for defect in lines.defects] == [(None, 1), (None, 2), (None, 1)]


CODED = """[Code | Defect | Critical | Major | Minor
[KB-1 | Dent | 0 | 1 | 0
[KB-2 | Chip | 0 | 0 | 2
[KB-3 | Burr | 0 | 0 | 1
"""


def test_codes_that_the_card_names_are_articles() -> None:
    assert [defect.item for defect in report(HEAD + CODED).defects] == [None, None, None]
    card = "[Item No. | KB-1, KB-2, KB-3\n\n"
    assert [defect.item for defect in report(card + HEAD + CODED).defects] == ["KB-1", "KB-2", "KB-3"]


def test_a_list_for_information_is_asked_about_where_no_visit_is_named() -> None:
    aside = "\nMinor defects (nur zur Information)\n[Defect | Severity | Qty\n[Scratch | Minor | 9\n"
    read = report(HEAD + LIST + aside)
    assert [(p.level, "for reference only" in p.message) for p in read.problems if p.code == "earlier_list"] == [
        ("error", True)
    ]


def test_the_address_beside_a_number_takes_nothing_from_it() -> None:
    title = "Inspection report 20260112-77, verify at https://qc.example.com/r"
    read = report(HEAD.replace("Final Random Inspection Report No. R-1001", title) + LIST)
    assert read.report_no == "20260112-77"
