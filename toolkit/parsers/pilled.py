"""Cards without numbers, each headed by nothing but its class, as the coloured label of a web page is.

"Major" over "Handle sewn on one side only", a line or two that tell more, and "Seen on 2 sets", one below the other or
side by side. What is a card is known by its neighbours: there are several of the same make, and in each one line tells
a number of goods. Or class and number stand together below the words: "Minor | HX-M | Qty 1".
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from toolkit.model.severity import Severity
from toolkit.parsers import folding, lexicon
from toolkit.parsers.blocks import part_of
from toolkit.parsers.captions import is_description, named_class
from toolkit.parsers.cells import Piece, Row
from toolkit.parsers.lines import Line, Setting, Table, running_number, size_of
from toolkit.parsers.pages import union

CLEARLY = 1.2  # times the space inside a card: the space around it
ALIKE = 0.5  # points by which the letters of one description differ
FAR = 3.0  # heights of the letters from the words of a card to its class
INSET = 12.0  # points by which a class in its frame stands to the right of what is below
MOST_BESIDE = 2  # pieces: a class and the item, or the item and the number beside a class
REACH = 9  # rows of a card
LEAST = 2  # cards
WORDS = 5  # of what tells the number of goods: "Seen on 12 sets"
_NUMBER = re.compile(r"\d{1,4}")
_GLUED = re.compile(r"[x×]\s?(\d{1,4})|(\d{1,4})\s?[x×]")


class Pilled(Table):
    """Such cards; *own* are the ids of their rows."""

    own: set[int] = field(default_factory=set)

    def read(self, row: Row) -> list[Line] | None:
        return [] if id(row) in self.own else None


class _Card(Struct):
    severity: Severity
    number: str
    words: str
    first: Row
    pieces: Sequence[Piece]  # of its first page
    item: str | None = None

    def line(self) -> Line:
        box, size = union([piece.ink for piece in self.pieces]), size_of(self.first)
        values = {self.severity: self.number}
        return Line("defect", self.words, values, self.first.page, box, size=size, ruled=True, article=self.item)


Strip = tuple[Row, Sequence[Piece]]  # what a row has in one of the columns of cards


def open_pilled(row: Row, setting: Setting) -> Pilled | None:
    """Return the cards under a class of which the first begins with *row*; none unless each of them is whole."""
    return _made(row, *_class_first(setting.rows[setting.index :])) if _severities(row) else None


def open_over_class(row: Row, setting: Setting) -> Pilled | None:
    """Return the cards of which the first has its words in *row*, and class and number together below them."""
    above = setting.rows[setting.index - 1] if setting.index else None
    return _made(row, *_words_first(setting.rows[setting.index :], above))


def _made(row: Row, cards: Sequence[_Card | None], own: Sequence[Row]) -> Pilled | None:
    if not cards or any(card is None for card in cards):
        return None
    table = Pilled(row.page, row.table, row.page, row.bottom, row)
    table.lines.extend(card.line() for card in cards if card is not None)
    table.own.update(map(id, own))
    table.taken.update(table.own)
    return table


def _severities(row: Row) -> list[int]:
    """Return the places of the classes in *row*: each begins a card, with at most an item beside it."""
    found = [at for at, piece in enumerate(row.pieces) if named_class(piece.text) is not None]
    ends = [*found[1:], len(row.pieces)]
    begins = bool(found) and found[0] == 0 and all(end - at <= MOST_BESIDE for at, end in zip(found, ends, strict=True))
    return found if begins and not any(_goods_in(piece.text) or piece.text.isdigit() for piece in row.pieces) else []


def _class_first(rows: Sequence[Row]) -> tuple[list[_Card | None], list[Row]]:
    """Return the cards that follow each other from the first of *rows* on, and their rows; several, or none."""
    starts, end = [0], len(rows)
    for at, row in enumerate(rows[1:], start=1):
        if at - starts[-1] > REACH or _ends(row):
            end = at
            break
        if _severities(row):
            starts.append(at)
    cards: list[_Card | None] = []
    own: list[Row] = []
    for start, stop in zip(starts, [*starts[1:], end], strict=True):
        head, *body = rows[start:stop]
        found = [_card(strip, below) for strip, below in _columns(head, body)]
        told = max((len(card.pieces) for card in found if card is not None), default=0)
        cards, own = [*cards, *found], [*own, *(rows[start:stop] if stop != end else rows[start : start + told])]
    return (cards, own) if len(cards) >= LEAST else ([], [])


def _columns(head: Row, body: Sequence[Row]) -> Iterator[tuple[Strip, list[Strip]]]:
    """Yield the head of each card that begins on *head*, and what stands below it in *body*."""
    starts = [head.pieces[at].ink[0] - INSET for at in _severities(head)]
    starts[0] = float("-inf")
    for start, end in zip(starts, [*starts[1:], float("inf")], strict=True):
        strips = [(row, [p for p in row.pieces if start <= p.ink[0] < end]) for row in (head, *body)]
        first, *rest = strips
        yield first, [strip for strip in rest if strip[1]]


def _card(head: Strip, body: Sequence[Strip]) -> _Card | None:
    """Return the card of *head* and *body*: its class, the words under it, and its one number of goods."""
    row, (pill, *beside) = head
    severity = named_class(pill.text)
    words = body[0][1] if body else ()
    if severity is None or len(words) != 1 or not is_description(words[0].text):
        return None
    told = [(at, number) for at, (_, pieces) in enumerate(body) for p in pieces if (number := _goods_in(p.text))]
    if len(told) != 1 or told[0][0] == 0:
        return None
    at, number = told[0]
    text = words[0].text
    if at > 1 and _goes_on(body[0][0], body[1]):
        text = f"{text} {body[1][1][0].text}"
    pieces = [pill, *(p for other, strip in body[: at + 1] if other.page == row.page for p in strip)]
    return _Card(severity, number, text, row, pieces, beside[0].text if beside else None)


def _words_first(rows: Sequence[Row], above: Row | None) -> tuple[list[_Card | None], list[Row]]:
    """Return the cards whose class and number stand in one row below their words: "Minor | HX-M | Qty 1"."""
    cards: list[_Card | None] = []
    at = 0
    while (card := _over_its_class(rows[at : at + 3], above)) is not None:
        cards.append(card)
        at, above = at + 2, rows[at + 1]
    return cards, list(rows[:at])


def _over_its_class(rows: Sequence[Row], above: Row | None) -> _Card | None:
    """Return the card of the first two of *rows*; they stand closer to each other than to *above* and behind."""
    if len(rows) < 2 or len(rows[0].pieces) != 1 or not is_description(rows[0].text):  # noqa: PLR2004 - words, class
        return None
    words, below, *behind = rows
    pill, *others = below.pieces
    severity, numbers = named_class(pill.text), [number for piece in others if (number := _goods_in(piece.text))]
    inside = _space(words, below)
    around = [_space(one, other) for one, other in ((above, words), (below, *behind, None)[:2]) if one and other]
    apart = inside < FAR * size_of(words) and all(space > CLEARLY * inside for space in around)
    labelled = ":" in pill.text or running_number(words.text) is not None
    if severity is None or len(numbers) != 1 or len(others) > MOST_BESIDE or not apart or labelled or _ends(words):
        return None
    item = next((piece.text for piece in others if not _goods_in(piece.text)), None)
    return _Card(severity, numbers[0], words.text, words, [*words.pieces, *below.pieces], item)


def _space(above: Row, below: Row) -> float:
    """Return the space between two rows; that to the next page is any."""
    return below.top - above.top if above.page == below.page else float("inf")


def _ends(row: Row) -> bool:
    """Tell whether *row* is the heading of another part of the report, or a row of heads."""
    heads = sum(map(_is_head, row.pieces)) > 1 and not any(map(str.isdigit, row.text))
    return heads or lexicon.meaning("headings", row.text) is not None


def _is_head(piece: Piece) -> bool:
    return lexicon.meaning("columns", piece.text) is not None or lexicon.row_kind(piece.text) is not None


def _goes_on(row: Row, below: Strip) -> bool:
    """Tell whether *below* is the rest of the words in *row*: in the same letters, and small ones first."""
    alike = abs(size_of(row) - size_of(below[0])) < ALIKE
    return alike and len(below[1]) == 1 and below[1][0].text[:1].islower()


def _goods_in(text: str) -> str:
    """Return the number of goods that *text* tells and nothing else: "Seen on 2 sets", "Qty: 3", "2 pcs affected"."""
    if glued := _GLUED.fullmatch(text.strip()):
        return str(glued[1] or glued[2])
    words = folding.key(text).split()
    at = next((at for at, word in enumerate(words) if _NUMBER.fullmatch(word)), None)
    if at is None or len(words) > WORDS or any(map(_NUMBER.fullmatch, words[at + 1 :])):
        return ""
    label, behind = " ".join(words[:at]), words[at + 1 :]
    labelled = not label or part_of(label) == "quantity" or lexicon.meaning("columns", label) == "quantity"
    goods = not behind or (behind[0] in lexicon.single_units() and _affected().issuperset(behind[1:]))
    return words[at] if labelled and goods and (label or behind) else ""


def _affected() -> frozenset[str]:
    return frozenset(folding.words_of("built")["quantity"]["affected"])
