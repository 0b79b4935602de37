"""Two figures in one cell that their head names: "13 (7)" under "Major found (Ac)", "7 / 13" under "Ac / Found".

They are written anew as what is found before what is allowed, "13/7" under "Major found /Ac", so that whatever reads
such cells reads these, too. What stands in brackets says nothing by itself: it may be a rejection number or a photo, so
only the head tells.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from toolkit.parsers.layout.cells import Cell, Piece, Row
from toolkit.parsers.layout.lines import NEAR
from toolkit.parsers.layout.pages import Word
from toolkit.parsers.lists.two_in_line import two_in_line
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.plain_limits import says_otherwise, words_of_what_was_done
from toolkit.parsers.words.readings import count
from toolkit.parsers.words.remembered import remembered

_BRACKETED_HEAD = re.compile(
    r"(?P<first>[^()（）\[\]\d]+?)\s*[(（\[]\s*(?P<second>[^()（）\[\]\d]+?)\s*[)）\]](?P<behind>\s*[:：]?)"
)
_SLASHED_HEAD = re.compile(r"(?P<first>[^/／\d]+?)\s*[/／]\s*(?P<second>[^/／\d:：]+?)(?P<behind>\s*[:：]?)")
_BRACKETED = re.compile(r"(?P<first>\d{1,4})\s*[(（\[]\s*(?P<second>\d{1,4})\s*[)）\]]")
_SLASHED = re.compile(r"(?P<first>\d{1,4})\s*[/／]\s*(?P<second>\d{1,4})")
_LABELLED = re.compile(r"(?P<label>[^:：]+[:：])\s*(?P<value>\d[^:：]*)")
FOUND_AND_ALLOWED = "found/allowed"
LONGEST = 60  # characters of such a head
BESIDE = 8.0  # points between the middle of a figure and the edges of a head without rules


class Two(NamedTuple):
    """The head as it is written anew, and whether its cells give the limit first; *bracketed* ones have brackets."""

    head: str
    reversed: bool
    bracketed: bool


def with_two_figures(rows: Sequence[Row]) -> list[Row]:
    """Return *rows*, the heads and cells of two figures written anew."""
    told: dict[int, dict[str, str]] = {}
    for at, row in enumerate(rows):
        for piece in row.pieces:
            if (two := _two(piece.text)) is not None and (cells := list(_cells(piece, two, rows, at))):
                told.setdefault(id(row), {})[piece.text] = two.head
                for own, text in cells:
                    told.setdefault(id(own), {})[text] = _anew(text, two)
            elif inline := _inline(piece.text) or two_in_line(piece.text):
                told.setdefault(id(row), {})[piece.text] = inline
    return [_written(row, told[id(row)]) if id(row) in told else row for row in rows]


def kind_beside_class(label: str) -> str | None:
    """Return what *label* says beside the class that it names: "found/allowed" of "Major found / Ac"."""
    two = _two(label)
    return FOUND_AND_ALLOWED if two and not two.reversed else lexicon.row_kind(classes.without_classes(label))


@remembered
def _two(text: str) -> Two | None:
    """Return what *text* says of two figures in one cell: what was found and what is allowed, in either order."""
    if len(text) > LONGEST or not any(sign in text for sign in "(（[/／"):
        return None
    match = _BRACKETED_HEAD.fullmatch(text.strip()) or _SLASHED_HEAD.fullmatch(text.strip())
    if match is None:
        return None
    first, second = match["first"], match["second"]
    kinds = (lexicon.row_kind(classes.without_classes(first) or first), lexicon.row_kind(second))
    if any(kind == "allowed" and _may_be_done(side) for kind, side in zip(kinds, (first, second), strict=True)):
        return None
    bracketed = match.re is _BRACKETED_HEAD
    if kinds == ("found", "allowed"):
        return Two(f"{first} /{second}{match['behind']}", False, bracketed)
    if kinds == ("allowed", "found"):
        named = first.removesuffix(_said(first)).strip()  # "Major Ac / found"
        return Two(f"{named} {second} /{_said(first)}{match['behind']}".strip(), True, bracketed)
    return None


def _may_be_done(label: str) -> bool:
    """Tell whether *label* may be of what was found, too: "Found (accepted)", or of a share: "Found (permitted %)"."""
    return says_otherwise(label) or folding.key(label) in words_of_what_was_done()


def _said(label: str) -> str:
    """Return the words at the end of *label* that say what it is of, behind the name of a class."""
    words = label.split()
    ends = (" ".join(words[at:]) for at in range(len(words)))
    return next((end for end in ends if lexicon.row_kind(end) == "allowed" and not classes.mentions_class(end)), label)


def _cells(head: Piece, two: Two, rows: Sequence[Row], at: int) -> Iterator[tuple[Row, str]]:
    """Yield the cells that *head* is of: those behind it, or else those below it; none where one is something else."""
    row = rows[at]
    behind = [piece.text for piece in row.pieces if piece.box[0] >= head.box[2] - 1]
    if behind and _is_pair(behind[0], two):
        yield from ((row, text) for text in behind if _is_pair(text, two))
        return
    below = list(_below(head, rows, at))
    if below and all(_fits(text, two) for _, text in below):
        yield from ((own, text) for own, text in below if _is_pair(text, two))


def _below(head: Piece, rows: Sequence[Row], at: int) -> Iterator[tuple[Row, str]]:
    """Yield what stands below *head* in its table, up to the first row that has words there."""
    row, bottom = rows[at], rows[at].bottom
    slack = 0.0 if row.ruled else BESIDE
    for each in rows[at + 1 :]:
        same = (each.page, each.table, each.ruled) == (row.page, row.table, row.ruled)
        if not same or (not row.ruled and each.top - bottom > NEAR):
            return
        bottom = each.bottom
        under = [p.text for p in each.pieces if head.box[0] - slack <= p.center <= head.box[2] + slack]
        if any(not any(map(str.isdigit, text)) and count(text).state not in ("none", "blank") for text in under):
            if not any(map(str.isdigit, each.text)):
                continue  # the second line of the heads
            return
        yield from ((each, text) for text in under)


def _is_pair(text: str, two: Two) -> bool:
    plain = text.strip()
    return _BRACKETED.fullmatch(plain) is not None or (not two.bracketed and _SLASHED.fullmatch(plain) is not None)


def _fits(text: str, two: Two) -> bool:
    """Tell whether *text* is two figures, or none, so that the head is that of its column."""
    return _is_pair(text, two) or count(text).state in ("none", "blank") or text.strip() == "0"


def _anew(text: str, two: Two) -> str:
    match = _BRACKETED.fullmatch(text.strip()) or _SLASHED.fullmatch(text.strip())
    if match is None:
        return text
    first, second = match["first"], match["second"]
    return f"{second}/{first}" if two.reversed else f"{first}/{second}"


def _inline(text: str) -> str | None:
    """Return a label with its two figures in one run of text, each with its own word.

    "Major found (Ac): 13 (7)" is "Major found: 13, Ac 7".
    """
    match = _LABELLED.fullmatch(text.strip()) if len(text) <= LONGEST and not lexicon.is_mixed(text) else None
    two = _two(match["label"]) if match else None
    if match is None or two is None or not _is_pair(match["value"], two):
        return None
    first, _, second = two.head.rstrip(" :：").partition(" /")
    found, _, allowed = _anew(match["value"], two).partition("/")
    return f"{first}: {found}, {second} {allowed}"


def _written(row: Row, anew: dict[str, str]) -> Row:
    """Return *row* with the words of each piece that stands in *anew* replaced by what stands there."""
    return row.with_cells([_cell(cell, row, anew) for cell in row.cells])


def _cell(cell: Cell, row: Row, anew: dict[str, str]) -> Cell:
    pieces = [piece for piece in row.pieces if piece.text in anew]
    words: list[Word] = []
    kept = list(cell.words)
    for piece in pieces:
        own = [word for word in kept if _holds(piece, word)]
        if own:
            kept = [word for word in kept if word not in own]
            words.extend(_spread(own, anew[piece.text]))
    return replace(cell, words=tuple(sorted([*kept, *words], key=lambda word: (word.top, word.x0)))) if words else cell


def _holds(piece: Piece, word: Word) -> bool:
    left, top, right, bottom = piece.ink
    beside = left - 1 <= word.x0 and word.x1 <= right + 1
    return beside and top - 1 <= word.top and word.bottom <= bottom + 1


def _spread(words: Sequence[Word], text: str) -> Iterator[Word]:
    """Yield the words of *text* in the place of *words*."""
    said = text.split()
    x0, x1 = min(word.x0 for word in words), max(word.x1 for word in words)
    step = (x1 - x0) / max(len(text), 1)
    place = x0
    first = words[0]
    for word in said:
        yield replace(first, text=word, x0=place, x1=place + step * len(word))
        place += step * (len(word) + 1)
