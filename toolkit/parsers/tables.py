"""Finds the tables that matter in the rows of a report: matrices of classes, lists of defects, summaries by class.

Three shapes cover what agencies print. A matrix has a column for each class (Critical, Major, Minor) and rows that
are defects, totals, limits or the plan. A list has one defect a row with its class and number in cells. A summary
has a row for each class and columns such as Found, Limit, Result.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import zip_longest

from toolkit.model.severity import Severity
from toolkit.parsers import lexicon
from toolkit.parsers.columns import Column, Piece, bands, column_of, pieces, spans
from toolkit.parsers.grid import Cell, Row
from toolkit.parsers.pages import Box, union
from toolkit.parsers.readings import Count, aql, count

MOST_WAITING = 3
NEAR = 60.0  # points without a row after which a table without ruling has ended


@dataclass(frozen=True)
class Line:
    """One row of a table that matters: what it says, its label, and the text under each class."""

    kind: str  # defect, text, or a kind of row of the lexicon (found, allowed, aql, sample, result, ...)
    label: str
    values: dict[Severity, str]
    page: int
    box: Box
    item: str | None = None
    size: float = 10.0
    ruled: bool = False
    band: int = 0
    shared: bool = False  # one text for all classes, such as a verdict in a merged cell

    def counts(self) -> dict[Severity, Count]:
        return {severity: count(text) for severity, text in self.values.items()}


@dataclass
class Table:
    """A table that matters, with the lines read from it so far."""

    page: int
    table: int
    last_page: int
    last_bottom: float
    header: Row
    lines: list[Line] = field(default_factory=list)
    junk: list[tuple[int, str]] = field(default_factory=list)
    suspended: bool = False
    waiting: int = 0  # lines of text met since the last page began

    def read(self, row: Row) -> list[Line] | None:
        """Return the lines that *row* adds; ``None`` when it does not belong to this table."""
        raise NotImplementedError

    def same_grid(self, row: Row) -> bool:
        return row.ruled and row.page == self.last_page and row.table == self.table and not self.suspended


    def may_go_on(self, found: list[Piece], column: Column | None) -> bool:
        """Tell whether a line of text at the top of a page can be the first line of the list's next row."""
        self.waiting += 1
        if len(found) != 1 or column is None or self.waiting > MOST_WAITING:
            return False
        return abs(found[0].ink[0] - column.x0) <= 4 and lexicon.meaning("headings", found[0].text) is None  # noqa: PLR2004


def find_tables(rows: Iterable[Row]) -> list[Table]:
    """Return the tables that matter, in the order of the report; *rows* without running heads and feet."""
    found: list[Table] = []
    current: Table | None = None
    above: list[Row] = []
    rest = list(rows)
    for row, following in zip_longest(rest, rest[1:]):
        if above and above[-1].continued is row:
            above[-1] = row
            continue
        whole = _whole_head(row, following)
        opened = _opened(whole, above)
        if opened is not None:
            _carry_on(current, opened)
            current = opened
            found.append(current)
        elif current is not None and not _take(current, row):
            current = None
        above = [*above[-3:], whole if opened is not None else row]
    return found


def _whole_head(row: Row, following: Row | None) -> Row:
    """Return *row* with the second line of its headings, where narrow columns wrap them and no rules keep them together."""
    if following is None or not _is_second_line(row, following):
        return row
    cells = []
    for cell in row.cells:
        more = [word for other in following.cells if _under(other, cell) for word in other.words]
        cells.append(Cell((*cell.words, *more), union([cell.box, *(word.box for word in more)])))
    alone = [cell for cell in following.cells if not any(_under(cell, other) for other in row.cells)]
    ordered = tuple(sorted([*cells, *alone], key=lambda cell: cell.x0))
    words = (*row.words, *following.words)
    return Row(row.page, ordered, row.top, following.bottom, 0, words, row.band, following)


