"""Exact intervals where defects were counted and not units: one unit may have several, so a count is no share of units.

The interval is the one by chi-square (Garwood's): the rates under which so few, or so many, defects are still likely
enough. Half a chi-square quantile with 2k degrees of freedom is the gamma quantile of shape k, which is found here.
"""

import math
from functools import lru_cache

from toolkit.model.resolution import PerHundred
from toolkit.resolver.statistics import CONFIDENCE_TAIL

_HUNDRED = 100
_STEPS = 200
_TERMS = 100_000
_SERIES_END = 1e-17
_ROOT_END = 1e-14
_TINY = 1e-300


@lru_cache(maxsize=1024)
def defects_per_hundred(found: int, sample: int) -> PerHundred:
    """Return the defects per 100 units of *found* on *sample* units, with the exact two-sided 95 % interval."""
    low = 0.0 if found == 0 else gamma_quantile(CONFIDENCE_TAIL, found)
    high = gamma_quantile(1 - CONFIDENCE_TAIL, found + 1)
    return PerHundred(_HUNDRED * found / sample, _HUNDRED * low / sample, _HUNDRED * high / sample)


def gamma_quantile(probability: float, shape: float) -> float:
    """Return x with P(*shape*, x) = *probability*, P the regularised lower incomplete gamma function."""
    low, high, x = 0.0, shape + 10 * math.sqrt(shape) + 50, shape
    for _ in range(_STEPS):
        miss = gamma_share(shape, x) - probability
        low, high = (low, x) if miss > 0 else (x, high)
        slope = math.exp((shape - 1) * math.log(x) - x - math.lgamma(shape))
        step = x - miss / slope if slope > _TINY else low
        nearer = step if low < step < high else (low + high) / 2
        if abs(nearer - x) <= _ROOT_END * x:
            break
        x = nearer
    return x


def gamma_share(shape: float, x: float) -> float:
    """Return the regularised lower incomplete gamma function P(*shape*, x), x > 0."""
    front = math.exp(shape * math.log(x) - x - math.lgamma(shape))
    return front * _series(shape, x) if x < shape + 1 else 1 - front * _fraction(shape, x)


def _series(shape: float, x: float) -> float:
    term = total = 1 / shape
    for n in range(1, _TERMS):
        term *= x / (shape + n)
        total += term
        if term < total * _SERIES_END:
            break
    return total


def _fraction(shape: float, x: float) -> float:
    """Return the continued fraction of the upper function by Lentz's method; it converges beyond the mean."""
    b = x + 1 - shape
    c, d = 1 / _TINY, 1 / b
    value = d
    for n in range(1, _TERMS):
        a = -n * (n - shape)
        b += 2
        d, c = 1 / (a * d + b or _TINY), b + a / c or _TINY
        value *= d * c
        if abs(d * c - 1) < _SERIES_END * 10:
            break
    return value
