"""What a re-inspection is held against where lots are judged apart: the lots that failed, each beside its own plan.

The letters leave the others out and name a plan for each lot, so no proof may ask for more.
"""

from typing import NamedTuple

from msgspec.structs import replace

from toolkit.model.lot_checks import same_item
from toolkit.model.lots import failed_lots, failed_part, part_of, rows_of_failed, several_failed
from toolkit.model.report import LotResult, Report
from toolkit.model.resolution import Plan
from toolkit.resolver.second_case import Again
from toolkit.sampling.of_lots import plans_apart


class Held(NamedTuple):
    """A lot that failed, what the second report says of it, if anything, and the plan for what was presented of it."""

    lot: LotResult
    report: Report | None
    plan: Plan

    @property
    def name(self) -> str:
        return self.lot.item or "the lot"


def of_failed(again: Again) -> Again:
    """Return *again* without what its first report found on lots that passed; *again* where nobody can tell it apart.

    Of the second report only the rows of the lots that passed are known, so it stays whole.
    """
    first, failed = again.first, failed_lots(again.first)
    kept = rows_of_failed(first) if again.first_resolution.verdict.result == "fail" and failed else None
    if kept is None or len(failed) == len(first.lots):
        return again
    known = again.first_resolution.per_defect
    if len(known) == len(first.defects):
        known = tuple(known[number] for number in kept)
    return replace(
        again,
        first=replace(failed_part(first), defects=tuple(first.defects[number] for number in kept)),
        first_resolution=replace(again.first_resolution, per_defect=known),
        passed=tuple(lot for lot in first.lots if lot not in failed),
    )


def lots_held(again: Again) -> tuple[LotResult, ...]:
    """Return the lots of the first report that are held to what was asked by name; none where it is judged as one."""
    lots = several_failed(again.first) or (again.first.lots if again.passed else ())
    return lots if all(lot.item for lot in lots) else ()


def lots_again(again: Again) -> tuple[LotResult, ...]:
    """Return the lots of the second report that are lots of the first one which failed."""
    wanted = lots_held(again)
    return tuple(lot for lot in again.second.lots if any(same_item(lot.item, one.item) for one in wanted))


def lots_unnamed(again: Again) -> tuple[str, ...]:
    """Return the lots that failed and that a second report which judges lots apart does not name."""
    named = [lot.item for lot in lots_held(again) if lot.item]
    theirs = lots_again(again)
    left = tuple(name for name in named if not any(same_item(name, one.item) for one in theirs))
    return left if again.second.lots else ()


def concerned_in(again: Again) -> Report:
    """Return the second report as far as it speaks of lots that failed; whole where it names no others."""
    theirs = lots_again(again)
    return part_of(again.second, theirs) if theirs and len(theirs) < len(again.second.lots) else again.second


def held_apart(again: Again) -> tuple[Held, ...]:
    """Return each of several lots that failed beside its plan; none where the plan is that of one lot or of the whole.

    Papers say that another quantity of a lot is presented by the plan for that quantity.
    """
    plan, lots = again.first_resolution.reinspection, lots_held(again)
    theirs = [next((one for one in again.second.lots if same_item(one.item, lot.item)), None) for lot in lots]
    presented = [_presented(lot, found) for lot, found in zip(lots, theirs, strict=True)]
    plans = plans_apart(replace(again.first, lots=tuple(presented)), plan) if lots else ()
    pairs = zip(lots, theirs, plans, strict=False)
    return tuple(Held(lot, part_of(again.second, (one,)) if one else None, made.plan) for lot, one, made in pairs)


def _presented(lot: LotResult, found: LotResult | None) -> LotResult:
    return replace(lot, lot=found.lot) if found is not None and found.lot else lot
