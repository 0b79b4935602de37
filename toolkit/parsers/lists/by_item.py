"""Rows whose counts stand in a run of class columns for each item: "Zip stuck | 0 4 0 | 0 0 0"."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from toolkit.model.report import Problem
from toolkit.parsers.layout.lines import Line
from toolkit.parsers.problems import error
from toolkit.parsers.words.readings import count

TOTAL = "total of an item"  # a kind of line

UNNAMED = "a second run of class columns"


def of_items(lines: Sequence[Line]) -> list[Line]:
    """Return *lines* of one row without those of items that it counts nothing of; totals of items are of a kind apart.

    Such totals add up to that of the whole, which another table prints; alone they prove nothing, as the runs may be
    those of two visits.
    """
    if len(lines) < 2 or any(line.item is None for line in lines):  # noqa: PLR2004 - several items
        return list(lines)
    if all(line.kind == "found" for line in lines):
        return [replace(line, kind=TOTAL) for line in lines]
    met = [line for line in lines if any(count(text).value for text in line.values.values())]
    unread = [line for line in lines if any(count(text).state == "unreadable" for text in line.values.values())]
    return met if met and not unread and all(line.kind == "defect" for line in lines) else list(lines)


def wrong_totals(lines: Sequence[Line]) -> Iterator[Problem]:
    """Yield an error for each total of an item that its rows do not add up to."""
    for total in lines:
        if total.kind != TOTAL:
            continue
        own = [line for line in lines if line.kind == "defect" and line.item == total.item]
        for severity, printed in total.counts().items():
            rows = sum(line.counts()[severity].value or 0 for line in own if severity in line.values)
            if printed.value is not None and printed.value != rows:
                told = f"the rows of “{total.item}” add up to {rows}, its printed total is {printed.value}"
                yield error("totals_mismatch", f"{severity.value.capitalize()}: {told}.", total.page)
