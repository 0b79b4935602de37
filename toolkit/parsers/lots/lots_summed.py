"""Overviews of lots that print no limits of their own: "Lot | Qty | Sample | Critical | Major | Minor | Result".

A list of defects, of checks or of the parts of an inspection may have the same heads. Of an overview the first cells
name lots: under a word for a kind of lot, or the report names each again where only a lot is named (see
``lots_named``).
"""

from collections.abc import Iterator, Sequence

from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.lines import Setting
from toolkit.parsers.lots.lots_named import heads_lots, is_explained, is_named_as_lot, names_check
from toolkit.parsers.words import classes, lexicon, outcomes

FEWEST = 2  # lots
PLANNED = frozenset({"lot", "packed", "produced", "ordered", "sample"})


def sums_up_lots(row: Row, heads: Sequence[Piece], whats: Sequence[str | None], setting: Setting) -> bool:
    """Tell whether each row under *heads*, which stand for *whats*, is the sum of a lot and no defect.

    Nothing there may describe a defect, and the lots are judged or have goods of their own.
    """
    described = any(lexicon.meaning("columns", head.text) == "description" for head in heads)
    planned = not PLANNED.isdisjoint(whats)
    if described or not (planned or "result" in whats):
        return False
    below = list(_under(row, setting.below(len(setting.rows))))
    head = heads[whats.index("item")]
    names = {name: each for each in below if (name := _name(each, head)) is not None}
    lots = [name for name, each in names.items() if not _is_of_all(each)]
    if len(lots) < FEWEST or any(names_check(name, head.text) for name in lots):
        return False
    if "result" in whats and not all(_is_judged(names[name]) for name in lots):
        return False
    others = [each for each in setting.rows if each is not row and each not in below]
    if heads_lots(head.text):
        if "result" in whats and _plans(heads, whats):
            return True
    elif any(is_explained(name, others) for name in lots):
        return False
    return sum(is_named_as_lot(name, others) for name in lots) >= FEWEST


def _plans(heads: Sequence[Piece], whats: Sequence[str | None]) -> bool:
    """Tell whether one of *heads* is of a lot or a sample: a bare "Qty" may count defects."""
    told = (head.text for head, what in zip(heads, whats, strict=True) if what in PLANNED)
    return any(lexicon.meaning("columns", text) != "quantity" for text in told)


def _under(row: Row, below: Sequence[Row]) -> Iterator[Row]:
    """Yield the rows of the table that *row* heads."""
    for each in below:
        if (each.page, each.table, each.ruled) != (row.page, row.table, row.ruled) or len(each.pieces) < FEWEST:
            return
        if len(set(classes.severities([piece.text for piece in each.pieces])) - {None}) > 1:
            return  # the heads of the next table
        yield each


def _name(row: Row, head: Piece) -> str | None:
    """Return what *row* has under *head*."""
    under = (each for each in row.all_pieces if each.box[0] < head.box[2] and each.box[2] > head.box[0])
    return next((each.text.strip() for each in under), None)


def _is_of_all(row: Row) -> bool:
    first = row.pieces[0].text
    return lexicon.row_kind(first) is not None or lexicon.names_all_goods(first)


def _is_judged(row: Row) -> bool:
    return any(outcomes.verdict(piece.text) is not None for piece in row.pieces[1:])
