"""Duties of which a later version says less firmly that they bind, and words that only look so."""

import pytest

from tests.contracts.labelled import see_worth
from toolkit.contracts.checking import check
from toolkit.contracts.comparing import Change, compared
from toolkit.contracts.library import library
from toolkit.contracts.passages import Passage, passages_in
from toolkit.contracts.softened import MEANS
from toolkit.contracts.stepped import stepped

FIRM = "The Seller shall deliver the test report and the packing list to the Buyer by 1 March."


def contract(text: str) -> tuple[Passage, ...]:
    return passages_in(f"6. Documents\n\n6.1 {text}")


def gains(before: str, after: str) -> list[bool | None]:
    return [one.gain for one in stepped(contract(before), contract(after)) if one.means == MEANS]


@pytest.mark.parametrize(
    "softer",
    [
        "shall try to deliver",
        "shall try and deliver",
        "shall endeavour to deliver",
        "shall make efforts to deliver",
        "shall make reasonable efforts to deliver",
        "will do its best to deliver",
        "aims to deliver",
        "plans to deliver",
        "intends to deliver",
        "should deliver",
        "shall, if possible, deliver",
    ],
)
def test_a_duty_that_is_only_tried_is_a_loss(softer: str) -> None:
    soft = FIRM.replace("shall deliver", softer)
    assert gains(FIRM, soft) == [False]
    assert gains(soft, FIRM) == [True]


@pytest.mark.parametrize(
    "same",
    [
        "shall deliver the best copy of the test report",
        "shall deliver the tried test report",
        "shall deliver the planned test report",
    ],
)
def test_what_only_has_the_words_is_none(same: str) -> None:
    assert gains(FIRM, FIRM.replace("shall deliver the test report", same)) == []


def test_a_softer_duty_of_the_buyer_is_no_loss() -> None:
    firm = "The Buyer shall return the test report and the packing list by 1 March."
    assert gains(firm, firm.replace("shall return", "shall try to return")) == [True]


def test_a_softer_duty_is_told_beside_what_else_became_of_its_clause() -> None:
    texts = (
        "The Seller shall repair or replace defective goods at its expense within ten days.",
        "The Seller shall try to repair defective goods within ten days.",
    )
    old, new = (contract(text) for text in texts)
    kinds = ("rework_or_replace_at_supplier_cost",)
    was, now = (check(passages, library(), kinds) for passages in (old, new))
    (found,) = compared(was, now, stepped(old, new))
    assert found.change in {Change.WEAKENED, Change.DROPPED}
    assert "try to" in found.because


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("weaker", "The Seller shall try to repair or replace defective goods at its expense within ten days."),
        ("weaker", "The Seller shall make every effort to repair or replace defective goods at its expense."),
        ("present", "The Seller shall repair or replace defective goods at its expense within ten days."),
        ("present", "The Seller shall try to find the cause, and shall repair or replace the goods at its expense."),
    ],
)
def test_a_duty_that_is_only_tried_is_worth_less(label: str, text: str) -> None:
    see_worth("rework_or_replace_at_supplier_cost", label, text)
