"""Cards that nobody understood among those that were read: "D01" over "D02", or "Major | 5 lamps" beside such heads."""

from collections.abc import Iterator, Sequence

from toolkit.model.report import Problem
from toolkit.parsers.cards.captioned import ALIKE, Captioned
from toolkit.parsers.cards.captions import named_class
from toolkit.parsers.cards.card_heads import MOST_PAGES, REACH
from toolkit.parsers.cards.card_lines import Head, first_line, heads_of
from toolkit.parsers.cards.card_runs import Run
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import Table, size_of
from toolkit.parsers.problems import error
from toolkit.parsers.told.worded import heads_list
from toolkit.parsers.words.readings import count

LONGEST = 60  # characters quoted


def skipped_cards(tables: Sequence[Table], rows: Sequence[Row]) -> Iterator[Problem]:
    """Ask about each card that no table took, by its number before that of the first of a run or by its head."""
    taken = {number for table in tables for number in table.taken}
    yield from _alike(tables, rows, taken)
    places = {id(row): place for place, row in enumerate(rows)}
    for table in tables:
        place = places.get(id(table.header)) if isinstance(table, Run | Captioned) else None
        if place is not None and (missing := _before(rows, place, taken)) is not None:
            message = f"A card of a defect stands before those that were read, and was not: “{missing.text[:LONGEST]}”."
            yield error("unread_cells", message, missing.page)


def _alike(tables: Sequence[Table], rows: Sequence[Row], taken: set[int]) -> Iterator[Problem]:
    """Ask about rows made of classes with a number each, as the heads of cards that were read are, and read by none."""
    read = {size_of(table.header) for table in tables if isinstance(table, Captioned) and _heads_cards(table.header)}
    for row in rows if read else ():
        same = any(abs(size_of(row) - size) <= ALIKE for size in read)
        if id(row) not in taken and same and _heads_cards(row):
            message = f"“{row.text[:LONGEST]}” heads cards of defects as those that were read, and was not."
            yield error("unread_cells", message, row.page)


def _heads_cards(row: Row) -> bool:
    """Tell whether *row* is made of nothing but classes, each with a number beside it."""
    texts = [piece.text for piece in row.pieces]
    paired = len(texts) >= 2 and len(texts) % 2 == 0  # noqa: PLR2004 - a class and its number
    return paired and all(map(named_class, texts[::2])) and all(count(text).state == "number" for text in texts[1::2])


def _before(rows: Sequence[Row], place: int, taken: set[int]) -> Row | None:
    """Return the head of the card before the one at *place*, where nothing of it is among the rows *taken*."""
    first = next((head for row in rows[place : max(0, place - 2) : -1] if (head := _head(row))), None)
    if first is None or first.number < 2:  # noqa: PLR2004 - there is one before it
        return None
    for at in range(place - 1, max(-1, place - 1 - REACH), -1):
        row = rows[at]
        head = None if rows[place].page - row.page > MOST_PAGES else _head(row)
        if id(row) in taken:
            return None
        if head and (head.style, head.number) == (first.style, first.number - 1):
            return None if heads_list(row) and not head.named else row
    return None


def _head(row: Row) -> Head | None:
    """Return the head of the card that begins with *row*; most of a row may stand behind it."""
    return next((head for head in heads_of(first_line(row)) if not head.begins), None)
