"""The lines of the tables that matter, whatever their shape, and what all such tables share."""

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from msgspec import Struct, field
from msgspec.structs import replace

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.columns import Column
from toolkit.parsers.layout.pages import Box
from toolkit.parsers.words import lexicon
from toolkit.parsers.words.folding import without_number, without_ordinal
from toolkit.parsers.words.readings import Count, count

_NUMBER = re.compile(r"^\s*\(?(\d{1,3})\s*(?:[.)、:](?!\d)|$|\)\.)")
MOST_WAITING = 3
LETTERED = re.compile(r"^[A-Z]\s+(?=[A-Z])")  # "G Our decision": a section's letter without a point
MOST_BELOW = 80  # rows that are looked at ahead
MOST_PAGES_BETWEEN = 3  # photos may fill a few pages between two rows
EXACT = 2.0  # points by which the edges of one and the same column differ
EDGE = 4.0  # points by which a line may begin before or after its column
FEWEST_NOTES, SAME_PRINT = 2, 0.4  # notes under defects that show what one is, and points between their letters
LARGER = 1.15  # times the letters of the heads: a heading of the next part
CLOSE = 2.5  # heights of the letters to the row above within which a row is one of the table
BESIDE = 4.0  # points between the starts of lines that are not set exactly below each other
NEAR = 60.0  # points without a row after which a table without ruling has ended
HANGING = 0.1  # of the height of a letter: what reaches further below the base line hangs
UPPER = 0.77  # of the height of the print stands above that line, in Times and Helvetica alike


class Line(Struct, frozen=True):
    """One row of a table that matters: what it says, its label, and the text under each class."""

    kind: str  # defect, text, or a kind of row of the lexicon (found, allowed, aql, sample, result, ...)
    label: str
    values: dict[Severity, str]
    page: int
    box: Box
    item: str | None = None  # what stands over the run of columns that the values are from
    size: float = 10.0
    ruled: bool = False
    band: int = 0
    article: str | None = None  # the item that the row itself names
    number: int | None = None  # the row's own running number
    shared: bool = False  # one text for all classes, such as a verdict in a merged cell
    inherits: bool = False  # its class is that of a row above it
    claimed: bool = False  # a limit that nothing beside it proves: the finds may be told so
    by_column: tuple[tuple[str, str], ...] = ()  # heads of sizes, colours or lots with the counts that were added up
    noted: str = ""  # what a card tells of its defect besides the words that name it
    lone: bool = False  # the only text among the cells of a ruled row, as the rest of a cell that a page has cut

    @property
    def numbered(self) -> bool:
        return self.number is not None

    def counts(self) -> dict[Severity, Count]:
        return {severity: count(text) for severity, text in self.values.items()}


class Setting(Struct, frozen=True):
    """Where a row stands: what was read above it, and all rows of the report with its own place among them."""

    above: Sequence[Row]
    rows: Sequence[Row]
    index: int

    def below(self, most: int = MOST_BELOW) -> Sequence[Row]:
        """Return the rows that follow it, at most so many, up to the end of its ruled table."""
        own = self.rows[self.index]
        following = self.rows[self.index + 1 : self.index + 1 + most]
        if not own.ruled:
            return following
        return list(takewhile(lambda row: (row.page, row.table) == (own.page, own.table), following))


