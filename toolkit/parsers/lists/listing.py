"""Lists: one defect a row, with its class and its number in cells."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import field
from msgspec.structs import replace

from toolkit.model.severity import Severity
from toolkit.parsers.cards.captions import is_description
from toolkit.parsers.facts.quantity_heads import mentions_packs
from toolkit.parsers.layout.cells import Cell, Row, text_of
from toolkit.parsers.layout.columns import Column, column_of, placed, texts_of
from toolkit.parsers.layout.lines import (  # fmt: skip
    CLOSE,
    EDGE,
    MOST_PAGES_BETWEEN,
    NEAR,
    Line,
    Table,
    is_lone,
    print_of,
    running_number,
)
from toolkit.parsers.layout.pages import union
from toolkit.parsers.limits.stated import states
from toolkit.parsers.lists.added_columns import (
    sum_of,
)
from toolkit.parsers.lists.sums_in_cells import sum_in_cell
from toolkit.parsers.lists.totals import FEWEST, begins_with_total, says_total
from toolkit.parsers.results import judged
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.class_headings import gives_figures, is_row_of_classes, labelled
from toolkit.parsers.words.codes import severity_of
from toolkit.parsers.words.mixed import mixed_counts
from toolkit.parsers.words.none_told import counts_none
from toolkit.parsers.words.ordered import TOTALS, of_class, told_in_order
from toolkit.parsers.words.readings import count
from toolkit.parsers.words.values import is_value, stands_apart

SAME = 8.0  # points by which the cells of two tables may differ and still be one column
MOST_CLASS_WORDS = 2  # "CRITICAL DEFECTS"
CARD = 3  # class, defect, number
UNCLEAR = "unclear"
PLAN = {"allowed", "both", "reject", "aql"}


class Listing(Table):
    columns: list[Column] = field(default_factory=list)
    severity: int = 0
    also: tuple[int, ...] = ()  # other columns under heads for classes
    description: int = 0
    quantity: int | None = None
    items: tuple[int, ...] = ()  # columns of numbers under unknown heads, where no column holds their sum
    sizes: tuple[int, ...] = ()  # columns of numbers, one for each size, beside that of their sum
    beside: tuple[int, ...] = ()  # columns of numbers under unknown heads beside that of the count
    item: int | None = None  # of the article that a row is about
    quantities: int = 1  # columns of numbers
    last: Severity | None = None
    codes: Mapping[str, Severity] = field(default_factory=dict)  # letters that stand for a class in its column
    plan: Mapping[int, str] = field(default_factory=dict)  # kinds of the columns of limits and AQLs
    unnumbered: bool = False  # a defect has no running number
    classed: bool = True  # each defect has its class in its own row
    judging: set[str] = field(default_factory=set)  # verdicts that stood where a class should
    leads_numbered: bool = False  # one of these rows has the number of a defect
    leads: list[tuple[int, int]] = field(default_factory=list)  # numbers before the first class; places in the junk

    def read(self, row: Row) -> list[Line] | None:
        row = self._parted(row)
        belongs = self.same_grid(row)
        told = told_in_order(row) or sum_in_cell(row, self.header) if belongs or not row.ruled else None
        if told is not None or is_row_of_classes(row) or (not belongs and self._is_foreign(row)):
            return [told] if told else None  # a row of classes heads a table of its own
        self.columns, places = placed(row.all_pieces, self.columns, ruled=row.ruled)
        cells = self._cells(row, places)
        description, label = cells.get(self.description, ""), cells.get(self.severity, "")
        severity = severity_of(label, self.codes) if label else None
        number = cells.get(self.quantity, "") if self.quantity is not None else sum_of(cells, self.items)
        if self._contradicts(severity, number, cells, description):
            self.junk.append((row.page, row.text))
        empty = severity and count(number).state == "none" and classes.names_only_class(description)
        empty = empty or (counts_none(description) and not count(number).value)
        if empty or (not label and states(description)):
            return []  # "Class A defects | A | Nil"; "Sum: major 11, minor 9 | 20", which is read as a sentence
        named = severity is not None and (self._is_numbered(row) or _kind_of(description, number) not in TOTALS)
        kind = _kind_of(description, number)
        if not label and self._adds_up(number, row):
            total = not description and _names_total(_in_words(cells), number)  # in another column
            kind = "found" if total else self._kind_of_sum(kind, description)
        if not named and kind is not None:
            return self._figure(kind, description, number or self._nought(cells), row)
        self.last = severity or self.last
        counted = count(number).state in {"number", "none", "unreadable"}
        if number and not label and _begins_with_class(description):
            self.junk.append((row.page, row.text))  # whose class is it: its own, or that of the row above?
            return []
        if description and self.last and (severity or (counted and not label)):
            item = cells.get(self.item) if self.item is not None else None
            made = self._line("defect", description, {self.last: number}, row)
            self._keep_limits(self.last, cells, row)
            self.unnumbered = self.unnumbered or not self._is_numbered(row)
            self.classed = self.classed and bool(label)
            return [replace(made, article=item, inherits=not label, by_column=self._by_column(cells))]
        return self._other(row, cells, number, belongs=belongs)

    def _cells(self, row: Row, places: Sequence[int | None]) -> dict[int, str]:
        """Return what *row* has in its columns; of a merged cell that began above only its class and its article."""
        shared = {self.severity, self.item}
        pieces = zip(row.all_pieces, places, strict=True)
        own = [
            (piece, index) for piece, index in pieces if index is not None and (not piece.carried or index in shared)
        ]
        return texts_of([piece for piece, _ in own], [index for _, index in own])

    def _nought(self, cells: Mapping[int, str]) -> str:
        """Return "0" where each column that is added up prints a nought: such a total is known, too."""
        told = [count(cells.get(index, "")) for index in self.items if self.quantity is None]
        return "0" if told and all(each.state in ("number", "none") and not each.value for each in told) else ""

    def _by_column(self, cells: Mapping[int, str]) -> tuple[tuple[str, str], ...]:
        """Return what *cells* say under each of the columns that are added up, or may be, with its head."""
        parts = self.sizes or self.items or self.beside
        return tuple((self.columns[index].name, cells.get(index, "")) for index in parts)

    def _contradicts(self, severity: Severity | None, number: str, cells: Mapping[int, str], description: str) -> bool:
        """Tell whether the sizes do not make the *number* of a row, or another column gives it another class.

        The total of a class may stand under the sums alone.
        """
        value = count(number).value
        total = of_class(description)[1] in TOTALS and not any(index in cells for index in self.sizes)
        if self.sizes and value and not total and sum_of(cells, self.sizes) != str(value):
            return True
        named = (severity_of(cells[index], self.codes) for index in self.also if index in cells)
        return severity is not None and any(each not in (None, severity) for each in named)

    def _keep_limits(self, severity: Severity, cells: Mapping[int, str], row: Row) -> None:
        """Keep limits, AQL and total of a class that stand beside its defects; where two rows differ, they are none.

        They go before all rows, so that they part none from the rest of its text.
        """
        said = {kind: text for index, kind in self.plan.items() if is_value(text := cells.get(index, ""))}
        head = self.columns[0].name
        beside = [line for line in self.lines if line.label == head]
        known = {line.kind: line.values[severity] for line in beside if severity in line.values}
        if any(known.get(kind, text) != text for kind, text in said.items()):
            self.plan = {}
            self.lines = [line for line in self.lines if line.label != head]
            return
        self.lines[:0] = [self._line(k, head, {severity: text}, row) for k, text in said.items() if k not in known]

    @property
    def is_of_checks(self) -> bool:
        """Tell whether it lists checks: some have passed, and no row has a class."""
        return "pass" in self.judging and not any(line.kind == "defect" for line in self.lines)

    def holds(self, row: Row) -> bool:
        """Tell whether *row* names a class and a number in the columns of this list."""
        if self.quantity is None:
            return False
        cells = {column_of(piece, self.columns): piece.text for piece in self._parted(row).pieces}
        severity = classes.severity(cells.get(self.severity, ""), letters=True)
        return severity is not None and count(cells.get(self.quantity, "")).state == "number"

    def resumes(self, row: Row) -> bool:
        """Tell whether *row* goes on behind pictures: the next of a grid, or one that fills the columns."""
        if row.ruled or self.header.ruled:
            return super().resumes(row)
        described = [p.text for p in row.pieces if column_of(p, self.columns) == self.description]
        again = any(line.label in described for line in self.lines)
        near = row.page <= self.last_page + MOST_PAGES_BETWEEN and len(row.pieces) >= CARD
        return near and bool(described) and not again and self.holds(row)

    def _parted(self, row: Row) -> Row:
        """Return *row* with what stands close to a description parted from it: its code, its class, its number."""
        if row.ruled:
            return row
        cells = row.cells
        for index, fits in self._telling():
            cells = tuple(part for cell in cells for part in self._without(cell, index, fits))
            if len(cells) == 1:  # a line by itself, without a number at its end, explains the marks of the classes
                return row
        return row if len(cells) == len(row.cells) else replace(row, cells=cells)

    def _telling(self) -> Iterator[tuple[int, Callable[[str], bool]]]:
        """Yield the columns whose texts tell that they are theirs, and how; that of the numbers first."""
        if self.quantity is not None:
            yield self.quantity, lambda text: count(text).state == "number"
        yield self.severity, classes.names_class
        yield from (
            (index, _is_code) for index in range(self.description) if index not in (self.severity, self.quantity)
        )

    def _without(self, cell: Cell, index: int, fits: Callable[[str], bool]) -> list[Cell]:
        """Return *cell* parted before and behind the words in the column *index*, where they fit it."""
        column = self.columns[index]
        words = sorted(cell.words, key=lambda word: word.x0)
        before = [word for word in words if word.x0 < column.x0 - EDGE]
        inside = [word for word in words[len(before) :] if word.center <= column.x1]
        parts = [before, inside, words[len(before) + len(inside) :]]
        straddling = any(word.x1 > column.x0 + EDGE for word in before)
        if len(inside) in (0, len(words)) or straddling or not fits(text_of(inside)):
            return [cell]
        text = [word for word in before if word.x0 >= self.columns[self.description].x0 - EDGE] or before
        if index == self.quantity and text and not (column.begins_with(inside[0]) or stands_apart(text, inside[0])):
            return [cell]  # a figure that ends the description
        return [Cell(tuple(part), union([w.box for w in part])) for part in parts if part]

    def _is_numbered(self, row: Row) -> bool:
        """Tell whether *row* has a running number before its description: then it is one of the defects."""
        first = row.pieces[0] if row.pieces else None
        return first is not None and running_number(first.text) is not None and self.description > 0

    def _is_foreign(self, row: Row) -> bool:
        """Tell whether *row* stands in a ruled table with other columns, or heads the next part of the report."""
        edges = [cell.x0 for cell in self.header.cells]
        return self.is_headline(row) or (
            row.ruled
            and self.header.ruled
            and not all(any(abs(cell.x0 - edge) <= SAME for edge in edges) for cell in row.cells)
        )

    def _line(self, kind: str, label: str, values: dict[Severity, str], row: Row) -> Line:
        line = Line(kind, label, values, row.page, row.box, size=print_of(row), ruled=row.ruled, band=row.band)
        return replace(line, lone=kind == "text" and is_lone(row))

    def _figure(self, kind: str, label: str, number: str, row: Row) -> list[Line]:
        """Return a total or a limit among the defects; a total of all classes is kept to be held against them."""
        if kind == UNCLEAR:
            self.junk.append((row.page, row.text))  # the total, or a defect whose number and class are missing
            return []
        severity, _ = of_class(label)
        if severity is not None:
            figure = self._line(kind, label, {severity: number}, row)
            return [figure, *self._limit_beside(severity, row)] if kind == "found" else [figure]
        return self._grand_total(number) if kind == "found" else []

    def _limit_beside(self, severity: Severity, row: Row) -> list[Line]:
        """Return the limit of a class in a cell beside its total: "Total major | 9 | Max. 7"."""
        said = [value for piece in row.pieces for kind, value in labelled(piece.text) if kind == "allowed"]
        return [self._line("allowed", row.text, {severity: said[0]}, row)] if len(said) == 1 else []

    def _grand_total(self, number: str) -> list[Line]:
        """Keep the total of all classes, to be held against the rows."""
        self.grand_total = count(number).value if self.grand_total is None else self.grand_total
        return []

    def _adds_up(self, number: str, row: Row) -> bool:
        """Tell whether a row without a class and a number of its own gives the sum of the defects so far."""
        added = [read.value or 0 for line in self.lines if line.kind == "defect" for read in line.counts().values()]
        return len(added) >= FEWEST and count(number).value == sum(added) and not self._is_numbered(row)

    def _kind_of_sum(self, kind: str | None, description: str) -> str | None:
        """Return what a row without a class is that gives the sum of all above it: "Fehler je Palette" is no defect.

        In a list without running numbers it may still be one, unless every other row has its own class. "Packing
        defects" may be one whose number is that sum by chance.
        """
        parted = bool(self.sizes) or mentions_packs(folding.key(description))  # "Defects per colour" under the colours
        each = lexicon.mentions("limits_kept", "each", description) and parted
        if says_total(description) or (self.classed and lexicon.names_defects(description) and each):
            return "found"
        asked = not self.unnumbered or (self.classed and kind is None and description)
        return UNCLEAR if asked else kind

    def _note_verdict(self, cells: Mapping[int, str]) -> None:
        if word := judged.verdict(cells.get(self.severity, "")):
            self.judging.add(word)

    def _comes_before_classes(self, cells: Mapping[int, str], number: str, row: Row) -> bool:
        """Tell whether *row*, close under the heads, has a description and a number, and no row so far has a class."""
        lacks = self.last is None and self.severity not in cells and count(number).value
        near = not (row.ruled or self.suspended) and row.top - self.last_bottom <= NEAR
        return bool(lacks) and near and is_description(cells.get(self.description, ""))

    def _goes_on_with_notes(self, cells: Mapping[int, str], row: Row) -> bool:
        """Tell whether *row*, close under another, has text behind all columns that count only: the rest of a note."""
        behind = max(self.description, self.severity, self.quantity or 0)
        near = not row.ruled and not self.suspended and row.page == self.last_page
        told = any(map(str.isdigit, row.text)) or classes.mentions_class(row.text)  # may be a defect that stands askew
        close = row.top - self.last_bottom <= CLOSE * print_of(row)
        return near and close and not told and min(cells, default=0) > behind

    def _other(self, row: Row, cells: dict[int, str], number: str, *, belongs: bool) -> list[Line] | None:
        self._note_verdict(cells)
        text = " ".join(cells[index] for index in sorted(cells) if index != self.quantity)
        label = _in_words(cells)
        if (kind := _kind_of(text, number) or _kind_of(label, number)) is not None:
            return self._figure(kind, label, number or self._nought(cells), row)
        fits = not row.ruled and len(row.pieces) == len(self.columns) and row.top - self.last_bottom <= NEAR
        if belongs or fits or self._goes_on_with_notes(cells, row):
            return self._rest(text, cells, number, row)
        return self._outside(text, cells, number, row)

    def _rest(self, text: str, cells: Mapping[int, str], number: str, row: Row) -> list[Line]:
        """Return what a row of the list says that is no defect: the rest of the one above, but none of its notes."""
        if count(number).state == "number":
            self.junk.append((row.page, row.text))
        return [self._line("text", text, {}, row)] if text and not self._goes_on_with_notes(cells, row) else []

    def _outside(self, text: str, cells: dict[int, str], number: str, row: Row) -> list[Line] | None:
        """Return what a row says that may stand behind the list; ``None`` where it does."""
        if self.is_cut(row):
            return [self._line("text", text, {}, row)]
        if self.suspended:
            go_on = not row.text or self.may_go_on(row.pieces, self.columns[self.description])
            return [self._line("text", text, {}, row)] if go_on else None
        together = _runs_together(row.text) and not _gives_figures(row.text)  # a row whose columns run together
        leads = self._comes_before_classes(cells, number, row)
        if leads:
            self.leads.append((count(number).value or 0, len(self.junk)))
            self.leads_numbered = self.leads_numbered or self._is_numbered(row) or _is_code(row.pieces[0].text)
        if together or leads:
            self.junk.append((row.page, row.text))
        if row.ruled or lexicon.meaning("headings", row.text) or row.top - self.last_bottom > NEAR or len(cells) != 1:
            return None
        return [self._line("text", text, {}, row)]


def _in_words(cells: Mapping[int, str]) -> str:
    """Return what *cells* say in words: the name of a total may stand under the numbers of the rows."""
    return " ".join(cells[index] for index in sorted(cells) if any(map(str.isalpha, cells[index])))


def _names_total(text: str, number: str) -> bool:
    """Tell whether *text*, beside the sum of the rows and under no head for defects, is that of a total."""
    return _kind_of(text, number) == "found" or begins_with_total(text)


def _is_code(text: str) -> bool:
    """Tell whether *text* is a code or a running number: one word with a figure in it."""
    return " " not in text and any(map(str.isdigit, text))


def _runs_together(text: str) -> bool:
    """Tell whether *text* holds the name of a class and ends in a number, as a row does whose columns overlap."""
    words = text.split()
    return bool(words) and count(words[-1]).state == "number" and any(map(classes.names_class, words))


def _gives_figures(text: str) -> bool:
    """Tell whether *text* gives classes their figures and is no row: "Major 3, minor 4", "found_critical 0"."""
    severity, kind = of_class(text.rsplit(maxsplit=1)[0])
    labelled = severity is not None and kind is not None
    return labelled or states(text) or gives_figures(text) or len(mixed_counts(text.strip(" ."), {})) > 1


def _begins_with_class(description: str) -> bool:
    """Tell whether *description* begins with the name of a class and goes on."""
    words = description.split()
    return len(words) > MOST_CLASS_WORDS and classes.names_class(" ".join(words[:MOST_CLASS_WORDS]))


def _kind_of(text: str, number: str) -> str | None:
    """Return the kind of the row that *text* names, unless it ends a description: "… from the approved / sample"."""
    kind = of_class(text)[1]
    ends = text[:1].islower() and "_" not in text  # "found_major" is the name of a field
    return kind if (number or kind in TOTALS) and not ends else None
