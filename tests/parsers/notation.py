"""Rows of a page written as text: a line is a row, `` | `` parts its cells, ``[`` at its start makes it a ruled row.

A cell that holds only ``<`` belongs to the one before it, which is then as wide as both. ``¶`` begins a line in a
cell, and ``~`` at the start of one sets it in small letters.
"""

from toolkit.parsers.layout.cells import Cell, Row
from toolkit.parsers.layout.pages import Box, Page, Word

WIDTH, HEIGHT = 600.0, 800.0
COLUMN, LINE, LETTER, SPACE, SIZE = 120.0, 18.0, 5.0, 2.5, 10.0
MERGED = "<"
NEW_LINE, SMALLER = "¶", "~"
SMALL = 0.8  # of the usual letters
PITCH = 12.0  # of the lines in a cell


def words(text: str, x: float, top: float) -> tuple[Word, ...]:
    """Return the words of *text* set from *x* on, line by line."""
    lines = enumerate(line.strip() for line in text.split(NEW_LINE))
    return tuple(word for number, line in lines for word in _words_of_line(line, x, top + number * PITCH))


def _words_of_line(text: str, x: float, top: float) -> list[Word]:
    found = []
    share = SMALL if text.startswith(SMALLER) else 1.0
    for token in text.removeprefix(SMALLER).split(" "):
        wide = LETTER * share * len(token)
        if token:
            found.append(Word(token, x, top, x + wide, top + SIZE * share, top + 8 * share, SIZE * share))
        x += wide + SPACE * share
    return found


def row(line: str, number: float = 0, page: int = 1, table: int = 1) -> Row:
    ruled = line.startswith("[")
    top = 100 + number * LINE
    cells = []
    texts = [text.strip() for text in line.removeprefix("[").split("|")]
    high = height(line)
    for index, text in enumerate(texts):
        if text == MERGED:
            continue
        x = 20 + index * COLUMN
        wide = _width(texts[index + 1 :])
        left = x if NEW_LINE in text else x + COLUMN * (wide - 1) / 2
        inside = words(text, left, top)
        box: Box = (x - 2, top - 4, x + COLUMN * wide - 2, top + LINE - 4 + high)
        if inside or ruled:
            cells.append(Cell(inside, box if ruled else (inside[0].x0, top, inside[-1].x1, top + SIZE + high)))
    every = tuple(word for cell in cells for word in cell.words)
    return Row(page, tuple(cells), top, top + SIZE + high, table if ruled else 0, every)


def height(line: str) -> float:
    """Return what the tallest cell of *line* has more than one line of print."""
    return PITCH * max(text.count(NEW_LINE) for text in line.split("|"))


def _width(behind: list[str]) -> int:
    """Return of how many columns a cell is that has the texts *behind* it."""
    return 1 + next((number for number, text in enumerate(behind) if text != MERGED), len(behind))


def rows(text: str, page: int = 1) -> list[Row]:
    """Return the rows of *text*; an empty line leaves a gap and ends a ruled table."""
    found = []
    table, number = 1, 0.0
    for line in text.strip("\n").split("\n"):
        if line.strip():
            found.append(row(line.strip(), number, page, table))
        else:
            table += 1
        number += 1 + height(line) / LINE
    return found


def page(found: list[Row], number: int = 1) -> Page:
    return Page(number, WIDTH, HEIGHT, tuple(word for one in found for word in one.words))
