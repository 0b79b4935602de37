"""Rows of a page written as text: a line is a row, `` | `` parts its cells, ``[`` at its start makes it a ruled row.

A cell that holds only ``<`` belongs to the one before it, which is then as wide as both. ``¶`` parts the lines of a
cell, and ``~`` at the start of one sets it in small letters.
"""

from toolkit.parsers.cells import Cell, Row
from toolkit.parsers.pages import Box, Page, Word

WIDTH, HEIGHT = 600.0, 800.0
COLUMN, LINE, LETTER, SPACE, SIZE = 120.0, 18.0, 5.0, 2.5, 10.0
MERGED = "<"
BREAK, SMALLER = "¶", "~"
SMALL = 0.8  # of the usual letters


def words(text: str, x: float, top: float) -> tuple[Word, ...]:
    """Return the words of *text* set from *x* on."""
    found = []
    share = SMALL if text.startswith(SMALLER) else 1.0
    for token in text.removeprefix(SMALLER).split(" "):
        wide = LETTER * share * len(token)
        if token:
            found.append(Word(token, x, top, x + wide, top + SIZE * share, top + 8, SIZE * share))
        x += wide + SPACE * share
    return tuple(found)


def row(line: str, number: int = 0, page: int = 1, table: int = 1) -> Row:
    ruled = line.startswith("[")
    top = 100 + number * LINE
    cells = []
    texts = [text.strip() for text in line.removeprefix("[").split("|")]
    for index, text in enumerate(texts):
        if text == MERGED:
            continue
        x = 20 + index * COLUMN
        wide = _width(texts[index + 1 :])
        lines = [line.strip() for line in text.split(BREAK)]
        left = x + (COLUMN * (wide - 1)) / 2 if len(lines) == 1 else x
        inside = tuple(word for place, each in enumerate(lines) for word in words(each, left, top + place * LINE))
        box: Box = (x - 2, top - 4, x + COLUMN * wide - 2, top + height(line) - 4)
        if inside or ruled:
            cells.append(Cell(inside, box if ruled else (inside[0].x0, top, inside[-1].x1, top + SIZE)))
    every = tuple(word for cell in cells for word in cell.words)
    return Row(page, tuple(cells), top, top + height(line) - LINE + SIZE, table if ruled else 0, every)


def height(line: str) -> float:
    """Return the height of a row: that of the cell with the most lines."""
    return LINE * (1 + max(cell.count(BREAK) for cell in line.split("|")))


def _width(behind: list[str]) -> int:
    """Return of how many columns a cell is that has the texts *behind* it."""
    return 1 + next((number for number, text in enumerate(behind) if text != MERGED), len(behind))


def rows(text: str, page: int = 1) -> list[Row]:
    """Return the rows of *text*; an empty line leaves a gap and ends a ruled table."""
    found = []
    table, number = 1, 0
    for line in text.strip("\n").split("\n"):
        if line.strip():
            found.append(row(line.strip(), number, page, table))
        else:
            table += 1
        number += round(height(line) / LINE)
    return found


def page(found: list[Row], number: int = 1) -> Page:
    return Page(number, WIDTH, HEIGHT, tuple(word for one in found for word in one.words))
