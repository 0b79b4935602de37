"""Rows of a list that head a group of defects and bear its sum, no class: "Surface finish | 6" over four rows.

They are known by their figures alone: every defect with a class of its own stands under such a row, and each of these
rows gives the sum of what follows it. Where one does not, they may be defects whose class stands in a merged cell.
"""

from collections.abc import Iterable, Sequence

from toolkit.parsers.cards.card_lines import numbered_head
from toolkit.parsers.layout.lines import Line, Table
from toolkit.parsers.lists.listing import Listing

FEWEST = 2  # rows of the largest group: the sum of one row is its own figure


def without_group_sums(tables: Iterable[Table]) -> None:
    """Take the rows that head groups out of the lists of *tables*."""
    for table in tables:
        if isinstance(table, Listing) and (heads := _heads(table)) is not None:
            table.lines = [line for line in table.lines if not any(line is head for head in heads)]
            if table.leads:
                del table.junk[table.leads[0][1]]


def _heads(table: Listing) -> Sequence[Line] | None:
    """Return the lines of *table* that head a group; the first may have been left out for want of a class."""
    rows = [line for line in table.lines if line.kind == "defect"]
    heads = [line for line in rows if line.inherits]
    if not heads or len(table.leads) != 1 or table.leads_numbered or any(map(_is_numbered, heads)):
        return None
    groups: list[tuple[int, list[int]]] = [(table.leads[0][0], [])]
    for line in rows:
        number = sum(read.value or 0 for read in line.counts().values())
        if line.inherits:
            groups.append((number, []))
        else:
            groups[-1][1].append(number)
    several = max(len(below) for _, below in groups) >= FEWEST
    return heads if several and all(below and sum(below) == number for number, below in groups) else None


def _is_numbered(line: Line) -> bool:
    """Tell whether *line* bears the number of a defect: a group has none."""
    return line.numbered or numbered_head(line.label) is not None
