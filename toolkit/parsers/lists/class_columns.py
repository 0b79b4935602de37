"""Defects in columns, one for each class, side by side: "3 | Sensor does not switch on" under WORKING, beside LOOKS.

Each column is read by itself: numbers with the words beside them, then its total and perhaps its limit. It counts only
where every column adds up to the total that it prints.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from msgspec import Struct, field

from toolkit.model.severity import Severity
from toolkit.parsers.cards.captions import is_description
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.lines import Line, Setting, Whole
from toolkit.parsers.layout.pages import Box, union
from toolkit.parsers.words import classes
from toolkit.parsers.words.class_headings import labelled_parts
from toolkit.parsers.words.none_told import says_none

LEAST = 2  # columns
REACH = 40  # rows under the heads
INSET = 14.0  # points by which the print of a column may stand to the left of its head
LEVEL = 4.0  # points by which a number may stand off the line of its words
_NUMBER = re.compile(r"(\d{1,3})\s*[x×]?|[x×]\s*(\d{1,3})")
_TOGETHER = re.compile(r"(\d{1,3})\s*[x×]\s+(?P<words>\D.*)")


class ClassColumns(Whole):
    """Such columns."""


class _Entry(Struct):
    number: str
    words: list[str] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)


class _Column(NamedTuple):
    entries: Sequence[_Entry]
    figures: Sequence[tuple[str, str]]  # kind and value, the total among them
    used: Sequence[Piece]


def open_class_columns(row: Row, setting: Setting) -> ClassColumns | None:
    """Return the columns of which *row* has the heads."""
    heads = _heads(row)
    if len({severity for severity, _ in heads}) != len(heads) or len(heads) < LEAST:
        return None
    below = [each for each in setting.rows[setting.index + 1 :][:REACH] if each.page == row.page]
    edges = [*(x - INSET for _, x in heads), float("inf")]
    columns = [_column([p for each in below for p in each.pieces if a <= p.ink[0] < b]) for a, b in pairwise(edges)]
    if not all(column is not None and _adds_up(column) for column in columns):
        return None
    if not any(column.entries for column in columns if column is not None):
        return None
    table = ClassColumns(row.page, row.table, row.page, row.bottom, row)
    used = {piece.ink for column in columns if column is not None for piece in column.used}
    table.own_rows([row, *(each for each in below if any(piece.ink in used for piece in each.pieces))])
    for (severity, _), column in zip(heads, columns, strict=True):
        table.lines.extend(_lines(column, severity, row) if column is not None else ())
    return table


def _heads(row: Row) -> list[tuple[Severity, float]]:
    """Return the classes that *row* names, each with its left edge; what stands in brackets beside one explains it."""
    plain = [piece for piece in row.pieces if not piece.text.startswith(("(", "（"))]
    named = [(severity, p.ink[0]) for p in plain if (severity := classes.severity(p.text, letters=False)) is not None]
    return named if len(named) == len(plain) else []


def _column(pieces: Sequence[Piece]) -> _Column | None:
    """Return what *pieces*, those of one column from top to bottom, say up to its total; ``None`` for anything else."""
    entries: list[_Entry] = []
    used: list[Piece] = []
    for line in lines_of_column(pieces):
        used.extend(line)
        text = " ".join(piece.text for piece in line)
        if figures := _figures(text):
            return _Column(entries, figures, used)
        first = _NUMBER.fullmatch(line[0].text)
        together = _TOGETHER.fullmatch(line[0].text)
        if first is not None and len(line) == LEAST and is_description(line[1].text):
            entries.append(_Entry(first[1] or first[2], [line[1].text], [piece.ink for piece in line]))
        elif together is not None and len(line) == 1:
            entries.append(_Entry(together[1], [together["words"]], [line[0].ink]))
        elif entries and len(line) == 1 and is_description(text):
            entries[-1].words.append(text)
            entries[-1].boxes.append(line[0].ink)
        elif not says_none(text):
            return None
    return None


def lines_of_column(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Yield *pieces* line by line; a number may stand a little off the line of its words."""
    line: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: (piece.ink[1], piece.ink[0])):
        if line and piece.ink[1] - line[0].ink[1] > LEVEL:
            yield sorted(line, key=lambda each: each.ink[0])
            line = []
        line.append(piece)
    if line:
        yield sorted(line, key=lambda each: each.ink[0])


def _figures(text: str) -> list[tuple[str, str]]:
    """Return the labelled figures of a line that has a total: "Count 7 | Ceiling 10", "Sum 6 / permitted 7"."""
    figures = labelled_parts(text)
    return figures if any(kind == "found" for kind, _ in figures) else []


def _adds_up(column: _Column) -> bool:
    total = next(value for kind, value in column.figures if kind == "found")
    return sum(int(entry.number) for entry in column.entries) == int(total)


def _lines(column: _Column, severity: Severity, heads: Row) -> Iterator[Line]:
    for entry in column.entries:
        box = union(entry.boxes)
        yield Line("defect", " ".join(entry.words), {severity: entry.number}, heads.page, box, ruled=True)
    box = union([piece.ink for piece in column.used[-1:]])
    for kind, value in column.figures:
        yield Line(kind, kind, {severity: value}, heads.page, box)
