"""The figures that move between two versions of a contract, and for whose good."""

import tomllib
from pathlib import Path

import pytest

from toolkit.contracts.checking import check
from toolkit.contracts.comparing import Change, change_of, compared, told
from toolkit.contracts.library import library
from toolkit.contracts.moved import Moved, moved
from toolkit.contracts.passages import passages_in

FIGURES = tomllib.loads((Path(__file__).parent / "moved_figures.toml").read_text(encoding="utf-8"))


def between(old: str, new: str) -> tuple[Moved, ...]:
    return moved(passages_in(f"4.1 {old}"), passages_in(f"5.3 {new}"))


@pytest.mark.parametrize(("old", "new", "change"), FIGURES["moved"])
def test_a_figure_that_moves_is_weighed_for_the_buyer(old: str, new: str, change: str) -> None:
    assert {change_of(one).value for one in between(old, new)} == {change}


@pytest.mark.parametrize(("old", "new"), FIGURES["same"])
def test_the_same_in_another_unit_or_hand_has_not_moved(old: str, new: str) -> None:
    assert between(old, new) == ()


def test_both_figures_are_told_with_their_places() -> None:
    (one,) = between("The Goods are guaranteed for two years.", "The Goods are guaranteed for 52 weeks.")
    assert told(one) == "length of the warranty: two years (4.1) → 52 weeks (5.3)"


def test_a_rate_is_told_with_the_time_that_it_counts_for() -> None:
    (one,) = between(
        "The Seller pays damages of 1 % of the price for each day of delay, at most 9 %.",
        "The Seller pays damages of 1 % of the price for each week of delay, at most 9 %.",
    )
    assert told(one) == "damages for each day or week of delay: 1 % for each day (4.1) → 1 % for each week (5.3)"


def test_a_limit_that_comes_in_weakens_and_one_that_goes_strengthens() -> None:
    free, bound = "The Seller is liable for all damage.", "The liability of the Seller is limited to 50 % of the price."
    assert [one.gain for one in between(free, bound)] == [False]
    assert [one.gain for one in between(bound, free)] == [True]


def test_figures_that_change_places_have_moved() -> None:
    old = "4.1 The Goods are guaranteed for 24 months.\n\n4.2 Spare lamps are guaranteed for 12 months."
    new = "4.1 The Goods are guaranteed for 12 months.\n\n4.2 Spare lamps are guaranteed for 24 months."
    assert {change_of(one) for one in moved(passages_in(old), passages_in(new))} == {Change.FIGURE}


def test_each_figure_is_held_against_its_own_version() -> None:
    old = "4.1 The Goods are guaranteed for 24 months.\n\n4.2 The paint is guaranteed for 60 months."
    new = "4.1 The paint is guaranteed for 48 months.\n\n4.2 The Goods are guaranteed for 36 months."
    assert [
        (one.old[0].figure.value, one.new[0].figure.value, one.gain) for one in moved(*map(passages_in, (old, new)))
    ] == [
        (24, 36, True),
        (60, 48, False),
    ]


WARRANTY = "9. The Seller warrants the Goods against defects for 18 months."
ROUNDS = "6. The Seller bears the cost of each re-inspection that a failed inspection makes necessary."


@pytest.mark.parametrize(
    ("old", "new", "weighed"),
    [
        (f"{WARRANTY}\n\n{ROUNDS}", f"{WARRANTY}\n\n{ROUNDS} The Seller pays within 14 days after the invoice.", 6),
        (f"{ROUNDS}\n\n{WARRANTY}", f"{ROUNDS}\n\n{WARRANTY} The Seller refunds the price within 14 days.", 9),
    ],
    ids=["of the re-inspection", "of the warranty"],
)
def test_a_figure_is_told_of_the_clause_that_gives_it_and_of_no_other(old: str, new: str, weighed: int) -> None:
    kinds = {6: "reinspection_cost_supplier", 9: "quality_warranty"}
    before, after = passages_in(old), passages_in(new)
    sides = (check(before, library(), tuple(kinds.values())), check(after, library(), tuple(kinds.values())))
    told_of = {one.type for one in compared(*sides, moved(before, after)) if "14 days" in one.because}
    assert told_of == {kinds[weighed]}


def test_a_figure_in_a_clause_that_is_about_none_is_told_of_all_that_it_may_concern() -> None:
    before = passages_in(f"{WARRANTY}\n\n7. The Parties are friends.")
    after = passages_in(f"{WARRANTY}\n\n7. The Seller pays what it owes within 14 days.")
    sides = (check(before, library(), ("quality_warranty",)), check(after, library(), ("quality_warranty",)))
    (one,) = compared(*sides, moved(before, after))
    assert (one.change, "14 days" in one.because) == (Change.STRENGTHENED, True)


def test_a_figure_that_stands_in_a_sentence_said_anew_has_not_gone_for_anybody() -> None:
    old = "The Buyer pays 30 % of the price as a deposit and 70 % against a copy of the bill of lading."
    new = "The Buyer pays 30 % of the price as a deposit and 70 % when the Seller reports readiness for shipment."
    assert Change.STRENGTHENED not in {change_of(one) for one in between(old, new)}
