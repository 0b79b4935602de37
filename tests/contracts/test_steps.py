"""The small words by which a new version of a sentence is worth more or less: "from arrival", "each", "level II"."""

import tomllib
from pathlib import Path

import pytest

from toolkit.contracts.checking import check
from toolkit.contracts.comparing import Change, change_of, compared, told
from toolkit.contracts.library import library
from toolkit.contracts.moved import Moved
from toolkit.contracts.passages import passages_in
from toolkit.contracts.stepped import stepped

STEPS = tomllib.loads((Path(__file__).parent / "steps.toml").read_text(encoding="utf-8"))


def between(old: str, new: str) -> tuple[Moved, ...]:
    return stepped(passages_in(f"4.1 {old}"), passages_in(f"5.3 {new}"))


@pytest.mark.parametrize(("old", "new", "means", "change"), STEPS["moved"])
def test_a_step_is_weighed_for_the_buyer(old: str, new: str, means: str, change: str) -> None:
    assert [(one.means, change_of(one).value) for one in between(old, new)] == [(means, change)]


@pytest.mark.parametrize(("old", "new"), STEPS["same"])
def test_other_words_of_the_same_step_or_of_another_thing_have_not_moved(old: str, new: str) -> None:
    assert between(old, new) == ()


def test_both_words_are_told_with_their_places_and_weaken_the_type() -> None:
    before = passages_in("8.1 The Seller warrants the Goods against defects for 18 months from arrival.")
    after = passages_in("9.2 The Seller warrants the Goods against defects for 18 months from the bill of lading.")
    sides = (check(before, library(), ("quality_warranty",)), check(after, library(), ("quality_warranty",)))
    (one,) = compared(*sides, stepped(before, after))
    assert (one.change, one.because) == (
        Change.WEAKENED,
        "start of the time: arrival (8.1) → bill of lading (9.2)",
    )
    assert told(stepped(before, after)[0]) == one.because


def test_a_cost_that_the_seller_no_longer_bears_weakens_the_type() -> None:
    before = passages_in(
        "8.1 The Seller shall at its own expense correct Goods that do not conform to the Specification."
    )
    after = passages_in("8.1 The Seller shall correct Goods that do not conform to the Specification.")
    kind = "rework_or_replace_at_supplier_cost"
    sides = (check(before, library(), (kind,)), check(after, library(), (kind,)))
    (one,) = compared(*sides, stepped(before, after))
    assert (one.change, one.because) == (Change.WEAKENED, "who pays for it: at its own expense (8.1) → none")
