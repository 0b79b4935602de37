"""A grant is told only where there is one, and none that there is gets lost for the words beside it."""

import pytest

from tests.contracts.labelled import KNOWN, granted, labelled
from toolkit.contracts.checking import Status, check
from toolkit.contracts.passages import passages_in

# What each label allows.
ALLOWED = {
    "present": {Status.PRESENT},
    "adverse": {Status.ADVERSE},
    "nothing": {Status.ABSENT, Status.UNCERTAIN},
    "few": set(Status) - {Status.PRESENT},
    "uncharged": set(Status) - {Status.ADVERSE},
}


@pytest.mark.parametrize(("kind", "label", "text"), labelled("false_comfort.toml"))
def test_what_a_sentence_gives_is_told_neither_better_nor_worse(kind: str, label: str, text: str) -> None:
    assert granted(check(passages_in(f"4. {text}"), KNOWN, (kind,))[0]) in ALLOWED[label]
