"""Cards whose head numbers a defect and names its class: "Defect 1 | MAJOR", what it is below, then "Quantity | 2".

The number may stand in the head, too: "Defect 1 | Major | Quantity | 2", and what it is below.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from msgspec import Struct, field

from toolkit.model.severity import Severity
from toolkit.parsers.cards.blocks import labelled, numbered, part_of
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import Line, Setting, Table, size_of
from toolkit.parsers.layout.pages import Box, union
from toolkit.parsers.words import classes
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.may_name import may_hold_class
from toolkit.parsers.words.readings import count

LEAST = 2  # pieces of a head before its number
NEAR = 1.6  # heights of the letters between the lines of a card that has its number in the head
NEXT = 8  # rows under the head in which the number stands
MOST_LINES = 4  # of a description
LONGEST_HEAD = 16  # words
_WORD = re.compile(r"[:：]|[^\s:：]+")
_EDGES = " .:：,;-–—|()（）[]/·•"


class NumberedCards(Table):
    """Cards one after the other; *severity* is that of the open one, *told* what its lines describe."""

    severity: Severity | None = None
    number: str = ""  # in the head
    told: list[str] = field(default_factory=list)
    boxes: list[tuple[int, Box]] = field(default_factory=list)

    def read(self, row: Row) -> list[Line] | None:
        if head := _head(row):
            self.close()
            self.severity, self.told, self.number = head.severity, [head.text] if head.text else [], head.number
            self.boxes = [(row.page, row.box)]
            return []
        if self.number and (row.page != self.last_page or row.top - self.last_bottom > NEAR * size_of(row)):
            self.close()  # a picture, and what stands under it
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
        """Take a card with its number in the head, and ask about one that is left without number or words."""
        if self.severity is not None and self.number and self.told:
            (page, box), told = self.boxes[0], " ".join(self.told)
            self.lines.append(Line("defect", told, {self.severity: self.number}, page, box, ruled=True))
        elif self.severity is not None:
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
    if not _numbered_head(row) and not any("quantity" in dict(labelled(other)) for other in own):
        return None
    cards = NumberedCards(row.page, row.table, row.page, row.bottom, row)
    cards.lines.extend(cards.read(row) or [])
    return cards


class Head(Struct, frozen=True):
    """What the head of a card tells: the class, the description, which mostly stands below, and perhaps the number."""

    severity: Severity
    text: str
    number: str = ""


def _head(row: Row) -> Head | None:
    return next(_heads([piece.text for piece in row.pieces]), None) or _numbered_head(row)


def _numbered_head(row: Row) -> Head | None:
    """Return the head of "Defect 1 | Major | Quantity | 2", which has the number at its end."""
    *first, label, number = [piece.text for piece in row.pieces] if len(row.pieces) > LEAST else ["", ""]
    if not first or part_of(label) != "quantity" or count(number).state != "number":
        return None
    head = next(_heads(first), None)
    return head and Head(head.severity, head.text, number)


def _heads(texts: Sequence[str]) -> Iterator[Head]:
    text = " ".join(texts)
    if not any(map(str.isdigit, text)) or not may_hold_class(text):
        return
    words = _WORD.findall(text)
    for end in range(1, len(words) if len(words) <= LONGEST_HEAD else 0):
        label, _, rest = " ".join(words[:end]).replace("：", ":").partition(":")
        if not (numbered(label.strip(_EDGES)) and part_of(label.strip(_EDGES)) == "description"):
            continue  # asked first: few rows are numbered, and a class is sought among many names
        if named := _class_at_end(words[end:]):
            yield Head(named, rest.strip(_EDGES))


def _class_at_end(words: Sequence[str]) -> Severity | None:
    """Return the class that *words* name and nothing else: "MAJOR", "(Hauptfehler)", "– mineur"."""
    name = " ".join(words).strip(_EDGES)
    return classes.severity(name, letters=True) if classes.names_class(name) or classes.in_scheme(name) else None
