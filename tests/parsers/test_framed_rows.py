"""Rows of a table that only its frame goes round: parted as the ruled row beside them is."""

import pytest

from tests.parsers.test_tables_beside import LINE, column, grid, rows
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.pages import Rule, Word

WIDTHS = (160.0, 80.0, 80.0)
RIGHT = 20 + sum(WIDTHS)


def table(lines: int) -> list[Rule]:
    """Return a table with a ruled row, and below it a frame around the height of so many *lines*."""
    bottom = 120 + LINE * lines
    frame = [Rule(20, 120, 20, bottom), Rule(RIGHT, 120, RIGHT, bottom), Rule(20, bottom, RIGHT, bottom)]
    return [*grid(20, 100, WIDTHS, 1), *frame]


HEADS = [*column(20, 100, "Class"), *column(180, 100, "Found"), *column(260, 100, "Limit")]


def cells(read: tuple[Row, ...]) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in read]


def test_lines_in_a_frame_below_ruled_heads_are_rows_of_their_columns() -> None:
    words = [*column(20, 120, "Major", "Minor"), *column(180, 120, "5", "9"), *column(260, 120, "7", "10")]
    read = rows(table(2), [*HEADS, *words])
    assert cells(read) == [["Class", "Found", "Limit"], ["Major", "5", "7"], ["Minor", "9", "10"]]
    assert len({row.table for row in read}) == 1


def test_a_line_that_begins_behind_the_first_column_goes_on_with_the_row_above() -> None:
    words = [*column(20, 120, "Critical"), *column(180, 120, "0"), *column(260, 120, "none", "permitted")]
    assert cells(rows(table(2), [*HEADS, *words]))[1:] == [["Critical", "0", "none permitted"]]


def test_one_line_in_a_frame_has_its_empty_cells() -> None:
    assert cells(rows(table(1), [*HEADS, *column(20, 120, "Minor"), *column(260, 120, "10")]))[1:] == [
        ["Minor", "", "10"]
    ]


@pytest.mark.parametrize(
    "words",
    [
        column(20, 120, "The sample was drawn from all of the cartons", "of both lots"),
        [*column(20, 120, "Checked by the inspector of", "this firm"), *column(210, 120, "on two days in May")],
    ],
)
def test_a_text_that_crosses_the_walls_is_no_row_of_cells(words: list[Word]) -> None:
    assert all(len(row.cells) != len(WIDTHS) for row in rows(table(2), [*HEADS, *words])[1:])
