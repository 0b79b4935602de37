"""Summaries: a row for each class, and columns such as Found, Limit, Result."""

from collections.abc import Sequence

from msgspec import field

from toolkit.model.severity import Severity
from toolkit.parsers.facts.letterhead import names_standard
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.columns import Column, column_of, placed, spans
from toolkit.parsers.layout.lines import NEAR, Line, Setting, Table
from toolkit.parsers.limits.by_standard import UNNAMED, are_rates, kinds_by_standard
from toolkit.parsers.lists.good_and_bad import bad_beside_good
from toolkit.parsers.lists.number_heads import finds_goods
from toolkit.parsers.lists.unknown_classes import in_row_of_unknown_class
from toolkit.parsers.words import classes, folding, lexicon, outcomes
from toolkit.parsers.words.bounds import LIMITS, bound
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.readings import aql, count
from toolkit.parsers.words.values import is_value, parted

PLAN = frozenset({"aql", "allowed", "both", "reject", "sample"})
MOST_WORDS = 2  # beside the figures of a class: its name, its verdict


class Summary(Table):
    columns: list[Column] = field(default_factory=list)
    kinds: list[str | None] = field(default_factory=list)
    of_class: tuple[int, ...] = ()  # the columns that may hold classes, in which A, B and C are classes too

    def read(self, row: Row) -> list[Line] | None:
        row = parted(row, self.columns)
        found = row.pieces
        columns, places = placed(found, self.columns, ruled=row.ruled)
        severity = self._severity(found, places)
        if severity is None:
            together = [
                line for piece, at in zip(found, places, strict=True) for line in self._together(piece, at, row)
            ]
            strange = self._of_unknown_class(row, places)
            own = bool(together or strange) or (self.same_grid(row) and not self.suspended)
            return together if own else None
        self.columns = columns
        lines = self._shared(severity, row)
        for piece, index in zip(found, places, strict=True):
            kind = self.kinds[index] if index is not None else None
            if index is None or index in self.of_class:
                continue
            if kind is not None or self._may_count(columns[index], piece):
                text = bound(piece.text) if kind in LIMITS else piece.text
                lines.append(Line(kind or UNNAMED, columns[index].name, {severity: text}, row.page, row.box))
            if kind is None and self._may_be_limit(columns[index], piece):
                self.junk.append((row.page, f"{columns[index].name}: {piece.text}"))
        return lines

    def _of_unknown_class(self, row: Row, places: Sequence[int | None]) -> str:
        """Return what *row* counts in a class that nobody knows, and keep it for a person to read."""
        near = self.same_grid(row) or (
            not row.ruled and row.page == self.last_page and row.top - self.last_bottom < NEAR
        )
        kinds = {at: self.kinds[index] for at, index in enumerate(places) if index is not None}
        strange = in_row_of_unknown_class(row, kinds) if near else ""
        self.junk.extend([(row.page, strange)] if strange else [])
        return strange

    def _shared(self, severity: Severity, row: Row) -> list[Line]:
        """Return the sample of a merged cell that began at a row above: it is that of this class, too."""
        carried = [(piece, column_of(piece, self.columns)) for piece in row.all_pieces if piece.carried]
        return [
            Line("sample", self.columns[index].name, {severity: piece.text}, row.page, row.box)
            for piece, index in carried
            if index is not None and self.kinds[index] == "sample"
        ]

    def holds(self, row: Row) -> bool:
        """Tell whether *row* names a class that none above has, and figures alone beside it, each in its column."""
        found, places = row.pieces, [column_of(piece, self.columns) for piece in row.pieces]
        severity = self._severity(found, places)
        beside = [piece for piece, at in zip(found, places, strict=True) if at is not None and self.kinds[at]]
        alone = len(beside) > 1 and len(beside) + 1 == len(found) and all(is_value(piece.text) for piece in beside)
        return alone and severity is not None and not any(severity in line.values for line in self.lines)

    def _together(self, piece: Piece, index: int | None, row: Row) -> list[Line]:
        """Return the figures of all classes that stand in one cell, under a head that names these: "Ac (Cr/Ma/Mi)"."""
        kind = self.kinds[index] if index is not None else None
        if index is None or kind is None:
            return []
        head = self.columns[index].name
        values = [value.strip() for value in piece.text.split("/")]
        named = _classes_in_brackets(head)
        if len(named) != len(values) or not all(map(is_value, values)):
            return []
        return [Line(kind, head, {name: value}, row.page, row.box) for name, value in zip(named, values, strict=True)]

    def _may_be_limit(self, column: Column, piece: Piece) -> bool:
        """Tell whether a figure under a head that nobody knows may be the limit, where no other column has that."""
        told = {"allowed", "both", "found/allowed"} & set(self.kinds)
        return not told and self._may_count(column, piece)

    @staticmethod
    def _may_count(column: Column, piece: Piece) -> bool:
        """Tell whether *piece* is a number under a head that nobody knows."""
        known = concept_of(column.name) or lexicon.meaning("columns", column.name) or lexicon.row_kind(column.name)
        return known is None and count(piece.text).state == "number"

    def _severity(self, found: Sequence[Piece], places: Sequence[int | None]) -> Severity | None:
        """Return the class of a row: in the column for it, else in the only cell that names one.

        The standard, the level and the lot may stand before the class, once for all rows.
        """
        named = set(classes.severities(self._texts(found, places, self.of_class), letters=True)) - {None}
        free = [None, *(index for index, kind in enumerate(self.kinds) if kind is None)]
        named = named or set(classes.severities(self._texts(found, places, free))) - {None}
        return named.pop() if len(named) == 1 else None

    @staticmethod
    def _texts(found: Sequence[Piece], places: Sequence[int | None], wanted: Sequence[int | None]) -> list[str]:
        return [piece.text for piece, index in zip(found, places, strict=True) if index in wanted]


