"""A description that runs into the column of its counts may have swallowed one: the row is a question."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from tests.parsers import notation
from tests.parsers.test_confirmation import BARE, PAGES, same
from tests.parsers.test_headed import counts, read
from toolkit.model.report import Problem
from toolkit.model.severity import BySeverity
from toolkit.parsers.layout.cells import Cell, Row
from toolkit.parsers.lists.findings import findings
from toolkit.parsers.lists.tables import find_tables
from toolkit.parsers.proof.confirmation import confirmed

HEADS = "Defect description | Critical | Major | Minor"
DENT = "Dent | 1 | 2 | 3"


def asked(problems: Sequence[Problem]) -> list[str]:
    return [problem.message for problem in problems if problem.code == "counts_overrun" and problem.level == "error"]


def question(words: str) -> list[str]:
    return [f"The words of “{words}” reach into the column of its counts; read them from the original."]


def row_of(number: int, *texts: tuple[str, float]) -> Row:
    """Return a row without rules; each of *texts* begins where its number says."""
    top = 100 + number * notation.LINE
    every = [notation.words(text, x, top) for text, x in texts]
    cells = tuple(Cell(words, (words[0].x0, top, words[-1].x1, top + notation.SIZE)) for words in every)
    return Row(1, cells, top, top + notation.SIZE, 0, tuple(word for words in every for word in words))


def test_a_count_glued_to_the_last_word_is_a_question() -> None:
    found = read(f"{HEADS}\n{DENT}\nWrong label not as agreed of the33 | | 1 | 25")
    assert asked(found.problems) == question("Wrong label not as agreed of the33")


def test_a_count_swallowed_between_words_is_a_question() -> None:
    found = read(f"{HEADS}\n{DENT}\nOpen seam not acceptable to02the client | | 5 | 3")
    assert asked(found.problems) == question("Open seam not acceptable to02the client")


def test_words_without_a_figure_over_an_empty_column_are_a_question_too() -> None:
    found = read(f"{HEADS}\n{DENT}\nOpen seam not acceptable to the client | | 5 | 3")
    assert asked(found.problems) == question("Open seam not acceptable to the client")


def test_a_figure_on_the_edge_of_two_classes_is_no_count_of_the_one_that_the_words_cover() -> None:
    rows = [*notation.rows(f"{HEADS}\n{DENT}"), row_of(2, ("Wrong label not as agreed of the33", 20), ("1", 214))]
    assert asked(findings(find_tables(rows), rows).problems) == question("Wrong label not as agreed of the33")


def test_the_running_number_is_no_count_of_such_a_row() -> None:
    rows = [
        row_of(0, ("No.", 20), ("Fault", 45), ("Critical", 240), ("Major", 320), ("Minor", 400)),
        row_of(1, ("1", 20), ("Dent", 45), ("4", 250), ("5", 325), ("6", 405)),
        row_of(2, ("2", 20), ("Wrong label not acceptable to the client of the33", 45), ("7", 325), ("8", 405)),
    ]
    found = findings(find_tables(rows), rows)
    assert asked(found.problems) == question("Wrong label not acceptable to the client of the33")


def test_a_row_whose_only_count_is_swallowed_is_a_question() -> None:
    for place in (f"{DENT}\nWrong label not as agreed of the33", f"Wrong label not as agreed of the33\n{DENT}"):
        assert asked(read(f"{HEADS}\n{place}").problems) == question("Wrong label not as agreed of the33"), place


def test_words_under_a_class_with_a_count_beside_them_are_no_question() -> None:
    heads = row_of(0, ("Fault", 20), ("Critical", 140), ("Major", 260), ("Minor", 340))
    rows = [heads, row_of(1, ("Burr seen after test 30 min", 20), ("4", 175), ("1", 270), ("25", 345))]
    found = findings(find_tables(rows), rows)
    assert counts(found) == [("Burr seen after test 30 min", 4, 1, 25)]
    assert asked(found.problems) == []


def test_a_printed_total_that_fits_tells_that_no_count_is_lost() -> None:
    text = f"{HEADS}\n{DENT}\nBurr seen after a test of 30 min | | 1 | 2\nTotal | {{}} | 3 | 5"
    assert asked(read(text.format(1)).problems) == []
    assert asked(read(text.format(8)).problems) == question("Burr seen after a test of 30 min")


def test_a_short_description_beside_an_empty_column_is_no_question() -> None:
    assert asked(read(f"{HEADS}\n{DENT}\nBurr of 30 min | | 1 | 2").problems) == []


def test_in_a_ruled_table_only_words_that_cross_the_rule_are_a_question() -> None:
    ruled = f"[{HEADS}\n[{DENT}\n[{{}} | | 1 | 25"
    assert asked(read(ruled.format("Wrong label of the33")).problems) == []
    assert asked(read(ruled.format("Wrong label not as agreed of the33")).problems)


def test_a_line_of_text_below_the_list_is_no_row_of_it() -> None:
    assert asked(read(f"{HEADS}\n{DENT}\nThe inspector looked at the goods by daylight").problems) == []


def test_a_list_with_one_column_of_numbers_asks_for_the_number_that_its_words_swallowed() -> None:
    glued = "Wrong label not as agreed of the33"
    listed = read(f"Class | Defect | Qty\nMajor | Dent | 4\nMinor | {glued}")
    assert [p.message for p in listed.problems if p.level == "error"] == [f"The number of “{glued}” cannot be read."]
    for rows in (f"Dent | 4\n{glued}", f"{glued}\nDent | 4"):
        assert asked(read(f"Major defects\nDefect | Qty\n{rows}").problems) == question(glued), rows
    photos = read(f"Major defects\nDefect | Qty | Photo\nDent | 4 | 1\n{glued} | | 2")
    assert asked(photos.problems) == question(glued)


def test_two_readers_that_read_the_same_lost_count_confirm_nothing() -> None:
    problem = Problem(code="counts_overrun", level="error", message="The words reach into the column.")
    made = confirmed(replace(BARE, problems=(problem,)), PAGES, same)
    assert made.confirmed == BySeverity(None, "unconfirmed", "unconfirmed")
    assert confirmed(BARE, PAGES, same).confirmed == BySeverity(None, "second_reader", "second_reader")


@pytest.mark.parametrize("last", ["metreNil", "metreNONE", "metre0"])
def test_a_nought_glued_to_the_last_word_is_a_question_though_the_totals_fit(last: str) -> None:
    found = read(f"{HEADS}\nOpen seam not acceptable to the {last} | | 5 | 3\nTotal | 0 | 5 | 3")
    assert asked(found.problems) == question(f"Open seam not acceptable to the {last}")


def test_a_nought_that_a_space_alone_parts_from_the_words_is_a_question_though_the_totals_fit() -> None:
    words = "Open seam not acceptable behind 0"
    assert asked(read(f"{HEADS}\n{words} | | 5 | 3\nTotal | 0 | 5 | 3").problems) == question(words)
    assert not asked(read(f"{HEADS}\nSeam of 0 mm at side | | 5 | 3\nTotal | 0 | 5 | 3").problems)


def test_words_over_a_column_that_its_total_leaves_empty_are_no_question() -> None:
    found = read(f"{HEADS}\nOpen seam not acceptable to the client | | 5 | 3\nTotal | 0 | 5 | 3")
    assert not asked(found.problems)


LIST = f"{HEADS}\n{DENT}"
TESTS = "Hardness 52 HRC and 53 HRC. Blade 18.2 cm long. 4 pcs were washed, no change."


def test_sentences_closely_behind_a_list_are_no_row_of_it() -> None:
    assert asked(read(f"{LIST}\n{TESTS}").problems) == []


def test_a_line_further_left_than_the_rows_is_none_of_them() -> None:
    heads = row_of(0, ("Fault", 30), ("Critical", 140), ("Major", 220), ("Minor", 300))
    rows = [heads, row_of(1, ("Dent", 30), ("1", 145), ("2", 225), ("3", 305))]
    line = "Hardness of the blades was 52 HRC on 4 pcs at 18 places."
    assert asked(findings(find_tables([*rows, row_of(2, (line, 20))]), [*rows, row_of(2, (line, 20))]).problems) == []
    assert asked(findings(find_tables([*rows, row_of(2, (line, 30))]), [*rows, row_of(2, (line, 30))]).problems)


def test_sentences_with_a_figure_glued_into_them_are_a_question() -> None:
    rows = [*notation.rows(LIST)]
    first = row_of(2, ("Open seam at the side. Not acceptable to the", 20))
    figure = notation.words("3", first.words[-1].x1 + 0.3, first.top)
    last = notation.words("client at all.", figure[-1].x1 + 0.3, first.top)
    words = (*first.words, *figure, *last)
    glued = replace(first, cells=(Cell(words, (words[0].x0, first.top, words[-1].x1, first.bottom)),), words=words)
    assert asked(findings(find_tables([*rows, glued]), [*rows, glued]).problems)
