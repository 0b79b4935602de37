"""What the guide leaves open, decided once: every number a decision rests on, with its default.

The letters (a) ... (n) name the open points of the guide that each default settles.
"""

from typing import Literal

import msgspec


class Policy(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The buyer's house rules; a ``policy.toml`` may set any of them.

    respond_days: days to answer in writing, counted from the inspection date (a). Working days when *working_days*.
    response: days counted with the first day not counted; a deadline on a weekend rolls to Monday when *working_days*.
    """

    respond_days: int = 2
    working_days: bool = True
    # (b) thresholds of the pattern of a failure; shares are of units or of finds, between 0 and 1
    widespread_share: float = 0.20
    dominant_share: float = 0.60
    dominant_lower_bound: float = 0.40
    scattered_top_share: float = 0.40
    scattered_finds: int = 8
    scattered_types: float = 3.5
    few_finds: int = 5
    # (b) a window is tight when fewer days remain to the latest shipment than a rework cycle takes
    rework_days: int = 8
    sort_days: int = 3
    # days to book and hold the re-inspection that follows either
    reinspection_days: int = 3
    # (b) a failure is marginal when a class exceeds its limit by no more than this share of the limit, or by one defect
    marginal_excess: float = 0.25
    # (b) a local failure: Bonferroni-adjusted probability below this, and a rate so many times the rate elsewhere
    local_probability: float = 0.01
    local_ratio: float = 3.0
    # (d) the re-inspection
    reinspection_severity: str = "tightened"
    default_level: str = "II"
    # (h) rework rounds before rework is no longer offered
    max_rounds: int = 2
    # E1: cost defaults where the order file is silent
    return_share_major: float = 0.5
    return_share_minor: float = 0.1
    return_cost_factor: float = 1.75
    sort_finds: float = 0.85
    rework_finds: float = 0.85
    rework_fixes: float = 0.95
    rework_harms: float = 0.005
    # E1: what a rejection loses: this share of the deposit, and of the contribution of the order
    deposit_loss_share: float = 0.6
    contribution_loss_share: float = 0.5
    # (B5) the shares of the work that is not good; the good ones are rework_finds, rework_fixes and rework_harms
    weak_finds: float = 0.60
    weak_fixes: float = 0.90
    weak_harms: float = 0.005
    fair_finds: float = 0.85
    fair_fixes: float = 0.80
    fair_harms: float = 0.01
    # E3: how often a rework is good; otherwise it is weak
    good_work: float = 0.70
    # E2: the sums count on the plan of the order (normal) at the next inspection: a stricter one is asked for, not sure
    priced_severity: Literal["normal", "tightened", "reduced"] = "normal"
    # E1: days of the inspector for one visit; amounts in US dollars, for orders in that currency only
    man_days: float = 2.0
    man_day_usd: float = 330.0
    check_per_unit_usd: float = 0.08
    # E2: what a conceded lot costs to administer, in the order's currency
    concession_admin: float = 0.0
    # E3: what a unit sorted out costs the supplier to set aside, in unit prices (about 270 for 434 units at 8.50)
    scrap_share: float = 0.0733
    # trade practice, to be confirmed: what making a unit costs and what a refused lot fetches, in unit prices; the days
    making_share: float = 0.80
    resale_share: float = 0.50
    replacement_days: int = 30
