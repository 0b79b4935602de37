"""A column of labels with rules of its own beside the figures that it names."""

from itertools import pairwise

from tests.parsers.notation import words
from toolkit.parsers.layout.grid import rows_of
from toolkit.parsers.layout.pages import Page, Rule


def ruled(x: list[float], y: list[float]) -> list[Rule]:
    """Return the rules of a table with edges at *x* and *y*."""
    level = [Rule(a, top, b, top) for a, b in pairwise(x) for top in y]
    return [*level, *(Rule(edge, a, edge, b) for a, b in pairwise(y) for edge in x)]


def page(left: list[float], right: list[float]) -> Page:
    texts = [("Found", 20), ("Accepted", 20), ("8", 210), ("11", 260), ("10", 210), ("14", 260)]
    tops = [104, 124, 104, 104, 124, 124]
    set_ = tuple(word for (text, x), top in zip(texts, tops, strict=True) for word in words(text, x, top))
    return Page(
        number=1, width=600, height=800, words=set_, rules=(*ruled([10, 150], left), *ruled([200, 250, 300], right))
    )


def test_the_labels_stand_in_the_rows_of_their_figures() -> None:
    rows = rows_of(page([100, 120, 140], [100, 120, 140]))
    assert [row.text for row in rows] == ["Found 8 11", "Accepted 10 14"]


def test_a_table_with_other_rows_is_another_table() -> None:
    rows = rows_of(page([97, 117, 143], [100, 120, 140]))
    assert [row.text for row in rows] == ["Found", "Accepted", "8 11", "10 14"]
