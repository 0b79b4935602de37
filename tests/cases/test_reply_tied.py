"""A yes to everything that hangs on a condition of the supplier's."""

import pytest

from tests.cases.reading import read, stands

_TIED = (
    "Agreed in full, subject to the deposit for order 3 being received.",
    "Agreed, if you pay the deposit for order 3.",
    "Accepted as long as the price stays.",
    "All agreed on condition that order 3 is confirmed.",
    "全部同意，前提是第三单的定金先到账。",
)
_NO_YES = (
    "If you agree, please confirm.",
    "Please confirm if this is accepted.",
    "Thank you, ok, if you have questions call me.",
    "We will answer once our boss has agreed.",
    "As agreed in full detail with you on the phone.",
)


@pytest.mark.parametrize("said", _TIED)
def test_a_yes_that_hangs_on_a_condition_is_shown_with_it_at_everything_the_letter_asks(said: str) -> None:
    reply = read(said)
    assert {one.stand for one in reply.stands} == {"unclear"}
    assert {one.quote for one in reply.stands} == {said}


@pytest.mark.parametrize("said", _NO_YES)
def test_an_if_without_a_yes_before_it_says_nothing_of_the_conditions(said: str) -> None:
    assert not stands(read(said), "unclear") | stands(read(said), "accepted")


def test_the_yes_and_its_condition_are_shown_beside_an_offer_of_something_else() -> None:
    tied = _TIED[0]
    reply = read(f"{tied} For the lamps that do not light we propose a new spring contact instead of solder.")
    told = {one.condition: one for one in reply.stands}
    assert told["hold"].quote == told["work_cost"].quote == tied
    assert told["standard"].quote.startswith("For the lamps")


@pytest.mark.parametrize("said", ["Agreed in full.", "Agreed in all points."])
def test_agreed_in_full_is_a_yes_to_everything(said: str) -> None:
    assert {one.stand for one in read(said).stands} == {"accepted"}


def test_a_sample_agreed_in_line_is_none() -> None:
    assert not stands(read("The agreed in-line sample is kept."), "accepted")
