"""Columns for each item beside one for all of them, told by the figures: "TC-3T | TC-4T | Both items"."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from toolkit.parsers.layout.lines import Line
from toolkit.parsers.words import folding
from toolkit.parsers.words.readings import count

FEWEST_ITEMS = 3  # two that are added up, and what they add up to
FEWEST_ROWS = 2  # of which each adds up

Row = dict[str, Line]  # the lines of one row, by the item of each


def without_items(lines: Sequence[Line]) -> list[Line]:
    """Return *lines* with those of one item alone, where that is what the others add up to in every row."""
    rows = list(_rows(lines))
    named = list(dict.fromkeys(item for row in rows for item in row))
    fits = [item for item in named if all(_adds_up(row, item) for row in rows)]
    several = [row for row in rows if len(row) > 1]
    said = [item for item in fits if _names_all(item)]
    alone = len(named) >= FEWEST_ITEMS and len(several) >= FEWEST_ROWS and len(fits) == 1
    if not (said or alone):
        return list(lines)
    whole = said[0] if said else fits[0]
    return [replace(line, item=None) for line in lines if line.item in (None, whole)]


def _names_all(item: str) -> bool:
    """Tell whether a word of *item* is one for all or for a total: "Both items", "All sizes", "Total"."""
    said = folding.words_of("rows_of_all")
    words = {folding.key(word) for name in ("all", "total") for word in said[name]}
    return not words.isdisjoint(folding.key(item).split())


def _rows(lines: Sequence[Line]) -> Iterator[Row]:
    """Yield the rows that have figures for several items, each by the item."""
    found: dict[tuple[int, float], Row] = {}
    for line in lines:
        if line.item is not None:
            found.setdefault((line.page, line.box[1]), {})[line.item] = line
    yield from found.values()


def _adds_up(row: Row, item: str) -> bool:
    """Tell whether the figures of *item* are the sums of those of the other items of *row*."""
    whole = row.get(item)
    others = [line for name, line in row.items() if name != item]
    if whole is None or not others:
        return False
    severities = {severity for line in row.values() for severity in line.values}
    return all(
        sum(count(line.values.get(severity, "")).value or 0 for line in others)
        == (count(whole.values.get(severity, "")).value or 0)
        for severity in severities
    )
