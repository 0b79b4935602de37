"""What ends the buyer's say with the goods' going: accepted by loading, and claims that nobody hears after a day."""

import tomllib
from pathlib import Path

import pytest

from toolkit.contracts.checking import Status, check
from toolkit.contracts.library import library
from toolkit.contracts.passages import passages_in

KNOWN = library()
TABLE = tomllib.loads(Path(__file__).with_name("gone_goods.toml").read_text(encoding="utf-8"))
LABELLED = [(kind, label, text) for kind, told in TABLE.items() for label, texts in told.items() for text in texts]


@pytest.mark.parametrize(("kind", "label", "text"), LABELLED)
def test_what_the_going_of_the_goods_ends_is_told_and_what_looks_like_it_is_not(
    kind: str, label: str, text: str
) -> None:
    status = check(passages_in(f"4. {text}"), KNOWN, (kind,))[0].status
    assert (status is Status.ADVERSE) == (label == "adverse"), status
    assert label == "adverse" or status is not Status.WEAKER
