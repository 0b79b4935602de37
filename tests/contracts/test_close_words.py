"""Words close to a clause type's are none of it, or less of it: a tax is no set-off, title alone bears no risk."""

import pytest

from tests.contracts.labelled import KNOWN, as_labelled, labelled
from tests.contracts.test_no_grants import PARTIES
from toolkit.contracts.checking import Status, check
from toolkit.contracts.passages import passages_in


@pytest.mark.parametrize(("kind", "label", "text"), labelled("close_words.toml"))
def test_close_words_are_told_apart(kind: str, label: str, text: str) -> None:
    verdict = check(passages_in(f"SUPPLY AGREEMENT\n\n{PARTIES}\n\n1. {text}"), KNOWN, (kind,))[0]
    if label == "none":
        assert verdict.status not in {Status.PRESENT, Status.WEAKER}, verdict.evidence
    else:
        assert as_labelled(verdict, label) is Status(label), verdict.evidence


@pytest.mark.parametrize(
    "sentence",
    [
        "Goods will not be released before the full payment arrived in Seller's account.",
        "No shipment is dispatched until the whole amount has been paid to Seller.",
        "Seller warrants goods free from defect in workmanship and design that conform to what Buyer approved.",
    ],
)
def test_payment_first_and_workmanship_hold_no_shipment_for_buyer(sentence: str) -> None:
    verdicts = check(passages_in(f"SUPPLY AGREEMENT\n\n{PARTIES}\n\n1. {sentence}"), KNOWN)
    told = {one.library[:2]: one.status for one in verdicts if one.library[:2] in {"e1", "b7"}}
    assert Status.PRESENT not in told.values()
