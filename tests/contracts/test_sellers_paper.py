"""What terms of sale keep for the seller grants the buyer nothing; what orders say in few words does."""

import pytest

from tests.contracts.labelled import labelled, see_worth


@pytest.mark.parametrize(("kind", "label", "text"), labelled("sellers_paper.toml"))
def test_what_a_sellers_paper_keeps_is_no_grant(kind: str, label: str, text: str) -> None:
    see_worth(kind, label, text)


@pytest.mark.parametrize(("kind", "label", "text"), labelled("buyers_paper.toml"))
def test_what_a_buyers_paper_says_in_few_words_is_known(kind: str, label: str, text: str) -> None:
    see_worth(kind, label, text)
