"""Numbers for the classes that the plan explains: "1 – critical | 0 | 200" under "Fault class (FC)", then "FC | 2".

A house that numbers its classes says once, in its plan or in a legend, which is which, and prints the number alone in
the column of that head, and behind its short name: "FC 2: 9". Rows are read with the names of the classes in place of
the numbers. Any other number stays what it is: one that begins a heading ("1. Critical defects") explains nothing.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.columns import column_of, spans
from toolkit.parsers.layout.pages import Box, Word
from toolkit.parsers.words import classes, folding, lexicon

FEWEST = 2  # classes that are explained
FEWEST_CELLS = 3  # in a row of a list
MOST = 6  # rows of a plan
LONGEST = 3  # words of the name of a class in a legend
SHORT = 2  # letters of a short name, or more: "FC"
HEAD = "Severity"  # what a column of such numbers is read under
_LETTERS = "ABCD"
_NUMBER = rf"[1-4]|I{{1,3}}|IV|[{_LETTERS}]"
_MARKED = re.compile(rf"(?P<mark>{_NUMBER})\s*(?:[–—:=.)-]\s*|\s)(?P<name>[^\W\d_].*)")
_ALONE = re.compile(_NUMBER)
_MEANT = re.compile(rf"(?<!\w)(?P<mark>{_NUMBER})\s*=\s*(?P<name>[^\W\d_][^\d,;=()（），；]*)")
_SHORT_NAME = re.compile(rf"\(([A-ZÄÖÜ][A-Za-zÄÖÜ]{{{SHORT - 1},3}})\)")
_BEHIND = re.compile(rf"(?P<mark>{_NUMBER})(?P<sign>[:.,;=)]*)")


class Numbers(NamedTuple):
    """The class of each number, and the *heads* as they are compared under which the numbers stand."""

    meant: Mapping[str, Severity]
    heads: frozenset[str]
    plan: frozenset[int]  # the rows that explain them


def with_class_numbers(rows: Sequence[Row]) -> list[Row]:
    """Return *rows* with the names of the classes for such numbers; as they are where two plans differ."""
    numbers = _explained(rows)
    return list(rows) if numbers is None else list(_with_names(rows, numbers))


def _with_names(rows: Sequence[Row], numbers: Numbers) -> Iterator[Row]:
    head: Row | None = None
    for row in rows:
        if head is not None and not _level(row, head):
            head = None
        place = _place_of_head(row, numbers)
        if id(row) in numbers.plan:
            yield _in_plan(row)
        elif place is not None:
            head = row
            own = row.pieces[place]
            yield row if _heads_classes(own.text) else _renamed(row, {own.ink: HEAD})
        else:
            yield _behind_names(_under(row, head, numbers) if head is not None else row, numbers)


def _explained(rows: Sequence[Row]) -> Numbers | None:
    plans = [*_in_plans(rows), *_in_legends(rows)]
    if not plans or any(plan.meant != plans[0].meant for plan in plans):
        return None
    heads = frozenset().union(*(plan.heads for plan in plans))
    return Numbers(plans[0].meant, heads, frozenset().union(*(plan.plan for plan in plans)))


def _in_plans(rows: Sequence[Row]) -> Iterator[Numbers]:
    """Yield the numbers of plans: tables whose first head is one of classes, with a number before each name."""
    for index, row in enumerate(rows):
        if len(row.pieces) > 1 and _heads_classes(row.pieces[0].text):
            below = rows[index + 1 : index + 1 + MOST]
            told = {id(each): found for each in below if _level(each, row) and (found := _marked(each))}
            if meant := _distinct(list(told.values())):
                lettered = any(mark in _LETTERS for mark in meant)  # those are read as marks
                explained = (
                    Numbers({}, frozenset(), frozenset()) if lettered else Numbers(meant, frozenset(), frozenset(told))
                )
                yield explained._replace(heads=_names(row.pieces[0].text))


def _in_legends(rows: Sequence[Row]) -> Iterator[Numbers]:
    """Yield the numbers of lines that explain them all: "Class: 1 = critical, 2 = major, 3 = minor"."""
    for row in rows:
        if "=" not in row.text:
            continue
        found = [(match["mark"], classes.severity(match["name"].strip(" ."))) for match in _MEANT.finditer(row.text)]
        told = [(mark, severity) for mark, severity in found if severity]
        if len(told) == len(found) and (meant := _distinct(told)):
            yield Numbers(meant, frozenset(), frozenset())


def _heads_classes(text: str) -> bool:
    return lexicon.meaning("columns", text) == "severity" and classes.severity(text) is None


def _names(head: str) -> frozenset[str]:
    """Return the names of a column with *head*, as they are compared: the whole, and the short one in brackets."""
    short = _SHORT_NAME.findall(head)
    words = re.findall(r"[^\W\d_]+", folding.without_brackets(head))
    initials = ["".join(word[0] for word in words)] if len(words) >= SHORT else []
    return frozenset(map(folding.key, (head, folding.without_brackets(head), *short, *initials)))


def _level(row: Row, head: Row) -> bool:
    return (row.page, row.table) == (head.page, head.table)


def _marked(row: Row) -> tuple[str, Severity] | None:
    """Return the number and the class that *row* begins with, in one cell or in two: "1 – critical", "1 | critical"."""
    texts = [piece.text.strip() for piece in row.pieces[:2]]
    match = _MARKED.fullmatch(texts[0]) if texts else None
    if match is None and len(texts) > 1 and _ALONE.fullmatch(texts[0]):
        mark, name = texts
    elif match is not None:
        mark, name = match["mark"], match["name"]
    else:
        return None
    severity = classes.severity(name) if len(name.split()) <= LONGEST else None
    return (mark, severity) if severity else None


def _distinct(told: Sequence[tuple[str, Severity]]) -> dict[str, Severity]:
    """Return *told* by number; nothing where fewer than two classes are, or a number or a class comes twice."""
    meant = dict(told)
    sure = len(meant) == len(told) == len(set(meant.values())) >= FEWEST
    return meant if sure else {}


def _place_of_head(row: Row, numbers: Numbers) -> int | None:
    """Return the place of the one head of *row* under which the numbers stand."""
    if len(row.pieces) < FEWEST or id(row) in numbers.plan:
        return None
    places = [place for place, piece in enumerate(row.pieces) if _is_head(piece.text, numbers)]
    return places[0] if len(places) == 1 else None


def _is_head(text: str, numbers: Numbers) -> bool:
    return folding.key(text) in numbers.heads or _heads_classes(text)


def _in_plan(row: Row) -> Row:
    """Return a *row* of the plan with the class for the number that it begins with."""
    found = _marked(row)
    return _renamed(row, {row.pieces[0].ink: found[1].value}) if found else row


def _under(row: Row, head: Row, numbers: Numbers) -> Row:
    """Return *row* with the class for the number in its column under *head*; lines of a text have no columns."""
    place = _place_of_head(head, numbers)
    if place is None or len(row.pieces) < FEWEST_CELLS:
        return row
    columns = spans(head.pieces, ruled=head.ruled)
    own = [piece for piece in row.pieces if piece.text.strip() in numbers.meant and column_of(piece, columns) == place]
    return _renamed(row, {piece.ink: numbers.meant[piece.text.strip()].value for piece in own})


def _behind_names(row: Row, numbers: Numbers) -> Row:
    """Return *row* with the class for a number behind the short name of its column: "FC 2: 9"."""
    if not any(folding.key(word.text) in numbers.heads for word in row.words):
        return row
    return _with_words(row, lambda words: list(_joined(words, numbers)))


def _joined(words: Sequence[Word], numbers: Numbers) -> Iterator[Word]:
    named = False
    for word, behind in zip(words, [*words[1:], None], strict=True):
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
    cells = tuple(replace(cell, words=tuple(words_of(cell.words))) for cell in row.cells)
    return replace(row, cells=cells, words=tuple(word for cell in cells for word in cell.words))