def _is_second_line(row: Row, following: Row) -> bool:
    if row.ruled or following.ruled or row.page != following.page or row.band != following.band or not row.words:
        return False
    near = following.top - row.top < 1.4 * _size(row)
    texts = [cell.text for cell in (*row.cells, *following.cells)]
    plain = all(count(text).state == "other" and not any(map(str.isdigit, text)) for text in texts)
    others = [cell for cell in row.cells if lexicon.meaning("columns", cell.text) != "description"]
    # A line under the head of the descriptions alone is the first row of the list.
    return near and plain and len(row.cells) > 1 and any(_under(cell, head) for cell in following.cells for head in others)


def _under(cell: Cell, head: Cell) -> bool:
    return min(cell.x1, head.x1) - max(cell.x0, head.x0) > 0.3 * min(cell.x1 - cell.x0, head.x1 - head.x0)


def _carry_on(before: Table | None, after: Table) -> None:
    """Let a list whose heading is repeated on a new page go on with the class that was open."""
    if isinstance(before, Listing) and isinstance(after, Listing) and before.header.text == after.header.text:
        after.last = before.last


def _take(table: Table, row: Row) -> bool:
    """Add what *row* says to *table*; false when the table has ended before it."""
    if row.page != table.last_page and not table.suspended:
        table.suspended, table.waiting = True, 0
        if row.page > table.last_page + 3:  # photos may fill a few pages between two rows
            return False
    lines = table.read(row)
    if lines is None:
        return False
    if any(line.kind != "text" for line in lines):
        table.suspended = False
        table.last_page, table.table, table.last_bottom = row.page, row.table, row.bottom
    elif not table.suspended and row.page == table.last_page:
        table.last_bottom = row.bottom
    table.lines.extend(lines)
    return True


def _opened(row: Row, above: list[Row]) -> Table | None:
    heads = pieces(row)
    if len(heads) < 2 or any(count(head.text).state == "number" for head in heads):  # noqa: PLR2004 - a table has columns
        return None
    return _summary(row, heads) or _list(row, heads) or _matrix(row, heads, above)


# --- matrices ---------------------------------------------------------------------------------------------------------


@dataclass
class Group:
    """One run of class columns, with what stands over it (a kind of row such as ``sample``, or an item)."""

    columns: dict[Severity, Column]
    kind: str | None = None
    name: str | None = None

    @property
    def x0(self) -> float:
        return min(column.x0 for column in self.columns.values())

    @property
    def x1(self) -> float:
        return max(column.x1 for column in self.columns.values())


    def reaches_into(self, piece: Piece) -> bool:
        """Tell whether *piece* covers the middle of one of the columns."""
        return any(piece.ink[0] < (c.x0 + c.x1) / 2 < piece.ink[2] for c in self.columns.values()) or (
            self.x0 < piece.ink[0] < self.x1
        )


