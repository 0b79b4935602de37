"""Labels of cards that stand over their values: "Quantity | SKU | Comment", and "2 | KB-RED | Left side" below.

An app prints them so. What is the same on every card is a line of labels, and the line below it that begins where they
do has their values; each pair is then a line of its own, as where they stand beside each other.
"""

from collections.abc import Collection, Iterator, Sequence

from toolkit.parsers import folding
from toolkit.parsers.blocks import part_of
from toolkit.parsers.card_texts import Card, Printed
from toolkit.parsers.cells import Bit

LEAST = 2  # labels beside each other, and cards that have them
LEVEL = 2.0  # points by which a value may begin before or behind its label, or stand off its middle

Labels = tuple[str, ...]


def pair_labels(cards: Sequence[Card]) -> None:
    """Part the lines of *cards* whose labels stand over their values into pairs of both."""
    told = [{_labels(line) for line in card.lines} - {()} for card in cards]
    heads = set[Labels]().union(*told[:1]).intersection(*told[1:]) if len(cards) >= LEAST else set()
    for card in cards if heads else ():
        card.lines = list(_paired(card.lines, heads))


def _labels(line: Printed) -> Labels:
    """Return the texts of *line* as they are compared, where it may be one of labels; else nothing."""
    texts = line.texts
    plain = len(texts) >= LEAST and not any(map(str.isdigit, "".join(texts)))
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
    """Tell whether each of *values* has one of *labels* over it."""
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
