"""Lots that failed apart: each is held to the plan that the papers print for it, and none makes up for another."""

from collections.abc import Callable, Iterable, Sequence

from toolkit.model.comparison import Proof
from toolkit.model.lot_checks import same_item
from toolkit.model.report import LotResult, Report
from toolkit.model.resolution import Plan
from toolkit.model.severity import Severity
from toolkit.resolver.second_case import Again, Call
from toolkit.resolver.second_concerned import Held, lots_again, lots_held
from toolkit.resolver.second_units import lot_of, sizes_of
from toolkit.resolver.wording import listed

Judge = Callable[[Plan, Report], Call]
# The weakest lot decides.
_WEAKEST: tuple[Proof, ...] = ("disproved", "not_shown", "proved")


def sample_of_each(again: Again, apart: Sequence[Held], judge: Judge) -> Call:
    """Return whether the sample of each lot is that of its plan, by *judge*."""
    if any(held.report is not None for held in apart):
        return _of_each(apart, judge)
    return _sample_of_all(again.second, apart)


def plan_of_each(again: Again, apart: Sequence[Held], judge: Judge) -> Call:
    """Return whether each lot was judged by its plan, by *judge*."""
    if any(held.report is not None for held in apart):
        return _of_each(apart, judge)
    named = listed(held.name for held in apart)
    told = f"and the plan agreed is one for each of {named}"
    return "not_shown", f"The second report {_not_apart(again.second)}, {told}."


def missing_of_lots(again: Again) -> int:
    """Return how many units fewer were presented than then, counted lot by lot."""
    return sum(short for _, short in _shortfalls(again))


def smaller_lots(again: Again) -> tuple[str, ...]:
    return tuple(name for name, _ in _shortfalls(again))


def _of_each(apart: Iterable[Held], judge: Judge) -> Call:
    calls = [(held.name, *_judged(held, judge)) for held in apart]
    worst = min((proof for _, proof, _ in calls), key=_WEAKEST.index)
    return worst, " ".join(f"{name}: {why}" for name, proof, why in calls if proof == worst)


def _judged(held: Held, judge: Judge) -> Call:
    if held.report is None:
        return "not_shown", "The second report does not judge it."
    return judge(held.plan, held.report)


def _sample_of_all(report: Report, apart: Sequence[Held]) -> Call:
    """Return what one sample of all shows of samples that were asked of each: too few are too few for any of them."""
    sizes, lot = sizes_of(report), lot_of(report)
    if not sizes:
        return "not_shown", "The second report prints no sample size."
    least = min(sizes.values())
    if lot and lot.sure and least >= lot.units > 0:
        return "proved", f"Every unit was inspected: {least:,} of {lot.units:,}."
    wanted = {name: sum(held.plan.sample_size[name] or 0 for held in apart) for name in Severity}
    small = [name for name, size in sizes.items() if size < wanted[name]]
    each = listed(f"{max(size for _, size in held.plan.sample_size.items()):,} of {held.name}" for held in apart)
    if small:
        sums = listed(f"{sizes[name]:,} units for {name}, {wanted[name]:,} agreed" for name in small)
        return "disproved", f"The sample is smaller than the plans of the lots together ({each}): {sums}."
    return "not_shown", f"{least:,} units were inspected, and {each} agreed; the second report {_not_apart(report)}."


def _not_apart(report: Report) -> str:
    if report.lots:
        theirs = listed(lot.item or "a lot without a name" for lot in report.lots)
        return f"calls its lots {theirs}: give each in its JSON the item that the first report has"
    return "does not judge the lots apart"


def _shortfalls(again: Again) -> tuple[tuple[str, int], ...]:
    pairs = ((lot, now) for lot in lots_held(again) for now in lots_again(again) if same_item(lot.item, now.item))
    return tuple((lot.item or "", missing) for lot, now in pairs if (missing := _missing(lot, now)) > 0)


def _missing(lot: LotResult, now: LotResult) -> int:
    return 0 if lot.lot is None or now.lot is None else lot.lot - now.lot
