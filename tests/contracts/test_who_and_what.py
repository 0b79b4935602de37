"""Who does what to which thing: the words of a type beside those that say something near it."""

import pytest

from tests.contracts.labelled import KNOWN, granted, labelled
from toolkit.contracts.checking import Status, check
from toolkit.contracts.passages import passages_in

NOTHING = {Status.ABSENT, Status.UNCERTAIN}


@pytest.mark.parametrize(("kind", "label", "text"), labelled("who_and_what.toml"))
def test_a_sentence_is_told_by_who_acts_and_on_what(kind: str, label: str, text: str) -> None:
    wanted = NOTHING if label == "nothing" else {Status(label)}
    assert granted(check(passages_in(f"4. {text}"), KNOWN, (kind,))[0]) in wanted


def roles_told(title: str) -> Status:
    text = (
        f"{title}\n\n1. Harbeck Tools names the site. Harbeck Tools pays. Harbeck Tools is told of each lot in time."
        "\n\n2. Harbeck Tools may set off any sum due from the Vendor under this or any other order.\n\n"
        "3. The mark of Harbeck Tools stays on the Goods. Harbeck Tools names a person, and Harbeck Tools answers."
    )
    return check(passages_in(text), KNOWN, ("buyer_set_off",))[0].status


def test_the_firm_in_the_title_of_terms_of_purchase_is_the_buyer() -> None:
    assert roles_told("HARBECK TOOLS PVT. LTD\nPURCHASE ORDER\nTERMS & CONDITIONS") is Status.PRESENT
    assert roles_told("HARBECK TOOLS LTD: GENERAL CONDITIONS OF PURCHASE") is Status.PRESENT


def test_the_firm_in_the_title_of_terms_of_sale_or_of_no_such_terms_is_not() -> None:
    assert roles_told("HARBECK TOOLS LTD\nCONDITIONS OF SALE") is not Status.PRESENT
    assert roles_told("NOTES ON A VISIT") is not Status.PRESENT
