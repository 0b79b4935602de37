"""A limit of rounds is no right to reject: no letter may rest on it."""

import pytest

from tests.contracts.labelled import labelled, see_worth
from toolkit.contracts.checking import check
from toolkit.contracts.granted import order_table
from toolkit.contracts.library import library
from toolkit.contracts.passages import passages_in


@pytest.mark.parametrize(("kind", "label", "text"), labelled("rounds.toml"))
def test_what_is_refused_is_a_round_or_the_goods(kind: str, label: str, text: str) -> None:
    see_worth(kind, label, text)


def test_an_order_file_rests_no_rejection_on_a_limit_of_rounds() -> None:
    text = "5. Defective goods\n\n5.1 The Buyer is not obliged to accept more than one re-inspection."
    table = order_table(check(passages_in(text), library()), "contract.txt")
    assert "\nrejection" not in table
