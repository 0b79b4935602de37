"""Defects under the name of a class without heads of columns: "1 | Cap leaks | 3", or a card with "Found on: 3 pcs".

What hangs right under a row in smaller print is a note on it: where it was seen, what can be done. It is no part of the
name, and the list goes on below it.
"""

from collections.abc import Sequence

from msgspec import field

from toolkit.model.severity import Severity
from toolkit.parsers.cards.captions import counts_pictures
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.lines import EDGE, NEAR, SAME_PRINT, Line, Setting, Table, running_number, size_of, spacing
from toolkit.parsers.lists.under_class_lines import (
    MOST_CELLS,
    begins_with_code,
    carded_in,
    described_in,
    figures_of,
    labelled_count,
    marks_row,
    says_none,
    text_of,
)
from toolkit.parsers.told.goods_counted import goods_in
from toolkit.parsers.told.missed import may_be_lost, may_tell
from toolkit.parsers.words import classes, lexicon
from toolkit.parsers.words.class_headings import SAID, class_of_heading, told
from toolkit.parsers.words.ordered import of_class
from toolkit.parsers.words.values import is_short, is_value

CLEARLY = 0.7  # of the space to what follows a class: that from the words it belongs to
MOST_LINES = 3  # of a description over its count, or of figures under the name of a class
LOOKED_AT = 6  # rows below the first, those between classes among them
MOST_ABOVE = 6  # rows of classes without defects before the first that has some
ALIGNED = 12.0  # points by which counts below each other may be set apart


