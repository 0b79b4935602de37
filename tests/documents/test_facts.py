"""What is missing is named at once, with the line of the order file that closes the gap."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import AS_OF, KINDS, ORDER, REPORT, RESOLUTION, letter, words
from toolkit.documents import draft
from toolkit.documents.particulars import inspection_facts
from toolkit.errors import ExitCode, IncompleteDocumentError
from toolkit.model.order import Buyer, Concession, Order, Supplier
from toolkit.model.report import LotResult, Problem, Quantities


def test_all_gaps_are_named_in_one_error() -> None:
    nameless = replace(REPORT, supplier=None, factory=None, po_numbers=(), items=(), product=None)
    with pytest.raises(IncompleteDocumentError) as refusal:
        letter("notice", nameless, order=Order())
    for gap in ("buyer.name", "supplier.name", "order.number", "order.item"):
        assert gap in refusal.value.message
    assert '[buyer] name = "' in refusal.value.hint
    assert refusal.value.exit_code is ExitCode.INCOMPLETE


def test_a_blank_name_is_no_name() -> None:
    with pytest.raises(IncompleteDocumentError, match=r"buyer\.name"):
        letter("notice", order=replace(ORDER, buyer=Buyer(name="  \u200b ")))


def test_the_report_fills_in_what_the_order_file_leaves_out() -> None:
    made = letter("notice", order=replace(ORDER, supplier=Supplier()))
    assert "Ningbo Tinwhistle Appliance Co., Ltd." in words(made.docx)


def test_a_letter_about_another_order_than_the_reports_is_refused() -> None:
    other = replace(ORDER, order=replace(ORDER.order, number="HB-999999"))
    with pytest.raises(IncompleteDocumentError, match="HB-450118"):
        letter("notice", order=other)


def test_an_order_number_written_in_another_way_is_the_same_order() -> None:
    same = replace(ORDER, order=replace(ORDER.order, number="PO hb 450118"))
    assert letter("notice", order=same).docx


def test_a_failure_of_which_the_report_tells_nothing_gets_no_letter() -> None:
    mute = replace(REPORT, defects=(), sections=(), remarks=())
    with pytest.raises(IncompleteDocumentError, match=r"report\.defects"):
        letter("notice", mute)


@pytest.mark.rule(37)
@pytest.mark.parametrize(
    ("agreed", "gap"),
    [
        (Concession(remedy="credit", note="n", approved_by="P"), "concession.amount"),
        (Concession(remedy="price_reduction", amount=Decimal(0), note="n", approved_by="P"), "concession.amount"),
        (Concession(remedy="free_goods", note="n"), "concession.approved_by"),
        (Concession(remedy="other", approved_by="P"), "concession.note"),
    ],
)
def test_a_concession_needs_a_sum_a_reason_and_a_name(agreed: Concession, gap: str) -> None:
    with pytest.raises(IncompleteDocumentError, match=gap):
        letter("concession", order=replace(ORDER, concession=agreed))


@pytest.mark.parametrize("kind", KINDS)
def test_a_doubtful_report_is_looked_at_before_a_letter_quotes_it(kind: str) -> None:
    doubtful = replace(
        REPORT, problems=(Problem(level="error", code="totals_differ", message="major 13, rows add up to 14"),)
    )
    with pytest.raises(IncompleteDocumentError, match="rows add up to 14"):
        letter(kind, doubtful)
    assert draft(kind, doubtful, RESOLUTION, ORDER, as_of=AS_OF, reviewed=True).docx


@pytest.mark.parametrize("kind", ["notice", "rework", "sorting", "evidence"])
def test_the_units_ordered_are_never_called_the_lot_inspected(kind: str) -> None:
    unread = replace(REPORT, quantities=Quantities(ordered=3600))
    told = words(letter(kind, report=unread).docx)
    assert "lot inspected: not stated in the report as read" in told
    assert "for which the sample stands" not in told
    shown = words(letter(kind, report=replace(REPORT, quantities=Quantities(ordered=3600, packed=3500))).docx)
    assert "lot inspected: 3,500 units" in shown


@pytest.mark.parametrize(
    ("sizes", "told"),
    [((1200, 600), "1,200 + 600"), ((1200, None), None), ((1200, 0), None), ((), None)],
)
def test_lots_with_sizes_say_the_lot_inspected(sizes: tuple[int | None, ...], told: str | None) -> None:
    lots = tuple(LotResult(item=f"SL-{number}", lot=size) for number, size in enumerate(sizes))
    assert inspection_facts(replace(REPORT, quantities=Quantities(ordered=1800), lots=lots)).lot == told


NO_CURRENCY = replace(ORDER, order=replace(ORDER.order, currency=None))


@pytest.mark.parametrize("kind", ["notice", "rework", "rejection", "capa"])
def test_no_letter_states_a_sum_in_a_currency_that_nobody_gave(kind: str) -> None:
    order = replace(NO_CURRENCY, payment=replace(NO_CURRENCY.payment, deposit_percent=Decimal(30)))
    made = letter(kind, order=order)
    assert "USD" not in words(made.docx)
    assert any("[order] currency" in note for note in made.warnings)


def test_a_concession_asks_for_the_currency_of_its_sum() -> None:
    agreed = Concession(remedy="price_reduction", amount=Decimal(500), note="n", approved_by="P")
    with pytest.raises(IncompleteDocumentError, match=r"order\.currency"):
        letter("concession", order=replace(NO_CURRENCY, concession=agreed))


def test_a_release_asks_for_the_currency_of_what_it_takes_off() -> None:
    short = replace(NO_CURRENCY.release, quantity=3500, agreement="Your mail of 20 November")
    with pytest.raises(IncompleteDocumentError, match=r"order\.currency"):
        letter("release", order=replace(NO_CURRENCY, release=short))
