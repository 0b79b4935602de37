"""What a plan lets pass, against scipy and against tables that quality managers know."""

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binom, hypergeom, poisson

from toolkit.sampling.characteristic import (
    chance_at_defects,
    chance_at_share,
    chance_in_lot,
    defects_with_chance,
    most_bad_units,
    share_with_chance,
)

LOTS = st.integers(1, 40_000).flatmap(
    lambda lot: st.tuples(st.integers(0, lot), st.just(lot), st.integers(1, min(lot, 3150)))
)


@given(LOTS, st.integers(0, 50))
def test_the_chance_in_a_known_lot_is_hypergeometric(drawn: tuple[int, int, int], accept: int) -> None:
    bad, lot, sample = drawn
    assert math.isclose(
        chance_in_lot(bad, lot, sample, accept), hypergeom.cdf(accept, lot, bad, sample), rel_tol=0, abs_tol=1e-9
    )


@given(st.integers(2, 60).flatmap(lambda lot: st.tuples(st.just(lot), st.integers(0, lot), st.integers(1, lot))))
def test_in_a_small_lot_every_draw_was_counted(drawn: tuple[int, int, int]) -> None:
    lot, bad, sample = drawn
    for accept in range(sample + 1):
        ways = sum(math.comb(bad, x) * math.comb(lot - bad, sample - x) for x in range(accept + 1))
        assert math.isclose(chance_in_lot(bad, lot, sample, accept), ways / math.comb(lot, sample), abs_tol=1e-12)


@pytest.mark.parametrize(("bad", "sample", "accept"), [(30_000_000, 2000, 44), (15_000_000, 2000, 21), (1, 3150, 0)])
def test_a_very_large_lot_keeps_its_digits(bad: int, sample: int, accept: int) -> None:
    lot = 1_000_000_000
    # In whole numbers: here scipy itself has lost the ninth digit.
    ways = sum(math.comb(bad, x) * math.comb(lot - bad, sample - x) for x in range(accept + 1))
    assert math.isclose(
        chance_in_lot(bad, lot, sample, accept), Fraction(ways, math.comb(lot, sample)), rel_tol=0, abs_tol=1e-9
    )


@given(st.floats(0.0, 1.0), st.integers(1, 3150), st.integers(0, 50))
def test_the_chance_in_an_unknown_lot_is_binomial(share: float, sample: int, accept: int) -> None:
    assert math.isclose(chance_at_share(share, sample, accept), binom.cdf(accept, sample, share), abs_tol=1e-9)


@given(st.floats(0.0, 5000.0), st.integers(1, 3150), st.integers(0, 50))
def test_the_chance_where_defects_are_counted_is_poissons(rate: float, sample: int, accept: int) -> None:
    assert math.isclose(chance_at_defects(rate, sample, accept), poisson.cdf(accept, sample * rate / 100), abs_tol=1e-9)


@given(st.floats(0.01, 0.99), st.integers(1, 2000), st.integers(0, 44))
def test_the_rate_with_a_chance_has_that_chance(chance: float, sample: int, accept: int) -> None:
    assert math.isclose(poisson.cdf(accept, sample * defects_with_chance(chance, sample, accept) / 100), chance)
    if accept < sample:
        assert math.isclose(binom.cdf(accept, sample, share_with_chance(chance, sample, accept)), chance, rel_tol=1e-8)


@given(
    st.integers(1, 4000).flatmap(lambda lot: st.tuples(st.just(lot), st.integers(1, lot))),
    st.integers(0, 21),
    st.sampled_from((0.95, 0.5, 0.1)),
)
def test_one_bad_unit_more_would_have_less_than_the_chance(drawn: tuple[int, int], accept: int, chance: float) -> None:
    lot, sample = drawn
    most = most_bad_units(chance, lot, sample, accept)
    assert hypergeom.cdf(accept, lot, most, sample) >= chance - 1e-9
    assert most == lot or hypergeom.cdf(accept, lot, most + 1, sample) < chance + 1e-9


