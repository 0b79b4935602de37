"""What a contract says of the goods in a relative clause, and what only looks like a right or its denial."""

import pytest

from tests.contracts.labelled import KNOWN, as_labelled, labelled
from toolkit.contracts.checking import Status, check
from toolkit.contracts.passages import passages_in

STATUS = {"present": {Status.PRESENT}, "adverse": {Status.ADVERSE}, "nothing": {Status.ABSENT, Status.UNCERTAIN}}


@pytest.mark.parametrize(("kind", "label", "text"), labelled("of_the_goods.toml"))
def test_a_sentence_is_told_as_what_it_is(kind: str, label: str, text: str) -> None:
    (verdict,) = check(passages_in(f"4. {text}"), KNOWN, (kind,))
    assert as_labelled(verdict, label) in STATUS[label]
