"""What is left after the work, and whether it passes: the printed tables of the trade notes, to the digit."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binom, hypergeom

from tests.resolver.cases import DENT, LEAK, SINK, WELD, report, resolved, row, text
from toolkit.model.policy import Policy
from toolkit.model.report import Quantities
from toolkit.resolver.passing import after_sorting, chance_to_pass, shares_after, works

POLICY = Policy()


@pytest.mark.parametrize(
    ("work", "after", "normal", "tightened"),
    [
        ("none", "8.5", "0.04", "0.01"),
        ("weak", "3.9", "0.83", "0.61"),
        ("fair", "2.8", "0.97", "0.89"),
        ("good", "1.7", "1.00", "0.99"),
        ("sorted once", "1.4", "1.00", "1.00"),
        ("sorted twice", "0.2", "1.00", "1.00"),
    ],
)
def test_what_the_work_leaves_and_whether_it_passes(work: str, after: str, normal: str, tightened: str) -> None:
    made = report(row(WELD, major=17), quantities=Quantities(lot=6000))
    chance = next(chance for chance in resolved(made).chances if chance.work == work)
    assert (f"{100 * chance.share:.1f}", f"{chance.normal:.2f}", f"{chance.tightened:.2f}") == (
        after,
        normal,
        tightened,
    )


def test_the_factory_is_told_the_rate_to_reach() -> None:
    made = report(row(WELD, major=17), quantities=Quantities(lot=6000))
    assert "better than about 2.4 % major" in text(resolved(made), "G24")


def test_the_chance_of_a_rework_is_told_by_the_plan_that_will_be_used() -> None:
    made = report(row(WELD, major=17), quantities=Quantities(lot=6000))
    told = (
        "(tightened): as it is 1 in 100, after weak work 61, after good work 99; by the normal plan 4, 83 and over 99."
    )
    assert told in text(resolved(made), "G24")
    normal = text(resolved(made, policy=Policy(reinspection_severity="normal")), "G24")
    assert "(normal): as it is 4 in 100, after weak work 83, after good work over 99." in normal


def test_a_sorted_lot_is_told_the_chance_of_sorting() -> None:
    found = resolved(report(row(SINK, major=17), quantities=Quantities(lot=6000)))
    assert found.path == "sort"
    assert "as it is 1 in 100, sorted once" in text(found, "G24")
    assert "good work" not in text(found, "G24")


def test_sorting_by_eye_passes_less_often_where_a_test_finds_part() -> None:
    seen, unseen = (
        next(
            chance.tightened
            for chance in resolved(report(row(WELD, major=15 - part), row(LEAK, major=part))).chances
            if chance.work == "sorted once"
        )
        for part in (0, 7)
    )
    assert unseen < seen


def test_where_good_work_hardly_passes_that_is_said() -> None:
    assert "One pass will not do" in text(resolved(report(row(WELD, major=150))), "G24")
    assert "One pass will not do" not in text(resolved(report(row(WELD, major=17))), "G24")


def test_two_classes_are_each_told_the_rate_to_reach() -> None:
    found = resolved(report(row(WELD, major=15, minor=20)))
    assert "each class for itself" in text(found, "G24")


def test_a_small_critical_rate_passes_a_clean_sample_often() -> None:
    assert f"{chance_to_pass(0.005, 200, 0):.2f}" == "0.37"


@settings(deadline=None)
@given(
    st.integers(10, 2000).flatmap(lambda lot: st.tuples(st.just(lot), st.integers(1, lot))),
    st.floats(0, 1),
    st.integers(0, 30),
)
def test_a_known_lot_is_drawn_without_replacement(drawn: tuple[int, int], share: float, accept: int) -> None:
    lot, sample = drawn
    exact = hypergeom.cdf(accept, lot, round(share * lot), sample)
    with_lot = chance_to_pass(share, sample, accept, lot)
    expected = exact if sample > 0.1 * lot else binom.cdf(accept, sample, share)
    assert math.isclose(with_lot, expected, abs_tol=1e-9)


@settings(deadline=None)
@given(st.floats(0.001, 0.9), st.floats(0, 1))
def test_work_and_sorting_never_make_a_lot_worse(share: float, finds: float) -> None:
    assert after_sorting(share, finds) <= share + 1e-12
    assert all(work.leaves(share) <= share + 1e-5 for work in works(POLICY).values())


def test_better_work_leaves_less() -> None:
    left = list(shares_after(POLICY, 0.085).values())
    assert left == sorted(left, reverse=True)


def test_no_chance_is_told_for_a_critical_defect() -> None:
    assert not resolved(report(row(DENT, critical=1), row(WELD, major=12))).chances
