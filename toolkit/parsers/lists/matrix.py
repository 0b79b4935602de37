"""Matrices: a column for each class, or several runs of them, and rows that are defects, totals, limits or the plan."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec import field
from msgspec.structs import replace

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.columns import Column
from toolkit.parsers.layout.going_on import are_checks, checks_behind, goes_on, same_columns
from toolkit.parsers.layout.heads import heads_other, names_part_of_check
from toolkit.parsers.layout.lines import CLOSE, NEAR, Line, Table, is_lone, numbered, print_of, size_of
from toolkit.parsers.layout.pages import Box
from toolkit.parsers.limits.titles_of_counts import kind_of_title
from toolkit.parsers.lists.by_item import UNNAMED, of_items
from toolkit.parsers.lists.carried_sums import Sums
from toolkit.parsers.lists.finds_in_remarks import column_of_finds
from toolkit.parsers.lists.groups import (
    CARRIED,
    Group,
    across,
    add_up,
    behind,
    described_twice,
    groups,
    in_a_class,
    item_column,
    label_column,
    own_label,
    swallowed,
    unknown_columns,
    unnamed,
    without_sums,
)
from toolkit.parsers.lists.matrix_kinds import (
    NO_COUNT,
    kind_by_figures,
    kind_by_name,
    kind_in_group,
    kind_of_rates,
    kind_unnamed,
    names_rates,
)
from toolkit.parsers.lists.named_cells import of_named_cells, tiles
from toolkit.parsers.lists.share_columns import heads_of_shares, without_shares
from toolkit.parsers.lists.told_of_blocks import told_of_blocks
from toolkit.parsers.lists.unknown_classes import of_unknown_class, with_head
from toolkit.parsers.results import judged
from toolkit.parsers.words import classes, lexicon, outcomes
from toolkit.parsers.words.bounds import LIMITS, are_pairs, bound
from toolkit.parsers.words.labels import names_particular
from toolkit.parsers.words.readings import count, level
from toolkit.parsers.words.values import (
    figures,
    in_column,
    is_short,
    is_value,
    judges,
    parted,
    says_nothing,
    without_numbers,
)

BESIDE = 4.0  # points between figures of one column that are not set exactly below each other
ASIDE = 16.0  # points to the right of the heads from which a line belongs to another column of the page
EXACT = 1.0  # points
LONGEST_FIGURE = 6  # words: what has more is a remark beside its label, whatever figures are in it


class Matrix(Table):
    groups: list[Group] = field(default_factory=list)
    label: Column | None = None
    item: Column | None = None  # the article that a row is about
    unknown: tuple[Column, ...] = ()  # columns before the classes under heads that nobody knows, where none describes
    figures: list[Box] = field(default_factory=list)  # where figures have stood, of the sample or of counts
    loose: list[tuple[int, str]] = field(default_factory=list)  # rows with a figure under a head that nobody knows
    askew: dict[str, None] = field(default_factory=dict)  # rows whose figures stand under no head of their own
    titled: str | None = None  # the kind of row that the title of a table of nothing but classes names
    grouped: tuple[float, float] | None = None  # where names of groups of rows stand, in merged cells of their own
    shares: tuple[Piece, ...] = ()  # the heads of columns of shares between those of the counts
    summed: Line | None = None  # the total so far, which the last row carries forward in columns of its own

    def read(self, row: Row) -> list[Line] | None:
        return [] if self._stands_beside(row) or self._is_marked_blank(row) else self._read(row)

    def resumes(self, row: Row) -> bool:
        """Tell whether *row* goes on behind pictures or under the name of a group of rows."""
        if row.ruled or self.header.ruled:
            return super().resumes(row)
        return not self._is_foreign(row) and goes_on(self, row, self._label_of(row.pieces), self._columns())

    def holds(self, row: Row) -> bool:
        """Tell whether *row* has a count under one of the classes, words before them, and nothing strange."""
        label = self._label_of(row.pieces)
        read = [self._values(group, row.pieces, label) for group in self.groups]
        counted = any(values for values, _ in read) and not any(strange for _, strange in read)
        return counted and len(row.pieces) > 1 and not self._is_foreign(row)

    def checks(self, rows: Sequence[Row]) -> bool:
        """Tell whether *rows* of a grid of their own check something: see ``are_checks``."""
        return are_checks([[p.text for p in row.pieces if any(g.reaches_into(p) for g in self.groups)] for row in rows])

    def _columns(self) -> list[Column]:
        return [column for group in self.groups for column in group.columns.values()]

    def _read(self, row: Row) -> list[Line] | None:
        row = parted(without_shares(row, self.shares) if self.shares else row, self._columns())
        found = row.pieces
        belongs = self.same_grid(row)
        if (not belongs and self._is_foreign(row)) or heads_other(row) or self.is_next_part(row):
            return None
        label = self._label_of(found)
        if named := of_named_cells(self.groups[0].columns, row) or told_of_blocks(self.groups, label, row):
            return named
        read = [(group, *self._values(group, found, label)) for group in self.groups]
        strange = [piece for _, _, pieces in read for piece in pieces]
        self._note_unknown_class(row, label, [text for _, values, _ in read for text in values.values()])
        if strange and not belongs and not self._is_row_with(strange, row):
            return [] if self._tells_of_all(label, row) else None
        if not any(values for _, values, _ in read):
            self._note_strange(strange, label, row)
            return self._without_values(row, label, belongs=belongs or bool(strange))
        if self.suspended and not self._looks_alike(row, read):
            return None
        self._note_strange(strange, label, row)
        told = [(group, values) for group, values, _ in read]
        sums = Sums(found, self.header.pieces, told, self.lines, adds=lexicon.row_kind(label) is None)
        loose = without_sums(unnamed(found, self.groups, self.header.pieces), self.header.pieces, told)
        loose = sums.without(loose)
        self._note_beside(loose, label, told, row)
        if lexicon.row_kind(label) in (None, "found") and not (add_up(told) and sums.agree()):
            self.junk.append((row.page, row.text))
        self.figures.extend(piece.ink for piece in figures(row))
        made = (self._line(group, own_label(group, found, label), values, row) for group, values in told)
        lines = [line for line in made if line]
        if any(line.kind == "defect" for line in lines) and described_twice(self.unknown, found, self.groups[0].x0):
            self.junk.append((row.page, row.text))
        first = "" if in_a_class(found[0], self.groups) else found[0].text  # a count numbers nothing
        return [*(numbered(line, first) for line in of_items(lines)), *self._carried(lines, sums, row)]

    def _note_beside(
        self, loose: Sequence[Piece], label: str, told: Sequence[tuple[Group, dict[Severity, str]]], row: Row
    ) -> None:
        """Keep what stands beside the counts of *row* for a person: under no head, across columns, in merged cells."""
        whole = any(len(group.columns) == len(Severity) for group in self.groups)  # else the head may be a class
        headed = ((row.page, with_head(row, piece, self.header.pieces)) for piece in loose)
        (self.loose if whole else self.junk).extend(headed)
        self.junk.extend((row.page, row.text) for _ in (*across(row.pieces, self.groups), *swallowed(label, told)))
        self.junk.extend(
            (row.page, f"{label}: {piece.text}, which stands in a merged cell") for piece in self._merged(row)
        )

    def _carried(self, lines: Sequence[Line], sums: Sums, row: Row) -> list[Line]:
        """Return the total that *row* carries forward, instead of that of the row before it."""
        if lines and self.summed in self.lines:
            self.lines.remove(self.summed)
        self.summed = sums.total(row) if any(line.kind == "defect" for line in lines) else None
        return [self.summed] if self.summed else []

    def _is_row_with(self, strange: Sequence[Piece], row: Row) -> bool:
        """Tell whether a row without rules is one of the table though a count in it is strange ("1*", "two")."""
        columns = self._columns()
        begins = row.pieces[0].ink[0]
        return (
            not (self.suspended or row.ruled)
            and row.top - self.last_bottom < CLOSE * size_of(row)
            and begins < min(column.x0 for column in columns)
            and (self.label is None or begins < self.label.x1)
            and (all(is_short(piece.text) for piece in strange) or self._holds_counts(row))
        )

    def _tells_of_all(self, label: str, row: Row) -> bool:
        """Tell whether *row* names a particular of the plan once for all classes: "Inspection level | Level II"."""
        near = not (self.suspended or row.ruled) and row.top - self.last_bottom < CLOSE * size_of(row)
        return near and names_particular(label) and not figures(row)

    def _holds_counts(self, row: Row) -> bool:
        """Tell whether *row* has counts under some of the classes, so that "two pieces" under another is one too."""
        label = self._label_of(row.pieces)
        return any(self._values(group, row.pieces, label)[0] for group in self.groups)

    def _note_strange(self, strange: Sequence[Piece], label: str, row: Row) -> None:
        """Keep what stands under a class and is no count, for a person to read."""
        told = all(judged.verdict(piece.text) for piece in strange)  # "Position | Exceeded | Within limit"
        told = told or all(level(f"{label} {piece.text}") for piece in strange)  # "Level | II tightened"
        asks = lexicon.mentions("fields", "aql", label) or label.rstrip().endswith(("?", "？"))  # "Within AQL | Yes"
        told = told or (asks and all(lexicon.meaning("answers", piece.text) for piece in strange))
        if told or lexicon.row_kind(label) not in (None, "found", "allowed", "both", "reject"):
            return
        for piece in strange:
            in_words = not any(map(str.isdigit, piece.text)) or len(piece.text.split()) > LONGEST_FIGURE
            if names_particular(label) and in_words:
                continue
            if label.strip(" .-") or any(map(str.isdigit, piece.text)):
                self.junk.append((row.page, f"{label}: {piece.text}"))

    def _note_unknown_class(self, row: Row, label: str, counted: Sequence[str]) -> None:
        """Keep a row that counts in a column of no known class alone: no total of the others proves anything of it."""
        kind = lexicon.row_kind(label)
        near = self.same_grid(row) or not (row.ruled or row.top - self.last_bottom > NEAR or self.suspended)
        whole = any(len(group.columns) == len(Severity) for group in self.groups)
        if kind not in (None, "found") or not (near and whole and label.strip(" .-")):
            return
        heads = self.header.pieces
        for piece in of_unknown_class(row.pieces, self.groups, heads, counted, total=kind == "found"):
            self.junk.append((row.page, with_head(row, piece, self.header.pieces)))

    def _merged(self, row: Row) -> list[Piece]:
        """Return the counts of an earlier row whose cell reaches into this one: for which of them do they stand?"""
        carried = [piece for piece in row.all_pieces if piece.carried and count(piece.text).value]
        return [piece for piece in carried if any(column.holds(piece) for column in self._columns())]

    def _is_foreign(self, row: Row) -> bool:
        """Tell whether *row* cannot belong to this table: other columns, a heading's letters, a check's verdict."""
        if row.ruled:
            return (self.header.ruled and not same_columns(row, self._columns())) or checks_behind(self, row)
        if self.is_headline(row) or self._has_other_columns(row):
            return True
        words = [piece.text for piece in row.pieces if lexicon.row_kind(piece.text) is None]
        return any(map(outcomes.verdict, words)) and lexicon.row_kind(row.pieces[0].text) != "result"

    def _heads_plan(self) -> bool:
        """Tell whether the heads are those of a sampling plan: "Plan | Sample size | CR | MA | MI", and of no list."""
        heads = [piece.text for piece in self.header.all_pieces]
        listed = any(lexicon.meaning("columns", head) == "description" for head in heads)
        return not listed and any(lexicon.row_kind(head) in ("sample", "aql") for head in heads)

    def _stands_beside(self, row: Row) -> bool:
        """Tell whether *row* is a line of words to the right of the table, as on a page of two columns."""
        if row.ruled or self.header.ruled or row.page != self.last_page or row.top - self.last_bottom > NEAR:
            return False
        edge = self.header.box[2] + ASIDE
        return all(piece.ink[0] > edge and not any(map(str.isdigit, piece.text)) for piece in row.pieces)

    def _has_other_columns(self, row: Row) -> bool:
        """Tell whether several figures of *row* stand where neither a head nor a figure has stood before."""
        if not self.figures:
            return False
        known = [*self.figures, *(piece.ink for piece in self.header.pieces)]
        columns = self._columns()
        new = [
            piece
            for piece in figures(row)
            if not any(column.holds(piece) for column in columns)
            and not any(ink[0] - BESIDE <= piece.ink[2] and piece.ink[0] <= ink[2] + BESIDE for ink in known)
        ]
        return len(new) > 1

    def _values(self, group: Group, found: Sequence[Piece], label: str) -> tuple[dict[Severity, str], list[Piece]]:
        """Return the text under each class that reads as a value, and the pieces that do not; *label* names the row."""
        if ordered := self._in_order(group, found):
            return ordered, []
        values: dict[Severity, str] = {}
        strange: list[Piece] = []
        under = {severity: [p for p in found if column.holds(p)] for severity, column in group.columns.items()}
        paired = self._heads_plan() and are_pairs([piece.text for pieces in under.values() for piece in pieces])
        kind = lexicon.row_kind(label) or ("both" if paired else None)
        for severity, held in under.items():
            inside = [p for p in held if lexicon.row_kind(p.text) is None or (kind == "result" and judges(p.text))]
            text = " ".join(piece.text for piece in inside)
            text = bound(text) if kind in LIMITS else text
            if is_value(text) or (kind == "result" and judges(text)):
                values[severity] = text
            elif text and not says_nothing(text):
                strange.append(replace(inside[0], text=text))
        return values, strange

    def _in_order(self, group: Group, found: Sequence[Piece]) -> dict[Severity, str]:
        """Return the counts of a row that stands askew under heads without lines, and has something for each of them.

        Dots in letters of different widths lead to figures that stand under no head, or under the next one. What is
        flush with another head than its own stands in place: then a figure is missing, and one has no head. The row is
        kept in ``askew``, to be asked about unless a total proves it.
        """
        heads = self.header.pieces
        if self.header.ruled or len(found) != len(heads) or any(piece.box != piece.ink for piece in found):
            return {}
        places = {
            severity: place
            for severity, column in group.columns.items()
            if (place := next((place for place, head in enumerate(heads) if column.holds(head)), None)) is not None
        }
        if len(places) < len(group.columns):
            return {}  # the head of a class is made of others
        askew = any(not column.holds(found[places[severity]]) for severity, column in group.columns.items())
        counted = all(count(found[place].text).state in ("number", "none") for place in places.values())
        in_place = any(
            _is_flush(found[place], head) for place in places.values() for head in heads if head is not heads[place]
        )
        if not (askew and counted) or in_place:
            return {}
        self.askew[" ".join(piece.text for piece in found)] = None
        return {severity: found[place].text for severity, place in places.items()}

    def _without_values(self, row: Row, label: str, *, belongs: bool) -> list[Line] | None:
        """Return a row that prints no counts: a heading, a wrapped description, a result, or the end of the table."""
        found = row.pieces
        if lexicon.row_kind(label) == "result":
            texts = {piece.text for piece in found if piece.center > self.groups[-1].x0}
            words = {word for text in texts if (word := outcomes.verdict(text))}
            if len(words) == 1:
                return [Line("result", label, dict.fromkeys(Severity, texts.pop()), row.page, row.box, shared=True)]
        text = [self._text(label, row)] if found else []
        if belongs or self.is_cut(row):
            return text
        if self.suspended:
            return text if not found or self.may_go_on(found, self.label) or self._names_group(row) else None
        headed = lexicon.meaning("headings", row.text)
        if headed and (self.is_right_under_heads(row) or self._names_group(row)):
            return []
        ended = (headed and not self.notes_defect(row)) or any(
            group.reaches_into(piece) for piece in found for group in self.groups
        )
        if ended or row.top - self.last_bottom > NEAR or row.ruled:
            return None
        return text

    def _names_group(self, row: Row) -> bool:
        """Tell whether *row* names the group of the first defects: it begins where the head of descriptions does."""
        other = lexicon.meaning("headings", row.text) not in (None, "workmanship")
        if self.label is None or other or len(row.pieces) != 1 or any(line.kind == "defect" for line in self.lines):
            return False
        head = next((head for head in self.header.pieces if self.label.holds(head)), None)
        return head is not None and abs(row.pieces[0].ink[0] - head.ink[0]) <= EXACT

    def _is_marked_blank(self, row: Row) -> bool:
        """Tell whether *row* has a mark for nothing under each class ("Rust | . | . | ."): of a form, and not met."""
        blank = [piece for piece in row.pieces[1:] if count(piece.text).state == "blank"]
        marked = [any(map(column.holds, blank)) for group in self.groups for column in group.columns.values()]
        return len(marked) > 1 and all(marked) and (self.same_grid(row) or not (row.ruled or self.header.ruled))

    def _text(self, label: str, row: Row) -> Line:
        line = Line("text", label, {}, row.page, row.box, size=print_of(row), ruled=row.ruled, band=row.band)
        return replace(line, lone=is_lone(row))

    def _looks_alike(self, row: Row, read: list[tuple[Group, dict[Severity, str], list[Piece]]]) -> bool:
        """Tell whether a row at the top of a new page continues the table: same ruling, as many values."""
        earlier = [line for line in self.lines if line.kind != "text"]
        if not earlier and not row.ruled and not self.header.ruled:
            return self.begins_below(row)
        # Totals and limits fill more classes than a defect does, and may stand over the list.
        earlier = [line for line in earlier if line.kind == "defect"] or earlier
        most = max((len(line.values) for line in earlier), default=0)
        values = max(len(values) for _, values, _ in read)
        return bool(earlier) and values >= min(most, 2) and bool(row.ruled) == bool(self.header.ruled)

    def _label_of(self, found: Sequence[Piece]) -> str:
        """Return what names the row: a kind of row where one is printed, else the description."""
        columns = self._columns()
        end = self.groups[-1].x0
        left = [piece for piece in found if piece.ink[0] < end and not any(column.holds(piece) for column in columns)]
        kinds = [piece.text for piece in left if lexicon.row_kind(piece.text)]
        if kinds:
            return kinds[-1]
        apart = found if self.label is not None and self.label.x0 > end else left  # descriptions may stand behind
        if self.label is not None and (named := in_column(apart, self.label, self.header.pieces)):
            return without_numbers(self._without_group(named))
        if (described := self._in_turn(left, end)) is not None:
            return described.text
        return without_numbers([piece for piece in left if not piece.text.strip(" .)").isdigit()])

    def _in_turn(self, left: Sequence[Piece], end: float) -> Piece | None:
        """Return the description among as many pieces as there are heads before the classes, which are set centred."""
        heads = [head for head in self.header.pieces if head.ink[0] < end and classes.severity(head.text) is None]
        place = next((at for at, head in enumerate(heads) if self.label is not None and self.label.holds(head)), None)
        return left[place] if place is not None and len(left) == len(heads) > 1 else None

    def _without_group(self, named: Sequence[Piece]) -> Sequence[Piece]:
        """Return *named* without the name of a group of rows: the part that they check, in a cell of its own.

        Such a cell reaches further down than that beside it, or stands where one did that does.
        """
        in_cells = all(piece.box != piece.ink for piece in named)  # without rules a wrapped text is tall
        for first, second in pairwise(named if in_cells else ()):
            if first.box[2] <= second.box[0] + EXACT and first.box[3] > second.box[3] + EXACT:
                self.grouped = (first.box[0], first.box[2])
        beside = [p for p in named if (p.box[0], p.box[2]) != self.grouped or not names_part_of_check(p.text)]
        return beside or named

    def _line(self, group: Group, label: str, values: dict[Severity, str], row: Row) -> Line | None:
        if not values or group.kind in ("part", CARRIED):
            return None
        rated = any(line.kind == "aql" for line in self.lines)
        kind = None if self.is_last_line(label) else kind_by_name(label)
        paired = "both" if self._heads_plan() and are_pairs(values.values()) else None
        kind = kind_in_group(kind or paired or kind_by_figures(label, values), group, rated=rated)
        kind = kind or kind_unnamed(label, group, self.titled)
        kind = kind or kind_of_rates(values, in_corner=not rated and names_rates(self.header, self.groups))
        if kind == NO_COUNT:
            self.junk.append((row.page, row.text))
            return None
        alike = sum(other.kind is None and other.label is None for other in self.groups)
        item = group.name or UNNAMED if alike > 1 and group.kind is None and group.label is None else None
        shared = kind == "result" and sum(piece.center > group.x0 for piece in row.pieces) == len(values) == 1
        if shared:  # one verdict for all, in the first cell
            values = dict.fromkeys(Severity, *values.values())
        line = Line(kind or "defect", label, values, row.page, row.box, item, print_of(row), row.ruled, row.band)
        line = replace(line, shared=shared)
        return replace(line, article=self._article_of(row))

    def _article_of(self, row: Row) -> str | None:
        """Return the article in the row's own column for it, also where its merged cell began above."""
        column = self.item
        return next((p.text for p in row.all_pieces if column and column.x0 - 3 <= p.ink[0] < column.x1), None)


