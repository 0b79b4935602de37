"""The days on which something of a case is due."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from msgspec.structs import replace

from toolkit.cases.case import Case, State
from toolkit.cases.dated import Agreed
from toolkit.cases.event import Due
from toolkit.cases.events import Sent
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


# What hangs on the way that was chosen, and is asked no longer once the paper of another way is out.
_OF_THE_WAY = (
    "decision", "answer", "plan", "agreement", "signature", "certificate", "ready", "replacement", "reinspection",
)  # fmt: skip
# Days of the buyer's own that follow from facts: each paper counts them anew.
_OWN = ("decision", "reinspection", "refusal", "agreement")


# Papers that count the last safe day to refuse.
_REFUSED_IN_TIME = (Step.NOTICE, Step.REWORK, Step.SORTING)


def beside(case: Case, sent: Sent, step: Step) -> tuple[Due, ...]:
    """Return the days of *case* that go on beside those of the paper *sent*: each belongs to its own paper.

    A paper replaces the days of an earlier one of its kind on the same report, and one that decides on the lot replaces
    what hangs on the way decided before. Nothing else: a cause that was due is not put off by the next letter.
    """
    return tuple(due for due in case.deadlines if not _gives_way(due, case, sent, step))


def agreed_visit(case: Case, sent: Sent, step: Step) -> tuple[str, ...]:
    """Return which of the buyer's own days the booking *sent* leaves: those of a visit that was agreed and is to come.

    A booking counts its day from when the lot is ready; one that was agreed is known.
    """
    visit = next((due for due in case.deadlines if due.what == "reinspection" and due.first is not None), None)
    known = step is Step.BOOK and visit is not None and visit.day >= sent.day
    return ("reinspection", "decision") if known else ()


def _gives_way(due: Due, case: Case, sent: Sent, step: Step) -> bool:
    anew = any(due.what == one.what for one in sent.deadlines)
    if due.paper is None:  # told before a day said which paper it is of
        return anew or due.what in _replaced_by(step)
    if due.what in _OWN and anew:
        return due.what not in agreed_visit(case, sent, step)
    if due.what == "refusal" and due.day < sent.day and step in _REFUSED_IN_TIME:
        return True  # the paper counts it anew and finds none: the day is over
    if step is Step.REJECTION and due.what == "refusal":
        return True
    kind = next((paper.kind for paper in case.papers if paper.reference == due.paper), None)
    if kind == step and _since_report(case, due.paper):
        return anew or due.what in _OF_THE_WAY
    return step in ANSWERS and kind in ANSWERS and due.what in _OF_THE_WAY


def _since_report(case: Case, paper: str) -> bool:
    """Tell whether *paper* was sent after the newest report: one on an earlier report asked for something else."""
    for line in reversed(case.events):
        if line.what == "reinspected":
            return False
        if line.what == "sent" and f" {paper} " in f" {line.text} ":
            return True
    return False


def _replaced_by(step: Step) -> tuple[str, ...]:
    if step is Step.NOTICE:
        return ("decision",)
    if step is Step.REJECTION:
        return ("decision", "answer", "plan", "signature", "refusal")
    return ("decision", "answer", "plan", "signature") if step in ANSWERS else ()


def without(deadlines: tuple[Due, ...], *what: str) -> tuple[Due, ...]:
    """Return *deadlines* but for those of *what*."""
    return tuple(due for due in deadlines if due.what not in what)


def met(deadlines: tuple[Due, ...], what: str, paper: str | None) -> tuple[Due, ...]:
    """Return *deadlines* without *what* of *paper*; without a name all of that kind came."""
    return tuple(due for due in deadlines if due.what != what or (paper is not None and due.paper not in (None, paper)))


def agreed(case: Case, event: Agreed) -> Case:
    """Return *case* with the day that *event* agreed to, and with what hangs on it."""
    told = f"agreed with {event.partner} on {event.day.isoformat()}"
    days = (
        replace(due, day=event.until, first=due.first or due.day, rule=told)
        if (due.what, due.paper) == (event.due, event.paper)
        else _followed(due, event)
        for due in case.deadlines
    )
    return replace(
        case,
        deadlines=tuple(sorted(days, key=lambda due: due.day)),
        open=tuple(one for one in case.open if one.condition not in event.settles),
        agreed=tuple(dict.fromkeys((*case.agreed, *event.settles))),
    )


def _followed(due: Due, event: Agreed) -> Due:
    """Return the buyer's own day *due* as it is counted from the day that *event* agreed to."""
    anew = next((one for one in event.follows if one.what == due.what and due.side == "buyer"), None)
    return due if anew is None else replace(due, day=anew.day, rule=anew.rule, first=None)
