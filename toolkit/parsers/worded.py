"""Defects in lines of words: each with its number under the name of a class, or with both in the line itself."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from toolkit.model.severity import Severity
from toolkit.parsers import lexicon
from toolkit.parsers.cells import Row
from toolkit.parsers.class_headings import PLAN, class_of_heading, told, told_below
from toolkit.parsers.lines import NEAR, Line, Setting, Table, running_number, size_of
from toolkit.parsers.pages import union
from toolkit.parsers.told_counts import (
    class_of,
    counts_anything,
    counts_before,
    counts_goods,
    counts_packs,
    has_lead,
    tells_remark,
    without_lead,
)
from toolkit.parsers.told_items import Worded, begins_class, items, under, worded_text

_NAME = re.compile(r"\s*[:：(（–—]|\s-\s")  # ends the name of a class
LINES = 3  # that a bullet is wrapped over, behind the first
LONGEST_HEADING, LONGEST_LEAD_IN = 8, 16  # words; of a sentence that ends with a colon
ABOVE = 3  # lines over a list in which its heading stands


@dataclass
class Bullets(Table):
    """Defects as lines of text with their number, under the name of their class."""

    last: Severity | None = None
    held: list[Row] = field(default_factory=list)  # a bullet whose number may stand on a line below
    ended: Row | None = None  # the line that ended the list
    section: int | None = None  # the number of the heading over all classes

    def holds(self, row: Row) -> bool:
        """Tell whether *row* counts goods near behind a line that ended this list, and could be of it."""
        if self.ended is None or self.last is None or row.ruled or row.page != self.ended.page:
            return False
        behind = self.ended.top < row.top <= self.ended.bottom + NEAR and has_lead(row.text) == has_lead(
            self.header.text
        )
        if not behind or lexicon.meaning("headings", self.ended.text) or tells_remark(row.text):
            return False
        return bool(under(self.last, row.text, bare=False))

    def read(self, row: Row) -> list[Line] | None:
        if row.ruled or (row.page == self.last_page and row.top - self.last_bottom > NEAR):
            return None
        if named := _heading_of(row):
            self.last, self.held = named, []
            return list(told(row.text, named, row))
        if self.last is None or items(row.text):
            return None
        open_ = [] if has_lead(row.text) else self.held
        if found := _counted(self.last, [*open_, row]):
            return self._found(found, [*open_, row])
        if counts_packs(row.text):
            self.junk.append((row.page, row.text))
            return []
        figures = told_below(row.text, self.last, row)
        return figures if figures or tells_remark(row.text) else self._without_number(row, open_)

    def _found(self, found: Sequence[Worded], over: Sequence[Row]) -> list[Line]:
        if len(over) > 1:
            self.junk.pop()
        self.held = []
        bare = has_lead(self.header.text) and not has_lead(over[0].text) and not counts_goods(over[0].text)
        if bare or counts_before(over[0].text) != counts_before(self.header.text):
            # the others have a bullet, or their numbers at the other end
            self.junk.append((over[0].page, over[0].text))
            return []
        return lines_of(found, over)

    def _without_number(self, row: Row, open_: Sequence[Row]) -> list[Line] | None:
        """Return a line that a description is wrapped over; ask about a bullet that counts nothing."""
        if row.page != self.last_page:
            return None
        if self._is_next_section(row):
            return None
        if has_lead(row.text) and has_lead(self.header.text):
            self._hold([] if says_none(row.text) else [row])
        elif open_ and len(open_) <= LINES:
            self.held = [*open_, row]
        elif counts_goods(row.text):
            self.junk.append((row.page, row.text))
        elif len(row.pieces) == 1 and row.text[:1].islower():
            return [Line("text", row.text, {}, row.page, row.box, size=size_of(row), band=row.band)]
        else:
            self.ended = row
            return None
        return []

    def _is_next_section(self, row: Row) -> bool:
        """Tell whether *row* heads the next part: by its words, its letters, or the number behind that of this part."""
        if counts_goods(row.text) or len(row.pieces) != 1:
            return False
        number = running_number(row.text)
        follows = number is not None and self.section is not None and number == self.section + 1
        return (
            follows
            or self.is_headline(row)
            or (number is not None and lexicon.meaning("headings", row.text) is not None)
        )

    def _hold(self, rows: Sequence[Row]) -> None:
        """Keep the first line of a bullet, and ask about it until it is understood."""
        self.held = list(rows)
        self.junk.extend((row.page, row.text) for row in rows)


def _counted(severity: Severity, rows: Sequence[Row]) -> tuple[Worded, ...]:
    """Return the defects of a class that *rows* count; a bare figure in a cell of its own may be anything."""
    if told_below(rows[-1].text, severity, rows[-1]):
        return ()  # "Found 6, allowed 7"
    return under(severity, _whole(rows), bare=not rows[-1].pieces[-1].text.isdigit())


def says_none(text: str) -> bool:
    """Tell whether a line says that there are no defects ("• None.")."""
    return lexicon.meaning("rows_of_none", without_lead(text).strip(" .。")) is not None


def lines_of(found: Sequence[Worded], over: Sequence[Row]) -> list[Line]:
    """Return the defects that the rows *over* tell as lines of a table."""
    box, first = union([row.box for row in over if row.page == over[0].page]), over[0]
    return [
        Line(lexicon.row_kind(each.text) or "defect", each.text, {each.severity: each.number}, first.page, box,
             size=size_of(first), band=first.band)
        for each in found
    ]  # fmt: skip


def open_bullets(row: Row, setting: Setting) -> Bullets | None:
    """Return the list that begins with *row* where it counts a defect right under the name of a class."""
    over = _heading_over(row, setting.above)
    severity = _heading_of(over) if over else None
    if row.ruled or over is None or severity is None or items(row.text) or _heading_of(row):
        return None
    if not _counted(severity, [row]) and not _is_wrapped(row, setting, severity):
        return None
    made = Bullets(row.page, row.table, row.page, row.bottom, row, last=severity)
    made.section = next((number for each in reversed(setting.above) if (number := _section(each))), None)
    made.lines.extend(told(over.text, severity, over))
    made.lines.extend(made.read(row) or [])
    return made


def _section(row: Row) -> int | None:
    """Return the number of a heading over lists of defects."""
    return running_number(row.text) if heads_list(row) and _heading_of(row) is None else None


def _heading_over(row: Row, above: Sequence[Row]) -> Row | None:
    """Return the name of a class right over *row*, or over lines between that tell of it: "Found 6, allowed 7"."""
    rows = [row]
    for over in above[: -ABOVE - 1 : -1]:
        near = over.page == row.page and rows[0].top - over.bottom <= NEAR
        if over.ruled or not near:
            return None
        if _heading_of(over) or not _introduces(over, row):
            return over
        rows.insert(0, over)
    return None


def _introduces(over: Row, row: Row) -> bool:
    """Tell whether *over* gives the figures of a class, or says over a bullet that something was found."""
    if over.ruled or says_none(over.text):
        return False
    told_of = has_lead(row.text) and not has_lead(over.text)
    label = lexicon.row_kind(over.text.partition(":")[0].strip()) is not None
    told_of = told_of and (label or lexicon.mentions("rows_told", "found", over.text))
    return told_of or bool(told_below(over.text, Severity.MAJOR, over))


def _heading_of(row: Row) -> Severity | None:
    """Return the class that *row* names as a heading; a line that tells its defects as well is none."""
    named = class_of_heading(row.text)
    return named if named and not items(row.text) else None


@dataclass
class Told(Table):
    """Defects as lines of text, each with its class and its number."""

    held: list[Row] = field(default_factory=list)  # a bullet whose class and number may stand on a line below

    def read(self, row: Row) -> list[Line] | None:
        if row.ruled or _is_of_plan(row) or (row.page == self.last_page and row.top - self.last_bottom > NEAR):
            return None
        if (named := _heading_of(row)) and not begins_class(row.text):
            return list(told(row.text, named, row)) or None
        open_ = [] if _begins(row) else self.held
        if found := items(_whole([*open_, row])):
            return self._found(found, [*open_, row])
        return [] if tells_remark(row.text) else self._without_number(row, open_)

    def _without_number(self, row: Row, open_: Sequence[Row]) -> list[Line] | None:
        """Hold what begins a defect whose number may stand on the next line, and ask about what stays open."""
        self._settle(open_, row)
        if _begins(row):
            self.junk.extend([(row.page, row.text)] if has_lead(row.text) else [])  # until it is understood
            self.held = [row]
        elif open_ and len(open_) <= LINES:
            self.held = [*open_, row]
        else:
            self.held = []
            return None
        return []

    def _settle(self, open_: Sequence[Row], row: Row) -> None:
        """Ask about a line without a bullet that counts something under its class and is not understood."""
        lines = [*open_, row]
        if not has_lead(lines[0].text) and begins_class(lines[0].text) and counts_anything(_whole(lines)):
            self.junk.append((row.page, _whole(lines)))  # "Minor: missing screw (1 pc) – 5 pcs"

    def _found(self, found: Sequence[Worded], over: Sequence[Row]) -> list[Line]:
        if len(over) > 1 and has_lead(over[0].text):
            self.junk.pop()
        self.held = []
        return lines_of(found, over)


def _is_of_plan(row: Row) -> bool:
    """Tell whether *row* gives a figure of the plan by class: "AQL | Critical 0 / Major 2.5"."""
    return len(row.pieces) > 1 and lexicon.row_kind(row.pieces[0].text) in {*PLAN, "sample"}


def _begins(row: Row) -> bool:
    """Tell whether *row* begins a defect: with a bullet or with its class."""
    return has_lead(row.text) or begins_class(row.text)


def open_told(row: Row, setting: Setting) -> Told | None:
    """Return the list that begins with *row* where it tells a defect, near under a heading that speaks of defects."""
    if row.ruled or _is_of_plan(row) or (not items(row.text) and not _is_wrapped(row, setting)):
        return None
    above = setting.above[-ABOVE:]
    heading = next((place for place in range(len(above) - 1, -1, -1) if heads_list(above[place])), None)
    if heading is None and not _names_defects(row):
        return None
    made = Told(row.page, row.table, row.page, row.bottom, row)
    # What is marked like a defect and stands before the first that is understood was one, too.
    missed = [
        each
        for each in above[len(above) if heading is None else heading + 1 :]
        if not each.ruled and has_lead(each.text)
    ]
    missed = [each for each in missed if any(map(str.isdigit, without_lead(each.text))) and not tells_remark(each.text)]
    made.junk.extend((each.page, each.text) for each in missed)
    made.lines.extend(made.read(row) or [])
    return made


def _names_defects(row: Row) -> bool:
    """Tell whether *row* heads its defects itself: "Major defects: scratch (3 pcs)"."""
    name = _NAME.split(without_lead(row.text), maxsplit=1)[0]
    return class_of(name) is not None and lexicon.mentions("block_words", "defect", name)


def _is_wrapped(row: Row, setting: Setting, severity: Severity | None = None) -> bool:
    """Tell whether *row* begins a bullet that tells a defect, of this class, on the line on which it ends."""
    if row.ruled or not (has_lead(row.text) if severity else _begins(row)):
        return False
    following = list(takewhile(_may_go_on, setting.below(LINES)))
    wholes = (_whole([row, *following[:number]]) for number in range(1, len(following) + 1))
    return any(under(severity, whole) if severity else items(whole) for whole in wholes)


def _may_go_on(row: Row) -> bool:
    return not (row.ruled or has_lead(row.text) or class_of_heading(row.text))


def _whole(rows: Sequence[Row]) -> str:
    return " ".join(each.text for each in rows)


def heads_list(row: Row) -> bool:
    """Tell whether *row* heads a list of defects; a list of tests may give classes and numbers, too."""
    return not row.ruled and heads_defects(row.text) and not items(row.text)  # "- 锐边 (主要缺陷): 9 件" is one itself


def heads_defects(text: str) -> bool:
    """Tell whether *text* is a heading that speaks of defects."""
    longest = LONGEST_LEAD_IN if text.rstrip().endswith((":", "：")) else LONGEST_HEADING
    if len(text.split()) > longest:
        return False
    return lexicon.meaning("columns", text) == "description" or lexicon.mentions("block_words", "defect", text)


def worded(row: Row) -> Worded | None:
    """Return the defect that a line of text tells with its class and its number ("- Loose thread – MAJ x 3")."""
    return None if row.ruled else worded_text(row.text)
