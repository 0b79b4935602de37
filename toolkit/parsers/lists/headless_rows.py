"""One row of a list without heads: a description, a number and a class, each in its own cell or two in one."""

import re
from collections.abc import Sequence

from msgspec import Struct, field

from toolkit.model.severity import Severity
from toolkit.parsers.cards.captions import is_description, named_class
from toolkit.parsers.cards.over_class import class_and_number
from toolkit.parsers.cards.photos import is_caption
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.lines import Line, running_number, size_of
from toolkit.parsers.told.told_counts import has_lead, without_lead
from toolkit.parsers.told.told_items import items
from toolkit.parsers.words import classes, lexicon
from toolkit.parsers.words.mixed import mixed_counts
from toolkit.parsers.words.readings import count

LONGEST_POINTER = 3  # words: "see photo 12"
TOGETHER = 2  # cells where class and number share one
CELLS = 3  # description, number and class
APART = 12.0  # points by which the starts of one column may differ
_CODE = re.compile(r"[A-Za-z]{1,3}[ .-]?\d{1,3}|\d{1,3}[.)]?")
_CLASS_AND_NUMBER = re.compile(r"(?P<name>[^\W\d_]+\.?)\s+(?P<number>\d{1,3})")


class Entry(Struct):
    row: Row
    pieces: list[Piece]  # of the row, without those that only point to its pictures
    described: int  # the places of the pieces
    number: int
    classed: int
    severity: Severity
    value: str
    more: list[str] = field(default_factory=list)  # lines that the description is wrapped over
    rows: list[Row] = field(default_factory=list)

    def alike(self, other: "Entry") -> bool:
        """Tell whether both have the same columns."""
        places, others = (self.described, self.number, self.classed), (other.described, other.number, other.classed)
        if places != others or len(self.pieces) != len(other.pieces):
            return False
        if self.row.ruled and other.row.ruled and self.row.table != other.row.table:
            return True  # each a small table of its own width
        both = zip(self.pieces, other.pieces, strict=True)
        return all(min(abs(a.ink[0] - b.ink[0]), abs(a.ink[2] - b.ink[2])) < APART for a, b in both)

    @property
    def text(self) -> str:
        return " ".join([without_lead(self.described_by), *self.more])

    @property
    def described_by(self) -> str:
        return self.pieces[self.described].text

    def line(self) -> Line:
        row, kind = self.row, lexicon.row_kind(self.described_by)
        ordinal = running_number(self.pieces[0].text) if len(self.pieces) > CELLS else None
        return Line(
            kind or "defect",
            self.text,
            {self.severity: self.value},
            row.page,
            row.box,
            size=size_of(row),
            ruled=row.ruled,
            number=ordinal,
        )


def entry_of(row: Row) -> Entry | None:
    """Return what *row* tells where it has a description, a number and a class, and perhaps its own number before."""
    pieces = [piece for piece in row.pieces if not points_to_pictures(piece.text)]
    texts = [piece.text for piece in pieces]
    if len(texts) == TOGETHER:
        both = (_class_beside(pieces) if has_lead(texts[0]) else None) or _class_before_number(pieces)
        return Entry(row, pieces, 0, 1, 1, *both) if both else None
    ordinal = len(texts) == CELLS + 1 and running_number(texts[0]) is not None
    if len(texts) - ordinal != CELLS:
        return None
    if told := _told_together(texts):
        return Entry(row, pieces, 1, 2, 2, *told)
    places = range(int(ordinal), len(texts))
    named = [(at, severity) for at in places if (severity := named_class(texts[at])) is not None]
    numbers = [at for at in places if count(texts[at]).state == "number"]
    if len(named) != 1 or len(numbers) != 1:
        return None
    (at, severity), number = named[0], numbers[0]
    (described,) = set(places) - {at, number} or {at}
    known = lexicon.row_kind(texts[described]) == "found" or is_description(without_lead(texts[described]))
    label = lexicon.meaning("fields", texts[described]) is not None
    if described == at or not known or label:
        return None
    return Entry(row, pieces, described, number, at, severity, texts[number])


def _told_together(texts: Sequence[str]) -> tuple[Severity, str] | None:
    """Return class and number that stand in one cell behind a code and a description: "K 1 | … | 2 × major defect"."""
    counted = mixed_counts(texts[2], {}) if any(map(str.isdigit, texts[2])) else {}
    coded = len(texts) == CELLS and _CODE.fullmatch(texts[0]) is not None and is_description(texts[1])
    (severity, number), *others = counted.items() or [(None, 0)]
    return (severity, str(number)) if coded and severity is not None and not others else None


def _class_beside(pieces: Sequence[Piece]) -> tuple[Severity, str] | None:
    """Return class and number in one cell beside a description: "Plate rocks | 1 set, serious", "Open scar | 2 MJ"."""
    described, told = pieces
    if not is_description(without_lead(described.text)) or not any(map(str.isdigit, told.text)):
        return None
    if (both := class_and_number([told])) is not None:
        return both.severity, both.number
    words = told.text.split()
    if len(words) != TOGETHER:
        return None
    number, name = words if words[0].isdigit() else words[::-1]  # "2 MJ", "MJ 2"
    severity = named_class(name) or classes.explained().get(name)
    return (severity, number) if severity is not None and number.isdigit() else None


def _class_before_number(pieces: Sequence[Piece]) -> tuple[Severity, str] | None:
    """Return what one cell beside a description says, its class and its number alone: "Eye incomplete | MA 3"."""
    described, told = pieces
    match = _CLASS_AND_NUMBER.fullmatch(told.text)
    if match is None or not is_description(without_lead(described.text)) or items(f"{described.text} {told.text}"):
        return None  # a line that tells all of it is read as such
    severity = named_class(match["name"]) or classes.explained().get(match["name"])
    return (severity, match["number"]) if severity is not None else None


def points_to_pictures(text: str) -> bool:
    """Tell whether *text* is the number of a picture and nothing else: "photo 1", "see pic. 12"."""
    words = text.split()
    return len(words) <= LONGEST_POINTER and any(is_caption(" ".join(words[start:])) for start in (0, 1))
