"""Sections of two or three sentences are known by what they grant together, in the English of any country."""

import pytest

from tests.contracts.labelled import KNOWN, granted, labelled
from toolkit.contracts.checking import Status, check
from toolkit.contracts.passages import passages_in
from toolkit.contracts.roles import normal, roles

ALLOWED = {"present": {Status.PRESENT}, "few": set(Status) - {Status.PRESENT}}


@pytest.mark.parametrize(("kind", "label", "text"), labelled("remedies.toml"))
def test_a_section_is_known_by_what_its_sentences_grant(kind: str, label: str, text: str) -> None:
    assert granted(check(passages_in(f"4. {text}"), KNOWN, (kind,))[0]) in ALLOWED[label]


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("For defects found after acceptance the Seller's only obligation is to repair the Goods.", "one remedy alone"),
        ("Where hidden defects come to light later the Buyer retains its rights for one year from delivery.", "months"),
        ("The Buyer may claim for hidden defects, subject to proof that they existed at dispatch.", "proof"),
    ],
)
def test_hidden_defects_with_one_remedy_or_a_short_time_are_the_weaker(text: str, grade: str) -> None:
    found = check(passages_in(f"4. {text}"), KNOWN, ("hidden_defects",))[0]
    assert found.status is not Status.PRESENT, grade


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("buyer_set_off", "The Buyer may set off claims once the Seller's service department has approved them."),
        ("repeat_failure", "The Buyer may cancel the order if three successive submissions of the lot are rejected."),
        ("inspection_right", "The Buyer may carry out one final inspection per order at the Seller's factory."),
    ],
)
def test_what_waits_for_the_seller_or_comes_too_seldom_is_the_weaker(kind: str, text: str) -> None:
    assert check(passages_in(f"4. {text}"), KNOWN, (kind,))[0].status is Status.WEAKER


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Party B produces kettles for Party A.", "seller produces kettles for buyer."),
        ("Hohlmann GmbH (Party B) makes bags and sells them to Party A.", "sells them to buyer."),
        ("Arvo Ltd supplies the pumps; Mervyn Mills buys them.", "buyer buys them."),
        ("Castor has its lamps made by Ferro Lighting.", "buyer has its lamps made by seller."),
        ("The Yard builds boats for the Charterhouse.", "seller builds boats for buyer."),
    ],
)
def test_who_makes_for_whom_tells_who_sells(text: str, told: str) -> None:
    assert normal(text, roles([text])).endswith(told)
