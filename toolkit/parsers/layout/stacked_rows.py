"""Rows of a form that share one cell because a line between them is not there, or too faint in a scan to be seen.

"Report no. / Date / Customer" over one another in a cell are three labels, and the cell beside them holds their values,
each on the line of its label: as many rows as there are labels.
"""

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from toolkit.parsers.layout.cells import Cell, Row, lines_of, text_of
from toolkit.parsers.layout.pages import Word, union
from toolkit.parsers.words import classes
from toolkit.parsers.words.labels import concept_of

FEWEST = 2  # labels
OPEN = 1.6  # heights of the letters from one label to the next: the lines of one label stand closer


FEWEST_CELLS = 3  # of a row whose cells are stacked alike
SURE = 3  # lines that stand level in several cells by no chance
FEWEST_WHOLE = 2  # cells that are filled on each line


def unstacked(rows: Sequence[Row]) -> list[Row]:
    """Return *rows*, each cell of labels over one another parted into rows of a label and its value."""
    return [part for row in rows for each in _parted(row) for part in _without_lost_rule(each)]


def _without_lost_rule(row: Row) -> Sequence[Row]:
    """Return the rows that *row* is where the line between them was not seen, as in a pale print that was scanned.

    Every cell has as many lines then, level with those of the others and apart, and some of them only figures. With
    three lines or more a cell may be blank on some of them, and the first line may be that of the heads.
    """
    filled = [cell for cell in row.cells if cell.words]
    if not row.ruled or len(filled) < FEWEST_CELLS or any(cell.carried for cell in filled):
        return [row]
    first = lines_of(filled[0].words)
    figures = any(_counts([text_of(line).strip() for line in lines_of(cell.words)]) for cell in filled[1:])
    if len(first) < FEWEST or not figures or not _stand_apart(first):
        return [row]
    blank: list[list[Word]] = [[] for _ in first]
    told = [_by_line(cell, first) if cell.words else blank for cell in row.cells]
    beside = [each for each in told if each is not None]
    whole = [all(each) for each in beside if each is not blank]
    if len(beside) < len(told) or not (all(whole) or (len(first) >= SURE and sum(whole) >= FEWEST_WHOLE)):
        return [row]
    edges = [row.box[1], *map(_between, first, first[1:]), row.box[3]]
    return [
        _row(row, row.cells, [each[place] for each in beside], edges[place : place + 2]) for place in range(len(first))
    ]


def _counts(lines: Sequence[str]) -> bool:
    """Tell whether *lines* are figures alone, be it under the name of a class: "Major" over "5", "2"."""
    headed = len(lines) >= SURE and (classes.severity(lines[0]) is not None or classes.in_scheme(lines[0]))
    figures = lines[1:] if headed else lines
    return len(figures) >= FEWEST and all(map(str.isdigit, figures))


def _parted(row: Row) -> Sequence[Row]:
    cells = [cell for cell in row.cells if cell.words]
    if not row.ruled or len(cells) < FEWEST or any(cell.carried for cell in cells):
        return [row]
    labels = lines_of(cells[0].words)
    if len(labels) < FEWEST or concept_of(cells[0].text) or not all(concept_of(text_of(line)) for line in labels):
        return [row]
    values = [beside for cell in cells[1:] if (beside := _by_line(cell, labels)) is not None]
    if len(values) < len(cells) - 1 or not (_stand_apart(labels) or all(values[0])):
        return [row]
    edges = [row.box[1], *map(_between, labels, labels[1:]), row.box[3]]
    return [
        _row(row, cells, [line, *(each[place] for each in values)], edges[place : place + 2])
        for place, line in enumerate(labels)
    ]


def _stand_apart(labels: Sequence[Sequence[Word]]) -> bool:
    """Tell whether *labels* stand further from each other than the lines of one text do."""
    return all(second[0].base - first[0].base >= OPEN * first[0].size for first, second in pairwise(labels))


def _between(above: Sequence[Word], below: Sequence[Word]) -> float:
    """Return the height at which a line would part *above* from *below*."""
    return (max(word.bottom for word in above) + min(word.top for word in below)) / 2


def _by_line(cell: Cell, labels: Sequence[Sequence[Word]]) -> list[list[Word]] | None:
    """Return the words of *cell* by the label that they stand beside; ``None`` where a line stands beside none."""
    found: list[list[Word]] = [[] for _ in labels]
    for line in lines_of(cell.words):
        level = [place for place, label in enumerate(labels) if abs(line[0].base - label[0].base) <= line[0].size / 2]
        if len(level) != 1:
            return None
        found[level[0]].extend(line)
    return found


def _row(row: Row, cells: Sequence[Cell], words: Sequence[Sequence[Word]], edges: Sequence[float]) -> Row:
    top, bottom = edges
    made = tuple(
        Cell(tuple(inside), (cell.x0, top, cell.x1, bottom)) for cell, inside in zip(cells, words, strict=True)
    )
    every = tuple(word for inside in words for word in inside)
    ink = union([word.box for word in every])
    return replace(row, cells=made, top=ink[1], bottom=ink[3], words=every, continued=None)
