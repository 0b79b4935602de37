"""What one table says of quantities, and the words for its total and for shares of the goods."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from toolkit.model.report import Place
from toolkit.parsers.facts.quantities_unread import Unread
from toolkit.parsers.facts.quantity_sums import Figure
from toolkit.parsers.layout.pages import Box
from toolkit.parsers.words import folding, lexicon


class Told(Struct, frozen=True):
    """What one table says, which states it tells of parts of the goods, where it stands, and what its rows are of."""

    figures: tuple[Figure, ...]
    states: frozenset[str]
    areas: tuple[tuple[int, Box], ...]  # page and box of each row
    named: Mapping[str, tuple[str, ...]] = {}
    units: frozenset[str] = frozenset()  # of single goods that it counts, be their whole known or not
    counted: frozenset[tuple[int, Box]] = frozenset()  # page and box of each cell that is a part of such a figure
    sized: bool = False  # a row or a column for each size
    sample: Figure | None = None  # the samples of all rows, where they add up to their total
    unread: tuple[Unread, ...] = ()  # columns that may count goods under heads that nobody knows


def stands_in(place: Place | None, table: Told) -> bool:
    """Tell whether *place* is in a row of *table*."""
    if place is None or place.bbox is None:
        return False
    middle = (place.bbox[1] + place.bbox[3]) / 2
    return any(page == place.page and top - 1 <= middle <= bottom + 1 for page, (_, top, _, bottom) in table.areas)


def is_total(text: str) -> bool:
    alone = folding.key(text) in map(folding.key, folding.words_of("quantity_tables")["alone"])
    return alone or lexicon.row_kind(text) == "found" or lexicon.mentions("quantity_tables", "totals", text)


def are_shares(texts: Sequence[str]) -> bool:
    """Tell whether *texts* are shares of the goods over them: "100 %"."""
    return all(any(sign in text.casefold() for sign in lexicon.shares()) for text in texts)
