"""The whole answer for a lot: plans per class, what they let pass, how the finds fare, and what is said of it."""

import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binom, hypergeom, poisson

from toolkit.model.severity import BySeverity, Severity
from toolkit.sampling import NotInStandardError
from toolkit.sampling.notes import aql_text
from toolkit.sampling.planning import scheme
from toolkit.sampling.scheme import ClassPlan, Question, Scheme

AQLS = st.sampled_from((0.0, 0.010, 0.15, 0.65, 1.0, 1.5, 2.5, 4.0, 6.5, 10.0, 15.0, 65.0, 1000.0))
LEVELS = st.sampled_from(("S-1", "S-4", "I", "II", "III"))


def of(made: Scheme, severity: Severity) -> ClassPlan:
    plan = made.plans[severity]
    assert plan is not None
    return plan


def numbers(plans: BySeverity[ClassPlan] | None) -> dict[str, tuple[str | None, int, int, int]]:
    assert plans is not None
    return {name.value: (plan.letter, plan.sample_size, plan.accept, plan.reject) for name, plan in plans.items()}


def test_a_common_lot() -> None:
    made = scheme(Question(lot=6000))
    assert numbers(made.plans) == {
        "critical": (None, 200, 0, 1),
        "major": ("L", 200, 10, 11),
        "minor": ("L", 200, 14, 15),
    }
    assert (made.letter, made.one_sample, made.judged) == ("L", None, None)


def test_a_tightened_and_a_reduced_one() -> None:
    assert of(scheme(Question(lot=6000, severity="tightened")), Severity.MAJOR).accept == 8
    reduced = of(scheme(Question(lot=6000, severity="reduced")), Severity.MAJOR)
    assert (reduced.sample_size, reduced.accept, reduced.reject) == (80, 6, 7)


def test_several_samples_are_each_shown_and_one_for_all_beside_them() -> None:
    made = scheme(Question(lot=40))
    assert numbers(made.plans) == {"critical": (None, 13, 0, 1), "major": ("C", 5, 0, 1), "minor": ("E", 13, 1, 2)}
    assert numbers(made.one_sample) == {
        "critical": (None, 20, 0, 1),
        "major": ("F", 20, 1, 2),
        "minor": ("F", 20, 2, 3),
    }
    assert of(made, Severity.MAJOR).moved_from == "D"
    assert any("different samples (5 and 13)" in note and "20 units" in note for note in made.notes)


def test_a_class_that_cannot_take_the_larger_sample_says_so() -> None:
    made = scheme(Question(lot=40_000))
    assert made.one_sample is None
    assert any(note.startswith("Minor keeps its 315 units") for note in made.notes)


def test_a_lot_no_larger_than_its_sample_is_a_full_inspection_that_lets_nothing_more_pass_than_it_accepts() -> None:
    made = scheme(Question(lot=5, aqls=BySeverity(0.0, 2.5, None), rates=(0, 20)))
    plan = of(made, Severity.MAJOR)
    assert (plan.full_inspection, plan.sample_size, plan.accept, plan.moved_from) == (True, 5, 0, "A")
    assert [found.chance for found in plan.chances] == [1.0, 0.0]
    assert plan.lets_pass.at_10.units == 0
    assert any(note.startswith("Full inspection (critical and major)") for note in made.notes)
    assert not any("no protection" in note for note in made.notes)


def test_a_full_count_of_defects_leaves_nothing_to_chance_either() -> None:
    made = scheme(Question(lot=10, level="III", aqls=BySeverity(None, 2.5, 15.0), rates=(10, 20)))
    plan = of(made, Severity.MINOR)
    assert plan.counts == "defects per 100 units"
    whole = scheme(Question(lot=5, level="III", aqls=BySeverity(None, 2.5, None), rates=(0, 20), defects=True))
    assert [found.chance for found in of(whole, Severity.MAJOR).chances] == [1.0, 0.0]
    assert of(whole, Severity.MAJOR).lets_pass.at_95.rate == 0


def test_chances_follow_the_law_of_what_is_counted() -> None:
    rates = (3.0, 5.0)
    known, unknown = scheme(Question(lot=6000, rates=rates)), scheme(Question(letter="L", rates=rates))
    counted = scheme(Question(lot=6000, rates=rates, defects=True))
    for place, rate in enumerate(rates):
        told = [of(made, Severity.MAJOR).chances[place].chance for made in (known, unknown, counted)]
        assert told[0] == pytest.approx(hypergeom.cdf(10, 6000, 60 * rate, 200), abs=1e-9)
        assert told[1] == pytest.approx(binom.cdf(10, 200, rate / 100), abs=1e-9)
        assert told[2] == pytest.approx(poisson.cdf(10, 2 * rate), abs=1e-9)


def test_an_aql_above_10_counts_defects_and_the_others_units() -> None:
    made = scheme(Question(lot=6000, aqls=BySeverity(0.0, 15.0, 10.0)))
    assert [plan.counts for _, plan in made.plans.items()] == ["bad units", "defects per 100 units", "bad units"]
    assert any(note.startswith("Counted in defects per 100 units") and "major" in note for note in made.notes)


