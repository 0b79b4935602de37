"""Conditions that take the leverage out of a clause, and grants that are said of another thing."""

import pytest

from tests.contracts.labelled import KNOWN, granted, labelled
from toolkit.contracts.checking import Status, check
from toolkit.contracts.passages import passages_in

NOTHING = {Status.ABSENT, Status.UNCERTAIN}


@pytest.mark.parametrize(("kind", "label", "text"), labelled("leverage.toml"))
def test_a_condition_counts_and_another_thing_grants_nothing(kind: str, label: str, text: str) -> None:
    wanted = NOTHING if label == "nothing" else {Status(label)}
    assert granted(check(passages_in(f"4. {text}"), KNOWN, (kind,))[0]) in wanted
