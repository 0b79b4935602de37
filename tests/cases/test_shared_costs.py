"""A cost of the next visit that the order shares: half of it is what was agreed, and no counter-offer."""

from typing import Literal

import pytest

from toolkit.cases.conditions import conditions_of
from toolkit.cases.replies import read_reply

Payer = Literal["supplier", "ask", "shared", "buyer"]
HALF = "We agree to all points of your letter. Re-inspection fee: half by us, half by you, as in clause 8.1."


def stands(text: str, payer: Payer) -> dict[str, str]:
    asked = conditions_of("rework", payer=payer, unsaid=("deduction",) if payer in ("shared", "buyer") else ())
    return {one.condition: one.stand for one in read_reply(text, asked).stands}


@pytest.mark.parametrize("payer", ["shared", "buyer"])
def test_half_of_a_shared_cost_is_accepted_and_limits_nothing(payer: Payer) -> None:
    assert set(stands(HALF, payer).values()) == {"accepted"}


@pytest.mark.parametrize("payer", ["supplier", "ask"])
def test_half_of_a_cost_that_is_the_suppliers_leaves_that_cost_open_and_no_more(payer: Payer) -> None:
    found = stands(HALF, payer)
    assert {name for name, stand in found.items() if stand != "accepted"} == {"reinspection_cost", "deduction"}


@pytest.mark.parametrize(
    ("text", "shared", "buyers"),
    [
        ("We agree to all. The re-inspection fee is on your side.", "refused", "accepted"),
        ("We agree to all. We bear the cost of the re-inspection.", "accepted", "accepted"),
    ],
)
def test_the_whole_of_it_is_told_by_the_side_that_bears_it(text: str, shared: str, buyers: str) -> None:
    assert stands(text, "shared")["reinspection_cost"] == shared
    assert stands(text, "buyer")["reinspection_cost"] == buyers


def test_a_letter_that_claims_no_deduction_is_not_held_to_one() -> None:
    assert "deduction" not in stands(HALF, "shared")
    assert [one.text for one in conditions_of("rework", payer="shared") if one.id == "reinspection_cost"] == [
        "The cost of the re-inspection is shared, as the order says"
    ]
