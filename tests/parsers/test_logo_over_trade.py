"""A firm whose name is a mere word before or over what it does."""

import pytest

from tests.parsers.notation import rows
from toolkit.parsers.facts.logo_over_trade import logo_over_trade


def named(text: str, *others: str) -> str | None:
    told = logo_over_trade(rows(text), others)
    return told[0] if told else None


@pytest.mark.parametrize(
    "line",
    [
        "TARNOVE survey & inspection",
        "TARNOVE Prüf- und Inspektionsdienst",
        "TARNOVE Controlli e ispezioni",
    ],
)
def test_capitals_before_what_the_firm_does_are_its_name(line: str) -> None:
    assert named(f"{line}\nReport TN-4471") == line


@pytest.mark.parametrize(
    "line",
    [
        "FINAL inspection",
        "DRAFT inspection services",
        "PASSED Inspection",
        "PRODUCT quality control",
        "TARNOVE Bamboo boxes",
        "TARNOVE inspection report",
    ],
)
def test_a_title_a_stamp_a_verdict_and_goods_are_none(line: str) -> None:
    assert named(f"{line}\nReport TN-4471") is None


def test_neither_is_the_buyer() -> None:
    assert named("TARNOVE inspection services\nReport TN-4471", "Tarnove GmbH") is None


@pytest.mark.parametrize("trade", ["Inspections on demand", "audit textile", "quality on call"])
def test_a_larger_word_right_over_what_the_firm_does_is_its_name(trade: str) -> None:
    assert named(f"velqua◆\n~{trade}\nReport TN-4471") == "velqua"


@pytest.mark.parametrize("below", ["Inspection report", "Final inspection", "Inspections on 3 May", "Bamboo boxes"])
def test_a_word_over_a_title_or_over_goods_is_none(below: str) -> None:
    assert named(f"velqua◆\n~{below}\nReport TN-4471") is None
