"""What the next inspection will make of the work: how good the lot must be, and how likely it passes."""

from toolkit.model.resolution import Chance, Plan, Reason
from toolkit.model.severity import Severity
from toolkit.resolver.passing import passing_share
from toolkit.resolver.settled import Rule, Settled
from toolkit.resolver.wording import listed

_TOLD = ("none", "weak", "good")


def rate_to_reach(settled: Settled) -> Reason | None:
    """G24: the share of bad units that still passes, in words for the factory."""
    plan = settled.plan
    if not settled.corrects or plan is None:
        return None
    parts = [_limit(plan, severity) for severity in Severity if severity in settled.case.failing]
    known = [part for part in parts if part]
    if not known:
        return None
    return Reason(
        rule="G24",
        text=f"To pass with 95 in 100, the lot must be better than about {listed(known)} ({plan.severity_level}).",
    )


def chance_after_work(settled: Settled) -> Reason | None:
    """G24: weak work is likely to fail again, and goods presented as they are almost surely."""
    told = {chance.work: chance for chance in settled.chances if chance.work in _TOLD}
    if not settled.corrects or not told:
        return None
    text = (
        f"Chance to pass the re-inspection, normal or tightened: as it is {_percent(told['none'])}, after weak work "
        f"{_percent(told['weak'])}, after good work {_percent(told['good'])}."
    )
    return Reason(rule="G24", text=text)


def _limit(plan: Plan, severity: Severity) -> str:
    size, accept = plan.sample_size[severity], plan.accept[severity]
    return "" if size is None or accept is None else f"{100 * passing_share(size, accept):.1f} % {severity}"


def _percent(chance: Chance) -> str:
    return f"{100 * chance.normal:.0f} or {100 * chance.tightened:.0f} in 100"


RULES: tuple[Rule, ...] = (rate_to_reach, chance_after_work)
