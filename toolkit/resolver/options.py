"""The four ways out, always in the guide's order (G3), each allowed or not, with why and with its cost."""

from collections.abc import Iterator

from toolkit.model.resolution import Option, Path
from toolkit.resolver import costs
from toolkit.resolver.case import Case, is_permanent, needs_a_test, not_visible
from toolkit.resolver.check_finds import told
from toolkit.resolver.checks import is_relabelling
from toolkit.resolver.conditions import (
    delay_costs_more,
    every_unit_bad,
    failed_again,
    hard_deadline,
    late,
    marginal,
    papers_alone,
    permanent_breaks,
    share_worth_sorting,
    sorting_helps,
    tight,
    unfinished,
    unknown_breaks,
)
from toolkit.resolver.deadline import sort_cycle
from toolkit.resolver.hazards import names_of
from toolkit.resolver.mixed import depends_on_unknown, rework_then_sort
from toolkit.resolver.prices import replacement_days
from toolkit.resolver.wording import listed, quoted, times

PATHS: tuple[Path, ...] = ("rework", "sort", "concession", "reject")
# Priced though barred: what a rejection would cost, and taking the lot, is the measure of the other ways.
_ALWAYS_PRICED: tuple[Path, ...] = ("reject", "concession")
_NOT_FAILED = {
    "pass": "The lot passed; there is nothing to resolve.",
    "pending": "The result is pending: close the open points first.",
    "aborted": "The lot was not inspected: book a new visit first.",
    "unknown": "It is not settled whether the lot failed.",
}


_CLASS_OPEN = "The lot passed by its counts; settle the class of what is a matter of safety first (G11)."
_FINISH = "The quantity alone is short and the goods are not at fault: finish them and present them again (G29)."
_LATE = "It ends after the order's own dates, re-inspection included (G28)."
_NOTHING_TO_SORT = "No class failed by its counts, so there are no bad units to take out."


def options(case: Case, estimated: dict[Path, costs.Estimate]) -> tuple[Option, ...]:
    """Return rework, sorting, concession and rejection."""
    return tuple(_option(path, case, estimated) for path in PATHS)


def _option(path: Path, case: Case, estimated: dict[Path, costs.Estimate]) -> Option:
    if not case.failed:
        open_pass = case.verdict.result == "pass" and case.hazards
        return Option(path=path, allowed=False, why=(_CLASS_OPEN if open_pass else _NOT_FAILED[case.verdict.result],))
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
    if permanent_breaks(case) and not rework_then_sort(case):
        yield "The defects that cannot be repaired fail the lot by themselves (G14, G15)."
    yield from _no_work_for_checks(case)
    if unfinished(case):
        yield _FINISH


def _no_work_for_checks(case: Case) -> Iterator[str]:
    """G14: no work on the goods cures what must stay bad, nor brings a paper."""
    stays = [find for find in case.checks if find.repairable == "no"]
    if stays:
        yield f"What failed in {listed(find.name for find in stays)} cannot be repaired (G14, G15)."
    if papers_alone(case):
        yield f"{listed(find.name for find in case.checks)}: a paper is missing; no work on the goods brings it (G14)."


def _rework_notes(case: Case) -> Iterator[str]:
    yield from _what_rework_can_do(case)
    if case.finds(is_permanent):
        yield "Its sums count every find as repaired; units taken out cost more."
    if case.failed_before:
        yield "Not again on the same terms: a third party on site, and a plan signed by the management (G49)."
    if case.order.payment.balance_paid:
        yield "The balance is paid: have the supplier promise the work and its day in writing first (G19)."
    yield from _unsettled_checks(case)
    if tight(case):
        yield _LATE
        yield "If a second visit does not fit, have an inspector check while the goods are packed (G24)."
    if case.failure.pattern == "scattered":
        yield "The defects are scattered: rework alone may not cure weak production control (G10)."
    yield "It closes only with a re-inspection of a fresh random sample (G24, G25)."


def _what_rework_can_do(case: Case) -> Iterator[str]:
    """G14: how much of what failed can be repaired, and what must be settled before."""
    goods = [find for find in case.checks if not (find.of_packing or find.of_paper)]
    if goods and not case.failing:
        names = listed(find.name for find in goods)
        yield f"Only once it is settled how what failed in {names} is put right (G7, G14)."
    elif depends_on_unknown(case) if rework_then_sort(case) else unknown_breaks(case):
        yield "Only if the supplier proposes a method first: it is not known if what failed can be repaired (G14)."
    elif rework_then_sort(case):
        yield "First what can be repaired; then units that cannot are taken out, and replaced or short-shipped (G15)."
    elif case.failing:
        all_of_it = all(row.known.repairable in ("yes", "depends") for row in case.rows)
        yield f"{'What' if all_of_it else 'Enough of what'} failed can be repaired (G14)."


def _sort_bars(case: Case) -> Iterator[str]:
    """G32: sorting takes out only what eyes find."""
    if case.critical:
        yield "Critical defects bar it: looking is no proof of safety (G11)."
    if case.goods_left:
        yield f"The goods are {case.order.goods.location} (G1)."
    if case.order.supplier.refuses_correction:
        yield "The supplier refuses to correct (G41)."
    if every_unit_bad(case):
        later = "; after the rework what is left is sorted" if rework_then_sort(case) else ""
        yield f"Next to every unit is bad: sorting alone would leave nothing to ship (G15){later}."
    if made := [find for find in case.checks if find.made_so]:
        yield f"{listed(find.name for find in made)} failed on all that was measured: no good units are left (G15)."
    if not case.failing:
        yield _FINISH if unfinished(case) else _not_sorted_out(case)
        return
    if case.still_fails(needs_a_test):
        yield "What failed the lot is found by test or measurement, not by eye (G32)."


