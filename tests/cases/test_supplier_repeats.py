"""What comes back from case to case, and what the next order is advised."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

from tests.cases.past import STAIN, THREAD, case, inspection, lots, record, rules
from toolkit.cases.supplier_record import Finds
from toolkit.model.history import PastDefect
from toolkit.model.severity import BySeverity


def test_a_defect_of_two_cases_is_repeated_whatever_words_the_reports_use() -> None:
    other = PastDefect(description="Untrimmed thread", kind=THREAD.kind, counts=BySeverity(major=12))
    told = record(
        case(1, inspection("fail", THREAD)),
        case(2, inspection("fail", other, other)),
        case(3, inspection("fail", STAIN)),
    )
    (defect,) = told.repeated_defects
    assert (defect.kind, defect.cases, defect.since) == ("garment/loose-thread", ("C-1", "C-2"), 1)
    assert defect.wordings == ("Untrimmed thread", "Loose thread")
    assert (defect.earlier, defect.later, defect.trend) == (Finds(4, 200), Finds(24, 200), "rising")


@pytest.mark.parametrize(
    ("earlier", "later", "trend"),
    [(4, 6, "no clear change"), (24, 4, "falling"), (0, 9, "rising"), (4, None, "unknown")],
)
def test_a_trend_is_only_what_chance_would_hardly_make(earlier: int, later: int | None, trend: str) -> None:
    rows = [
        PastDefect(description="Dent", counts=BySeverity(major=count, minor=None if count is None else 1))
        for count in (earlier, later)
    ]
    (defect,) = record(*(case(number, inspection("fail", row)) for number, row in enumerate(rows))).repeated_defects
    assert defect.trend == trend


@given(st.integers(1, 60), st.integers(0, 60), st.sampled_from([80, 200]), st.sampled_from([80, 200]))
def test_a_trend_agrees_with_the_exact_test_of_scipy(earlier: int, later: int, first: int, second: int) -> None:
    counts = ((earlier, first), (later + 1, second))
    cases = [
        case(number, inspection("fail", PastDefect(description="Dent", counts=BySeverity(major=found)), sample=size))
        for number, (found, size) in enumerate(counts)
    ]
    (defect,) = record(*cases).repeated_defects
    found, share = earlier + later + 1, second / (first + second)
    more = binomtest(later + 1, found, share, alternative="greater").pvalue <= 0.025
    fewer = binomtest(later + 1, found, share, alternative="less").pvalue <= 0.025
    assert defect.trend == ("rising" if more else "falling" if fewer else "no clear change")


def test_a_row_that_was_counted_and_has_none_is_no_find_and_a_row_without_a_count_is_one() -> None:
    none = PastDefect(description="Dent", counts=BySeverity(major=0))
    blank = PastDefect(description="Scratch")
    told = record(*(case(number, inspection("fail", none, blank)) for number in (1, 2)))
    (defect,) = told.repeated_defects
    assert (defect.wordings, defect.trend, defect.earlier) == (("Scratch",), "unknown", None)


def test_unknown_kinds_are_the_same_by_their_words_alone() -> None:
    rows = ("Oil stain", "OIL  STAIN", "Oily stain")
    cases = [case(n, inspection("fail", PastDefect(description=row))) for n, row in enumerate(rows)]
    assert [defect.cases for defect in record(*cases).repeated_defects] == [("C-0", "C-1")]


def test_a_kind_that_comes_twice_in_one_case_is_not_repeated() -> None:
    again = inspection("fail", THREAD, original=False)
    assert record(case(1, inspection("fail", THREAD, THREAD), again)).repeated_defects == ()


@pytest.mark.rule(40)
def test_a_defect_conceded_twice_warns_that_the_standard_drifts() -> None:
    told = record(case(1, conceded=(THREAD,)), case(2, conceded=(THREAD, STAIN)), case(3))
    (again,) = told.repeated_concessions
    assert again.cases == ("C-1", "C-2")
    assert again.warning == (
        "The standard is drifting: “Loose thread” was conceded in two cases (C-2 and C-1), and what is conceded time "
        "after time becomes what is delivered (G40)."
    )
    assert ("standard", "G40") in rules(told)


def test_two_failures_of_the_last_five_ask_for_a_check_during_production() -> None:
    assert ("earlier_check", "G53") in rules(record(*lots("nyyyn")))
    assert ("earlier_check", "G53") not in rules(record(*lots("nyyyyn")))


@pytest.mark.rule(49)
def test_a_lot_that_failed_after_its_rework_is_a_matter_for_the_management() -> None:
    told = record(case(1, inspection(), inspection("fail", original=False)))
    assert [advice.evidence for advice in told.advice if advice.kind == "supplier_talk"] == [("C-1",)]


def test_a_stop_comes_before_all_other_advice() -> None:
    assert rules(record(*lots("nnnnnnn")))[0] == ("supplier_talk", "G49")


def test_what_comes_back_is_watched_and_put_into_the_checklist() -> None:
    told = record(*(case(number, inspection("fail", THREAD, STAIN)) for number in (1, 2)))
    assert told.feeds.watch == ("Oil stain", "garment/loose-thread")
    assert {("production_check", "G47"), ("checklist", "G48")} <= set(rules(told))


def test_what_has_not_come_back_in_five_cases_is_history() -> None:
    old = [case(number, inspection("fail", THREAD)) for number in (1, 2)]
    told = record(*old, *(case(number, inspection("pass", major=0)) for number in range(3, 8)))
    assert len(told.repeated_defects) == 1
    assert told.feeds.watch == ()
    assert ("production_check", "G47") not in rules(told)


@pytest.mark.rule(34)
def test_a_sorted_lot_is_watched_until_one_passes_at_once() -> None:
    first = case(1, inspection("fail", THREAD), path="sort")
    assert record(first).feeds.watch == ("garment/loose-thread",)
    assert ("watch", "G34") in rules(record(first))
    assert record(first, case(2, inspection("pass", major=0))).feeds.watch == ()


def test_a_step_out_of_order_sets_no_standard() -> None:
    told = record(case(1, inspection(), outcome="overridden"))
    assert [advice.evidence for advice in told.advice if advice.rule == "G40"] == [("C-1",)]


def test_a_supplier_that_passes_gets_no_advice() -> None:
    assert record(*lots("yyyyyy")).advice == ()
