"""What kind of an answer a reply is, what it leaves open, and the next step or paper on it."""

from collections.abc import Iterator, Sequence

from toolkit.cases.conditions import Condition
from toolkit.cases.reply_acts import Act
from toolkit.cases.reply_heard import Heard
from toolkit.cases.reply_model import Attitude, Open, Stand, Step
from toolkit.cases.reply_narrowing import NARROWED
from toolkit.cases.reply_spared import NAMED, PART, SPARED
from toolkit.cases.reply_weighing import WHOLE_REFUSED
from toolkit.cases.reply_words import words

_SPEAKING = {Act.ASSENT, Act.NOD, Act.REFUSAL, Act.EXCEPTION}
_BY_NAME = (SPARED, PART, NAMED, NARROWED)  # what is left open by name, and answered for itself however much is open
_MOST = 6  # steps; what is left stands in the list of what is open
_ANSWER = (44,)


def attitude(stands: Sequence[Stand], heard: Heard, *, argues: bool = False) -> Attitude:
    """Return what the reply is as a whole; one that *argues*, or denies something, is an answer whatever it is of."""
    found = {one.stand for one in stands}
    if any(one.condition == "findings" and one.stand == "refused" and one.why != WHOLE_REFUSED for one in stands):
        return "disputes_findings"
    if found == {"accepted"}:
        return "accepts_all"
    if "accepted" in found:
        return "accepts_partly"
    if "refused" in found or heard.bare is not None:
        return "refuses"
    return "unclear" if "unclear" in found or heard.acts & _SPEAKING or argues else "no_answer"


def still_open(conditions: Sequence[Condition], stands: Sequence[Stand]) -> tuple[Open, ...]:
    """Return what is not settled, in the order of the letter, and then what is promised and not here yet."""
    pairs = list(zip(conditions, stands, strict=True))
    unsettled = [Open(condition=each.id, text=_unsettled(each, one)) for each, one in pairs if one.stand != "accepted"]
    owed = [
        Open(condition=each.id, text=f"Promised, not seen yet: {each.owed}")
        for each, one in pairs
        if one.stand == "accepted" and each.owed
    ]
    return (*unsettled, *owed)


def _unsettled(condition: Condition, told: Stand) -> str:
    reason = f" ({told.why})" if told.why else ""
    return f"{condition.text}: {told.stand}{reason}"


def next_steps(
    conditions: Sequence[Condition],
    stands: Sequence[Stand],
    told: Attitude,
    *,
    first: Sequence[str] = (),
    most: int = _MOST,
) -> tuple[Step, ...]:
    """Return what to do next: what is urgent, *first*, what the reply as a whole calls for, refusals, what is open."""
    pairs = list(zip(conditions, stands, strict=True))
    if told == "no_answer":
        return (Step(text=words().attitudes[told], rules=_ANSWER),)
    urgent = [_refusal(each) for each, one in pairs if one.stand == "refused" and each.urgent]
    refused = [_refusal(each) for each, one in pairs if one.stand == "refused" and not each.urgent]
    unclear = [_opening(each, one) for each, one in pairs if one.stand == "unclear"]
    silent = [_opening(each, one) for each, one in pairs if one.stand == "silent"]
    whole = Step(text=words().attitudes[told], rules=_ANSWER)
    before = [Step(text=one) for one in first]
    named = [_opening(each, one) for each, one in pairs if one.stand == "unclear" and one.why in _BY_NAME]
    few = unclear if len(unclear) <= most else named
    settled = not urgent and not refused and not unclear
    steps = (*urgent, *before, whole, *refused, *few, *(silent if settled else ()))
    return (*steps[:most], *_afterwards(stands))


def _refusal(condition: Condition) -> Step:
    return Step(text=condition.if_refused or condition.if_open, paper=condition.paper or None, rules=condition.rules)


def _opening(condition: Condition, told: Stand) -> Step:
    """Return what to ask; a day that is named, and what is refused within its limit, is answered for itself."""
    own = {
        SPARED: condition.if_spared,
        NARROWED: condition.if_narrowed,
        PART: condition.if_part,
        NAMED: condition.if_named,
    }
    named = own.get(told.why, condition.if_offered if told.dates else "")
    text = named or condition.if_open
    return Step(text=text, rules=condition.rules)


def _afterwards(stands: Sequence[Stand]) -> Iterator[Step]:
    """Yield what follows where the condition that decides is accepted and none is refused."""
    words_of = {one.condition: one.stand for one in stands}
    if "refused" in words_of.values():
        return
    for after in words().after:
        if words_of.get(after.condition) == "accepted":
            yield Step(text=after.text, paper=after.paper or None, rules=after.rules)