@dataclass
class Matrix(Table):
    groups: list[Group] = field(default_factory=list)
    label: Column | None = None

    def read(self, row: Row) -> list[Line] | None:
        found = pieces(row)
        belongs = self.same_grid(row)
        if repeated := self._repeated(found):
            kind, values = repeated
            return [Line(kind, found[0].text, values, row.page, row.box)]
        read = [(group, *self._values(group, found)) for group in self.groups]
        if not any(values for _, values, _ in read):
            if any(strange for _, _, strange in read) and not belongs:
                return None
            return self._without_values(row, found, belongs=belongs)
        if any(strange for _, _, strange in read) and not belongs:
            return None
        if self.suspended and not self._looks_alike(row, read):
            return None
        label = self._label_of(found)
        for _, values, strange in read:
            self.junk.extend((row.page, f"{label}: {text}") for text in strange if values)
        self.junk.extend((row.page, row.text) for _ in self._unnamed(found))
        return [line for group, values, _ in read if (line := self._line(group, label, values, row))]

    def _unnamed(self, found: list[Piece]) -> list[Piece]:
        """Return the counts that stand in a column of no known class, where one of the three classes is missing.

        With all three there, such a figure is a number of photos or a total.
        """
        if any(len(group.columns) == len(Severity) for group in self.groups):
            return []
        columns = [column for group in self.groups for column in group.columns.values()]
        free = [piece for piece in found[1:] if not any(column.holds(piece) for column in columns)]
        return [piece for piece in free if count(piece.text).state in {"number", "none", "unreadable"}]

    def _repeated(self, found: list[Piece]) -> tuple[str, dict[Severity, str]] | None:
        """Return a row that names its kind again before each value ("AQL 0 | AQL 2.5 | AQL 4.0")."""
        group = self.groups[0]
        kinds = [lexicon.row_kind(piece.text) for piece in found]
        pairs = 2 * len(group.columns)
        if len(found) < pairs or kinds[0] is None or set(kinds[:pairs:2]) != {kinds[0]}:
            return None
        texts = [piece.text for piece in found[1:pairs:2]]
        return (kinds[0], dict(zip(group.columns, texts, strict=True))) if all(map(_is_value, texts)) else None

    def _values(self, group: Group, found: list[Piece]) -> tuple[dict[Severity, str], list[str]]:
        """Return the text under each class that reads as a value, and the texts that do not."""
        values: dict[Severity, str] = {}
        strange: list[str] = []
        is_result = lexicon.row_kind(self._label_of(found)) == "result"
        for severity, column in group.columns.items():
            inside = [piece for piece in found if column.holds(piece) and lexicon.row_kind(piece.text) is None]
            text = " ".join(piece.text for piece in inside)
            if _is_value(text) or (is_result and lexicon.verdict(text)):
                values[severity] = text
            elif text:
                strange.append(text)
        return values, strange

    def _without_values(self, row: Row, found: list[Piece], *, belongs: bool) -> list[Line] | None:
        """Return a row that prints no counts: a heading, a wrapped description, a result, or the end of the table."""
        label = self._label_of(found)
        if lexicon.row_kind(label) == "result":
            texts = {piece.text for piece in found if piece.center > self.groups[-1].x0}
            words = {word for text in texts if (word := lexicon.verdict(text))}
            if len(words) == 1:
                return [Line("result", label, dict.fromkeys(Severity, texts.pop()), row.page, row.box, shared=True)]
        if belongs:
            return [self._text(label, row)] if found else []
        if self.suspended:
            if not found or self.may_go_on(found, self.label):
                return [self._text(label, row)] if found else []
            return None
        ended = lexicon.meaning("headings", row.text) or any(
            group.reaches_into(piece) for piece in found for group in self.groups
        )
        if ended or row.top - self.last_bottom > NEAR or row.ruled:
            return None
        return [self._text(label, row)]

    def _text(self, label: str, row: Row) -> Line:
        return Line("text", label, {}, row.page, row.box, size=_size(row), ruled=row.ruled, band=row.band)

    def _looks_alike(self, row: Row, read: list[tuple[Group, dict[Severity, str], list[str]]]) -> bool:
        """Tell whether a row at the top of a new page continues the table: same ruling, as many values."""
        earlier = [line for line in self.lines if line.kind != "text"]
        most = max((len(line.values) for line in earlier), default=0)
        values = max(len(values) for _, values, _ in read)
        return bool(earlier) and values >= min(most, 2) and bool(row.ruled) == bool(self.header.ruled)

    def _label_of(self, found: list[Piece]) -> str:
        """Return what names the row: a kind of row where one is printed, else the description."""
        columns = [column for group in self.groups for column in group.columns.values()]
        end = self.groups[-1].x0
        left = [piece for piece in found if piece.ink[0] < end and not any(column.holds(piece) for column in columns)]
        kinds = [piece.text for piece in left if lexicon.row_kind(piece.text)]
        if kinds:
            return kinds[-1]
        label = self.label
        if label is not None:
            named = [p for p in left if label.x0 - 3 <= p.ink[0] < label.x1 or label.crossed_by(p)]
            if named:
                return _without_numbers(named)
        return _without_numbers([piece for piece in left if not piece.text.strip(" .)").isdigit()])

    def _line(self, group: Group, label: str, values: dict[Severity, str], row: Row) -> Line | None:
        if not values:
            return None
        kind = lexicon.row_kind(label)
        if kind is None and not label.strip(" .-") and any(count(text).state == "other" for text in values.values()):
            kind = "aql"  # figures with decimals and without a name are no counts
        if group.kind in {"sample", "aql", "allowed", "reject"} and kind is None:
            kind = group.kind
        open_groups = sum(other.kind is None for other in self.groups)
        item = group.name if open_groups > 1 and group.kind is None else None
        return Line(kind or "defect", label, values, row.page, row.box, item, _size(row), row.ruled, row.band)


