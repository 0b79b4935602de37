"""Sentences that enumerate what a side may or must do."""

import pytest

from toolkit.contracts.checking import Status, check
from toolkit.contracts.enumerated import enumerated
from toolkit.contracts.library import library
from toolkit.contracts.passages import passages_in

LEAD = "buyer shall have the right at any time to"


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            f"{LEAD}: (i) inspect the works of seller, and (ii) audit its books.",
            [f"{LEAD} inspect the works of seller", f"{LEAD} audit its books."],
        ),
        (
            "seller shall (a) sort the lot; (b) rework it; or (c) replace it",
            ["seller shall sort the lot", "seller shall rework it", "seller shall replace it"],
        ),
        ("seller shall (1) sort the lot and (2) rework it", ["seller shall sort the lot", "seller shall rework it"]),
        ("seller shall (i) sort the lot", None),
        ("under clauses 4(a) and 4(b) buyer may reject", None),
        ("see (a) the order and (c) the annex, which seller shall obey", None),
        ("annexes: (a) drawings, (b) samples", None),
    ],
)
def test_each_item_is_read_behind_its_lead(text: str, items: list[str] | None) -> None:
    assert list(enumerated(text)) == (items or [text])


def access(sentence: str) -> Status:
    contract = f"PURCHASE AGREEMENT between Nord Ltd (“Buyer”) and Best Co (“Seller”).\n\n1. Visits. {sentence}"
    return check(passages_in(contract), library(), ("access_and_help",))[0].status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Buyer may (i) inspect the facility of Seller and (ii) audit the books of Seller.", Status.PRESENT),
        ("Buyer may (a) audit the books of Seller; and (b) enter the facility of Seller.", Status.PRESENT),
        ("Buyer may (i) audit the books of Seller and (ii) audit its payroll.", Status.ABSENT),
    ],
)
def test_what_one_item_speaks_of_takes_nothing_from_another(sentence: str, status: Status) -> None:
    assert access(sentence) is status
