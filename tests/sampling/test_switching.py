"""The switching rules as a walk from lot to lot, each rule by itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.sampling.iso2859 import one_step_tighter
from toolkit.sampling.switching import InspectedLot, Standing, after, resumed, standing

TIGHTENED = Standing(severity="tightened")
REDUCED = Standing(severity="reduced")


def lot(found: int = 0, *, original: bool = True, steady: bool = True) -> InspectedLot:
    """A lot of 200 units at AQL 2.5: up to 10 are accepted."""
    return InspectedLot(found=found, accept=10, reject=11, letter="L", aql=2.5, original=original, steady=steady)


def lots(results: str) -> list[InspectedLot]:
    """``y`` for a lot that is accepted, with as much found as is allowed; ``n`` for one that is not."""
    return [lot(10 if result == "y" else 11) for result in results]


@pytest.mark.parametrize(
    ("results", "severity"),
    [
        ("", "normal"),
        ("n", "normal"),
        ("nn", "tightened"),
        ("nyyyn", "tightened"),
        ("nyyyyn", "normal"),
        ("yyynyyyyn", "normal"),
        ("yynyn", "tightened"),
    ],
)
def test_two_of_five_or_fewer_lots_not_accepted_make_inspection_tightened(results: str, severity: str) -> None:
    assert standing(lots(results)).severity == severity


@pytest.mark.parametrize(
    ("results", "severity"),
    [("yyyy", "tightened"), ("yyyyy", "normal"), ("yyyyn", "tightened"), ("yynyyyyy", "normal")],
)
def test_five_consecutive_accepted_lots_make_it_normal_again(results: str, severity: str) -> None:
    assert standing(lots(results), start=TIGHTENED).severity == severity


def test_five_refusals_in_all_under_tightened_inspection_stop_it_until_the_supplier_acts() -> None:
    assert standing(lots("nynyyynyyyyn"), start=TIGHTENED).severity == "tightened"
    stopped = standing(lots("nynyyynyyyynn"), start=TIGHTENED)
    assert (stopped.severity, stopped.reason) == (
        "stop",
        "5 lots not accepted under tightened inspection: the supplier must act first",
    )
    assert after(stopped, lot()) == stopped
    assert resumed(stopped).severity == "tightened"
    assert resumed(stopped).refused == 0


def test_only_a_stop_is_resumed_from() -> None:
    assert resumed(REDUCED) == REDUCED


def test_a_return_to_normal_forgets_the_refusals_before_it() -> None:
    back = standing(lots("nnnn" + "yyyyy"), start=TIGHTENED)
    assert (back.severity, back.refused) == ("normal", 0)


@given(st.lists(st.integers(0, 20)), st.integers(0, 20))
def test_a_lot_presented_again_neither_earns_credit_nor_costs_any(found: list[int], again: int) -> None:
    now = standing([lot(number) for number in found])
    assert after(now, lot(again, original=False)) == now


def test_ten_lots_that_a_tighter_aql_would_have_accepted_reach_the_score_for_reduced_inspection() -> None:
    good = [lot(7)] * 10
    assert standing(good[:9], reduction_allowed=True).score == 27
    reached = standing(good, reduction_allowed=True)
    assert (reached.severity, reached.score) == ("reduced", 0)
    assert "switching score 30" in reached.reason


def test_reduced_inspection_needs_the_buyers_word_and_a_steady_production() -> None:
    good = [lot(7)] * 10
    assert standing(good).severity == "normal"
    assert standing([*good[:9], lot(7, steady=False)], reduction_allowed=True).severity == "normal"
    assert standing([*good, lot(7)], reduction_allowed=True).severity == "reduced"


@pytest.mark.parametrize("found", [8, 10, 11])
def test_a_lot_that_a_tighter_aql_would_have_refused_sets_the_score_back(found: int) -> None:
    assert standing([lot(7)] * 5).score == 15
    assert standing([*[lot(7)] * 5, lot(found)]).score == 0


def test_a_plan_that_accepts_one_or_none_scores_two_for_each_accepted_lot() -> None:
    small = InspectedLot(found=1, accept=1, reject=2, letter="F", aql=2.5)
    refused = InspectedLot(found=2, accept=1, reject=2, letter="F", aql=2.5)
    assert standing([small] * 4).score == 8
    assert standing([small] * 4 + [refused]).score == 0


def test_nothing_is_scored_outside_normal_inspection() -> None:
    assert standing([lot()] * 4, start=TIGHTENED).score == 0
    assert standing([lot()] * 4, start=REDUCED).score == 0


@pytest.mark.parametrize(("found", "steady"), [(11, True), (0, False)])
def test_one_refused_lot_or_an_irregular_production_ends_reduced_inspection(found: int, steady: bool) -> None:
    assert after(REDUCED, lot(found, steady=steady)).severity == "normal"
    assert after(REDUCED, lot(10)).severity == "reduced"


def test_a_find_in_the_gap_of_a_reduced_plan_is_accepted_and_ends_reduced_inspection() -> None:
    gap = InspectedLot(found=6, accept=5, reject=8, letter="L", aql=2.5)
    assert gap.accepted
    assert after(REDUCED, gap).severity == "normal"
    assert after(REDUCED, InspectedLot(found=5, accept=5, reject=8, letter="L", aql=2.5)).severity == "reduced"


@given(st.lists(st.tuples(st.integers(0, 14), st.booleans(), st.booleans())))
def test_inspection_never_gets_easier_after_a_refused_lot(drawn: list[tuple[int, bool, bool]]) -> None:
    strictness = ("reduced", "normal", "tightened", "stop")
    now = Standing()
    for found, original, steady in drawn:
        then = after(now, lot(found, original=original, steady=steady), reduction_allowed=True)
        if found > 10:
            assert strictness.index(then.severity) >= strictness.index(now.severity)
        assert then.reason
        now = then


def test_one_step_tighter_is_the_next_lower_aql_in_the_same_sample() -> None:
    assert one_step_tighter("L", 2.5) == 7
    assert one_step_tighter("F", 4.0) == 1
    assert one_step_tighter("F", 2.5) is None  # an arrow
    assert one_step_tighter("R", 0.010) is None  # no lower AQL
