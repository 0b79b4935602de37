"""What a seller's paper takes from the buyer is told as such: paid before a look, accepted by silence, as it likes."""

import pytest

from tests.contracts.labelled import KNOWN, labelled
from tests.contracts.test_no_grants import PARTIES
from toolkit.contracts.checking import Status, check
from toolkit.contracts.passages import passages_in


@pytest.mark.parametrize(("kind", "label", "text"), labelled("against.toml"))
def test_the_opposite_of_a_clause_is_told(kind: str, label: str, text: str) -> None:
    contract = passages_in(f"SUPPLY AGREEMENT\n\n{PARTIES}\n\n1. {text}")
    verdict = check(contract, KNOWN, (kind,))[0]
    assert (verdict.status is Status.ADVERSE) is (label == "adverse")


def test_a_firm_that_its_terms_define_by_its_own_name_is_a_party() -> None:
    text = """4SolPharm Inc. - Standard Terms and Conditions

1.1 "Customer" means the firm which accepts the supply of Goods;

1.2 "4SolPharm" means 4SolPharm Inc. and any company that it controls;

1.3 "Personnel" means any officers, employees or agents of 4SolPharm;

2. 4SolPharm shall deliver the Goods to the Customer. 4SolPharm may change its prices. 4SolPharm shall insure the Goods.

3. The Customer shall pay the invoices of 4SolPharm without any set-off. The Customer shall collect the Goods.

4. 4SolPharm may inspect the Goods at any time at the premises of 4SolPharm.
"""
    (verdict,) = check(passages_in(text), KNOWN, ("inspection_right",))
    assert verdict.status is not Status.PRESENT