class UnderClass(Table):
    """Rows of a description and a count, or cards of both, under the name of their class."""

    last: Severity | None = None
    cards: bool = False
    counts: Piece | None = None  # the first count: the others stand below it
    start: float | None = None  # where the first row begins
    number: int | None = None  # of the last row, in a list that numbers its rows
    held: list[Row] = field(default_factory=list)  # a description whose count stands on a line of its own
    ended: Row | None = None  # the line that ended the list

    def holds(self, row: Row) -> bool:
        """Tell whether *row* has its text and its count where the rows of the list have them, near behind its end."""
        last = self.ended
        if last is None or self.cards or row.ruled or self.start is None or row.page != last.page:
            return False
        if not last.top < row.top <= last.bottom + NEAR or lexicon.meaning("headings", last.text):
            return False
        found = described_in(row)
        if found is None or abs(row.pieces[0].ink[0] - self.start) > EDGE or not self._stands_under(found[1]):
            return False
        bare = self.counts is not None and self.counts.text.isdigit() and found[1].text.isdigit()
        return bool(goods_in(found[1].text)) or bare

    def read(self, row: Row) -> list[Line] | None:
        lines = self._read(row)
        self.ended = row if lines is None else self.ended
        return lines

    def _read(self, row: Row) -> list[Line] | None:
        if named := _class_of(row):
            self.last, self.held, self.table = named, [], row.table
            self.counts = None  # a table of its own has columns of its own
            return list(told(row.text, named, row))
        if self._begins_grid(row):
            self.table = row.table
        if self._is_apart(row):
            return None
        if says_none(row):
            return []
        if figures := figures_of(row, self.last):
            return figures
        return self._card(row) if self.cards else _figure(row, self.last) or self._in_columns(row)

    def _begins_grid(self, row: Row) -> bool:
        """Tell whether *row* is the first of a ruled table of its own, right under the name of its class."""
        begins = row.ruled and self.table == 0 and self.counts is None and row.page == self.last_page
        return begins and not self.cards and row.top - self.last_bottom <= NEAR and described_in(row) is not None

    def _is_apart(self, row: Row) -> bool:
        """Tell whether *row* stands in another ruled table than the name of its class, or far below the list."""
        if row.ruled or self.table:
            return row.table != self.table or (row.page != self.last_page and not self.suspended)
        return self._is_far(row) and not self._is_alike(row)

    def _is_far(self, row: Row) -> bool:
        return row.page == self.last_page and row.top - self.last_bottom > NEAR

    def _is_alike(self, row: Row) -> bool:
        """Tell whether *row*, which tells of its pictures, has its text and count under those of the rows before."""
        found = None if self.cards else described_in(row)
        begins = self.start is not None and abs(row.pieces[0].ink[0] - self.start) <= EDGE
        pictured = any(counts_pictures(piece.text) for piece in row.pieces)
        return found is not None and begins and pictured and self._stands_under(found[1])

    def _in_columns(self, row: Row) -> list[Line] | None:
        found = described_in(row)
        follows = self._follows(row)
        if found is None and (follows or self._is_miscounted(row)):
            self.junk.append((row.page, row.text))
            return []
        if found is None and self._hangs_under(row):
            self.junk.extend([(row.page, row.text)] if may_tell(row.text) else [])
            return []
        if found is None:
            # The rest of a description begins in lower case; whatever else stands alone ends the list.
            goes_on = len(row.pieces) == 1 and row.text[:1].islower()
            return [text_of(row)] if goes_on and bool(self.lines) else None
        text, number = found
        if self.counts is None:
            self.counts, self.start = number, row.pieces[0].ink[0]
        if self.last is None or not self._stands_under(number):
            self.junk.append((row.page, row.text))
            return []
        kind = of_class(text)[1] or "defect"
        return [Line(kind, text, {self.last: number.text}, row.page, row.box, size=size_of(row), band=row.band)]

    def _hangs_under(self, row: Row) -> bool:
        """Tell whether *row* is a line in smaller print close under a defect, and no further out than that begins."""
        last = self.lines[-1] if self.lines else None
        if row.ruled or len(row.pieces) != 1 or last is None or last.kind != "defect" or self.start is None:
            return False
        near = row.page == self.last_page and row.top - self.last_bottom <= size_of(row)
        return near and size_of(row) < last.size - SAME_PRINT and row.pieces[0].ink[0] >= self.start - EDGE

    def _follows(self, row: Row) -> bool:
        """Tell whether *row* has the number after that of the row before it, or a code: then it is one of the list."""
        first = row.pieces[0].text if len(row.pieces) > 1 else ""
        number, last = running_number(first), self.number
        self.number = number or last
        return (number is not None and last is not None and number == last + 1) or begins_with_code(first)

    def _is_miscounted(self, row: Row) -> bool:
        """Tell whether *row* has a misprinted count under the others: "two", "1*"."""
        described, last = row.pieces[0], row.pieces[-1]
        return (
            described is not last
            and self._stands_under(last)
            and is_short(last.text)
            and described.text[-1] not in ":："
        )

    def _stands_under(self, piece: Piece) -> bool:
        return self.counts is not None and abs(piece.center - self.counts.center) <= ALIGNED + piece.width

    def _card(self, row: Row) -> list[Line] | None:
        number = labelled_count(row)
        if number is None:
            if len(row.pieces) > 1 or lexicon.meaning("headings", row.text) or len(self.held) == MOST_LINES:
                return None
            self.held.append(row)
            return []
        held, self.held = self.held, []
        if not held or self.last is None:
            self.junk.append((row.page, row.text))
            return []
        return [carded_in(held, number, self.last, row)]


def open_under_class(row: Row, setting: Setting) -> UnderClass | None:
    """Return the list that begins with *row* right under the name of a class."""
    above = setting.above
    if not above or _class_of(row) or _is_over_its_class(row, setting):
        return None
    cards = labelled_count(row) is not None
    heading = _heading(above, row, cards=cards)
    if heading is None or not (cards or _in_columns(row, setting)):
        return None
    over = above[heading]
    severity = class_of_heading(over.text)
    made = UnderClass(row.page, row.table, row.page, row.bottom, row, last=severity, cards=cards)
    made.lines.extend(_told_above(setting, over))
    made.lines.extend(line for each in above[heading + 1 :] for line in figures_of(each, severity))
    made.held = list(above[heading + 1 :]) if cards else []
    made.junk.extend((each.page, each.text) for each in above[heading + 1 :] if not cards and _is_lost(each))
    made.lines.extend(made.read(row) or [])
    return made


