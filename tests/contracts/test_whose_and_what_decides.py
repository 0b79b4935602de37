"""Whose right, to what, and what decides: grants and the sentences of the other side that use the same words."""

import pytest

from tests.contracts.labelled import granted, labelled, see_worth
from toolkit.contracts.checking import Status, check
from toolkit.contracts.library import library
from toolkit.contracts.passages import passages_in

SALE = """TERMS OF SALE

THE SELLER: Karsten Ole Vigdal (K.O-Vigdal Sund), a company of Norway, hereinafter referred to as “K.O-Vigdal Sund,” \
“the Seller” or “the Company.”

4. If a payment is late, K.O-Vigdal Sund may, without prejudice to its other rights, hold the Goods back.
"""


@pytest.mark.parametrize(("kind", "label", "text"), labelled("whose_and_what_decides.toml"))
def test_it_is_told_whose_right_it_is_and_what_decides(kind: str, label: str, text: str) -> None:
    see_worth(kind, label, text)


@pytest.mark.parametrize(("role", "status"), [("the Seller", Status.ABSENT), ("the Purchaser", Status.PRESENT)])
def test_a_name_beside_a_role_is_that_of_its_side(role: str, status: Status) -> None:
    text = SALE.replace("THE SELLER", role.upper()).replace("the Seller", role)
    (verdict,) = check(passages_in(text), library(), ("no_waiver",))
    assert granted(verdict) is status
