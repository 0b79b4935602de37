"""What is entered in a case beside its way: quantities, remarks, corrections, and the end."""

from datetime import date

from toolkit.cases.case import Case, State
from toolkit.cases.events import Closed, Noted, Outcome, Voided, Withdrawn
from toolkit.cases.ledger import Counted
from toolkit.cases.left_open import before_close, unaccounted, unchecked
from toolkit.cases.life import Step, admit
from toolkit.cases.outbox import Change
from toolkit.cases.quantities import counted_in, refuse_impossible
from toolkit.cases.telling import LESSON
from toolkit.cli.desk import Desk, refuse_blank
from toolkit.errors import InvalidInputError, RuleRefusesError, WrongUseError

_OF_ANY_DAY = ("noted", "withdrawn")  # entries that say nothing of when something was done to the lot


def count(desk: Desk, number: str, counted: Counted) -> Case:
    """Enter quantities of case *number*; figures that cannot be are refused."""
    if not counted.line:
        raise WrongUseError("No quantity was given.", f"For example: recourse case count {number} --shipped 2400")

    def change(case: Case) -> Change:
        refuse_impossible(counted_in(case.quantities, counted))
        if counted.follow_up is not None and counted.follow_up < case.opened:
            raise InvalidInputError(
                f"The follow-up of {counted.follow_up} lies before the case itself, {case.opened}.", "Correct the day."
            )
        return Change((counted,))

    case = desk.step(number, change)
    for left in unaccounted(case):
        way = f"recourse case count {case.id} --reworked N --scrapped N"
        desk.talk.note(f"{left}. Until somebody does, the lot is not whole, and its release waits: {way}")
    for left in unchecked(case):
        desk.talk.note(f"{left}: a sorting or a rework covers every unit (G22).")
    return case


def note(desk: Desk, number: str, text: str) -> Case:
    refuse_blank("The remark", text, "the text to keep")
    return desk.step(number, lambda _: Change((Noted(**desk.stamp._asdict(), text=text),)))


def withdraw(desk: Desk, number: str, entry: int | None, why: str) -> Case:
    """Take back an entry of case *number* that was made in error, the last answer where none is named."""
    from toolkit.cases.withdrawing import entry_of, left_without

    refuse_blank("--why", why, "the reason")

    def change(case: Case) -> Change:
        if case.state is State.CLOSED:
            raise RuleRefusesError(f"Case {number} is closed.", "What it says is final; open a new one.")
        events = desk.register.events(number)[: case.steps]
        chosen = entry_of(case, events, entry)
        event = Withdrawn(
            **desk.stamp._asdict(),
            entry=chosen,
            was=events[chosen - 1].what,
            why=why,
            left=left_without(case, events, chosen),
        )
        return Change((event,))

    return desk.step(number, change)


def void(desk: Desk, number: str, why: str) -> Case:
    """End case *number* as opened in error: it releases nothing and counts in no history."""
    refuse_blank("--why", why, "the reason")

    def change(case: Case) -> Change:
        if case.state is State.CLOSED or case.balance.released_by is not None:
            what = "closed" if case.state is State.CLOSED else "released"
            raise RuleRefusesError(f"Case {number} is {what}; what happened in it stands.", "Add a note instead.")
        return Change((Voided(**desk.stamp._asdict(), why=why),))

    case = desk.step(number, change)
    desk.talk.warn("A void case holds nothing and reminds nobody. If this lot failed, keep the case that is right.")
    return case


def close(desk: Desk, number: str, lesson: str | None, anyway: str | None) -> Case:
    """Close case *number*; what is open is told, and let go only by the name *anyway*."""
    refuse_blank("--lesson", lesson, "what the failure says about the next order")
    refuse_blank("--anyway", anyway, "the name of the person who closes it all the same")

    def change(case: Case) -> Change:
        if case.state is State.CLOSED and lesson is not None:
            return Change((Noted(**desk.stamp._asdict(), text=f"{LESSON}{lesson}"),))
        admit(case, Step.CLOSE)
        _refuse_earlier(case, desk.stamp.day)
        left = before_close(case)
        refuse_open("Not closed", left, anyway, f"recourse case close {number} --anyway NAME")
        event = Closed(
            **desk.stamp._asdict(),
            outcome=_outcome(case),
            lesson=lesson,
            left_open=left,
            confirmed=anyway if left else None,
        )
        return Change((event,))

    case = desk.step(number, change)
    if lesson is None:
        desk.talk.note(f"No lesson for the next order (G46) yet: recourse case close {number} --lesson TEXT adds one.")
    return case


def _refuse_earlier(case: Case, day: date) -> None:
    """An end before the last thing that happened is a slip of the date; a remark for the file is of any day."""
    last = max((one.day for one in case.events if not one.withdrawn and one.what not in _OF_ANY_DAY), default=day)
    if day < last:
        raise InvalidInputError(f"{day} lies before {last}, the day of the last entry.", "Correct --as-of.")


def refuse_open(what: str, left: tuple[str, ...], anyway: str | None, command: str) -> None:
    """Raise where something is *left* open and nobody answers for it by name."""
    if left and anyway is None:
        raise RuleRefusesError(
            "\n".join((f"{what}, still open:", *(f"  - {one}" for one in left))),
            f"Settle it, or tick off what came (recourse case met). To go on all the same, by name: {command}",
        )


def _outcome(case: Case) -> Outcome:
    by = case.balance.released_by
    if by is not None:
        grounds: dict[str, Outcome] = {"inspection": "passed", "concession": "conceded", "override": "overridden"}
        return grounds[by.ground]
    return "rejected" if case.state is State.REJECTED else "overridden"
