"""How orders and supply agreements say it: what each sentence is worth, and what its look-alike is not."""

import pytest

from tests.contracts.labelled import labelled, see_worth


@pytest.mark.parametrize(("kind", "label", "text"), labelled("supply_terms.toml"))
def test_a_supply_term_is_told_by_what_it_is_worth(kind: str, label: str, text: str) -> None:
    see_worth(kind, label, text)
