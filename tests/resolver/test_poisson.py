"""Defects per 100 units: the interval is the one by chi-square, and no share of units is made of counted defects."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from scipy.stats import chi2, gamma

from tests.resolver.cases import DENT, SCRATCH, report, resolved, row, text
from toolkit.resolver.poisson import defects_per_hundred, gamma_quantile, gamma_share


@settings(deadline=None)
@given(st.integers(0, 3000), st.integers(1, 1250))
def test_the_interval_is_by_chi_square(found: int, sample: int) -> None:
    rate = defects_per_hundred(found, sample)
    low = chi2.ppf(0.025, 2 * found) / 2 if found else 0.0
    high = chi2.ppf(0.975, 2 * found + 2) / 2
    assert math.isclose(rate.low, 100 * low / sample, rel_tol=1e-9)
    assert math.isclose(rate.high, 100 * high / sample, rel_tol=1e-9)
    assert rate.estimate == 100 * found / sample


@settings(deadline=None)
@given(st.floats(0.5, 2000), st.floats(0.001, 0.999))
def test_share_and_quantile_undo_each_other(shape: float, probability: float) -> None:
    found = gamma_quantile(probability, shape)
    assert math.isclose(found, gamma.ppf(probability, shape), rel_tol=1e-9, abs_tol=1e-9)
    assert math.isclose(gamma_share(shape, found), probability, abs_tol=1e-9)


def test_more_finds_than_units_are_told_per_hundred_units() -> None:
    failure = resolved(report(row(SCRATCH, major=260), row(DENT, minor=4))).failure
    assert failure.rate.major is None
    assert failure.defects_per_hundred.major is not None
    assert failure.defects_per_hundred.major.estimate == pytest.approx(130)
    assert failure.defects_per_hundred.minor is None


def test_more_finds_than_bad_units_are_told_per_hundred_units() -> None:
    found = resolved(replace(report(row(SCRATCH, major=30)), defective_units=22))
    assert "major 10 to 21 defects per 100 units" in text(found, "G31")
    assert "22 of 200, about 7 to 16 %" in text(found, "G31")


def test_counted_units_are_a_share_and_nothing_else() -> None:
    failure = resolved(report(row(SCRATCH, major=30))).failure
    assert failure.rate.major is not None
    assert not failure.defects_per_hundred
