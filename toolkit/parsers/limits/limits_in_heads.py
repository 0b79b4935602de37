"""Limits in the heads of the classes themselves: "Critical (max. 0) | Major (max. 5)", "MAJ <=5"."""

from collections.abc import Iterator

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import Line
from toolkit.parsers.lists.groups import Group
from toolkit.parsers.lists.matrix import Matrix
from toolkit.parsers.words.bounds import signed
from toolkit.parsers.words.class_headings import told

FEWEST = 2  # heads with a limit: a single figure may be anything
PLAN = frozenset({"allowed", "reject", "both", "aql"})


def limits_in_heads(table: Matrix) -> list[Line]:
    """Return the limits and AQLs that the heads of the one run of classes of *table* give."""
    plain = [group for group in table.groups if group.kind is None]
    said = [line for group in plain for line in limits_of(group, table.header)] if len(plain) == 1 else []
    limited = {severity for line in said if line.kind in ("allowed", "both") for severity in line.values}
    return said if len(limited) >= FEWEST else []


def limits_of(group: Group, row: Row) -> Iterator[Line]:
    """Yield the limits and AQLs that the heads of *group* in *row* give."""
    for severity, column in group.columns.items():
        yield from _of_head(column.name, severity, row)


def _of_head(head: str, severity: Severity, row: Row) -> list[Line]:
    if (limit := signed(head)) is not None:
        return [Line("allowed", head, {severity: limit}, row.page, row.box)]
    return [line for line in told(head, severity, row) if line.kind in PLAN]
