"""How the finds of one kind are told: each row by its own words and its own count.

Rows that count together have different names in the report. A sum under one row's name would be a count that the report
does not have, and a supplier refutes it at a glance.
"""

from collections.abc import Iterable, Sequence

from toolkit.resolver.case import Row
from toolkit.resolver.kinds import kind_key
from toolkit.resolver.wording import listed, number, quoted

_MOST_ROWS = 4
_CAUSE = ": "


def top_rows(rows: Iterable[Row]) -> list[Row]:
    """Return the rows of the most frequent kind, the largest first."""
    sums: dict[str, list[Row]] = {}
    for row in rows:
        sums.setdefault(kind_key(row.defect, row.known), []).append(row)
    top = max(sums.values(), key=lambda of_kind: sum(row.finds for row in of_kind))
    return sorted(top, key=lambda row: -row.finds)


def in_order(rows: Iterable[Row]) -> list[Row]:
    """Return *rows* as they stand in the report."""
    return sorted(rows, key=lambda row: row.number)


def makes_up(rows: Sequence[Row], total: int) -> str:
    """Return what share of *total* finds *rows* of one kind have: ``“Dent” makes up 8 of 9 finds``."""
    finds = sum(row.finds for row in rows)
    share = f"all {total} finds" if finds == total > 1 else f"{finds} of {total} finds"
    if len(rows) == 1:
        return f"{quoted(rows[0].defect.description)} makes up {share}"
    return f"{number(len(rows))} rows {_together(rows)} ({_counted(rows)}) make up {share}"


def names(rows: Sequence[Row]) -> str:
    """Return the names of *rows* of one kind, the first of many."""
    told = list(dict.fromkeys(quoted(row.defect.description) for row in rows))
    return listed(told if len(told) <= _MOST_ROWS else [*told[:_MOST_ROWS], "the like"])


def by_handling(rows: Sequence[Row]) -> bool:
    """Return whether the knowledge base names handling first among the causes; the report itself names none."""
    return (rows[0].known.cause or "").startswith("handling")


def _together(rows: Sequence[Row]) -> str:
    """Return what joins *rows*: one kind by the knowledge base, or several kinds for which it has the same cause."""
    kinds = {row.known.kind for row in rows if row.known.kind}
    if not kinds:
        return "of one name"
    if len(kinds) == 1:
        return f"of one kind, {_spoken(kinds.pop())}"
    return f"with one likely cause, {(rows[0].known.cause or '').partition(_CAUSE)[2]}"


def _spoken(kind: str) -> str:
    """Return the kind's own name: ``loose thread`` of ``bags/loose-thread``."""
    return kind.rpartition("/")[2].replace("-", " ")


def _counted(rows: Sequence[Row]) -> str:
    told = [f"{quoted(row.defect.description)} {row.finds}" for row in rows[:_MOST_ROWS]]
    left = rows[_MOST_ROWS:]
    return ", ".join([*told, f"{len(left)} more {sum(row.finds for row in left)}"] if left else told)
