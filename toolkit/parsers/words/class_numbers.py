"""Numbers for the classes that the plan explains: "1 – critical | 0 | 200" under "Fault class (FC)", then "FC | 2".

A house that numbers its classes says once, in its plan or in a legend, which is which, and prints the number alone in
the column of that head, and behind its short name in sums and limits: "FC 2: 9". Those are read with the names of the
classes in place of the numbers. Any other number stays what it is, and so do the words that a description or a
particular has in common with a head: "Ladder category II".
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise, zip_longest

from msgspec.structs import replace

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.columns import column_of, spans
from toolkit.parsers.layout.pages import Box, Word
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.class_plans import FEWEST, NUMBER, Numbers, are_level, explained, heads_classes, marked

FEWEST_CELLS = 3  # in a row of a list
HEAD = "Severity"  # what a column of such numbers is read under
_FIGURED = frozenset({"found", "allowed", "reject", "both", "found/allowed", "aql"})  # what lines of figures may say
_BEHIND = re.compile(rf"(?P<mark>{NUMBER})(?P<sign>[:.,;=)]*)")
_FIGURE = re.compile(r"\d")
_NO_LETTERS = re.compile(r"[\d\W_]+")


def with_class_numbers(rows: Sequence[Row]) -> list[Row]:
    """Return *rows* with the names of the classes for such numbers; as they are where two plans differ."""
    numbers = explained(rows)
    return list(rows) if numbers is None else list(_with_names(rows, numbers))


def _with_names(rows: Sequence[Row], numbers: Numbers) -> Iterator[Row]:
    head: Row | None = None
    for row in rows:
        if head is not None and not are_level(row, head):
            head = None
        place = _place_of_head(row, numbers)
        if id(row) in numbers.plan:
            yield _in_plan(row)
        elif place is not None:
            head = row
            own = row.pieces[place]
            yield row if heads_classes(own.text) else _renamed(row, {own.ink: HEAD})
        else:
            named = _under(row, head, numbers) if head is not None else row
            yield _behind_names(named, numbers) if _is_of_figures(named, numbers) else named


def _place_of_head(row: Row, numbers: Numbers) -> int | None:
    """Return the place of the one head of *row* under which the numbers stand."""
    if len(row.pieces) < FEWEST or id(row) in numbers.plan:
        return None
    places = [place for place, piece in enumerate(row.pieces) if _is_head(piece.text, numbers)]
    return places[0] if len(places) == 1 else None


def _is_head(text: str, numbers: Numbers) -> bool:
    """Tell whether *text* is the head that the plan has, in more words or in fewer: "Fault class" for "Class".

    Another word for classes, as "Type" where the plan says "Class", may number something else.
    """
    own = folding.key(folding.without_brackets(text))
    same = any(own.endswith(head) or head.endswith(own) for head in numbers.heads) and bool(own)
    return folding.key(text) in numbers.heads or own in numbers.heads or (same and heads_classes(text))


def _in_plan(row: Row) -> Row:
    """Return a *row* of the plan with the class for the number that it begins with."""
    found = marked(row)
    return _renamed(row, {row.pieces[0].ink: found[1].value}) if found else row


def _under(row: Row, head: Row, numbers: Numbers) -> Row:
    """Return *row* with the class for the number in its column under *head*; lines of a text have no columns."""
    place = _place_of_head(head, numbers)
    if place is None or len(row.pieces) < FEWEST_CELLS:
        return row
    columns = spans(head.pieces, ruled=head.ruled)
    own = [piece for piece in row.pieces if column_of(piece, columns) == place]
    told = {piece.ink: _mark_of(piece.text, numbers) for piece in own}
    return _renamed(row, {ink: numbers.meant[mark].value for ink, mark in told.items() if mark})


def _mark_of(text: str, numbers: Numbers) -> str:
    """Return the number that *text* is, alone or behind the name of its column: "2", "FC 2"."""
    *name, mark = text.split() or [""]
    named = not name or folding.key(" ".join(name)) in numbers.heads
    return mark if named and mark in numbers.meant else ""


def _is_of_figures(row: Row, numbers: Numbers) -> bool:
    """Tell whether *row* gives figures of classes by name and number, or heads their columns, and says nothing else.

    So a sum or a limit: "Sum FC 2 | 9". The name of goods, a description and a particular may have the same words
    ("Ladder category II"): a name that is not short of the plan's must come with two of the numbers.
    """
    words = [word.text for cell in row.cells for word in cell.words]
    pairs, rest = _pairs(words, numbers)
    marks = {mark for _, mark in pairs}
    if not pairs or (len(marks) < FEWEST and not all(name in numbers.short for name, _ in pairs)):
        return False
    label = " ".join(_NO_LETTERS.sub(" ", " ".join(rest)).split())
    figures = any(map(_FIGURE.search, rest))
    if not label:
        return len(marks) == len(pairs) >= FEWEST
    sums = len(marks) >= FEWEST and folding.key(label).split()[0] in _words_for_sums()  # "Sum of faulty parts: FC 1: 0"
    return sums or lexicon.row_kind(label) in _FIGURED if figures else _heads_columns(row, numbers)


@cache
def _words_for_sums() -> frozenset[str]:
    return frozenset(map(folding.key, folding.words_of("rows_of_all")["total"]))


def _heads_columns(row: Row, numbers: Numbers) -> bool:
    """Tell whether two cells of *row* or more are each the name and a number, no two the same: "FC 1 | FC 2"."""
    told = [mark for piece in row.pieces if " " in piece.text.strip() and (mark := _mark_of(piece.text, numbers))]
    return len(set(told)) == len(told) >= FEWEST


def _pairs(words: Sequence[str], numbers: Numbers) -> tuple[list[tuple[str, str]], list[str]]:
    """Return the names of *words* with the numbers right behind them, and the other words."""
    pairs: list[tuple[str, str]] = []
    rest: list[str] = []
    taken = False
    for word, behind in pairwise([*words, ""]):
        name, match = folding.key(word), _BEHIND.fullmatch(behind)
        if taken:
            taken = False
        elif name in numbers.heads and match and match["mark"] in numbers.meant:
            taken = True
            pairs.append((name, match["mark"]))
        else:
            rest.append(word)
    return pairs, rest


def _behind_names(row: Row, numbers: Numbers) -> Row:
    """Return *row* with the class for a number behind the short name of its column: "FC 2: 9"."""
    return _with_words(row, lambda words: list(_joined(words, numbers)))


def _joined(words: Sequence[Word], numbers: Numbers) -> Iterator[Word]:
    named = False
    for word, behind in zip_longest(words, words[1:]):
        if named:
            named = False
            continue
        match = _BEHIND.fullmatch(behind.text) if behind and folding.key(word.text) in numbers.heads else None
        if behind and match and match["mark"] in numbers.meant:
            named = True
            yield replace(behind, text=f"{numbers.meant[match['mark']].value}{match['sign']}", x0=word.x0)
        else:
            yield word


def _renamed(row: Row, names: Mapping[Box, str]) -> Row:
    """Return *row* with one of *names* for the words in each of their boxes."""

    def words_of(words: Sequence[Word]) -> list[Word]:
        kept: list[Word] = []
        told: set[Box] = set()
        for word in words:
            box = next((box for box in names if _is_within(word, box)), None)
            if box is None or box not in told:
                kept.append(word if box is None else replace(word, text=names[box], x1=box[2]))
            if box is not None:
                told.add(box)
        return kept

    return _with_words(row, words_of) if names else row


def _is_within(word: Word, box: Box) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.box[1] + word.box[3]) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _with_words(row: Row, words_of: Callable[[Sequence[Word]], Sequence[Word]]) -> Row:
    return row.with_cells([replace(cell, words=tuple(words_of(cell.words))) for cell in row.cells])
