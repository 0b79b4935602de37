"""Cards whose head numbers a defect and names its class: "Defect 1 | MAJOR", what it is below, then "Quantity | 2"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from toolkit.model.severity import Severity
from toolkit.parsers import classes
from toolkit.parsers.blocks import labelled, numbered, part_of
from toolkit.parsers.cells import Row
from toolkit.parsers.labels import concept_of
from toolkit.parsers.lines import Line, Setting, Table, size_of
from toolkit.parsers.pages import Box, union
from toolkit.parsers.readings import count

NEXT = 8  # rows under the head in which the number stands
MOST_LINES = 4  # of a description
LONGEST_HEAD = 16  # words
_WORD = re.compile(r"[:：]|[^\s:：]+")
_EDGES = " .:：,;-–—|()（）[]/·•"


@dataclass
class NumberedCards(Table):
    """Cards one after the other; *severity* is that of the open one, *told* what its lines describe."""

    severity: Severity | None = None
    told: list[str] = field(default_factory=list)
    boxes: list[tuple[int, Box]] = field(default_factory=list)

    def read(self, row: Row) -> list[Line] | None:
        if head := _head(row):
            self.close()
            self.severity, self.told = head[0], [head[1]] if head[1] else []
            self.boxes = [(row.page, row.box)]
            return []
        if self.severity is None:
            return None  # what a card says behind its number is no part of the defect
        if (number := dict(labelled(row)).get("quantity")) is not None:
            return self._finished(number, row)
        described = len(row.pieces) == 1 and concept_of(row.text) is None
        if len(row.pieces) > 2 or (described and len(self.told) == MOST_LINES):  # noqa: PLR2004 - a label and its value
            self.close()
            return None
        if described:
            self.told.append(row.text)
            self.boxes.append((row.page, row.box))
        return []

    def _finished(self, number: str, row: Row) -> list[Line]:
        severity, told, boxes = self.severity, self.told, [*self.boxes, (row.page, row.box)]
        if severity is None or not told or count(number).state != "number":
            self.close()
            return []
        self.severity = None
        box = union([box for page, box in boxes if page == row.page])
        return [Line("defect", " ".join(told), {severity: number}, row.page, box, size=size_of(row), ruled=True)]

    def close(self) -> None:
        """Ask about a card that is left without its number or without words."""
        if self.severity is not None:
            self.junk.append((self.last_page, f"{self.severity.value}: {' '.join(self.told)}"))
        self.severity = None


def open_numbered_cards(row: Row, setting: Setting, *, within: Table | None = None) -> NumberedCards | None:
    """Return the cards that begin with *row*, where a number is labelled under it before the next head.

    *within* is the table that is being read; cards that are already are not opened again.
    """
    if isinstance(within, NumberedCards) or _head(row) is None:
        return None
    below: Sequence[Row] = setting.rows[setting.index + 1 : setting.index + 1 + NEXT]
    own = takewhile(lambda other: _head(other) is None, below)
    if not any("quantity" in dict(labelled(other)) for other in own):
        return None
    cards = NumberedCards(row.page, row.table, row.page, row.bottom, row)
    cards.lines.extend(cards.read(row) or [])
    return cards


def _head(row: Row) -> tuple[Severity, str] | None:
    """Return the class that the head of a card names and the description in it, which mostly stands below."""
    return next(_heads(row), None)


def _heads(row: Row) -> Iterator[tuple[Severity, str]]:
    words = _WORD.findall(" ".join(piece.text for piece in row.pieces))
    for end in range(1, len(words) if len(words) <= LONGEST_HEAD else 0):
        label, _, rest = " ".join(words[:end]).replace("：", ":").partition(":")
        if not (numbered(label.strip(_EDGES)) and part_of(label.strip(_EDGES)) == "description"):
            continue  # asked first: few rows are numbered, and a class is sought among many names
        if named := _class_at_end(words[end:]):
            yield named, rest.strip(_EDGES)


def _class_at_end(words: Sequence[str]) -> Severity | None:
    """Return the class that *words* name and nothing else: "MAJOR", "(Hauptfehler)", "– mineur"."""
    name = " ".join(words).strip(_EDGES)
    return classes.severity(name, letters=True) if classes.names_class(name) or classes.in_scheme(name) else None
