"""Clauses put into a contract between Party A and Party B: they say Party A and Party B, whichever is the buyer."""

import docx
import pytest

from tests.contracts.target.test_insertion import OPTIONS, planned, read
from tests.packages import saved
from toolkit.contracts.target.insertion import insert

BARE = OPTIONS._replace(comments=False)
SELLER_IS_A = (
    "1. Goods",
    "1.1 Party A sells and Party B buys the goods.",
    "2. Payment",
    "2.1 Party B shall pay 30 % as deposit to Party A.",
    "3. Delivery",
    "3.1 Party A shall deliver the goods FOB Ningbo to Party B.",
)


def written(*lines: str) -> bytes:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    return saved(document)


def turned(line: str) -> str:
    """Return *line* with the two parties the other way round."""
    return line.replace("Party A", "Party ?").replace("Party B", "Party A").replace("Party ?", "Party B")


def added(data: bytes) -> str:
    return "\n".join(one.text for one in read(insert(planned(data, "g3-no-waiver", "e4-set-off"), BARE)) if one.new)


@pytest.mark.parametrize(
    ("seller", "buyer"),
    [
        ("Party A (Seller): Orval Co., Ltd.", "Party B (Buyer): Varden Ltd."),
        ("Party A: Orval Co., Ltd.", "Party B: Varden Ltd."),
        ("Seller (Party A): Orval Co., Ltd.", "Buyer (Party B): Varden Ltd."),
        ("Party A: Orval Co., Ltd. (the “Seller”)", "Party B: Varden Ltd. (the “Buyer”)"),
    ],
)
def test_the_parties_go_by_their_letters(seller: str, buyer: str) -> None:
    told = added(written("SALES CONTRACT", seller, buyer, *SELLER_IS_A))
    assert "Party B may set off" in told
    assert "Buyer" not in told
    assert "Supplier" not in told
    other = added(written("SALES CONTRACT", turned(seller), turned(buyer), *map(turned, SELLER_IS_A)))
    assert "Party A may set off" in other
    assert "Buyer" not in other


def test_parties_that_are_called_by_their_roles_keep_them() -> None:
    lines = [line.replace("Party A", "the Seller").replace("Party B", "the Buyer") for line in SELLER_IS_A]
    told = added(
        written("CONTRACT", "Party A (the “Seller”): Orval Co., Ltd.", "Party B (the “Buyer”): Varden Ltd.", *lines)
    )
    assert "The Buyer may set off" in told
    assert "Party B" not in told


def test_parties_by_number_keep_their_article() -> None:
    lines = [line.replace("Party A", "the Second Party").replace("Party B", "the First Party") for line in SELLER_IS_A]
    told = added(written("CONTRACT", "First Party: Varden Ltd.", "Second Party: Orval Co., Ltd.", *lines))
    assert "The First Party may set off" in told
