"""The row of limits that an office calls by a name of its own: "Máximo tolerable por el plan | 0 | 5 | 7".

It stands right under the total, and holds for every class the number that the plan of the report allows.
"""

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from toolkit.model.severity import Severity
from toolkit.parsers.layout.lines import Line, Table
from toolkit.parsers.lists.matrix import Matrix
from toolkit.parsers.words import lexicon

FEWEST = 2  # classes: one number alone may be that of a defect by chance


def with_unnamed_limits(tables: Sequence[Table]) -> None:
    """Make limits of the rows right under a total that repeat the limits which other *tables* name."""
    limits = _limits(tables)
    for table in tables:
        rows = [line for line in table.lines if line.kind != "text"] if isinstance(table, Matrix) else []
        for total, row in pairwise(rows):
            closes = row is rows[-1] and total.kind == "found" and row.kind == "defect"
            if closes and _may_be_limits(row.label) and _repeats(row, limits):
                table.lines[table.lines.index(row)] = replace(row, kind="allowed")


def _may_be_limits(name: str) -> bool:
    """Tell whether *name* has a word for a limit or a plan: a defect may have the numbers of the limits by chance."""
    return lexicon.mentions("label_words", "limits", name)


def _limits(tables: Sequence[Table]) -> dict[Severity, int]:
    """Return the limit of each class that is named, and is the same wherever it is."""
    named: dict[Severity, set[int | None]] = {}
    for line in (line for table in tables for line in table.lines if line.kind == "allowed"):
        for severity, read in line.counts().items():
            named.setdefault(severity, set()).add(read.value)
    return {severity: limit for severity, (limit, *others) in named.items() if limit is not None and not others}


def _repeats(row: Line, limits: dict[Severity, int]) -> bool:
    told = {severity: read.value for severity, read in row.counts().items()}
    return len(told) >= FEWEST and any(told.values()) and told == limits
