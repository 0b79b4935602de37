"""A case told from its events, one by one. It trusts them: what may not happen was refused before it was written."""

from collections.abc import Iterable
from functools import singledispatch

from msgspec.structs import replace

from toolkit.cases.answers import replied
from toolkit.cases.case import Allowance, Balance, Case, Quantities, ReleasedBy, State, Told
from toolkit.cases.dated import Agreed, Met
from toolkit.cases.days import agreed, met, without
from toolkit.cases.event import Due
from toolkit.cases.events import (
    AnyEvent,
    Chosen,
    Closed,
    Noted,
    Opened,
    Overridden,
    Reinspected,
    Released,
    Replied,
    Sent,
    Signed,
    Understood,
    Voided,
    Withdrawn,
)
from toolkit.cases.ledger import Counted, Reordered
from toolkit.cases.life import PATH_OF, Step, allowance, led_to, reported, spent, used
from toolkit.cases.next_step import next_of
from toolkit.cases.owed import held_from, reckoned
from toolkit.cases.papers import sent, without_concession
from toolkit.cases.quantities import counted_anew, counted_in, summed
from toolkit.cases.rounds import before_it, with_inspection

LESSON = "lesson: "  # a remark on a closed case that begins so is one
FOLLOW_UP = "follow_up"  # the units that are still to come
# What is no longer waited for once a report judges the lot,
_JUDGED = ("ready", "reinspection", "decision", "agreement")
_CAME = ("decision",)  # and once one came that does not: its own answer day is that of the next word


def told(number: str, events: Iterable[AnyEvent]) -> Case:
    """Return case *number* as its *events* leave it; the first is that it was opened."""
    case: Case | None = None
    for event in events:
        case = begun(number, event) if case is None and isinstance(event, Opened) else after(_there(case), event)
    return _there(case)


def begun(number: str, event: Opened) -> Case:
    """Return the case that *event* opens."""
    balance = Balance(
        whole=event.amount,
        one_sum=event.one_sum,
        currency=event.currency,
        paid=event.paid,
        method=event.method,
        clause=event.clause,
    )
    case = Case(
        id=number,
        state=State.OPENED,
        supplier=event.supplier,
        supplier_zh=event.supplier_zh,
        buyer=event.buyer,
        product=event.product,
        po_numbers=event.po_numbers,
        items=event.items,
        opened=event.day,
        respond_by=event.respond_by,
        balance=held_from(balance, event.day),
        quantities=Quantities(ordered=event.ordered, unit_price=event.unit_price),
    )
    return _noted(case, event)


def after(case: Case, event: AnyEvent) -> Case:
    """Return *case* as *event* leaves it."""
    return _noted(_changed(event, case), event)


def _there(case: Case | None) -> Case:
    if case is None:
        raise ValueError("a case begins with the event that opens it")
    return case


def _noted(case: Case, event: AnyEvent) -> Case:
    line = Told(at=event.at, day=event.day, who=event.who, what=event.what, text=event.line, files=event.files)
    case = replace(reckoned(case), events=(*case.events, line), steps=case.steps + 1)
    return replace(case, next=next_of(case))


# --- what each event changes ------------------------------------------------------------------------------------------


@singledispatch
def _changed(event: AnyEvent, case: Case) -> Case:
    """Return *case* after *event*; one of a kind that is not below changes nothing."""
    del event
    return case


@_changed.register
def _(event: Understood, case: Case) -> Case:
    passed = event.verdict == "pass"
    return replace(
        used(case, Step.UNDERSTAND),
        state=State.VERIFIED if passed else State.UNDERSTOOD,
        suggested=event.suggested,
        ways=event.ways,
        inspections=(event.inspection,),
        respond_by=None if passed else event.respond_by,
        quantities=_of_lots(case.quantities, event.concerned),
    )


@_changed.register
def _(event: Chosen, case: Case) -> Case:
    chosen = replace(used(case, Step.CHOOSE, event.path), state=led_to(case, Step.CHOOSE), path=event.path)
    if event.path == "concession":
        return chosen
    # What a concession took off goes with it: another way owes the whole price.
    dropped = without_concession(chosen)
    return dropped if dropped is chosen else replace(dropped, conceded=())


@_changed.register
def _(event: Sent, case: Case) -> Case:
    return sent(used(case, Step(event.kind), PATH_OF.get(Step(event.kind))), event)


@_changed.register
def _(event: Replied, case: Case) -> Case:
    return replied(case, event)


@_changed.register
def _(event: Met, case: Case) -> Case:
    return replace(case, deadlines=met(case.deadlines, event.due, event.paper))


@_changed.register
def _(event: Agreed, case: Case) -> Case:
    return agreed(case, event)


@_changed.register
def _(event: Signed, case: Case) -> Case:
    records = [paper for paper in reversed(case.papers) if paper.kind == Step.CONCESSION]
    record = next((paper for paper in records if paper.reference == event.paper), next(iter(records), None))
    return replace(
        used(case, Step.SIGN),
        open=tuple(one for one in case.open if one.condition not in event.settles),
        agreed=tuple(dict.fromkeys((*case.agreed, *event.settles))),
        signed=event.paper,
        signed_on=event.day,
        remedy=None if record is None else record.remedy,
        conceded=event.conceded,
        deadlines=without(case.deadlines, "signature"),
    )