def _without_numbers(named: list[Piece]) -> str:
    """Return the description without a figure that stands apart behind it: the number of its photos."""
    return " ".join(piece.text for piece in (*named[:1], *(p for p in named[1:] if count(p.text).state != "number")))


def _is_value(text: str) -> bool:
    """Tell whether *text* can stand under a class: a count, an AQL, or a pair such as 5/6."""
    return bool(text) and (count(text).state in {"number", "none", "unreadable"} or aql(text) is not None)


def _matrix(row: Row, heads: list[Piece], above: list[Row]) -> Matrix | None:
    named = lexicon.severities([head.text for head in heads])
    runs: list[list[tuple[Severity, Piece]]] = []
    for head, severity in zip(heads, named, strict=True):
        if severity is None:
            continue
        if not runs or severity in {s for s, _ in runs[-1]}:
            runs.append([])
        runs[-1].append((severity, head))
    runs = [run for run in runs if len(run) > 1]
    if not runs:
        return None
    groups = []
    for run in runs:
        columns = bands([head for _, head in run], ruled=row.ruled)
        group = Group({severity: column for (severity, _), column in zip(run, columns, strict=True)})
        group.name = _over(group, row, above)
        group.kind = lexicon.row_kind(group.name) if group.name else None
        groups.append(group)
    left = [head for head in heads if head.ink[0] < groups[0].x0 and lexicon.severities([head.text])[0] is None]
    label = _label_column(left, groups[0].x0, ruled=row.ruled)
    return Matrix(row.page, row.table, row.page, row.bottom, row, groups=groups, label=label)


def _over(group: Group, row: Row, above: list[Row]) -> str | None:
    """Return the heading that stands over *group* in the same table."""
    for upper in reversed(above):
        if upper.page != row.page or not upper.ruled or upper.table != row.table:
            break
        for piece in pieces(upper):
            middle = (group.x0 + group.x1) / 2
            if piece.box[0] - 2 <= middle <= piece.box[2] + 2 and piece.width <= 1.3 * (group.x1 - group.x0):
                return piece.text
    return None


def _label_column(left: list[Piece], limit: float, *, ruled: bool) -> Column | None:
    """Return the column of the description among the headings left of the classes."""
    if not left:
        return None
    columns = spans(left, ruled=ruled)
    for index, head in enumerate(left):
        if lexicon.meaning("columns", head.text) == "description":
            return Column(head.text, columns[index].x0, min(columns[index].x1, limit))
    return None


# --- lists of defects -------------------------------------------------------------------------------------------------


