"""Cards without numbers, each headed by nothing but its class, as the coloured label of a web page is.

"Major" over "Handle sewn on one side only", a line or two that tell more, and "Seen on 2 sets", one below the other or
side by side. What is a card is known by its neighbours: there are several of the same make, and in each one line tells
a number of goods, or labels it, or the number stands beside the class: "Major | × 5 units". Or class and number stand
together below the words: "Minor | HX-M | Qty 1".
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from toolkit.model.severity import Severity
from toolkit.parsers.cards.blocks import part_of
from toolkit.parsers.cards.captions import is_description, named_class
from toolkit.parsers.cards.card_lines import OF_ALL, PLAIN, numbered_head, numbers_on
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.lines import Line, Setting, Whole, size_of, spacing
from toolkit.parsers.layout.pages import union
from toolkit.parsers.told.goods_counted import goods_in
from toolkit.parsers.words import folding, lexicon, outcomes
from toolkit.parsers.words.class_headings import is_row_of_classes
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.readings import count

CLEARLY = 1.2  # times the space inside a card: the space around it
ALIKE = 0.5  # points by which the letters of one description differ
FAR = 3.0  # heights of the letters from the words of a card to its class
_COLON = re.compile("[:：]")
INSET = 12.0  # points by which a class in its frame stands to the right of what is below
MOST_BESIDE = 2  # pieces: a class and the item, or the item and the number beside a class
REACH = 9  # rows of a card
LONGEST_HEADING = 3  # words
MOST_ROWS = 400  # of all cards
LEAST = 2  # cards


class Pilled(Whole):
    """Such cards."""


class PilledCard(Struct):
    severity: Severity
    number: str
    words: str
    first: Row
    pieces: Sequence[Piece]  # of its first page
    item: str | None = None
    beside: bool = False  # the number stands beside the class

    def line(self) -> Line:
        box, size = union([piece.ink for piece in self.pieces]), size_of(self.first)
        values = {self.severity: self.number}
        return Line("defect", self.words, values, self.first.page, box, size=size, ruled=True, article=self.item)


Strip = tuple[Row, Sequence[Piece]]  # what a row has in one of the columns of cards


def open_pilled(row: Row, setting: Setting) -> Pilled | None:
    """Return the cards under a class of which the first begins with *row*; none unless each of them is whole."""
    if not _severities(row) or follows_card(setting) or _ends_card(setting):
        return None
    cards, own = _class_first(setting.rows[setting.index : setting.index + MOST_ROWS])
    told = [card for card in cards if card is not None and card.beside]
    headed = any(map(heads_finds, setting.above[-1:]))
    if told and not headed and len({card.severity for card in told}) == len(cards):
        return None  # "Major | × 5" over "Limit 7": the totals of the classes
    return made_of(row, cards, own)


def _ends_card(setting: Setting) -> bool:
    """Tell whether the class ends a card: it stands nearer to words and number over it than to what is below."""
    above, row, below = (*setting.rows[max(0, setting.index - 1) : setting.index + 2], None, None)[:3]
    if not setting.index or above is None or row is None or below is None or above.ruled:
        return False
    told = any(goods_in(piece.text) for piece in above.pieces) and any(is_description(p.text) for p in above.pieces)
    return told and spacing(above, row) < spacing(row, below)


def follows_card(setting: Setting) -> bool:
    """Tell whether a class stands near above in the same part: a card that was not understood lets none be read.

    What is left of a run would pass for all of it.
    """
    for above in reversed(setting.rows[max(0, setting.index - REACH) : setting.index]):
        if above.ruled or ends_cards(above) or heads_finds(above) or is_row_of_classes(above):
            return False
        if any(named_class(piece.text) is not None for piece in above.pieces):
            return True
    return False


def made_of(row: Row, cards: Sequence[PilledCard | None], own: Sequence[Row]) -> Pilled | None:
    if not cards or any(card is None for card in cards) or _are_numbered(own):
        return None
    if len(cards) >= LEAST and len({card.words for card in cards if card is not None}) == 1:
        return None  # what all of them say is a place or a remark
    table = Pilled(row.page, row.table, row.page, row.bottom, row)
    table.lines.extend(card.line() for card in _without_numbers([card for card in cards if card is not None]))
    table.own_rows(own)
    return table


def _are_numbered(rows: Sequence[Row]) -> bool:
    """Tell whether pieces of *rows* number the cards, "1/4", "2/4" to "4/4", where a count would stand."""
    return numbers_on([piece.text for row in rows for piece in row.pieces if OF_ALL.fullmatch(piece.text)])


def _without_numbers(cards: Sequence[PilledCard]) -> Sequence[PilledCard]:
    """Return *cards*, without what numbers the words of each: "NC 01 – Lid cracked"."""
    heads = [numbered_head(card.words) for card in cards]
    if any(head is None or head[0] == PLAIN or not head[2] for head in heads):
        return cards
    return [replace(card, words=head[2]) for card, head in zip(cards, heads, strict=True) if head]


def _severities(row: Row) -> list[int]:
    """Return the places of the classes in *row*: each begins a card, with at most an item beside it."""
    found = [at for at, piece in enumerate(row.pieces) if named_class(piece.text) is not None]
    ends = [*found[1:], len(row.pieces)]
    parts = [row.pieces[at:end] for at, end in zip(found, ends, strict=False)]
    begins = bool(found) and found[0] == 0 and all(len(part) <= MOST_BESIDE or _is_whole(part) for part in parts)
    return found if begins and not any(map(_is_figure, row.pieces)) else []


def _is_whole(pieces: Sequence[Piece]) -> bool:
    """Tell whether *pieces* are a card on one line: "Major | No sound from left channel | Quantity 3"."""
    if len(pieces) != 3:  # noqa: PLR2004 - class, words, number
        return False
    return _describes(pieces[1].text) and goods_in(pieces[2].text) != "" and not pieces[2].text.strip().isdigit()


def _is_figure(piece: Piece) -> bool:
    """Tell whether *piece* is a number that a label, or no word, says it is of: "Quantity: 3", "3"; not "× 3 units"."""
    return piece.text.isdigit() or (_COLON.search(piece.text) is not None and goods_in(piece.text) != "")


def _class_first(rows: Sequence[Row]) -> tuple[list[PilledCard | None], list[Row]]:
    """Return the cards that follow each other from the first of *rows* on, and their rows; several, or none."""
    starts, end = [0], len(rows)
    for at, row in enumerate(rows[1:], start=1):
        if at - starts[-1] > REACH or ends_cards(row):
            end = at
            break
        if _severities(row):
            starts.append(at)
    cards: list[PilledCard | None] = []
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


def _card(head: Strip, body: Sequence[Strip]) -> PilledCard | None:
    """Return the card of *head* and *body*: its class, the words under it, and its one number of goods."""
    row, (pill, *beside) = head
    severity = named_class(pill.text)
    if severity is not None and _is_whole([pill, *beside]):
        return PilledCard(severity, goods_in(beside[1].text), beside[0].text, row, [pill, *beside], beside=True)
    words, *level = body[0][1] if body else (None,)
    if severity is None or words is None or not _describes(words.text) or not all(goods_in(p.text) for p in level):
        return None
    above = [(0, goods) for piece in (*beside, *level) if (goods := goods_in(piece.text))]
    body = [(body[0][0], [words]), *body[1:]]
    below = [(at, number) for at, (_, pieces) in enumerate(body) if (number := _number_in(pieces))]
    told = [*above, *below]
    if len(told) != 1 or (below and below[0][0] == 0):
        return None
    at, counted = told[0]
    text = words.text
    if (at > 1 or above) and len(body) > 1 and _goes_on(body[0][0], body[1]):
        text = f"{text} {body[1][1][0].text}"
    pieces = [pill, *(p for other, strip in body[: at + 1] if other.page == row.page for p in strip)]
    return PilledCard(
        severity,
        counted,
        text,
        row,
        pieces,
        beside[0].text if beside and not above else None,
        bool(above and not level),
    )


def _describes(text: str) -> bool:
    """Tell whether *text* can be the words of a card: no heading, no result, and no label with its value."""
    label, colon, value = text.replace("：", ":").partition(":")
    known = concept_of(label) or part_of(label) or lexicon.meaning("columns", label) or outcomes.verdict(value)
    heading = lexicon.meaning("headings", text) is not None
    return is_description(text) and not heading and not (colon and known)


def _number_in(pieces: Sequence[Piece]) -> str | None:
    """Return the number of goods that a line of a card tells: "Seen on 2 sets", or behind its label."""
    texts = [piece.text for piece in pieces]
    if len(texts) == 2 and part_of(texts[0]) == "quantity" and count(texts[1]).state == "number":  # noqa: PLR2004
        return texts[1]
    return next((number for text in texts if (number := goods_in(text))), None)


def heads_finds(row: Row) -> bool:
    """Tell whether *row* is a heading over defects: "Findings (7)", "缺陷明细（5项）", "What we found"."""
    return len(row.pieces) == 1 and names_finds(row.text)


def names_finds(heading: str) -> bool:
    """Tell whether *heading* announces defects and says no more."""
    if len(heading.split()) > LONGEST_HEADING:
        return False
    plain = folding.without_ordinal(folding.without_brackets(heading)).casefold().strip(" :：")
    known = _words_for_defects()
    return plain in known or any(  # and no more words: "Typical defects list", "Client's defect list" are of others
        plain.endswith(word) and plain.removesuffix(word).strip(" -–:：") in known
        for word in lexicon.phrases("block_words", "details")
    )


@cache
def _words_for_defects() -> frozenset[str]:
    return frozenset((*lexicon.phrases("block_words", "defect"), *lexicon.phrases("block_words", "announcing")))


def ends_cards(row: Row) -> bool:
    """Tell whether *row* is the heading of another part of the report, or a row of heads."""
    heads = sum(map(_is_head, row.pieces)) > 1 and not any(map(str.isdigit, row.text))
    return heads or lexicon.meaning("headings", row.text) is not None


def _is_head(piece: Piece) -> bool:
    return lexicon.meaning("columns", piece.text) is not None or lexicon.row_kind(piece.text) is not None


def _goes_on(row: Row, below: Strip) -> bool:
    """Tell whether *below* is the rest of the words in *row*: in the same letters, and small ones first."""
    alike = abs(size_of(row) - size_of(below[0])) < ALIKE
    return alike and len(below[1]) == 1 and below[1][0].text[:1].islower()