@pytest.mark.parametrize(
    ("found", "judged", "lot"),
    [
        (BySeverity(0, 12, 9), ("accepted", "not accepted", "accepted"), "not accepted"),
        (BySeverity(0, 10, 14), ("accepted", "accepted", "accepted"), "accepted"),
        (BySeverity(None, 11, None), (None, "not accepted", None), "not accepted"),
        (BySeverity(None, 10, 14), (None, "accepted", "accepted"), None),
        (BySeverity(1, 0, 0), ("not accepted", "accepted", "accepted"), "not accepted"),
    ],
)
def test_one_class_over_its_limit_fails_the_lot_and_an_unknown_one_leaves_it_open(
    found: BySeverity[int], judged: tuple[str | None, ...], lot: str | None
) -> None:
    made = scheme(Question(lot=6000, found=found))
    assert tuple(plan.judged for _, plan in made.plans.items()) == judged
    assert made.judged == lot
    assert any("not judged yet" in note and "critical" in note for note in made.notes) == (lot is None)


def test_finds_are_not_held_against_a_sample_that_they_do_not_come_from() -> None:
    made = scheme(Question(lot=40, found=BySeverity(0, 1, 0)))
    assert made.one_sample is not None
    assert [plan.judged for _, plan in made.one_sample.items()] == [None, None, None]


def test_a_single_lot_is_told_in_one_sentence_what_passes() -> None:
    assert scheme(Question(lot=6000)).notes[0] == (
        "An AQL is no protection for a single lot: with 5.3 % bad units (major) a lot still passes every second time, "
        "with 7.5 % one time in ten."
    )


def test_a_rate_that_no_lot_of_this_size_can_have_is_told() -> None:
    made = scheme(Question(lot=90, rates=(0.2, 3.0)))
    assert "In a lot of 90 units 0.2 % is less than half a unit, and counts as none." in made.notes


def test_rates_offered_for_a_small_lot_are_whole_units_of_it() -> None:
    offered = of(scheme(Question(lot=90)), Severity.MAJOR).chances
    assert [(found.rate, found.units) for found in offered][:2] == [(1.11, 1), (2.22, 2)]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (Question(lot=0), "a lot has at least one unit, not 0"),
        (Question(lot=-3), "a lot has at least one unit, not -3"),
        (Question(lot=1), "too small"),
        (Question(lot=600, aqls=BySeverity(None, 3.0, None)), "the nearest are 2.5 and 4.0"),
        (Question(lot=600, aqls=BySeverity(None, 0.001, None)), "the lowest is 0.010"),
        (Question(lot=600, aqls=BySeverity(None, 2000.0, None)), "the highest is 1000"),
        (Question(lot=600, level="IV"), "S-1, S-2, S-3, S-4, I, II, III"),
        (Question(letter="Z"), "A, B, C"),
        (Question(letter="S"), "A, B, C"),
    ],
)
def test_what_the_standard_does_not_have_is_refused_with_what_it_has(question: Question, told: str) -> None:
    with pytest.raises(NotInStandardError, match=told):
        scheme(question)


def test_aqls_are_written_as_the_standard_prints_them() -> None:
    assert [aql_text(aql) for aql in (0.0, 0.65, 1.0, 2.5, 4.0, 10.0, 1000.0)] == [
        "0", "0.65", "1.0", "2.5", "4.0", "10", "1000",
    ]  # fmt: skip


@settings(deadline=None)
@given(st.integers(2, 10**9), LEVELS, AQLS, AQLS, st.booleans())
def test_every_lot_gets_falling_chances_between_its_points(
    lot: int, level: str, major: float, minor: float, defects: bool
) -> None:
    made = scheme(Question(lot=lot, level=level, aqls=BySeverity(0.0, major, minor), defects=defects))
    for plan in (made.plans.critical, made.plans.major, made.plans.minor):
        assert plan is not None
        told = [found.chance for found in plan.chances]
        assert all(then <= now + 1e-9 for now, then in pairwise(told))
        assert all(0 <= chance <= 1 for chance in told)
        points = plan.lets_pass
        assert points.at_95.rate <= points.at_50.rate <= points.at_10.rate
        assert plan.sample_size <= lot
    assert 1 <= len(of(made, Severity.MAJOR).chances) <= 9


@given(st.integers(2, 20_000), st.sampled_from((0.65, 1.0, 1.5, 2.5, 4.0, 6.5)))
def test_the_points_hold_by_scipy(lot: int, aql: float) -> None:
    plan = of(scheme(Question(lot=lot, aqls=BySeverity(None, aql, None))), Severity.MAJOR)
    for point, chance in ((plan.lets_pass.at_95, 0.95), (plan.lets_pass.at_50, 0.5), (plan.lets_pass.at_10, 0.1)):
        assert point.units is not None
        assert hypergeom.cdf(plan.accept, lot, point.units, plan.sample_size) >= chance - 1e-9
        assert math.isclose(point.rate, 100 * point.units / lot)