class Table(Struct):
    """A table that matters, with the lines read from it so far."""

    page: int
    table: int
    last_page: int
    last_bottom: float
    header: Row
    lines: list[Line] = field(default_factory=list)
    junk: list[tuple[int, str]] = field(default_factory=list)
    edges: tuple[float, ...] = ()  # where the cells of the last row of figures begin
    taken: set[int] = field(default_factory=set)  # ids of the rows read
    own: set[int] = field(default_factory=set)  # ids of the rows that were read with the first, and that begin no other
    suspended: bool = False
    waiting: int = 0  # lines of text met since the last page began
    grand_total: int | None = None  # of all classes together

    def read(self, row: Row) -> list[Line] | None:
        """Return the lines that *row* adds; ``None`` when it does not belong to this table."""
        raise NotImplementedError

    def own_rows(self, rows: Iterable[Row]) -> None:
        """Keep *rows*, which were read with the first, from every other table."""
        self.own.update(map(id, rows))
        self.taken.update(self.own)

    def is_headline(self, row: Row) -> bool:
        """Tell whether *row* is a line by itself in larger letters than the heads: the heading of the next part."""
        alone = not row.ruled and len(row.pieces) == 1 and bool(self.header.words and row.words)
        larger = alone and min(word.size for word in row.words) > LARGER * size_of(self.header)
        rows = max((line.size for line in self.lines if line.kind == "defect"), default=0.0)  # heads may be small
        return larger and print_of(row) > LARGER * max(print_of(self.header), rows)  # "sample" hangs below the line

    def notes_defect(self, row: Row) -> bool:
        """Tell whether *row* says in small print where the defect over it is, as under those before: "Appearance"."""
        notes = [line for line in self.lines if line.kind == "text"]
        last = self.lines[-1] if self.lines else None
        if last is None or last.kind != "defect" or len(notes) < FEWEST_NOTES:
            return False
        alike = all(abs(note.size - print_of(row)) < SAME_PRINT for note in notes)
        return alike and print_of(row) < last.size - SAME_PRINT and row.top - self.last_bottom < CLOSE * print_of(row)

    def is_last_line(self, label: str) -> bool:
        """Tell whether *label* goes on with a description: "… different from the approved / sample"."""
        return label[:1].islower() and bool(self.lines) and self.lines[-1].kind == "text"

    def same_grid(self, row: Row) -> bool:
        return row.ruled and row.page == self.last_page and row.table == self.table and not self.suspended

    def is_right_under_heads(self, row: Row) -> bool:
        """Tell whether *row* follows the heads at once: a heading there is that of the first rows, and ends nothing."""
        first = not self.lines and row.page == self.last_page and self.last_bottom == self.header.bottom
        return first and row.top - self.last_bottom < CLOSE * size_of(row)

    def begins_below(self, row: Row) -> bool:
        """Tell whether the first row after a page that ends with the heads begins where the heads do."""
        starts = [head.ink[0] for head in self.header.pieces]
        return row.page == self.last_page + 1 and any(abs(row.pieces[0].ink[0] - x) <= BESIDE for x in starts)

    def resumes(self, row: Row) -> bool:
        """Tell whether *row* begins a grid with the very columns of this one, which pictures or notes have cut."""
        near = row.page <= self.last_page + MOST_PAGES_BETWEEN
        goes_on = self._begins(row) if not self.lines else self.same_edges(row) and near and self._goes_on(row)
        return goes_on and not self._is_headed_anew(row)

    def _begins(self, row: Row) -> bool:
        """Tell whether *row* is the first under heads that a page has cut from their rows."""
        if not (self.header.ruled and row.pieces and row.page == self.last_page + 1):
            return False
        alike = _at(row, [cell.x0 for cell in self.header.cells])
        return alike and running_number(row.pieces[0].text) in (None, 1)

    def _is_headed_anew(self, row: Row) -> bool:
        """Tell whether *row* has words alone, where each row of this table has a figure: the heads of another."""
        counted = all(any(map(str.isdigit, line.label + "".join(line.values.values()))) for line in self.lines)
        return counted and len(row.pieces) > 1 and not any(map(str.isdigit, row.text))

    def same_edges(self, row: Row) -> bool:
        """Tell whether a ruled *row* has its cells where the last row of figures has them."""
        return _at(row, self.edges)

    def is_next_part(self, row: Row) -> bool:
        """Tell whether *row* is a numbered heading behind the limits, which end a list: "2. Function tests"."""
        last = next((line.kind for line in reversed(self.lines) if line.kind != "text"), None)
        numbered = len(row.pieces) == 1 and without_ordinal(row.text) != row.text.strip()
        return numbered and last in {"allowed", "reject", "both"}

    def is_cut(self, row: Row) -> bool:
        """Tell whether *row*, at the top of a new page, can be the rest of a row that the page before has cut."""
        return self.suspended and row.page == self.last_page + 1 and self.same_edges(row) and is_lone(row)

    def is_next_by_number(self, row: Row) -> bool:
        """Tell whether *row* has the number after that of the last row."""
        last = next((line.number for line in reversed(self.lines) if line.kind == "defect"), None)
        return last is not None and bool(row.pieces) and running_number(row.pieces[0].text) == last + 1

    def _goes_on(self, row: Row) -> bool:
        """Tell whether *row* has the number after that of the last row; or none, as that has none, or it sums them up.

        A total that a page has cut from its numbered rows is the first of the next one.
        """
        last = next((line for line in reversed(self.lines) if line.kind == "defect"), None)
        if last is None or last.number is not None:
            return self.is_next_by_number(row) or self._is_cut_total(row)
        return not row.pieces or running_number(row.pieces[0].text) is None

    def _is_cut_total(self, row: Row) -> bool:
        """Tell whether *row* is a total on the page after the last row."""
        cut = row.page == self.last_page + 1 and bool(row.pieces)
        return cut and lexicon.row_kind(row.pieces[0].text) == "found"

    def may_go_on(self, found: Sequence[Piece], column: Column | None) -> bool:
        """Tell whether a line of text at the top of a page can be the first line of the list's next row."""
        self.waiting += 1
        if len(found) != 1 or column is None or self.waiting > MOST_WAITING:
            return False
        starts = found[0].ink[0] - column.x0
        # In a cell the text keeps a distance from the edge; without rules it begins where the column does.
        begins = starts >= -EDGE and found[0].ink[2] <= column.x1 + EDGE if self.header.ruled else abs(starts) <= EDGE
        return begins and lexicon.meaning("headings", found[0].text) is None


