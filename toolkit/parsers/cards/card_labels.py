"""Labels of cards that stand over their values: "Quantity | SKU | Comment", and "2 | KB-RED | Left side" below.

An app prints them so. What is the same on every card is a line of labels, and the line below it that begins where they
do has their values; each pair is then a line of its own, as where they stand beside each other. The line over the
labels is the title of the card, where the cards have no number.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

from toolkit.parsers.cards.blocks import part_of
from toolkit.parsers.cards.card_parts import class_alone
from toolkit.parsers.cards.card_texts import Card, Printed
from toolkit.parsers.layout.cells import Bit, Row
from toolkit.parsers.layout.lines import spacing
from toolkit.parsers.told.worded import heads_list
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.class_headings import class_of_heading

LEAST = 2  # labels beside each other, and cards that have them
MOST_ROWS = 400  # of all cards
CLEARLY = 1.2  # times the space from a title to the labels under it: that above it
LEVEL = 2.0  # points by which a value may begin before or behind its label, or stand off its middle

Labels = tuple[str, ...]


def pair_labels(cards: Sequence[Card]) -> None:
    """Part the lines of *cards* whose labels stand over their values into pairs of both."""
    told = [{_labels(line) for line in card.lines} - {()} for card in cards]
    heads = set[Labels]().union(*told[:1]).intersection(*told[1:]) if len(cards) >= LEAST else set()
    if not all(card.head.is_named for card in cards):
        heads = {labels for labels in heads if not name_defects(labels)}
    for card in cards if heads else ():
        card.lines = list(_paired(card.lines, heads))


def name_defects(labels: Iterable[str]) -> bool:
    """Tell whether one of *labels* is that of the name: under a bare number they may be the heads of a list."""
    return any(part_of(label) == "description" for label in labels)


def titles_over(rows: Sequence[Row], index: int) -> set[int]:
    """Return the ids of the rows from *index* on that stand over the same line of labels; none unless several do.

    Each is apart from what is above it, and under the labels is one line of values: several make a table.
    """
    labels = rows[index + 1] if index + 1 < len(rows) else None
    if labels is None or not _counts_below(labels):
        return set()
    far = range(index, min(index + MOST_ROWS, len(rows) - 2))
    places = [place for place in far if rows[place + 1].text == labels.text]
    whole = len(places) >= LEAST and all(_is_title(rows, place, last=place + 3 in places) for place in places)
    return {id(rows[place]) for place in places} if whole else set()


def _counts_below(row: Row) -> bool:
    """Tell whether *row* may be a line of labels, of which one is that of the number and none that of the name."""
    texts = [piece.text for piece in row.pieces]
    plain = len(texts) >= LEAST and not any(map(str.isdigit, row.text))
    return plain and any(part_of(text) == "quantity" for text in texts) and not name_defects(texts)


def _is_title(rows: Sequence[Row], place: int, *, last: bool) -> bool:
    """Tell whether the row at *place* is the title of a card; *last* tells that another begins behind its values."""
    title, labels, values, *rest = rows[place : place + 4]
    above = rows[place - 1] if place else None
    apart = above is None or heads_list(above) or spacing(above, title) > CLEARLY * spacing(title, labels)
    table = any(len(row.pieces) > 1 and row.page == values.page and _begin_alike(row, labels) for row in rest)
    heading = heads_list(title) or class_of_heading(title.text) is not None or lexicon.meaning("headings", title.text)
    named = not heading and title.page == labels.page
    return named and apart and (last or not table) and _begin_alike(values, labels)


def _begin_alike(values: Row, labels: Row) -> bool:
    """Tell whether each piece of *values* begins under one of *labels*."""
    starts = [piece.ink[0] for piece in labels.pieces]
    return all(any(abs(piece.ink[0] - start) <= LEVEL for start in starts) for piece in values.pieces)


def _labels(line: Printed) -> Labels:
    """Return the texts of *line* as they are compared, where it may be one of labels; else nothing.

    A class is a value: "Class | Minor" may be the same on every card, too.
    """
    texts = line.texts
    plain = len(texts) >= LEAST and not any(map(str.isdigit, "".join(texts))) and not any(map(class_alone, texts))
    return tuple(map(folding.key, texts)) if plain and any(map(part_of, texts)) else ()


def _paired(lines: Sequence[Printed], heads: Collection[Labels]) -> Iterator[Printed]:
    rest = list(lines)
    while rest:
        line = rest.pop(0)
        if rest and _labels(line) in heads and _stands_under(rest[0], line):
            yield from _pairs(line, rest.pop(0))
        else:
            yield line


def _stands_under(values: Printed, labels: Printed) -> bool:
    """Tell whether each of *values* has one of *labels* over it, and none is a label with its value beside it."""
    if any(map(part_of, values.texts)):
        return False
    return values.row.page == labels.row.page and all(_label_of(bit, labels) is not None for bit in values.bits)


def _pairs(labels: Printed, values: Printed) -> Iterator[Printed]:
    for bit in values.bits:
        label = _label_of(bit, labels)
        yield Printed([bit] if label is None else [label, bit], values.row)


def _label_of(value: Bit, labels: Printed) -> Bit | None:
    """Return which of *labels* begins where *value* does, or has its middle there."""
    return next((label for label in labels.bits if _is_over(label, value)), None)


def _is_over(label: Bit, value: Bit) -> bool:
    start, middle = label.ink[0] - value.ink[0], label.ink[0] + label.ink[2] - value.ink[0] - value.ink[2]
    return min(abs(start), abs(middle) / 2) <= LEVEL
