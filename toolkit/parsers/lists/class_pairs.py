"""Summaries whose heads have two storeys: classes, and under each of them what was found and what is allowed."""

from collections.abc import Iterator, Sequence

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.lines import CLOSE, Line, Setting, Whole, size_of
from toolkit.parsers.limits.plans import is_for_tests
from toolkit.parsers.limits.summary import Summary
from toolkit.parsers.words import classes, lexicon
from toolkit.parsers.words.values import is_value

KINDS = frozenset({"found", "allowed", "reject", "both", "aql", "sample"})
LEAST = 2  # classes, and figures under each
MOST_ROWS = 12  # of items under the heads, with their total


class ClassPairs(Whole, Summary):
    """Such a summary, which is read as a whole."""

    def holds(self, row: Row) -> bool:
        """Tell whether *row* is one of those that were read at once with the heads."""
        return id(row) in self.own


def open_pairs(row: Row, setting: Setting) -> ClassPairs | None:
    """Return the summary that *row* heads: "Critical | Major | Minor" over "Found | Allowed | Found | ..."."""
    if not _may_head(row, setting):
        return None
    named = classes.severities([piece.text for piece in row.pieces])
    over = [severity for severity in named if severity]
    if len(over) < LEAST or len(set(over)) < len(over) or None in named[1:]:
        return None
    heads, *below = setting.below(2 + MOST_ROWS)
    kinds = _kinds_under(len(over), heads)
    rows = list(_rows_of_values(heads, below, len(over) * len(kinds))) if kinds else []
    of_sample = len(rows) == 1 and _heads_sample(row, heads) and not is_for_tests(rows[0][1])
    whole = [(values, label) for values, label in rows if of_sample or lexicon.row_kind(label) == "found" or not label]
    if len(whole) != 1 or (len(rows) > 1 and whole[0][0] is not rows[-1][0]):
        return None  # a row of an item, a test or a lot is none of the whole, and behind that of the whole stands none
    columns = [(severity, kind) for severity in over for kind in kinds]
    pairs = ClassPairs(row.page, row.table, row.page, row.bottom, row)
    pairs.own_rows([heads, *(values for values, _ in rows)])
    pairs.lines.extend(_lines(columns, heads.pieces[-len(columns) :], *whole[0]))
    return pairs


def _heads_sample(*heads: Row) -> bool:
    """Tell whether the first of *heads* stands over the sample, so that a single row below is that of the whole."""
    return any(lexicon.row_kind(row.pieces[0].text) == "sample" for row in heads if row.pieces)


def _may_head(row: Row, setting: Setting) -> bool:
    """Tell whether *row* has words alone, over a row of twice as many cells: to ask what they are costs time."""
    following = next(iter(setting.below(1)), None)
    few = LEAST <= len(row.pieces) <= len(Severity) + 1
    return few and following is not None and len(following.pieces) >= LEAST * LEAST and not _has_digits(row)


def _has_digits(row: Row) -> bool:
    return any(map(str.isdigit, row.text))


def _kinds_under(classes_over: int, heads: Row) -> list[str]:
    """Return what stands under each of so many classes, in the order in which every one of them has it."""
    told = [lexicon.row_kind(piece.text) for piece in heads.pieces]
    told = told[1:] if told[:1] == [None] else told
    kinds = [kind for kind in told[: len(told) // classes_over] if kind in KINDS]
    alike = told == kinds * classes_over and len(set(kinds)) == len(kinds)
    return kinds if alike and len(kinds) >= LEAST else []


def _rows_of_values(heads: Row, below: Sequence[Row], wanted: int) -> Iterator[tuple[Row, str]]:
    """Yield the rows right below *heads* that have a value under each of them, with the label before these."""
    last = heads
    for row in below:
        values = row.pieces[-wanted:]
        label = " ".join(piece.text for piece in row.pieces[:-wanted])
        near = row.page == last.page and row.top - last.bottom <= CLOSE * size_of(row)
        if not near or len(values) < wanted or not all(is_value(piece.text) for piece in values):
            return
        yield row, label
        last = row


def _lines(columns: Sequence[tuple[Severity, str]], heads: Sequence[Piece], row: Row, label: str) -> Iterator[Line]:
    """Yield a line for each figure of *row*, by the order of its columns."""
    for (severity, kind), head, value in zip(columns, heads, row.pieces[-len(columns) :], strict=True):
        yield Line(kind, label or head.text, {severity: value.text}, row.page, row.box)
