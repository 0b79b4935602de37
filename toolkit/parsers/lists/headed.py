"""Lists without a column for the class: it stands over them, in a row of its own among them, or beside each number."""

from collections.abc import Mapping, Sequence

from msgspec import field
from msgspec.structs import replace

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.columns import Column, placed, spans, texts_of
from toolkit.parsers.layout.lines import EDGE, NEAR, Line, Setting, Table, print_of, running_number, size_of
from toolkit.parsers.limits.limits_told import limits_of_class
from toolkit.parsers.lists.added_columns import added, sized, sum_of, without_ordinals
from toolkit.parsers.lists.number_heads import (
    LOOKED_AT,
    codes_under,
    concept_of,
    names_class_and_number,
    numbers_behind,
)
from toolkit.parsers.words import classes, folding, lexicon, outcomes
from toolkit.parsers.words.class_headings import PLAN, class_of_heading, labelled, told, told_below
from toolkit.parsers.words.codes import texts_under
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.legend import legend_of
from toolkit.parsers.words.mixed import mixed_counts
from toolkit.parsers.words.named_behind import class_behind
from toolkit.parsers.words.none_told import counts_none, says_none
from toolkit.parsers.words.ordered import of_class
from toolkit.parsers.words.readings import count
from toolkit.parsers.words.values import is_value

TOUCHING = 1.1  # heights of the letters between two lines of one row, whose number may stand in its middle
PICTURE = 120.0  # points: the height of the pictures of a row
TIGHT = 0.6  # heights of the letters between two lines of one description
LARGER = 1.1  # times the letters of the heads: a heading of the next part
A_ROW = 3  # pieces: what has so many is a row, be it with a class ("MI-05 | Glue at joint | 2")
LONGEST_HEADING = 5  # words
_LIMIT = Lazy(r"[(（](?P<label>[^()\d]{2,24}?)(?P<limit>\d{1,3})\s*[)）]")


