"""The days of a case as a person enters them: what was due and came, and what was agreed for another day."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from toolkit.cases.case import Case
from toolkit.cases.dated import Agreed, Met
from toolkit.cases.event import Due, FileRef
from toolkit.cases.outbox import Change
from toolkit.cases.telling import FOLLOW_UP
from toolkit.cases.vault import reference
from toolkit.cli.desk import Desk, refuse_blank
from toolkit.cli.inputs import Given, take
from toolkit.errors import InvalidInputError, RuleRefusesError

# The condition of a letter that a deadline of it belongs to.
CONDITION_OF = {
    "ready": "ready_by",
    "plan": "plan",
    "replacement": "replacement",
    "cause": "cause",
    "signature": "signature",
    "certificate": "certificate",
}
# Days of the buyer's own that no mail meets.
_MET_BY = {
    "refusal": "The last safe day to refuse the lot stays until it passed, was released or refused.",
    "decision": "The decision is met by its paper: recourse case choose {id} PATH, recourse case send {id} KIND.",
}
# Days that nobody agrees to: what each follows from.
_FOLLOWS = {
    "refusal": "It follows from the dates of the order; new ones come in by recourse case send {id} KIND --order FILE",
    "decision": "It is your own, and follows the re-inspection: recourse case agree {id} reinspection DATE",
    FOLLOW_UP: "It is entered with the quantities: recourse case count {id} --follow-up DATE",
}
# What may come after the lot could be refused: what is asked beside the lot, or in place of units taken out of it.
_BESIDE_THE_LOT = ("cause", "replacement")


class Agreement(NamedTuple):
    """What was agreed: *what* comes on *day*, with *partner*, *why*, in which *file*; *of* names the paper it is of.

    *anyway* is who answers for a day after the last one on which a refusal is safe.
    """

    what: str
    day: date
    partner: str
    why: str
    of: str | None = None
    file: str | None = None
    anyway: str | None = None


def met(desk: Desk, number: str, what: str, of: str | None = None) -> Case:
    """Record that what was due in case *number* came; *of* is the paper that it was due by, ``all`` each of them."""

    def change(case: Case) -> Change:
        if what in _MET_BY:
            raise RuleRefusesError(f"Nothing comes in that would meet {what}.", _MET_BY[what].format(id=number))
        dues = _named(case, what, of, f"recourse case met {case.id} {what}")
        paper = None if of == "all" or (of is None and len(dues) == 1) else dues[0].paper
        return Change((Met(**desk.stamp._asdict(), due=what, paper=paper),))

    return desk.step(number, change)


def agree(desk: Desk, number: str, wish: Agreement) -> Case:
    """Record that another day was agreed for something due in case *number*; what hangs on it is counted anew."""
    refuse_blank("--with", wish.partner, "the name of the person with whom it was agreed")
    refuse_blank("--why", wish.why, "the reason")
    refuse_blank("--anyway", wish.anyway, "the name of the person who answers for it")
    given = None if wish.file is None else take(wish.file, InvalidInputError)
    files: dict[FileRef, Given] = {} if given is None else {reference("agreed", given.name, given.data): given}

    def change(case: Case) -> Change:
        if wish.what in _FOLLOWS:
            raise RuleRefusesError(
                f"The day of {wish.what} is not one that is agreed.", _FOLLOWS[wish.what].format(id=case.id)
            )
        if wish.day < desk.stamp.day:
            raise InvalidInputError(
                f"{wish.day} lies before {desk.stamp.day}, the day on which it was agreed.",
                "Correct it; --as-of says when it was agreed.",
            )
        dues = _named(case, wish.what, wish.of, f"recourse case agree {case.id} {wish.what} {wish.day}")
        events = tuple(_agreed(desk, case, due, wish, tuple(files)) for due in dues)
        return Change(events, {file: one.data for file, one in files.items()})

    before = desk.register.case(number)
    case = desk.step(number, change)
    for told in _moved(before, case):
        desk.talk.note(told)
    return case


def _agreed(desk: Desk, case: Case, due: Due, wish: Agreement, files: tuple[FileRef, ...]) -> Agreed:
    """Return the event that moves *due*."""
    from toolkit.cli.case_counted import counted_anew, last_to_refuse, works

    if due.day == wish.day:
        raise InvalidInputError(f"{due.what.capitalize()} is due by {due.day} already.", "Nothing was recorded.")
    ready = next((one for one in case.deadlines if one.what == "ready"), None)
    if due.what == "reinspection" and ready is not None and wish.day < ready.day:
        raise InvalidInputError(
            f"The lot is due to be ready by {ready.day}, and a re-inspection on {wish.day} lies before it.",
            f"If it is ready earlier: recourse case agree {case.id} ready DATE",
        )
    last = last_to_refuse(desk, case)
    late = last is not None and wish.day > max(last, due.day)
    if late and due.what not in _BESIDE_THE_LOT and wish.anyway is None:
        raise RuleRefusesError(
            f"{wish.day} lies after {last}, the last safe day to refuse the lot: if it fails then, it may be gone.",
            "Agree on an earlier day, or on a later shipment (an order file with its new dates comes in with the next "
            f"paper). All the same, by name: recourse case agree {case.id} {due.what} {wish.day} … --anyway NAME",
        )
    if late and due.what in _BESIDE_THE_LOT:
        desk.talk.note(f"Note: {wish.day} lies after {last}, the last safe day to refuse the lot.")
    if not works(desk, case, wish.day):
        desk.talk.note(f"Note: {wish.day} is no working day of the supplier; what was agreed stands as it is.")
    return Agreed(
        **desk.stamp._asdict(),
        files=files,
        due=due.what,
        paper=due.paper,
        before=due.day,
        until=wish.day,
        partner=wish.partner,
        why=wish.why,
        follows=counted_anew(desk, case, due, wish.day),
        settles=_settled(case, due.what),
        last=last if late and due.what not in _BESIDE_THE_LOT else None,
        confirmed=wish.anyway if late and due.what not in _BESIDE_THE_LOT else None,
    )


def _settled(case: Case, what: str) -> tuple[str, ...]:
    """Return the condition whose day was open, and is none any more once it is agreed."""
    name = CONDITION_OF.get(what)
    return (name,) if name is not None and any(one.condition == name for one in case.open) else ()


def _moved(before: Case, after: Case) -> Iterator[str]:
    """Yield what else has another day now than *before*, with the agreed day."""
    known = {(due.what, due.paper): due.day for due in before.deadlines}
    for due in after.deadlines:
        was = known.get((due.what, due.paper))
        if was is not None and was != due.day and due.first is None:
            yield f"Note: your own day for {due.what} is now {due.day} (it was {was}): {due.rule}."
    last = next((due.day for due in after.deadlines if due.what == "refusal"), None)
    seen = next((due.day for due in after.deadlines if due.what == "reinspection"), None)
    if last is not None and seen is not None and seen > last:
        yield (
            f"Note: the re-inspection on {seen} comes after {last}, the last safe day to refuse the lot. "
            "Agree in writing that nothing ships before you release it."
        )


def _named(case: Case, what: str, of: str | None, command: str) -> tuple[Due, ...]:
    """Return what is due as *what*: of the paper *of*, of each where it is ``all``, or the only one there is.

    Raises:
        InvalidInputError: nothing is, or several are and none is named.
    """
    due = tuple(dict.fromkeys(one.what for one in case.deadlines))
    dues = tuple(one for one in case.deadlines if one.what == what)
    if not dues:
        raise InvalidInputError(
            f"Nothing called {what} is due in case {case.id}.", f"Due: {', '.join(due) or 'nothing'}."
        )
    papers = {one.paper for one in dues if one.paper is not None}
    if of == "all" or (of is None and len(papers) <= 1):
        return dues
    kinds = {paper.reference: paper.kind for paper in case.papers}
    found = [
        one
        for one in dues
        if of is not None and one.paper and of.casefold() in (one.paper.casefold(), kinds.get(one.paper, ""))
    ]
    if len(found) != 1:
        named = [one for one in dues if one.paper is not None]
        told = "; ".join(f"{one.paper} ({kinds.get(one.paper or '', '?')}) by {one.day}" for one in named)
        first = next((one.paper for one in named), "KIND")
        raise InvalidInputError(
            f"{what.capitalize()} is due by {len(papers)} papers: {told}.",
            f"Name the one that is meant: {command} --of {first} (or all)",
        )
    return tuple(found)
