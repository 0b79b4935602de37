"""Lots with a row for each class: "Model | Class | Found | Accept up to" over "SL-22C | Major | 10 | 5".

A class that comes again with another lot has figures of that lot alone, and none of them is a total of the whole.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from toolkit.model.report import LotResult, ResultWord
from toolkit.model.severity import BySeverity, Counts, Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.columns import placed, spans, texts_of
from toolkit.parsers.lots.lot_tables import head_of
from toolkit.parsers.lots.lots_apart import Apart
from toolkit.parsers.words import classes, lexicon, outcomes
from toolkit.parsers.words.readings import count

FEWEST = 2  # lots
_NEEDED = ("item", "class", "found", "allowed")
_FIGURES = ("found", "allowed")


class _Told(NamedTuple):
    """A row of such a table: the lot, the class, and its figures and verdict."""

    row: Row
    item: str
    severity: Severity
    found: int | None
    allowed: int | None
    result: str | None


def lots_by_class(rows: Sequence[Row]) -> Apart | None:
    """Return the lots of the one such table of *rows*; ``None`` where it is none, or a row of it is not understood."""
    tables = [told for index in range(len(rows)) if (told := _table(rows, index))]
    if len(tables) != 1:
        return None
    told = tables[0]
    items = tuple(dict.fromkeys(one.item for one in told))
    again = len({(one.item, one.severity) for one in told}) < len(told)
    if len(items) < FEWEST or again or len({one.severity for one in told}) == len(told):
        return None
    lots = tuple(_lot(item, [one for one in told if one.item == item]) for item in items)
    return Apart(lots, (), frozenset(id(one.row) for one in told))


def _lot(item: str, told: Sequence[_Told]) -> LotResult:
    found = {one.severity: one.found for one in told}
    allowed = {one.severity: one.allowed for one in told}
    words = {one.result for one in told}
    result: ResultWord | None = "fail" if "fail" in words else "pass" if words == {"pass"} else None
    return LotResult(item=item, found=_counts(found), allowed=_counts(allowed), result=result)


def _counts(told: dict[Severity, int | None]) -> Counts:
    return BySeverity(*(told.get(severity) for severity in Severity))


def _table(rows: Sequence[Row], index: int) -> list[_Told]:
    """Return what stands under the heads at *index*; nothing unless each row there is understood."""
    head = rows[index]
    whats = ["class" if _is_class(piece.text) else head_of(piece.text).what for piece in head.pieces]
    if any(whats.count(what) != 1 for what in _NEEDED) or any(map(classes.severity, (p.text for p in head.pieces))):
        return []
    told = [*_rows(rows, index, whats)]
    return [one for one in told if one is not None] if all(told) else []


def _is_class(text: str) -> bool:
    return lexicon.meaning("columns", text) == "severity"


def _rows(rows: Sequence[Row], index: int, whats: Sequence[str | None]) -> Iterator[_Told | None]:
    """Yield each row under the heads at *index*; ``None`` for one that is not understood, as a total of all is."""
    head = rows[index]
    columns = spans(head.pieces, ruled=head.ruled)
    item = ""
    for above, row in pairwise(rows[index:]):
        if (row.page, row.table) != (head.page, head.table) or (not row.ruled and row.top - above.bottom > _high(head)):
            return
        places = placed(row.pieces, columns, ruled=row.ruled)[1]
        texts = {whats[place]: text for place, text in texts_of(row.pieces, places).items()}
        item = texts.get("item", "").strip() or item  # an empty cell has the lot above it
        severity = classes.severity(texts.get("class", ""))
        figures = [count(texts.get(what, "")) for what in _FIGURES]
        clean = severity is not None and item and all(one.state in ("number", "blank", "none") for one in figures)
        result = outcomes.RESULTS.get(outcomes.verdict(texts.get("result", "")) or "")
        found, allowed = (one.value for one in figures)
        yield _Told(row, item, severity, found, allowed, result) if clean and severity is not None else None


def _high(row: Row) -> float:
    return 2 * (row.bottom - row.top)