class Headed(Table):
    """Defects and their numbers in columns; the class stands over them, or with the number."""

    columns: list[Column] = field(default_factory=list)
    description: int = 0
    quantity: int = 1
    quantities: int = 1  # columns of numbers
    sizes: tuple[int, ...] = ()  # columns of numbers, one for each size, beside that of their sum
    plan: Mapping[int, str] = field(default_factory=dict)  # kinds of the columns of limits
    last: Severity | None = None
    loose: list[Row] = field(default_factory=list)  # lines of text that stood apart from the row above
    codes: Mapping[str, Severity] = field(default_factory=dict)

    def resumes(self, row: Row) -> bool:
        """Tell whether *row* goes on behind a cut: with the next row, or with the very heads of this list."""
        again = row.page <= self.last_page + 1 and row.text == self.header.text
        return again or super().resumes(row)

    def read(self, row: Row) -> list[Line] | None:
        if row.text == self.header.text:  # the heads again, on a new page
            self.suspended, self.table, self.last_page, self.last_bottom = False, row.table, row.page, row.bottom
            return []
        if len(row.pieces) == 1 and (said := self._said_alone(row)) is not None:
            return said
        if not self.same_grid(row) and (row.ruled or self._is_far(row)):
            return None
        if self._is_wrapped(row):
            return [self._line("text", self._cells(row)[0].get(self.description, ""), {}, row)]
        if len(row.pieces) < 2 and not row.ruled:  # noqa: PLR2004 - a row has a description and a number
            return self._told_below(row) or self._goes_on_with(row)
        behind = self._told_below(row) if self.header.ruled and not row.ruled else []  # a line that has no columns
        return behind or self._read(row, *self._cells(row))

    def _told_below(self, row: Row) -> list[Line]:
        """Return the figures of its class that a line below the rows labels, and nothing else: "Sum 9"."""
        return told_below(row.text, self.last, row) if self.last else []

    def _said_alone(self, row: Row) -> list[Line] | None:
        """Return what a row of one text says of its class: that it begins, or its limits below the rows."""
        if named := class_of_heading(row.text):
            return self._headed(named, row)
        near = self.same_grid(row) or not (row.ruled or self._is_far(row))
        return (limits_of_class(row.text, self.last, row) or None) if self.last and near else None

    def _is_far(self, row: Row) -> bool:
        """Tell whether *row* is too far below the last one, but for pictures that a column of the list holds."""
        pictured = any(map(_holds_pictures, self.columns))
        reach = NEAR + (PICTURE if pictured and row.page == self.last_page and len(row.pieces) > 1 else 0.0)
        return row.top - self.last_bottom > reach

    def _is_wrapped(self, row: Row) -> bool:
        """Tell whether *row* is the second line of cells side by side: "corner | L/XL" under "Open seam | S/M and"."""
        tight = not row.ruled and bool(self.lines) and row.top - self.last_bottom <= TIGHT * size_of(row)
        if not tight or self.suspended or class_of_heading(row.text) or row.page != self.last_page:
            return False
        cells, beside = self._cells(row)
        inside = all(any(column.holds(piece) for column in self.columns) for piece in row.pieces)
        return bool(beside) and inside and self.quantity not in cells

    def _read(self, row: Row, cells: Mapping[int, str], beside: Sequence[str]) -> list[Line] | None:
        label, number = self._label_of(cells), cells.get(self.quantity, "")
        named = class_of_heading(label or row.text)
        if named and count(number).state != "number":
            return [*self._headed(named, row), *self._plan(named, cells, row)]
        values = self._values(number)
        if not label or not values:
            return self._without_number(label, number, row)
        if self.sizes and count(number).value and sum_of(cells, self.sizes) != str(count(number).value):
            self.junk.append((row.page, row.text))  # which of the figures is wrong?
        self._settle_loose(row)
        if self.last and not count(number).value and counts_none(label):
            return [] if self._sums_known() else [self._line("found", label, {self.last: number}, row)]
        if named and (kind := of_class(label)[1]) in PLAN:  # "Major allowed | 7"
            return [self._line(str(kind), label, {named: number}, row)]
        if named:  # "Major defects | 11": the total of the class whose rows follow
            self.last = named
            limits = self._plan(named, cells, row) or self._limit_beside("", beside, row)
            return [self._line("found", label, {named: number}, row), *limits]
        by_column = tuple((self.columns[index].name, cells.get(index, "")) for index in self.sizes)
        lines = self._counted(label, values, beside, row) or []
        return [replace(line, by_column=by_column) if line.kind == "defect" else line for line in lines]

    def _plan(self, named: Severity, cells: Mapping[int, str], row: Row) -> list[Line]:
        """Return the limits that a row of a class has under heads of their own."""
        said = ((kind, cells.get(index, "")) for index, kind in self.plan.items())
        return [self._line(kind, row.text, {named: text}, row) for kind, text in said if is_value(text)]

    def _label_of(self, cells: Mapping[int, str]) -> str:
        """Return the description of a row; of a total that a merged cell names, the text that stands before it."""
        before = next((text for index, text in cells.items() if index < self.description), "")
        return cells.get(self.description, "") or (before if lexicon.row_kind(before) else "")

    def _headed(self, named: Severity, row: Row) -> list[Line]:
        self._settle_loose(row)
        self.last = named
        return list(told(row.text, named, row))

    def _goes_on_with(self, row: Row) -> list[Line] | None:
        """Return a line of text that can belong to a description; ``None`` for what ends the list."""
        column = self.columns[self.description]
        inside = all(column.x0 - 2 <= piece.ink[0] and piece.ink[2] <= column.x1 for piece in row.pieces)
        near = row.top - self.last_bottom <= TOUCHING * size_of(row) and size_of(row) <= LARGER * size_of(self.header)
        if self.suspended or not (row.pieces and inside and near) or lexicon.meaning("headings", row.text):
            return None
        if _is_heading(row.text):
            self.last = None
        elif row.top - self.last_bottom > TIGHT * size_of(row) and not _is_caption(row.text):
            self.loose.append(row)
        return [self._line("text", row.text, {}, row)]

    def _settle_loose(self, row: Row) -> None:
        """Ask about lines that stood apart, unless they run into *row*, whose description they then begin."""
        if self.loose and row.top - self.loose[-1].bottom > TIGHT * size_of(row):
            self.junk.extend((each.page, each.text) for each in self.loose)
        self.loose = []

    def _values(self, number: str) -> dict[Severity | None, str]:
        """Return the counts of *number*, by class where it names classes; empty where it is no count."""
        if count(number).state in ("number", "none"):
            return {None: number}
        classed = self.columns[self.quantity].name
        told = mixed_counts(number, self.codes, classed=names_class_and_number(classed))
        return {severity: str(value) for severity, value in told.items()}

    def _without_number(self, label: str, number: str, row: Row) -> list[Line] | None:
        """Ask about a row that describes a defect and has no number; one that spans the columns is a caption."""
        near = row.ruled or row.top - self.last_bottom <= TOUCHING * size_of(row)
        if row.ruled and len(row.pieces) == 1 and _is_heading(row.text) and not _says_none(row):
            self.last = None
        elif label and near and lexicon.row_kind(label) is None and not (_says_none(row) or self._is_spanned(row)):
            self.junk.append((row.page, row.text))
        return [] if row.ruled or (number and near) else None

    def _is_spanned(self, row: Row) -> bool:
        edge = self.columns[self.quantity].x0
        return any(piece.box[0] < edge - EDGE and piece.box[2] > edge + EDGE for piece in row.pieces)

    def _counted(
        self, label: str, values: dict[Severity | None, str], beside: Sequence[str], row: Row
    ) -> list[Line] | None:
        if None in values and (named := class_behind(label)):
            label, own = named
            return self._of_class(own, label, values[None], row)
        severity, kind = of_class(label)
        severity = severity if kind else _class_in(beside)
        if None not in values:
            return [self._line(kind or "defect", label, {s: text for s, text in values.items() if s}, row)]
        if kind == "found" and severity is None:
            return [*self._total(label, values[None], row), *self._limit_beside(label, beside, row)]
        contradicts = kind is None and None not in (severity, self.last) and severity is not self.last
        severity = severity or self.last
        if severity is None or contradicts:
            self.junk.append((row.page, row.text))
            return []
        line = self._line(kind or "defect", label, {severity: values[None]}, row)
        return [line, *self._limit_beside("", beside, row)] if kind == "found" and severity is self.last else [line]

    def _of_class(self, severity: Severity, label: str, number: str, row: Row) -> list[Line]:
        """Return a defect that names its own class, unless it stands under the name of another one."""
        if self.last not in (None, severity):
            self.junk.append((row.page, row.text))
            return []
        return [self._line("defect", label, {severity: number}, row)]

    def _total(self, label: str, number: str, row: Row) -> list[Line]:
        """Return the total of the class that is open, or keep that of all, to be held against the rows."""
        value = count(number).value
        sums = {severity: self._sum(severity) for severity in Severity}
        if self.last is not None and (value == sums[self.last] != sum(sums.values()) or not self._has_others()):
            return [self._line("found", label, {self.last: number}, row)]
        if self.grand_total not in (None, value):
            self.junk.append((row.page, row.text))
        self.grand_total = value
        return []

    def _limit_beside(self, label: str, beside: Sequence[str], row: Row) -> list[Line]:
        """Return the limit of the open class behind a total: "Sub-total (allowed 5)", "Sub-total | 5 | limit 7"."""
        within = [f"{match['label']} {match['limit']}" for match in _LIMIT.finditer(label)]
        said = [value for text in (*within, *beside) for kind, value in labelled(text) if kind == "allowed"]
        return [self._line("allowed", row.text, {self.last: said[0]}, row)] if self.last and len(said) == 1 else []

    def _sum(self, severity: Severity) -> int:
        rows = (line.counts() for line in self.lines if line.kind == "defect")
        return sum(each[severity].value or 0 for each in rows if severity in each)

    def _sums_known(self) -> bool:
        """Tell whether rows or a total of the open class stand above, beside which "None found | 0" says nothing."""
        return any(self.last in line.values for line in self.lines if line.kind in ("defect", "found"))

    def _has_others(self) -> bool:
        return any(line.kind == "defect" and set(line.values) != {self.last} for line in self.lines)

    def _line(self, kind: str, label: str, values: dict[Severity, str], row: Row) -> Line:
        number = running_number(row.pieces[0].text) if kind == "defect" else None
        line = Line(kind, label, values, row.page, row.box, size=print_of(row), ruled=row.ruled, band=row.band)
        return replace(line, number=number)

    def _cells(self, row: Row) -> tuple[dict[int, str], list[str]]:
        """Return the texts of *row* by their columns, and those beside the description and the number.

        Of a merged cell that began above only a class holds for this row, too.
        """
        pieces = [piece for piece in row.all_pieces if not piece.carried or classes.names_class(piece.text)]
        self.columns, places = placed(pieces, self.columns, ruled=row.ruled)
        own = (self.description, self.quantity, *self.sizes)
        beside = [piece.text for piece, place in zip(pieces, places, strict=True) if place not in own]
        return texts_of(pieces, places), beside