@_changed.register
def _(event: Reinspected, case: Case) -> Case:
    passed = event.verdict == "pass" and event.fair
    last = ("refusal",) if passed else ()
    return replace(
        used(case, Step.REINSPECT),
        state=reported(before_it(case, event.inspection), event.verdict, fair=event.fair),
        path=None if event.verdict == "fail" else case.path,
        suggested=event.suggested,
        ways=event.ways,
        inspections=with_inspection(case, event.inspection),
        fair=event.fair,
        against=event.against,
        unsettled=event.unsettled,
        deadlines=without(case.deadlines, *(_JUDGED if event.verdict in ("pass", "fail") else _CAME), *last),
        respond_by=None if passed else event.respond_by,
        quantities=_of_lots(case.quantities, event.concerned),
    )


@_changed.register
def _(event: Released, case: Case) -> Case:
    by = ReleasedBy(
        ground=event.ground,
        rests_on=event.rests_on,
        day=event.day,
        who=event.approved_by or event.who,
        quantity=event.quantity,
        fees=event.fees,
        letter=event.approved_by is not None,
    )
    made = allowance(case, Step.RELEASE) if event.ground == "override" else None
    return replace(
        used(case, Step.RELEASE) if made is None else spent(case, made),
        balance=replace(case.balance, held=False, released_by=by),
        deadlines=tuple(due for due in case.deadlines if due.what in ("cause", "replacement", FOLLOW_UP)),
        respond_by=None,
    )


def _of_lots(known: Quantities, concerned: int | None) -> Quantities:
    """Return *known* of the lots that failed; a report that sets none apart leaves those of before."""
    return known if concerned is None else summed(replace(known, concerned=concerned))


@_changed.register
def _(event: Counted, case: Case) -> Case:
    units = counted_in(case.quantities, event)
    kept = case.deadlines
    if event.follow_up is not None:
        due = Due(what=FOLLOW_UP, day=event.follow_up, side="supplier", rule="as entered with the quantities")
        kept = tuple(sorted((*without(kept, FOLLOW_UP), due), key=lambda one: one.day))
    if units.short == 0:
        kept = without(kept, FOLLOW_UP)
    return replace(case, quantities=units, deadlines=kept)


@_changed.register
def _(event: Reordered, case: Case) -> Case:
    balance = replace(
        case.balance,
        whole=event.amount,
        one_sum=event.one_sum,
        currency=event.currency,
        paid=event.paid,
        method=event.method,
        clause=event.clause,
    )
    ordered = case.quantities.ordered if event.ordered is None else event.ordered
    units = replace(case.quantities, unit_price=event.unit_price, ordered=ordered)
    numbers = tuple(event.number if one == event.before else one for one in case.po_numbers)
    return replace(
        case,
        balance=held_from(balance, case.balance.held_since or event.day),
        quantities=summed(units),
        ways=event.ways or case.ways,
        suggested=event.suggested or case.suggested,
        po_numbers=tuple(one for one in numbers if one) or ((event.number,) if event.number else ()),
    )


@_changed.register
def _(event: Overridden, case: Case) -> Case:
    made = Allowance(
        step=event.step, who=event.who, day=event.day, why=event.why, missing=event.missing, public=event.public
    )
    return replace(case, overrides=(*case.overrides, made))


@_changed.register
def _(event: Closed, case: Case) -> Case:
    ended = replace(used(case, Step.CLOSE), state=State.CLOSED, closed=event.day, outcome=event.outcome)
    lessons = (*case.lessons, event.lesson) if event.lesson else case.lessons
    held = replace(case.balance, held=False)
    return replace(ended, deadlines=(), open=(), respond_by=None, balance=held, lessons=lessons)


@_changed.register
def _(event: Noted, case: Case) -> Case:
    if case.state is not State.CLOSED or not event.text.startswith(LESSON):
        return case
    return replace(case, lessons=(*case.lessons, event.text.removeprefix(LESSON)))


@_changed.register
def _(event: Voided, case: Case) -> Case:
    ended = replace(case, state=State.CLOSED, closed=event.day, outcome="void")
    return replace(ended, deadlines=(), open=(), respond_by=None, balance=replace(case.balance, held=False))


@_changed.register
def _(event: Withdrawn, case: Case) -> Case:
    left, place = event.left, event.entry - 1
    struck = replace(case.events[place], withdrawn=True)
    if event.was == "signed":
        signature = {name: getattr(left, name) for name in ("signed", "signed_on", "remedy", "conceded")}
        case = replace(case, **signature)
    return replace(
        case,
        events=(*case.events[:place], struck, *case.events[place + 1 :]),
        open=left.open,
        agreed=left.agreed,
        refused=left.refused,
        deadlines=left.deadlines,
        quantities=counted_anew(case.quantities, left.counted),
    )
