"""Rows whose counts stand in a run of class columns for each item: "Zip stuck | 0 4 0 | 0 0 0"."""

from collections.abc import Sequence

from toolkit.parsers.lines import Line
from toolkit.parsers.readings import count

UNNAMED = "a second run of class columns"


def of_items(lines: Sequence[Line]) -> list[Line]:
    """Return *lines* of one row without those of items that it counts nothing of, and without the totals of items.

    Such totals add up to that of the whole, which another table prints; alone they prove nothing, as the runs may be
    those of two visits.
    """
    if len(lines) < 2 or any(line.item is None for line in lines):  # noqa: PLR2004 - several items
        return list(lines)
    if all(line.kind == "found" for line in lines):
        return []
    met = [line for line in lines if any(count(text).value for text in line.values.values())]
    unread = [line for line in lines if any(count(text).state == "unreadable" for text in line.values.values())]
    return met if met and not unread and all(line.kind == "defect" for line in lines) else list(lines)
