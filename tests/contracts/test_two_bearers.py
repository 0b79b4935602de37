"""A sentence that charges both sides: each with its own, in any order, with any verb."""

import pytest

from tests.contracts.labelled import labelled, see_worth
from toolkit.contracts.checking import check
from toolkit.contracts.granted import order_table
from toolkit.contracts.library import library
from toolkit.contracts.passages import passages_in
from toolkit.contracts.two_bearers import parted


@pytest.mark.parametrize(("kind", "label", "text"), labelled("two_bearers.toml"))
def test_each_side_bears_its_own(kind: str, label: str, text: str) -> None:
    see_worth(kind, label, text)


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        (
            "The cost of first inspection is born by the Buyer, that of a re-inspection is born by the Seller.",
            "supplier",
        ),
        ("The cost of first inspection is born by the Seller, that of a re-inspection is born by the Buyer.", "buyer"),
    ],
)
def test_an_order_file_says_who_bears_the_second_inspection(text: str, payer: str) -> None:
    verdicts = check(passages_in(f"4. Inspection\n\n4.1 {text}"), library())
    assert f'reinspection_cost = "{payer}"' in order_table(verdicts, "contract.txt")


def test_the_occasion_is_read_with_both() -> None:
    assert parted("if a lot fails, buyer pays the inspection fee and seller the re-inspection fee.") == (
        "if a lot fails, buyer pays the inspection fee.",
        "if a lot fails, seller shall bear the re-inspection fee.",
    )


@pytest.mark.parametrize(
    "text",
    [
        "seller bears the cost of re-inspection and of transport.",
        "the cost of re-inspection is borne by seller if the goods fail and by buyer if they pass.",
        "buyer pays the price and seller delivers the goods after inspection.",
    ],
)
def test_what_charges_one_side_or_one_thing_stays_whole(text: str) -> None:
    assert parted(text) == (text,)
