"""Cards without a label for the defect: its words by themselves, with the class and a labelled number beside or below.

"Major | Lid gasket missing" over "Quantity found: 3 pcs"; "1. Edge paint cracked" over "Category: Major | Quantity: 2".
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from msgspec import Struct, field
from msgspec.structs import replace

from toolkit.model.severity import Severity
from toolkit.parsers.cards.captions import Said, said
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.lines import LARGER, NEAR, Line, Setting, Table, running_number, size_of, spacing
from toolkit.parsers.layout.pages import Box, union
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.may_name import may_hold_class
from toolkit.parsers.words.readings import count

NEXT = 10  # rows of a card
MOST_LINES = 4  # of a description
MOST_BESIDE = 4  # cards next to each other
NARROW = 1.0  # points by which print may stand to the left of where its line begins
INSET = 12.0  # points by which a class in its frame stands to the right of what is below
ALIKE = 0.6  # points by which the letters of one description differ
CLOSE = 2.0  # heights of the letters between the lines of one description
CLEARLY = 1.1  # times the space inside a card: the space between two
_FIRST_FIGURE = re.compile(r"(\d{1,4})\b(?![.,]\d)")
_BEHIND_LABEL = re.compile(r"[:：]|\d")


class Captioned(Table):
    """One such card, or some next to each other."""

    def read(self, row: Row) -> list[Line] | None:
        if id(row) in self.own:
            return []
        if self._repeats_number(row):
            return []
        told = said(row.pieces)
        if told.severity and (told.text or told.other or told.number):
            self.junk.append((row.page, row.text))  # of a card that is not understood
            return []
        return [] if told.other and not row.ruled and row.top - self.last_bottom <= NEAR else None

    def _repeats_number(self, row: Row) -> bool:
        """Tell whether *row*, right below the only card, tells its number again: "3 of 125 pcs · cartons 12, 40"."""
        near = not row.ruled and row.page == self.last_page and row.top - self.last_bottom <= NEAR
        if not near or len(self.lines) != 1 or len(row.pieces) != 1:
            return False
        first = _FIRST_FIGURE.match(row.text)
        numbers = [number.value for number in self.lines[0].counts().values()]
        return first is not None and numbers == [int(first[1])]


class Card(Struct):
    """What the rows of a card say so far; *number* is as printed, *rows* are those that say something."""

    severity: Severity | None = None
    number: str = ""
    article: str = ""
    told: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    boxes: list[tuple[int, Box]] = field(default_factory=list)

    last: Row | None = None  # of its words
    marked: bool = False  # class and number stand over the words
    doubtful: bool = False  # it has a second number, or a result as a test has

    @property
    def whole(self) -> bool:
        return self.severity is not None and bool(self.number) and bool(self.told)

    def goes_on(self, row: Row) -> bool:
        """Tell whether *row* can be the next line of the words; behind the number it begins in small letters."""
        if self.last is None or self.rows[-1] is not self.last or len(self.told) == MOST_LINES:
            return False
        alike = any(abs(size_of(row) - word.size) <= ALIKE for word in self.last.words)  # a remark is set smaller
        near = alike and row.page == self.last.page and spacing(self.last, row) <= CLOSE * size_of(row)
        return near and (not self.whole or self.marked or row.text[:1].islower())

    def add(self, row: Row, pieces: Sequence[Piece], told: Said, *, wraps: bool) -> None:
        if told.text and (wraps or not self.told):
            self.marked = self.marked or (bool(self.number) and self.severity is not None)
            self.told.append(told.text)
            self.last = row
        self.severity, self.number = self.severity or told.severity, self.number or told.number
        self.article = self.article or told.article
        self.doubtful = self.doubtful or told.judged
        self.rows.append(row)
        self.boxes.append((row.page, union([piece.ink for piece in pieces])))

    def line(self) -> Line:
        first = self.rows[0]
        box = union([box for page, box in self.boxes if page == first.page])
        values = {self.severity: self.number} if self.severity else {}
        line = Line("defect", " ".join(self.told), values, first.page, box, size=size_of(first), ruled=True)
        return replace(line, article=self.article or None)


def open_captioned(row: Row, setting: Setting) -> Captioned | None:
    """Return the card that begins with *row*, or the cards next to each other that do."""
    rows = setting.rows[setting.index : setting.index + NEXT]
    if not any(may_hold_class(each.text) for each in rows):
        return None
    above = setting.rows[setting.index - 1] if setting.index else None
    cards = next((cards for edges in _edges(*rows[:2]) if (cards := _side_by_side(rows, edges, above))), [])
    if not cards:
        return None
    made = Captioned(row.page, row.table, row.page, row.bottom, row)
    for card in cards:
        made.own_rows(card.rows)
        if count(card.number).state == "number" and not card.doubtful:
            made.lines.append(card.line())
        else:
            made.junk.append((row.page, "; ".join([*card.told, card.number])))
    most = max(len(card.rows) for card in cards)
    made.junk.extend(_without_class(rows[:most], setting.rows[setting.index + most :][:NEXT]))
    return made


def _without_class(own: Sequence[Row], behind: Sequence[Row]) -> Iterator[tuple[int, str]]:
    """Yield what a number behind a card belongs to that has its label and no class: a card that lacks its own."""
    labels = {_label(row) for row in own if said(row.pieces).labelled}
    for place, row in enumerate(behind):
        told = said(row.pieces)
        if told.severity or told.more or _side_by_side(behind[place:], [0.0], None):
            return
        if told.labelled and _label(row) in labels:
            yield row.page, " ".join(each.text for each in behind[max(0, place - 1) : place + 1])


def _label(row: Row) -> str:
    return folding.key(_BEHIND_LABEL.split(row.text)[0])


def _edges(row: Row, below: Row | None = None) -> Iterator[list[float]]:
    """Yield where cards can begin on *row*: at its start alone, or at pieces that part it in equal shares.

    What stands *below* may begin before them, as a class is set in a frame.
    """
    found = row.pieces
    yield [0.0]
    words = [piece.ink[0] for piece in below.pieces] if below is not None else []
    for cards in range(2, MOST_BESIDE + 1):
        share, more = divmod(len(found), cards)
        if share and not more:
            gaps = [(found[place - 1].ink[2], found[place].ink[0]) for place in range(share, len(found), share)]
            yield [0.0, *(_edge(end, start, words) for end, start in gaps)]


def _edge(end: float, start: float, words: Sequence[float]) -> float:
    """Return where the card begins whose class is at *start*, behind what is before it; *words* stand below.

    In a wide frame the class may be far from the edge: then the words that begin nearest before it tell where that is.
    """
    half = (start - end) / 2
    begun = max((each for each in words if start - half < each < start), default=start)
    return min(begun - NARROW, start - min(INSET, half))


def _side_by_side(rows: Sequence[Row], edges: Sequence[float], above: Row | None) -> list[Card]:
    """Return the cards that begin at *edges* on the first of *rows*; none unless each is whole."""
    ends = [*edges[1:], float("inf")]
    cards = []
    for start, end in zip(edges, ends, strict=True):
        inside = [(row, [p for p in row.pieces if start <= p.ink[0] < end]) for row in rows]
        card = _card([(row, pieces) for row, pieces in inside if pieces], above)
        if card is None:
            return []
        cards.append(card)
    return cards


Strip = tuple[Row, Sequence[Piece]]


def _card(strips: Sequence[Strip], above: Row | None) -> Card | None:
    """Return the card that begins with the first of *strips*."""
    if not strips:
        return None
    first = said(strips[0][1])
    if first.described or first.more:
        return None
    if first.text and (first.severity or _is_caption(strips, above)):
        return _read(strips)
    return _read(strips) if first.severity and first.number and _is_over_its_words(strips, above) else None


def _is_caption(strips: Sequence[Strip], above: Row | None) -> bool:
    """Tell whether the words of the first of *strips* belong to the class below, and are no heading over it.

    A number says so; otherwise they stand closer to what is below than that to the words behind it.
    """
    (row, pieces), *below = strips
    if not below or lexicon.meaning("headings", row.text):
        return False
    if running_number(pieces[0].text) is not None:
        return True
    (labels, told), *behind = below
    told_below = said(told)
    heading = lexicon.names_defects(row.text) or size_of(row) > LARGER * size_of(labels)
    if heading or not told_below.severity or told_below.text:
        return False
    last = next((place for place, (_, p) in enumerate(behind) if _is_text(p)), None)
    if last is None:
        return True
    over = (behind[last - 1] if last else below[0])[0]
    inside = CLEARLY * spacing(row, labels)
    if spacing(over, behind[last][0]) > inside:
        return True
    # A remark ends the card: the words of the next stand further below it, as these do below the card before.
    remark, *rest = (strip[0] for strip in behind[last:])
    parted = above is None or spacing(above, row) > inside
    return parted and (not rest or spacing(remark, rest[0]) > inside)


def _is_over_its_words(strips: Sequence[Strip], above: Row | None) -> bool:
    """Tell whether class and number stand over the words that they belong to, and not below them."""
    (row, _), *below = strips
    if not below or not _is_text(below[0][1]) or running_number(below[0][0].text) is not None:
        return False
    inside = CLEARLY * spacing(row, below[0][0])
    here = takewhile(lambda strip: strip[0].page == row.page, below)  # over a page break no spaces are compared
    following = next((place for place, (_, p) in enumerate(here) if said(p).severity), None)
    # What is set smaller than the words is a remark or a note over the cards, and never words of its own.
    smaller = above is not None and size_of(below[0][0]) - size_of(above) > ALIKE
    apart = above is None or above.page != row.page or smaller or spacing(above, row) > inside
    return apart and (not following or spacing(below[following - 1][0], below[following][0]) > inside)


def _is_text(pieces: Sequence[Piece]) -> bool:
    """Tell whether *pieces* are words and nothing else that a card tells."""
    told = said(pieces)
    return bool(told.text) and not (told.severity or told.number or told.other or told.described or told.more)


def _read(strips: Sequence[Strip]) -> Card | None:
    """Return the card that the first of *strips* begins; none where it is not whole before the next begins."""
    card = Card()
    for row, pieces in strips:
        told = said(pieces)
        wraps = _is_text(pieces) and card.goes_on(row)
        if _ends(card, row, pieces, told) or (card.whole and not wraps):
            break
        card.add(row, pieces, told, wraps=wraps)
    behind = list(_rest(card, strips[len(card.rows) :])) if card.whole else []
    card.doubtful = card.doubtful or any(told.judged or told.labelled for told in behind)
    # Where the rest of the form labels its words, those over it are its heading.
    return card if card.whole and not any(told.described for told in behind) else None


def _rest(card: Card, behind: Sequence[Strip]) -> Iterator[Said]:
    """Yield what the rows behind a whole card say that still are of its form."""
    last = card.rows[-1]
    form = takewhile(lambda strip: (strip[0].page, strip[0].table) == (last.page, last.table), behind)
    own = takewhile(lambda strip: not _is_text(strip[1]), form)
    return takewhile(lambda told: not told.severity, (said(pieces) for _, pieces in own))


def _ends(card: Card, row: Row, pieces: Sequence[Piece], told: Said) -> bool:
    """Tell whether *row* begins another card, another part of the report, or a form that labels its words."""
    if told.more or told.described or (card.severity and told.severity) or (card.number and told.number):
        return True
    if not card.rows:
        return False
    first = card.rows[0]
    apart = row.table != first.table and bool(row.table) and bool(first.table)
    headed = _is_text(pieces) and (lexicon.meaning("headings", row.text) or size_of(row) > LARGER * size_of(first))
    return apart or bool(headed) or (bool(card.told) and running_number(pieces[0].text) is not None and bool(told.text))
