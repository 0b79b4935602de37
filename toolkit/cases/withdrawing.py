"""Entries made in error are taken back, never removed: what is left is told anew from all the others.

Only what a person entered can be: an answer, figures, a note, a day that was ticked off or agreed, a signature on which
nothing was released. Reports, papers and a release are facts that others rely on; a case that should not be there is
voided whole.
"""

from collections.abc import Sequence

from toolkit.cases.case import Case
from toolkit.cases.dated import Agreed, Met
from toolkit.cases.events import AnyEvent, Left, Noted, Replied, Signed, Withdrawn
from toolkit.cases.ledger import COUNTED, Counted
from toolkit.cases.telling import told
from toolkit.errors import InvalidInputError, RuleRefusesError

TAKEN_BACK = (Replied, Counted, Met, Agreed, Noted, Signed)


def entry_of(case: Case, events: Sequence[AnyEvent], number: int | None) -> int:
    """Return the entry that *number* means, the last answer where it is ``None``; raises where it has to stand."""
    answers = [
        place
        for place, (event, line) in enumerate(zip(events, case.events, strict=True), 1)
        if isinstance(event, Replied) and not line.withdrawn
    ]
    if number is None and not answers:
        raise InvalidInputError(f"Case {case.id} has no answer to take back.", f"recourse case log {case.id}")
    chosen = answers[-1] if number is None else number
    if not 1 <= chosen <= len(events):
        raise InvalidInputError(f"Case {case.id} has no entry {chosen}.", f"recourse case log {case.id} numbers them.")
    event = events[chosen - 1]
    if not isinstance(event, TAKEN_BACK) or case.events[chosen - 1].withdrawn:
        why = "was taken back already" if case.events[chosen - 1].withdrawn else "cannot be taken back: it is a fact"
        raise RuleRefusesError(
            f"Entry {chosen} of case {case.id} ({event.what}) {why}.",
            f"Answers, figures, notes, days ticked off or agreed and a signature can be. "
            f"A case opened in error: recourse case void {case.id}",
        )
    if isinstance(event, Signed) and case.balance.released_by is not None:
        on_it = case.balance.released_by.ground == "concession" and case.balance.released_by.rests_on == event.paper
        raise RuleRefusesError(
            f"Entry {chosen} of case {case.id} (signed) cannot be taken back: the lot was released"
            f"{' on it' if on_it else ' already'}.",
            "What was released stays so; add a note that says what was wrong.",
        )
    return chosen


def left_without(case: Case, events: Sequence[AnyEvent], entry: int) -> Left:
    """Return what stands of *case* when *entry* and all that was taken back before do not count."""
    struck = {place for place, line in enumerate(case.events, 1) if line.withdrawn} | {entry}
    kept = [event for place, event in enumerate(events, 1) if place not in struck and not isinstance(event, Withdrawn)]
    rest = told(case.id, kept)
    units = rest.quantities
    known = {name: getattr(units, name) for name in COUNTED if name != "good"}
    last = events[-1]
    counted = Counted(at=last.at, day=last.day, who=last.who, good=units.good_counted, **known)
    return Left(
        open=rest.open,
        agreed=rest.agreed,
        refused=rest.refused,
        deadlines=rest.deadlines,
        counted=counted,
        signed=rest.signed,
        signed_on=rest.signed_on,
        remedy=rest.remedy,
        conceded=rest.conceded,
    )
