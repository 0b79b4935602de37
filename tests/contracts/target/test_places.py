"""Where best fit puts a clause: the better word of a heading wins, and the beginning of a clause stands for a title."""

import docx
import pytest

from tests.contracts.target.test_insertion import planned
from tests.packages import saved
from toolkit.contracts.target.places import named


def placed(lines: list[tuple[str, str]], *clauses: str, level: int | None = None) -> list[str]:
    """Return behind which clause of a contract of *lines*, titles and sentences, each of *clauses* goes."""
    document = docx.Document()
    for number, (title, sentence) in enumerate(lines, start=1):
        if level is not None:
            document.add_heading(title, level)
        elif title:
            document.add_paragraph().add_run(f"{number}. {title}").bold = True
        document.add_paragraph(sentence if title else f"{number}. {sentence}")
    made = planned(saved(document), *clauses)
    return [named(one.place.after) for one in made.planned if one.place.after is not None]


def test_rejection_is_a_better_heading_for_a_rejection_than_acceptance() -> None:
    lines = [
        ("ACCEPTANCE TEST", "The mill is tested."),
        ("PRICE", "The price is firm."),
        ("REJECTION OF MATERIALS", "See below."),
        ("GENERAL", "Nothing else is agreed."),
    ]
    assert placed(lines, "c1-rejection-right") == ["3. REJECTION OF MATERIALS"]


@pytest.mark.parametrize("title", ["ORDER ACCEPTANCE", "Acceptance of Terms", "Acceptance of the purchase order"])
def test_the_acceptance_of_an_order_is_no_heading_for_a_rejection(title: str) -> None:
    lines = [(title, "Send your reply in 2 days."), ("DELIVERY", "By sea."), ("GENERAL", "Nothing else is agreed.")]
    assert placed(lines, "c1-rejection-right") == ["2. DELIVERY"]


def test_a_title_does_not_end_in_an_abbreviation() -> None:
    lines = [("PRICE", "It is firm."), ("L.D. FOR DELAY IN DELIVERY", "As agreed."), ("GENERAL", "Nothing else.")]
    assert placed(lines, "e5-late-delivery") == ["2. L.D. FOR DELAY IN DELIVERY"]


def test_a_clause_without_a_title_is_known_by_its_beginning() -> None:
    tail = " as the order says, in full and in the time and in the manner that both parties have settled there."
    lines = [
        ("", "The goods are packed in cartons" + tail),
        ("", "Payment shall be made" + tail),
        ("", "The supplier keeps confidential" + tail),
        ("", "These terms shall be governed by the law of Norway" + tail),
    ]
    found = placed(lines, "e1-balance-on-pass", "g3-no-waiver")
    assert found == ["2. Payment shall be made as the order says,…"] * 2


def test_general_terms_at_the_beginning_are_not_the_end() -> None:
    lines = [("General", "These terms apply."), ("Delivery", "By sea."), ("Price", "Firm."), ("Notices", "By post.")]
    assert placed(lines, "h1-subcontracting") == ["3. Price"]


def test_headings_of_any_level_divide_a_contract() -> None:
    lines = [("Payment Terms", "By transfer."), ("Inspection", "On arrival."), ("Termination", "At any time.")]
    assert placed(lines, "b2-access-and-help", level=4) == ["Inspection"]


def test_a_general_clause_does_not_go_where_another_one_happens_to_stand() -> None:
    lines = [
        ("Order", "Subject to these terms. The Buyer gives notice by e-mail to the contact of the Vendor."),
        ("Payment terms", "By transfer."),
        ("Delivery", "By sea."),
        ("Confidentiality", "Nothing is told to others."),
    ]
    assert placed(lines, "g3-no-waiver") == ["3. Delivery"]
