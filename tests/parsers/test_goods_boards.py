"""Boards of finds by goods: the row for all is the total where the others add up to it, and no row is a defect."""

from tests.parsers.drawn import report
from tests.parsers.test_ordinary_reports import HEAD

BOARD = (
    HEAD + "[Colour | Ordered pcs | Sample pcs | Critical | Major | Minor | Colour OK\n"
    "[Sand | 800 | 56 | 0 | 5 | 6 | NG\n[Slate | 600 | 42 | 0 | 1 | 2 | OK\n[Forest | 400 | 27 | 0 | 3 | 4 | OK\n"
    "[All colours | 1800 | 125 | 0 | {} | 12 | \n[Accept no. | | | 0 | 7 | 10 | \n\n"
)
LIST = (
    "[Line | Finding | Critical | Major | Minor\n[1 | Pulled loop | - | 9 | -\n[2 | Thread end | - | - | 12\n\n"
    "Overall result: FAIL"
)


def test_the_row_for_all_goods_is_the_total() -> None:
    read = report(BOARD.format(9) + LIST)
    assert [row.description for row in read.defects] == ["Pulled loop", "Thread end"]
    assert (read.found.critical, read.found.major, read.found.minor) == (0, 9, 12)
    assert (read.allowed.critical, read.allowed.major, read.allowed.minor) == (0, 7, 10)


def test_rows_that_do_not_add_up_to_it_are_asked_about() -> None:
    read = report(BOARD.format(8) + LIST)
    assert any(problem.level == "error" for problem in read.problems)


def test_goods_behind_the_total_and_counts_that_nobody_can_read_are_asked_about() -> None:
    late = BOARD.format(9).replace("[Accept no.", "[Red, late | 100 | 10 | 2 | 9 | 2 | NG\n[Accept no.")
    blurred = BOARD.format(9).replace("42 | 0 | 1 | 2", "42 | 0 | x | 2").replace("56 | 0 | 5", "56 | 0 | 6")
    for board in (late, blurred):
        assert any(problem.level == "error" for problem in report(board + LIST).problems), board


def test_counts_for_each_article_are_parts_of_those_for_all() -> None:
    read = report(
        HEAD + "[No | Defect found | BP-10 | < | BP-14 | < | All articles | <\n"
        "[ | < | MA | MI | MA | MI | MA | MI\n"
        "[1 | Zip puller detached | 2 | | 1 | | 3 | \n[2 | Loose threads | | 3 | | 2 | | 5\n"
        "[ | Sum of each class | 2 | 3 | 1 | 2 | 3 | 5\n\nOverall result: FAIL"
    )
    assert [(row.description, row.major or 0, row.minor or 0) for row in read.defects] == [
        ("Zip puller detached", 3, 0),
        ("Loose threads", 0, 5),
    ]
