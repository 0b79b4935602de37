"""The intervals are exact: they agree with scipy, and with a small lot counted out by hand."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binom, binomtest, hypergeom

from toolkit.resolver.statistics import (
    hypergeometric_tail,
    lot_rate,
    most_when_none_found,
    share_at_least,
    share_interval,
    units_interval,
)

SAMPLES = st.integers(1, 1250).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@settings(deadline=None)
@given(SAMPLES)
def test_the_interval_of_a_share_is_clopper_and_pearsons(drawn: tuple[int, int]) -> None:
    found, sample = drawn
    exact = binomtest(found, sample).proportion_ci(method="exact")
    rate = share_interval(found, sample)
    assert math.isclose(rate.low, exact.low, abs_tol=1e-9)
    assert math.isclose(rate.high, exact.high, abs_tol=1e-9)
    assert rate.estimate == found / sample


@settings(deadline=None)
@given(SAMPLES)
def test_the_one_sided_bound_leaves_the_tail_it_says(drawn: tuple[int, int]) -> None:
    found, sample = drawn
    bound = share_at_least(found, sample, 0.95)
    assert bound == 0 if found == 0 else math.isclose(binom.sf(found - 1, sample, bound), 0.05, abs_tol=1e-9)


@settings(deadline=None)
@given(
    st.integers(2, 3000).flatmap(lambda lot: st.tuples(st.just(lot), st.integers(1, lot), st.integers(0, lot))),
    st.data(),
)
def test_the_hypergeometric_tail_is_scipys(drawn: tuple[int, int, int], data: st.DataObject) -> None:
    lot, draws, bad = drawn
    least = data.draw(st.integers(0, draws))
    tail = hypergeometric_tail(least, draws, bad, lot)
    assert math.isclose(tail, hypergeom.sf(least - 1, lot, bad, draws), abs_tol=1e-9)


@settings(max_examples=40, deadline=None)
@given(st.integers(4, 120).flatmap(lambda lot: st.tuples(st.just(lot), st.integers(max(1, lot // 5), lot))), st.data())
def test_in_a_small_lot_every_number_of_bad_units_was_tried(drawn: tuple[int, int], data: st.DataObject) -> None:
    lot, sample = drawn
    found = data.draw(st.integers(0, sample))
    likely = [
        bad
        for bad in range(found, lot - (sample - found) + 1)
        if hypergeom.sf(found - 1, lot, bad, sample) > 0.025 and hypergeom.cdf(found, lot, bad, sample) > 0.025
    ]
    units = units_interval(found, sample, lot)
    assert (units.low, units.high) == (likely[0], likely[-1])


def test_a_probability_that_is_exactly_the_limit_is_not_beyond_it() -> None:
    # One bad of 3 from a lot of 16: with 14 bad ones so few finds have 14 chances in 560, which is 0.025 and no more.
    units = units_interval(1, 3, 16)
    assert (units.low, units.high) == (1, 13)


def test_a_full_inspection_leaves_no_doubt() -> None:
    units = units_interval(7, 60, 60)
    assert (units.low, units.high) == (7, 7)
    assert lot_rate(7, 60, 60).high == pytest.approx(7 / 60)


def test_seventeen_of_two_hundred_in_six_thousand() -> None:
    assert share_interval(17, 200).low == pytest.approx(0.0503, abs=5e-5)
    assert share_interval(17, 200).high == pytest.approx(0.1326, abs=5e-5)
    units = units_interval(17, 200, 6000)
    assert (units.low, units.high) == (302, 795)


@pytest.mark.parametrize(("sample", "most"), [(125, "2.4"), (200, "1.5")])
def test_no_find_leaves_a_share_that_may_still_be_bad(sample: int, most: str) -> None:
    assert f"{100 * most_when_none_found(sample):.1f}" == most
    assert math.isclose(binom.pmf(0, sample, most_when_none_found(sample)), 0.05, abs_tol=1e-9)
