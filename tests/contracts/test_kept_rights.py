"""Clauses that keep a right of the buyer in words near to those that take it away, and the other way round."""

import pytest

from toolkit.contracts.checking import check
from toolkit.contracts.library import library
from toolkit.contracts.passages import passages_in

CASES = [
    ("inspection_right", "absent", "The Seller provides Buyer with access to its online works catalogue."),
    (
        "inspection_right",
        "absent",
        "The lease gives Buyer access to the premises of the warehouse for storage.",
    ),
    ("inspection_right", "present", "The Seller gives Buyer access to its facilities at any time."),
    (
        "inspection_right",
        "present",
        "Buyer shall have 30 business days before shipment to inspect the Goods at Seller's factory.",
    ),
    ("inspection_right", "weaker", "Buyer shall have ten business days after delivery to inspect the goods."),
    (
        "payment_on_acceptance",
        "present",
        "No payment is due with the order; the price is payable after acceptance of the goods.",
    ),
    (
        "payment_on_acceptance",
        "present",
        "Payment of 30 % is made with order and the balance is due when the goods passed inspection.",
    ),
    ("payment_on_acceptance", "adverse", "The price is due with the order."),
    (
        "payment_on_acceptance",
        "absent",
        "Goods are released only once the Seller has received the full acceptance of the Buyer.",
    ),
    ("buyer_set_off", "present", "In an event of default by Seller the Buyer deducts its losses from the price."),
    ("buyer_set_off", "adverse", "It is an event of default if Buyer withholds payment."),
    ("no_waiver", "adverse", "Buyer waives all claims; negotiation of such payments is final."),
]


@pytest.mark.parametrize(("topic", "status", "text"), CASES)
def test_a_right_that_is_kept_is_told_from_one_that_is_taken(topic: str, status: str, text: str) -> None:
    (found,) = check(passages_in(f"4. {text}"), library(), (topic,))
    assert found.status == status
