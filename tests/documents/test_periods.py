"""A day in a letter that is shorter than the contract's own time is told to the person who signs."""

import datetime as dt
from typing import Any

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import ORDER, letter
from toolkit.model.order import Days, Order


def given(**days: int) -> Order:
    return replace(ORDER, contract=replace(ORDER.contract, days=Days(**days)))


def told(kind: str, order: Order) -> list[str]:
    return [warning for warning in letter(kind, order=order).warnings if "the contract gives the supplier" in warning]


def test_a_shorter_day_for_the_rework_is_told_with_the_day_of_the_contract() -> None:
    (warning,) = told("rework", given(rework=30))
    assert "The letter sets 2026-12-0" in warning
    assert "for the rework" in warning
    assert "30 days ([contract.days] rework), until 2026-12-24 at the earliest" in warning
    assert "[costs] rework_days" in warning


@pytest.mark.parametrize(
    ("kind", "days"),
    [
        ("notice", {"answer": 5}),
        ("rejection", {"answer": 5}),
        ("rework", {"plan": 5}),
        ("sorting", {"plan": 5}),
        ("sorting", {"sorting": 30}),
        ("sorting", {"replacement": 60}),
        ("sorting", {"cause": 60}),
        ("concession", {"cause": 60}),
        ("capa", {"cause": 60}),
    ],
)
def test_each_time_is_held_against_the_letters_that_set_its_day(kind: str, days: dict[str, int]) -> None:
    assert len(told(kind, given(**days))) == 1


@pytest.mark.parametrize("kind", ["notice", "rework", "sorting", "rejection", "capa"])
def test_a_time_that_the_letter_leaves_is_not_told(kind: str) -> None:
    assert told(kind, given(answer=1, plan=1, rework=1, sorting=1, replacement=1, cause=1)) == []
    assert told(kind, ORDER) == []


def test_a_time_for_other_work_is_no_matter_of_the_letter() -> None:
    assert told("rework", given(sorting=60)) == []
    assert told("sorting", given(rework=60)) == []


@pytest.mark.parametrize("clause", ["d1", "d1-rework"])
def test_a_blank_of_our_own_clause_gives_the_time(clause: str) -> None:
    terms: dict[str, Any] = {clause: {"rework_days": 30, "fallback_rework_days": 40}}
    (warning,) = told("rework", replace(ORDER, terms=terms))
    assert f"40 days ([terms.{clause}] fallback_rework_days)" in warning
    assert "until 2027-01-0" in warning


def test_what_the_order_file_says_of_the_contract_goes_before_the_blank() -> None:
    order = replace(given(rework=1), terms={"d1": {"rework_days": 30}})
    assert told("rework", order) == []


def test_the_end_of_the_contract_time_rolls_on_to_a_working_day() -> None:
    """Thirty days after 24 November end on a Thursday; thirty-two on a Saturday."""
    (warning,) = told("rework", given(rework=32))
    assert dt.date(2026, 12, 26).weekday() == 5
    assert "until 2026-12-28" in warning