def _is_flush(one: Piece, other: Piece) -> bool:
    """Tell whether *one* begins, ends or has its middle where *other* has."""
    edges = (one.ink[0] - other.ink[0], one.ink[2] - other.ink[2], one.center - other.center)
    return min(map(abs, edges)) <= EXACT


def open_matrix(row: Row, heads: Sequence[Piece], above: Sequence[Row], below: Sequence[Row] = ()) -> Matrix | None:
    found = groups(heads, row, above)
    if not found:
        return None
    # A head may be merged with the row above, where the classes stand under a head of their own.
    left = [head for head in row.all_pieces if head.ink[0] < found[0].x0 and classes.severity(head.text) is None]
    label = label_column(left, found[0].x0, ruled=row.ruled)
    item = item_column(left, found[0].x0, ruled=row.ruled) if label else None
    label = label or column_of_finds(row, found, below)
    unknown = () if label else unknown_columns(left, found[0].x0, ruled=row.ruled)
    label = label or (unknown[0] if len(unknown) == 1 and len(left) > 1 else None) or behind(found, row)
    made = Matrix(row.page, row.table, row.page, row.bottom, row, groups=found, label=label, item=item)
    made.unknown, made.shares = unknown, heads_of_shares(row)
    made.titled = kind_of_title(row, above) if label is None and not left else None
    made.lines.extend(tiles(found, row, above))
    return made
