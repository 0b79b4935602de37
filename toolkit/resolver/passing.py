"""The chance that the lot passes when it is presented again, after weak, fair or good work (E2, B5).

The share of bad units that is left is a sum of three: what the work does not find, what it finds and does not mend,
and what it spoils. Where every unit needs the work, a relabelling or a missing part, nothing has to be found first:
what is left is the work that did not succeed, less what the check of each unit finds and puts right, which our rework
letter asks for. The shares are those of the same three kinds of work; none is known for such work alone.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from toolkit.model.policy import Policy
from toolkit.model.resolution import Chance, Plan, Work
from toolkit.model.severity import Severity
from toolkit.resolver.statistics import SMALL_LOT_SHARE
from toolkit.sampling.characteristic import chance_at_share, chance_in_lot

_KEPT_DIGITS = 5  # a share after work is kept to a thousandth of a percent: the shares it comes from are rules of thumb


class Pass(NamedTuple):
    """One pass over every unit: the share of bad units *finds*, of those *fixes*, and of the repairs *harms*."""

    finds: float
    fixes: float
    harms: float

    def leaves(self, share: float) -> float:
        """Return the share of bad units after the work."""
        left = 1 - self.finds + self.finds * (1 - self.fixes) + self.finds * self.harms
        return round(share * left, _KEPT_DIGITS)

    def leaves_of_all(self, share: float, checks: int) -> float:
        """Return the share of bad units after work that every unit gets, and *checks* of each unit after it."""
        left = share * (1 - self.fixes + self.harms)
        for _ in range(checks):
            left = self.leaves(left)
        return round(left, _KEPT_DIGITS)


def works(policy: Policy) -> dict[Work, Pass]:
    return {
        "weak": Pass(policy.weak_finds, policy.weak_fixes, policy.weak_harms),
        "fair": Pass(policy.fair_finds, policy.fair_fixes, policy.fair_harms),
        "good": Pass(policy.rework_finds, policy.rework_fixes, policy.rework_harms),
    }


def after_sorting(share: float, finds: float, times: int = 1) -> float:
    """Return the share of bad units among those that stay when the bad units found are taken out, *times* over."""
    for _ in range(times):
        share = share * (1 - finds) / (1 - share * finds) if share * finds < 1 else 0.0
    return share


def shares_after(policy: Policy, share: float, *, whole: bool = False) -> dict[Work, float]:
    """Return the share of bad units after each kind of work; *whole*: every unit needs it."""
    reworked = {name: left_by(work, share, policy, whole=whole) for name, work in works(policy).items()}
    sorted_out: dict[Work, float] = {
        "sorted once": after_sorting(share, policy.sort_finds),
        "sorted twice": after_sorting(share, policy.sort_finds, 2),
    }
    return {"none": share, **reworked, **sorted_out}


def left_by(work: Pass, share: float, policy: Policy, *, whole: bool) -> float:
    return work.leaves_of_all(share, policy.whole_lot_checks) if whole else work.leaves(share)


@lru_cache(maxsize=4096)
def chance_to_pass(share: float, sample: int, accept: int, lot: int | None = None) -> float:
    """Return the chance that at most *accept* of *sample* units are bad when *share* of the lot is.

    Where the sample is more than a tenth of the lot, the draw without replacement counts (B4).
    """
    if lot is None or not SMALL_LOT_SHARE * lot < sample <= lot:
        return chance_at_share(share, sample, accept)
    return chance_in_lot(round(share * lot), lot, sample, accept)


def pass_chance(shares: Mapping[Severity, float], plan: Plan | None) -> float:
    """Return the chance that every class passes by *plan*; certain where there is no plan to fail by."""
    chance = 1.0
    for severity, share in shares.items():
        size, accept = (plan.sample_size[severity], plan.accept[severity]) if plan else (None, None)
        if size is not None and accept is not None:
            chance *= chance_to_pass(share, size, accept, plan.lot_size if plan else None)
    return chance


def chances(
    policy: Policy,
    rates: Mapping[Severity, float],
    normal: Plan | None,
    tightened: Plan | None,
    whole: frozenset[Severity] = frozenset(),
) -> Iterator[Chance]:
    """Yield what is left after each kind of work and the chance to pass with it; none where a plan is unknown.

    In the classes *whole* every unit needs the work.
    """
    after = {severity: shares_after(policy, share, whole=severity in whole) for severity, share in rates.items()}
    if not after or normal is None or tightened is None:
        return
    for work in next(iter(after.values())):
        shares = {severity: left[work] for severity, left in after.items()}
        yield Chance(
            work=work,
            share=max(shares.values()),
            normal=pass_chance(shares, normal),
            tightened=pass_chance(shares, tightened),
        )
