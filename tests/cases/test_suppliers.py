"""The record of a supplier: figures with what they rest on, and what was left out."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from scipy.stats import binomtest, chi2

from tests.cases.past import AS_OF, STAIN, START, THREAD, case, inspection, lots, record
from toolkit.cases.supplier_record import SupplierRecord
from toolkit.model.codec import from_json, to_json
from toolkit.model.history import PastCase, PastDefect
from toolkit.model.severity import Severity


def test_no_case_makes_an_empty_record_and_no_figure() -> None:
    told = record()
    assert (told.counts.cases, told.failed_first.rate, told.strictest, told.advice) == (0, None, None, ())
    assert told.feeds.severity == "normal"
    assert not told.defect_rates


def test_the_share_that_failed_at_first_has_clopper_and_pearsons_interval() -> None:
    told = record(*lots("nyynyyyy")).failed_first
    exact = binomtest(2, 8).proportion_ci(method="exact")
    assert (told.found, told.of) == (2, 8)
    assert told.rate is not None
    assert (told.rate.low, told.rate.high) == pytest.approx((exact.low, exact.high), abs=1e-9)


def test_what_has_no_result_is_left_out_and_told() -> None:
    told = record(
        case(1, inspection("fail")),
        case(2, inspection("pending")),
        case(3, inspection("pass", original=False)),
        case(4),
    ).failed_first
    assert (told.found, told.of, told.left_out) == (1, 1, 3)


def test_the_first_result_counts_and_an_inspection_that_was_broken_off_has_none() -> None:
    told = record(case(1, inspection("aborted"), inspection("pass", major=0)))
    assert told.cases[0].verdict == "pass"
    assert (told.failed_first.found, told.failed_first.of) == (0, 1)


def test_defects_are_pooled_over_original_inspections_with_a_known_sample() -> None:
    told = record(
        case(1, inspection(major=12), inspection("pass", major=0, original=False)),
        case(2, inspection(major=5)),
        case(3, inspection(major=9, sample=None)),
        case(4, inspection(major=None)),
    ).defect_rates.major
    exact = binomtest(17, 400).proportion_ci(method="exact")
    assert told is not None
    assert (told.found, told.sample, told.inspections, told.left_out) == (17, 400, 2, 2)
    assert (told.lowest, told.highest) == (2.5, 6.0)
    assert told.rate is not None
    assert (told.rate.low, told.rate.high) == pytest.approx((exact.low, exact.high), abs=1e-9)


def test_more_finds_than_units_are_defects_and_no_share_of_units() -> None:
    told = record(case(1, inspection(major=30, sample=20)), case(2, inspection(major=2, sample=80))).defect_rates.major
    assert told is not None
    assert told.rate is None
    assert told.per_hundred is not None
    exact = (chi2.ppf(0.025, 64) / 2, chi2.ppf(0.975, 66) / 2)
    assert (told.per_hundred.low, told.per_hundred.high) == pytest.approx(exact, rel=1e-9)


def test_a_class_that_no_report_counts_has_no_rate() -> None:
    assert record(*lots("nn")).defect_rates.critical is None


@pytest.mark.rule(2, 53)
def test_days_are_those_of_closed_cases_and_a_slip_is_no_number_of_days() -> None:
    told = record(
        case(1, closed=10),
        case(2, closed=21),
        case(3, closed=90),
        case(4),
        case(5, closed=-3),
        case(6, outcome="passed"),
    )
    days = told.resolution
    assert (days.cases, days.median, days.shortest, days.longest, days.left_out) == (3, 21, 10, 90, 2)
    assert {line.id: line.days for line in told.cases} == {
        "C-1": 10, "C-2": 21, "C-3": 90, "C-4": (AS_OF - START).days - 4, "C-5": None, "C-6": None,
    }  # fmt: skip
    assert [line.id for line in told.cases if line.open] == ["C-4"]


def test_the_median_of_two_lies_between_them() -> None:
    assert record(case(1, closed=10), case(2, closed=21)).resolution.median == 15.5


def test_rounds_say_how_often_a_reinspection_failed_again() -> None:
    again, passed = inspection("fail", original=False), inspection("pass", original=False)
    told = record(case(1, inspection(), again, again, passed), case(2, inspection(), passed)).rounds
    assert (told.failed_again.found, told.failed_again.of, told.most, told.most_in) == (2, 4, 3, "C-1")


def test_how_the_cases_ended_is_counted() -> None:
    told = record(
        case(1, inspection(), inspection("pass", original=False), closed=9, outcome="passed", conceded=(STAIN,)),
        case(2, inspection(), closed=9, outcome="conceded"),
        case(3, inspection(), closed=9, outcome="rejected"),
        case(4, inspection(), closed=9, outcome="overridden"),
        case(5, inspection(), overrides=2),
    ).counts
    assert (told.cases, told.reports, told.failed_first, told.passed_again, told.failed_again) == (5, 6, 5, 1, 0)
    assert (told.concessions, told.rejections, told.overrides, told.open) == (2, 1, 3, 1)


def test_where_only_failures_are_on_record_the_share_says_nothing_of_the_supplier() -> None:
    assert "only failed lots" in record(*lots("nn")).notes[0]
    assert record(*lots("ny")).notes == ()


def test_several_products_make_the_state_a_hint() -> None:
    told = record(case(1, inspection("pass"), product="Mug"), case(2, inspection("pass"), product="Plate"))
    assert "two products" in told.notes[0]


def test_names_are_kept_as_written_and_doubts_and_strangers_are_told() -> None:
    told = record(
        case(1, supplier="Acme Ltd"),
        case(2, supplier="ACME LIMITED"),
        case(3, supplier="ACME LIMITED"),
        case(4, supplier="AC\u041cE Ltd", supplier_zh="明亮有限公司"),
    )
    assert told.names == ("ACME LIMITED", "AC\u041cE Ltd", "Acme Ltd")
    assert told.names_zh == ("明亮有限公司",)
    assert told.doubts == ("“AC\\u041cE” has Cyrillic and Latin letters in one word",)
    assert told.notes == ("The cases are kept under two names that are not spellings of one.",)


def test_a_period_without_an_inspection_is_not_one_without_failures() -> None:
    told = record(case(0, inspection("fail")), case(60, inspection("pass")))
    assert [(period.label, period.failed.found, period.failed.of) for period in told.periods] == [
        ("2026-01", 1, 1),
        ("2026-02", 0, 0),
        ("2026-03", 0, 1),
    ]


@pytest.mark.parametrize(("days", "first", "last"), [(300, "2026 Q1", "2026 Q4"), (4000, "2031", "2036")])
def test_a_longer_history_is_told_by_longer_periods_and_the_last_of_them(days: int, first: str, last: str) -> None:
    told = record(case(0, inspection()), case(days, inspection())).periods
    assert (told[0].label, told[-1].label) == (first, last)
    assert len(told) <= 6


VERDICTS = st.sampled_from(["pass", "fail", "pending", "aborted", "unknown"])
INSPECTIONS = st.builds(
    inspection,
    VERDICTS,
    st.sampled_from([THREAD, STAIN, PastDefect(description="")]),
    major=st.none() | st.integers(0, 30),
    sample=st.sampled_from([None, 0, 13, 137, 200]),
    original=st.booleans(),
)
CASES = st.lists(
    st.builds(
        lambda inspections, path, outcome, closed, day: (tuple(inspections), path, outcome, closed, day),
        st.lists(INSPECTIONS, max_size=3),
        st.sampled_from([None, "sort", "rework"]),
        st.sampled_from([None, "passed", "conceded", "overridden"]),
        st.none() | st.integers(-2, 40),
        st.integers(0, 4000),
    ),
    max_size=8,
).map(
    lambda drawn: [
        case(day, *told, closed=closed, id=f"C-{number}", path=path, outcome=outcome, conceded=(STAIN,))
        for number, (told, path, outcome, closed, day) in enumerate(drawn)
    ]
)


@settings(deadline=None)
@given(CASES.flatmap(lambda cases: st.tuples(st.just(cases), st.permutations(cases))))
def test_the_order_of_the_cases_does_not_matter(drawn: tuple[list[PastCase], list[PastCase]]) -> None:
    cases, mixed = drawn
    assert record(*mixed) == record(*cases)


@settings(deadline=None)
@given(CASES)
def test_a_record_survives_its_json_and_every_sum_comes_out(cases: list[PastCase]) -> None:
    told = record(*cases)
    assert from_json(to_json(told), SupplierRecord) == told
    assert told.failed_first.of + told.failed_first.left_out == told.counts.cases == len(told.cases)
    assert told.failed_first.found == told.counts.failed_first
    originals = sum(one.original for case_ in cases for one in case_.inspections)
    assert all(state.lots + state.left_out == originals for _, state in told.switching.items())


@settings(deadline=None)
@given(CASES)
def test_one_more_refused_lot_never_makes_the_next_inspection_easier(cases: list[PastCase]) -> None:
    strictness = [None, "reduced", "normal", "tightened", "stop"]
    before, after = record(*cases), record(*cases, case(5000, inspection("fail", major=40)))
    assert strictness.index(after.strictest) >= strictness.index(before.strictest)


@settings(deadline=None)
@given(CASES)
def test_every_advice_names_a_rule_and_every_class_a_reason(cases: list[PastCase]) -> None:
    told = record(*cases)
    assert all(advice.rule.startswith("G") and advice.text.endswith(".") for advice in told.advice)
    assert [severity for severity, state in told.switching.items() if state.reason] == list(Severity)


def test_a_report_that_two_cases_are_opened_on_is_one_lot() -> None:
    day = date(2026, 2, 1)
    first = replace(inspection("fail", THREAD), report_no="QC-1", day=day)
    second = replace(inspection("pass", original=False), report_no="QC-2", day=date(2026, 2, 9))
    whole, twin = case(1, first, second, po_numbers=("A1",)), case(0, first, po_numbers=("A1",))
    again = case(3, replace(second, original=True), po_numbers=("A1",))
    told = record(twin, whole, again)
    assert told.counts.cases == 1
    major = told.switching.major
    assert major is not None
    assert (major.lots, major.severity) == (1, "normal")
    assert [line.id for line in told.cases] == ["C-1"]
    assert sorted(note for note in told.notes if "left out" in note) == [
        "C-0 is left out: its report is another case's.",
        "C-3 is left out: its report is another case's.",
    ]


def test_two_lots_whose_reports_have_no_number_or_another_order_are_two() -> None:
    day = date(2026, 2, 1)
    numbered = replace(inspection("fail"), report_no="QC-1", day=day)
    assert record(case(0, inspection("fail")), case(1, inspection("fail"))).counts.cases == 2
    assert record(case(0, numbered, po_numbers=("A1",)), case(1, numbered, po_numbers=("B2",))).counts.cases == 2
