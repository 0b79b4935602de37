"""Lists without heads: row by row what a defect is, its number and its class, each in its own column.

"* dent on body | 2 | MAJOR" over "* black dirt in the neck | 4 | minor". What is such a list is known by its rows:
several of the same make, of which each has one class, one number and one description, and nothing else.
"""

import re
from collections.abc import Sequence

from msgspec import Struct, field

from toolkit.model.severity import Severity
from toolkit.parsers import lexicon
from toolkit.parsers.captions import is_description, named_class
from toolkit.parsers.cells import Piece, Row
from toolkit.parsers.lines import CLOSE, EDGE, Line, Setting, Whole, running_number, size_of
from toolkit.parsers.mixed import mixed_counts
from toolkit.parsers.readings import count
from toolkit.parsers.told_counts import without_lead

MOST_REMARKS = 2  # lines under one
LEAST = 2  # rows
MOST = 60
CELLS = 3  # description, number and class
APART = 12.0  # points by which the starts of one column may differ


_CODE = re.compile(r"[A-Za-z]{1,3}[ .-]?\d{1,3}|\d{1,3}[.)]?")


class Headless(Whole):
    """Such a list."""


class _Entry(Struct):
    row: Row
    described: int  # the places of the pieces
    number: int
    classed: int
    severity: Severity
    value: str
    more: list[str] = field(default_factory=list)  # lines that the description is wrapped over
    rows: list[Row] = field(default_factory=list)

    def alike(self, other: "_Entry") -> bool:
        """Tell whether both have the same columns."""
        places, others = (self.described, self.number, self.classed), (other.described, other.number, other.classed)
        if places != others or len(self.row.pieces) != len(other.row.pieces):
            return False
        if self.row.ruled and other.row.ruled and self.row.table != other.row.table:
            return True  # each a small table of its own width
        both = zip(self.row.pieces, other.row.pieces, strict=True)
        return all(min(abs(a.ink[0] - b.ink[0]), abs(a.ink[2] - b.ink[2])) < APART for a, b in both)

    @property
    def text(self) -> str:
        return " ".join([without_lead(self.row.pieces[self.described].text), *self.more])

    def line(self) -> Line:
        row, kind = self.row, lexicon.row_kind(self.row.pieces[self.described].text)
        ordinal = running_number(row.pieces[0].text) if len(row.pieces) > CELLS else None
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


def open_headless(row: Row, setting: Setting) -> Headless | None:
    """Return the list that begins with *row*."""
    first = _entry(row)
    if first is None or lexicon.row_kind(row.pieces[first.described].text) is not None:
        return None
    above = _entry(setting.above[-1]) if setting.above else None
    if above is not None and above.alike(first):
        return None  # a part of a list that was none would pass for all of it
    entries = [first]
    together = first.number == first.classed  # such rows may be small tables of their own
    for below in setting.rows[setting.index + 1 :][:MOST] if together else setting.below(MOST):
        entry = _entry(below)
        if entry is not None and entry.alike(first) and below.page - entries[-1].row.page <= 1:
            entries.append(entry)
        elif _is_remark(entries[-1], below):
            entries[-1].rows.append(below)
        elif not _wraps(entries[-1], below):
            break
        else:
            entries[-1].more.append(below.text)
            entries[-1].rows.append(below)
    defects = [entry for entry in entries if lexicon.row_kind(entry.row.pieces[entry.described].text) is None]
    if len(defects) < LEAST or _counts_up(entries):
        return None
    table = Headless(row.page, row.table, row.page, row.bottom, row)
    table.lines.extend(entry.line() for entry in entries)
    table.own_rows([each for entry in entries for each in (entry.row, *entry.rows)])
    return table


def _entry(row: Row) -> _Entry | None:
    """Return what *row* tells where it has a description, a number and a class, and perhaps its own number before."""
    texts = [piece.text for piece in row.pieces]
    ordinal = len(texts) == CELLS + 1 and running_number(texts[0]) is not None
    if len(texts) - ordinal != CELLS:
        return None
    if told := _told_together(texts):
        return _Entry(row, 1, 2, 2, *told)
    places = range(int(ordinal), len(texts))
    named = [(at, severity) for at in places if (severity := named_class(texts[at])) is not None]
    numbers = [at for at in places if count(texts[at]).state == "number"]
    if len(named) != 1 or len(numbers) != 1:
        return None
    (at, severity), number = named[0], numbers[0]
    (described,) = set(places) - {at, number} or {at}
    known = lexicon.row_kind(texts[described]) == "found" or is_description(without_lead(texts[described]))
    label = lexicon.meaning("fields", texts[described]) is not None
    return (
        _Entry(row, described, number, at, severity, texts[number]) if described != at and known and not label else None
    )


def _told_together(texts: Sequence[str]) -> tuple[Severity, str] | None:
    """Return class and number that stand in one cell behind a code and a description: "K 1 | … | 2 × major defect"."""
    counted = mixed_counts(texts[2], {}) if any(map(str.isdigit, texts[2])) else {}
    coded = len(texts) == CELLS and _CODE.fullmatch(texts[0]) is not None and is_description(texts[1])
    (severity, number), *others = counted.items() or [(None, 0)]
    return (severity, str(number)) if coded and severity is not None and not others else None


def _is_remark(entry: _Entry, below: Row) -> bool:
    """Tell whether *below* is a remark in a cell of its own under an entry with class and number in one cell."""
    last = entry.rows[-1] if entry.rows else entry.row
    together = entry.number == entry.classed and len(below.pieces) == 1 and below.page == last.page
    return together and len(entry.rows) < MOST_REMARKS and _entry(below) is None


def _wraps(entry: _Entry, below: Row) -> bool:
    """Tell whether *below* goes on with the description of *entry*: a line by itself, close under it in its column."""
    last = entry.rows[-1] if entry.rows else entry.row
    if below.ruled or len(below.pieces) != 1 or below.page != last.page or below.top - last.top > CLOSE * size_of(last):
        return False
    (piece,) = below.pieces
    return _is_within(piece, entry.row.pieces, entry.described) and is_description(piece.text)


def _is_within(piece: Piece, pieces: Sequence[Piece], column: int) -> bool:
    end = pieces[column + 1].ink[0] if column + 1 < len(pieces) else float("inf")
    return pieces[column].ink[0] - EDGE <= piece.ink[0] and piece.ink[2] <= end


def _counts_up(entries: Sequence[_Entry]) -> bool:
    """Tell whether the numbers of *entries* rise by one from one: they number the rows, and count nothing."""
    numbers = [count(entry.row.pieces[entry.number].text).value for entry in entries]
    return len(numbers) > LEAST and numbers == list(range(1, len(numbers) + 1))