def _says_none(row: Row) -> bool:
    """Tell whether *row* holds no more than the word that its class has no defects: "Nil"."""
    return len(row.pieces) == 1 and says_none(row.pieces[0].text)


def _class_in(beside: Sequence[str]) -> Severity | None:
    """Return the class that a cell beside the description names for its row, be it by a code."""
    named = (*classes.severities(beside), *map(classes.of_code, beside))
    return next((severity for severity in named if severity), None)


def open_headed(row: Row, heads: Sequence[Piece], setting: Setting) -> Headed | None:
    """Return the list that *row* heads where it names defects and numbers and no class."""
    concepts = [concept_of(head.text) for head in heads]
    counted = [index for index, concept in enumerate(concepts) if concept == "quantity"]
    counted = counted or (numbers_behind(row, concepts, setting) if _heading(setting.above) else [])
    if "severity" in concepts or any(classes.severity(head.text) for head in heads):
        return None  # classes have columns of their own
    columns, below = spans(heads, ruled=row.ruled), setting.below()
    sizes = _sizes(heads, columns, below)
    counted = counted or [index + 1 for index in sizes[-1:]]
    if not counted:
        return None
    if any(_judges(head.text, texts_under(columns[index], below)) for index, head in enumerate(heads)):
        return None  # it is a table of checks
    counted = without_ordinals(counted, columns, below)
    found = [index for index in counted if lexicon.row_kind(heads[index].text) == "found"]
    quantity = next(iter((*found, *counted)))
    codes = codes_under(heads[quantity].text, texts_under(columns[quantity], below))
    over = _heading(setting.above)
    sure = over is not None or _tells_classes(below[:LOOKED_AT], columns[quantity], codes) or _name_classes(below)
    if not sure and any(map(_names_check, heads)):
        return None
    described = [i for i, head in enumerate(heads) if i not in counted and _describes(head.text, sure=sure)]
    if not described or any(_are_judged(texts_under(columns[index], below)) for index in described):
        return None
    made = Headed(
        row.page, row.table, row.page, row.bottom, row,
        columns=columns,
        description=described[0],
        quantity=quantity,
        quantities=len(counted),
        sizes=sizes if quantity - 1 in sizes else (),
        plan={i: kind for i, head in enumerate(heads) if (kind := lexicon.row_kind(head.text)) in PLAN},
        codes=codes,
    )  # fmt: skip
    if over is not None and (named := class_of_heading(over.text)):
        made.last = named
        made.lines.extend(told(over.text, named, over))
    return made


