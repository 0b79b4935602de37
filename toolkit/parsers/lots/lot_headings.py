"""The headings over the lists of lots that a report judges apart."""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.lists.defect_lists import Part
from toolkit.parsers.lots.behind_names import is_bare_name
from toolkit.parsers.lots.lot_names import (
    begins_with,
    first_clause,
    is_counted,
    item_of,
    labelled_in,
    labelled_item,
    names_item,
    names_lot,
)
from toolkit.parsers.lots.lot_sizes import tells_figures, told_over
from toolkit.parsers.words import folding, lexicon, outcomes
from toolkit.parsers.words.articles import is_number
from toolkit.parsers.words.inline import inline

OF_LOT = ("lot", "ordered", "produced", "packed", "sample_size")  # what the line of a lot labels
_LABELLED = re.compile(r"\w\s?[:：]\s*\S")
ASIDE = 12.0  # points by which a list may begin before the name over it
APART = 1.5  # times as far from the grid above as from the line below
ABOVE = 3  # rows over a list in which its heading stands


def heading_of(part: Part, rows: Sequence[Row], items: Collection[str | None] = ()) -> str:
    """Return the line right over the list of *part* that names a lot, with the line before it that gives its number.

    In a grid with the figures of its lot it begins with one of the *items* of a list of all.
    """
    header = part.table.header
    over = [row for row in rows if (row.page, row.bottom) <= (header.page, header.top + 1)]
    if own := _over_its_list(header, over[-ABOVE:], items):
        return own
    near = [row for row in over[-ABOVE:] if len(row.pieces) == 1 or verdict_beside(row) or _goods_beside(row, items)]
    grids = [row.text for row in near if row.ruled and row.page == header.page and begins_with(row.text, items)]
    if grids:
        return grids[-1]
    heads = [row for row in near if not row.ruled or _heads_grid(row, header)]
    lines = [line_of(row, items) for row in heads]
    before = ["", *lines]
    apart = [False, *(_begins_part(row, rows) for row in heads)]
    naming = (
        place
        for place, text in enumerate(lines)
        if names_lot(text)
        or begins_with(text, items)
        or (_is_numbered(before[place]) and gives_size(text))
        or (apart[place] and _is_over_size(before[place], text))
    )
    place = max(naming, default=None)
    over_size = place is not None and apart[place] and _is_over_size(before[place], lines[place])
    if place is not None and (over_size or _is_numbered(before[place])):
        return f"{before[place]} – {lines[place]}"
    own = ""
    if place is None or tells_figures(lines[place]):
        own = _over_figures([row for row in over[-ABOVE:] if row.page == header.page and not row.ruled], items)
    return own or (lines[place] if place is not None else "")


def _is_over_size(before: str, text: str) -> bool:
    """Tell whether the line *before* is a few words that may name a lot, and *text* begins with its mere size."""
    return gives_size(first_clause(text)) and is_bare_name(before)


def _begins_part(row: Row, rows: Sequence[Row]) -> bool:
    """Tell whether *row* stands nearer to what follows it than to a grid above, of which it may be the verdict."""
    above = [each for each in rows if (each.page, each.bottom) <= (row.page, row.top + 1) and each is not row]
    below = [each for each in rows if each.page == row.page and each.top >= row.bottom - 1 and each is not row]
    if not above or not above[-1].ruled or above[-1].page != row.page or not below:
        return True
    return row.top - above[-1].bottom > APART * max(below[0].top - row.bottom, 1.0)


def _over_figures(over: Sequence[Row], items: Collection[str | None]) -> str:
    """Return the name that stands right over the line of the figures of a lot, with these."""
    pairs = reversed(list(pairwise(over)))
    return next((told for name, row in pairs if (told := told_over(name, row, items))), "")


def _is_numbered(text: str) -> bool:
    """Tell whether *text* begins with the number of an item or of a lot: "Lot 1: failed" over "Lot size 900 pcs"."""
    word, number, *others = [*first_clause(text).partition(":")[0].split(), "", ""]
    lot = lexicon.mentions("judged_apart", "lots", word) and any(map(str.isdigit, number)) and not any(others)
    return is_number(first_clause(text)) or names_item(text) or lot


