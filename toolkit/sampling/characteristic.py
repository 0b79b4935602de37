"""What a sampling plan lets pass: the chance that a lot is accepted, and the worst lot that still has such a chance.

There is a law for each thing that can be counted: bad units drawn from a lot of known size (hypergeometric), bad units
where the lot is not known (binomial), and defects, of which one unit may have several (Poisson).
"""

import math
from collections.abc import Callable, Iterator
from functools import lru_cache

_BISECTIONS = 100
_HUNDRED = 100


def chance_in_lot(bad: int, lot: int, sample: int, accept: int) -> float:
    """Return the chance of at most *accept* bad units among *sample* drawn from a lot with *bad* bad ones."""
    good = lot - bad
    fewest = max(0, sample - good)
    if accept < fewest:
        return 0.0
    if accept >= min(sample, bad):
        return 1.0
    steps = ((bad - x) * (sample - x) / ((x + 1) * (good - sample + x + 1)) for x in range(fewest, accept))
    return _sum(_log_of_fewest(bad, lot, sample), steps)


def chance_at_share(share: float, sample: int, accept: int) -> float:
    """Return the chance of at most *accept* bad units among *sample* when *share* (0 to 1) of all units is bad."""
    if accept >= sample or share <= 0:
        return 1.0
    if share >= 1:
        return 0.0
    odds = share / (1 - share)
    return _sum(sample * math.log1p(-share), ((sample - x) / (x + 1) * odds for x in range(accept)))


def chance_at_defects(per_hundred: float, sample: int, accept: int) -> float:
    """Return the chance of at most *accept* defects on *sample* units when 100 units have *per_hundred* of them."""
    if per_hundred <= 0:
        return 1.0
    expected = sample * per_hundred / _HUNDRED
    return _sum(-expected, (expected / (x + 1) for x in range(accept)))


def most_bad_units(chance: float, lot: int, sample: int, accept: int) -> int:
    """Return the most bad units a lot can have and still be accepted with at least *chance*."""
    low, high = 0, lot
    while low < high:
        middle = (low + high + 1) // 2
        if chance_in_lot(middle, lot, sample, accept) >= chance:
            low = middle
        else:
            high = middle - 1
    return low


@lru_cache(maxsize=256)
def share_with_chance(chance: float, sample: int, accept: int) -> float:
    """Return the share of bad units, 0 to 1, at which a lot of unknown size is accepted with *chance*."""
    return 1.0 if accept >= sample else _where(chance, 1.0, lambda share: chance_at_share(share, sample, accept))


def defects_with_chance(chance: float, sample: int, accept: int) -> float:
    """Return the defects per 100 units at which a lot is accepted with *chance*."""
    high = float(_HUNDRED)
    while chance_at_defects(high, sample, accept) > chance:
        high *= 2
    return _where(chance, high, lambda rate: chance_at_defects(rate, sample, accept))


def _where(chance: float, high: float, chance_at: Callable[[float], float]) -> float:
    """Return where the falling *chance_at* comes down to *chance*, between 0 and *high*."""
    low = 0.0
    for _ in range(_BISECTIONS):
        middle = (low + high) / 2
        low, high = (middle, high) if chance_at(middle) > chance else (low, middle)
    return high


def _log_of_fewest(bad: int, lot: int, sample: int) -> float:
    """Return the logarithm of the chance of the fewest bad units that the draw can bring.

    From whole numbers: the logarithm of a factorial of a large lot has lost the digits that matter here.
    """
    good = lot - bad
    if sample > good:  # every good unit is drawn
        return math.log(math.perm(sample, good)) - _log_of_ways(lot, good)
    few, many = sorted((sample, bad))
    return math.log(math.perm(lot - many, few)) - _log_of_ways(lot, few)


@lru_cache(maxsize=64)
def _log_of_ways(lot: int, drawn: int) -> float:
    return math.log(math.perm(lot, drawn))


def _sum(log_first: float, steps: Iterator[float]) -> float:
    """Return the sum of a first term and of those that each step makes of the one before.

    In logarithms, as the first may be too small for a number while later ones are not.
    """
    logs = [log_first]
    for step in steps:
        if not step:  # smaller than a number can be
            break
        logs.append(logs[-1] + math.log(step))
    return min(1.0, math.fsum(map(math.exp, logs)))
