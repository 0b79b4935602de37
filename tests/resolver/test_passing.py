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


def test_what_a_second_check_is_worth_is_told_where_one_pass_will_not_do() -> None:
    made = report(row(WELD, major=60))
    good = works(POLICY)["good"]
    twice = good.leaves(good.leaves(60 / 200))
    assert chance_to_pass(twice, 200, 8, 3600) > 0.995
    assert "One pass will not do" in text(resolved(made), "G24")
    assert "good work then passes over 99 in 100" in text(resolved(made), "G24")


@pytest.mark.rule(24)
def test_work_that_every_unit_gets_has_nothing_to_find_first() -> None:
    # The work leaves 5 % and spoils 0.5 %; the check leaves of that 15 % unfound, 4.25 % not mended, 0.425 % spoilt.
    assert works(POLICY)["good"].leaves_of_all(1.0, 0) == pytest.approx(0.055)
    assert works(POLICY)["good"].leaves_of_all(1.0, 1) == pytest.approx(0.055 * (0.15 + 0.0425 + 0.00425), abs=1e-5)


def test_a_label_wrong_on_every_unit_is_not_told_to_be_hopeless() -> None:
    found = resolved(report(row("Barcode label missing on all units", major=200)))
    said = text(found, "G24")
    assert found.path == "rework"
    assert "after good work over 99" in said
    assert "every unit is worked on and then checked" in said
    assert "One pass will not do" not in said


def test_where_the_house_rules_count_on_no_check_that_work_alone_decides() -> None:
    made = report(row("Barcode label missing on all units", major=200))
    unchecked = resolved(made, policy=Policy(whole_lot_checks=0))
    good = next(chance for chance in unchecked.chances if chance.work == "good")
    assert good.share == pytest.approx(0.055)
    assert "One pass will not do" in text(unchecked, "G24")


def test_units_that_are_only_mostly_bad_still_have_to_be_found() -> None:
    found = resolved(report(row(WELD, major=150)))
    good = next(chance for chance in found.chances if chance.work == "good")
    assert good.share == works(POLICY)["good"].leaves(0.75)
    assert "every unit is worked on" not in text(found, "G24")


def test_the_sum_of_a_rework_rests_on_the_same_work() -> None:
    costly = resolved(report(row("Barcode label missing on all units", major=200)), policy=Policy(whole_lot_checks=0))
    checked = resolved(report(row("Barcode label missing on all units", major=200)))
    before, after = (
        next(option.cost for option in one.options if option.path == "rework") for one in (costly, checked)
    )
    assert before is not None
    assert after is not None
    assert after.expected < before.expected


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
    whole = shares_after(POLICY, 1.0, whole=True)
    assert whole["good"] < whole["weak"] < whole["none"]


def test_no_chance_is_told_for_a_critical_defect() -> None:
    assert not resolved(report(row(DENT, critical=1), row(WELD, major=12))).chances
