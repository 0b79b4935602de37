"""A balance that is paid before shipment, but against proof that the inspection was passed: nobody pays unseen."""

import pytest

from toolkit.contracts.checking import Status, Verdict, check
from toolkit.contracts.grading import is_graded
from toolkit.contracts.library import library
from toolkit.contracts.passages import passages_in

KNOWN = library()
PARTIES = "PURCHASE CONTRACT between Hale Ltd (the Buyer) and Lin Co. (the Seller)"


def paying(text: str) -> Verdict:
    passages = passages_in(f"{PARTIES}\n\n3. Payment\n\n3.2 {text}")
    return check(passages, KNOWN, ("payment_on_acceptance",))[0]


@pytest.mark.parametrize(
    "text",
    [
        "The balance of 70 % by T/T before shipment, against a certificate showing that the Goods have passed.",
        "The balance of 70 % by T/T before shipment, against the inspection certificate that the Goods passed.",
        "The balance of 70 % by T/T before shipment, against an inspection certificate showing a pass.",
        "The balance of 70 % is paid before shipment, against the passed inspection report of the Buyer's agency.",
        "The remaining 70 % shall be paid prior to shipment upon presentation of a passed inspection report.",
        "Balance 70 % T/T before delivery once the pre-shipment inspection has been passed.",
        "The Buyer shall pay the remaining 70 % prior to dispatch, provided that the Goods have passed its inspection.",
        "70 % of the price is paid by T/T before shipment, against a clean inspection report of the third party.",
        "30 % deposit with order, balance 70 % before shipment against inspection certificate with the result PASS.",
        "The balance is paid by bank transfer before loading upon receipt of the Buyer's written release.",
    ],
)
def test_paid_before_shipment_on_proof_of_a_pass_is_paid_on_a_pass(text: str) -> None:
    assert paying(text).status is Status.PRESENT


@pytest.mark.parametrize(
    "text",
    [
        "The balance of 70 % is paid by T/T before shipment after the Goods have passed the inspection.",
        "The balance is due before shipment when the Goods have passed the inspection.",
        "The Buyer pays the balance before loading, but only after SGS has issued a pass report.",
    ],
)
def test_without_a_paper_it_is_the_fallback_and_a_letter_may_still_hold_the_balance(text: str) -> None:
    verdict = paying(text)
    assert verdict.status is Status.PRESENT or is_graded(verdict)


@pytest.mark.parametrize(
    "text",
    [
        "The balance of 70 % is paid before shipment.",
        "The balance of 70 % by T/T before shipment, whether or not the Goods have passed the inspection.",
        "The balance of 70 % by T/T before shipment, against the Seller's inspection certificate.",
        "The balance of 70 % by T/T before shipment, against an inspection report issued by the Seller.",
        "The balance of 70 % by T/T before shipment, against a copy of the packing list.",
        "The balance of 70 % by T/T before shipment; the Buyer may inspect the Goods after arrival.",
        "The balance of 70 % is payable prior to inspection and release of the Goods.",
        "The balance is paid before shipment if the inspection has failed or passed.",
        "The balance of 70 % by T/T before shipment against notice that the Goods are ready.",
        "The remaining 70 % is paid before shipment; with the payment the Goods are deemed accepted.",
    ],
)
def test_paid_before_shipment_on_anything_else_is_paid_unseen(text: str) -> None:
    assert paying(text).status is Status.ADVERSE
