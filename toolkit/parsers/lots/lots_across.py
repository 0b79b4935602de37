"""Overviews with a column for each lot: " | Moss | Chalk" over "Sample size | 50 | 80" and "Major found | 4 | 1".

A visit, an office or a part of the inspection may head a column as well. Of lots, what stands first is a word for them,
or the report names each again: over its own list, or before its own defects.
"""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import field

from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.lines import NEAR, Line, Setting
from toolkit.parsers.lists.groups import is_article
from toolkit.parsers.lists.history import heads_history
from toolkit.parsers.lots.lot_tables import FIGURES, QUANTITIES, Head, Lots, by_class, head_of
from toolkit.parsers.lots.lots_named import is_named_as_lot, names_check
from toolkit.parsers.words import classes, lexicon
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.ordered import named_in_order, values_in_order

FEWEST = 2  # lots, and classes
TOLD = frozenset({*QUANTITIES, "sample", "result", "allowed", "both"})  # what a mere list by goods does not tell


class LotsAcross(Lots):
    rows_of_lots: set[int] = field(default_factory=set)  # ids
    totals: list[Line] = field(default_factory=list)  # of the column for all lots

    def read(self, row: Row) -> list[Line] | None:
        """Return the total of all lots with the first row; what each lot says was read with the heads."""
        if id(row) not in self.rows_of_lots:
            return None
        told, self.totals = self.totals, []
        return told


def open_lots_across(row: Row, setting: Setting) -> LotsAcross | None:
    """Return the table that *row* heads with the names of lots, and all that the rows below tell of each."""
    names, worded = _names(row)
    lots = [name.text.strip() for name in names if not _of_all(name)]
    if len(names) < FEWEST or heads_history(row.pieces):
        return None
    if any(names_check(name, row.pieces[0].text if worded else "") for name in lots):
        return None
    below = list(_under(row, names, setting))
    others = [each for each in setting.rows if each is not row and each not in below]
    if not worded and not all(is_named_as_lot(name, others) for name in lots):
        return None
    told = [_told(names, below, at) for at in range(len(names))]
    if not all(map(_is_of_lot, told)):
        return None
    made = LotsAcross(row.page, row.table, row.page, row.bottom, row)
    made.rows_of_lots = {id(each) for each in below}
    for name, texts in zip(names, told, strict=True):
        if _of_all(name):
            made.totals = [Line("found", name.text, by_class(texts, "found"), row.page, row.box)]
        else:
            made.results.append(made.lot_of(name.text.strip(), texts, row))
            made.names.append((name.text.strip(),))
    return made


def told_across(item: str, rows: Sequence[Row]) -> Iterator[tuple[str, str]]:
    """Yield the goods and the sample of *item* from a table with a column for each lot, which need tell no finds."""
    for at, row in enumerate(rows):
        names, _ = _names(row)
        place = next((place for place, name in enumerate(names) if name.text.strip() == item), None)
        if place is None or len(names) < FEWEST:
            continue
        texts = _told(names, list(_under(row, names, Setting((), rows, at))), place)
        size = next((texts[Head(what)] for what in QUANTITIES if Head(what) in texts), None)
        yield from [("lot", size)] if size is not None else ()
        yield from [("sample_size", texts[Head("sample")])] if Head("sample") in texts else ()


def _is_of_lot(texts: Mapping[Head, str]) -> bool:
    """Tell whether *texts* give the finds of two classes, and what only a lot has."""
    found = {head.severity for head in texts if head.what == "found"} - {None}
    return len(found) >= FEWEST and not TOLD.isdisjoint(head.what for head in texts)


def _names(row: Row) -> tuple[list[Piece], bool]:
    """Return what *row* may name as lots, behind an empty cell or a word for them, and whether it has that word."""
    pieces = row.all_pieces
    worded = bool(pieces) and is_article(pieces[0].text)
    empty = row.ruled and bool(row.cells) and not row.cells[0].text.strip()
    names = list(pieces[1:] if worded else pieces if empty or not row.ruled else ())
    texts = [name.text.strip() for name in names]
    known = any(_is_known(text) for name, text in zip(names, texts, strict=True) if not _of_all(name))
    return ([] if known or len(set(texts)) < len(texts) else names), worded


def _is_known(text: str) -> bool:
    """Tell whether *text* heads a column of figures, and names nothing."""
    said = classes.severity(text) or lexicon.row_kind(text) or concept_of(text) or named_in_order(text)
    return bool(said or lexicon.meaning("columns", text))


def _of_all(name: Piece) -> bool:
    return lexicon.names_all_goods(name.text) or lexicon.row_kind(name.text) == "found"


def _under(row: Row, names: Sequence[Piece], setting: Setting) -> Iterator[Row]:
    """Yield the rows of the table that *row* heads; without rules those near each other that say as much of each."""
    bottom = row.bottom
    for each in setting.below():
        if (each.page, each.table, each.ruled) != (row.page, row.table, row.ruled):
            return
        if not each.ruled and (len(each.pieces) != len(names) + 1 or each.top - bottom > NEAR):
            return
        bottom = each.bottom
        yield each


def _told(names: Sequence[Piece], below: Sequence[Row], at: int) -> dict[Head, str]:
    """Return what the rows *below* say under the lot at the place *at* in *names*, by what their labels stand for."""
    texts: dict[Head, str] = {}
    kind: str | None = None
    for row in below:
        if not row.pieces:
            continue
        label, *values = row.pieces
        if not values:
            kind = lexicon.row_kind(label.text)  # "Found" over the rows of classes
            continue
        under = [value for value in values if _nearest(value, names) == at]
        if len(under) != 1:
            continue
        head = head_of(label.text)
        order = named_in_order(label.text)
        if order is not None:
            ordered = values_in_order(under[0].text, order.order)
            texts.update({Head(order.kind, severity): text for severity, text in ordered.items()})
        else:
            own = Head(kind, head.severity) if kind in FIGURES and _is_bare(label.text, head) else head
            texts.setdefault(own, under[0].text)
    return texts


def _is_bare(label: str, head: Head) -> bool:
    return head.severity is not None and classes.severity(label) is head.severity


def _nearest(value: Piece, names: Sequence[Piece]) -> int:
    return min(range(len(names)), key=lambda at: abs(names[at].center - value.center))
