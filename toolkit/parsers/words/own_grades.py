"""An office's own words for the classes, told by their AQLs: "Alarming 0, Bothersome 2.5, Tolerable 4.0".

No list has all the words that offices use. A plan with three of them tells what they are by its AQLs, which rise from
what is not allowed at all to what is allowed most; or the class stands in brackets behind each, "Looks (minor)".
"""

import re
from collections.abc import Iterator, Sequence

from toolkit.model.report import Problem
from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.columns import column_of, spans
from toolkit.parsers.problems import error, warning
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.readings import aql

_WITH_CLASS = re.compile(r"([^\W\d_]{3,20})\s*\(([^\W\d_]{2,20}(?: [^\W\d_]{2,20})?)\)")
_BEGINS = re.compile(r"([A-Z])\s+[^\W\d_]{3}")  # "B major"
_LETTERED = re.compile(r"[A-Z]\s+[–—-]\s+[^\W\d_]{3}")
LONGEST = 3  # words of a grade
MOST = 6  # rows of a plan
LEAST_MAJOR = 0.4  # the AQL of a class whose defects are allowed


def own_grades(rows: Sequence[Row]) -> tuple[dict[str, Severity], tuple[Problem, ...]]:
    """Return the class of each grade of its own that the plan in *rows* tells, and what the user is told of it.

    Grades of two plans that contradict each other mean nothing.
    """
    found: dict[str, Severity] = {}
    problems: list[Problem] = []
    for page, plan in _plans(rows):
        explained = _explained(plan)
        told = explained or _by_order(plan)
        if any(found.get(name, severity) is not severity for name, severity in told.items()):
            return {}, ()
        found |= told
        if told and not explained:
            problems.append(_told(page, plan))
        if not told and (open_ := _unknown_beside_known(plan)):
            problems.append(_not_told(page, open_))
    return found, tuple(dict.fromkeys(problems))


def own_letters(rows: Sequence[Row]) -> tuple[dict[str, Severity], tuple[Problem, ...]]:
    """Return the class of the letters over columns of counts, told by the AQLs under these: "A | B | C".

    Or before the names of the classes in a plan, "A safety", "B major". Letters alone mean nothing; in the order that
    the trade gives them, with AQLs in the same order, they are classes.
    """
    for index, row in enumerate(rows):
        plan = _lettered_rows(row, rows[index + 1 : index + 1 + MOST]) or _lettered_columns(rows, index)
        if plan and _rises([limit for _, _, limit in plan]):
            told = {name: severity for each, severity in zip(plan, Severity, strict=True) for name in each[:2]}
            return told, (_told(row.page, [(letter, limit) for letter, _, limit in plan]),)
    return {}, ()


def _lettered_rows(head: Row, below: Sequence[Row]) -> list[tuple[str, str, float]]:
    """Return the letter, the whole name and the AQL of each class of a plan whose names begin with their letters."""
    plan = [(name, limit, _BEGINS.match(name)) for name, limit in _by_rows(head, below)]
    named = [(match[1], name, limit) for name, limit, match in plan if match]
    return named if len(named) == len(plan) and _are_letters([letter for letter, *_ in named]) else []


def _lettered_columns(rows: Sequence[Row], index: int) -> list[tuple[str, str, float]]:
    """Return the letters over columns of counts, with their heads, and the AQLs that the row at *index* has."""
    row = rows[index]
    limits = [aql(piece.text) for piece in row.pieces[1:]] if _is_row_of_aqls(row) else []
    heads = _letters_over(rows, index) if len(limits) == len(Severity) else []
    plan = [(head[0], head, limit) for head, limit in zip(heads, limits, strict=False) if limit is not None]
    return plan if len(plan) == len(Severity) else []


def _letters_over(rows: Sequence[Row], index: int) -> list[str]:
    """Return the heads over the row at *index* that are the letters of the classes: "A", "B - function"."""
    for row in reversed(rows[:index]):
        if (row.page, row.table) != (rows[index].page, rows[index].table):
            break
        names = [piece.text.strip() for piece in row.pieces]
        for start in range(len(names) - len(Severity) + 1):
            run = names[start : start + len(Severity)]
            letters = [name[0] if _LETTERED.match(name) else name for name in run]
            if _are_letters(letters):
                return run
    return []


def _are_letters(names: Sequence[str]) -> bool:
    """Tell whether *names* are the letters of the three classes, in their order."""
    return [classes.severity(name, letters=True) if len(name) == 1 else None for name in names] == [*Severity]


def _is_row_of_aqls(row: Row) -> bool:
    return bool(row.pieces) and row.ruled and lexicon.row_kind(row.pieces[0].text) == "aql"


def _rises(limits: Sequence[float]) -> bool:
    return limits[0] < LEAST_MAJOR <= limits[1] < limits[2]


def _explained(plan: Sequence[tuple[str, float]]) -> dict[str, Severity]:
    """Return the grades of a *plan* that has the class of each in brackets: "Safety (critical)"."""
    matches = [_WITH_CLASS.fullmatch(name) for name, _ in plan]
    told = {match[1]: classes.severity(match[2]) for match in matches if match and _may_be_grade(match[1])}
    found = {name: severity for name, severity in told.items() if severity is not None}
    whole = len(found) == len(plan) and len(set(found.values())) == len(plan)
    return found if whole and len(plan) > 1 else {}


