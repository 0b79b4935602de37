"""Two versions side by side: what spoke against the buyer and went, what still stands, whose choice it is."""

import pytest

from toolkit.contracts.checking import check
from toolkit.contracts.comparing import Change, Compared, compared, told
from toolkit.contracts.library import library
from toolkit.contracts.moved import moved
from toolkit.contracts.passages import passages_in
from toolkit.contracts.stepped import stepped

KNOWN = library()
HEAD = "PURCHASE CONTRACT between Hale Ltd (the Buyer) and Lin Co. (the Seller)"
LATE = "9.2 Claims of any kind must be raised within 14 days after the date of the bill of lading; after that the \
Goods are deemed accepted and all claims are excluded."
REJECT = "4.3 After a failed inspection the Buyer may reject the whole lot, and hidden defects may be claimed within \
24 months after arrival."
CHOICE = "7.2 If the Seller is liable, it shall at {} choice replace the Goods, repair them or reduce the price."
PLAN = "4.1 The Buyer may inspect the Goods at the Seller's works before shipment according to ISO 2859-1, General \
Inspection Level {}, AQL critical 0, major {}, minor 4.0."


def changes(old: tuple[str, ...], new: tuple[str, ...]) -> dict[str, Compared]:
    sides = [passages_in("\n\n".join((HEAD, *clauses))) for clauses in (old, new)]
    figures = (*moved(*sides), *stepped(*sides))
    before, after = (check(side, KNOWN) for side in sides)
    return {one.type: one for one in compared(before, after, figures)}


def test_a_clause_against_the_buyer_that_went_is_a_gain() -> None:
    found = changes((CHOICE.format("the Buyer's"), LATE), (CHOICE.format("the Buyer's"),))["hidden_defects"]
    assert (found.change, found.because) == (Change.STRENGTHENED, "what spoke against you has gone")


def test_a_clause_for_the_buyer_that_went_is_dropped() -> None:
    gone = changes((CHOICE.format("the Buyer's"), REJECT), (CHOICE.format("the Buyer's"),))["rejection_right"]
    assert gone.change is Change.DROPPED


def test_what_came_beside_a_clause_that_still_stands_is_no_gain() -> None:
    found = changes((LATE,), (REJECT, LATE))["hidden_defects"]
    assert found.change is Change.UNCLEAR
    assert "9.2 still stands beside it" in found.because


@pytest.mark.parametrize("theirs", ["its", "the Seller's", "its own"])
def test_the_choice_that_goes_to_the_seller_is_named_and_is_a_loss(theirs: str) -> None:
    found = changes((CHOICE.format("the Buyer's"),), (CHOICE.format(theirs),))
    assert Change.STRENGTHENED not in {one.change for one in found.values()}
    assert any("whose choice it is" in one.because for one in found.values() if one.change is Change.WEAKENED)
    back = changes((CHOICE.format(theirs),), (CHOICE.format("the Buyer's"),))
    assert Change.WEAKENED not in {one.change for one in back.values()}


def test_a_figure_that_stays_beside_another_of_its_size_is_not_lost_and_a_level_is_printed_as_it_stands() -> None:
    sides = [passages_in(f"{HEAD}\n\n{PLAN.format(*one)}") for one in (("II", "2.5"), ("I", "4.0"))]
    lines = {told(one) for one in (*moved(*sides), *stepped(*sides))}
    assert lines == {"AQL, major: 2.5 (4.1) → 4.0 (4.1)", "inspection level: II (4.1) → I (4.1)"}
