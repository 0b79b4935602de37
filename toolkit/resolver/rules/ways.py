"""What speaks for and against a path beyond the route that chose it: time, and what each path demands."""

from toolkit.model.resolution import Path, Reason
from toolkit.resolver.case import Row, is_unknown
from toolkit.resolver.conditions import concession_facts, late, tight, unfinished
from toolkit.resolver.deadline import last_day, rework_cycle, sort_cycle
from toolkit.resolver.prices import replacement_days
from toolkit.resolver.ruling import places
from toolkit.resolver.settled import Rule, Settled
from toolkit.resolver.wording import day, days, listed, quoted


def window(settled: Settled) -> Reason | None:
    """G2: the days that are left against the days a rework takes."""
    case, limit = settled.case, last_day(settled.case.order)
    if not case.failed or limit is None or case.critical or case.goods_left or unfinished(case):
        return None
    left, needed = (limit - case.as_of).days, rework_cycle(case.order, case.policy, case.lot_size)
    state = "too short" if tight(case) else "enough"
    remain = f"{days(left)} left" if left >= 0 else "No day left"
    # The letter counts the work from the agreement on a method that has to be proposed; no day of that is known here.
    proposed = any(is_unknown(known) for known in case.known)
    more = ", and what is proposed first waits for your agreement on top" if proposed else ""
    text = f"{remain} to {day(limit)}; a rework with its re-inspection takes {days(needed)}{more}: {state}."
    return Reason(rule="G2", text=f"{text}{_sort_window(settled)}")


def _sort_window(settled: Settled) -> str:
    """Return what is said of the days that a sort takes, where that is the way out."""
    case = settled.case
    if settled.path != "sort":
        return ""
    needed = sort_cycle(case.order, case.policy, case.lot_size)
    told = f" A sort with its re-inspection takes {days(needed)}"
    if not late(needed, case):
        return f"{told} from the day it begins."
    return (
        f"{told}: too short as well. Agree a later date now, or weigh a short shipment or a concession with a remedy."
    )


def remedy_missing(settled: Settled) -> Reason | None:
    """G39: the facts of a concession alone do not make one."""
    case = settled.case
    if not case.failed or case.order.concession.remedy is not None or not concession_facts(case):
        return None
    text = "A concession would fit (marginal excess, hard deadline, costly delay), but no remedy is agreed."
    return Reason(rule="G39", text=text)


def sorting_limits(settled: Settled) -> Reason | None:
    """G33: sorting takes out bad units and leaves the process as it is."""
    if settled.path != "sort":
        return None
    text = "Sorting finds only what eyes see, about 85 in 100 bad units at a time, and does not mend the process."
    found = round(100 * settled.case.policy.sort_finds)
    return Reason(rule="G33", text=text.replace("85", str(found)))


def short_shipment(settled: Settled) -> Reason | None:
    """G29: what is pulled out is short-shipped or replaced."""
    case = settled.case
    if settled.path != "sort":
        return None
    ranges = [units for severity in case.failing if (units := case.failure.units_in_lot[severity])]
    if not ranges:
        return Reason(rule="G29", text="Bad units are pulled out: agree a short shipment or replacements with a date.")
    worst = max(ranges, key=lambda units: units.high)
    text = (
        f"Expect about {worst.low:,} to {worst.high:,} units to be pulled out: agree a short shipment or replacements."
    )
    limit, making = last_day(case.order), replacement_days(case)
    if limit is not None and late(making, case):
        text += f" Replacements take about {days(making)} and come after {day(limit)}: plan without them."
    return Reason(rule="G29", text=text)


def sorting_mode(settled: Settled) -> Reason | None:
    """G30: the factory's own staff with a check afterwards, or under supervision; never without the check."""
    if settled.path != "sort":
        return None
    mode = (
        "supervised by a third party, because it failed before"
        if settled.case.failed_before
        else "by the factory's own staff or supervised"
    )
    return Reason(rule="G30", text=f"Sorting {mode}; it closes only with an independent check of the sorted goods.")


def replacement(settled: Settled) -> Reason | None:
    """G15: beside rejection stand replacement production and a discount; the first is named, the second needs G36."""
    if settled.path != "reject" or settled.case.critical or settled.case.order.supplier.refuses_correction:
        return None
    text = (
        "Replacement production is the other way: new goods by a fixed day, inspected as a first lot. "
        "A discount on these goods would be a concession."
    )
    return Reason(rule="G15", text=text)


def several_ways(settled: Settled) -> Reason | None:
    """G15: in one lot some defects are repaired, and units with others are taken out and replaced."""
    if not settled.corrects:
        return None
    ways: dict[Path, list[Row]] = {}
    for row in settled.case.rows:
        ways.setdefault(settled.per_defect[row.number - 1].path, []).append(row)
    if len(ways) < 2:  # noqa: PLR2004
        return None
    told = (f"{_WAYS[way]} {_named(rows)}" for way, rows in ways.items())
    text = f"More than one way in this lot: {'; '.join(told)}."
    return Reason(rule="G15", text=text, evidence=places(settled.case.rows))


def strength(settled: Settled) -> Reason | None:
    """G42: a rejection is as strong as the terms agreed before."""
    contract, payment = settled.case.order.contract, settled.case.order.payment
    if settled.path != "reject":
        return None
    right = contract.right_to_inspect
    by = f"clause {right}" if isinstance(right, str) else "an inspection right"
    terms = f"The order gives {by}" if right else "The order file names no inspection right"
    unpaid = {True: "the balance is already paid", False: "the balance is unpaid"}.get(payment.balance_paid is True)
    if payment.balance_paid is None:
        unpaid = "whether the balance is unpaid is not said"
    return Reason(rule="G42", text=f"{terms}, and {unpaid}.")


_MOST_NAMED = 3


def _named(rows: list[Row]) -> str:
    """Return the defects by name, or how many they are where the names would fill a page."""
    names = [quoted(row.defect.description) for row in rows]
    return listed(names) if len(names) <= _MOST_NAMED else f"{len(names)} kinds of defects"


_WAYS: dict[Path, str] = {
    "rework": "repair",
    "sort": "take out and replace",
    "reject": "refuse",
    "ask": "settle first",
    "concession": "accept",
    "none": "leave",
}
RULES: tuple[Rule, ...] = (
    window,
    remedy_missing,
    several_ways,
    sorting_mode,
    sorting_limits,
    short_shipment,
    replacement,
    strength,
)
