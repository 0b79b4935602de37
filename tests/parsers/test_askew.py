"""Rows that stand askew under heads without lines: dots in letters of different widths lead to their figures."""

import pytest

from tests.parsers.notation import HEIGHT, WIDTH, words
from toolkit.parsers.layout.grid import rows_of
from toolkit.parsers.layout.pages import Page
from toolkit.parsers.lists.findings import Findings, findings
from toolkit.parsers.lists.tables import find_tables

HEADS = ((40, "Faults"), (260, "Critical"), (320, "Major"), (380, "Minor"), (440, "Where"))


Line = tuple[tuple[float, str], ...]


def read(*lines: Line) -> Findings:
    """Return what *lines*, each of texts and where they begin, say under the heads."""
    found = tuple(
        word
        for place, line in enumerate((HEADS, *lines))
        for x, text in line
        for word in words(text, x, 60 + 14 * place)
    )
    rows = rows_of(Page(1, WIDTH, HEIGHT, found))
    return findings(find_tables(rows), rows)


def counted(*lines: Line) -> list[tuple[str, int | None, int | None, int | None]]:
    return [(d.description, d.critical, d.major, d.minor) for d in read(*lines).defects]


@pytest.mark.parametrize("shift", [0, 24, 46])
def test_a_row_with_something_under_each_head_is_read_in_their_order(shift: float) -> None:
    first = ((40, "Skipped stitches"), (270 + shift, "-"), (328 + shift, "3"), (388 + shift, "-"), (500, "ctn 22"))
    second = ((40, "Spot on pocket"), (270, "-"), (328, "-"), (388, "2"), (440, "ctn 77"))
    assert counted(first, second) == [("Skipped stitches", 0, 3, 0), ("Spot on pocket", 0, 0, 2)]


def test_a_row_that_lacks_a_figure_is_read_by_its_places() -> None:
    first = ((40, "Skipped stitches"), (328, "3"), (388, "1"), (440, "ctn 22"))
    second = ((40, "Spot on pocket"), (270, "-"), (328, "-"), (388, "2"), (440, "ctn 77"))
    assert counted(first, second) == [("Skipped stitches", None, 3, 1), ("Spot on pocket", 0, 0, 2)]


TOTAL = ((40, "Total"), (270, "0"), (328, "3"), (388, "2"))


def test_what_stands_askew_is_asked_about_unless_a_total_proves_it() -> None:
    first = ((40, "Skipped stitches"), (316, "-"), (374, "3"), (434, "-"), (500, "ctn 22"))
    second = ((40, "Spot on pocket"), (270, "-"), (328, "-"), (388, "2"), (440, "ctn 77"))
    assert [problem.code for problem in read(first, second).problems] == ["unread_cells"]
    assert read(first, second, TOTAL).problems == ()


def test_a_figure_without_a_head_moves_no_other() -> None:
    first = ((40, "Wrong label"), (220, "4"), (260, "34"), (320, "12"), (440, "ctn 22"))
    second = ((40, "Spot on pocket"), (260, "0"), (320, "1"), (380, "2"), (440, "ctn 77"))
    assert counted(first, second)[0][1:] == (34, 12, None)


def test_figures_that_may_as_well_stand_in_place_are_asked_about() -> None:
    first = ((40, "Dent"), (326, "3"), (392, "1"), (452, "22"), (500, "photo"))
    second = ((40, "Spot on pocket"), (270, "-"), (328, "-"), (388, "2"), (440, "ctn 77"))
    assert "unread_cells" in {problem.code for problem in read(first, second).problems}
