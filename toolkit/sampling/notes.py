"""What has to be said of a plan so that nobody takes it for more than it is: one sentence each."""

from collections.abc import Iterator

from toolkit.model.severity import Severity
from toolkit.sampling.scheme import ClassPlan, Counted, Scheme, sample_sizes

_COARSE, _FINE, _FINER = 100.0, 1.0, 0.1
_ONE_DECIMAL = (1.0, 4.0)


def notes(made: Scheme) -> tuple[str, ...]:
    """Return the sentences that belong to *made*, the one on a single lot first."""
    parts = (_protection, _full_inspection, _zero, _defects, _sizes, _kept, _undecided, _too_few)
    return tuple(sentence for part in parts for sentence in part(made))


def rate_text(rate: float, counts: Counted) -> str:
    """Return *rate* with what it is of: ``3.1 % bad units`` or ``3.1 defects per 100 units``."""
    return f"{figure(rate)} % bad units" if counts == "bad units" else f"{figure(rate)} {counts}"


def figure(rate: float) -> str:
    """Return *rate* with the digits that say something."""
    decimals = 0 if rate == 0 or rate >= _COARSE else 1 if rate >= _FINE else 2 if rate >= _FINER else 3
    return f"{rate:.{decimals}f}"


def aql_text(aql: float) -> str:
    """Return *aql* as the standard prints it: 2.5, 4.0, 10."""
    return f"{aql:.1f}" if aql in _ONE_DECIMAL else f"{aql:g}"


def _protection(made: Scheme) -> Iterator[str]:
    sampled = {severity: plan for severity, plan in made.plans.items() if not plan.full_inspection}
    of_table = {severity: plan for severity, plan in sampled.items() if plan.letter} or sampled
    for severity in (Severity.MAJOR, Severity.MINOR, Severity.CRITICAL):
        if severity in of_table:
            yield f"An AQL is no protection for a single lot: {_let_pass(of_table[severity], severity)}."
            return


def _let_pass(plan: ClassPlan, severity: Severity) -> str:
    half, tenth = plan.lets_pass.at_50.rate, plan.lets_pass.at_10.rate
    if not half:  # in a very small lot a single bad unit is found more often than not
        return f"with {rate_text(tenth, plan.counts)} ({severity}) a lot still passes one time in ten"
    seldom = figure(tenth) + " %" * (plan.counts == "bad units")
    much = f"with {rate_text(half, plan.counts)} ({severity}) a lot still passes every second time"
    return f"{much}, with {seldom} one time in ten"


def _full_inspection(made: Scheme) -> Iterator[str]:
    full = [str(severity) for severity, plan in made.plans.items() if plan.full_inspection]
    if full:
        yield (
            f"Full inspection ({_listed(full)}): the plan asks for at least as many units as the lot has, so all "
            f"{made.lot:,} are looked at and Ac and Re stay as they are."
        )


def _zero(made: Scheme) -> Iterator[str]:
    yield from (
        f"AQL 0 is not in the standard: it means that nothing {severity} is accepted in the "
        f"{plan.sample_size:,} units looked at; {_left_over(plan, severity)}."
        for severity, plan in made.plans.items()
        if plan.letter is None
    )


def _left_over(plan: ClassPlan, severity: Severity) -> str:
    if plan.full_inspection:
        return "that is the whole lot"
    return f"that is no proof of none: {_let_pass(plan, severity)}"


def _defects(made: Scheme) -> Iterator[str]:
    counted = [str(severity) for severity, plan in made.plans.items() if plan.counts != "bad units"]
    if counted:
        yield f"Counted in defects per 100 units, not in bad units: {_listed(counted)}; a unit may have several."


def _sizes(made: Scheme) -> Iterator[str]:
    if made.one_sample is not None:
        asked = _listed([f"{size:,}" for size in sample_sizes(made.plans)])
        numbers = ", ".join(f"{severity} {plan.accept}/{plan.reject}" for severity, plan in made.one_sample.items())
        yield (
            f"The classes ask for different samples ({asked}). The largest letter may serve them all: "
            f"{sample_sizes(made.one_sample)[-1]:,} units, {numbers} (Ac/Re)."
        )


def _kept(made: Scheme) -> Iterator[str]:
    last = made.one_sample or made.plans
    yield from (
        f"{severity.capitalize()} keeps its {plan.sample_size:,} units: from the larger sample the table leads back to "
        f"them (AQL {aql_text(plan.aql)})."
        for severity, plan in last.items()
        if plan.sample_size < sample_sizes(last)[-1]
    )


def _undecided(made: Scheme) -> Iterator[str]:
    unknown = [str(severity) for severity, plan in made.plans.items() if plan.judged is None]
    if made.judged is None and any(plan.judged for _, plan in made.plans.items()):
        yield f"The lot is not judged yet: nothing was said of what was found of {_listed(unknown)}."


def _too_few(made: Scheme) -> Iterator[str]:
    none = {row.rate: None for _, plan in made.plans.items() for row in plan.chances if row.units == 0 and row.rate > 0}
    if none:
        told = _listed([f"{rate:g} %" for rate in none])
        yield f"In a lot of {made.lot:,} units {told} is less than half a unit, and counts as none."


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
