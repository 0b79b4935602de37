"""Rows that stand askew under heads without lines: dots in letters of different widths lead to their figures."""

import pytest

from tests.parsers.notation import HEIGHT, WIDTH, words
from toolkit.parsers.findings import findings
from toolkit.parsers.grid import rows_of
from toolkit.parsers.pages import Page
from toolkit.parsers.tables import find_tables

HEADS = ((40, "Faults"), (260, "Critical"), (320, "Major"), (380, "Minor"), (440, "Where"))


def counted(*lines: tuple[tuple[float, str], ...]) -> list[tuple[str, int | None, int | None, int | None]]:
    """Return the defects of *lines*, each of texts and where they begin, under the heads."""
    found = tuple(
        word
        for place, line in enumerate((HEADS, *lines))
        for x, text in line
        for word in words(text, x, 60 + 14 * place)
    )
    rows = rows_of(Page(1, WIDTH, HEIGHT, found))
    return [(d.description, d.critical, d.major, d.minor) for d in findings(find_tables(rows), rows).defects]


@pytest.mark.parametrize("shift", [0, 24, 46])
def test_a_row_with_something_under_each_head_is_read_in_their_order(shift: float) -> None:
    first = ((40, "Skipped stitches"), (270 + shift, "-"), (328 + shift, "3"), (388 + shift, "-"), (500, "ctn 22"))
    second = ((40, "Spot on pocket"), (270, "-"), (328, "-"), (388, "2"), (440, "ctn 77"))
    assert counted(first, second) == [("Skipped stitches", 0, 3, 0), ("Spot on pocket", 0, 0, 2)]


def test_a_row_that_lacks_a_figure_is_read_by_its_places() -> None:
    first = ((40, "Skipped stitches"), (328, "3"), (388, "1"), (440, "ctn 22"))
    second = ((40, "Spot on pocket"), (270, "-"), (328, "-"), (388, "2"), (440, "ctn 77"))
    assert counted(first, second) == [("Skipped stitches", None, 3, 1), ("Spot on pocket", 0, 0, 2)]
