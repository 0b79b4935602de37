"""Cards without numbers, each headed by nothing but its class, as the coloured label of a web page is.

"Major" over "Handle sewn on one side only", a line or two that tell more, and "Seen on 2 sets". What is a card is known
by its neighbours: there are several of the same make, and in each one line tells a number of goods.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from toolkit.model.severity import Severity
from toolkit.parsers import folding, lexicon
from toolkit.parsers.blocks import part_of
from toolkit.parsers.captions import is_description, named_class
from toolkit.parsers.cells import Piece, Row
from toolkit.parsers.lines import Line, Setting, Table, size_of
from toolkit.parsers.pages import union

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
    rows: Sequence[Row]
    words: str
    number: str

    def line(self) -> Line:
        head, first = self.rows[:2]
        box = union([row.box for row in self.rows if row.page == head.page])
        return Line("defect", self.words, {self.severity: self.number}, head.page, box, size=size_of(first), ruled=True)


def open_pilled(row: Row, setting: Setting) -> Pilled | None:
    """Return the cards of which the first begins with *row*; none unless each of them is whole."""
    if _class_alone(row) is None:
        return None
    cards = list(_cards(setting.rows[setting.index :]))
    if len(cards) < LEAST or any(card is None for card in cards):
        return None
    table = Pilled(row.page, row.table, row.page, row.bottom, row)
    for card in filter(None, cards):
        table.lines.append(card.line())
        table.own.update(map(id, card.rows))
    table.taken.update(table.own)
    return table


def _class_alone(row: Row) -> Severity | None:
    """Return the class that fills *row* by itself."""
    return named_class(row.text) if len(row.pieces) == 1 else None


def _cards(rows: Sequence[Row]) -> Iterator[_Card | None]:
    """Yield the cards that follow each other from the first of *rows* on; ``None`` for one that is not whole."""
    starts, end = [0], len(rows)
    for at, row in enumerate(rows[1:], start=1):
        if at - starts[-1] > REACH or _ends(row):
            end = at
            break
        if _class_alone(row) is not None:
            starts.append(at)
    for start, stop in zip(starts, [*starts[1:], end], strict=True):
        yield _card(rows[start:stop], last=stop == end)


def _ends(row: Row) -> bool:
    """Tell whether *row* is the heading of another part of the report, or a row of heads."""
    return lexicon.meaning("headings", row.text) is not None or sum(map(_is_head, row.pieces)) > 1


def _is_head(piece: Piece) -> bool:
    return lexicon.meaning("columns", piece.text) is not None or lexicon.row_kind(piece.text) is not None


def _card(rows: Sequence[Row], *, last: bool) -> _Card | None:
    """Return the card of *rows*: its class, the words under it, and the one number of goods that it tells."""
    head, *body = rows
    severity = _class_alone(head)
    if severity is None or not body or len(body[0].pieces) != 1 or not is_description(body[0].text):
        return None
    told = [(at, number) for at, row in enumerate(body) for piece in row.pieces if (number := _goods_in(piece.text))]
    if len(told) != 1 or told[0][0] == 0:
        return None
    at, number = told[0]
    words, own = body[0].text, rows[: at + 2]
    if at > 1 and _goes_on(body[0], body[1]):
        words = f"{words} {body[1].text}"
    return _Card(severity, own if last else rows, words, number)


def _goes_on(row: Row, below: Row) -> bool:
    """Tell whether *below* is the rest of the words in *row*: in the same letters, and small ones first."""
    alike = abs(size_of(row) - size_of(below)) < 0.5  # noqa: PLR2004 - points
    return alike and len(below.pieces) == 1 and below.text[:1].islower()


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
