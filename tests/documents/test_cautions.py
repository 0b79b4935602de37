"""What the buyer is told beside the letter, and that a sound case is told nothing."""

import datetime as dt

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import ORDER, REPORT, RESOLUTION, letter, silent
from toolkit.documents import draft
from toolkit.model.order import Order, Supplier


def test_a_sound_rework_comes_without_a_warning() -> None:
    assert letter("rework").warnings == ()


def test_a_late_answer_is_told() -> None:
    made = draft("rework", REPORT, RESOLUTION, ORDER, as_of=dt.date(2026, 11, 30))
    assert "The answer to the report was due on 2026-11-25; this letter is late (G44)." in made.warnings


def test_a_letter_dated_before_the_inspection_is_told() -> None:
    made = draft("rework", REPORT, RESOLUTION, ORDER, as_of=dt.date(2026, 11, 2))
    assert any("before the inspection of 2026-11-23" in warning for warning in made.warnings)


def test_another_path_than_the_recommended_one_is_told() -> None:
    assert letter("concession").warnings == ("The resolution recommends rework, not concession.",)


@pytest.mark.parametrize(
    ("order", "word"),
    [
        (silent(), "G42"),
        (replace(ORDER, payment=replace(ORDER.payment, balance_paid=True)), "G19"),
        (replace(silent(), contract=replace(silent().contract, reinspection_cost="supplier")), "G27"),
        (replace(ORDER, contract=replace(ORDER.contract, language="en-zh")), "en-zh"),
        (replace(ORDER, supplier=Supplier()), "comes from the report"),
        (replace(ORDER, supplier=Supplier(name="Yiwu Bellows Toys")), "Is it the right order file?"),
        (replace(ORDER, order=replace(ORDER.order, item="MUG-4", number="HB-450118")), "Is it the right order file?"),
        (replace(ORDER, order=replace(ORDER.order, quantity=4000)), "4,000 units, the report 3,600"),
        (replace(ORDER, order=replace(ORDER.order, currency=None)), "taken as US dollars"),
        (replace(ORDER, order=replace(ORDER.order, latest_shipment=dt.date(2026, 11, 27))), "2026-11-27"),
    ],
)
def test_what_weakens_the_buyer_is_told(order: Order, word: str) -> None:
    assert any(word in warning for warning in letter("rework", order=order).warnings)
