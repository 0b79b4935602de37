"""Words close to a clause type's are none of it, or less of it: a tax is no set-off, title alone bears no risk."""

import pytest

from tests.contracts.labelled import KNOWN, labelled
from tests.contracts.test_no_grants import PARTIES
from toolkit.contracts.checking import Status, check
from toolkit.contracts.passages import passages_in


@pytest.mark.parametrize(("kind", "label", "text"), labelled("close_words.toml"))
def test_close_words_are_told_apart(kind: str, label: str, text: str) -> None:
    verdict = check(passages_in(f"SUPPLY AGREEMENT\n\n{PARTIES}\n\n1. {text}"), KNOWN, (kind,))[0]
    if label == "none":
        assert verdict.status not in {Status.PRESENT, Status.WEAKER}, verdict.evidence
    else:
        assert verdict.status is Status(label), verdict.evidence
