"""A grant that the sentence behind it, or the end of its own, takes back: silence that is enough, a cost put back."""

import pytest

from tests.contracts.labelled import labelled, see_worth
from toolkit.contracts.checking import Status, check
from toolkit.contracts.library import library
from toolkit.contracts.passages import passages_in

HELD = "The Seller shall not ship the Goods before the Buyer's written release."
BY_SILENCE = "A release is deemed given if the Buyer is silent for three days after the inspection."


@pytest.mark.parametrize(("kind", "label", "text"), labelled("undone.toml"))
def test_what_the_next_sentence_takes_back_is_not_present(kind: str, label: str, text: str) -> None:
    see_worth(kind, label, text)


def test_the_sentence_that_takes_it_back_is_quoted_first_though_it_stands_in_another_paragraph() -> None:
    (verdict,) = check(passages_in(f"4.1 {HELD}\n\n4.2 {BY_SILENCE}\n"), library(), ("release_hold",))
    assert verdict.status is not Status.PRESENT
    (verdict,) = check(passages_in(f"4. {HELD} {BY_SILENCE}"), library(), ("release_hold",))
    assert [one.sentence.quote for one in verdict.evidence] == [BY_SILENCE, HELD]
