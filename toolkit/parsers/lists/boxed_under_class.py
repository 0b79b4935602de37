"""Defects in boxes of their own under the headings of their classes: "MAJOR" over "[Crack at groove ... 2 units]".

In each box the words come first, and the number of goods stands apart from them; what else is there is a note.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from toolkit.model.severity import Severity
from toolkit.parsers.cards.captions import is_description, named_class
from toolkit.parsers.layout.cells import Bit, Row
from toolkit.parsers.layout.lines import CLOSE, EDGE, Line, Setting, Whole
from toolkit.parsers.told.goods_counted import goods_in
from toolkit.parsers.told.missed import says_none
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.class_headings import class_of_heading, told

LEAST = 2  # boxes
MOST = 120  # rows
MOST_NONE = 6  # words of a line that says that a class has none: "No finding in this class."
ALIKE = 0.95  # of the letters of the first line: those of the lines that go on with it


class BoxedUnderClass(Whole):
    """Such boxes."""


class _Box(Struct):
    row: Row
    severity: Severity
    words: str
    number: str

    def line(self) -> Line:
        row = self.row
        return Line("defect", self.words, {self.severity: self.number}, row.page, row.box, ruled=True)


def open_boxed_under_class(row: Row, setting: Setting) -> BoxedUnderClass | None:
    """Return the boxes under the heading of a class that *row* is, and under those of the others behind it."""
    if _heading(row) is None:
        return None
    rows = list(_own([row, *setting.below(MOST)]))
    boxes, junk = _boxes(rows)
    if len(boxes) < LEAST or len(junk) > len(boxes):
        return None
    table = BoxedUnderClass(row.page, row.table, row.page, row.bottom, row)
    for each in rows:
        named = _heading(each)
        table.lines.extend(told(each.text, named, each) if named is not None else ())
    table.lines.extend(box.line() for box in boxes)
    table.junk.extend((each.page, each.text) for each in junk)
    table.own_rows(rows)
    return table


def _heading(row: Row) -> Severity | None:
    return class_of_heading(row.text) if not row.ruled and len(row.pieces) == 1 else None


def _own(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield the headings and boxes that *rows* begin with, and the lines that say that there is nothing."""
    for row in rows:
        if not (_is_box(row) or _heading(row) is not None or _says_none(row)):
            return
        yield row


def _is_box(row: Row) -> bool:
    return row.ruled and len(row.cells) == 1


def _says_none(row: Row) -> bool:
    """Tell whether *row* says that nothing was found: "None.", "No finding in this class."."""
    if row.ruled or any(map(str.isdigit, row.text)) or len(row.text.split()) > MOST_NONE:
        return False
    denies = folding.key(row.text).split(" ", 1)[0] in lexicon.phrases("no_verdicts", "denying")
    return says_none(row.text) or (denies and lexicon.names_defects(row.text))


def _boxes(rows: Sequence[Row]) -> tuple[list[_Box], list[Row]]:
    """Return the boxes among *rows* with the class over each, and those that are not understood."""
    boxes: list[_Box] = []
    junk: list[Row] = []
    severity: Severity | None = None
    for row in rows:
        severity = _heading(row) or severity
        read = _read(row, severity) if _is_box(row) and severity is not None else None
        boxes.extend([read] if read is not None else [])
        junk.extend([row] if _is_box(row) and read is None else [])
    return boxes, junk


def _read(row: Row, severity: Severity) -> _Box | None:
    """Return what the box *row* tells: its first lines, and the one number of goods beside or below them."""
    bits = [bit for _, lines in row.by_cell for line in lines for bit in line]
    numbers = [bit for bit in bits if goods_in(bit.text)]
    rest = sorted((bit for bit in bits if bit not in numbers), key=lambda bit: (bit.ink[1], bit.ink[0]))
    words = " ".join(bit.text for bit in _first(rest))
    other = classes.severity(folding.last_brackets(words).strip("()[]")) not in (None, severity)
    named = any(named_class(bit.text) not in (None, severity) for bit in bits)
    if len(numbers) != 1 or not is_description(words) or other or named:
        return None  # whose class is it: its own, or that of the heading?
    return _Box(row, severity, words, goods_in(numbers[0].text))


def _first(bits: Sequence[Bit]) -> Iterator[Bit]:
    """Yield the first of *bits*, and those close below it that begin where it does, in letters of its size."""
    last: Bit | None = None
    for bit in bits:
        if last is not None and not _goes_on(last, bit):
            return
        yield bit
        last = bit


def _goes_on(above: Bit, bit: Bit) -> bool:
    alike = ALIKE * above.size <= bit.size <= above.size / ALIKE
    close = bit.ink[1] - above.ink[1] <= CLOSE * above.size
    return alike and close and abs(bit.ink[0] - above.ink[0]) <= EDGE
