"""A resolution as text for a terminal: the verdict and why, the path and its reasons, what is asked, what to do."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from toolkit.cli.layout import entry, listed
from toolkit.model.order import Order
from toolkit.model.resolution import Cost, Failure, Option, Rate, Reason, Resolution

PATHS = {
    "rework": "rework, then re-inspection",
    "sort": "100 % sorting, then verification",
    "concession": "accept with a concession",
    "reject": "rejection",
    "none": "nothing to resolve",
    "ask": "open: questions come first",
}

FINE = 0.1
_CALLED = ("systematic", "scattered", "local")


def resolution_text(resolution: Resolution, order: Order, *, all_options: bool, as_of: date | None = None) -> str:
    """Return what was decided and why, with *all_options* also what was weighed; money as *order* counts it.

    A day to answer by that is over on *as_of* is called so.
    """
    weighed = options(resolution, order) if all_options else ()
    parts = (decision(resolution), reasons(resolution), weighed, steps(resolution, as_of), prevention(resolution))
    return "\n".join(line for part in parts for line in part)


def decision(resolution: Resolution) -> Iterator[str]:
    failure = resolution.failure
    yield from entry("Verdict", resolution.verdict.result)
    yield from listed("Because", resolution.verdict.because)
    if failure.pattern != "none":
        yield from entry("Failure", failure_words(failure))
    # Of a class without finds the rules say what may still be in the lot.
    found = ((severity, rate) for severity, rate in failure.rate.items() if rate.estimate)
    yield from listed("Bad units", (_rate(severity, rate) for severity, rate in found))
    yield from entry("Path", PATHS[resolution.path])


def reasons(resolution: Resolution) -> Iterator[str]:
    yield from listed("Reasons", (reason_words(reason) for reason in resolution.reasons))


def options(resolution: Resolution, order: Order) -> Iterator[str]:
    yield from listed("Options", (_option(option, order.order.money) for option in resolution.options))


def steps(resolution: Resolution, as_of: date | None = None) -> Iterator[str]:
    due = resolution.respond_by
    over = " (this day has passed: answer today)" if due is not None and as_of is not None and as_of > due else ""
    yield from listed("Questions", (f"{ask.question} [{ask.field}]" for ask in resolution.asks))
    yield from entry("Answer by", f"{due}{over}" if due else None)
    yield from listed("To do", resolution.next)


def prevention(resolution: Resolution) -> Iterator[str]:
    yield from listed("Next order", (f"{advice.rule}: {advice.text}" for advice in resolution.next_order))


def reason_words(reason: Reason) -> str:
    """Return rule, sentence and evidence."""
    return f"{reason.rule}: {reason.text}" + (f" ({'; '.join(short(reason.evidence))})" if reason.evidence else "")


def short(evidence: Iterable[str]) -> Iterator[str]:
    """Yield *evidence* with the rows of one place told once: "page 2, rows 1 to 12"."""
    for (place, has_row), group in groupby(map(_parted, evidence), key=lambda pair: (pair[0], pair[1] is not None)):
        rows = [row for _, row in group if row is not None]
        yield f"{place}, row{'s' if len(rows) > 1 else ''} {_runs(rows)}" if has_row else place


def _parted(evidence: str) -> tuple[str, int | None]:
    """Return the place and the row at its end; a place may hold other numbers ("table 2, row 3, column 1")."""
    place, _, row = evidence.rpartition(", row ")
    return (place, int(row)) if place and row.isdigit() else (evidence, None)


def _runs(numbers: list[int]) -> str:
    """Return ``1 to 3, 5`` for 1, 2, 3, 5."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]} to {run[-1]}" for run in runs)


def failure_words(failure: Failure) -> str:
    """Return the kind of failure, with what that call is worth where it rests on how the finds lie."""
    told = failure.pattern.replace("_", " ")
    sure = f" ({failure.confidence} confidence)" if failure.pattern in _CALLED else ""
    return f"{told}{sure}; repairable: {failure.repairable}"


def _rate(severity: str, rate: Rate) -> str:
    return (
        f"{severity} {_percent(rate.estimate)} of the sample, {_percent(rate.low)} to {_percent(rate.high)} of the lot"
    )


def _option(option: Option, currency: str) -> str:
    why = f": {' '.join(option.why)}" if option.why else ""
    sums = (("", option.cost), ("supplier ", option.supplier_cost))
    told = [f"{whose}{_money(cost, currency)}" for whose, cost in sums if cost is not None]
    cost = f" ({'; '.join(told)})" if told else ""
    return f"{option.path} {'allowed' if option.allowed else 'not allowed'}{cost}{why}"


def _percent(share: float) -> str:
    """Return *share* with one decimal only where it says something."""
    return f"{share:.1%}" if 0 < share < FINE else f"{share:.0%}"


def _money(cost: Cost, currency: str) -> str:
    """Return *cost* with its range, where it has one."""
    between = f", between {cost.low:,.0f} and {cost.high:,.0f}" if cost.low != cost.high else ""
    return f"{currency} {cost.expected:,.0f}{between}".strip()