def _classes_in_brackets(head: str) -> list[Severity]:
    """Return the classes that brackets in *head* name in their order: "Found (Cri/Maj/Min)"; none of other words."""
    inside = folding.brackets(head).strip("()（） ")
    named = classes.severities(inside.split("/"), letters=True) if "/" in inside else []
    known = [severity for severity in named if severity is not None]
    return known if len(set(known)) == len(named) else []


def _kind(head: str) -> str | None:
    """Return what the column under *head* holds; one of an inspection before this one holds nothing that counts."""
    kind = lexicon.row_kind(head) or ("found" if finds_goods(head) else None) or _share(head)
    return None if kind == "earlier" else kind


def _share(head: str) -> str | None:
    """Return the kinds of the halves of "Found / sample", under which stands "10/125"."""
    halves = [lexicon.row_kind(half) for half in head.replace("／", "/").split("/")]
    return "found/sample" if halves == ["found", "sample"] else None


def open_summary(row: Row, heads: Sequence[Piece], setting: Setting) -> Summary | None:
    below = [other for other in setting.below() if other is not row.continued]
    columns = spans(heads, ruled=row.ruled)
    shown = _classes_under(columns, below)
    kinds = _with_finds([_kind(head.text) for head in heads], columns, shown, below)
    known = _holds_figures(kinds) or "aql" in kinds or kinds == [None, "found"]
    judges = kinds[0] == "result" and all(outcomes.verdict(head.text) for head in heads[1:])
    figured = any(_has_figure(folding.without_brackets(head.text)) for head in heads)
    listed = judges or figured or bad_beside_good(columns, below)
    if listed or not (known or _may_be_plan(below[:1])):
        return None
    kinds = [None if at in shown else kind for at, kind in enumerate(kinds)]
    figures = _figures_under(columns, shown, below)
    kinds = kinds_by_standard(_with_rates(kinds, figures), figures)
    alone = shown and (
        _rates_alone(kinds, figures)
        or _limits_alone(kinds, columns, below[: len(Severity)])
        or _finds_alone(kinds, figures)
    )
    if not (_holds_figures(kinds) or alone):
        return None
    texts = [head.text for head in heads]
    if any(classes.severities(texts)):
        return None
    # A list of defects can have a column of numbers found and one of limits; it also has one of descriptions.
    described = [at for at, text in enumerate(texts) if lexicon.meaning("columns", text) == "description"]
    others = [at for at in described if at not in shown]
    if any(_holds_words(columns[at], below) for at in others):
        return None  # "Defects found" stands over the names of the defects, too
    if any(kinds[at] is None for at in others):
        return None
    named = [at for at, text in enumerate(texts) if lexicon.meaning("columns", text) == "severity"]
    of_class = shown or tuple(named)
    return Summary(row.page, row.table, row.page, row.bottom, row, columns=columns, kinds=kinds, of_class=of_class)


def _with_finds(
    kinds: list[str | None], columns: Sequence[Column], shown: Sequence[int], below: Sequence[Row]
) -> list[str | None]:
    """Return *kinds* with the column of numbers under a word for defects as the finds: "Deficiencies" beside "Limit".

    Rows that begin with one class each describe no defects; *shown* are the columns of the classes, which may have no
    head of their own.
    """
    if not (shown or _classes_before(columns, below)) or "found" in kinds or PLAN.isdisjoint(kinds):
        return kinds
    unknown = [at for at, kind in enumerate(kinds) if kind is None and at not in shown]
    figures = _figures_under(columns, shown, below)
    counted = [at for at in unknown if _is_of_defects(columns[at].name) and _are_counts(figures[at])]
    return ["found" if counted == [at] else kind for at, kind in enumerate(kinds)]