def gives_size(text: str) -> bool:
    """Tell whether *text* labels the size of a lot in one word that is no word for a lot: "Losgröße 900 Stück"."""
    return any(named == "lot" and is_counted(told) for named, told in labelled_in(text))


def _heads_grid(row: Row, header: Row) -> bool:
    """Tell whether *row* is one merged cell over the heads of its list in the same grid, with the label of an item."""
    own = (row.page, row.table) == (header.page, header.table)
    return own and ((len(row.pieces) == 1 and labelled_item(row.text) is not None) or labels_lot(row))


def _over_its_list(header: Row, over: Sequence[Row], items: Collection[str | None]) -> str:
    """Return the name of the lot that stands over the heads in *header* where several lists stand side by side."""
    for row in reversed(over):
        names = [piece.text for piece in row.pieces]
        lots = all(names_lot(name) or begins_with(name, items) for name in names)
        if row.page != header.page or row.ruled or len(names) < 2 or not lots or len(set(names)) < len(names):  # noqa: PLR2004
            continue
        edges = [*(piece.ink[0] for piece in row.pieces[1:]), float("inf")]
        own = (
            piece.text
            for piece, end in zip(row.pieces, edges, strict=True)
            if piece.ink[0] - ASIDE <= header.box[0] and header.box[2] <= end + ASIDE
        )
        return next(own, "")
    return ""


def verdict_beside(row: Row) -> bool:
    """Tell whether *row* is a line with a verdict on it at its end: "SKU LG-01 … Pass"."""
    return not row.ruled and len(row.pieces) == 2 and outcomes.verdict(row.pieces[1].text) is not None  # noqa: PLR2004


def _goods_beside(row: Row, items: Collection[str | None] = ()) -> bool:
    """Tell whether *row* is the name of a lot with its goods at a distance: "Lot DP-27 … Dinner plate, 1,200 pcs".

    It may be one of the *items* of a list of all. Behind its number their item may be labelled: "Lot 1 … Style WT-118 …
    Shape sorter".
    """
    if not row.ruled and len(row.pieces) > 1 and row.pieces[0].text.strip(" :") in items:
        return True
    if labels_lot(row):
        return True
    if _is_numbered_lot(row) and any(
        named == "items" for piece in row.pieces[1:] for named, _ in labelled_in(piece.text)
    ):
        return True
    named = not row.ruled and len(row.pieces) == 2 and lexicon.mentions("judged_apart", "lots", row.pieces[0].text)  # noqa: PLR2004
    labelled = any(True for piece in row.pieces for _ in labelled_in(first_clause(piece.text)))
    return named and not labelled and any(map(str.isdigit, row.pieces[0].text))


def labels_lot(row: Row) -> bool:
    """Tell whether *row* names a lot and labels all else that it tells: "Style EP-22 … Lot quantity: 1,600 pcs"."""
    cells = sum(bool(cell.words) for cell in row.cells)
    if len(row.pieces) < 2 or (row.ruled and cells > 1):  # noqa: PLR2004 - in a grid it is one merged cell
        return False
    first, *others = [piece.text for piece in row.pieces]
    labelled = all(_LABELLED.search(text) for text in others)
    told = any(True for piece in row.pieces[1:] for told in inline(piece, row.page) if told.concept in OF_LOT)
    named = labelled_item(first) is not None or (names_item(first) and item_of(first) is not None)
    return labelled and told and named


def _is_numbered_lot(row: Row) -> bool:
    """Tell whether *row* begins with the word for a lot and its number, apart from what else it says."""
    name = row.pieces[0].text.strip(" :") if row.pieces else ""
    signs = folding.words_of("label_words")["number"]  # "LOT NO 01"
    word, number, *others = [*(each for each in name.split() if folding.key(each) not in signs), "", ""]
    lot = lexicon.mentions("judged_apart", "lots", word) and any(map(str.isdigit, number))
    return not row.ruled and len(row.pieces) > 1 and lot and not any(others)


def line_of(row: Row, items: Collection[str | None] = ()) -> str:
    """Return the heading that *row* is, without a verdict beside it."""
    return " – ".join(piece.text for piece in (row.pieces if _goods_beside(row, items) else row.pieces[:1]))
