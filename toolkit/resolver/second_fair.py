"""Whether the second sample stands for the lot: its size, the units presented, the plan, the goods (G25)."""

from collections.abc import Iterator

from msgspec.structs import replace

from toolkit.model.comparison import TAKEN_OUT, Checked
from toolkit.model.lots import failed_part
from toolkit.model.report import Report
from toolkit.model.resolution import Plan
from toolkit.model.severity import BySeverity, Severity
from toolkit.resolver.second_cartons import fresh_sample
from toolkit.resolver.second_case import Again, Call
from toolkit.resolver.second_concerned import concerned_in, held_apart
from toolkit.resolver.second_each import missing_of_lots, plan_of_each, sample_of_each, smaller_lots
from toolkit.resolver.second_goods import same_goods
from toolkit.resolver.second_units import Lot, lot_of, sizes_of
from toolkit.resolver.wording import listed
from toolkit.sampling import NotInStandardError, common_plans, expected_accept
from toolkit.sampling.iso2859 import level_name

_LEVELS = ("S-1", "S-2", "S-3", "S-4", "I", "II", "III")
_LOOSER, _ZERO, _MIN_LOT = 1e-9, 0.0, 2


def fair_points(again: Again) -> tuple[Checked, ...]:
    """Return what shows that the re-inspection was fair, point by point, and what speaks against it."""
    size, lot, goods, plan = _sample_size(again), _whole_lot(again), same_goods(again), _plan(again)
    return (
        fresh_sample(again),
        Checked(point="sample_size", proof=size[0], why=size[1]),
        Checked(point="whole_lot", proof=lot[0], why=lot[1]),
        Checked(point="same_goods", proof=goods[0], why=goods[1]),
        Checked(point="plan", proof=plan[0], why=plan[1]),
    )


def _sample_size(again: Again) -> Call:
    apart = held_apart(again)
    if apart:
        return sample_of_each(again, apart, _sample_of)
    plan = _agreed(again)
    if plan is None:
        return "not_shown", "No plan for the re-inspection is known, so its sample is held to none."
    return _sample_of(plan, concerned_in(again))


def _sample_of(plan: Plan, report: Report) -> Call:
    sizes, lot = sizes_of(report), lot_of(report)
    wanted = {severity: size for severity, size in plan.sample_size.items() if severity in sizes}
    told = {severity: sizes[severity] for severity in wanted}
    if not told:
        return "not_shown", "The second report prints no sample size."
    if lot and lot.sure and min(told.values()) >= lot.units > 0:
        return "proved", f"Every unit was inspected: {min(told.values()):,} of {lot.units:,}."
    small = [name for name, size in told.items() if size < wanted[name]]
    if small:
        sums = (f"{told[name]:,} units for {name}, {wanted[name]:,} agreed" for name in small)
        return "disproved", f"The sample is smaller than the plan: {listed(sums)}."
    return "proved", f"{min(told.values()):,} units were inspected; the plan asks for {max(wanted.values()):,}."


def _agreed(again: Again) -> Plan | None:
    """Return the plan of the re-inspection, for the units that are left where some were taken out for good."""
    plan = again.first_resolution.reinspection
    left = plan.lot_size - again.pulled if plan and again.pulled else 0
    if plan is None or left < _MIN_LOT:
        return plan
    try:
        made = common_plans(left, plan.level, plan.aql, plan.severity_level)
    except NotInStandardError:
        return plan
    sizes, accept, reject = (
        BySeverity(*(None if (found := made[severity]) is None else getattr(found, field) for severity in Severity))
        for field in ("size", "accept", "reject")
    )
    return replace(plan, lot_size=left, sample_size=sizes, accept=accept, reject=reject)