def _is_over_its_class(row: Row, setting: Setting) -> bool:
    """Tell whether the class right below belongs to *row*: it stands nearer to it than to what follows."""
    rows = setting.rows[setting.index + 1 : setting.index + 3]
    if len(rows) < 2 or rows[0].ruled or len(rows[0].pieces) != 1 or class_of_heading(rows[0].text) is None:  # noqa: PLR2004
        return False
    return spacing(row, rows[0]) < CLEARLY * spacing(*rows)


def _class_of(row: Row) -> Severity | None:
    """Return the class that *row* names as a heading; in a ruled table it stands by itself."""
    return class_of_heading(row.text) if len(row.pieces) == 1 or not row.ruled else None


def _figure(row: Row, severity: Severity | None) -> list[Line]:
    """Return the figure of a class that a ruled row labels and that is no count: "AQL | 2,5", "Ac / Re | 7 / 8"."""
    if severity is None or not row.ruled or len(row.pieces) != 2:  # noqa: PLR2004 - label and value
        return []
    label, value = (piece.text for piece in row.pieces)
    kind = lexicon.row_kind(classes.without_classes(label))
    told = kind in SAID or kind == "sample"
    return [Line(kind or "", label, {severity: value}, row.page, row.box)] if told and is_value(value) else []


def _in_columns(row: Row, setting: Setting) -> bool:
    """Tell whether *row* is one of a list: its count says what it counts, or another row has one below it."""
    found = described_in(row)
    if found is None:
        return False
    first = row.pieces[0].text
    marked = running_number(first) is not None or (len(row.pieces) == MOST_CELLS and marks_row(first))
    if marked or not found[1].text.strip().isdigit():
        return True
    others = [each for each in setting.below(LOOKED_AT) if not (_class_of(each) or figures_of(each, Severity.MAJOR))]
    below = (described_in(each) for each in others[:2])
    return any(each is not None and abs(each[1].center - found[1].center) <= ALIGNED for each in below)


def _heading(above: Sequence[Row], row: Row, *, cards: bool) -> int | None:
    """Return the place of the name of a class among the last rows *above*: its figures may stand below it.

    Of *cards*, the description of the first does.
    """
    if not any(map(_class_of, above[-MOST_LINES:])):
        return None  # as nearly everywhere: what the lines above tell needs no reading
    last = len(above) - 1
    for place in range(last, max(-1, last - MOST_LINES), -1):
        over = above[place]
        following = [*above[place + 1 :], row]
        grid = row.ruled and not over.ruled and not cards and place == last  # a table of its own for each class
        if (over.table != row.table and not grid) or over.page != row.page or following[0].top - over.bottom > NEAR:
            return None
        if _class_of(over):
            return place
        if not (cards or says_none(over) or figures_of(over, Severity.MAJOR) or _is_lost(over)):
            return None
    return None


def _is_lost(over: Row) -> bool:
    """Tell whether a line between the name of a class and the first row may tell a defect without a count."""
    return not over.ruled and may_be_lost(over) and not (says_none(over) or figures_of(over, Severity.MAJOR))


def _told_above(setting: Setting, over: Row) -> list[Line]:
    """Return what the heading *over* and those of classes without defects before it tell."""
    lines: list[Line] = []
    place = max(index for index, row in enumerate(setting.rows[: setting.index]) if row is over)
    for row in setting.rows[max(0, place - MOST_ABOVE) : place + 1][::-1]:
        named = _class_of(row)
        if named is None and not says_none(row):
            break
        lines[:0] = told(row.text, named, row) if named else ()
    return lines