def test_a_sample_that_accepts_all_it_holds_always_passes() -> None:
    assert (share_with_chance(0.1, 3, 3), chance_at_share(1.0, 3, 3), chance_in_lot(9, 9, 3, 3)) == (1.0, 1.0, 1.0)


@pytest.mark.parametrize(
    ("sample", "accept", "percents"),
    [
        (20, 1, ("1.8", "8.3", "18.1")),
        (32, 2, ("2.6", "8.3", "15.8")),
        (50, 3, ("2.8", "7.3", "12.9")),
        (80, 5, ("3.3", "7.1", "11.3")),
        (125, 7, ("3.2", "6.1", "9.2")),
        (200, 10, ("3.1", "5.3", "7.6")),
        (315, 14, ("3.0", "4.7", "6.3")),
    ],
)
def test_what_the_normal_plans_of_aql_2_5_let_pass(sample: int, accept: int, percents: tuple[str, ...]) -> None:
    found = tuple(f"{100 * share_with_chance(chance, sample, accept):.1f}" for chance in (0.95, 0.5, 0.1))
    assert found == percents


@pytest.mark.parametrize(
    ("percent", "lot", "unknown", "defects"),
    [(4, "0.8235", "0.8200", "0.8159"), (6, "0.3372", "0.3407", "0.3472")],
)
def test_one_plan_by_the_three_laws(percent: int, lot: str, unknown: str, defects: str) -> None:
    assert f"{chance_in_lot(60 * percent, 6000, 200, 10):.4f}" == lot
    assert f"{chance_at_share(percent / 100, 200, 10):.4f}" == unknown
    assert f"{chance_at_defects(percent, 200, 10):.4f}" == defects


def after_rework(share: float, finds: float, fixes: float, harms: float) -> float:
    return share * (1 - finds) + share * finds * (1 - fixes) + share * finds * harms


def after_sorting(share: float, finds: float) -> float:
    return share * (1 - finds) / (1 - share * finds)


REINSPECTIONS = [
    (0.085, "8.5", "0.04", "0.01"),
    (after_rework(0.085, 0.60, 0.90, 0.005), "3.9", "0.83", "0.61"),
    (after_rework(0.085, 0.85, 0.80, 0.01), "2.8", "0.97", "0.89"),
    (after_rework(0.085, 0.85, 0.95, 0.005), "1.7", "1.00", "0.99"),
    (after_sorting(0.085, 0.85), "1.4", "1.00", "1.00"),
    (after_sorting(after_sorting(0.085, 0.85), 0.85), "0.2", "1.00", "1.00"),
]


@pytest.mark.parametrize(("share", "percent", "normal", "tightened"), REINSPECTIONS)
def test_how_often_a_reinspection_passes_after_each_kind_of_work(
    share: float, percent: str, normal: str, tightened: str
) -> None:
    # The printed table takes the sample of 200 from 6,000 for a draw with replacement.
    told = (f"{100 * share:.1f}", *(f"{chance_at_share(share, 200, accept):.2f}" for accept in (10, 8)))
    assert told == (percent, normal, tightened)


@pytest.mark.parametrize(("share", "percent", "normal", "tightened"), REINSPECTIONS)
def test_the_exact_draw_from_the_lot_differs_from_that_table_by_one_in_the_last_digit(
    share: float, percent: str, normal: str, tightened: str
) -> None:
    assert percent
    for accept, printed in ((10, normal), (8, tightened)):
        assert abs(chance_in_lot(round(6000 * share), 6000, 200, accept) - float(printed)) <= 0.01


def test_the_rate_that_a_reinspection_needs_to_be_passed_almost_surely() -> None:
    assert f"{100 * share_with_chance(0.95, 200, 10):.1f}" == "3.1"
    assert f"{100 * share_with_chance(0.95, 200, 8):.1f}" == "2.4"


def test_half_a_percent_of_critical_defects_passes_two_hundred_units_in_a_third_of_all_cases() -> None:
    assert f"{chance_at_share(0.005, 200, 0):.2f}" == "0.37"
