"""An office's own words for the classes, told by their AQLs: "Alarming 0, Bothersome 2.5, Tolerable 4.0".

No list has all the words that offices use. A plan with three of them tells what they are by its AQLs, which rise from
what is not allowed at all to what is allowed most; or the class stands in brackets behind each, "Looks (minor)".
"""

import re
from collections.abc import Iterator, Sequence

from toolkit.model.report import Problem
from toolkit.model.severity import Severity
from toolkit.parsers import classes, lexicon
from toolkit.parsers.cells import Row
from toolkit.parsers.columns import column_of, spans
from toolkit.parsers.problems import warning
from toolkit.parsers.readings import aql

_WITH_CLASS = re.compile(r"([^\W\d_]{3,20})\s*\(([^\W\d_]{2,20}(?: [^\W\d_]{2,20})?)\)")
LONGEST = 3  # words of a grade
LEAST_MAJOR = 0.4  # the AQL of a class whose defects are allowed


def own_grades(rows: Sequence[Row]) -> tuple[dict[str, Severity], tuple[Problem, ...]]:
    """Return the class of each grade of its own that the plan in *rows* orders by AQL, and what the user is told.

    Grades of two plans that contradict each other mean nothing.
    """
    found = _explained(rows)
    if found:
        return found, ()
    for page, plan in _plans(rows):
        told = dict(zip((name for name, _ in plan), Severity, strict=True))
        if any(found.get(name, severity) is not severity for name, severity in told.items()):
            return {}, ()
        found |= told
        problem = _told(page, plan)
    return (found, (problem,)) if found else ({}, ())


def _explained(rows: Sequence[Row]) -> dict[str, Severity]:
    """Return the grades that cells explain by the class in brackets: "Safety (critical)"; none where one means two."""
    told: dict[str, set[Severity]] = {}
    for text in (piece.text.strip() for row in rows for piece in row.pieces if piece.text.rstrip().endswith(")")):
        match = _WITH_CLASS.fullmatch(text)
        if match and (severity := classes.severity(match[2])) and _may_be_grade(match[1]):
            told.setdefault(match[1], set()).add(severity)
    found = {name: each.copy().pop() for name, each in told.items() if len(each) == 1}
    return found if len(set(found.values())) > 1 and len(found) == len(told) else {}


def _told(page: int, plan: Sequence[tuple[str, float]]) -> Problem:
    grades = ", ".join(f"“{name}” ({limit:g}) as {s.value}" for (name, limit), s in zip(plan, Severity, strict=True))
    return warning("grades_by_aql", f"The report has grades of its own, read by their AQLs: {grades}.", page)


def _plans(rows: Sequence[Row]) -> Iterator[tuple[int, list[tuple[str, float]]]]:
    for index, row in enumerate(rows):
        below = rows[index + 1 : index + 1 + len(Severity)]
        plan = _by_rows(row, below) or _by_columns(row, below)
        if _orders_grades(plan):
            yield row.page, plan


def _by_rows(head: Row, below: Sequence[Row]) -> list[tuple[str, float]]:
    """Return each grade with its AQL where these stand below each other under *head*."""
    place = next((i for i, piece in enumerate(head.pieces) if i and lexicon.row_kind(piece.text) == "aql"), None)
    if place is None:
        return []
    columns = spans(head.pieces, ruled=head.ruled)
    under = ((row, next((p for p in row.pieces[1:] if column_of(p, columns) == place), None)) for row in below)
    told = [(row.pieces[0].text.strip(), aql(piece.text)) for row, piece in under if piece is not None]
    return [(name, limit) for name, limit in told if limit is not None]


def _by_columns(head: Row, below: Sequence[Row]) -> list[tuple[str, float]]:
    """Return each grade of *head* with the AQL that a row below has for it."""
    row = next((row for row in below if row.pieces and lexicon.row_kind(row.pieces[0].text) == "aql"), None)
    if row is None or len(row.pieces) != len(Severity) + 1 or len(head.pieces) not in (len(Severity), len(row.pieces)):
        return []
    limits = [aql(piece.text) for piece in row.pieces[1:]]
    names = [piece.text.strip() for piece in head.pieces[-len(Severity) :]]
    return [(name, limit) for name, limit in zip(names, limits, strict=True) if limit is not None]


def _orders_grades(plan: Sequence[tuple[str, float]]) -> bool:
    """Tell whether *plan* has three names for nothing else, with AQLs that rise from what is not allowed."""
    if len(plan) != len(Severity):
        return False
    limits = [limit for _, limit in plan]
    rising = limits[0] < LEAST_MAJOR <= limits[1] < limits[2]
    return rising and len({name for name, _ in plan}) == len(plan) and all(_may_be_grade(name) for name, _ in plan)


def _may_be_grade(name: str) -> bool:
    return (
        0 < len(name.split()) <= LONGEST
        and not any(map(str.isdigit, name))
        and classes.severity(name, letters=True) is None
        and not classes.in_scheme(name)
        and not classes.mentions_class(name)
        and lexicon.row_kind(name) is None
        and lexicon.meaning("columns", name) is None
    )
