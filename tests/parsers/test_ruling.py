"""Ruling lines make tables, and a line of one table never loses one of another."""

from toolkit.parsers.layout.grid import rows_of
from toolkit.parsers.layout.pages import Page, Rule, Word
from toolkit.parsers.layout.ruling import tables


def grid(left: float, top: float, widths: tuple[float, ...], rows: int = 2) -> list[Rule]:
    """Return the lines of a grid with columns of *widths* and rows of 20 points."""
    right, bottom = left + sum(widths), top + 20 * rows
    level = [Rule(left, top + 20 * n, right, top + 20 * n) for n in range(rows + 1)]
    edges = [left + sum(widths[:n]) for n in range(len(widths) + 1)]
    return [*level, *(Rule(x, top, x, bottom) for x in edges)]


def test_two_tables_with_nearly_the_same_columns_keep_their_own_lines() -> None:
    # The lines at 121.3 and 121.2 are close enough to be one, and the first stands far above the other.
    upper = grid(20.0, 100.0, (101.3, 60.0))
    lower = grid(20.0, 400.0, (101.2, 60.1))
    found = sorted((table.box[1], len(table.xs)) for table in tables((*upper, *lower)))
    assert found == [(100.0, 3), (400.0, 3)]


def test_a_line_drawn_in_pieces_is_one() -> None:
    pieces = [Rule(20, 100, 60, 100), Rule(60, 100.4, 120, 100.4), *grid(20.0, 120.0, (50.0, 50.0))[1:]]
    assert len(tables((*pieces, Rule(20, 100, 20, 160), Rule(70, 100, 70, 160), Rule(120, 100, 120, 160)))) == 1


def test_tables_beside_each_other_keep_their_rows_together() -> None:
    def said(x: float, top: float, name: str) -> list[Word]:
        tops = [top + 20 * row for row in range(3)]
        return [Word(f"{name}{row}", x, y, x + 20, y + 10, y + 8, 10.0) for row, y in enumerate(tops)]

    words = (*said(25, 105, "a"), *said(325, 98, "b"))
    rules = (*grid(20, 100, (60, 60), rows=3), *grid(320, 93, (60, 60), rows=3))
    read = rows_of(Page(1, 600, 800, words, rules))
    assert [row.text for row in read] == ["b0", "b1", "b2", "a0", "a1", "a2"]
