"""A concession is for this lot only, against a remedy in figures, and both sides sign it."""

from datetime import timedelta
from decimal import Decimal

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import AS_OF, ORDER, REPORT, RESOLUTION, letter, rows, words
from toolkit.documents import draft
from toolkit.documents.brief import SignedRecord
from toolkit.errors import IncompleteDocumentError
from toolkit.model.order import Contract, Goods, Order, Payment, Rights
from toolkit.model.report import Section
from toolkit.model.resolution import Discount, Money

DAY = timedelta(days=1)
AGREED = ORDER.concession
PAID = replace(ORDER, payment=replace(ORDER.payment, balance_paid=True))
CREDIT = Payment(method="L/C", deposit_percent=Decimal(30), balance_paid=False)


def text_of(order: Order) -> str:
    return words(letter("concession", order=order).docx)


def agreed(**changes: object) -> Order:
    return replace(ORDER, concession=replace(AGREED, **changes))


@pytest.mark.rule(39)
def test_it_is_no_precedent_and_leaves_out_critical_defects() -> None:
    text = text_of(ORDER)
    assert "It sets no precedent and is no course of dealing" in text
    assert "Critical defects and any departure from safety or legal requirements are outside this concession" in text


def test_it_covers_the_listed_defects_in_this_lot_and_no_more() -> None:
    text = text_of(ORDER)
    assert "in at most 3,600 units of this lot" in text
    assert "no later lot, repeat order or replacement" in text
    assert "Claims for hidden defects, for defects not listed" in text


@pytest.mark.rule(37)
def test_a_test_that_was_not_done_is_not_covered_and_holds_up_the_release() -> None:
    left = Section(name="Heat test", result="pending", remark="client sample missing")
    made = letter("concession", replace(REPORT, sections=(*REPORT.sections, left)))
    text = words(made.docx)
    covered, open_still = text.split("not covered by this concession", 1)
    assert "Heat test" not in covered
    assert "what the report left open (2.2) has been done and meets the order, the buyer releases" in open_still
    assert ["Heat test", "Pending", "–", "client sample missing"] in rows(made.docx)
    assert any("Not done or not finished: Heat test" in one for one in made.warnings)
    plain = text_of(ORDER)
    assert "Left open by the report" not in plain
    assert "When the record has taken effect, the buyer releases" in plain


def test_a_price_reduction_comes_off_the_unpaid_balance() -> None:
    text = text_of(ORDER)
    assert "reduced by USD 1,530.00. The balance of USD 21,420.00 becomes USD 19,890.00." in text
    assert "the reduced balance of USD 19,890.00 is payable as the order provides" in text


def test_a_price_reduction_after_payment_is_paid_back() -> None:
    text = text_of(PAID)
    assert "The supplier pays this sum back to the buyer by Tuesday, 8 December 2026." in text
    assert "balance" not in text


def test_a_reduction_above_the_balance_never_makes_a_negative_one() -> None:
    text = text_of(agreed(amount=Decimal(30000)))
    assert "what is left over is paid back" in text
    assert "USD -" not in text


def test_a_credit_is_paid_out_when_no_order_follows() -> None:
    text = text_of(agreed(remedy="credit"))
    assert "grants the buyer a credit of USD 1,530.00" in text
    assert "If there is no next order within twelve months of this record, the credit is paid out." in text


@pytest.mark.parametrize(
    ("remedy", "sentence"),
    [
        (
            "free_goods",
            "The supplier delivers goods free of charge, as follows: “500 spare lids with the next shipment”.",
        ),
        ("other", "The remedy agreed is this: “500 spare lids with the next shipment”."),
    ],
)
def test_a_remedy_in_kind_may_be_told_in_words(remedy: str, sentence: str) -> None:
    assert sentence in text_of(agreed(remedy=remedy, amount=None, agreed="500 spare lids with the next shipment"))


def test_goods_and_balance_are_held_until_both_have_signed() -> None:
    text = text_of(ORDER)
    assert "Until then the goods stay on hold and are not shipped." in text
    assert "Until this record has taken effect, the balance of USD 21,420.00 stays on hold under clause 7.4" in text
    assert "signed by an authorised person of the supplier with the company or contract chop" in text


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    "contract",
    [
        Contract(),
        Contract(inspection_right="7.2"),
        Contract(clauses=("7.4",), rights=Rights(rejection="7.4")),
    ],
)
def test_without_a_clause_no_hold_is_claimed_in_the_record_and_the_payment_is_agreed(
    contract: Contract, lang: str
) -> None:
    order = replace(ORDER, contract=contract)
    told = words(draft("concession", REPORT, RESOLUTION, order, as_of=AS_OF, lang=lang).docx)
    claimed, agreed_on = {
        "en": (
            "on hold",
            "The parties agree that the balance of USD 21,420.00, as far as it is unpaid, is not due before",
        ),
        "zh": ("暂缓支付", "双方同意：在本记录生效之前，尾款（USD 21,420.00）"),
    }[lang]
    assert claimed not in told
    assert agreed_on in told


