"""Dots between a text and its figure part them as a column does."""

import pytest

from tests.parsers.notation import page, rows
from tests.parsers.test_headed import counts, read
from toolkit.model.severity import BySeverity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.grid import rows_of
from toolkit.parsers.layout.pages import Page
from toolkit.parsers.lists.findings import findings
from toolkit.parsers.lists.tables import find_tables


def texts(text: str) -> list[list[str]]:
    found: tuple[Row, ...] = rows_of(page(rows(text)))
    return [[piece.text for piece in each.pieces] for each in found]


def test_dots_that_lead_to_a_figure_part_it_from_the_text() -> None:
    assert texts("Lid does not close ............ 02\nHinge squeaks.........11\nGrease on the grip . . . . . . 3") == [
        ["Lid does not close", "02"],
        ["Hinge squeaks", "11"],
        ["Grease on the grip", "3"],
    ]


def test_the_figures_behind_dots_stand_below_each_other_wherever_the_dots_end() -> None:
    words = rows_of(page(rows("Lid does not close ............ 02\nHinge squeaks ......... 11")))
    assert words[0].pieces[1].ink[2] == words[1].pieces[1].ink[2]


def test_the_dots_of_a_sentence_and_of_a_table_of_contents_stay() -> None:
    assert texts("To be continued... 3 pcs") == [["To be continued... 3 pcs"]]
    assert texts("Contents\nMajor defects ........ 4")[1] == ["Major defects ........ 4"]


def test_a_line_of_its_class_gives_the_total_and_the_limits_of_a_list_with_dots() -> None:
    made: Page = page(
        rows(
            "MAJOR DEFECTS\n• Lid does not close ...... 02\n• Hinge squeaks ....... 01\n"
            "Major, total 03   (accept 05, reject 06)"
        )
    )
    body = rows_of(made)
    found = findings(find_tables(body), body)
    assert counts(found) == [("Lid does not close", None, 2, None), ("Hinge squeaks", None, 1, None)]
    assert (found.found, found.allowed) == (BySeverity(None, 3, None), BySeverity(None, 5, None))


def test_the_name_of_defects_is_no_word_for_their_total() -> None:
    assert read("Major defects 12\n[Defect | Qty\n[Dent | 3").found == BySeverity()


@pytest.mark.parametrize("rule", ["-" * 60, "=" * 40, "_" * 12, "------------------- ------- ------"])
def test_a_typed_rule_under_the_heads_is_no_text(rule: str) -> None:
    text = f"Fault | Critical | Major | Minor\n{rule}\nTile chipped | Nil | 3 | Nil\nGlaze dull | Nil | Nil | 4\n{rule}"
    assert rule.split(maxsplit=1)[0] not in {piece for row in texts(text) for piece in row}
    assert len(texts(text)) == 3


def test_dashes_that_say_that_there_is_nothing_stay() -> None:
    assert texts("Tile chipped | --- | 3 | ---\n--- | 2") == [["Tile chipped", "---", "3", "---"], ["---", "2"]]
