"""One card: its lines, and what they tell of its defect with the words that are wrapped over several."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec import Struct, field
from msgspec.structs import replace

from toolkit.model.severity import Severity
from toolkit.parsers.cards.card_lines import Head
from toolkit.parsers.cards.card_parts import Form, Part, parts_of
from toolkit.parsers.layout.cells import Bit, Row, is_cjk
from toolkit.parsers.layout.lines import LARGER, Line, size_of
from toolkit.parsers.layout.pages import union
from toolkit.parsers.told.told_counts import classes_in_brackets
from toolkit.parsers.words import lexicon
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.readings import count

_OF_PLAN = frozenset({"sample", "aql", "allowed", "both", "reject"})  # "2. Sampling: 125 pcs" counts no defect
ALIKE = 0.6  # points by which the letters of one description differ
CLOSE = 2.0  # heights of the letters between two lines of a description
SPACE = 0.3  # heights of the letters
MOST_LINES = 4  # of a description
NOTE = 1.0  # heights of the letters between a card and a note that belongs to it


class Printed(Struct):
    """A line of a card, with the row that it stands in and what it tells."""

    bits: Sequence[Bit]
    row: Row
    parts: list[Part] = field(default_factory=list)

    @property
    def texts(self) -> list[str]:
        return [bit.text for bit in self.bits]


class Card(Struct):
    """A card as it is printed: its head, the edge that it begins at, and its lines."""

    head: Head
    row: Row  # of the head
    start: float
    end: float
    right: float = 0.0  # where its lines end
    lines: list[Printed] = field(default_factory=list)
    severity: Severity | None = None
    number: str = ""
    told: str = ""
    noted: str = ""  # what is told besides its title
    doubtful: bool = False
    inner: bool = False  # the number is taken from among the words

    @property
    def whole(self) -> bool:
        described = bool(self.told) and lexicon.row_kind(self.told) not in _OF_PLAN
        return self.severity is not None and described and count(self.number).state == "number"

    @property
    def good(self) -> bool:
        return self.whole and not self.doubtful

    def understand(self, form: Form) -> None:
        """Read the lines of the card as one of this *form*, up to what no more belongs to it."""
        self.severity, self.number, self.told, self.noted = None, "", "", ""
        for place, line in enumerate(self.lines):
            if self.whole and not _belongs(line.row, self.lines[place - 1].row):
                del self.lines[place:]
                break
            line.parts = list(parts_of(line.texts, form))
            self._tell(self.lines[: place + 1], form)

    def _tell(self, lines: Sequence[Printed], form: Form) -> None:
        parts = [part for line in lines for part in line.parts]
        classed = [part for part in parts if part.kind == "severity" and part.severity]
        named = [part.severity for part in classed]
        numbers = [part for part in parts if part.kind == "quantity"]
        numbers = [part for part in numbers if part.label] or numbers
        self.severity = next(iter(named), None)
        self.number = next((part.value for part in numbers), "")
        self.inner = any(part.inner for part in numbers)
        values = {count(part.value).value for part in numbers}
        again = len(numbers) > 1 or sum(bool(part.label) for part in classed) > 1
        two = len(named) > 1 and again  # cards, of which one has no head
        self.doubtful = two or len(set(named)) > 1 or len(values) > 1 or any(part.kind == "judged" for part in parts)
        above = next((place for place, line in enumerate(lines) if form.grouped and is_counted(line.parts)), 0)
        title = _title(lines[0], lines, self.right) if form.titled else ""
        described = _described(lines[above:], self.right)
        self.told = title or described
        self.noted = described if title and described not in title else ""
        self.doubtful = self.doubtful or bool(classes_in_brackets(self.told))

    def line(self) -> Line:
        page = self.lines[0].row.page
        bits = [bit for line in self.lines if line.row.page == page for bit in line.bits]
        box = union([bit.ink for bit in bits])
        values = {self.severity: self.number} if self.severity else {}
        made = Line("defect", self.told, values, page, box, size=max(bit.size for bit in bits), ruled=True)
        return replace(made, article=self._article(), noted=self.noted)

    def _article(self) -> str | None:
        """Return the article that the card is about, by a label of its own: "SKU | KB-RED"."""
        told = (part for line in self.lines for part in line.parts if part.kind == "other")
        return next((part.value for part in told if concept_of(part.label) == "items"), None)


def is_counted(parts: Iterable[Part]) -> bool:
    """Tell whether *parts*, those of one line, are words and their number: "Lid cracked | x 3"."""
    return [(part.kind, part.label) for part in parts if part.kind != "severity"] == [("words", ""), ("quantity", "")]


def _title(first: Printed, lines: Sequence[Printed], right: float) -> str:
    """Return the words of the *first* of *lines*, and those below over which they are wrapped."""
    part = next((each for each in first.parts if each.kind == "words"), None)
    return _with_rest(part, lines, right) if part is not None else ""


def _belongs(row: Row, above: Row) -> bool:
    """Tell whether *row* goes on with a card that has told everything: notes, and the rest of its own small table."""
    if (row.page, row.table) == (above.page, above.table) and row.ruled:
        return True
    if row is above:
        return True
    if row.page != above.page or row.ruled or lexicon.meaning("headings", row.text):
        return False
    return row.top - above.bottom <= NOTE * size_of(above) and size_of(row) <= LARGER * size_of(above)


def _described(lines: Sequence[Printed], right: float) -> str:
    """Return the words of a card that describe its defect: those behind their label, or else the first."""
    for kinds in (("description",), ("words", "text")):
        for place, line in enumerate(lines):
            if (part := next((each for each in line.parts if each.kind in kinds), None)) is not None:
                return _with_rest(part, lines[place:], right)
    return ""


def _with_rest(part: Part, lines: Sequence[Printed], right: float) -> str:
    """Return the words of *part*, on the first of *lines*, with those below over which they are wrapped."""
    text, above = part.value, part
    for place, (over, line) in enumerate(pairwise(lines[:MOST_LINES]), 2):
        first = next(iter(line.parts), None)
        if first is None or first.kind != "words" or not above.at_end:
            break
        # Where labels stand before all else, what has none goes on with the line above.
        among = part.label and any(other.label for below in lines[place : place + 1] for other in below.parts)
        if not _wraps(over.bits[above.bit], line, 0.0 if among else right):
            break
        text, above = _joined(text, first.value), first
    return text


def _wraps(over: Bit, line: Printed, right: float) -> bool:
    """Tell whether *line* goes on with the words of the bit *over* it: its first word had no room up to *right*."""
    first = line.bits[0]
    near = 0 <= first.ink[1] - over.ink[1] <= CLOSE * over.size
    if not near or abs(over.size - first.size) > ALIKE:
        return False
    word = first.words[0]
    wide = word.size if is_cjk(word.text[0]) else word.x1 - word.x0
    return first.text[:1].islower() or over.ink[2] + wide + SPACE * over.size > right


def _joined(text: str, more: str) -> str:
    return text + more if is_cjk(text[-1]) and is_cjk(more[0]) else f"{text} {more}"
