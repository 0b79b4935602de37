"""Lists without heads: row by row what a defect is, its number and its class, each in its own column.

"* dent on body | 2 | MAJOR" over "* black dirt in the neck | 4 | minor". What is such a list is known by its rows:
several of the same make, of which each has one class, one number and one description, and nothing else.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from msgspec import Struct, field

from toolkit.model.report import Problem
from toolkit.model.severity import Severity
from toolkit.parsers.cards.captions import is_description, named_class
from toolkit.parsers.cards.over_class import class_and_number
from toolkit.parsers.cards.photos import is_caption
from toolkit.parsers.cards.pilled import names_finds
from toolkit.parsers.facts.quantity_heads import is_of_packs
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.lines import CLOSE, EDGE, NEAR, Line, Setting, Whole, running_number, size_of
from toolkit.parsers.limits.aligned_board import is_of_totals
from toolkit.parsers.lists import set_aside
from toolkit.parsers.lists.defect_lists import Part
from toolkit.parsers.problems import error
from toolkit.parsers.told.told_counts import has_lead, without_lead
from toolkit.parsers.told.told_items import items
from toolkit.parsers.told.told_lines import Unheaded
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.mixed import mixed_counts
from toolkit.parsers.words.none_told import says_none
from toolkit.parsers.words.readings import count, counts_up

MOST_REMARKS = 2  # lines under one
LEAST = 2  # rows
MOST_HEADS = 4  # rows between two of a list: the name of the next carton, and of one without finds
LONGEST_POINTER = 3  # words: "see photo 12"
LONGEST_NAME = 3  # words of that of a carton: "Carton no. 31"
MOST = 60
REACH = 6  # rows behind the list
LONGEST_CLASS = 4  # words of a cell with a class
TOGETHER = 2  # cells where class and number share one
CELLS = 3  # description, number and class
APART = 12.0  # points by which the starts of one column may differ


_CODE = re.compile(r"[A-Za-z]{1,3}[ .-]?\d{1,3}|\d{1,3}[.)]?")


_CLASS_AND_NUMBER = re.compile(r"(?P<name>[^\W\d_]+\.?)\s+(?P<number>\d{1,3})")


class Headless(Whole):
    """Such a list."""


class _Entry(Struct):
    row: Row
    pieces: list[Piece]  # of the row, without those that only point to its pictures
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


def open_headless(row: Row, setting: Setting) -> Headless | None:
    """Return the list that begins with *row*."""
    first = _entry(row)
    if first is None or lexicon.row_kind(first.described_by) is not None or is_of_totals(row):
        return None
    above = _entry(setting.above[-1]) if setting.above else None
    if above is not None and above.alike(first):
        return None  # a part of a list that was none would pass for all of it
    entries = _entries(first, setting)
    defects = [entry for entry in entries if lexicon.row_kind(entry.described_by) is None]
    if (len(defects) < LEAST and not _come_again(first, setting.rows)) or _numbers_rows(entries):
        return None
    table = Headless(row.page, row.table, row.page, row.bottom, row)
    table.lines.extend(entry.line() for entry in entries)
    table.own_rows([each for entry in entries for each in (entry.row, *entry.rows)])
    table.junk.extend((each.page, each.text) for each in _left(entries, setting))
    return table


def headless_unconfirmed(parts: Sequence[Part]) -> Iterator[Problem]:
    """Ask about lists that no head says to be of defects, where no printed total does: of spare parts, of limits.

    The line over a list may say so as well: "2. What we found (quality)".
    """
    for part in parts:
        if isinstance(part.table, Headless | Unheaded) and part.defects and not names_finds(part.title):
            message = (
                f"“{part.defects[0].description}” and what follows have no heads: no total says that these are finds."
            )
            yield error("unread_cells", message, part.table.page)


def _left(entries: Sequence[_Entry], setting: Setting) -> Iterator[Row]:
    """Yield the rows close behind *entries* that name a class beside words: of a defect that is not understood."""
    used = {id(each) for entry in entries for each in (entry.row, *entry.rows)}
    last = setting.rows[setting.index]
    for row in setting.rows[setting.index :][: MOST + REACH]:
        if id(row) in used:
            last = row
            continue
        if row.page > last.page + 1 or (row.page == last.page and row.top - last.bottom > NEAR):
            return
        described = any(is_description(without_lead(p.text)) and not classes.mentions_class(p.text) for p in row.pieces)
        if described and len(row.pieces) > 1 and any(_names_class(piece.text) for piece in row.pieces):
            yield row
        last = row


def _names_class(text: str) -> bool:
    short = len(text.split()) <= LONGEST_CLASS
    return short and (named_class(text) is not None or classes.mentions_class(text) or text in classes.explained())


def _entries(first: _Entry, setting: Setting) -> list[_Entry]:
    """Return the rows that go on with the list that *first* begins, each with what belongs to it."""
    entries = [first]
    together = first.number == first.classed  # such rows may be small tables of their own
    rows = setting.rows[setting.index + 1 :][:MOST] if together else setting.below(MOST)
    for place, below in enumerate(rows):
        entry = _entry(below)
        if entry is not None and entry.alike(first) and below.page - entries[-1].row.page <= 1:
            entries.append(entry)
        elif _is_remark(entries[-1], below) or _counts_none(below) or _is_between(first, rows[place:]):
            entries[-1].rows.append(below)
        elif not _wraps(entries[-1], below):
            break
        else:
            entries[-1].more.append(below.text)
            entries[-1].rows.append(below)
    return entries


def _entry(row: Row) -> _Entry | None:
    """Return what *row* tells where it has a description, a number and a class, and perhaps its own number before."""
    pieces = [piece for piece in row.pieces if not _points_to_pictures(piece.text)]
    texts = [piece.text for piece in pieces]
    if len(texts) == TOGETHER:
        both = (_class_beside(pieces) if has_lead(texts[0]) else None) or _class_before_number(pieces)
        return _Entry(row, pieces, 0, 1, 1, *both) if both else None
    ordinal = len(texts) == CELLS + 1 and running_number(texts[0]) is not None
    if len(texts) - ordinal != CELLS:
        return None
    if told := _told_together(texts):
        return _Entry(row, pieces, 1, 2, 2, *told)
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
    return _Entry(row, pieces, described, number, at, severity, texts[number])


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


def _points_to_pictures(text: str) -> bool:
    """Tell whether *text* is the number of a picture and nothing else: "photo 1", "see pic. 12"."""
    words = text.split()
    return len(words) <= LONGEST_POINTER and any(is_caption(" ".join(words[start:])) for start in (0, 1))


def _is_between(first: _Entry, rows: Sequence[Row]) -> bool:
    """Tell whether the first of *rows* heads more of the list that *first* begins: "Carton 031" over the next rows.

    It names a carton or says that there is nothing in it, and the list goes on right below it or below another such
    row. Any other row may be a defect that is not understood, or head a list of another lot or inspection.
    """
    heads = list(takewhile(lambda row: _entry(row) is None, rows[: MOST_HEADS + 1]))
    if not heads or len(heads) > MOST_HEADS or len(heads) == len(rows):
        return False
    following = _entry(rows[len(heads)])
    return following is not None and following.alike(first) and all(map(_heads_more, heads))


def _heads_more(row: Row) -> bool:
    """Tell whether *row* names a carton by its number, "Carton 014 | 15 jars checked", or counts nothing."""
    if any(_names_class(piece.text) for piece in row.pieces):
        return False
    name, *others = [piece.text for piece in row.pieces] or [""]
    if not others and (not name or _points_to_pictures(name) or _finds_none(name)):
        return True
    words = folding.key(name).split()
    numbered = 1 < len(words) <= LONGEST_NAME and any(map(str.isdigit, words[-1]))
    return numbered and is_of_packs(words[0]) and set_aside.of_heading(name) == ""


def _finds_none(text: str) -> bool:
    """Tell whether *text* says that there is nothing, and at most in which carton: "No findings in this carton"."""
    words = text.strip(" .。").split()
    return any(
        lexicon.meaning("rows_of_none", " ".join(words[:end])) is not None
        and (end == len(words) or (len(words) - end <= LONGEST_NAME and is_of_packs(folding.key(words[-1]))))
        for end in range(1, len(words) + 1)
    )


def _is_remark(entry: _Entry, below: Row) -> bool:
    """Tell whether *below* is a remark in a cell of its own under an entry with class and number in one cell."""
    last = entry.rows[-1] if entry.rows else entry.row
    together = entry.number == entry.classed and len(below.pieces) == 1 and below.page == last.page
    return together and len(entry.rows) < MOST_REMARKS and _entry(below) is None


def _counts_none(row: Row) -> bool:
    """Tell whether *row* says of one kind of defects that none was found."""
    return any(says_none(piece.text) for piece in row.pieces[1:])


def _wraps(entry: _Entry, below: Row) -> bool:
    """Tell whether *below* goes on with the description of *entry*: a line by itself, close under it in its column."""
    last = entry.rows[-1] if entry.rows else entry.row
    if below.ruled or len(below.pieces) != 1 or below.page != last.page or below.top - last.top > CLOSE * size_of(last):
        return False
    (piece,) = below.pieces
    goes_on = piece.text[:1].islower() and is_description(piece.text)
    return goes_on and _is_within(piece, entry.pieces, entry.described)


def _is_within(piece: Piece, pieces: Sequence[Piece], column: int) -> bool:
    end = pieces[column + 1].ink[0] if column + 1 < len(pieces) else float("inf")
    return pieces[column].ink[0] - EDGE <= piece.ink[0] and piece.ink[2] <= end


def _come_again(first: _Entry, rows: Sequence[Row]) -> bool:
    """Tell whether such rows stand all over the report, as under the checks that they belong to."""
    if first.number != first.classed or len(first.pieces) != TOGETHER or not has_lead(first.row.text):
        return False
    alike = [entry for row in rows if has_lead(row.text) and (entry := _entry(row)) is not None and entry.alike(first)]
    return len(alike) > LEAST


def _numbers_rows(entries: Sequence[_Entry]) -> bool:
    """Tell whether the numbers of *entries* rise by one from one: they number the rows, and count nothing."""
    numbers = [count(entry.pieces[entry.number].text).value for entry in entries]
    return len(numbers) > LEAST and counts_up(numbers)
