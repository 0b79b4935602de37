"""The four ways out, always in the guide's order (G3), each allowed or not, with why and with its cost."""

from collections.abc import Iterator

from toolkit.model.resolution import Option, Path
from toolkit.resolver import costs
from toolkit.resolver.case import Case, is_permanent, not_visible
from toolkit.resolver.checks import failed_checks, is_relabelling
from toolkit.resolver.conditions import (
    delay_costs_more,
    hard_deadline,
    marginal,
    permanent_breaks,
    share_worth_sorting,
    sorting_helps,
    tight,
    unknown_breaks,
)
from toolkit.resolver.wording import listed, times

PATHS: tuple[Path, ...] = ("rework", "sort", "concession", "reject")
# Priced though barred: what a rejection would cost, and taking the lot, is the measure of the other ways.
_ALWAYS_PRICED: tuple[Path, ...] = ("reject", "concession")
_NOT_FAILED = {
    "pass": "The lot passed; there is nothing to resolve.",
    "pending": "The result is pending: close the open points first.",
    "aborted": "The lot was not inspected: book a new visit first.",
    "unknown": "It is not settled whether the lot failed.",
}


def options(case: Case, estimated: dict[Path, costs.Estimate]) -> tuple[Option, ...]:
    """Return rework, sorting, concession and rejection."""
    return tuple(_option(path, case, estimated) for path in PATHS)


def _option(path: Path, case: Case, estimated: dict[Path, costs.Estimate]) -> Option:
    if not case.failed:
        return Option(path=path, allowed=False, why=(_NOT_FAILED[case.verdict.result],))
    barred = tuple(BARS[path](case))
    known = estimated.get(path) if not barred or path in _ALWAYS_PRICED else None
    return Option(
        path=path,
        allowed=not barred,
        why=barred or tuple(NOTES[path](case)),
        cost=known.cost if known else None,
        supplier_cost=known.supplier if known else None,
        modes=known.modes if known else (),
    )


def _rework_bars(case: Case) -> Iterator[str]:
    """G14: repairable is the precondition; G1: at the factory; G49: not on the same terms for ever."""
    if case.critical:
        yield "Critical defects bar it: the safety question comes first (G11)."
    if case.goods_left:
        yield f"The goods are {case.order.goods.location} (G1)."
    if case.order.supplier.refuses_correction:
        yield "The supplier refuses to correct (G41)."
    if case.rounds_used_up:
        most = times(case.policy.max_rounds)
        yield f"It failed {times(case.failed_before)} before; rework is offered {most} at most (G49)."
    if permanent_breaks(case):
        yield "The defects that cannot be repaired fail the lot by themselves (G14, G15)."


def _rework_notes(case: Case) -> Iterator[str]:
    if unknown_breaks(case):
        yield "Only if the supplier proposes a method first: it is not known if what failed can be repaired (G14)."
    elif case.failing:
        all_of_it = all(row.known.repairable in ("yes", "depends") for row in case.rows)
        yield f"{'What' if all_of_it else 'Enough of what'} failed can be repaired (G14)."
    if tight(case):
        yield "A rework with its re-inspection ends after the order's own dates (G28)."
    if case.failure.pattern == "scattered":
        yield "The defects are scattered: rework alone may not cure weak production control (G10)."
    yield "It closes only with a re-inspection of a fresh random sample (G24, G25)."


def _sort_bars(case: Case) -> Iterator[str]:
    """G32: sorting takes out only what eyes find."""
    if case.critical:
        yield "Critical defects bar it: looking is no proof of safety (G11)."
    if case.goods_left:
        yield f"The goods are {case.order.goods.location} (G1)."
    if case.order.supplier.refuses_correction:
        yield "The supplier refuses to correct (G41)."
    if not case.failing:
        yield "No class failed by its counts, so there are no bad units to take out."
    elif case.still_fails(lambda known: known.detectable in ("test", "measurement")):
        yield "What failed the lot is found by test or measurement, not by eye (G32)."


def _sort_notes(case: Case) -> Iterator[str]:
    checks = [check for check in failed_checks(case.report) if not is_relabelling(check)]
    if not sorting_helps(case) and case.finds(not_visible):
        yield "Not all that failed is surely found by eye (G32)."
    if not share_worth_sorting(case):
        yield "The share of bad units is wide: sorting would leave a short order (G15)."
    if case.finds(is_permanent):
        yield "Units that cannot be repaired are taken out and replaced or short-shipped (G29)."
    if checks:
        yield f"It does not settle {listed(check.name for check in checks)}."
    yield "It does not mend the process, and the sorted lot is checked again (G30, G33)."


def _concession_bars(case: Case) -> Iterator[str]:
    """G39: never without a remedy; never for a critical defect."""
    if case.critical:
        yield "Critical defects are never conceded (G11)."
    if case.order.concession.remedy is None:
        yield "No remedy is agreed (G39)."


def _concession_notes(case: Case) -> Iterator[str]:
    """G36: the three facts, those missing named; the decision stays the buyer's."""
    missing = {
        "the excess is not marginal": not marginal(case),
        "no season deadline forces it": not hard_deadline(case),
        "the delay does not cost more than the defects": delay_costs_more(case) is False,
        "the cost of delay or of the defects is not known": delay_costs_more(case) is None,
    }
    against = [fact for fact, holds in missing.items() if holds]
    if against:
        yield f"Not recommended: {listed(against)} (G36)."
    yield "It needs a written record with the remedy and without precedent (G37, G39)."


def _reject_bars(case: Case) -> Iterator[str]:
    """G41: critical, irreparable, correction refused, or failed once too often."""
    grounds = (case.critical, case.order.supplier.refuses_correction, case.rounds_used_up, permanent_breaks(case))
    if not any(grounds):
        yield "No ground for it yet: nothing critical, nothing that must stay bad, no refusal to correct (G41)."


def _reject_notes(case: Case) -> Iterator[str]:
    if not case.order.contract.inspection_right:
        yield "The order file names no inspection right, on which its strength rests (G42)."
    if case.order.payment.balance_paid:
        yield "The balance is paid, so it has little force (G19)."
    yield "The report with its photos is the evidence; keep it unchanged (G43)."


BARS = {"rework": _rework_bars, "sort": _sort_bars, "concession": _concession_bars, "reject": _reject_bars}
NOTES = {"rework": _rework_notes, "sort": _sort_notes, "concession": _concession_notes, "reject": _reject_notes}
