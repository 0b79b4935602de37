"""Lists of defects that have no heads, tallies, blocks by class and cards with a figure for every class."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.notation import rows
from tests.parsers.test_ordinary_reports import HEAD
from toolkit.model.severity import BySeverity
from toolkit.parsers.lists.findings import Findings, findings
from toolkit.parsers.lists.tables import find_tables
from toolkit.parsers.words.classes import spoken_as
from toolkit.parsers.words.legend import legend_of


def read(text: str) -> Findings:
    found = rows(text)
    return findings(find_tables(found), found)


def counts(text: str) -> list[tuple[str, int | None, int | None]]:
    return [(defect.description, defect.major, defect.minor) for defect in read(text).defects]


def test_rows_of_a_description_a_number_and_a_class_are_a_list() -> None:
    text = "Problems I see:\n* lid leaks | 6 | MAJOR\n* dent on body | 2 | MAJOR\n* black dirt | 4 | minor"
    assert counts(text) == [("lid leaks", 6, None), ("dent on body", 2, None), ("black dirt", None, 4)]


def test_the_columns_may_stand_in_another_order_and_have_a_total() -> None:
    text = "[1 | lid leaks | MAJOR | 6\n[2 | dent on body | MAJOR | 2\n[3 | total | MAJOR | 8"
    assert counts(text) == [("lid leaks", 6, None), ("dent on body", 2, None)]
    assert read(text).found.major == 8


@pytest.mark.parametrize(
    "text",
    [
        "Ac | 7 | major\nRe | 8 | major",  # limits
        "Lid leaks | 6 | major",  # one row
        "Lid leaks | 1 | major\nDent | 2 | minor\nDirt | 3 | minor",  # numbers of the rows
    ],
)
def test_other_rows_are_none(text: str) -> None:
    assert read(text).defects == ()


@pytest.mark.parametrize(
    "third",
    ["Sharp edge | 1 | critical | line 4", "Needle in the fabric | ≥1 | critical", "Major | Dent | 3"],
)
def test_a_row_of_another_make_behind_the_list_is_asked_about(third: str) -> None:
    problems = read(f"Lid leaks | 3 | major\nDirt inside | 4 | minor\n{third}\nTotal: 3 major, 4 minor").problems
    assert any(third.split(" | ", maxsplit=1)[0] in problem.message for problem in problems if problem.level == "error")


def test_a_list_without_heads_that_no_total_confirms_is_asked_about() -> None:
    problems = read("Spare parts in each carton\nScrew set | 4 | major\nWasher set | 3 | minor").problems
    assert any("no heads" in problem.message for problem in problems if problem.level == "error")


TALLY = """
[Fault | Critical | Major | Minor | Sample no.
[Drawer runs heavy | | ✓ ✓ | | 11, 54
[Veneer lifted | | ✓ | | 63
[Lacquer drip | | | ✓ ✓ ✓ | 8, 30, 31
"""


def test_marks_are_counted_where_the_total_says_that_each_is_one() -> None:
    text = f"{TALLY}[Total | 0 | 3 | 3"
    assert counts(text) == [("Drawer runs heavy", 2, None), ("Veneer lifted", 1, None), ("Lacquer drip", None, 3)]
    assert not [problem for problem in read(text).problems if problem.level == "error"]


def test_marks_that_no_total_confirms_are_asked_about() -> None:
    assert any("Marks stand for the numbers" in problem.message for problem in read(TALLY).problems)


def test_marks_beside_a_number_of_goods_are_no_numbers() -> None:
    text = "[Fault | Major | Minor\n[Chipped handle on 4 pcs | ✓ |\n[Lid scratched on 5 pcs | ✓ |\n[Total | 2 | 0"
    assert [problem for problem in read(text).problems if problem.level == "error"]


def test_the_figures_of_a_class_may_stand_in_a_block_under_its_name() -> None:
    text = (
        "[Critical | AQL 0\n[Max. accepted | 0\n[Found | 0\n[Major | AQL 2.5\n[Max. accepted | 7\n[Found | 5\n"
        "[Minor | AQL 4.0\n[Max. accepted | 10\n[Found | 7"
    )
    found = read(text)
    assert (found.found, found.allowed, found.aql) == (
        BySeverity(0, 5, 7),
        BySeverity(0, 7, 10),
        BySeverity(0.0, 2.5, 4.0),
    )


def test_cards_may_count_every_class_in_one_line() -> None:
    text = """
1 Crack along the grain
Article KT-140
Critical | 0 | Major | 3 | Minor | 0

2 Finish not cured, tacky
Article KC-4
Critical | 0 | Major | 2 | Minor | 1
"""
    found = read(text).defects
    assert [(d.description, d.item, d.major, d.minor) for d in found] == [
        ("Crack along the grain", "KT-140", 3, 0),
        ("Finish not cured, tacky", "KC-4", 2, 1),
    ]


LIST = "[Fault | Critical | Major | Minor\n[Axle loose | – | 3 | –\n[Burr | – | 2 | –\n"


@pytest.mark.parametrize("figures", ["Critical | 1", "Critical | 1 | Major | 0 | Minor | 0 | Photo 7"])
def test_a_card_behind_the_others_that_is_not_understood_is_asked_about(figures: str) -> None:
    cards = "".join(f"{n} Words of {n} words\nCritical | 0 | Major | {n} | Minor | 0\n" for n in (1, 2))
    problems = read(f"{cards}3 Sharp splinter\n{figures}").problems
    assert any("Sharp splinter" in problem.message for problem in problems if problem.level == "error")


def test_a_row_behind_the_only_total_is_asked_about() -> None:
    text = f"{LIST}[In all | – | 5 | –\n[Quota | 0 | 5 | 7"
    assert "row_behind_total" in {problem.code for problem in read(text).problems}


def test_a_defect_with_a_word_of_limits_is_no_limit() -> None:
    found = read(f"{LIST}[Total | 0 | 5 | 0\n[Size over max. tolerance | 0 | 3 | 4")
    assert found.allowed == BySeverity()
    assert "row_behind_total" in {problem.code for problem in found.problems}


def test_letters_are_classes_where_the_plan_tells_them_by_their_aqls() -> None:
    plan = (
        "[Class | AQL | Limit\n[A – unsafe | 0 | 0\n[B – customer would return | 2.5 | 7\n[C – blemish | 4.0 | 10\n\n"
    )
    text = "[Fault | A | B | C | Sizes\n[Eyelet missing | | 2 | | 40\n[Glue stain | | | 6 | 41"
    found = rows(plan + text)
    with spoken_as(legend_of(found)):
        read_ = findings(find_tables(found), found)
    assert [(d.description, d.major, d.minor) for d in read_.defects] == [
        ("Eyelet missing", 2, None),
        ("Glue stain", None, 6),
    ]


def test_other_letters_are_no_classes() -> None:
    assert read("Defects by carton\n[Defect | A | B | C\n[Lid leaks | 0 | 4 | 0").defects == ()


def test_limits_as_pairs_and_finds_under_a_word_for_defects_are_a_summary() -> None:
    heads = "[Class | AQL | Sample | Accept | Deficiencies\n"
    found = read(f"{heads}[Critical | 0 | 50 | 0 | 0\n[Major | 2.5 | 50 | 3 | 2\n[Minor | 4.0 | 50 | 5 | 4")
    assert (found.found, found.allowed, found.defects) == (BySeverity(0, 2, 4), BySeverity(0, 3, 5), ())


def test_a_class_with_labelled_figures_in_cells_beside_it_heads_its_defects() -> None:
    found = read("Major | 4 found | accepts up to 10\nScratch on lid | × 3\nDent | × 1")
    assert (found.found.major, found.allowed.major) == (4, 10)


CARTONS = """
Carton 014 | 15 jars checked
Chip at jar rim | Major | 2 pcs | photo 1
Air bubble in wall | Minor | 1 pc | photo 2
Carton 031 | 15 jars checked
No findings in this carton
Carton 088 | 16 jars checked
Lid does not seat flat | Major | 1 pc | see photo 1
[Found | Critical | Major | Minor
[Total | 0 | 3 | 1
"""


def test_what_heads_more_of_a_list_and_what_points_to_pictures_does_not_end_it() -> None:
    found = read(CARTONS)
    assert counts(CARTONS) == [
        ("Chip at jar rim", 2, None),
        ("Air bubble in wall", None, 1),
        ("Lid does not seat flat", 1, None),
    ]
    assert found.problems == ()


def test_a_row_that_heads_columns_stands_within_no_list_without_heads() -> None:
    text = "Chip at rim | Major | 2\nBubble in wall | Minor | 1\nPart | Class | Qty\nLid does not seat | Major | 1"
    assert counts(text) == [("Chip at rim", 2, None), ("Bubble in wall", None, 1)]
    assert any("Lid does not seat" in problem.message for problem in read(text).problems)


PARTED = """
Chip at rim | Major | 2 pcs
Bubble in wall | Minor | 1 pc
{}
Crack in base | Major | 3 pcs
Dent in lid | Minor | 2 pcs

 | Critical | Major | Minor
Total | 0 | 5 | 3
"""


@pytest.mark.parametrize(
    "row",
    [
        "Needle in fabric | Crtical | 1 pc",
        "Sharp edge on the handle | 4 pcs",
        "Carton torn | 4 pcs",
        "Findings of the previous inspection",
        "Examples of defect classes",
        "Lot B",
    ],
)
def test_no_row_that_may_be_a_defect_or_head_another_list_is_swallowed(row: str) -> None:
    assert "unread_cells" in {problem.code for problem in report(HEAD + PARTED.format(row)).problems}


@pytest.mark.parametrize("row", ["Carton 031", "Ctn no. 31 | 15 jars checked", "No findings in this carton", "None"])
def test_a_list_goes_on_behind_the_name_of_a_carton_and_behind_nothing(row: str) -> None:
    found = report(HEAD + PARTED.format(row))
    assert [defect.description for defect in found.defects][2:] == ["Crack in base", "Dent in lid"]
    assert "unread_cells" not in {problem.code for problem in found.problems}


def test_class_and_number_in_one_cell_may_have_a_picture_beside_them() -> None:
    text = "Eye incomplete | MA 3 | photo 2\nSeam open | MI 1 | photo 3\nTotal: 3 major, 1 minor"
    assert counts(text) == [("Eye incomplete", 3, None), ("Seam open", None, 1)]


def test_a_list_without_heads_begins_under_its_heading_behind_a_board() -> None:
    board = " | Critical | Major | Minor\nSample | 125 | 125 | 125\nCounted | 0 | 2 | 3"
    issues = "Issues logged (2)\nMajor | Piece does not fit | 2 pcs\nMinor | Paint scratched | 3 pcs"
    assert counts(f"{board}\n{issues}") == [("Piece does not fit", 2, None), ("Paint scratched", None, 3)]
