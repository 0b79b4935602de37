"""On what each right in a letter rests, for the person who signs it: never part of the letter itself."""

from collections.abc import Callable
from enum import StrEnum

from toolkit.documents.brief import Brief, Kind
from toolkit.documents.checklist import elements
from toolkit.documents.fields import Fields
from toolkit.documents.holds import (
    Clauses,
    CostState,
    Location,
    PaymentState,
    SetOff,
    clause_for,
    deduction,
    granted,
    location,
    payment_state,
    reinspection_cost,
)
from toolkit.documents.law import Right, Statute, carrying_laws, entitlement, statute

CORRECTIONS = (Kind.REWORK, Kind.SORTING)
REFUSALS = (*CORRECTIONS, Kind.REJECTION)


class GroundState(StrEnum):
    """*AGREED*: both sides sign it. *OPEN*: kept open by the reservation, neither claimed nor asked for."""

    ASSERTED = "asserted"
    ASKED = "asked"
    AGREED = "agreed"
    OPEN = "open"


class Ground(Fields, frozen=True, kw_only=True):
    """*exact* tells that the order file says of this right by itself which clause grants it.

    *place* is the heading that the letter speaks of the right under; *needs* what would turn a request into a claim,
    and of a claim what its clause must grant besides.
    """

    right: str
    place: str
    state: GroundState
    clauses: Clauses | None
    exact: bool
    owed: bool
    law: str | None
    needs: str | None


def grounds(brief: Brief, places: Callable[[str], str | None]) -> tuple[Ground, ...]:
    """Return the rights that the letter of *brief* speaks of; *places* finds the heading of an element."""
    if brief.kind is Kind.EVIDENCE:  # it claims nothing
        return ()
    states = ((right, state(brief)) for right, state in STATES.items())
    return tuple(
        _ground(right, state, brief, places)
        for right, state in states
        if state is not None and _is_spoken_of(right, state, brief.kind)
    )


def _is_spoken_of(right: Right, state: GroundState, kind: Kind) -> bool:
    """Return whether papers of *kind* speak of the matter of *right* at all: a booking holds no goods and no money."""
    name = _element(right, state)
    return any(one.id == name and kind in one.kinds for one in elements("en"))


def _element(right: Right, state: GroundState) -> str:
    return "reservation" if state is GroundState.OPEN else entitlement(right).element


def _ground(right: Right, state: GroundState, brief: Brief, places: Callable[[str], str | None]) -> Ground:
    entitled, order = entitlement(right), brief.order
    return Ground(
        right=entitled.released if brief.kind is Kind.RELEASE else entitled.says,
        place=places(_element(right, state)) or "as the template has it",
        state=state,
        clauses=clause_for(right, order),
        exact=_exact(right, brief),
        owed=entitled.owed,
        law=_told(statute(right, order)),
        needs=_needs(right, brief) if _open_to_doubt(right, state, brief) else _beyond(right, state, brief),
    )


def _exact(right: Right, brief: Brief) -> bool:
    contract = brief.order.contract
    looks = right is Right.INSPECTION and isinstance(contract.inspection_right, str)
    return looks or getattr(contract.rights, right) is not None


def _open_to_doubt(right: Right, state: GroundState, brief: Brief) -> bool:
    """Return whether the right is no claim yet, or one that neither clause nor law carries."""
    if state is GroundState.ASSERTED:
        return not entitlement(right).owed and not granted(right, brief.order)
    return state is not GroundState.AGREED


def _told(found: Statute | None) -> str | None:
    return None if found is None else f"{found.cite}: {found.effect}"


def _needs(right: Right, brief: Brief) -> str:
    """Return what a claim would need; the law counts only where none is named yet."""
    if right is Right.BALANCE_HOLD and granted(right, brief.order) and _balance_is_unknown(brief):
        return "that the balance is unpaid: balance_paid = false under [payment] in the order file"
    laws = () if brief.order.contract.governing_law is not None else carrying_laws(right)
    by_law = f"; or the law of the order as governing_law, where it is one of {', '.join(laws)}" if laws else ""
    return entitlement(right).needs + by_law


def _balance_is_unknown(brief: Brief) -> bool:
    """Return whether a ground to hold the balance is there, and nobody said that there is a balance left to hold."""
    return payment_state(brief.order) is PaymentState.UNKNOWN


def _beyond(right: Right, state: GroundState, brief: Brief) -> str | None:
    """Return what a clause has to grant for a hold, and what the letter only asks for besides."""
    clauses = clause_for(right, brief.order)
    if state is not GroundState.ASSERTED or clauses is None or right not in _HELD:
        return None
    claimed, asked = _HELD[right](brief)
    return (
        f"Claimed under clause{'s' if clauses.several else ''} {clauses.numbers}: check that "
        f"{'they grant' if clauses.several else 'it grants'} {claimed}."
        + (f" The letter only asks {asked}: where the order grants that too, say so in it." if asked else "")
    )