def _not_sorted_out(case: Case) -> str:
    """G32: of what failed in a check, it is said whether eyes find it; only the counts tell how many units are bad."""
    goods = [find for find in case.checks if not (find.of_packing or find.of_paper)]
    tested = [find for find in goods if find.detectable in ("test", "measurement")]
    if tested:
        return (
            f"What failed in {listed(find.name for find in tested)} is found by test or measurement, not by eye (G32)."
        )
    if goods:
        names = listed(find.name for find in goods)
        return f"No class failed by its counts, and whether eyes find what failed in {names} is not known (G32)."
    return _NOTHING_TO_SORT


def _sort_notes(case: Case) -> Iterator[str]:
    unknown = [row for row in case.rows if row.known.detectable == "unknown"]
    if not sorting_helps(case) and unknown:
        names = listed(quoted(row.defect.description) for row in unknown)
        yield f"It is not known whether eyes find {names} (G32)."
    elif not sorting_helps(case) and case.finds(not_visible):
        yield "Not all that failed is surely found by eye (G32)."
    if not share_worth_sorting(case):
        yield "The share of bad units is wide: sorting would leave a short order (G15)."
    if case.finds(is_permanent):
        yield "Units that cannot be repaired are taken out and replaced or short-shipped (G29)."
        if case.order.payment.method == "L/C":
            yield "A short shipment must stay within the quantity that the credit allows (G29)."
    yield from _unsettled_checks(case)
    if late(sort_cycle(case.order, case.policy, case.lot_size), case):
        yield _LATE
    yield "It does not mend the process, and the sorted lot is checked again (G30, G33)."


def _unsettled_checks(case: Case) -> Iterator[str]:
    """G7: a check that failed beside the counts is not cured by a correction of what was counted."""
    checks = [find.check for find in case.checks if not (is_relabelling(find.check) or find.lacks == {"label"})]
    if checks and case.failing:
        yield f"It does not settle {listed(check.name for check in checks)} (G7)."


def _concession_bars(case: Case) -> Iterator[str]:
    """G39: never without a remedy; never for a critical defect."""
    if case.critical:
        yield "Critical defects are never conceded (G11)."
    elif case.hazards:
        yield f"{names_of(case.hazards)}: a matter of safety is never conceded, whatever its class (G11)."
    if case.classed_lower and not case.critical:
        yield (
            f"{names_of(case.classed_lower)}: critical by kind in the defect knowledge, and not conceded until the "
            "class is settled: have the firm confirm it, and give the kind your class in your own defect file (G11)."
        )
    if case.unsafe_checks and not case.critical:
        yield f"{told(case.unsafe_checks)} failed: a matter of safety is never conceded (G11)."
    if case.order.concession.remedy is None and not (case.hazards or case.classed_lower or case.unsafe_checks):
        yield "No remedy is agreed (G39)."  # where safety bars it, no remedy would open it


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
    if case.order.payment.balance_paid:
        yield "The balance is paid, so the remedy must come back as money, credit or goods (G19)."
    yield from _unsettled_checks(case)
    yield "It needs a written record with the remedy and without precedent (G37, G39)."


def _reject_bars(case: Case) -> Iterator[str]:
    """G41: critical, irreparable, correction refused, failed once too often; or a clause that grants it (G42)."""
    granted = case.order.contract.rights.rejection is not None
    grounds = (granted, case.critical, case.order.supplier.refuses_correction, failed_again(case), _stays_bad(case))
    if unfinished(case):
        yield _FINISH
    elif not any(grounds):
        few = bool(case.finds(is_permanent))
        stays = "the permanent defects alone fail no lot" if few else "nothing that must stay bad"
        yield f"No ground for it yet: nothing critical, {stays}, no refusal, no clause (G41)."


def _stays_bad(case: Case) -> bool:
    """Return whether something must stay bad: it fails the lot, or nobody can take it out any more (G15, G41)."""
    in_a_check = any(find.repairable == "no" for find in case.checks)
    return permanent_breaks(case) or in_a_check or (case.goods_left and bool(case.finds(is_permanent)))


def _reject_notes(case: Case) -> Iterator[str]:
    if not case.order.supplier.refuses_correction:
        yield "It ends this lot, not the order: ask for replacement production, inspected as a new lot (G15)."
        if late(replacement_days(case), case):
            yield "Replacement production ends after the order's own dates (G28)."
    if not case.order.contract.right_to_inspect:
        yield "The order file names no inspection right, on which its strength rests (G42)."
    if case.order.payment.balance_paid:
        yield "The balance is paid, so it has little force (G19)."
    yield "The report with its photos is the evidence; keep it unchanged (G43)."


BARS = {"rework": _rework_bars, "sort": _sort_bars, "concession": _concession_bars, "reject": _reject_bars}
NOTES = {"rework": _rework_notes, "sort": _sort_notes, "concession": _concession_notes, "reject": _reject_notes}
