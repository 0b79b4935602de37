"""The one row of a table that counts each class and gives its limits beside: "Workmanship | 0 | 3 | 4 | 0 | 7 | 10".

A defect has no limits of its own, so that row holds the totals of what its name says.
"""

from msgspec.structs import replace

from toolkit.parsers.layout.lines import Line, Table
from toolkit.parsers.lists.matrix import Matrix
from toolkit.parsers.words import folding, lexicon

LIMITS = ("allowed", "both")


def with_total(table: Table) -> None:
    """Make the one row of *table* that stands beside limits a total; a name that could be a defect stays one, too."""
    counted = [line for line in table.lines if line.kind in ("defect", "found")]
    if not isinstance(table, Matrix) or len(counted) != 1 or counted[0].kind != "defect":
        return
    row = counted[0]
    limits = [line for line in table.lines if line.kind in LIMITS and (line.page, line.box) == (row.page, row.box)]
    if not any(len(line.values) > 1 and line.values.keys() == row.values.keys() for line in limits):
        return
    total = replace(row, kind="found")
    at = table.lines.index(row)
    table.lines[at : at + 1] = [total] if _names_whole(row) else [row, total]


def _names_whole(row: Line) -> bool:
    """Tell whether the name of *row* is that of a part of the report, of a lot, or a word for defects."""
    defects = folding.words_of("block_words")["defect"]
    words = folding.key(row.label).split()
    of_lot = bool(words) and lexicon.exactly("lot_tables", words[0]) and len(words) <= 2  # noqa: PLR2004 - "Lot 1"
    headed = lexicon.meaning("headings", row.label) is not None
    return headed or of_lot or (bool(words) and all(word in defects for word in words))
