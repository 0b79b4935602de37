"""What has the words of a grant and another actor, act or thing grants nothing; a grant in the same words stands."""

import pytest

from tests.contracts.labelled import KNOWN, as_labelled, labelled
from toolkit.contracts.checking import Status, check
from toolkit.contracts.passages import passages_in

PARTIES = (
    'between Aster Trading Ltd. (the "Buyer", "Customer", "Purchaser" or "Company") '
    'and Norvell Works Co., Ltd. (the "Supplier", "Seller", "Vendor" or "Manufacturer")'
)


@pytest.mark.parametrize(("kind", "label", "text"), labelled("no_grants.toml"))
def test_a_grant_needs_its_own_actor_act_and_thing(kind: str, label: str, text: str) -> None:
    contract = passages_in(f"SUPPLY AGREEMENT\n\n{PARTIES}\n\n1. {text}")
    verdict = check(contract, KNOWN, (kind,))[0]
    assert (as_labelled(verdict, label) is Status.PRESENT) is (label == "present")