def _sizes(heads: Sequence[Piece], columns: list[Column], below: Sequence[Row]) -> tuple[int, ...]:
    """Return the columns of numbers, one for each size or item, that stand side by side before that of their sum."""
    totals = [index for index, head in enumerate(heads) if lexicon.row_kind(head.text) == "found"]
    if len(totals) != 1:
        return ()
    parts = added([concept_of(head.text) for head in heads], columns, totals[0], below)
    numbered = tuple(sized(heads))  # the numbers of cartons, one of which may have nothing in the first rows
    parts = numbered if parts and set(parts) <= set(numbered) else parts
    return parts if parts and parts == tuple(range(parts[0], totals[0])) else ()


def _judges(head: str, under: Sequence[str]) -> bool:
    """Tell whether verdicts stand under *head*, or nothing yet: "Disposition" may tell what was done to the goods."""
    asks = outcomes.verdict(head) is not None  # "OK?"
    return asks or (lexicon.row_kind(head) == "result" and (not under or any(map(outcomes.verdict_at_start, under))))


def _holds_pictures(column: Column) -> bool:
    """Tell whether the head of *column* is a word for pictures."""
    return any(lexicon.exactly("pictures", word) is not None for word in folding.key(column.name).split())


def _is_caption(text: str) -> bool:
    """Tell whether *text* begins with the word for a picture or a remark."""
    return lexicon.meaning("columns", text.split(maxsplit=1)[0]) == "other"