def _balance_held(brief: Brief) -> tuple[str, str]:
    """Return what the letter of *brief* claims of the balance, and what it asks for besides."""
    plan = brief.resolution.reinspection
    strict = f" by the {plan.severity_level} plan" if plan is not None and plan.severity_level != "normal" else ""
    claimed = "that the balance waits for a passed inspection"
    if brief.kind in CORRECTIONS:
        return claimed, f"that the balance waits for a passed re-inspection{strict} and for your written release"
    if brief.kind is Kind.REJECTION:
        return claimed, "that it waits for conforming goods that passed, and for your written release"
    return claimed, "that it waits for your written release" if brief.kind is Kind.NOTICE else ""


def _goods_held(brief: Brief) -> tuple[str, str]:
    """A clause may let goods go on a passed inspection alone, so the release is asked for and not claimed."""
    claimed, release = "that goods which have not passed do not ship", "that nothing ships before your written release"
    if brief.kind is Kind.CAPA:
        return claimed, release
    return claimed, f"{release}, and that the goods are kept apart and marked, not sold and not used"


_HELD: dict[Right, Callable[[Brief], tuple[str, str]]] = {
    Right.BALANCE_HOLD: _balance_held,
    Right.GOODS_HOLD: _goods_held,
}


def _asserted(right: Right, brief: Brief) -> GroundState:
    return GroundState.ASSERTED if granted(right, brief.order) else GroundState.ASKED


def _conforming_goods(brief: Brief) -> GroundState | None:
    return GroundState.ASSERTED if brief.kind in REFUSALS else None


def _inspection(brief: Brief) -> GroundState | None:
    return _asserted(Right.INSPECTION, brief) if brief.kind in CORRECTIONS else None


def _work_cost(right: Right, kind: Kind) -> Callable[[Brief], GroundState | None]:
    return lambda brief: _asserted(right, brief) if brief.kind is kind else None


def _cost(brief: Brief) -> GroundState | None:
    cost = reinspection_cost(brief.order)
    if brief.kind not in REFUSALS or cost in (CostState.BUYER, CostState.SHARED):
        return None
    return GroundState.ASSERTED if cost is CostState.SUPPLIER else GroundState.ASKED


def _set_off(brief: Brief) -> GroundState | None:
    state = deduction(brief.order).state
    if brief.kind not in CORRECTIONS or state is SetOff.NONE:
        return None
    return GroundState(state.value)


def _goods_hold(brief: Brief) -> GroundState | None:
    if brief.kind is Kind.REJECTION or location(brief.order) not in (Location.FACTORY, Location.PORT):
        return None
    return GroundState.AGREED if brief.kind is Kind.CONCESSION else _asserted(Right.GOODS_HOLD, brief)


def _balance_hold(brief: Brief) -> GroundState | None:
    paid = payment_state(brief.order)
    if paid is PaymentState.PAID:
        return None
    if brief.kind is Kind.CONCESSION:
        return GroundState.AGREED
    return GroundState.ASSERTED if paid is PaymentState.BY_TERMS else GroundState.ASKED


def _rejection(brief: Brief) -> GroundState | None:
    """Goods that are there already are refused or they are accepted: a request would be no refusal at all."""
    if brief.kind is not Kind.REJECTION:
        return None
    there = location(brief.order) in (Location.FACTORY, Location.PORT)
    return _asserted(Right.REJECTION, brief) if there else GroundState.ASSERTED


def _price_reduction(brief: Brief) -> GroundState | None:
    if brief.kind is not Kind.CONCESSION:
        return GroundState.OPEN
    return GroundState.AGREED if brief.order.concession.remedy == "price_reduction" else None


def _ending(brief: Brief) -> GroundState | None:
    return None if brief.kind is Kind.CONCESSION else GroundState.OPEN


STATES: dict[Right, Callable[[Brief], GroundState | None]] = {
    Right.REJECTION: _rejection,
    Right.CONFORMING_GOODS: _conforming_goods,
    Right.INSPECTION: _inspection,
    Right.REWORK_COST: _work_cost(Right.REWORK_COST, Kind.REWORK),
    Right.SORTING_COST: _work_cost(Right.SORTING_COST, Kind.SORTING),
    Right.REINSPECTION_COST: _cost,
    Right.SET_OFF: _set_off,
    Right.GOODS_HOLD: _goods_hold,
    Right.BALANCE_HOLD: _balance_hold,
    Right.PRICE_REDUCTION: _price_reduction,
    Right.ENDING: _ending,
}


def claimed(brief: Brief) -> frozenset[Right]:
    """Return the rights that the letter of *brief* claims, or that both sides sign: those that its clauses stand for.

    Every letter rests on the inspection. A release claims the cost of the visits, where it falls on the supplier.
    """
    rested = {GroundState.ASSERTED, GroundState.AGREED}
    stated = {right for right, state in STATES.items() if state(brief) in rested}
    cost = brief.kind is Kind.RELEASE and reinspection_cost(brief.order) is CostState.SUPPLIER
    fees = {Right.REINSPECTION_COST, Right.SET_OFF} if cost else set()
    return frozenset(stated | fees | {Right.INSPECTION})
