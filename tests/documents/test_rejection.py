"""A rejection refuses this lot on all grounds; it does not end the order, and says only what is so."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import AS_OF, ORDER, REPORT, RESOLUTION, letter, silent, with_critical, words
from toolkit.documents import draft
from toolkit.model.order import Goods, Order, Payment, Rights
from toolkit.model.report import Report, Section
from toolkit.model.resolution import Resolution


def text_of(report: Report = REPORT, resolution: Resolution = RESOLUTION, order: Order = ORDER) -> str:
    return words(letter("rejection", report, resolution, order).docx)


def test_the_lot_is_refused_and_the_order_goes_on() -> None:
    text = text_of()
    assert "We reject this lot on all the grounds in section 2" in text
    assert "The order itself continues." in text
    for ending in ("terminate", "rescind", "cancel", "avoid the contract"):
        assert ending not in text


def test_no_ground_is_claimed_that_is_not_there() -> None:
    text = text_of()
    for ground in (
        "Critical defects",
        "the defects cannot be repaired",
        "declined a correction",
        "failed an inspection before",
        "has passed.",
    ):
        assert ground not in text.partition("What we require of you")[0].partition("Grounds of rejection")[2]


def test_each_ground_is_told_where_it_is_so() -> None:
    assert "Critical defects were found." in text_of(*with_critical())
    broken = replace(RESOLUTION, per_defect=tuple(replace(row, repairable="no") for row in RESOLUTION.per_defect))
    assert "As far as is known, the defects cannot be repaired." in text_of(resolution=broken)
    assert "the defects cannot be repaired" not in text_of()
    refusing = replace(ORDER, supplier=replace(ORDER.supplier, refuses_correction=True))
    assert "You have declined a correction of the defects." in text_of(order=refusing)
    again = replace(REPORT, inspection_type="Re-inspection")
    assert "has failed an inspection before, and has not passed when it was presented again" in text_of(again)


def test_it_rests_on_the_clauses_that_the_order_names() -> None:
    assert "on clause 7.4 of the order" in text_of()


def test_without_clauses_it_rests_on_the_specification_and_the_buyer_is_warned() -> None:
    made = letter("rejection", order=silent())
    assert "clause" not in words(made.docx)
    assert "the specification agreed in the order" in words(made.docx)
    assert any("lawyer" in warning for warning in made.warnings)


@pytest.mark.parametrize(
    ("where", "sentence"),
    [
        ("factory", "we refuse its release for shipment"),
        ("port", "we refuse its tender"),
        ("shipped", "we refuse to take it as delivery under the order"),
        ("received", "We hold them for you with reasonable care, apart and unused."),
    ],
)
def test_it_says_at_which_stage_the_goods_are_refused(where: str, sentence: str) -> None:
    assert sentence in text_of(order=replace(ORDER, goods=Goods(location=where)))  # type: ignore[arg-type]


def test_the_deposit_is_mentioned_only_where_one_was_paid() -> None:
    assert (
        "Any deposit that you have received, USD 9,180.00 by the terms of the order, stays credited to the order."
        in text_of()
    )
    assert "deposit" not in text_of(order=replace(ORDER, payment=Payment(method="T/T", balance_paid=False)))


def test_under_a_letter_of_credit_documents_are_not_to_be_presented() -> None:
    credit = Payment(method="L/C", deposit_percent=Decimal(30), balance_paid=False)
    text = text_of(order=replace(ORDER, payment=credit))
    assert "Please present no documents for the rejected goods" in text
    assert "stays on hold" not in text


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_a_remark_tells_of_other_things_is_no_ground(lang: str) -> None:
    said = {
        "en": ("is no ground of ours", "it is no ground of this rejection"),
        "zh": ("不构成我司的理由", "不构成本次拒收的理由"),
    }
    remarks = ("Mr Deng says pinholes are normal.", "The factory had no approval sample.")
    left = replace(REPORT, remarks=remarks, sections=(Section(name="Drop test", result="pending"),))
    told = words(draft("rejection", left, RESOLUTION, ORDER, as_of=AS_OF, lang=lang).docx)
    assert [one in told for one in said[lang]] == [True, True]
    plain = replace(REPORT, remarks=(), sections=())
    told = words(draft("rejection", plain, RESOLUTION, ORDER, as_of=AS_OF, lang=lang).docx)
    assert [one in told for one in said[lang]] == [False, False]


def test_the_day_of_the_report_is_none_on_which_the_goods_were_inspected() -> None:
    told = text_of(replace(REPORT, inspection_date=None, report_date="10 March 2026"))
    assert "The grounds are those of the report named in section 1." in told
    assert "10 March 2026" not in told


def test_the_defects_that_nothing_repairs_are_the_reason_where_others_can_be_repaired() -> None:
    some = tuple(
        replace(row, repairable="no" if index in (0, 5) else "yes") for index, row in enumerate(RESOLUTION.per_defect)
    )
    why = text_of(resolution=replace(RESOLUTION, per_defect=some)).partition("Why these goods are not left")[2]
    told = why.partition("What we require of you")[0]
    assert "As far as is known, these defects cannot be repaired:" in told
    assert REPORT.defects[0].description in told
    # Minor defects are within their limit: they refuse nothing.
    assert REPORT.defects[5].description not in told
    assert "We do not ask for a correction" not in told


def test_no_section_promises_a_reason_that_is_not_there() -> None:
    mending = tuple(replace(row, repairable="yes") for row in RESOLUTION.per_defect)
    text = text_of(resolution=replace(RESOLUTION, per_defect=mending))
    assert "Correction of these goods" in text
    assert "Why these goods" not in text


def test_a_remark_stands_among_the_grounds_only_where_nothing_else_does() -> None:
    grounds = text_of().partition("Grounds of rejection")[2].partition("What we require of you")[0]
    assert REPORT.remarks[0] not in grounds
    assert REPORT.remarks[0] in text_of()
    alone = text_of(replace(REPORT, defects=(), sections=()), replace(RESOLUTION, per_defect=()))
    assert REPORT.remarks[0] in alone.partition("Grounds of rejection")[2].partition("What we require of you")[0]


def test_a_refusal_by_a_clause_is_not_called_one_without() -> None:
    rights = replace(silent().contract, rights=Rights(rejection="9.1"))
    made = letter("rejection", order=replace(silent(), contract=rights))
    assert not any("A rejection without a clause" in note for note in made.warnings)
