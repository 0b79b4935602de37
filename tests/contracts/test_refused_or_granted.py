"""What is refused, in whatever form, and what is granted in other words than the usual."""

import pytest

from tests.contracts.labelled import KNOWN, labelled, see_worth
from toolkit.contracts.checking import Status, check
from toolkit.contracts.passages import passages_in
from toolkit.contracts.roles import normal, roles_in


@pytest.mark.parametrize(("kind", "label", "text"), labelled("refused_or_granted.toml"))
def test_a_refusal_is_no_grant_and_a_grant_in_other_words_is_one(kind: str, label: str, text: str) -> None:
    see_worth(kind, label, text)


PAIRED = """IMPORT MANUAL
1.1 Harrow Home Inc. ("Harrow", "we") asks its makers ("Vendor", "you") to follow this manual.
2.1 If you cannot accept a PO you must reject it within two days; otherwise it is deemed accepted. {said}
"""


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("subcontracting", "You may not subcontract any of the work without our prior written approval."),
        ("inspection_right", "A firm named by us may inspect the Merchandise at your works before shipment."),
        (
            "rework_or_replace_at_supplier_cost",
            "You shall rework each defective lot of Merchandise at your own cost.",
        ),
        ("records", "You keep the test records of all Merchandise for six years."),
        ("replacement_step_in", "We may have defective Merchandise repaired by others at your expense."),
        ("rejection_right", "We may reject all or any part of a shipment of Merchandise that does not conform."),
    ],
)
def test_names_paired_in_quotes_are_of_one_side(kind: str, text: str) -> None:
    (verdict,) = check(passages_in(PAIRED.format(said=text)), KNOWN, (kind,))
    assert verdict.status is Status.PRESENT


def test_an_order_called_po_is_none_of_the_goods() -> None:
    passages = passages_in(PAIRED.format(said="We reject a late PO. Every PO is delivered by e-mail."))
    assert "a po seller must reject" in normal(passages[-1].text, roles_in(passages))
