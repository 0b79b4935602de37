"""Lots judged apart: the class table counts them all, so no estimate of those that failed stands beside its counts."""

from typing import Any

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import ORDER, words
from tests.resolver.cases import AS_OF
from tests.resolver.test_lots import BLUE, LIMITS
from toolkit.documents import Document, draft
from toolkit.documents.particulars import class_results
from toolkit.model.lots import failed_names
from toolkit.model.order import Order
from toolkit.model.severity import BySeverity, Severity
from toolkit.resolver import resolve


def test_the_estimate_of_the_lot_that_failed_does_not_stand_beside_the_counts_of_all() -> None:
    decided = resolve(BLUE, Order(), as_of=AS_OF)
    assert decided.failure.units_in_lot.major is not None
    major = next(row for row in class_results(BLUE, decided) if row.severity is Severity.MAJOR)
    assert (major.found, major.low, major.high) == ("83", None, None)


def test_a_lot_judged_as_one_keeps_its_estimate() -> None:
    limits = BySeverity(0, 10, 14)
    whole = replace(
        BLUE, lots=(), allowed=limits, sampling=replace(BLUE.sampling, sample_size=BySeverity(200, 200, 200))
    )
    major = next(
        row for row in class_results(whole, resolve(whole, Order(), as_of=AS_OF)) if row.severity is Severity.MAJOR
    )
    assert major.low is not None


def blue(kind: str) -> Document:
    report = replace(BLUE, report_no="R-1", po_numbers=("HB-450118",))
    order = replace(ORDER, order=replace(ORDER.order, item="Boxes in three colours"))
    decided = resolve(report, order, as_of=AS_OF)
    open_ways = tuple(replace(way, allowed=True) for way in decided.options)
    return draft(kind, report, replace(decided, options=open_ways), order, as_of=AS_OF, lang="en-zh")


def blue_letter(kind: str) -> str:
    return words(blue(kind).docx)


@pytest.mark.parametrize("kind", ["notice", "rework", "sorting"])
def test_a_letter_concerns_the_lot_that_failed_and_asks_no_work_on_those_that_passed(kind: str) -> None:
    text = blue_letter(kind)
    assert "Dent on the box" in text
    assert "Scratch" not in text  # found on GREEN, which passed
    assert "lot inspected: 1,000 units" in text
    assert "Passed in this inspection, and not concerned by this paper: RED, GREEN. No work" in text
    assert "本文件不涉及的批：RED、GREEN" in text


def test_the_counts_of_a_letter_are_those_of_the_sample_of_the_lot_that_failed() -> None:
    assert "Major: 80 of 80" in blue_letter("rework")
    classes: Any = blue("rework").fields["classes"]
    row = next(row for row in classes if row["severity"] == "major")
    assert (row["sample"], row["found"], row["accept"]) == ("80", "80", "5")
    assert row["high"] == "1,000"


def test_limits_that_the_head_repeats_from_each_lot_are_not_limits_of_the_whole() -> None:
    head = replace(BLUE, allowed=LIMITS, sampling=replace(BLUE.sampling, sample_size=BySeverity(80, 80, 80)))
    assert failed_names(head) == ("item BLUE",)
    assert failed_names(replace(head, sampling=replace(head.sampling, sample_size=BySeverity(240, 240, 240)))) == ()


def test_the_annex_beside_such_a_letter_is_about_the_same_lot() -> None:
    text = blue_letter("evidence")
    assert "Dent on the box" in text
    assert "Scratch" not in text
    assert "83" not in text  # the finds of BLUE and GREEN together
    assert "1,000" in text
