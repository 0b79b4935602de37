"""The texts of a record that may describe its defect, their lines together, without what only labels or numbers."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from toolkit.parsers.cards.captions import is_description
from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.repeated.columns import Order
from toolkit.parsers.repeated.records import Record
from toolkit.parsers.repeated.spots import Spot

ALIKE = 0.4  # points by which the print of the same part differs
CLOSE = 2.0  # heights of the letters between two lines of a text
SPACE = 0.3  # heights of the letters
ALIGNED = 3.0  # points between the edges of lines below each other
LEAST = 2  # records
REACHED = 14.0  # points before an edge that a full line ends at
FEWEST_AT_EDGE = 3  # lines
FIGURES = re.compile(r"\d+")
_QUESTION = ("?", "？", ":", "：")


class Text(Struct):
    """Lines that are read as one, and where they stand in their record.

    *nth* counts the texts before it there; *off* those from it to the class and the number, negative before both.
    """

    spots: list[Spot]
    words: str
    nth: int = 0
    off: int = 0

    @property
    def first(self) -> Spot:
        return self.spots[0]

    @property
    def size(self) -> float:
        return self.first.size


def texts_of(every: Sequence[Record], spots: Sequence[Spot], order: Order) -> list[list[Text]]:
    """Return the texts of each record; *spots* are all of the report."""
    right = _right_edges(every, spots, order)
    labels = _labels(every)
    texts = [list(_texts(record, right, order, labels)) for record in every]
    if _are_lines_of_their_own(texts):
        nowhere = dict.fromkeys(right, float("inf"))
        texts = [list(_texts(record, nowhere, order, labels)) for record in every]
    return list(map(_placed, _without_numbers(texts)))


def _are_lines_of_their_own(every: Sequence[Sequence[Text]]) -> bool:
    """Tell whether all lines taken to go on with the one above begin with a capital: they are another part each.

    One such line is, where in other records a line in the same print stands there by itself.
    """
    more = [spot.text[:1] for texts in every for text in texts for spot in text.spots[1:]]
    apart = any(_is_next_line(one.spots[-1], two.first) for texts in every for one, two in pairwise(texts))
    return bool(more) and (len(more) >= LEAST or apart) and all(map(str.isupper, more))


def _right_edges(every: Sequence[Record], spots: Sequence[Spot], order: Order) -> dict[int, float]:
    """Return where the lines of each column end: at the edge that several reach, or that of the pages' text.

    One line that is longer than the others proves no edge: what stands below it may be of its own.
    """
    own = [spot for record in every for spot in record.spots]
    pages = {spot.row.page for spot in own}
    found: dict[int, float] = {}
    for column in {order(spot)[0] for spot in own}:
        inside = [spot.box[2] for spot in own if order(spot)[0] == column]
        edge = max(inside)
        if sum(end > edge - REACHED for end in inside) < FEWEST_AT_EDGE:
            edge = max(spot.box[2] for spot in spots if spot.row.page in pages and order(spot)[0] == column)
        found[column] = edge
    return found


def _labels(every: Sequence[Record]) -> frozenset[str]:
    """Return the texts that stand before a value in several records, or alone in most: they name what is told there."""
    before = Counter(text for record in every for text in {spot.text for spot in record.spots if spot.right})
    alone = Counter(text for record in every for text in {spot.text for spot in record.spots})
    many = max(LEAST, len(every) // 2)
    return frozenset(text for text in alone if before[text] >= LEAST or alone[text] > many)


def is_cut(text: Text, record: Record) -> bool:
    """Tell whether something parts *text* from a line of *record* in the same print that goes on with it."""
    last = text.spots[-1]
    return any(
        spot not in text.spots
        and not spot.marks
        and (spot.text[:1].islower() or spot.text[:1].isdigit())  # "… the fill test of" over "30 min"
        and abs(spot.box[0] - last.box[0]) <= ALIGNED
        and _is_next_line(last, spot)
        for spot in record.spots
    )


def _texts(record: Record, right: dict[int, float], order: Order, labels: frozenset[str]) -> Iterator[Text]:
    found: list[Text] = []
    behind = False
    for spot in record.spots:
        behind = behind or spot.at in record.parts
        words = spot.words.strip()
        if spot.text in labels or words.endswith(_QUESTION) or not is_description(words):
            continue
        plain = not spot.marks and not spot.label
        above = [text for text in found if plain and _wraps(text.spots[-1], spot, right[order(spot)[0]])]
        if above:
            above[-1].spots.append(spot)
            above[-1].words = _joined(above[-1].words, words)
        else:
            found.append(Text([spot], words, off=1 if behind else -1))
    yield from found


def _placed(texts: list[Text]) -> list[Text]:
    """Return *texts* with their places counted."""
    before = sum(text.off < 0 for text in texts)
    for nth, text in enumerate(texts):
        text.nth = nth
        text.off = nth - before if text.off < 0 else nth - before + 1
    return texts


def _without_numbers(every: Sequence[Sequence[Text]]) -> list[list[Text]]:
    """Return the texts of each record without those that only number it: "Finding 1 of 6" over "Finding 2 of 6"."""
    forms = Counter(FIGURES.sub("#", words) for words in {text.words for texts in every for text in texts})
    return [[text for text in texts if "#" not in _form(text) or forms[_form(text)] < LEAST] for texts in every]


def _form(text: Text) -> str:
    return FIGURES.sub("#", text.words)


def _is_next_line(over: Spot, spot: Spot) -> bool:
    near = over.row.page == spot.row.page and 0 < spot.box[1] - over.box[1] <= CLOSE * over.size
    return near and abs(over.size - spot.size) <= ALIKE


def _wraps(over: Spot, spot: Spot, right: float) -> bool:
    """Tell whether *spot* goes on with the text *over* it: its first word had no room there."""
    if not _is_next_line(over, spot) or abs(over.box[0] - spot.box[0]) > CLOSE * spot.size:
        return False
    word = spot.bit.words[0]
    wide = word.size if is_cjk(word.text[0]) else word.x1 - word.x0
    return spot.text[:1].islower() or over.box[2] + wide + SPACE * over.size > right


def _joined(text: str, more: str) -> str:
    return text + more if is_cjk(text[-1]) and is_cjk(more[0]) else f"{text} {more}"
