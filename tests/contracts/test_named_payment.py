"""A sentence without a payment says nothing of one, whatever is done before shipment and whatever stands above it."""

import docx
import pytest

from tests.contracts.labelled import KNOWN, labelled, see_worth
from tests.packages import saved
from toolkit.contracts.checking import Status, check
from toolkit.contracts.passages import passages_in, passages_of
from toolkit.contracts.target.paragraphs import paragraphs
from toolkit.contracts.target.wordfile import opened

LOOKS = "The Buyer may inspect the goods before shipment."


@pytest.mark.parametrize(("kind", "label", "text"), labelled("named_payment.toml"))
def test_only_what_names_a_payment_says_something_of_one(kind: str, label: str, text: str) -> None:
    see_worth(kind, label, text)


@pytest.mark.parametrize("title", ["Payment and inspection", "Balance", "TOTAL PRICE", "GRAND TOTAL"])
def test_a_title_makes_no_payment_of_a_right_to_look(title: str) -> None:
    (verdict,) = check(passages_in(f"4. {title}\n\n4.1 {LOOKS}"), KNOWN, ("payment_on_acceptance",))
    assert verdict.status in {Status.ABSENT, Status.UNCERTAIN}


def test_the_last_row_of_a_table_of_prices_is_no_title() -> None:
    document = docx.Document()
    document.add_paragraph("PURCHASE ORDER")
    table = document.add_table(0, 4)
    for row in (("K-1", "Kettle", "500 pcs", "EUR 4,000"), ("", "TOTAL", "500 pcs", "EUR 4,000")):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.add_paragraph(f"1. {LOOKS}")
    passages = passages_of(paragraphs(opened(saved(document), "order.docx")))
    assert [one.heading for one in passages if one.text.startswith("The Buyer")] == ["PURCHASE ORDER"]
