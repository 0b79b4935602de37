"""Rights for failed goods, and who may make them, are known by who acts and at whose cost, in two languages."""

import pytest

from tests.contracts.labelled import KNOWN, NOTHING, labelled
from toolkit.contracts.checking import Status, check
from toolkit.contracts.passages import passages_in
from toolkit.contracts.verdicts import GRANTS

PARTIES = "The Supplier sells the goods to the Buyer."


@pytest.mark.parametrize(("kind", "label", "text"), labelled("other_hands.toml"))
def test_what_a_sentence_grants_is_told_by_who_acts_and_who_pays(kind: str, label: str, text: str) -> None:
    status = check(passages_in(f"SUPPLY AGREEMENT\n\n{PARTIES}\n\n4. {text}"), KNOWN, (kind,))[0].status
    if label == NOTHING:
        assert status not in GRANTS
    else:
        assert status is Status(label)
