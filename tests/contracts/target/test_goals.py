"""Where a reference leads that the library has to a clause of its own, and the contract says in other words."""

import pytest

from tests.contracts import made
from tests.contracts.target.test_insertion import OPTIONS, planned, read
from toolkit.contracts.target.insertion import insert

START = (
    "PURCHASE AGREEMENT between Alder Ltd (the “Buyer”) and Birch Co., Ltd (the “Seller”).",
    "1. Goods",
    "The Seller sells and the Buyer buys the goods named in the order.",
    "2. Price",
    "The price is paid 30 days after receipt of the invoice.",
)
NOTICE = ("4. Claims", "The Buyer may notify the Seller of any defect within 30 days after receipt of the goods.")
END = ("5. Law", "This agreement is governed by the laws of England.")


@pytest.mark.parametrize(
    "beside",
    [
        "The Buyer inspects the goods within 14 days after receipt.",
        "If the Buyer does not object within 10 days after receipt, the goods are deemed accepted.",
    ],
)
def test_the_time_for_a_notice_is_that_of_the_clause_that_gives_it(beside: str) -> None:
    data = made.of_lines(*START, "3. Inspection", beside, *NOTICE, *END)
    result = insert(planned(data, "c1-rejection-right"), OPTIONS)
    (told,) = (one.text for one in read(result) if "within the time for the notice" in one.text)
    assert "under clause\u00a04" in told
