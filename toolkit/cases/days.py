"""The days on which something of a case is due."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from msgspec.structs import replace

from toolkit.cases.case import Case, State
from toolkit.cases.event import Due
from toolkit.cases.life import ANSWERS, Step


class HasDay(Protocol):
    @property
    def day(self) -> date: ...


class HasDays(Protocol):
    """What is looked at for days on which something is due."""

    @property
    def state(self) -> State: ...
    @property
    def respond_by(self) -> date | None: ...
    @property
    def deadlines(self) -> Sequence[HasDay]: ...


def at(case: Case, day: date) -> Case:
    """Return *case* as it stands on *day*: something may be overdue."""
    return replace(case, overdue=is_overdue(case, day))


def is_overdue(case: HasDays, day: date) -> bool:
    """Tell whether something in *case* was due before *day*."""
    return is_past(case, next_day(case), day)


def is_past(case: HasDays, due: date | None, day: date) -> bool:
    """Tell whether *due*, the first day by which something is due in *case*, was before *day*."""
    return due is not None and due < day and case.state is not State.CLOSED


def next_day(case: HasDays) -> date | None:
    """Return the first day by which something is due in *case*."""
    days = [due.day for due in case.deadlines]
    return min([*days, case.respond_by] if case.respond_by else days, default=None)


def replaced_by(step: Step) -> tuple[str, ...]:
    """Return what need no longer be waited for once the paper of *step* is out: the newest paper sets its own days."""
    if step is Step.NOTICE:
        return ("decision",)
    return ("decision", "answer", "plan", "signature") if step in ANSWERS else ()


def without(deadlines: tuple[Due, ...], *what: str) -> tuple[Due, ...]:
    """Return *deadlines* but for those of *what*."""
    return tuple(due for due in deadlines if due.what not in what)
