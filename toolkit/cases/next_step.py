"""What is to be done next in a case."""

from toolkit.cases.case import Case, State, Told
from toolkit.cases.life import PATH_OF, Step, table

_SHOWN = 3  # points that the next step names; all of them stand in the case

# States in which the answer to the paper of the way out is waited for.
_AWAITING = (State.IN_REWORK, State.SORTING, State.REJECTED)


def next_of(case: Case) -> tuple[str, ...]:
    """Return the sentences that say what is to be done next in *case*, none for a closed one."""
    key = _next_key(case)
    if key is None:
        return ()
    paper = next((step.value for step, path in PATH_OF.items() if path == case.path), "KIND")
    return (table()["next"][key].format(id=case.id, paper=paper, open=_open_points(case)),)


def _next_key(case: Case) -> str | None:
    """Return the name of the sentence that says what is next; a closed case has none."""
    if case.state is State.CLOSED:
        return None
    if case.balance.released_by is not None:
        return "released_letter" if case.balance.released_by.letter else "released"
    if case.state is State.CONCESSION:
        return "concession" if case.signed is None else "concession_signed"
    if case.state in (State.UNDERSTOOD, State.NOTIFIED) and case.verdict != "fail":
        return "judged"
    if is_not_taken(case):
        return "not_taken" if case.verdict == "pass" else "judged"
    return _key_of_state(case)


def _points(case: Case) -> tuple[str, ...]:
    """Return what is open before a release, whatever the day."""
    units = f"{case.quantities.unaccounted:,} units that were pulled out" if case.quantities.unaccounted else ""
    answered = f"{len(case.open)} conditions of your letters that are not accepted" if case.open else ""
    return tuple(filter(None, (*case.unsettled, units, answered)))


def _open_points(case: Case) -> str:
    points = _points(case)
    more = (f"{len(points) - _SHOWN} more",) if len(points) > _SHOWN else ()
    return "; ".join((*(one.rstrip(".") for one in points[:_SHOWN]), *more))


def _key_of_state(case: Case) -> str:
    if case.state is State.VERIFIED and _points(case):
        return "verified_open"
    if case.state in _AWAITING and _is_answered(case):
        return f"{case.state.value}_answered"
    return "notified_chosen" if case.state is State.NOTIFIED and case.path is not None else case.state.value


def _is_answered(case: Case) -> bool:
    """Tell whether the supplier's answer was entered since the paper of the way out, and not taken back."""
    last = next((one for one in reversed(case.events) if one.what in ("replied", "withdrawn") or _is_of_way(one)), None)
    return last is not None and last.what == "replied"


def _is_of_way(line: Told) -> bool:
    return line.what == "sent" and line.text.split(" ", 1)[0] in PATH_OF


def is_not_taken(case: Case) -> bool:
    """Tell whether the newest report settled nothing and no visit was booked since."""
    if case.state is not State.REINSPECTION_BOOKED:
        return False
    last = next((one.what for one in reversed(case.events) if one.what == "reinspected" or _is_booking(one)), None)
    return last == "reinspected"


def _is_booking(line: Told) -> bool:
    return line.what == "sent" and line.text.split(" ", 1)[0] == Step.BOOK
