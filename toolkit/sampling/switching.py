"""When inspection gets stricter or easier from lot to lot: the switching rules of ISO 2859-1 as a walk through lots.

They are for a series of lots from one supplier, and for one class of defect at a time. Only original inspections
count: a lot that comes again after a correction has had its say the first time.
"""

from collections.abc import Iterable
from typing import Literal

import msgspec

from toolkit.sampling.iso2859 import SeverityLevel, one_step_tighter

Severeness = Literal[SeverityLevel, "stop"]
SPAN = 5  # consecutive lots that are looked back on
REFUSALS_TO_TIGHTEN = 2
ACCEPTED_TO_RELAX = 5
REFUSALS_TO_STOP = 5
SCORE_TO_REDUCE = 30
_FOR_TIGHTER, _FOR_ACCEPTED = 3, 2
_SCORED_BY_TIGHTER = 2  # from this acceptance number on, the score asks for the next tighter AQL


class InspectedLot(msgspec.Struct, frozen=True, kw_only=True):
    """One lot, inspected by the plan of *letter* and *aql*: *found* against *accept* and *reject*.

    *original* is false for a lot that is presented again; *steady* is false when production was irregular or delayed.
    """

    found: int
    accept: int
    reject: int
    letter: str
    aql: float
    original: bool = True
    steady: bool = True

    @property
    def accepted(self) -> bool:
        """Whether the lot is accepted; a reduced plan with a gap still accepts what falls into the gap."""
        return self.found < self.reject

    @property
    def in_gap(self) -> bool:
        """Whether more was found than the plan accepts, and less than it refuses (reduced plans of ANSI/ASQ Z1.4)."""
        return self.accept < self.found < self.reject


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """How the next lot is to be inspected, and why.

    *recent* are the results of the last lots since the last switch; *refused* counts those not accepted since
    tightened inspection began; *score* is the switching score under normal inspection.
    """

    severity: Severeness = "normal"
    reason: str = "inspection begins as normal"
    recent: tuple[bool, ...] = ()
    refused: int = 0
    score: int = 0


def standing(
    lots: Iterable[InspectedLot], *, reduction_allowed: bool = False, start: Standing | None = None
) -> Standing:
    """Return where *lots*, in order, lead from *start*, by default from the first lot of a supplier.

    *reduction_allowed* says that the buyer agrees to reduced inspection.
    """
    now = start or Standing()
    for lot in lots:
        now = after(now, lot, reduction_allowed=reduction_allowed)
    return now


def after(now: Standing, lot: InspectedLot, *, reduction_allowed: bool = False) -> Standing:
    """Return the standing after one more lot; a lot presented again, or one after the stop, changes nothing."""
    if not lot.original or now.severity == "stop":
        return now
    seen = msgspec.structs.replace(
        now,
        recent=(*now.recent, lot.accepted)[-SPAN:],
        refused=now.refused + (not lot.accepted),
        score=_score(now, lot),
    )
    match now.severity:
        case "normal":
            return _after_normal(seen, lot, reduction_allowed=reduction_allowed)
        case "tightened":
            return _after_tightened(seen)
        case _:
            return _after_reduced(seen, lot)


def resumed(now: Standing) -> Standing:
    """Return the standing after a stop, once the supplier has acted: inspection goes on as tightened."""
    return _begin("tightened", "inspection resumes after the supplier has acted") if now.severity == "stop" else now


def _after_normal(seen: Standing, lot: InspectedLot, *, reduction_allowed: bool) -> Standing:
    if seen.recent.count(False) >= REFUSALS_TO_TIGHTEN:
        return _begin("tightened", f"2 lots not accepted among the last {len(seen.recent)}")
    if seen.score >= SCORE_TO_REDUCE and lot.steady and reduction_allowed:
        return _begin("reduced", f"switching score {seen.score}, production steady, and the buyer agrees")
    return seen


def _after_tightened(seen: Standing) -> Standing:
    if seen.refused >= REFUSALS_TO_STOP:
        return _begin("stop", "5 lots not accepted under tightened inspection: the supplier must act first")
    if len(seen.recent) == ACCEPTED_TO_RELAX and all(seen.recent):
        return _begin("normal", "5 consecutive lots accepted under tightened inspection")
    return seen


def _after_reduced(seen: Standing, lot: InspectedLot) -> Standing:
    if not lot.accepted:
        return _begin("normal", "a lot was not accepted under reduced inspection")
    if lot.in_gap:
        return _begin("normal", "more was found than the reduced plan accepts, though too little to refuse the lot")
    return seen if lot.steady else _begin("normal", "production was irregular or delayed")


def _begin(severity: Severeness, reason: str) -> Standing:
    return Standing(severity=severity, reason=reason)


def _score(now: Standing, lot: InspectedLot) -> int:
    """Return the switching score after *lot*; it is kept under normal inspection only."""
    if now.severity != "normal" or not lot.accepted:
        return 0
    if lot.accept < _SCORED_BY_TIGHTER:
        return now.score + _FOR_ACCEPTED
    tighter = one_step_tighter(lot.letter, lot.aql)
    return now.score + _FOR_TIGHTER if tighter is not None and lot.found <= tighter else 0
