"""What the next inspection will make of the work: how good the lot must be, and how likely it passes."""

from toolkit.model.resolution import Chance, Path, Plan, Reason, Work
from toolkit.model.severity import Severity
from toolkit.resolver.passing import left_by, pass_chance, works
from toolkit.resolver.settled import Rule, Settled
from toolkit.resolver.wording import listed
from toolkit.sampling.characteristic import share_with_chance

_SURE, _EVEN, _HUNDRED = 0.95, 0.5, 100
_TOLD: dict[Path, tuple[tuple[Work, str], ...]] = {
    "rework": (("none", "as it is"), ("weak", "after weak work"), ("good", "after good work")),
    "sort": (("none", "as it is"), ("sorted once", "sorted once"), ("sorted twice", "sorted twice")),
}
_EVERY_UNIT = " By rules of thumb: every unit is worked on and then checked, so none has to be found first."
_NOT_ENOUGH = " One pass will not do: have every unit checked again before the lot is presented"


def rate_to_reach(settled: Settled) -> Reason | None:
    """G24: the share of bad units that still passes, in words for the factory."""
    plan = settled.plan
    if not settled.corrects or plan is None:
        return None
    parts = [_limit(plan, severity) for severity in Severity if severity in settled.case.failing]
    known = [part for part in parts if part]
    if not known:
        return None
    each = ", each class for itself" if len(known) > 1 else ""
    text = f"To pass 95 times in 100, the lot must be better than about {listed(known)}{each} ({plan.severity_level})."
    return Reason(rule="G24", text=text)


def chance_after_work(settled: Settled) -> Reason | None:
    """G24: weak work is likely to fail again, and goods presented as they are almost surely."""
    told = [(words, chance) for work, words in _TOLD.get(settled.path, ()) for chance in _of(settled, work)]
    if not told:
        return None
    tightened = settled.plan is not None and settled.plan.severity_level == "tightened"
    chances = [chance.tightened if tightened else chance.normal for _, chance in told]
    first, *others = (f"{words} {_in_100(chance)}" for (words, _), chance in zip(told, chances, strict=True))
    beside = f"; by the normal plan {listed(_in_100(chance.normal) for _, chance in told)}" if tightened else ""
    plan = "tightened" if tightened else "normal"
    text = f"Chance to pass ({plan}): {first} in 100, {', '.join(others)}{beside}."
    every = _EVERY_UNIT if settled.case.whole and settled.path == "rework" else ""
    return Reason(rule="G24", text=f"{text}{every}{'' if chances[-1] >= _EVEN else _once_more(settled)}")


def _once_more(settled: Settled) -> str:
    """Return that good work has to be checked again, and what that is worth; more sorting is told already."""
    case, plan = settled.case, settled.plan
    rates = {severity: rate.estimate for severity, rate in case.failure.rate.items() if severity in case.failing}
    if settled.path != "rework" or plan is None or set(rates) != case.failing:
        return f"{_NOT_ENOUGH}."
    good = works(case.policy)["good"]
    once = {name: left_by(good, share, case.policy, whole=name in case.whole) for name, share in rates.items()}
    chance = pass_chance({name: good.leaves(share) for name, share in once.items()}, plan)
    return f"{_NOT_ENOUGH}; good work then passes {_in_100(chance)} in 100."


def _of(settled: Settled, work: Work) -> list[Chance]:
    return [chance for chance in settled.chances if chance.work == work]


def _limit(plan: Plan, severity: Severity) -> str:
    size, accept = plan.sample_size[severity], plan.accept[severity]
    return "" if size is None or accept is None else f"{100 * share_with_chance(_SURE, size, accept):.1f} % {severity}"


def _in_100(chance: float) -> str:
    """Return the chance in whole times of a hundred; never that it is impossible or sure."""
    times = round(_HUNDRED * chance)
    return {0: "under 1", _HUNDRED: "over 99"}.get(times, str(times))


RULES: tuple[Rule, ...] = (rate_to_reach, chance_after_work)
