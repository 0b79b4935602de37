"""Clauses on quality, papers and money in the moods, voices and orders of several countries, with their look-alikes."""

import pytest

from tests.contracts.labelled import labelled, see_worth


@pytest.mark.parametrize(("kind", "label", "text"), labelled("other_voices.toml"))
def test_a_clause_is_known_in_any_voice(kind: str, label: str, text: str) -> None:
    see_worth(kind, label, text)
