"""A defect on a line of its own without heads: its class, what it is, and a number that says what it counts.

Such lines head cards: what stands below them in smaller print, or from the edge of the card on, comments on the defect
and is no part of its name.
"""

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.columns import spans
from toolkit.parsers.layout.lines import EDGE, NEAR, SAME_PRINT, Line, print_of
from toolkit.parsers.lists.listing import CARD, Listing
from toolkit.parsers.told.missed import may_tell
from toolkit.parsers.words import classes, lexicon, outcomes
from toolkit.parsers.words.ordered import of_class
from toolkit.parsers.words.readings import count


class Cards(Listing):
    """The list that such lines make."""

    def _other(self, row: Row, cells: dict[int, str], number: str, *, belongs: bool) -> list[Line] | None:
        if not self._is_comment(row):
            return super()._other(row, cells, number, belongs=belongs)
        if may_tell(row.text):
            self.junk.append((row.page, row.text))
        return []

    def _is_comment(self, row: Row) -> bool:
        """Tell whether *row* is a line under the title of a card that is no part of it.

        It is in smaller print, or it begins before the title does and is no rest of a sentence.
        """
        last = next((line for line in reversed(self.lines) if line.kind == "defect"), None)
        near = row.page == self.last_page and row.top - self.last_bottom <= NEAR
        if row.ruled or len(row.pieces) != 1 or last is None or not near or self.is_headline(row):
            return False
        if lexicon.meaning("headings", row.text) or of_class(row.text)[1] or row.text[-1] in ":：":
            return False
        before = row.pieces[0].ink[0] < self.columns[self.description].x0 - EDGE and not row.text[:1].islower()
        return before or print_of(row) < last.size - SAME_PRINT


def open_card(row: Row) -> Listing | None:
    """Return the list that a card by itself makes: class, defect and number on one line, without heads."""
    found = row.pieces
    if len(found) != CARD or not classes.names_class(found[0].text) or not _is_card_number(found[2].text):
        return None
    if count(found[1].text).state != "other" or outcomes.verdict(found[1].text):
        return None
    columns = spans(found, ruled=row.ruled)
    card = Cards(row.page, row.table, row.page, row.bottom, row, columns=columns, description=1, quantity=2)
    card.lines.extend(card.read(row) or [])
    return card


def _is_card_number(text: str) -> bool:
    """Tell whether *text* is a number of finds and says so ("3 pcs", "×3"), not a figure that can be anything."""
    return count(text).state == "number" and not text.strip().isdigit()
