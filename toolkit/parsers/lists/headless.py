"""Lists without heads: row by row what a defect is, its number and its class, each in its own column.

"* dent on body | 2 | MAJOR" over "* black dirt in the neck | 4 | minor". What is such a list is known by its rows:
several of the same make, of which each has one class, one number and one description, and nothing else.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from toolkit.model.report import Problem
from toolkit.parsers.cards.captions import is_description, named_class
from toolkit.parsers.cards.pilled import names_finds
from toolkit.parsers.facts.quantity_heads import is_of_packs
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.lines import CLOSE, EDGE, NEAR, Setting, Whole, size_of
from toolkit.parsers.limits.aligned_board import is_of_totals
from toolkit.parsers.lists import set_aside
from toolkit.parsers.lists.defect_lists import Part
from toolkit.parsers.lists.headless_rows import TOGETHER, Entry, entry_of, points_to_pictures
from toolkit.parsers.problems import error
from toolkit.parsers.told.told_counts import has_lead, without_lead
from toolkit.parsers.told.told_lines import Unheaded
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.none_told import says_none
from toolkit.parsers.words.readings import count, counts_up

MOST_REMARKS = 2  # lines under one
LEAST = 2  # rows
MOST_HEADS = 4  # rows between two of a list: the name of the next carton, and of one without finds
LONGEST_NAME = 3  # words of that of a carton: "Carton no. 31"
MOST = 60
REACH = 6  # rows behind the list
LONGEST_CLASS = 4  # words of a cell with a class


class Headless(Whole):
    """Such a list."""


def open_headless(row: Row, setting: Setting) -> Headless | None:
    """Return the list that begins with *row*."""
    first = entry_of(row)
    if first is None or lexicon.row_kind(first.described_by) is not None or is_of_totals(row):
        return None
    above = entry_of(setting.above[-1]) if setting.above else None
    if above is not None and above.alike(first):
        return None  # a part of a list that was none would pass for all of it
    entries = _entries(first, setting)
    defects = [entry for entry in entries if lexicon.row_kind(entry.described_by) is None]
    if (len(defects) < LEAST and not _come_again(first, setting.rows)) or _numbers_rows(entries):
        return None
    table = Headless(row.page, row.table, row.page, row.bottom, row)
    table.lines.extend(entry.line() for entry in entries)
    table.own_rows([each for entry in entries for each in (entry.row, *entry.rows)])
    table.junk.extend((each.page, each.text) for each in _left(entries, setting))
    return table


def headless_unconfirmed(parts: Sequence[Part]) -> Iterator[Problem]:
    """Ask about lists that no head says to be of defects, where no printed total does: of spare parts, of limits.

    The line over a list may say so as well: "2. What we found (quality)".
    """
    for part in parts:
        if isinstance(part.table, Headless | Unheaded) and part.defects and not names_finds(part.title):
            message = (
                f"“{part.defects[0].description}” and what follows have no heads: no total says that these are finds."
            )
            yield error("unread_cells", message, part.table.page)


def _left(entries: Sequence[Entry], setting: Setting) -> Iterator[Row]:
    """Yield the rows close behind *entries* that name a class beside words: of a defect that is not understood."""
    used = {id(each) for entry in entries for each in (entry.row, *entry.rows)}
    last = setting.rows[setting.index]
    for row in setting.rows[setting.index :][: MOST + REACH]:
        if id(row) in used:
            last = row
            continue
        if row.page > last.page + 1 or (row.page == last.page and row.top - last.bottom > NEAR):
            return
        described = any(is_description(without_lead(p.text)) and not classes.mentions_class(p.text) for p in row.pieces)
        if described and len(row.pieces) > 1 and any(_names_class(piece.text) for piece in row.pieces):
            yield row
        last = row


def _names_class(text: str) -> bool:
    short = len(text.split()) <= LONGEST_CLASS
    return short and (named_class(text) is not None or classes.mentions_class(text) or text in classes.explained())


def _entries(first: Entry, setting: Setting) -> list[Entry]:
    """Return the rows that go on with the list that *first* begins, each with what belongs to it."""
    entries = [first]
    together = first.number == first.classed  # such rows may be small tables of their own
    rows = setting.rows[setting.index + 1 :][:MOST] if together else setting.below(MOST)
    for place, below in enumerate(rows):
        entry = entry_of(below)
        if entry is not None and entry.alike(first) and below.page - entries[-1].row.page <= 1:
            entries.append(entry)
        elif _is_remark(entries[-1], below) or _counts_none(below) or _is_between(first, rows[place:]):
            entries[-1].rows.append(below)
        elif not _wraps(entries[-1], below):
            break
        else:
            entries[-1].more.append(below.text)
            entries[-1].rows.append(below)
    return entries


def _is_between(first: Entry, rows: Sequence[Row]) -> bool:
    """Tell whether the first of *rows* heads more of the list that *first* begins: "Carton 031" over the next rows.

    It names a carton or says that there is nothing in it, and the list goes on right below it or below another such
    row. Any other row may be a defect that is not understood, or head a list of another lot or inspection.
    """
    heads = list(takewhile(lambda row: entry_of(row) is None, rows[: MOST_HEADS + 1]))
    if not heads or len(heads) > MOST_HEADS or len(heads) == len(rows):
        return False
    following = entry_of(rows[len(heads)])
    return following is not None and following.alike(first) and all(map(_heads_more, heads))


def _heads_more(row: Row) -> bool:
    """Tell whether *row* names a carton by its number, "Carton 014 | 15 jars checked", or counts nothing."""
    if any(_names_class(piece.text) for piece in row.pieces):
        return False
    name, *others = [piece.text for piece in row.pieces] or [""]
    if not others and (not name or points_to_pictures(name) or _finds_none(name)):
        return True
    words = folding.key(name).split()
    numbered = 1 < len(words) <= LONGEST_NAME and any(map(str.isdigit, words[-1]))
    return numbered and is_of_packs(words[0]) and set_aside.of_heading(name) == ""


def _finds_none(text: str) -> bool:
    """Tell whether *text* says that there is nothing, and at most in which carton: "No findings in this carton"."""
    words = text.strip(" .。").split()
    return any(
        lexicon.meaning("rows_of_none", " ".join(words[:end])) is not None
        and (end == len(words) or (len(words) - end <= LONGEST_NAME and is_of_packs(folding.key(words[-1]))))
        for end in range(1, len(words) + 1)
    )


def _is_remark(entry: Entry, below: Row) -> bool:
    """Tell whether *below* is a remark in a cell of its own under an entry with class and number in one cell."""
    last = entry.rows[-1] if entry.rows else entry.row
    together = entry.number == entry.classed and len(below.pieces) == 1 and below.page == last.page
    return together and len(entry.rows) < MOST_REMARKS and entry_of(below) is None


def _counts_none(row: Row) -> bool:
    """Tell whether *row* says of one kind of defects that none was found."""
    return any(says_none(piece.text) for piece in row.pieces[1:])


def _wraps(entry: Entry, below: Row) -> bool:
    """Tell whether *below* goes on with the description of *entry*: a line by itself, close under it in its column."""
    last = entry.rows[-1] if entry.rows else entry.row
    if below.ruled or len(below.pieces) != 1 or below.page != last.page or below.top - last.top > CLOSE * size_of(last):
        return False
    (piece,) = below.pieces
    goes_on = piece.text[:1].islower() and is_description(piece.text)
    return goes_on and _is_within(piece, entry.pieces, entry.described)


def _is_within(piece: Piece, pieces: Sequence[Piece], column: int) -> bool:
    end = pieces[column + 1].ink[0] if column + 1 < len(pieces) else float("inf")
    return pieces[column].ink[0] - EDGE <= piece.ink[0] and piece.ink[2] <= end


def _come_again(first: Entry, rows: Sequence[Row]) -> bool:
    """Tell whether such rows stand all over the report, as under the checks that they belong to."""
    if first.number != first.classed or len(first.pieces) != TOGETHER or not has_lead(first.row.text):
        return False
    alike = [
        entry for row in rows if has_lead(row.text) and (entry := entry_of(row)) is not None and entry.alike(first)
    ]
    return len(alike) > LEAST


def _numbers_rows(entries: Sequence[Entry]) -> bool:
    """Tell whether the numbers of *entries* rise by one from one: they number the rows, and count nothing."""
    numbers = [count(entry.pieces[entry.number].text).value for entry in entries]
    return len(numbers) > LEAST and counts_up(numbers)
