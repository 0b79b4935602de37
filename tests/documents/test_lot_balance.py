"""A letter on some lots of a report names them first and speaks of their part of the balance alone."""

from decimal import Decimal
from email import message_from_bytes, policy

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import ORDER, words
from tests.documents.test_lots_of_one_report import AS_OF, FAILED, PASSED, THREE, TWO, paper
from toolkit.documents import Document, draft
from toolkit.documents.mail import mail_draft
from toolkit.model.order import Order
from toolkit.model.report import Report
from toolkit.resolver import resolve

PAPERS = ("notice", "rework", "sorting", "concession", "rejection", "capa", "reinspection")


def under(kind: str, order: Order, report: Report = TWO, lang: str = "en") -> Document:
    decided = resolve(report, order, as_of=AS_OF)
    open_ways = tuple(replace(way, allowed=True) for way in decided.options)
    return draft(kind, report, replace(decided, options=open_ways), order, as_of=AS_OF, lang=lang)


def paying(**changes: object) -> Order:
    return replace(ORDER, payment=replace(ORDER.payment, **changes))


@pytest.mark.parametrize("kind", PAPERS)
def test_subject_and_first_sentence_name_the_lot_that_the_paper_is_about(kind: str) -> None:
    told = words(paper(kind, TWO).docx)
    subject, first = (
        told.index("lot T-MOSS alone, not T-SAND – inspection"),
        told.index("This paper concerns lot T-MOSS"),
    )
    assert subject < first < told.index("Quantity") if kind != "reinspection" else subject < first


def test_several_lots_are_named_together_and_one_report_without_others_names_none() -> None:
    assert "This paper concerns lots T-MOSS, T-INK alone, not T-SAND." in words(paper("rework", THREE).docx)
    assert "This paper concerns" not in words(paper("rework", replace(TWO, lots=(), found=FAILED.found)).docx)


def test_the_other_language_names_them_too() -> None:
    told = words(paper("rework", TWO, "zh").docx)
    assert "本文件仅涉及批次T-MOSS，不涉及T-SAND。" in told
    assert "T-MOSS的尾款" in told


@pytest.mark.parametrize("kind", ["notice", "rework", "sorting", "rejection", "capa"])
def test_only_the_part_of_the_balance_that_is_for_the_lot_is_held(kind: str) -> None:
    """900 of the 3,600 units of the order: a quarter of USD 21,420.00."""
    told = words(paper(kind, TWO).docx)
    assert "USD 5,355.00 for T-MOSS" in told
    assert "21,420.00" not in told


def test_the_part_is_that_of_all_units_ordered_of_the_lot() -> None:
    lots = (replace(FAILED, ordered=1000, packed=900), replace(PASSED, ordered=2400, packed=2400))
    told = words(paper("rework", replace(TWO, lots=lots)).docx)
    assert "USD 5,950.00 for T-MOSS" in told
    assert "3,600 units ordered in all, 1,000 of them of T-MOSS; lot inspected: 900 units" in told


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        (
            {"balance_paid": None},
            "As far as the price for T-MOSS is still unpaid (its part of the balance under the order: USD 5,355.00)",
        ),
        ({"method": "L/C"}, "; the open amount is USD 5,355.00, for T-MOSS"),
        ({"balance_amount": Decimal(3600)}, "USD 900.00 for T-MOSS"),
        ({"balance_for": "lot"}, "USD 5,355.00 for T-MOSS"),
        ({"balance_for": "order"}, "The balance of USD 21,420.00 stays on hold"),
    ],
)
def test_every_state_of_the_payment_tells_the_part(changes: dict[str, object], told: str) -> None:
    assert told in words(under("rework", paying(**changes)).docx)


def test_a_balance_that_the_contract_makes_one_sum_is_held_whole_and_says_why() -> None:
    made = under("rework", paying(balance_for="order"))
    assert "By the order the balance is one sum for all of its goods. It therefore waits for T-MOSS" in words(made.docx)
    assert any("[payment] balance_for says that the order makes it one sum" in note for note in made.warnings)
    assert "一笔款项" in words(under("rework", paying(balance_for="order"), lang="zh").docx)
    assert "one sum" not in words(paper("rework", TWO).docx)
    assert "one sum" not in words(under("rework", paying(balance_for="order", balance_paid=True)).docx)


def test_a_share_is_told_where_the_sum_is_not_known() -> None:
    unpriced = replace(ORDER, order=replace(ORDER.order, unit_price=None))
    assert "The balance of 70 % of the price for T-MOSS stays on hold" in words(under("rework", unpriced).docx)


def test_the_signer_is_told_how_the_part_was_worked_out() -> None:
    (note,) = (note for note in paper("rework", TWO).warnings if note.startswith("T-SAND passed"))
    assert "the part for T-MOSS, worked out by units, 900 of 3,600: correct it where prices differ" in note
    assert 'set [payment] balance_for = "order"' in note


def test_a_record_reduces_the_part_of_the_balance() -> None:
    told = words(paper("concession", TWO).docx)
    assert "The balance of USD 5,355.00 for T-MOSS becomes USD 3,825.00." in told


@pytest.mark.parametrize(("lang", "body"), [("en", "lot T-MOSS alone, not T-SAND:"), ("zh", "（T-MOSS，不含T-SAND）")])
def test_the_mail_names_the_lot_too(lang: str, body: str) -> None:
    told = message_from_bytes(mail_draft(paper("rework", TWO, lang), order=ORDER), policy=policy.default)
    assert "T-MOSS" in told["Subject"]
    plain = told.get_body(("plain",))
    assert plain is not None
    assert body in plain.get_content()


def test_the_steps_hold_no_more_than_the_letter() -> None:
    steps = " ".join(resolve(TWO, ORDER, as_of=AS_OF).next)
    assert "Hold the balance of USD 21,420.00, as far as it is for item T-MOSS, until" in steps
    whole = " ".join(resolve(TWO, paying(balance_for="order"), as_of=AS_OF).next)
    assert "Hold the balance of USD 21,420.00 until" in whole


def test_the_deposit_of_a_rejected_lot_is_on_the_same_basis_as_its_balance() -> None:
    """900 of the 3,600 units of the order: a quarter of the USD 9,180.00 paid."""
    told = words(paper("rejection", TWO).docx)
    assert "USD 2,295.00" in told
    assert "9,180.00" not in told
    assert "9,180.00" in words(under("rejection", paying(balance_for="order")).docx)