class Whole(Table):
    """A table that is read as a whole where it begins: cards, a board of figures."""

    def read(self, row: Row) -> list[Line] | None:
        return [] if id(row) in self.own else None


class Repeated(Whole):
    """Records of no known form, found by what repeats from one to the next."""


def _at(row: Row, edges: Sequence[float]) -> bool:
    """Tell whether the cells of a ruled *row* begin at *edges*."""
    begins = [cell.x0 for cell in row.cells]
    alike = len(begins) == len(edges)
    return row.ruled and alike and all(abs(x - edge) <= EXACT for x, edge in zip(begins, edges, strict=True))


def size_of(row: Row) -> float:
    """Return the height of the largest letters of *row*."""
    return row.size


def spacing(above: Row, below: Row) -> float:
    """Return the space from the top of one row to that of the next, in points; that to the next page is any."""
    return below.top - above.top if above.page == below.page else float("inf")


def print_of(row: Row) -> float:
    """Return the height of the print of *row*, which reaches below the base line even where none of its letters do."""
    high = size_of(row)
    hangs = any(word.bottom - word.base > HANGING * word.size for word in row.words)
    return high if hangs else high / UPPER


def is_lone(row: Row) -> bool:
    """Tell whether a ruled *row* can be the rest of one above: one cell of several has text, which is no heading."""
    filled = [index for index, cell in enumerate(row.cells) if cell.text]
    if not row.ruled or len(filled) != 1 or len(row.cells) < 3:  # noqa: PLR2004 - a heading may have a cell beside it
        return False
    return filled[0] > 0 or not row.cells[0].text[0].isupper()


def is_lettered(row: Row) -> bool:
    """Tell whether the letter or number of a section stands apart from its heading: "C | Result"."""
    first = row.pieces[0].text if len(row.pieces) == 2 and not row.ruled else ""  # noqa: PLR2004 - letter and words
    return bool(first) and without_number(LETTERED.sub("", f"{first} X")) == "X"


def running_number(text: str) -> int | None:
    """Return the number of a row that *text* is, or begins with ("3", "3.", "3) Dent"); ``None`` when it has none."""
    match = _NUMBER.match(text)
    return int(match[1]) if match else None


def numbered(line: Line, text: str) -> Line:
    """Return *line* with the running number that *text* is; "2 | Faulty parts" is a defect, however it is called."""
    number = running_number(text)
    return replace(line, number=number, kind="defect" if number and line.kind == "units" else line.kind)
