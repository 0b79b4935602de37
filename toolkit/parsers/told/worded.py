"""Defects in lines of words: each with its number under the name of a class, or with both in the line itself."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from msgspec import field

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import EDGE, NEAR, Line, Setting, Table, print_of, running_number, size_of, spacing
from toolkit.parsers.layout.pages import union
from toolkit.parsers.limits.limits_in_turn import without_limits_in_turn
from toolkit.parsers.limits.stated import states
from toolkit.parsers.told.missed import may_be_lost, may_tell, says_none
from toolkit.parsers.told.one_told import Worded, worded_text
from toolkit.parsers.told.told_counts import (
    counts_before,
    counts_goods,
    counts_packs,
    counts_vaguely,
    has_lead,
    tells_remark,
)
from toolkit.parsers.told.told_items import begins_class, items, under
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.class_headings import (
    class_of_heading,
    gives_figures,
    names_behind,
    tells_others,
    told,
    told_below,
    told_beside,
)
from toolkit.parsers.words.lazily import has_digit
from toolkit.parsers.words.may_name import may_name_class

SMALLER = 1.15  # times the letters of a note: those of the defects
A_CELL_AND_ITS_FIGURE = 2  # pieces of a heading: "Major | 7"
LINES = 3  # that a bullet is wrapped over, behind the first
LONGEST_HEADING, LONGEST_LEAD_IN = 8, 16  # words; of a sentence that ends with a colon
ABOVE = 3  # lines over a list in which its heading stands


class Bullets(Table):
    """Defects as lines of text with their number, under the name of their class."""

    last: Severity | None = None
    held: list[Row] = field(default_factory=list)  # a bullet whose number may stand on a line below
    ended: Row | None = None  # the line that ended the list
    section: int | None = None  # the number of the heading over all classes
    fresh: bool = False  # the name of a class without a figure stood on the line before

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
        fresh, self.fresh = self.fresh, False
        if named := heading_of(row):
            lines = list(told(row.text, named, row)) or (told_beside(row, named) if len(row.pieces) > 1 else [])
            self.last, self.held, self.fresh = named, [], not lines
            return lines
        if self.last is None or items(row.text) or _sums_up(row.text):
            return None
        open_ = [] if has_lead(row.text) else self.held
        if found := _counted(self.last, [*open_, row]):
            return self._found(found, [*open_, row])
        lost = (fresh or counts_vaguely(row.text)) and not has_lead(row.text) and self._may_be_lost(row)
        return self._uncounted(row, open_, lost=lost)

    def _uncounted(self, row: Row, open_: Sequence[Row], *, lost: bool) -> list[Line] | None:
        """Return what a line says that counts no defect of the class, and ask about one of cartons or a *lost* one."""
        figures = told_below(row.text, self.last, row) if self.last else []
        packs = counts_packs(row.text)
        if figures or (tells_remark(row.text) and not packs):
            return figures
        if packs or lost:
            self.junk.append((row.page, row.text))
            return []
        return self._without_number(row, open_)

    def _may_be_lost(self, row: Row) -> bool:
        """Tell whether *row*, close under the line before, may tell a defect without a number that is understood."""
        return row.top - self.last_bottom < row.bottom - row.top and may_be_lost(row) and not self.is_headline(row)

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
            return [Line("text", row.text, {}, row.page, row.box, size=print_of(row), band=row.band)]
        elif not self._is_note(row):
            self.ended = row
            return None
        return []

    def _is_note(self, row: Row) -> bool:
        """Tell whether *row* is in smaller print right under a defect, and begins where that does: a note on it.

        Where the number of each stands in a column of its own, what is under the words alone is a note in any print.
        """
        if self._is_under_words(row):
            return True
        small = size_of(self.header) > SMALLER * size_of(row) and len(row.pieces) == 1
        first, *others = [piece.ink[0] for piece in self.header.pieces[:-1]] or [self.header.pieces[0].ink[0]]
        last = others[0] if others else first  # the words may stand apart from their letter
        below = first - EDGE <= row.pieces[0].ink[0] <= last + EDGE
        return small and below and row.top - self.last_bottom <= size_of(row)

    def _is_under_words(self, row: Row) -> bool:
        """Tell whether *row* stands right under the words of a defect, whose number has a column of its own."""
        own = self.header.pieces
        if len(row.pieces) != 1 or len(own) < 2 or not counts_before(self.header.text):  # noqa: PLR2004 - number, words
            return False
        if _tells_more(row.text):
            return False
        below = abs(row.pieces[0].ink[0] - own[-1].ink[0]) < EDGE
        return below and row.top - self.last_bottom < row.bottom - row.top and not self.is_headline(row)

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


def _sums_up(text: str) -> bool:
    """Tell whether *text* gives several classes what was found in all: "共发现主要缺陷12个、次要缺陷14个"."""
    return states(without_limits_in_turn(text))


def _tells_more(text: str) -> bool:
    """Tell whether *text* may count goods or name a class, so that it is no mere note: "torn on 9 more pairs"."""
    counts = has_digit(text) and not lexicon.units().isdisjoint(folding.key(text).split())
    return counts or may_name_class(text)


def _counted(severity: Severity, rows: Sequence[Row]) -> tuple[Worded, ...]:
    """Return the defects of a class that *rows* count; a bare figure in a cell of its own may be anything."""
    if told_below(rows[-1].text, severity, rows[-1]):
        return ()  # "Found 6, allowed 7"
    return under(severity, whole(rows), bare=not rows[-1].pieces[-1].text.isdigit())


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
    over, missed = _heading_over(row, setting.above)
    severity = heading_of(over) if over else None
    if row.ruled or over is None or severity is None or items(row.text) or heading_of(row):
        return None
    if not _counted(severity, [row]) and not is_wrapped(row, setting, severity):
        return None
    if missed and lexicon.meaning("blocks", row.text.partition(":")[0]) == "quantity":
        return None  # "Found on: 3 pcs" counts what the line over it describes
    made = Bullets(row.page, row.table, row.page, row.bottom, row, last=severity)
    made.section = next((number for each in reversed(setting.above) if (number := _section(each))), None)
    made.junk.extend((each.page, each.text) for each in (*missed, *_over_class(over, row, setting)))
    made.lines.extend(told(over.text, severity, over))
    made.lines.extend(made.read(row) or [])
    return made


def _over_class(over: Row, row: Row, setting: Setting) -> Iterator[Row]:
    """Yield the line over the class *over* where it tells a defect and stands as near as *row*: whose is the class?"""
    at = next((at for at in range(setting.index, 0, -1) if setting.rows[at] is over), 0)
    before = setting.rows[at - 1] if at else None
    severity = heading_of(over)
    if before is not None and severity is not None and not before.ruled and heading_of(before) is None:
        near = spacing(before, over) <= spacing(over, row)
        yield from [before] if near and _counted(severity, [before]) else []


def _section(row: Row) -> int | None:
    """Return the number of a heading over lists of defects."""
    return running_number(row.text) if heads_list(row) and heading_of(row) is None else None


def _heading_over(row: Row, above: Sequence[Row]) -> tuple[Row | None, list[Row]]:
    """Return the name of a class right over *row*, or over lines between that tell of it: "Found 6, allowed 7".

    With it lines between are returned that may tell a defect and are not understood.
    """
    below, missed = row, list[Row]()
    for over in above[: -ABOVE - 1 : -1]:
        near = over.page == row.page and below.top - over.bottom <= NEAR
        if over.ruled or not near:
            return None, []
        if named := heading_of(over):
            return (None, []) if _is_row_of_figures(over, named) else (over, missed[::-1])
        if not _introduces(over, row):
            apart = below.top - over.bottom > over.bottom - over.top or len(over.pieces) != 1
            if apart or says_none(over.text) or lexicon.meaning("headings", over.text):
                return over, []
            missed += [over] if may_be_lost(over) else []
        below = over
    return None, []


def _is_row_of_figures(over: Row, named: Severity) -> bool:
    """Tell whether *over*, which names a class, is a row of a table with heads for its figures, and heads nothing."""
    return len(over.pieces) > A_CELL_AND_ITS_FIGURE and not told_beside(over, named)


def _introduces(over: Row, row: Row) -> bool:
    """Tell whether *over* gives the figures of a class, or says over a bullet that something was found."""
    if over.ruled or says_none(over.text):
        return False
    told_of = has_lead(row.text) and not has_lead(over.text)
    label = lexicon.row_kind(over.text.partition(":")[0].strip()) is not None
    told_of = told_of and (label or lexicon.mentions("rows_told", "found", over.text))
    return told_of or bool(told_below(over.text, Severity.MAJOR, over))


def heading_of(row: Row) -> Severity | None:
    """Return the class that *row* names as a heading; a line that tells its defects, or other classes, is none."""
    named = class_of_heading(row.text)
    other = named and (items(row.text) or _tells_unclearly(row.text) or tells_others(row.text))
    return None if other else named


def _tells_unclearly(text: str) -> bool:
    """Tell whether *text*, which names a class, describes a defect of it and gives no figure of the class."""
    return may_tell(text) and not (gives_figures(text) or names_behind(text))


def begins(row: Row) -> bool:
    """Tell whether *row* begins a defect: with a bullet or with its class."""
    return has_lead(row.text) or begins_class(row.text)


def is_wrapped(row: Row, setting: Setting, severity: Severity | None = None) -> bool:
    """Tell whether *row* begins a bullet that tells a defect, of this class, on the line on which it ends."""
    if row.ruled or not (has_lead(row.text) if severity else begins(row)):
        return False
    following = list(takewhile(_may_go_on, setting.below(LINES)))
    wholes = (whole([row, *following[:number]]) for number in range(1, len(following) + 1))
    return any(under(severity, whole) if severity else items(whole) for whole in wholes)


def _may_go_on(row: Row) -> bool:
    return not (row.ruled or has_lead(row.text) or class_of_heading(row.text))


def whole(rows: Sequence[Row]) -> str:
    return " ".join(each.text for each in rows)


def heads_list(row: Row) -> bool:
    """Tell whether *row* heads a list of defects; a list of tests may give classes and numbers, too."""
    told = items(row.text) or may_tell(row.text)  # "- 锐边 (主要缺陷): 9 件" is a defect itself
    return not row.ruled and heads_defects(row.text) and not told


def heads_defects(text: str) -> bool:
    """Tell whether *text* is a heading that speaks of defects."""
    longest = LONGEST_LEAD_IN if text.rstrip().endswith((":", "：")) else LONGEST_HEADING
    if len(text.split()) > longest:
        return False
    return lexicon.meaning("columns", text) == "description" or lexicon.names_defects(text)


def worded(row: Row) -> Worded | None:
    """Return the defect that a line of text tells with its class and its number ("- Loose thread – MAJ x 3")."""
    return None if row.ruled else worded_text(row.text)