def _classes_before(columns: Sequence[Column], below: Sequence[Row]) -> bool:
    """Tell whether the first rows *below* begin with one class after the other, before all heads."""
    firsts = [row.pieces[0] for row in below[: len(Severity)] if row.pieces]
    named = [classes.severity(piece.text) if column_of(piece, columns) is None else None for piece in firsts]
    return len(named) > 1 and None not in named and len(set(named)) == len(named)


def _is_of_defects(head: str) -> bool:
    named = lexicon.meaning("columns", head) == "description" or lexicon.names_defects(head)
    return named and lexicon.row_kind(head) is None


def _are_counts(figures: dict[Severity, str]) -> bool:
    return len(figures) > 1 and all(count(text).state in ("number", "none") for text in figures.values())


def _with_rates(kinds: Sequence[str | None], figures: Sequence[dict[Severity, str]]) -> list[str | None]:
    """Return *kinds* with a column of "limits" that are AQLs as such, where another one has the limits: "AQL limit"."""
    limits = [at for at, kind in enumerate(kinds) if kind in ("allowed", "both")]
    rates = [at for at in limits if kinds[at] == "allowed" and figures[at] and are_rates(figures[at])]
    only = len(rates) == 1 and len(limits) > 1 and "aql" not in kinds
    return ["aql" if only and at == rates[0] else kind for at, kind in enumerate(kinds)]


def _may_be_plan(below: Sequence[Row]) -> bool:
    """Tell whether the first row under heads that nobody knows is of figures alone, beside one text for its class."""
    pieces = [piece for row in below for piece in row.pieces]
    words = [piece for piece in pieces if count(piece.text).state == "other" and aql(piece.text) is None]
    return len(words) <= MOST_WORDS and len(pieces) - len(words) > 1


def _figures_under(
    columns: Sequence[Column], of_class: Sequence[int], below: Sequence[Row]
) -> list[dict[Severity, str]]:
    """Return the texts under each of *columns* by the class that the first rows below name in those *of_class*."""
    found: list[dict[Severity, str]] = [{} for _ in columns]
    for row in below[: len(Severity)]:
        placed_ = [(column_of(piece, columns), piece.text) for piece in row.pieces]
        named = set(classes.severities([text for index, text in placed_ if index is None or index in of_class]))
        if len(named) == 1 and (severity := named.pop()) is not None:
            for index, text in placed_:
                if index is not None and index not in of_class:
                    found[index][severity] = text
    return found


def _has_figure(head: str) -> bool:
    """Tell whether *head* has a figure, as no head has but the one that names the standard: "ISO 2859-1, level II"."""
    return any(map(str.isdigit, head)) and not names_standard(head)


def _holds_figures(kinds: Sequence[str | None]) -> bool:
    figures = [half for kind in kinds if kind for half in kind.split("/")]
    return bool({"found", "allowed", "both"} & set(figures)) and len(figures) > 1


def _rates_alone(kinds: Sequence[str | None], figures: Sequence[dict[Severity, str]]) -> bool:
    """Tell whether the AQL of each class is all that is told: "Class | AQL"."""
    told = [at for at, kind in enumerate(kinds) if kind is not None]
    return len(told) == 1 and kinds[told[0]] == "aql" and len(figures[told[0]]) > 1


def _finds_alone(kinds: Sequence[str | None], figures: Sequence[dict[Severity, str]]) -> bool:
    """Tell whether a column of finds beside the classes is all of the table: "Summary | Found"."""
    return list(kinds) == [None, "found"] and _are_counts(figures[1])


def _limits_alone(kinds: Sequence[str | None], columns: Sequence[Column], below: Sequence[Row]) -> bool:
    """Tell whether limits alone are named, beside a column of figures under unknown words: the finds perhaps."""
    if "allowed" not in kinds:
        return False
    figures = [column_of(p, columns) for row in below for p in row.pieces if count(p.text).state == "number"]
    return any(at is not None and kinds[at] is None and figures.count(at) > 1 for at in set(figures))


def _holds_words(column: Column, below: Sequence[Row]) -> bool:
    """Tell whether what stands first under *column* is no count and names no class."""
    under = [piece.text for row in below[: len(Severity)] for piece in row.pieces if column.holds(piece)]
    first = next((text for text in under if classes.severity(text) is None), "")
    return any(map(str.isalpha, first)) and count(first).state == "other"


def _classes_under(columns: Sequence[Column], below: Sequence[Row]) -> tuple[int, ...]:
    """Return the column in which the first rows under the heads name one class after the other, if there is one."""
    under: dict[int, list[str]] = {}
    for row in below[: len(Severity)]:
        for piece in row.pieces:
            if (index := column_of(piece, columns)) is not None:
                under.setdefault(index, []).append(piece.text)
    named = {index: classes.severities(texts) for index, texts in under.items() if len(texts) > 1}
    return tuple(index for index, found in named.items() if None not in found and len(set(found)) == len(found))
