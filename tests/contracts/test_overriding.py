"""A right beside its opposite: whole only where it goes before the opposite by its number."""

import pytest

from toolkit.contracts.checking import Status, Verdict, check
from toolkit.contracts.library import library
from toolkit.contracts.passages import passages_in

KNOWN = library()
WHATEVER = "2.1 The Buyer pays 70 % of the price before shipment, whatever the outcome of any inspection."
WAITS = "6A.1 While the result of the latest inspection of a Lot is failed, pending or missing, its Balance is not due."
BAN = "2.2 The Buyer shall not set off any claim against the price unless the Seller has admitted the claim in writing."


def verdict(kind: str, *clauses: str) -> Verdict:
    return check(passages_in("\n\n".join(("PURCHASE ORDER", *clauses))), KNOWN, (kind,))[0]


def test_a_balance_that_waits_is_no_whole_right_beside_one_paid_whatever_the_outcome() -> None:
    found = verdict("payment_on_acceptance", WHATEVER, WAITS)
    assert found.status is Status.WEAKER
    assert found.evidence[0].sentence.passage.place == "2.1"
    assert verdict("payment_on_acceptance", WAITS).status is Status.PRESENT


@pytest.mark.parametrize(
    "clauses",
    [
        (WHATEVER, WAITS.replace("While", "Notwithstanding clause 2.1, while")),
        (WHATEVER, WAITS, "6A.2 This clause prevails over clauses 1.3 and 2.1."),
        (WHATEVER.replace("The Buyer", "Subject to clause 6A, the Buyer"), WAITS),
    ],
)
def test_what_goes_before_its_opposite_by_number_stands_whole(clauses: tuple[str, ...]) -> None:
    assert verdict("payment_on_acceptance", *clauses).status is Status.PRESENT


@pytest.mark.parametrize(
    "clauses",
    [
        (WHATEVER, WAITS.replace("While", "Notwithstanding clause 3.1, while")),
        (WHATEVER, WAITS.replace("While", "Notwithstanding any other provision, while")),
        (WHATEVER, WAITS, "6A.2 This clause does not apply to clause 2.1."),
        (WHATEVER.replace("The Buyer", "Subject to clause 9, the Buyer"), WAITS),
    ],
)
def test_another_number_or_none_leaves_both_standing(clauses: tuple[str, ...]) -> None:
    assert verdict("payment_on_acceptance", *clauses).status is Status.WEAKER


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (BAN, Status.ADVERSE),
        ("2.2 The Buyer shall have no right of set-off except for claims admitted by the Seller.", Status.ADVERSE),
        ("2.2 The Buyer may set off only claims which the Seller has admitted in writing.", Status.WEAKER),
        ("2.2 The Buyer may not set off any claim except claims that are undisputed or adjudged.", Status.WEAKER),
        ("2.2 The Buyer may set off only claims which the Seller has admitted or a court awarded.", Status.WEAKER),
        ("2.2 The Buyer may set off any claim against the price; the Seller need not admit it.", Status.PRESENT),
    ],
)
def test_a_ban_on_set_off_but_for_what_the_seller_admits_is_adverse(text: str, wanted: Status) -> None:
    assert verdict("buyer_set_off", text).status is wanted


def test_the_deduction_for_delay_beside_a_ban_is_not_what_denies_the_right() -> None:
    late = "3.1 For each full week of delay the Buyer may take 1 % off the price of the late goods, up to 5 %."
    found = verdict("buyer_set_off", BAN, late)
    assert found.status is Status.WEAKER
    against = [one.sentence.passage.place for one in found.evidence if one.status is Status.ADVERSE]
    assert against == ["2.2"]
