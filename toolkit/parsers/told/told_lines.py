"""Defects in lines of words, each with its class and its number in the line itself."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from msgspec import field

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import NEAR, Line, Setting, Table, size_of
from toolkit.parsers.limits.aligned_board import is_of_totals
from toolkit.parsers.limits.stated import read, states
from toolkit.parsers.told.found_on import goods_stand_first
from toolkit.parsers.told.missed import may_tell
from toolkit.parsers.told.one_told import Worded
from toolkit.parsers.told.told_counts import (
    counts_anything,
    counts_goods,
    has_lead,
    plain_line,
    tells_remark,
    without_lead,
)
from toolkit.parsers.told.told_in_prose import told_in_prose
from toolkit.parsers.told.told_items import begins_class, class_named, items, without_none
from toolkit.parsers.told.worded import ABOVE, LINES, begins, heading_of, heads_list, is_wrapped, lines_of, whole
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.by_class import sentences
from toolkit.parsers.words.class_headings import PLAN, tells_others, told
from toolkit.parsers.words.lazily import Lazy

CLOSE = 0.9  # heights of the letters between two lines of one paragraph
MOST_LINES = 8  # of one
FULL = 40  # characters of a line that a sentence is wrapped over
LONG = 6  # letters of a word for defects at the end of another
RUN = 3  # lines in a row that tell a defect each, where no heading says so
_SENTENCE = Lazy(r"(?<=[^\d\s])[.;]\s+|(?<=\d)[.;]\s+(?=[^\d\s])")
_LABEL = Lazy(r"[^\W\d_][^:：\d]{1,40}[:：]\s")  # "Tests done: capacity (5 pcs)"
_NAME = Lazy(r"\s*[:：(（–—]|\s-\s")  # ends the name of a class


class Told(Table):
    """Defects as lines of text, each with its class and its number."""

    held: list[Row] = field(default_factory=list)  # a bullet whose class and number may stand on a line below
    asked: bool = False  # what is held is asked about
    last: list[Row] = field(default_factory=list)  # of the last defects, where they end with words that may go on
    unended: list[Row] = field(default_factory=list)  # of the last defects, where no stop ends them
    paragraph: set[int] = field(default_factory=set)  # ids of the rows of a paragraph that was read as a whole

    def read(self, row: Row) -> list[Line] | None:
        if id(row) in self.paragraph:
            return []
        if row.ruled or _is_of_plan(row) or (row.page == self.last_page and row.top - self.last_bottom > NEAR):
            return None
        if _sums_up(row):
            return None
        if (named := heading_of(row)) and not begins_class(row.text):
            return list(told(row.text, named, row)) or None
        return _figures(row) or self._defects(row)

    def _defects(self, row: Row) -> list[Line] | None:
        if self._lists_on(row):
            return self._read_on(row, self.unended)
        open_ = [] if begins(row) else self.held
        if found := items(whole([*open_, row])):
            return self._found(found, [*open_, row])
        if not open_ and self._is_wrapped_on(row):
            return self._read_on(row, self.last)
        if tells_remark(row.text) and without_none(row.text) == row.text:
            return []
        wraps = begins_class(row.text) and not row.text.rstrip().endswith((".", "。"))
        if not (open_ or wraps) and counts_goods(row.text) and classes.mentions_class(row.text):
            self.junk.append((row.page, row.text))  # "Hinge missing - 2 pcs of 13 opened - Major"
            return []
        return self._without_number(row, open_)

    def _is_wrapped_on(self, row: Row) -> bool:
        """Tell whether *row* goes on with the words of the last defect, with which the line above ends."""
        near = bool(self.last) and row.page == self.last_page and row.top - self.last_bottom < row.bottom - row.top
        return near and len(row.pieces) == 1 and row.text[:1].islower() and not begins(row) and not states(row.text)

    def _lists_on(self, row: Row) -> bool:
        """Tell whether *row* goes on with the list of the class that the lines above, which do not end, begin.

        "Minor defects: mould mark (4 pcs); small streak (4 pcs); / label askew (2 pcs)."
        """
        close = bool(self.unended) and row.page == self.last_page and row.top - self.last_bottom < row.bottom - row.top
        plain = len(row.pieces) == 1 and not (begins(row) or begins_class(row.text) or states(row.text))
        listed = close and begins_class(self.unended[0].text) and (counts_goods(row.text) or bool(items(row.text)))
        return listed and plain and _LABEL.match(row.text) is None

    def _read_on(self, row: Row, above: Sequence[Row]) -> list[Line]:
        """Return the defects of the lines *above* with *row*, in place of those that the lines alone told of."""
        over = [*above, row]
        known, found = items(whole(above)), items(whole(over))
        if len(found) < len(known) or (above is self.unended and len(found) == len(known)):
            self.last, self.unended = [], []
            self.junk.append((row.page, row.text))
            return []
        del self.lines[len(self.lines) - len(known) :]
        return self._found(found, over)

    def _without_number(self, row: Row, open_: Sequence[Row]) -> list[Line] | None:
        """Hold what begins a defect whose number may stand on the next line, and ask about what stays open."""
        if _heads_next_part(row):
            return None
        self._settle(open_, row)
        if begins(row):
            self.held, self.unended = [row], []  # the next line goes on with this one
        elif open_ and len(open_) <= LINES:
            self.held = [*open_, row]
        else:
            self.held = []
            if not may_tell(row.text):
                return None
            self.junk.append((row.page, row.text))
        return []

    def _settle(self, open_: Sequence[Row], row: Row) -> None:
        """Ask about a bullet, or a line that counts something under its class, until it is understood.

        Of the latter there are such as nobody can read: "Minor: missing screw (1 pc) – 5 pcs".
        """
        lines = [*open_, row]
        self.asked = self.asked and bool(open_)
        counted = begins_class(lines[0].text) and counts_anything(whole(lines))
        if not open_ if has_lead(lines[0].text) else counted and not self.asked:
            self.junk.append((row.page, whole(lines)))
            self.asked = True

    def _found(self, found: Sequence[Worded], over: Sequence[Row]) -> list[Line]:
        if len(over) > 1 and self.asked:
            self.junk.pop()
        self.held, self.asked = [], False
        self.last = list(over) if whole(over).endswith(found[-1].text) else []
        ended = whole(over).rstrip().endswith((".", "。")) and not _parts_by_stops(over, found)
        self.unended = [] if ended else list(over)
        return lines_of(found, over)


def _parts_by_stops(rows: Sequence[Row], found: Sequence[Worded]) -> bool:
    """Tell whether full stops part the defects of *rows*, so that one at the end of a line ends no list."""
    return len(found) > 1 and len(list(sentences(whole(rows), _SENTENCE))) >= len(found)


def _figures(row: Row) -> list[Line]:
    """Return the totals or limits that a bullet of the list gives: "• Total: 2 major, 5 minor"."""
    if not has_lead(row.text) or not states(row.text):
        return []
    kind, values = read(without_lead(row.text))
    return [Line(str(kind), row.text, values, row.page, row.box)]


class Unheaded(Told):
    """Such lines under a heading that nobody knows: what they are is said by the printed total alone."""


def _sums_up(row: Row) -> bool:
    """Tell whether *row* gives several classes their figures: "Critical 0 (Ac 0) Major 2 (Ac 5)"."""
    none_first = without_none(row.text) != row.text  # "No critical defect was seen. The major defects were: …"
    plain = not (has_lead(row.text) or counts_goods(row.text) or items(row.text) or none_first)
    return plain and tells_others(row.text)


def _heads_next_part(row: Row) -> bool:
    """Tell whether *row* is the numbered heading of another part of the report: "4. Conclusion"."""
    return len(row.pieces) == 1 and lexicon.meaning("headings", row.text) is not None and not counts_goods(row.text)


def _is_of_plan(row: Row) -> bool:
    """Tell whether *row* gives a figure of the plan by class: "AQL | Critical 0 / Major 2.5"."""
    return len(row.pieces) > 1 and lexicon.row_kind(row.pieces[0].text) in {*PLAN, "sample"}


def open_told(row: Row, setting: Setting) -> Told | None:
    """Return the list that begins with *row* where it tells a defect, near under a heading that speaks of defects.

    Without one, where several such lines follow each other.
    """
    if told := _paragraph(row, setting):
        return told
    if row.ruled or _is_of_plan(row) or is_of_totals(row) or (not items(row.text) and not is_wrapped(row, setting)):
        return None
    above = setting.above[-ABOVE:]
    heading = next((place for place in range(len(above) - 1, -1, -1) if heads_list(above[place])), None)
    alone = heading is None and not (_names_defects(row) or _is_prose(row.text))
    if alone and not _is_run([row, *setting.below(RUN - 1)]):
        return None
    kind = Unheaded if alone else Told
    made = kind(row.page, row.table, row.page, row.bottom, row)
    # What is marked like a defect and stands before the first that is understood was one, too.
    missed = [
        each
        for each in above[len(above) if heading is None else heading + 1 :]
        if not each.ruled and (has_lead(each.text) or may_tell(each.text))
    ]
    missed = [each for each in missed if any(map(str.isdigit, without_lead(each.text))) or may_tell(each.text)]
    missed = [each for each in missed if not tells_remark(each.text)]
    missed += _missed_in_prose(row, above) if heading is None or _counts_goods_first(above[heading]) else []
    made.junk.extend((each.page, each.text) for each in missed)
    made.lines.extend(made.read(row) or [])
    made.taken.add(id(row))  # it may be wrapped, and no line of the list then has its words
    return made


def _paragraph(row: Row, setting: Setting) -> Told | None:
    """Return the defects of the paragraph that begins with *row*, where they are understood over its lines alone.

    "We found the following major defects: 4 pieces with pulled loops on / the face side, 3 pieces with ...".
    """
    if row.ruled or len(row.pieces) != 1 or not _may_begin(row, setting) or not any(map(str.isdigit, row.text)):
        return None
    lines = [row, *takewhile(lambda below: not (below.ruled or len(below.pieces) > 1), setting.below(MOST_LINES))]
    ends = (
        end for end, (one, other) in enumerate(pairwise(lines), 1) if other.top - one.bottom >= CLOSE * size_of(one)
    )
    lines = lines[: next(ends, len(lines))]
    running = len(lines) > 1 and all(len(line.text) >= FULL for line in lines[:-1])
    announced = running and any(map(_heads_defects, sentences(whole(lines), _SENTENCE)))
    found = items(whole(lines)) if announced or (running and _is_prose(whole(lines))) else ()
    if not found or len(found) <= sum(len(items(line.text)) for line in lines):
        return None
    made = Told(row.page, row.table, row.page, row.bottom, row)
    made.paragraph.update(map(id, lines))
    made.lines.extend(lines_of(found, lines))
    made.taken.update(made.paragraph)
    return made


def _may_begin(row: Row, setting: Setting) -> bool:
    """Tell whether *row* is the first line of its paragraph."""
    above = setting.above[-1] if setting.above else None
    return above is None or above.page != row.page or row.top - above.bottom >= CLOSE * size_of(row)


def _is_run(rows: Sequence[Row]) -> bool:
    """Tell whether so many *rows* tell a defect each; the last may be the total of those above."""
    told = list(takewhile(lambda row: items(row.text), rows))
    total = rows[len(told)].text if RUN - 1 == len(told) < len(rows) else ""
    return len(told) >= RUN or (states(total) and read(without_lead(total))[0] == "found")


def _names_defects(row: Row) -> bool:
    return _heads_defects(without_none(without_lead(row.text)))


def _heads_defects(sentence: str) -> bool:
    """Tell whether *sentence* heads its defects itself: "Major defects: scratch (3 pcs)"."""
    name = _NAME.split(sentence, maxsplit=1)[0]
    return class_named(name) is not None and (lexicon.names_defects(name) or _ends_in_defects(name))


def _ends_in_defects(name: str) -> bool:
    """Tell whether the last word of *name* ends in a word for defects: "Hauptfehler", "Nebenmängel"."""
    words = (word for word in folding.words_of("block_words")["defect"] if len(word) >= LONG)
    return name.strip().casefold().endswith(tuple(words))


def _missed_in_prose(row: Row, above: Sequence[Row]) -> list[Row]:
    """Return the line right above *row*, one of prose, where it may tell a defect that is not understood."""
    before = above[-1] if above and _is_prose(row.text) else None
    if before is None or before.ruled or before.page != row.page or row.top - before.bottom >= CLOSE * size_of(row):
        return []
    told = (counts_goods(before.text) or _counts_goods_first(before)) and classes.mentions_class(before.text)
    return [before] if told and not states(before.text) else []


def _counts_goods_first(row: Row) -> bool:
    """Tell whether *row* begins with a number of goods, so that it heads no list though it ends with a class."""
    return goods_stand_first(plain_line(row.text))


def _is_prose(text: str) -> bool:
    """Tell whether *text* is sentences that tell defects, each with its goods first and its class behind."""
    return goods_stand_first(plain_line(text)) and bool(told_in_prose(plain_line(text)))
