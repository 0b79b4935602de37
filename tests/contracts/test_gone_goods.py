"""What ends the buyer's say with the goods' going: accepted by loading, and claims that nobody hears after a day."""

import pytest

from tests.contracts.labelled import labelled, see_told


@pytest.mark.parametrize(("kind", "label", "text"), labelled("gone_goods.toml"))
def test_what_the_going_of_the_goods_ends_is_told_and_what_looks_like_it_is_not(
    kind: str, label: str, text: str
) -> None:
    see_told(kind, label, text)
