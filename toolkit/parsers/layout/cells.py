"""Cells and rows of words, and the words of a cell as running text."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise, takewhile
from operator import attrgetter

from msgspec import Struct
from msgspec.structs import replace

from toolkit.parsers.layout.pages import Box, Word, union
from toolkit.parsers.words.lazily import FIRST_CJK, Lazy, has_cjk

_BY_LINE, _BY_PLACE = attrgetter("base", "x0"), attrgetter("x0")
LEVEL_FIGURES = 0.1  # heights by which the figures of one number may stand off its line
SNAP = 2.5  # lines closer than this are one line
NARROWEST_SPACE = 0.08  # heights of the letters
NARROWEST_BEFORE_SLOPE = 0.02  # between letters: a sloping f reaches into the space before it
# The characters that is_cjk holds for, told by what is left out: three ranges in one set take 5 ms to compile.
NO_SPACES = Lazy(r"(?![\ua000-\uf8ff\ufb00-\ufeff])[\u2e80-\uffef]", needs=has_cjk)
WIDEST_SPACE = 0.95  # heights of the letters: a wider gap parts two cells on any line


class Cell(Struct, frozen=True, dict=True):
    """One cell: its words, its box, and whether it began in an earlier row (a merged cell)."""

    words: tuple[Word, ...]
    box: Box
    carried: bool = False

    @cached_property
    def lines(self) -> list[list[Word]]:
        """Return its words as lines of print from top to bottom."""
        return lines_of(self.words)

    @cached_property
    def text(self) -> str:
        return self.words[0].text.strip() if len(self.words) == 1 else _text_of_lines(self.lines)

    @property
    def x0(self) -> float:
        return self.box[0]

    @property
    def x1(self) -> float:
        return self.box[2]

    @property
    def center(self) -> float:
        return (self.box[0] + self.box[2]) / 2


class Piece(Struct, frozen=True):
    """Text that stands by itself in a row: a cell, or a part of a line between wide gaps."""

    text: str
    box: Box
    ink: Box  # the box of the words alone
    carried: bool = False
    lines: tuple[str, ...] = ()  # of a cell with several lines of print

    @property
    def center(self) -> float:
        return (self.box[0] + self.box[2]) / 2

    @property
    def width(self) -> float:
        return self.box[2] - self.box[0]


class Bit(Struct, frozen=True):
    """Words that stand together on one line of print."""

    text: str
    words: tuple[Word, ...]
    cell: int

    @property
    def ink(self) -> Box:
        return union([word.box for word in self.words])

    @property
    def size(self) -> float:
        return max(word.size for word in self.words)


class Row(Struct, frozen=True, dict=True):
    """One row of cells from left to right; *table* numbers the ruled tables of a page, 0 is text without ruling."""

    page: int
    cells: tuple[Cell, ...]
    top: float
    bottom: float
    table: int = 0
    words: tuple[Word, ...] = ()
    band: int = 0  # number of the level lines above it: rows with a line between them are two rows
    continued: "Row | None" = None  # the row that holds the second line of a heading

    @cached_property
    def ruled(self) -> bool:
        return self.table > 0

    @cached_property
    def size(self) -> float:
        """Return the height of its largest letters."""
        return max((word.size for word in self.words), default=10.0)

    @cached_property
    def text(self) -> str:
        return " ".join(cell.text for cell in self.cells if cell.text)

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """Return the texts that stand by themselves, without those of merged cells that began above."""
        return tuple(piece for piece in self.all_pieces if not piece.carried)

    @cached_property
    def all_pieces(self) -> tuple[Piece, ...]:
        """Return the texts that stand by themselves from left to right."""
        found = [piece for cell in self.cells if cell.words for piece in _pieces(cell, ruled=self.ruled)]
        return tuple(sorted(found, key=lambda piece: piece.ink[0]))

    @cached_property
    def by_cell(self) -> tuple[tuple[Cell, list[list[Bit]]], ...]:
        """Return the cells with their lines of print; without rules each run of words is a cell of its own."""
        found = [each for place, cell in enumerate(self.cells) for each in _with_lines(cell, place, ruled=self.ruled)]
        return tuple(sorted(found, key=lambda pair: pair[0].x0))

    def with_cells(self, cells: Sequence[Cell]) -> "Row":
        """Return the row with other *cells* in the places of its own, and their words."""
        words = tuple(word for cell in cells for word in cell.words)
        return replace(self, cells=tuple(cells), words=words)

    @cached_property
    def box(self) -> Box:
        return union([cell.box for cell in self.cells]) if self.cells else (0, self.top, 0, self.bottom)


def _with_lines(cell: Cell, place: int, *, ruled: bool) -> Iterator[tuple[Cell, list[list[Bit]]]]:
    """Yield *cell*, the one at *place* in its row, with the lines of print in it, or each run of words in these."""
    if not cell.words or cell.carried:
        return
    lines = [[_bit(part, place, cell) for part in segments(line)] for line in cell.lines]
    if ruled:
        yield cell, lines
    else:
        yield from ((Cell(bit.words, bit.ink), [[bit]]) for line in lines for bit in line)


def _bit(words: Sequence[Word], place: int, cell: Cell) -> Bit:
    whole = len(words) == len(cell.words)
    return Bit(cell.text if whole else text_of(words), tuple(words), place)


def is_cjk(char: str) -> bool:
    """Tell whether *char* belongs to a script that is written without spaces."""
    return char >= "\u2e80" and (char <= "\u9fff" or "\uf900" <= char <= "\ufaff" or "\uff00" <= char <= "\uffef")


def lines_of(words: Iterable[Word]) -> list[list[Word]]:
    """Return *words* as lines from top to bottom, each from left to right."""
    words = tuple(words)
    if len(words) < 2:  # noqa: PLR2004 - most cells hold one word
        return [list(words)] if words else []
    lines: list[list[Word]] = []
    for word in sorted(words, key=_BY_LINE):
        if lines and _stands_on(word, lines[-1]):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=_BY_PLACE) for line in lines]


def lines_in_box(row: Row) -> list[list[Word]]:
    """Return the lines of words in the cells of *row*; none where no rules are drawn round it."""
    return [line for cell in row.cells for line in cell.lines] if row.ruled else []


def parted_by_size(lines: Sequence[Sequence[Word]], size: float) -> tuple[str, str]:
    """Return the text of the first of *lines* whose words are all larger than *size*, and that of the rest."""
    large = [*takewhile(lambda line: all(word.size > size for word in line), lines)]
    return " ".join(map(text_of, large)), " ".join(map(text_of, lines[len(large) :]))


def _stands_on(word: Word, line: list[Word]) -> bool:
    first, last = line[0], line[-1]
    if word.base == last.base == first.base:
        return True
    return _levels(word, last, 0.35) and _levels(word, first, 0.5)


def _levels(word: Word, other: Word, share: float) -> bool:
    """Tell whether two words stand on one line: large figures and small labels beside them differ a little."""
    return abs(word.base - other.base) <= share * min(word.size, other.size)


def text_of(words: Iterable[Word]) -> str:
    """Return *words* as running text: lines joined, words spaced as printed, Chinese without spaces."""
    words = tuple(words)
    if len(words) == 1:
        return words[0].text.strip()
    return _text_of_lines(lines_of(words))


def _text_of_lines(lines: Iterable[Iterable[Word]]) -> str:
    text = ""
    for line in lines:
        text = _with_line(text, line)
    return text.strip()


def _text_of_line(line: Iterable[Word]) -> str:
    return _with_line("", line).strip()


def _with_line(text: str, line: Iterable[Word]) -> str:
    """Return *text* with *line*, words of one line from left to right, behind it."""
    last: Word | None = None
    for word in line:
        text += _joint(text, word, last) + word.text
        last = word
    return text


def _joint(text: str, word: Word, last: Word | None) -> str:
    """Return what stands between *text* and *word*: a space, or nothing."""
    if not text:
        return ""
    before, after = text[-1] >= FIRST_CJK and is_cjk(text[-1]), word.text[0] >= FIRST_CJK and is_cjk(word.text[0])
    both_cjk = before and after
    if last is not None and _are_cells(last, word):
        return " "
    if last is None:  # a new line
        broken = text[-1] == "-" and len(text) > 1 and text[-2].isalpha() and word.text[0].islower()
        return "" if both_cjk or broken else " "
    if text[-1].isdigit() and word.text[0].isdigit() and not _levels(word, last, LEVEL_FIGURES):
        return " "  # the second is raised or lowered: 1 and a footnote, not eleven
    gap = (word.x0 - last.x1) / max(word.size, 1.0)
    if before or after:
        return " " if gap > (0.5 if both_cjk else 0.2) else ""
    letters = text[-1].isalpha() and word.text[0].isalpha() and not (_is_marked(text[-1]) or _is_marked(word.text[0]))
    return " " if gap > (NARROWEST_BEFORE_SLOPE if letters else NARROWEST_SPACE) else ""


def _is_marked(letter: str) -> bool:
    """Tell whether *letter* has marks as Vietnamese has them, which another font sets in the midst of a word: ỗ, ẹ."""
    return "\u1e00" <= letter <= "\u1eff"


def segments(line: list[Word]) -> list[list[Word]]:
    """Return the words of a line in groups with a wide gap between them."""
    groups: list[list[Word]] = []
    wide = _wide(line)
    for word in line:
        before = groups[-1][-1] if groups else None
        if before is not None and _are_together(before, word, wide):
            groups[-1].append(word)
        else:
            groups.append([word])
    return groups


def _are_together(before: Word, word: Word, wide: float) -> bool:
    """Tell whether two words are of one cell: as the file says, else with no gap between them that is *wide*."""
    if before.cell and word.cell:
        return before.cell == word.cell
    return word.x0 - before.x1 <= wide * min(word.size, before.size)


def _are_cells(before: Word, word: Word) -> bool:
    """Tell whether the file says that two words beside each other are of two cells."""
    return bool(before.cell and word.cell) and before.cell != word.cell


def _wide(line: list[Word]) -> float:
    """Return the gap, in heights of the letters, that parts two cells: more than the line's own spaces are wide."""
    if len(line) < 3:  # noqa: PLR2004 - it has no two spaces
        return WIDEST_SPACE
    gaps = [(b.x0 - a.x1) / max(min(a.size, b.size), 1.0) for a, b in pairwise(line)]
    spaces = sorted(gap for gap in gaps if NARROWEST_SPACE < gap < WIDEST_SPACE)
    if len(spaces) < 2:  # noqa: PLR2004 - one gap does not tell what is usual
        return WIDEST_SPACE
    return min(WIDEST_SPACE, max(0.6, 2.6 * spaces[len(spaces) // 2]))


def _pieces(cell: Cell, *, ruled: bool) -> Iterator[Piece]:
    if len(cell.words) == 1:  # as most cells have it
        ink = cell.words[0].box
        yield Piece(cell.text, cell.box if ruled else ink, ink, cell.carried)
        return
    lines = cell.lines
    if len(lines) > 1:
        ink = union([word.box for word in cell.words])
        printed = tuple(map(_text_of_line, lines))
        yield Piece(cell.text, cell.box if ruled else ink, ink, cell.carried, printed)
        return
    parts = segments(lines[0])
    for part in parts:
        ink = union([word.box for word in part])
        if len(parts) == 1:
            yield Piece(cell.text, cell.box if ruled else ink, ink, cell.carried)
        else:
            yield Piece(_text_of_line(part), ink, ink, cell.carried)
