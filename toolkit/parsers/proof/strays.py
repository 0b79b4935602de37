"""Rows that look like those of a defect list and stand in none: each is a question, because it may be a lost defect."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from toolkit.model.report import Problem
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.columns import Column, column_of
from toolkit.parsers.layout.heads import heads_other, heads_samples, parted_head
from toolkit.parsers.layout.lines import Line, Table, running_number
from toolkit.parsers.lists.defect_lists import description
from toolkit.parsers.lists.headed import Headed
from toolkit.parsers.lists.listing import Listing
from toolkit.parsers.lists.matrix import Matrix
from toolkit.parsers.lists.number_heads import concept_of
from toolkit.parsers.lists.set_aside import of_heading
from toolkit.parsers.lists.under_class import UnderClass
from toolkit.parsers.lists.under_class_lines import labelled_count
from toolkit.parsers.problems import error
from toolkit.parsers.told.goods_counted import goods_in
from toolkit.parsers.told.missed import gives_only_figures
from toolkit.parsers.told.one_told import Worded
from toolkit.parsers.told.told_counts import counts_goods
from toolkit.parsers.told.told_items import items, tells_partly
from toolkit.parsers.told.told_lines import Told
from toolkit.parsers.told.worded import Bullets, worded
from toolkit.parsers.words import classes, folding, lexicon, outcomes
from toolkit.parsers.words.class_headings import class_of_heading, unnumbered
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.none_told import excepts_some
from toolkit.parsers.words.readings import count

SAME = 6.0  # points by which figures may stand beside those of the list and still be in its column
_TOLD = Lazy(r"^[^:\d]{3,30}:\s*\D*[^\W\d]{3,}\D*\d{1,3}\s*(?:pcs?|x|pieces?|units?)\b", re.IGNORECASE)
HEADS = frozenset({"found", "allowed", "both", "reject", "aql"})  # of a table of totals
SHORTEST = 3  # letters of a description
LONGEST = 60  # characters quoted


def strays(tables: Sequence[Table], rows: Sequence[Row]) -> Iterator[Problem]:
    """Yield one problem for each page with rows that look like those of a table before them and were not read."""
    taken = {number for table in tables for number in table.taken}
    heads = {table.header.text for table in tables if _lists(table)}
    in_words = {number for table in tables if isinstance(table, Told | Bullets) for number in table.taken}
    told: set[int] = set()
    others = {*_of_earlier(rows), *_of_others(rows)}
    for row in rows:
        if row.page in told or id(row) in others:
            continue
        before = [table for table in tables if (table.header.page, table.header.top) < (row.page, row.top)]
        alike = any(_looks_like(table, row, heads) or _is_behind(table, row) for table in before)
        apart = alike or _goes_on(before[-1:], row)
        lost = (apart or _is_count_of_card(before, row)) and id(row) not in taken
        lost = lost or excepts_some(row.text)
        if lost or (id(row) not in in_words and _tells(row) and not _is_known(row, tables)):
            told.add(row.page)
            message = (
                f"A row like those of the defect list stands apart from it and was not read: “{row.text[:LONGEST]}”."
            )
            yield Problem(code="unread_cells", level="error", message=message, page=row.page)


def _of_earlier(rows: Sequence[Row]) -> Iterator[int]:
    """Yield the ids of the lines that tell defects right under the heading of an inspection before this one."""
    under = False
    for row in rows:
        if len(row.pieces) == 1 and not row.ruled and of_heading(row.text) == "earlier":
            under = True
        elif under and not row.ruled and (items(row.text) or class_of_heading(row.text)):
            yield id(row)
        else:
            under = False


def _of_others(rows: Sequence[Row]) -> Iterator[int]:
    """Yield the ids of the rows under the heads of checks or of measured samples, and of heads over descriptions."""
    head: Row | None = None
    last: Row | None = None
    for row in rows:
        if heads_other(row):
            head = row if row.ruled or heads_samples(row) else None
        elif head is not None and not _is_in_grid(head, row, last):
            head = None
        last = row
        if head is not None or lexicon.meaning("columns", row.pieces[0].text if row.pieces else "") == "description":
            yield id(row)


def _is_in_grid(head: Row, row: Row, last: Row | None) -> bool:
    """Tell whether *row* goes on with the table under *head*: in its grid, or right under its *last* row, as full."""
    if head.ruled or row.ruled:
        return (row.page, row.table) == (head.page, head.table)
    close = last is not None and row.page == last.page and row.top - last.bottom < row.bottom - row.top
    return close and len(row.pieces) >= len(head.pieces) - 1


def unread_heads(tables: Sequence[Table], rows: Sequence[Row]) -> Iterator[Problem]:
    """Yield an error for each row that heads counts and limits, with figures under it, of which no table was made."""
    known = {number for table in tables for number in table.taken}
    opened = {(table.header.page, table.header.top) for table in tables}
    for row, following in pairwise(rows):
        if id(row) in known or (row.page, row.top) in opened or id(following) in known:
            continue
        texts = [cell.text for cell in parted_head(row).cells if cell.text]
        kinds = {kind for text in texts if (kind := lexicon.row_kind(text)) in HEADS}
        figures = sum(count(piece.text).state == "number" for piece in following.pieces)
        if len(kinds) > 1 and figures > 1 and not any(map(str.isdigit, row.text)):
            message = f"The table headed “{row.text[:LONGEST]}” was not read."
            yield error("unread_cells", message, row.page)


def unclear_classes(rows: Sequence[Row]) -> Iterator[Problem]:
    """Yield an error for each heading over counts whose class nobody can tell: 严重 beside 轻微 alone."""
    for row, following in pairwise(rows):
        counts = any(concept_of(piece.text) == "quantity" for piece in row.pieces[1:])
        heading = unnumbered(row.pieces[0].text).rstrip(" :：") if len(row.pieces) == 1 or counts else ""
        counted = any(count(piece.text).state == "number" for piece in following.pieces[1:])
        if _is_unclear(heading) and (counted or counts_goods(following.text)):
            message = f"Which class “{heading}” means cannot be told, and defects stand under it."
            yield error("unread_cells", message, row.page)


def unclear_cards(rows: Sequence[Row]) -> Iterator[Problem]:
    """Yield an error for each class of a card that nobody can tell, beside the number of its finds: "严重 | 2台"."""
    told: set[str] = set()
    for row in rows:
        unclear = next((piece.text for piece in row.pieces if _is_unclear(piece.text)), None)
        counts = [piece for piece in row.pieces if goods_in(piece.text)]
        if unclear is not None and unclear not in told and len(counts) == 1:
            told.add(unclear)
            yield error("unread_cells", f"Which class “{unclear}” means cannot be told, and a defect has it.", row.page)


def _is_unclear(text: str) -> bool:
    return bool(text) and classes.in_scheme(text) and classes.severity(text) is None


def _is_count_of_card(before: Sequence[Table], row: Row) -> bool:
    """Tell whether *row* counts a defect as the cards before it do: its description is then unknown."""
    return any(isinstance(table, UnderClass) and table.cards for table in before) and labelled_count(row) is not None


def _is_behind(table: Table, row: Row) -> bool:
    """Tell whether *row* stands on the page behind a list of defects, in its very columns and with a count."""
    behind = _lists(table) and row.page == table.last_page + 1 and table.same_edges(row)
    return behind and any(count(piece.text).value for piece in row.pieces[1:])


def _goes_on(before: Sequence[Table], row: Row) -> bool:
    """Tell whether *row*, at the top of the page behind the last table, has a description and a count under a class."""
    if not before or not isinstance(before[0], Matrix) or row.page != before[0].last_page + 1 or row.ruled:
        return False
    columns = [column for group in before[0].groups for column in group.columns.values()]
    found = row.pieces
    if len(found) > 1 and running_number(found[0].text) is not None:
        found = found[1:]  # what numbers the rows describes nothing
    if _is_check(row):
        return False
    counted = [piece for piece in found[1:] if count(piece.text).value and any(c.holds(piece) for c in columns)]
    return bool(counted) and _describes(found[0]) and len(found) <= len(columns) + 1


def _tells(row: Row) -> bool:
    """Tell whether a line of running text counts a defect of a class: "Critical: live part touchable, 2 pcs"."""
    if row.ruled or len(row.pieces) != 1:
        return False
    if (told := worded(row)) is not None or tells_partly(row.text):
        return told is None or not gives_only_figures(told.text)
    return any(_TOLD.match(part) and classes.severity(part.split(":")[0]) for part in row.text.split(". "))


def _is_known(row: Row, tables: Sequence[Table]) -> bool:
    """Tell whether the defect that *row* tells stands in one of *tables*, as under a picture of it."""
    told = [one] if (one := worded(row)) else items(row.text)
    lines = [line for table in tables for line in table.lines if line.kind == "defect"]
    return bool(told) and all(any(_is_same(line, each) for line in lines) for each in told)


def _is_same(line: Line, told: Worded) -> bool:
    alike = folding.key(description(line.label)) == folding.key(told.text)
    read = line.counts().get(told.severity) if alike else None
    return read is not None and read.value == count(told.number).value


def _lists(table: Table) -> bool:
    return any(line.kind == "defect" for line in table.lines)


def _looks_like(table: Table, row: Row, heads: AbstractSet[str]) -> bool:
    """Tell whether *row* is like those of *table*, which lists defects itself or has the *heads* of one that does."""
    if table.header.text not in heads:
        return False
    if isinstance(table, Matrix):
        return _like_matrix(table, row)
    if isinstance(table, Headed):
        return _like_headed(table, row)
    return isinstance(table, Bullets | Listing | UnderClass) and table.holds(row)


def _like_matrix(table: Matrix, row: Row) -> bool:
    """Tell whether *row* has a description and, under every class of *table*, a count where its rows have them."""
    found = row.pieces
    columns = [column for group in table.groups for column in group.columns.values()]
    left = [piece for piece in found if piece.ink[0] < min(column.x0 for column in columns)]
    if not any(map(_describes, left)) or row.ruled != table.header.ruled:
        return False
    under = [[piece for piece in found[1:] if _stands_in(piece, column)] for column in columns]
    figures = [count(pieces[0].text) for pieces in under if len(pieces) == 1]
    return (
        len(figures) == len(columns)
        and all(figure.state in ("number", "none") for figure in figures)
        and any(figure.value for figure in figures)
    )


def _stands_in(piece: Piece, column: Column) -> bool:
    return abs(piece.center - (column.x0 + column.x1) / 2) <= SAME


def _like_headed(table: Headed, row: Row) -> bool:
    """Tell whether *row*, on the pages of *table*, describes something and has a number in its columns."""
    cells = {column_of(piece, table.columns): piece for piece in row.pieces}
    described, number = cells.get(table.description), cells.get(table.quantity)
    if row.ruled != table.header.ruled or row.page > table.last_page + 1 or described is None or number is None:
        return False
    return _describes(described) and bool(count(number.text).value) and not _is_check(row)


def _is_check(row: Row) -> bool:
    """Tell whether a verdict stands behind what *row* names: "Hanging test 3 kg | 5 | OK"."""
    return any(outcomes.verdict_at_start(piece.text) for piece in row.pieces[1:])


def _describes(piece: Piece) -> bool:
    return sum(map(str.isalpha, piece.text)) >= SHORTEST and lexicon.row_kind(piece.text) is None
