"""Ruled tables side by side: labels a column away from their table, and tables that a row without rules cuts in two."""

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.grid import rows_of
from toolkit.parsers.layout.pages import Page, Rule, Word

LINE = 20.0


def grid(left: float, top: float, widths: tuple[float, ...], rows: int) -> list[Rule]:
    """Return the lines of a grid with columns of *widths* and rows of 20 points."""
    right, bottom = left + sum(widths), top + LINE * rows
    level = [Rule(left, top + LINE * n, right, top + LINE * n) for n in range(rows + 1)]
    edges = [left + sum(widths[:n]) for n in range(len(widths) + 1)]
    return [*level, *(Rule(x, top, x, bottom) for x in edges)]


def column(x: float, top: float, *texts: str) -> list[Word]:
    """Return the words of *texts*, one below the other in rows of 20 points, from *x* on."""
    found = []
    for number, text in enumerate(texts):
        left, base = x + 5, top + LINE * number
        for token in text.split():
            found.append(Word(token, left, base + 5, left + 5 * len(token), base + 15, base + 13, 10.0))
            left += 5 * len(token) + 2.5
    return found


def said(rules: list[Rule], words: list[Word]) -> list[str]:
    return [row.text for row in rows(rules, words)]


def rows(rules: list[Rule], words: list[Word]) -> tuple[Row, ...]:
    return rows_of(Page(1, 600, 800, tuple(words), tuple(rules)))


SUMS = column(20, 100, "Sum critical", "Sum major", "Sum minor")


def test_labels_are_joined_to_their_figures_a_column_away() -> None:
    rules = [*grid(20, 100, (80,), 3), *grid(320, 100, (60,), 3)]
    assert said(rules, [*SUMS, *column(320, 100, "0", "7", "3")]) == ["Sum critical 0", "Sum major 7", "Sum minor 3"]


def test_labels_are_joined_to_their_table_a_column_away() -> None:
    rules = [*grid(20, 100, (60,), 3), *grid(320, 100, (60, 60), 3)]
    words = [*column(20, 100, "Class", "Major", "Minor"), *column(320, 100, "AQL", "2.5", "4.0")]
    words += column(380, 100, "Found", "5", "9")
    assert said(rules, words) == ["Class AQL Found", "Major 2.5 5", "Minor 4.0 9"]


def test_two_lists_of_names_side_by_side_stay_apart() -> None:
    rules = [*grid(20, 100, (80,), 3), *grid(320, 100, (90,), 3)]
    words = [*SUMS, *column(320, 100, "Buyer", "Seller", "Inspector")]
    assert said(rules, words) == ["Sum critical", "Sum major", "Sum minor", "Buyer", "Seller", "Inspector"]


def test_figures_with_words_between_them_and_the_labels_stay_apart() -> None:
    rules = [*grid(20, 100, (80,), 3), *grid(320, 100, (60,), 3)]
    words = [*SUMS, *column(320, 100, "0", "7", "3"), *column(200, 120, "see photos")]
    assert "Sum major 7" not in said(rules, words)


def test_a_table_that_a_row_without_rules_cuts_in_two_is_read_as_one() -> None:
    """Its limit would else stand behind the sum of the table beside it."""
    rules = [*grid(20, 100, (120, 40), 2), *grid(20, 160, (120, 40), 2), *grid(320, 100, (120, 40), 5)]
    left = [*column(20, 100, "Major fault", "Hole"), *column(20, 160, "Total major", "Permitted")]
    counts = [*column(140, 100, "Pcs", "3"), *column(140, 160, "3", "10")]
    right = column(320, 100, "Minor fault", "Loop", "Knot", "Total minor", "Permitted")
    read = said(rules, [*left, *counts, *right, *column(440, 100, "Pcs", "2", "4", "6", "14")])
    assert read[:4] == ["Major fault Pcs", "Hole 3", "Total major 3", "Permitted 10"]


def test_tables_of_other_widths_below_each_other_are_two() -> None:
    rules = [*grid(20, 100, (120, 40), 2), *grid(20, 160, (100, 30), 2), *grid(320, 100, (120,), 5)]
    words = [*column(20, 100, "Major fault", "Hole"), *column(20, 160, "Signed", "Date")]
    read = said(rules, [*words, *column(320, 100, "Minor fault", "Loop", "Knot", "Total", "Limit")])
    assert read.index("Signed") > read.index("Loop")
