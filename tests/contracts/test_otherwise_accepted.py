"""Goods that are accepted unless somebody complains in time: against the buyer for hidden defects, too."""

import pytest

from tests.contracts.labelled import labelled, see_worth


@pytest.mark.parametrize(("kind", "label", "text"), labelled("otherwise_accepted.toml"))
def test_what_is_otherwise_accepted_is_told_against_the_buyer(kind: str, label: str, text: str) -> None:
    see_worth(kind, label, text)