def _is_heading(text: str) -> bool:
    """Tell whether *text* heads defects of a class that is not known: what stands under it is of no class before it."""
    told = lexicon.names_defects(text) or classes.shortened(text) is not None  # "May." or "Men."
    return len(text.split()) <= LONGEST_HEADING and told


def _names_check(head: Piece) -> bool:
    """Tell whether *head* says what should be, as beside a test: "Requirement", "Tolerance"."""
    known = lexicon.meaning("columns", head.text) or lexicon.row_kind(head.text)
    return known is None and lexicon.meaning("checks", head.text) is not None


def _are_judged(texts: Sequence[str]) -> bool:
    """Tell whether most texts under a "Finding" are verdicts, beside others such as "Noted": then rows are checks."""
    judged = sum(outcomes.verdict_at_start(text) is not None for text in texts)
    return bool(texts) and judged * 2 > len(texts)


def _describes(head: str, *, sure: bool) -> bool:
    """Tell whether defects stand under *head*; a bare "Description" says so only where a class is near."""
    if lexicon.meaning("blocks", head) == "description":
        return True
    return sure and (lexicon.meaning("blocks", head) == "text" or lexicon.meaning("columns", head) == "description")


def _tells_classes(below: Sequence[Row], quantity: Column, codes: Mapping[str, Severity]) -> bool:
    """Tell whether the first of the rows under the heads names a class, or one of the first counts by class."""
    banded = [row for row in below[:1] if class_of_heading(row.text) and count(row.pieces[-1].text).state != "number"]
    return bool(banded) or any(mixed_counts(text, codes) for text in texts_under(quantity, below))


def _name_classes(below: Sequence[Row]) -> bool:
    """Tell whether the first row under the heads names a class behind its defect: "Scratch (Major) | 3"."""
    return any(class_behind(piece.text) for row in below[:1] for piece in row.pieces)


def _heading(above: Sequence[Row]) -> Row | None:
    """Return the nearest row above that names a class by itself; a legend of several classes heads none."""
    named = (row for row in reversed(above[-2:]) if len(row.pieces) < A_ROW and class_of_heading(row.text))
    return next((row for row in named if not legend_of([row]).marks), None)