def _whole_lot(again: Again) -> Call:
    failed = again.first_resolution.verdict.result == "fail"
    part, second = failed_part(again.first) if failed else again.first, concerned_in(again)
    before, now = lot_of(part), lot_of(second)
    units = {report.quantities.unit for report in (part, second) if report.quantities.unit}
    if before is None or now is None:
        silent = "neither report prints" if before is now is None else "one report does not print"
        return "not_shown", f"The lots cannot be compared: {silent} how many units it stands for."
    if len(units) > 1:
        return "not_shown", f"The lots are counted in different units ({listed(sorted(units))})."
    missing = max(before.units - now.units, missing_of_lots(again))
    taken = f" less {again.pulled:,} taken out" if again.pulled else ""
    sums = f"{now.units:,} units now, {before.units:,} then{taken}"
    if missing > (again.pulled or 0):
        hint = "" if again.pulled else " If units were taken out for good, say how many."
        return "disproved", f"Only a part of {_short(again, before, now)} was presented: {sums}.{hint}"
    if again.unaccounted and missing > 0:
        return "not_shown", f"{again.unaccounted:,} of the units {TAKEN_OUT}, scrapped or inspected again: {sums}."
    if not now.sure:
        return "not_shown", f"The second report prints only what was ordered, not what was presented: {sums}."
    return "proved", f"The whole lot was presented: {sums}."


def _short(again: Again, before: Lot, now: Lot) -> str:
    """Return what is short; a lot that is larger now makes up for none that is smaller."""
    return "the lot" if missing_of_lots(again) <= before.units - now.units else listed(smaller_lots(again))


def _plan(again: Again) -> Call:
    apart = held_apart(again)
    if apart:
        return plan_of_each(again, apart, _plan_of)
    plan = _agreed(again)
    if plan is None:
        return "not_shown", "No plan for the re-inspection is known, so its limits are held to none."
    return _plan_of(plan, concerned_in(again))


def _plan_of(plan: Plan, report: Report) -> Call:
    looser = tuple(_looser(plan, report))
    if looser and _passes(plan, report):
        held = f"what was found passes the {plan.severity_level} plan agreed all the same"
        return "proved", f"The limits printed are looser ({listed(looser)}), and {held}."
    if looser:
        return "disproved", f"Looser than agreed: {listed(looser)}."
    open_points = tuple(_unknown(plan, report))
    if open_points:
        return "not_shown", f"The second report does not print {listed(open_points)}."
    return "proved", f"Limits and AQL are not looser than the {plan.severity_level} plan agreed, level {plan.level}."


def _looser(plan: Plan, report: Report) -> Iterator[str]:
    levels = [level_name(level) for level in (report.sampling.level or "", plan.level)]
    if all(level in _LEVELS for level in levels) and _LEVELS.index(levels[0] or "") < _LEVELS.index(levels[1] or ""):
        yield f"level {levels[0]} instead of {levels[1]}"
    for severity, aql in report.sampling.aql.items():
        agreed = plan.aql[severity]
        if agreed is not None and aql > agreed + _LOOSER:
            yield f"AQL {aql:g} instead of {agreed:g} for {severity}"
    for severity, limit in _limits(report).items():
        most = _most_accepted(plan, report, severity)
        if most is not None and limit > most:
            yield f"Ac {limit} instead of {most} for {severity}"


def _passes(plan: Plan, report: Report) -> bool:
    """Tell whether every count of *report* is known and within what *plan* accepts, whatever the report's own limits.

    A sample from another level is not the one agreed, so its counts show nothing.
    """
    levels = {level_name(level) for level in (report.sampling.level or plan.level, plan.level)}
    counts = [(report.counted(severity), _most_accepted(plan, report, severity)) for severity, _ in plan.accept.items()]
    return len(levels) == 1 and all(count is not None and most is not None and count <= most for count, most in counts)


def _limits(report: Report) -> BySeverity[int]:
    return report.lots[0].allowed if len(report.lots) == 1 and not report.allowed else report.allowed


def _most_accepted(plan: Plan, report: Report, severity: Severity) -> int | None:
    """Return what the plan accepts in the sample that was inspected; a larger sample may show more."""
    size, agreed = sizes_of(report).get(severity), plan.sample_size[severity]
    if size is None or agreed is None or size <= agreed:
        return plan.accept[severity]
    aql = plan.aql[severity]
    return None if aql is None else expected_accept(size, aql, plan.severity_level)


def _unknown(plan: Plan, report: Report) -> Iterator[str]:
    """Yield what must be printed to see that the plan was kept; an AQL alone tells it of a normal plan only."""
    for severity, aql in plan.aql.items():
        limit, printed = _limits(report)[severity], report.sampling.aql[severity]
        if severity is Severity.CRITICAL and aql == _ZERO and limit is None:
            continue  # none is ever accepted, so many reports print no limit for it
        known = limit is not None and _most_accepted(plan, report, severity) is not None
        if not known and (plan.severity_level != "normal" or printed is None):
            yield f"a limit for {severity} that can be compared"
