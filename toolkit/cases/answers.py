"""What an answer of the supplier changes in a case: what is open, what is agreed, whether the work stands refused."""

from collections.abc import Iterable

from msgspec.structs import replace

from toolkit.cases.case import Case, State
from toolkit.cases.conditions import Condition, conditions_of
from toolkit.cases.days import met
from toolkit.cases.events import Replied

_CORRECTING = frozenset({"work", "whole_lot", "standard"})  # conditions of a letter that a refusal to correct refuses


def replied(case: Case, event: Replied) -> Case:
    """Return *case* with the answer of *event*; a closed case keeps it, and opens nothing again."""
    if case.state is State.CLOSED:
        return case
    agreed = {one.condition for one in event.answers if one.stand == "accepted"}
    due = case.deadlines if event.attitude == "no_answer" else met(case.deadlines, "answer", event.reference)
    said = tuple(one for one in event.answers if one.stand != "silent" or _is_new(one.condition, case))
    told_now = {one.condition for one in said}
    before = tuple(one for one in case.open if one.condition not in told_now)
    taken_back = {one.condition for one in said if one.stand != "accepted"}
    return replace(
        case,
        deadlines=due,
        open=(*before, *(one for one in said if one.stand != "accepted")),
        agreed=tuple(dict.fromkeys((*(one for one in case.agreed if one not in taken_back), *sorted(agreed)))),
        refused=_refused(event, conditions_of(event.to), case) if event.to in ("rework", "sorting") else case.refused,
    )


def _refused(event: Replied, asked: Iterable[Condition], case: Case) -> bool:
    """Tell whether the correction stands refused: once the work itself is, only a yes to it takes that back.

    Who only wants the balance first, or does not bear a fee, has not refused the work; who refuses without a word of
    what, or will ship the goods, has. *asked* is what the letter asks for.
    """
    of_money = {one.id for one in asked if one.lever or one.cost or one.money}
    refused = {one.condition for one in event.answers if one.stand == "refused"}
    only_money = bool(refused) and refused <= of_money
    of_work = any(one.condition in _CORRECTING and one.stand != "silent" for one in case.open)
    yes = any(one.condition == "work" and one.stand == "accepted" for one in event.answers)
    given = event.attitude == "accepts_all" or yes
    return (event.attitude == "refuses" and not only_money) or (case.refused and of_work and not given)


def _is_new(condition: str, case: Case) -> bool:
    """Tell whether no answer spoke of *condition* yet: a later mail that is silent on it takes nothing back."""
    return condition not in case.agreed and all(one.condition != condition for one in case.open)
