"""A page written as text, with its tables drawn: as in ``notation``, but each column as wide as its longest text.

A line is a row, ``|`` parts its cells, ``[`` at its start rules it. Lines of as many cells that follow each other make
one table; an empty line leaves a gap and ends it.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from tests.parsers.notation import LETTER, LINE, SIZE, SPACE, words
from toolkit.model.report import Report, Source
from toolkit.parsers.layout.pages import Page, Rule, Word
from toolkit.parsers.reader import understand

LEFT, TOP, GAP, MARGIN = 30.0, 60.0, 14.0, 4.0
HEIGHT = 842.0


def report(text: str) -> Report:
    """Return what the reader makes of one page with *text*."""
    return understand([drawn(text)], Source(file="drawn.pdf", sha256="", format="pdf"))


def drawn(text: str, number: int = 1) -> Page:
    lines = [line.strip() for line in text.strip("\n").split("\n")]
    found: list[Word] = []
    rules: list[Rule] = []
    top, right = TOP, 0.0
    for _, block in groupby(lines, key=_shape):
        table = list(block)
        edges = _edges([_cells(line) for line in table])
        for line in table:
            if line.startswith("["):
                rules.extend(_ruled(edges, top - MARGIN, top + LINE - MARGIN))
            for x, cell in zip(edges, _cells(line), strict=False):
                found.extend(words(cell, x + MARGIN, top))
            top += LINE
        right = max(right, edges[-1])
    return Page(number, max(595.0, right + LEFT), max(HEIGHT, top + TOP), tuple(found), tuple(rules))


def _shape(line: str) -> tuple[bool, int]:
    """Return what lines of one table have in common: whether they are ruled, and how many cells they have."""
    return line.startswith("["), len(_cells(line)) if line else 0


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.removeprefix("[").split("|")]


def _edges(table: Sequence[Sequence[str]]) -> list[float]:
    """Return where the columns of *table* begin, and where the last one ends."""
    edges = [LEFT]
    for column in zip(*table, strict=True):
        edges.append(edges[-1] + max(map(_width, column)) + GAP)
    return edges


def _width(text: str) -> float:
    return sum(LETTER * len(word) + SPACE for word in text.split()) or SIZE


def _ruled(edges: Sequence[float], top: float, bottom: float) -> Iterator[Rule]:
    for y in (top, bottom):
        yield Rule(edges[0], y, edges[-1], y)
    for x in edges:
        yield Rule(x, top, x, bottom)
