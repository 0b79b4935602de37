"""Exact intervals for what a sample says about its lot. Shares are between 0 and 1; nothing here knows a report.

The binomial interval is Clopper and Pearson's, the beta quantile found by Newton steps inside a shrinking bracket.
"""

import math
from functools import lru_cache

from toolkit.model.resolution import Rate, UnitRange

CONFIDENCE_TAIL = 0.025
SMALL_LOT_SHARE = 0.1
_TINY = 1e-300
_STEPS = 100
_FRACTION_END = 1e-15
_ROOT_END = 1e-14


@lru_cache(maxsize=1024)
def share_interval(found: int, sample: int) -> Rate:
    """Return the share *found* of *sample* with its exact two-sided 95 % interval; needs 0 <= found <= sample > 0."""
    low = 0.0 if found == 0 else beta_quantile(CONFIDENCE_TAIL, found, sample - found + 1)
    high = 1.0 if found == sample else beta_quantile(1 - CONFIDENCE_TAIL, found + 1, sample - found)
    return Rate(found / sample, low, high)


@lru_cache(maxsize=1024)
def share_at_least(found: int, sample: int, confidence: float) -> float:
    """Return the one-sided lower bound of the share: it is at least this, with *confidence*."""
    return 0.0 if found == 0 else beta_quantile(1 - confidence, found, sample - found + 1)


def most_when_none_found(sample: int, confidence: float = 0.95) -> float:
    """Return the share that may be bad though none of *sample* was: no find never means none in the lot."""
    return 1 - math.pow(1 - confidence, 1 / sample)


@lru_cache(maxsize=1024)
def units_interval(found: int, sample: int, lot: int) -> UnitRange:
    """Return how many units of a lot of *lot* are bad, with 95 % confidence, those found included.

    In a sample of more than a tenth of the lot the draw without replacement matters, so the hypergeometric
    distribution is inverted; otherwise the binomial interval is scaled to the lot.
    """
    most = lot - (sample - found)
    if sample > SMALL_LOT_SHARE * lot:
        return UnitRange(_fewest(found, sample, lot), _most(found, sample, lot))
    rate = share_interval(found, sample)
    return UnitRange(max(found, math.ceil(lot * rate.low)), min(most, math.floor(lot * rate.high)))


def lot_rate(found: int, sample: int, lot: int | None) -> Rate:
    """Return the share of bad units, with the tighter interval where a large part of the lot was looked at."""
    rate = share_interval(found, sample)
    if lot is None or sample > lot or sample <= SMALL_LOT_SHARE * lot:
        return rate
    units = units_interval(found, sample, lot)
    return Rate(rate.estimate, units.low / lot, units.high / lot)


def hypergeometric_tail(at_least: int, draws: int, bad: int, lot: int) -> float:
    """Return P(X >= at_least) for the bad units among *draws* from *lot* with *bad* bad ones."""
    first, last = max(at_least, draws + bad - lot, 0), min(draws, bad)
    if at_least <= max(0, draws + bad - lot):
        return 1.0
    if first > last:
        return 0.0
    # In whole numbers, because the share can be exactly that of the confidence: 14 of 560 is 0.025 and no more.
    # Each number of ways follows from the one before it, which is far cheaper than making all of them anew.
    ways = math.comb(bad, first) * math.comb(lot - bad, draws - first)
    total = 0
    for x in range(first, last + 1):
        total += ways
        ways = ways * (bad - x) * (draws - x) // ((x + 1) * (lot - bad - draws + x + 1))
    return total / math.comb(lot, draws)


def _fewest(found: int, sample: int, lot: int) -> int:
    """Return the smallest number of bad units under which so many finds are still likely enough."""
    low, high = found, lot - (sample - found)
    while low < high:
        middle = (low + high) // 2
        if hypergeometric_tail(found, sample, middle, lot) > CONFIDENCE_TAIL:
            high = middle
        else:
            low = middle + 1
    return low


def _most(found: int, sample: int, lot: int) -> int:
    """Return the largest number of bad units: as the smallest number of good ones, seen from the other side."""
    return lot - _fewest(sample - found, sample, lot)


def beta_quantile(probability: float, a: float, b: float) -> float:
    """Return x with I_x(a, b) = *probability*."""
    low, high, x = 0.0, 1.0, a / (a + b)
    log_beta = math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)
    for _ in range(_STEPS):
        miss = beta_share(x, a, b) - probability
        low, high = (low, x) if miss > 0 else (x, high)
        slope = math.exp((a - 1) * math.log(x) + (b - 1) * math.log1p(-x) - log_beta)
        step = x - miss / slope if slope > _TINY else low
        nearer = step if low < step < high else (low + high) / 2
        if abs(nearer - x) <= _ROOT_END * x:
            break
        x = nearer
    return x


def beta_share(x: float, a: float, b: float) -> float:
    """Return the regularised incomplete beta function I_x(a, b), 0 < x < 1."""
    log_front = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)
    front = math.exp(log_front)
    # The fraction converges fast on the near side of the mean only; the symmetry covers the other side.
    if x < (a + 1) / (a + b + 2):
        return front * _continued_fraction(x, a, b) / a
    return 1 - front * _continued_fraction(1 - x, b, a) / b


def _continued_fraction(x: float, a: float, b: float) -> float:
    """Return the continued fraction of the incomplete beta function by Lentz's method."""
    c, d = 1.0, 1 / _nonzero(1 - (a + b) * x / (a + 1))
    value = d
    for m in range(1, 10_000):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        d, c = 1 / _nonzero(1 + even * d), _nonzero(1 + even / c)
        value *= d * c
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        d, c = 1 / _nonzero(1 + odd * d), _nonzero(1 + odd / c)
        value *= d * c
        if abs(d * c - 1) < _FRACTION_END:
            break
    return value


def _nonzero(value: float) -> float:
    return value if abs(value) > _TINY else _TINY