@dataclass
class Listing(Table):
    columns: list[Column] = field(default_factory=list)
    severity: int = 0
    description: int = 0
    quantity: int | None = None
    last: Severity | None = None

    def read(self, row: Row) -> list[Line] | None:
        belongs = self.same_grid(row)
        cells: dict[int, str] = {}
        for piece in pieces(row, carried=True):
            index = column_of(piece, self.columns)
            if index is None or (piece.carried and index != self.severity):
                continue
            cells[index] = f"{cells[index]} {piece.text}" if index in cells else piece.text
        description, label = cells.get(self.description, ""), cells.get(self.severity, "")
        severity = lexicon.severities([label], letters=True)[0] if label else None
        number = cells.get(self.quantity, "") if self.quantity is not None else ""
        if lexicon.row_kind(description) == "found":
            return []
        if severity is not None:
            self.last = severity
        counted = count(number).state in {"number", "none", "unreadable"}
        if description and (severity or (counted and not label and self.last)):
            return [Line("defect", description, {self.last: number}, row.page, row.box,  # type: ignore[dict-item]
                         size=_size(row), ruled=row.ruled, band=row.band)]
        return self._other(row, cells, number, belongs=belongs)

    def _other(self, row: Row, cells: dict[int, str], number: str, *, belongs: bool) -> list[Line] | None:
        text = " ".join(cells[index] for index in sorted(cells) if index != self.quantity)
        if lexicon.row_kind(text) == "found":
            return []
        if belongs:
            if count(number).state == "number":
                self.junk.append((row.page, row.text))
            return [Line("text", text, {}, row.page, row.box, size=_size(row), ruled=True)] if text else []
        if self.suspended:
            go_on = not row.text or self.may_go_on(pieces(row), self.columns[self.description])
            return [Line("text", text, {}, row.page, row.box, size=_size(row), band=row.band)] if go_on else None
        if row.ruled or lexicon.meaning("headings", row.text) or row.top - self.last_bottom > NEAR or len(cells) != 1:
            return None
        return [Line("text", text, {}, row.page, row.box, size=_size(row), band=row.band)]


def _list(row: Row, heads: list[Piece]) -> Listing | None:
    concepts = [lexicon.meaning("columns", head.text) for head in heads]
    if "severity" not in concepts or "description" not in concepts:
        return None
    if sum(severity is not None for severity in lexicon.severities([head.text for head in heads])) > 1:
        return None
    quantities = [index for index, concept in enumerate(concepts) if concept == "quantity"]
    totals = [index for index in quantities if lexicon.row_kind(heads[index].text) == "found"]
    columns = spans(heads, ruled=row.ruled)
    return Listing(
        row.page, row.table, row.page, row.bottom, row,
        columns=columns,
        severity=concepts.index("severity"),
        description=concepts.index("description"),
        quantity=(totals or quantities or [None])[0],
    )  # fmt: skip


# --- summaries by class -----------------------------------------------------------------------------------------------


@dataclass
class Summary(Table):
    columns: list[Column] = field(default_factory=list)
    kinds: list[str | None] = field(default_factory=list)

    def read(self, row: Row) -> list[Line] | None:
        found = pieces(row)
        severity = lexicon.severities([found[0].text])[0] if found else None
        if severity is None:
            return [] if self.same_grid(row) and not self.suspended else None
        lines = []
        for piece in found[1:]:
            index = column_of(piece, self.columns)
            kind = self.kinds[index] if index is not None else None
            if kind is not None:
                lines.append(Line(kind, self.columns[index or 0].name, {severity: piece.text}, row.page, row.box))
        return lines


def _summary(row: Row, heads: list[Piece]) -> Summary | None:
    kinds = [lexicon.row_kind(head.text) for head in heads]
    if not {"found", "allowed"} & set(kinds) or sum(kind is not None for kind in kinds) < 2:  # noqa: PLR2004
        return None
    if any(any(char.isdigit() for char in head.text) for head in heads):
        return None
    if any(s is not None for s in lexicon.severities([head.text for head in heads])):
        return None
    # A list of defects can have a column of numbers found and one of limits; it also has one of descriptions.
    described = [head for head in heads if lexicon.meaning("columns", head.text) == "description"]
    if any(lexicon.row_kind(head.text) is None for head in described):
        return None
    return Summary(
        row.page, row.table, row.page, row.bottom, row, columns=spans(heads, ruled=row.ruled), kinds=kinds
    )


def _size(row: Row) -> float:
    return max((word.size for word in row.words), default=10.0)


def all_lines(tables: Iterable[Table]) -> Iterator[Line]:
    """Yield the lines of *tables* in their order."""
    for table in tables:
        yield from table.lines


def box_of(lines: Iterable[Line]) -> Box:
    """Return the box around *lines*."""
    return union([line.box for line in lines])
