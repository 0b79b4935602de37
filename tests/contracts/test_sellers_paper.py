"""What terms of sale keep for the seller, and say of carriage, credit and unpaid goods, grants the buyer nothing."""

import pytest

from tests.contracts.labelled import labelled, see_worth


@pytest.mark.parametrize(("kind", "label", "text"), labelled("sellers_paper.toml"))
def test_what_a_sellers_paper_keeps_is_no_grant(kind: str, label: str, text: str) -> None:
    see_worth(kind, label, text)
