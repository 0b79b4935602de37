"""Defects in lines of words: each with its number under the name of a class, or with both in the line itself."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import NamedTuple

from toolkit.model.severity import Severity
from toolkit.parsers import classes, lexicon
from toolkit.parsers.cells import Row
from toolkit.parsers.class_headings import class_of_heading, told
from toolkit.parsers.lines import NEAR, Line, Setting, Table, size_of
from toolkit.parsers.pages import union

_UNITS = rf"(?:×|处|{'|'.join(sorted(map(re.escape, lexicon.single_units()), key=len, reverse=True))})\.?"
_BULLET = r"^\s*(?:[•●▪■◦·➢\-–*]\s*)?"
_COUNTED_FIRST = re.compile(rf"{_BULLET}(?P<number>\d{{1,3}})\s*{_UNITS}\s*[:\-–]?\s+(?P<text>\D.+)$", re.IGNORECASE)
_COUNTED_LAST = re.compile(
    rf"{_BULLET}(?P<text>\D.+?)\s*[:\-–,(（]\s*(?P<number>\d{{1,3}})\s*{_UNITS}\s*[)）]?$", re.IGNORECASE
)
# Of a line that names its class: the number says so by a unit or an "x", or stands right behind the class.
_NUMBERED = (
    re.compile(rf"^(?P<number>\d{{1,4}})\s*{_UNITS}\s*[:\-–]?\s+(?P<text>\D.+)$", re.IGNORECASE),
    re.compile(rf"^(?P<text>.+?)[\s:,–-]+[x×]\s*(?P<number>\d{{1,4}})(?:\s*{_UNITS})?$", re.IGNORECASE),
    re.compile(rf"^(?P<text>.+?)(?:[:,(–]|\s-|(?<=[)\]]))\s*(?P<number>\d{{1,4}})\s*{_UNITS}\s*\)?$", re.IGNORECASE),
    re.compile(r"^(?P<text>.+[)\]])\s*[:=]\s*(?P<number>\d{1,4})$"),
)
_CLASS_LAST = re.compile(
    rf"^(?P<text>.+?)\s*(?:[:：–,]|\s-)\s*(?P<number>\d{{1,4}})\s*(?:{_UNITS}\s*)?"
    r"[(\[（]?(?P<name>[^\W\d_][^\d()]{0,20})[)\]）]?$",
    re.IGNORECASE,
)
_COUNT = re.compile(rf"(?<!\w)\d{{1,4}}\s*{_UNITS}(?!\w)", re.IGNORECASE)
_LEAD = re.compile(r"^\s*(?:[•●▪■◦·➢*–—-]\s*|\(?\d{1,2}[.)]\s+)")
_BULLETED = re.compile(r"^\s*[•●▪■◦·➢*–—-]")
_IN_BRACKETS = re.compile(r"[(\[（]([^()\[\]（）]{1,24})[)\]）]")
_PARTING = re.compile(r"\s+[-–—]\s*|\s*[:：,;|]\s*|(?<=\w)[–—]\s*")
_FULL_WIDTH = str.maketrans("（）：，；［］—", "():,;[]–")
_SHARE = re.compile(r"\s*\(\s*\d{1,3}(?:[.,]\d{1,3})?\s*%\s*\)$")  # of the sample
SHORTEST = 2  # letters of a description
LINES = 3  # that a bullet is wrapped over, behind the first
LONGEST = 240  # characters of such a line
LONGEST_HEADING = 8  # words
ABOVE = 3  # lines over a list in which its heading stands


@dataclass
class Bullets(Table):
    """Defects as lines of text with their number, under the name of their class."""

    last: Severity | None = None

    def read(self, row: Row) -> list[Line] | None:
        if named := class_of_heading(row.text):
            self.last = named
            return list(told(row.text, named, row))
        match = _counted(row)
        if worded(row) is not None or self.last is None:
            return None
        if match is None:
            return self._without_number(row)
        label, number = match["text"].strip(), match["number"]
        return [Line("defect", label, {self.last: number}, row.page, row.box, size=size_of(row), band=row.band)]

    def _without_number(self, row: Row) -> list[Line] | None:
        """Return a line that a description is wrapped over; ask about a bullet that counts nothing."""
        if row.ruled or row.page != self.last_page or row.top - self.last_bottom > NEAR:
            return None
        if _BULLETED.match(row.text) and _BULLETED.match(self.header.text):
            if lexicon.meaning("rows_of_none", _LEAD.sub("", row.text).strip(" .。")) is None:
                self.junk.append((row.page, row.text))
            return []
        goes_on = len(row.pieces) == 1 and row.text[:1].islower()
        return [Line("text", row.text, {}, row.page, row.box, size=size_of(row), band=row.band)] if goes_on else None


def open_bullets(row: Row, above: Sequence[Row]) -> Bullets | None:
    """Return the list that begins with *row* where it counts a defect right under the name of a class."""
    if _counted(row) is None or not above:
        return None
    over = above[-1]
    severity = class_of_heading(over.text) if not over.ruled and over.page == row.page else None
    if severity is None or row.top - over.bottom > NEAR or worded(row) is not None:
        return None
    made = Bullets(row.page, row.table, row.page, row.bottom, row, last=severity)
    made.lines.extend(told(over.text, severity, over))
    made.lines.extend(made.read(row) or [])
    return made


def _counted(row: Row) -> re.Match[str] | None:
    if row.ruled or class_of_heading(row.text):
        return None
    return _COUNTED_FIRST.match(row.text) or _COUNTED_LAST.match(row.text)


class Worded(NamedTuple):
    """A line of words that names a defect, its class and its number."""

    text: str
    severity: Severity
    number: str


@dataclass
class Told(Table):
    """Defects as lines of text, each with its class and its number."""

    held: list[Row] = field(default_factory=list)  # a bullet whose class and number may stand on a line below

    def read(self, row: Row) -> list[Line] | None:
        if row.ruled or (row.page == self.last_page and row.top - self.last_bottom > NEAR):
            return None
        begins = _LEAD.match(row.text) is not None
        if begins and class_of_heading(row.text) and worded(row) is None:
            return None
        open_ = [] if begins else self.held
        if found := _worded(_whole(open_[0], [*open_[1:], row]) if open_ else row.text):
            return self._found(found, [*open_, row])
        if not begins and (not open_ or len(open_) > LINES):
            if _class(row.text.partition(":")[0].strip(" .")) and _COUNT.search(row.text):
                self.junk.append((row.page, row.text))  # "Minor: missing screw (1 pc) – 5 pcs"
                return []
            return None
        if begins:
            self.junk.append((row.page, row.text))  # until it is understood
        self.held = [*open_, row]
        return []

    def _found(self, found: Worded, over: Sequence[Row]) -> list[Line]:
        if len(over) > 1:
            self.junk.pop()
        self.held = []
        kind = lexicon.row_kind(found.text) or "defect"
        box = union([row.box for row in over])
        return [Line(kind, found.text, {found.severity: found.number}, over[0].page, box, size=size_of(over[0]))]


def open_told(row: Row, setting: Setting) -> Told | None:
    """Return the list that begins with *row* where it tells a defect, near under a heading that speaks of defects."""
    if worded(row) is None and not _is_wrapped(row, setting):
        return None
    above = setting.above[-ABOVE:]
    heading = next((place for place in range(len(above) - 1, -1, -1) if heads_defects(above[place])), None)
    if heading is None:
        return None
    made = Told(row.page, row.table, row.page, row.bottom, row)
    # What is marked like a defect and stands before the first that is understood was one, too.
    missed = [each for each in above[heading + 1 :] if not each.ruled and _LEAD.match(each.text)]
    made.junk.extend((each.page, each.text) for each in missed if any(map(str.isdigit, _LEAD.sub("", each.text))))
    made.lines.extend(made.read(row) or [])
    return made


def _is_wrapped(row: Row, setting: Setting) -> bool:
    """Tell whether *row* begins a bullet that tells a defect on the line on which it ends."""
    if row.ruled or not _LEAD.match(row.text):
        return False
    following = list(takewhile(lambda more: not more.ruled and not _LEAD.match(more.text), setting.below(LINES)))
    return any(_worded(_whole(row, following[:number])) for number in range(1, len(following) + 1))


def _whole(row: Row, following: Sequence[Row]) -> str:
    return " ".join(each.text for each in (row, *following))


def heads_defects(row: Row) -> bool:
    """Tell whether *row* heads a list of defects; a list of tests may give classes and numbers, too."""
    if row.ruled or len(row.text.split()) > LONGEST_HEADING:
        return False
    return lexicon.meaning("columns", row.text) == "description" or lexicon.mentions("block_words", "defect", row.text)


def worded_text(text: str) -> Worded | None:
    """Return the defect that *text* tells with its class and its number."""
    return _worded(text) if len(text) <= LONGEST else None


def worded(row: Row) -> Worded | None:
    """Return the defect that a line of text tells with its class and its number ("- Loose thread – MAJ x 3")."""
    return None if row.ruled or len(row.text) > LONGEST else _worded(row.text)


def _worded(text: str) -> Worded | None:
    if not any(map(str.isdigit, text)):
        return None
    plain = _SHARE.sub("", _LEAD.sub("", text, count=1).translate(_FULL_WIDTH).strip())
    found = _number_first(plain) or _class_last(plain) or _class_first(plain)
    if found is None or sum(map(str.isalpha, found.text)) < SHORTEST or _tells_more(found.text):
        return None
    return found


def _number_first(text: str) -> Worded | None:
    """Return the defect of a line that begins or ends with its number: "Scratch (minor): 4 pcs"."""
    match = next((match for pattern in _NUMBERED if (match := pattern.match(text))), None)
    named = apart_from_class(match["text"].strip()) if match else None
    return Worded(*named, match["number"]) if match and named else None


def _class_last(text: str) -> Worded | None:
    """Return the defect of a line that ends with its class: "Scratch: 4 pcs (minor)"."""
    match = _CLASS_LAST.match(text)
    severity = _class(match["name"].strip()) if match else None
    return Worded(_plain(match["text"]), severity, match["number"]) if match and severity else None


def _class_first(text: str) -> Worded | None:
    """Return the defect of a line that begins with its class and its number: "MA 2 pcs Lock catch slips"."""
    name, _, rest = text.partition(" ")
    severity, match = _class(name.strip(".:")), _NUMBERED[0].match(rest.strip())
    return Worded(_plain(match["text"]), severity, match["number"]) if severity and match else None


def _tells_more(text: str) -> bool:
    """Tell whether a description has a class or a number of its own, so that the line tells of two defects."""
    return _COUNT.search(text) is not None or any(map(_class, re.split(r"[.:,;()\[\]–]\s*(?:\d+\s+)?", text)))


def apart_from_class(text: str) -> tuple[str, Severity] | None:
    """Return the description in *text* and the class that stands apart from it: in brackets, before or behind it."""
    for match in _IN_BRACKETS.finditer(text):
        if severity := _class(match[1]):
            return _plain(text[: match.start()] + " " + text[match.end() :]), severity
    signs = list(_PARTING.finditer(text))
    if not signs:
        return None
    first, last = signs[0], signs[-1]
    if severity := _class(text[: first.start()]):
        return _plain(text[first.end() :]), severity
    severity = _class(text[last.end() :])
    return (_plain(text[: last.start()]), severity) if severity else None


def _plain(text: str) -> str:
    return " ".join(text.split()).strip(" :–-,;")


def _class(text: str) -> Severity | None:
    return classes.severity(text)
