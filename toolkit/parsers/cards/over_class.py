"""Cards that have their words first, and below them class and number: "Minor | HX-M | Qty 1", or one over the other.

They stand below each other or in columns, where the words of one may take more lines than those of the next; so each
column is read by itself. A remark may follow, and what stands further below begins the next card.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from toolkit.model.severity import Severity
from toolkit.parsers.cards.captions import is_description, named_class
from toolkit.parsers.cards.pilled import (
    INSET,
    LEAST,
    MOST_BESIDE,
    Pilled,
    PilledCard,
    Strip,
    ends_cards,
    follows_card,
    heads_finds,
    made_of,
)
from toolkit.parsers.layout.cells import Piece, Row, is_cjk
from toolkit.parsers.layout.lines import Setting, running_number, size_of, spacing
from toolkit.parsers.limits.aligned_board import is_of_totals
from toolkit.parsers.told.goods_counted import goods_in
from toolkit.parsers.words import classes

FEWEST = 2  # cards of a list without space between
CLEARLY = 1.2  # times the space inside a card: the space around it
CLOSE = 1.9  # heights of the letters from one line of the words to the next
FAR = 3.0  # heights of the letters from the words to the class
MOST_LINES = 3  # of the words
MOST_COLUMNS = 4
REACH = 90  # rows
LONGEST_CLASS = 8  # signs of a class in Chinese
_CLAUSE = re.compile(r"[,.;·|]\s+|[.]$")
_PICTURED = re.compile(r"(?<=\d)\s+(?:\d+ )?(?:photos?|pictures?|pics?|images?|fotos?|bild(?:er)?)\b.*$", re.IGNORECASE)
_COUNTED = re.compile(r"(?P<number>\d{1,3})\s*[x×]\s*(?P<class>\D+)", re.IGNORECASE)
_LABEL = re.compile(r"^(?:class|grade|severity|klasse|classe|clase)\s+", re.IGNORECASE)


class Told(Struct):
    """What stands together below the words, or beside them."""

    severity: Severity
    number: str
    item: str | None


def open_over_class(row: Row, setting: Setting) -> Pilled | None:
    """Return the cards of which the first, or the first of each column, has its words in *row*."""
    words = [piece for piece in row.pieces if not _is_number(piece)]  # a number may stand beside them
    if row.ruled or not 0 < len(words) <= MOST_COLUMNS or ends_cards(row) or not all(map(_may_begin, words)):
        return None
    if follows_card(setting) or heads_finds(row):
        return None
    above = setting.rows[setting.index - 1] if setting.index else None
    rows = setting.rows[setting.index : setting.index + REACH]
    starts = [float("-inf"), *(piece.ink[0] - INSET for piece in words[1:]), float("inf")]
    cards: list[PilledCard | None] = []
    taken: set[int] = set()
    for start, end in pairwise(starts):
        strips = [(each, [p for p in each.pieces if start <= p.ink[0] < end]) for each in _region(rows)]
        joined, numbers = _with_numbers([strip for strip in strips if strip[1]])
        found, ids = _column(joined, above)
        if not found:
            return None
        cards, taken = [*cards, *found], taken | ids | {numbers[each] for each in ids & numbers.keys()}
    own = [each for each in rows if id(each) in taken]
    left = [each for each in _region(rows) if id(each) not in taken]
    alone = len(cards) < LEAST and not any(map(_labels_number, own))
    return None if alone or any(map(_names_class, left)) else made_of(row, cards, own)


def _names_class(row: Row) -> bool:
    """Tell whether a piece of *row* is a class: of a card that is not understood, which lets none be read."""
    named = any(named_class(piece.text) is not None or class_and_number([piece]) is not None for piece in row.pieces)
    return named and not is_of_totals(row)


def _labels_number(row: Row) -> bool:
    """Tell whether *row* has a label before a number of goods: "Qty 1"; "50 pcs" alone may be a sample."""
    return any(goods_in(piece.text) and piece.text[:1].isalpha() for piece in row.pieces)


def _may_begin(piece: Piece) -> bool:
    return is_description(piece.text) and running_number(piece.text) is None and class_and_number([piece]) is None


def _region(rows: Sequence[Row]) -> Sequence[Row]:
    """Return *rows* up to another part of the report."""
    end = next((at for at, row in enumerate(rows) if row.ruled or ends_cards(row)), len(rows))
    return rows[:end]


def _with_numbers(strips: Sequence[Strip]) -> tuple[list[Strip], dict[int, int]]:
    """Return *strips*, each class with the number right below or above it as one, and the rows of these numbers.

    The rows are told by their ids, under that of the class.
    """
    joined: list[Strip] = []
    numbers: dict[int, int] = {}
    for row, pieces in strips:
        above = joined[-1] if joined else None
        if above is not None and _is_counted(above[1]) and _is_bare_class(pieces) and _is_close(above[0], row):
            joined[-1] = (above[0], above[1][:1])
            joined.append((row, [*pieces, _with_sign(above[1][1])]))
        elif above is not None and _are_class_and_number(above[1], pieces) and _is_close(above[0], row):
            joined[-1] = (above[0], [*above[1], *pieces])
            numbers[id(above[0])] = id(row)
        else:
            joined.append((row, pieces))
    return joined, numbers


def _is_counted(pieces: Sequence[Piece]) -> bool:
    """Tell whether *pieces* are words with a number of goods beside them: "Zip jams | 2 x"."""
    return len(pieces) == 2 and _may_begin(pieces[0]) and _is_number(pieces[1])  # noqa: PLR2004


def _is_number(piece: Piece) -> bool:
    return piece.text.isdigit() or goods_in(piece.text) != ""


def _with_sign(piece: Piece) -> Piece:
    """Return *piece*, a bare figure between the words and the class of a card, as one that counts goods."""
    return replace(piece, text=f"× {piece.text}") if piece.text.isdigit() else piece


def _are_class_and_number(pieces: Sequence[Piece], below: Sequence[Piece]) -> bool:
    """Tell whether one of the two is a bare class and the other a bare number of goods."""
    pairs = ((pieces, below), (below, pieces))
    return any(_is_bare_class(one) and len(other) == 1 and goods_in(other[0].text) for one, other in pairs)


def _is_close(above: Row, row: Row) -> bool:
    return spacing(above, row) <= CLOSE * size_of(row)


def _is_bare_class(pieces: Sequence[Piece]) -> bool:
    return len(pieces) == 1 and named_class(pieces[0].text) is not None


def _column(strips: Sequence[Strip], above: Row | None) -> tuple[list[PilledCard], set[int]]:
    """Return the cards that follow each other in one column, and the ids of their rows."""
    if run := _alternating(strips, above):
        return run, {id(row) for row, _ in strips[: 2 * len(run)]}
    if run := _beside_pictures(strips):
        return run, {id(row) for row, _ in strips[: _end(strips)]}
    cards: list[PilledCard] = []
    own: set[int] = set()
    at = 0
    while at < len(strips):
        at, card = _card(strips, at, above)
        if card is None:
            break
        cards.append(card)
        own = {id(row) for row, _ in strips[:at]}
        above = strips[at - 1][0]
    return cards, own


def _alternating(strips: Sequence[Strip], above: Row | None) -> list[PilledCard]:
    """Return the cards of a list without space between: words and class by turns, from words on to a class."""
    if len(strips) < 2 * FEWEST or class_and_number(strips[1][1]) is None:
        return []
    pitch = CLEARLY * spacing(strips[0][0], strips[1][0])
    end = next((at for at in range(1, len(strips)) if spacing(strips[at - 1][0], strips[at][0]) > pitch), len(strips))
    headed = above is None or spacing(above, strips[0][0]) > pitch or heads_finds(above)
    words, told = strips[0:end:2], [class_and_number(pieces) for _, pieces in strips[1:end:2]]
    whole = end % 2 == 0 and end >= 2 * FEWEST and None not in told
    if not headed or not whole or not all(len(found) == 1 and _may_begin(found[0]) for _, found in words):
        return []
    return [
        PilledCard(one.severity, one.number, found[0].text, row, found, one.item)
        for (row, found), one in zip(words, told, strict=True)
        if one is not None
    ]


def _beside_pictures(strips: Sequence[Strip]) -> list[PilledCard]:
    """Return the cards whose words begin at one edge, and all else of them further in, beside a picture."""
    cards: list[PilledCard] = []
    start = 0
    for at, (row, pieces) in enumerate(strips):
        told = class_and_number(pieces)
        if told is None:
            continue
        words = [each for each in strips[start:at] if _at_edge(each, strips)]
        first = words[0][0] if words else row
        apart = strips[at - len(words) : at] == words and bool(cards or len(words) == at)  # no remark before the first
        plain = 0 < len(words) <= MOST_LINES and all(len(each) == 1 and _may_begin(each[0]) for _, each in words)
        if not (apart and plain) or first.page != row.page or _at_edge((row, pieces), strips):
            return []
        text = " ".join(each[0].text for _, each in words)
        own = [piece for _, each in (*words, (row, pieces)) for piece in each]
        cards.append(PilledCard(told.severity, told.number, text, first, own, told.item))
        start = at + 1
    return cards if len(cards) >= FEWEST else []


def _at_edge(strip: Strip, strips: Sequence[Strip]) -> bool:
    """Tell whether *strip* begins where the first of *strips* does."""
    return abs(strip[1][0].ink[0] - strips[0][1][0].ink[0]) < INSET


def _end(strips: Sequence[Strip]) -> int:
    """Return where the remark of the last card ends: at the next line that begins at the edge, or far below."""
    last = max(at for at, (_, pieces) in enumerate(strips) if class_and_number(pieces) is not None)
    end = last + 1
    while end < len(strips) and not _at_edge(strips[end], strips):
        near = spacing(strips[end - 1][0], strips[end][0]) <= FAR * size_of(strips[end][0])
        if not near:
            break
        end += 1
    return end


def _card(strips: Sequence[Strip], start: int, above: Row | None) -> tuple[int, PilledCard | None]:
    """Return where the card that begins at *start* ends, and the card; none where it is not whole and set apart."""
    first, lines = strips[start][0], _lines(strips, start)
    at = start + lines
    told = class_and_number(strips[at][1]) if lines and at < len(strips) else None
    last = strips[at - 1][0]
    if told is None or last.page != strips[at][0].page:
        return start, None
    inside = spacing(last, strips[at][0])
    if inside > FAR * size_of(last) or not _begins(first, above, CLEARLY * inside):
        return start, None
    end = at + 1
    while end < len(strips) and spacing(strips[end - 1][0], strips[end][0]) <= CLEARLY * inside:
        if class_and_number(strips[end][1]) is not None:
            return start, None  # class and number of another card: whose are the words between
        end += 1
    words = " ".join(pieces[0].text for _, pieces in strips[start:at])
    pieces = [piece for row, found in strips[start : at + 1] if row.page == first.page for piece in found]
    return end, PilledCard(told.severity, told.number, words, first, pieces, told.item)


def _begins(first: Row, above: Row | None, space: float) -> bool:
    """Tell whether *first* begins a card: it stands apart from *above*, or under a heading on defects."""
    return above is None or spacing(above, first) > space or heads_finds(above)


def _lines(strips: Sequence[Strip], start: int) -> int:
    """Return how many lines the words take that begin at *start*."""
    row, pieces = strips[start]
    if len(pieces) != 1 or not _may_begin(pieces[0]):
        return 0
    lines = 1
    for (above, _), (below, found) in zip(strips[start:], strips[start + 1 : start + MOST_LINES], strict=False):
        near = spacing(above, below) <= CLOSE * size_of(row)
        if not near or len(found) != 1 or class_and_number(found) is not None:
            break
        lines += 1
    return lines


def class_and_number(pieces: Sequence[Piece]) -> Told | None:
    """Return class and number where *pieces* tell one of each: "Minor | Qty 1", "Seen on 1 pc, class minor."."""
    texts = [_PICTURED.sub("", piece.text) for piece in pieces]
    said = [clause for text in texts for clause in _CLAUSE.split(text) if clause.strip()]
    clauses = [part for clause in said for part in _class_apart(clause)]
    if len(pieces) == 1:
        clauses = clauses[: MOST_BESIDE + 1]
    elif len(clauses) > MOST_BESIDE + 1:
        return None
    named = [severity for clause in clauses if (severity := _class(clause)) is not None]
    numbers = [number for clause in clauses if (number := goods_in(clause))]
    if len(named) != 1 or len(numbers) != 1 or any(":" in clause and not goods_in(clause) for clause in clauses):
        return None
    others = [clause for clause in clauses if _class(clause) is None and not goods_in(clause)]
    return Told(named[0], numbers[0], others[0] if others and len(pieces) > 1 else None)


def _class_apart(clause: str) -> Sequence[str]:
    """Return *clause*, or the class that it begins with and the number behind it: "严重数量：1台", "Major Qty: 2"."""
    text = clause.strip()
    if (counted := _COUNTED.fullmatch(text)) is not None and named_class(counted["class"]) is not None:
        return counted["class"], f"{counted['number']} x"
    ends = range(1, min(len(text), LONGEST_CLASS)) if is_cjk(text[:1]) else [text.find(" ")]
    for end in ends:
        if end > 0 and named_class(text[:end]) is not None and goods_in(text[end:]):
            return text[:end], text[end:]
    return (clause,)


def _class(clause: str) -> Severity | None:
    plain = _LABEL.sub("", clause.strip())
    return named_class(plain) or (classes.severity(plain) if plain != clause.strip() else None)