def test_payment_by_documents_needs_its_papers_settled_first() -> None:
    text = text_of(replace(ORDER, payment=CREDIT))
    assert "Payment is by letter of credit; the open amount is USD 21,420.00." in text
    assert "Until then the supplier presents no documents." in text


def test_goods_that_have_arrived_are_not_shipped_again() -> None:
    text = text_of(replace(PAID, goods=Goods(location="received")))
    for word in ("to leave by", "Each export carton", "releases the lot for shipment"):
        assert word not in text


def test_the_officer_who_decides_signs_and_a_title_is_not_lent_to_him() -> None:
    fields = letter("concession", order=agreed(approved_by="Marc Hale")).fields
    assert fields["buyer_signs"] == {"company": "Harbour & Brook Ltd.", "name": "Marc Hale", "title": None}
    assert "Prepared for Harbour & Brook Ltd. by Priya Anand, Sourcing Manager." in text_of(
        agreed(approved_by="Marc Hale")
    )
    assert "Prepared for" not in text_of(ORDER)


def test_the_scope_is_what_the_sample_stood_for() -> None:
    smaller = replace(REPORT, quantities=replace(REPORT.quantities, lot=3000))
    assert letter("concession", smaller).fields["scope"] == "3,000"


def test_the_rights_that_are_kept_do_not_contradict_the_concession() -> None:
    text = text_of(ORDER)
    assert "except the claims that this record settles in return for the remedy" in text
    assert "is an acceptance of the goods" not in text


def test_a_date_that_has_passed_is_not_promised() -> None:
    gone = replace(ORDER.order, latest_shipment=AS_OF - DAY)
    assert "to leave by" not in text_of(replace(ORDER, order=gone))
    today = replace(ORDER.order, latest_shipment=AS_OF)
    assert "to leave by 24 November 2026" in text_of(replace(ORDER, order=today))


def test_the_record_and_the_release_on_it_name_one_last_day() -> None:
    """Delivery is due on the 10th and shipment at the latest on the 15th: a supplier holds up the later of two days."""
    signed = SignedRecord(reference="CON-1", day=AS_OF)
    released = draft("release", REPORT, RESOLUTION, ORDER, as_of=AS_OF, record=signed)
    for made in (letter("concession"), released):
        assert made.fields["ship_by"] == "10 December 2026"
        assert "15 December" not in words(made.docx)
        assert any("go by 2026-12-10" in note for note in made.warnings)


def test_two_days_are_told_only_where_there_are_two() -> None:
    one = replace(ORDER, order=replace(ORDER.order, latest_shipment=None))
    assert not [note for note in letter("concession", order=one).warnings if "names two days" in note]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_presses_the_buyer_stays_with_the_buyer(lang: str) -> None:
    order = agreed(note="Our shelves are empty from 20 January.", agreed="Off the invoice of this order")
    made = draft("concession", REPORT, RESOLUTION, order, as_of=AS_OF, lang=lang)
    text = words(made.docx)
    assert "shelves" not in text
    assert "2027" not in text
    assert "“Off the invoice of this order”" in text
    assert any("Our shelves are empty" in note for note in made.warnings)


def test_goods_free_of_charge_are_named_word_for_word() -> None:
    order = agreed(remedy="free_goods", agreed="120 lids of the new mould")
    assert "as follows: “120 lids of the new mould”." in text_of(order)
    with pytest.raises(IncompleteDocumentError, match=r"concession\.agreed"):
        text_of(agreed(remedy="other", agreed=None))


def test_a_signer_without_a_known_title_is_told() -> None:
    notes = letter("concession", order=agreed(approved_by="Mara Olsen")).warnings
    assert any("title of Mara Olsen" in note for note in notes)
    assert not any("title of" in note for note in letter("concession").warnings)


@pytest.mark.rule(36)
@pytest.mark.parametrize(
    ("sum_agreed", "told"), [(400, "far below"), (600, None), (1530, None), (3900, None), (9000, "far above")]
)
def test_a_remedy_far_from_a_fair_discount_is_told_to_the_signer(sum_agreed: int, told: str | None) -> None:
    fair = tuple(
        Discount(amount=Decimal(each), per_bad_unit=Decimal(1), per_unit=Decimal(1)) for each in ("1000", "2000")
    )
    figured = replace(RESOLUTION, money=Money(currency="USD", fair_discount=fair))
    made = letter("concession", REPORT, figured, order=agreed(amount=Decimal(sum_agreed)))
    notes = [note for note in made.warnings if "a fair discount" in note]
    assert bool(notes) is (told is not None)
    assert all(str(told) in note and "US" in note for note in notes)
    assert not any("fair discount" in line for line in words(made.docx).splitlines())


def test_what_was_agreed_ends_with_one_full_stop() -> None:
    told = text_of(agreed(remedy="other", amount=None, agreed="500 spare lids with the next shipment."))
    assert "“500 spare lids with the next shipment”." in told