def _by_order(plan: Sequence[tuple[str, float]]) -> dict[str, Severity]:
    return dict(zip((name for name, _ in plan), Severity, strict=True)) if _orders_grades(plan) else {}


def _told(page: int, plan: Sequence[tuple[str, float]]) -> Problem:
    grades = ", ".join(f"“{name}” ({limit:g}) as {s.value}" for (name, limit), s in zip(plan, Severity, strict=True))
    return warning("grades_by_aql", f"The report has grades of its own, read by their AQLs: {grades}.", page)


def _unknown_beside_known(plan: Sequence[tuple[str, float]]) -> list[str]:
    """Return the names of a *plan* that nobody can tell the class of, where others are classes."""
    known = {severity for name, _ in plan if (severity := classes.severity(name))}
    open_ = 0 < len(known) < len(Severity) and not any(_BEGINS.match(name) for name, _ in plan)
    return [name for name, _ in plan if name and _may_be_grade(name)] if open_ else []


def _not_told(page: int, names: Sequence[str]) -> Problem:
    listed = ", ".join(f"“{name}”" for name in names)
    message = (
        f"The plan has grades of which nobody can tell the class: {listed}. Read their counts and limits yourself."
    )
    return error("grades_unclear", message, page)


def _plans(rows: Sequence[Row]) -> Iterator[tuple[int, list[tuple[str, float]]]]:
    for index, row in enumerate(rows):
        below = rows[index + 1 : index + 1 + MOST]
        if below and row.pieces and (plan := _by_rows(row, below) or _by_columns(rows, index)):
            yield row.page, plan


def _by_rows(head: Row, below: Sequence[Row]) -> list[tuple[str, float]]:
    """Return each grade with its AQL where these stand below each other under *head*."""
    place = next((i for i, piece in enumerate(head.pieces) if lexicon.row_kind(piece.text) == "aql"), None)
    columns = spans(head.pieces, ruled=head.ruled) if place is not None else []
    # The column of the names has a head for grades, or none, and then what stands first is that of the AQLs.
    if place is None or not (place == 0 or heads_grades(head.pieces[0].text)):
        return []
    plan: list[tuple[str, float]] = []
    for row in below:
        piece = next((p for p in row.pieces[1:] if column_of(p, columns) == place), None)
        limit = aql(piece.text) if piece is not None else None
        if limit is None or (row.page, row.table) != (head.page, head.table):
            break
        plan.append((row.pieces[0].text.strip(), limit))
    return plan


def _by_columns(rows: Sequence[Row], index: int) -> list[tuple[str, float]]:
    """Return each grade of the row at *index* with the AQL that the row below has for it."""
    head, row = rows[index], rows[index + 1]
    labelled = bool(row.pieces) and lexicon.row_kind(row.pieces[0].text) == "aql"
    names = head.pieces[-(len(row.pieces) - 1) :] if labelled else ()
    own = head.pieces[: len(head.pieces) - len(names)]
    above = (
        rows[index - 1] if index and (rows[index - 1].page, rows[index - 1].table) == (row.page, row.table) else None
    )
    classed = above is not None and any(classes.names_class(piece.text) for piece in above.pieces)
    if len(names) != len(row.pieces) - 1 or classed or not all(heads_grades(piece.text) for piece in own):
        return []
    limits = [aql(piece.text) for piece in row.pieces[1:]]
    return [(name.text.strip(), limit) for name, limit in zip(names, limits, strict=True) if limit is not None]


def heads_grades(text: str) -> bool:
    """Tell whether *text* is the head of grades: a word for the weight of a defect, or for defects."""
    built = folding.words_of("built")["severity"]
    known = {folding.key(word) for name in ("alone", "paired") for word in built[name]}
    return not known.isdisjoint(folding.key(text).split()) or lexicon.names_defects(text)


def _orders_grades(plan: Sequence[tuple[str, float]]) -> bool:
    """Tell whether *plan* has three names for nothing else, with AQLs that rise from what is not allowed.

    A known word may stand among them, also one that another office means another class by: "Grave" beside "Serious".
    """
    if len(plan) != len(Severity):
        return False  # a fourth grade leaves it open which is which
    names = [name for name, _ in plan]
    own = [_may_be_grade(name) for name in names]
    lettered = any(map(_BEGINS.match, names))  # "A safety" beside "B major" is told by its letter
    fits = all(mine or (_may_mean(n, s) and not lettered) for n, mine, s in zip(names, own, Severity, strict=True))
    return any(own) and fits and len({*names}) == len(names) and _rises([limit for _, limit in plan])


def _may_mean(name: str, severity: Severity) -> bool:
    """Tell whether the known word *name* may be one for *severity*: it is, or it is no such word in English."""
    known = classes.severity(name)
    english = {each.value for each in Severity}
    return known is severity or (known is not None and english.isdisjoint(folding.key(name).split()))


def _may_be_grade(name: str) -> bool:
    if _LETTERED.match(name):  # "B – customer would return"
        return not any(map(str.isdigit, name)) and not classes.mentions_class(name)
    return (
        0 < len(name.split()) <= LONGEST
        and not any(map(str.isdigit, name))
        and classes.severity(name, letters=True) is None
        and not classes.in_scheme(name)
        and not classes.mentions_class(name)
        and lexicon.row_kind(name) is None
        and lexicon.meaning("columns", name) is None
    )
