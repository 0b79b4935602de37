"""A defect on a line of its own without heads: its class, what it is, and a number that says what it counts."""

from toolkit.parsers import classes, outcomes
from toolkit.parsers.cells import Row
from toolkit.parsers.columns import spans
from toolkit.parsers.listing import CARD, Listing
from toolkit.parsers.readings import count


def open_card(row: Row) -> Listing | None:
    """Return the list that a card by itself makes: class, defect and number on one line, without heads."""
    found = row.pieces
    if len(found) != CARD or not classes.names_class(found[0].text) or not _is_card_number(found[2].text):
        return None
    if count(found[1].text).state != "other" or outcomes.verdict(found[1].text):
        return None
    columns = spans(found, ruled=row.ruled)
    card = Listing(row.page, row.table, row.page, row.bottom, row, columns=columns, description=1, quantity=2)
    card.lines.extend(card.read(row) or [])
    return card


def _is_card_number(text: str) -> bool:
    """Tell whether *text* is a number of finds and says so ("3 pcs", "×3"), not a figure that can be anything."""
    return count(text).state == "number" and not text.strip().isdigit()
