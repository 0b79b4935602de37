"""What agreements say in passing: part of a right, the opposite in a seller's paper, words that mean another thing."""

import pytest

from tests.contracts.labelled import labelled, see_worth
from toolkit.contracts.checking import Status, check
from toolkit.contracts.library import library
from toolkit.contracts.passages import passages_in

KNOWN = library()


def status(kind: str, text: str) -> Status:
    return check(passages_in(f"4. {text}"), KNOWN, (kind,))[0].status


@pytest.mark.parametrize(("kind", "label", "text"), labelled("in_passing.toml"))
def test_what_is_said_in_passing_is_taken_for_what_it_is_worth(kind: str, label: str, text: str) -> None:
    see_worth(kind, label, text)


def test_days_from_an_invoice_that_waits_for_a_passed_inspection_are_no_payment_unseen() -> None:
    waits = "1. The Seller invoices the Goods once they have passed the Buyer's inspection."
    terms = f"{waits}\n2. Payment: 30 days from invoice."
    told = {one.type: one.status for one in check(passages_in(terms), KNOWN)}
    assert told["payment_on_acceptance"] is Status.PRESENT
    assert told["open_account"] is not Status.ADVERSE
    assert status("open_account", "Payment: 30 days from invoice.") is Status.ADVERSE
