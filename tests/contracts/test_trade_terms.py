"""The rights in the shorthand of orders, tenders and terms of sale: what each sentence is worth."""

import pytest

from tests.contracts.labelled import labelled, see_worth


@pytest.mark.parametrize(("kind", "label", "text"), labelled("trade_terms.toml"))
def test_the_shorthand_of_the_trade_is_told_by_what_it_is_worth(kind: str, label: str, text: str) -> None:
    see_worth(kind, label, text)
