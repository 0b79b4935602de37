"""Contracts whose clauses are rows of a table, each language in its column: how a new clause is divided into rows."""

from typing import NamedTuple

from lxml import etree

from toolkit.contracts.clause import Tongue
from toolkit.contracts.target.outline import Outline
from toolkit.contracts.target.paragraphs import Paragraph
from toolkit.contracts.target.wordfile import W

_MERGED = (f"{W}tcPr/{W}vMerge", f"{W}tcPr/{W}hMerge", f"{W}tcPr/{W}gridSpan")


class Column(NamedTuple):
    """One column of the table: its language, and its clauses and looks."""

    tongue: Tongue
    outline: Outline


class Rows(NamedTuple):
    """The *columns* from left to right, and the rows that a new one is like.

    *head* is one that begins a clause and *below* one that goes on with it; they are the same where a clause is one
    row. *each* says that every sentence has a row of its own, *spanned* that a heading is one cell across the columns.
    """

    columns: tuple[Column, ...]
    head: etree._Element
    below: etree._Element
    each: bool

    @property
    def spanned(self) -> bool:
        return len(self.head.findall(f"{W}tc")) < len(self.columns)


def rows_of(outline: Outline) -> Rows | None:
    """Return how the clauses stand in the rows of a table; ``None`` where they do not, or not all in the same way."""
    columns = tuple(Column(_tongue(one), one) for one in outline.columns)
    if len({one.tongue for one in columns}) != len(columns) or any(_counts_apart(one.outline) for one in columns):
        return None
    divided = [_divided(one.outline) for one in columns]
    clauses = divided[0] if divided else None
    if clauses is None or any(rows != clauses for rows in divided) or not _in_turn(clauses):
        return None
    if not all(
        _is_plain(row, len(columns), is_head=row is rows[0] is not rows[-1]) for rows in clauses for row in rows
    ):
        return None
    like = next((rows for rows in clauses if len(rows) > 1), clauses[0])
    return Rows(columns, like[0], like[-1], _has_each(outline))


def _counts_apart(outline: Outline) -> bool:
    """Tell whether Word counts the sentences in lists that begin anew: each column would need one of its own."""
    head, below = outline.head, outline.below
    if below is None or below.listed is None:
        return False
    return head is None or head.listed is None or head.listed.number != below.listed.number


def _has_each(outline: Outline) -> bool:
    """Tell whether headings and sentences have a row each."""
    for clause in outline.clauses:
        rows = [_row(one) for one in (clause.head, *clause.body) if one.text.strip()]
        if len(set(rows)) != len(rows):
            return False
    return any(clause.body for clause in outline.clauses)


def _tongue(outline: Outline) -> Tongue:
    text = "".join(one.text for clause in outline.clauses for one in (clause.head, *clause.body))
    chinese = sum("\u4e00" <= sign <= "\u9fff" for sign in text)
    latin = sum(sign.isascii() and sign.isalpha() for sign in text)
    return Tongue.CHINESE if chinese * 3 > latin else Tongue.ENGLISH


def _divided(outline: Outline) -> list[list[etree._Element]] | None:
    """Return the rows of each clause; ``None`` where a clause stands outside."""
    found: list[list[etree._Element]] = []
    for clause in outline.clauses:
        rows = dict.fromkeys(_row(one) for one in (clause.head, *clause.body) if one.text.strip())
        found.append([row for row in rows if row is not None])
        if None in rows:
            return None
    return found or None


def _row(one: Paragraph) -> etree._Element | None:
    return next(one.node.iterancestors(f"{W}tr"), None)


def _in_turn(clauses: list[list[etree._Element]]) -> bool:
    """Tell whether all rows are of one table, and none has parts of two clauses."""
    rows = [row for rows in clauses for row in rows]
    return len({row.getparent() for row in rows}) == 1 and len(set(rows)) == len(rows)


def _is_plain(row: etree._Element, columns: int, *, is_head: bool) -> bool:
    """Tell whether *row* has a cell for each column, none merged or in a field; a heading may be one cell across."""
    cells = row.findall(f"{W}tc")
    table = row.getparent()
    if table.tag != f"{W}tbl" or next(table.iterancestors(f"{W}tbl"), None) is not None:
        return False
    if len(cells) != len(list(row.iter(f"{W}tc"))):
        return False
    if is_head and len(cells) == 1:
        return True
    return len(cells) == columns and not any(cell.find(path) is not None for cell in cells for path in _MERGED)
