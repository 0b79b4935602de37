"""What is due in the open cases, as lines and as a calendar."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from toolkit.cases.case import Case, State

ANSWER = "respond"
_BESIDE = ("cause", "answer")  # asked by a request for corrective action beside the letter that decides


class Dated(msgspec.Struct, frozen=True, kw_only=True):
    """Something due in a case: by *day*, by *side*, asked by *paper*; *late* is by how many days it is overdue."""

    case: str
    day: date
    late: int
    side: str
    what: str
    supplier: str | None
    po_numbers: tuple[str, ...]
    rule: str = ""
    paper: str | None = None


def due_in(cases: Iterable[Case], day: date) -> tuple[Dated, ...]:
    """Return what is due in *cases*, the overdue first, each by the day it is due."""
    found = (dated for case in cases if case.state is not State.CLOSED for dated in _of(case, day))
    return tuple(sorted(found, key=lambda dated: (dated.day, dated.case, dated.what)))


def due_text(found: tuple[Dated, ...], day: date) -> str:
    """Return *found* as a table; what is overdue says so."""
    if not found:
        return f"Nothing is due in any open case on {day}."
    asked = Counter((case, what) for case, what, _ in {(one.case, one.what, one.paper) for one in found})
    rows = [
        (dated.day.isoformat(), _when(dated), dated.case, dated.side, _named(dated, asked), dated.supplier or "?")
        for dated in found
    ]
    head = ("due", "", "case", "by", "what", "supplier")
    wide = [min(max(len(row[place]) for row in (head, *rows)), 32) for place in range(len(head))]
    lines = ("  ".join(f"{cell[:32]:{size}}" for cell, size in zip(row, wide, strict=True)) for row in (head, *rows))
    return "\n".join(line.rstrip() for line in lines)


def calendar_file(found: Iterable[Dated], day: date) -> bytes:
    """Return *found* as a calendar file; an entry moves when its day does, because the case and the matter name it."""
    from toolkit.documents.fields import clean
    from toolkit.documents.ics import Entry, calendar_of

    return calendar_of(
        Entry(
            key=_key(dated),
            day=dated.day,
            stamp=day,
            summary=f"{dated.case}: {dated.what} ({dated.side})",
            text=clean(f"{', '.join(dated.po_numbers)} {dated.supplier or ''} {dated.paper or ''}".rstrip())
            + f"\n\nCounted: {clean(dated.rule) or 'as agreed'}.",
        )
        for dated in found
    )


def _key(dated: Dated) -> str:
    """Return what an entry is known by: a cause and an answer may be asked by papers of two kinds at once."""
    kind = (dated.paper or "").partition("-")[0]
    return "\n".join((dated.case, dated.what, *((kind,) if kind and dated.what in _BESIDE else ())))


def _named(dated: Dated, asked: Counter[tuple[str, str]]) -> str:
    """Return what is due, with its paper where several of a case ask for it."""
    several = dated.paper is not None and asked[dated.case, dated.what] > 1
    return f"{dated.what} ({dated.paper})" if several else dated.what


def _of(case: Case, day: date) -> Iterator[Dated]:
    def dated(what: str, due: date, side: str, rule: str = "", paper: str | None = None) -> Dated:
        late = max((day - due).days, 0)
        return Dated(
            case=case.id,
            day=due,
            late=late,
            side=side,
            what=what,
            supplier=case.supplier,
            po_numbers=case.po_numbers,
            rule=rule,
            paper=paper,
        )

    if case.respond_by is not None:
        yield dated(ANSWER, case.respond_by, "buyer")
    for due in case.deadlines:
        yield dated(due.what, due.day, due.side, due.rule, due.paper)


def _when(dated: Dated) -> str:
    if not dated.late:
        return ""
    return f"OVERDUE {dated.late} day{'' if dated.late == 1 else 's'}"
