"""Numbered cards that count every class in one line: "3 Finish tacky" over "Critical | 0 | Major | 2 | Minor | 1"."""

from collections.abc import Sequence

from msgspec import Struct

from toolkit.model.severity import Severity
from toolkit.parsers.cards.captions import is_description, named_class
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import Line, Setting, Whole, running_number, size_of
from toolkit.parsers.layout.pages import union
from toolkit.parsers.lists.groups import is_article
from toolkit.parsers.words import lexicon
from toolkit.parsers.words.readings import count

LEAST = 2  # cards, and classes in the line of one
REACH = 8  # rows from the words of a card to its figures
BETWEEN = 4  # rows behind a card that belong to it
MOST = 300  # rows of all cards


class FiguredCards(Whole):
    """Such cards."""


class _Card(Struct):
    rows: Sequence[Row]  # from its words to its figures
    number: int
    values: dict[Severity, str]

    def line(self) -> Line:
        first = self.rows[0]
        box = union([row.box for row in self.rows if row.page == first.page])
        item = next((text for row in self.rows[1:-1] if (text := _item(row))), None)
        return Line(
            "defect", first.text.split(" ", 1)[1].strip(), self.values, first.page, box,
            size=size_of(first), ruled=True, article=item, number=self.number,
        )  # fmt: skip


def open_figured_cards(row: Row, setting: Setting) -> FiguredCards | None:
    """Return the cards of which the first has its words in *row*; several, numbered one after the other."""
    if _number(row) is None:
        return None
    rows = setting.rows[setting.index : setting.index + MOST]
    cards: list[_Card] = []
    at = 0
    while at < len(rows) and (card := _card(rows[at:])) is not None:
        if cards and card.number != cards[-1].number + 1:
            break
        cards.append(card)
        at += len(card.rows)
        at += next((skip for skip, each in enumerate(rows[at : at + BETWEEN]) if _number(each) == card.number + 1), 0)
    if len(cards) < LEAST:
        return None
    table = FiguredCards(row.page, row.table, row.page, row.bottom, row)
    for card in cards:
        table.lines.append(card.line())
        table.own_rows(card.rows)
    table.junk.extend((each.page, each.text) for each in rows[at : at + REACH] if _may_be_card(each))
    return table


def _may_be_card(row: Row) -> bool:
    """Tell whether *row*, behind the cards, numbers a defect or counts a class: a card that is not understood."""
    counted = len(row.pieces) > 1 and any(named_class(piece.text) is not None for piece in row.pieces)
    return counted or _number(row) is not None


def _card(rows: Sequence[Row]) -> _Card | None:
    """Return the card that begins with the first of *rows*."""
    number = _number(rows[0])
    for length, row in enumerate(rows[: REACH + 1], start=1):
        if length > 1 and number is not None and (values := _figures(row)):
            return _Card(rows[:length], number, values)
        if length > 1 and (_number(row) is not None or any(named_class(piece.text) for piece in row.pieces)):
            return None  # the next card, or a class in another place
    return None


def _number(row: Row) -> int | None:
    """Return the number before the words of a defect."""
    number, _, words = row.text.partition(" ")
    return running_number(number) if len(row.pieces) == 1 and is_description(words.strip()) else None


def _figures(row: Row) -> dict[Severity, str]:
    """Return the number of each class in *row*, which has nothing but classes and numbers by turns."""
    texts = [piece.text for piece in row.pieces]
    named = [named_class(text) for text in texts[::2]]
    whole = len(texts) == 2 * len(named) and all(count(text).state in ("number", "none") for text in texts[1::2])
    values = {severity: text for severity, text in zip(named, texts[1::2], strict=False) if severity is not None}
    return values if whole and len(values) == len(named) >= LEAST else {}


def _item(row: Row) -> str:
    """Return the item that *row* names: "Article KALV-T140"."""
    label, _, rest = row.text.partition(" ")
    named = is_article(label) or lexicon.meaning("fields", label) == "items"
    return rest.strip(" :") if named and any(map(str.isdigit, rest)) and " " not in rest.strip(" :") else ""
