"""Values in justified print, whose words stand far apart."""

import pytest

from tests.parsers.notation import SIZE, words
from toolkit.parsers.facts.entries import entries
from toolkit.parsers.layout.cells import Cell, Row


def line(number: int, *texts: tuple[float, str]) -> Row:
    """Return a row without rules with each text set from its place on."""
    top = 100 + number * 12.0
    found = [words(text, x, top) for x, text in texts]
    cells = tuple(Cell(inside, (inside[0].x0, top, inside[-1].x1, top + SIZE)) for inside in found)
    return Row(1, cells, top, top + SIZE, 0, tuple(word for inside in found for word in inside))


FIRST = line(0, (20, "Product"), (120, "Folding"), (170, "garden"), (215, "bench,"), (320, "Model"), (400, "GB-3"))


def told(*rows: Row) -> dict[str, str]:
    return {entry.concept: entry.text for entry in entries(rows)}


def test_the_words_of_a_broken_line_are_one_value_with_the_next_line() -> None:
    assert told(FIRST, line(1, (120, "oiled")))["product"] == "Folding garden bench, oiled"


@pytest.mark.parametrize(
    "below",
    [
        line(3, (120, "oiled")),  # far below
        line(1, (140, "oiled")),  # not flush
        line(1, (120, "oiled"), (170, "teak")),  # columns
    ],
)
def test_only_a_line_that_goes_on_below_is_stretched(below: Row) -> None:
    assert "garden" not in told(FIRST, below)["product"]


def test_words_at_unlike_distances_are_cells() -> None:
    first = line(0, (20, "Product"), (120, "Bench"), (155, "oiled"), (200, "new"))
    assert "new" not in told(first, line(1, (120, "teak")))["product"]
