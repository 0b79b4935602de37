"""Orders on a few pieces limit no release, orders on more do."""

import pytest

from toolkit.parsers.words.outcomes import outcome_at_start


@pytest.mark.parametrize(
    ("order", "word"),
    [
        ("Please have the two pieces repaired.", "pass"),
        ("Repair the three defective pcs.", "pass"),
        ("The chair will be replaced from stock; we have no objection to loading.", "pass"),
        ("Sorting of the lids is requested. No objection to shipment.", "pass"),
        ("Sorting of all lids is requested. No objection to shipment.", "pending"),
        ("Sorting of the lids is requested; no objection to loading after that.", "pending"),
        ("All lids must be replaced.", "pending"),
        ("Die Deckel müssen nachgearbeitet werden; Sorting muss folgen.", "pending"),
        ("Rework 3 pallets.", "pending"),
        ("Rework two containers.", "pending"),
        ("Repair 2 dozen pcs.", "pending"),
        ("Rework four hundred pcs.", "pending"),
        ("Repair the 5 % of pcs found with dents.", "pending"),
        ("Rework two lines of production.", "pending"),
        ("Rework all 8 pcs of each carton.", "pending"),
        ("Sorting was completed on 200 of 3,600 pcs.", "pending"),
    ],
)
def test_an_order_on_a_few_pieces_is_no_condition(order: str, word: str) -> None:
    assert outcome_at_start(f"Accepted. {order}").word == word
