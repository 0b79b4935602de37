"""One lot with defects that can be repaired and defects that cannot: rework first, then sorting of what is left."""

import datetime as dt

import pytest

from tests.resolver.cases import DENT, LEAK, RIDDLE, SINK, WELD, option, order, report, resolved, row
from toolkit.model.policy import Policy

LABEL = "Wrong barcode label"
BOTH = (row(LABEL, major=200), row(SINK, major=13))


@pytest.mark.rule(15)
@pytest.mark.parametrize("found", [200, 40, 12])
def test_what_can_be_repaired_is_and_the_permanent_is_sorted_out_however_often_the_first_occurs(found: int) -> None:
    made = resolved(report(row(LABEL, major=found), row(SINK, major=13)))
    assert made.path == "rework"
    assert [decision.path for decision in made.per_defect] == ["rework", "sort"]
    assert option(made, "rework")[0]
    assert made.failure.repairable == "partly"
    assert "can be repaired; “Sink mark on the lid” cannot" in made.reasons[0].text
    assert "Then have the units that cannot be repaired taken out and counted" in " ".join(made.next)
    assert "watch" in {advice.kind for advice in made.next_order}


def test_the_sums_of_a_rework_say_that_they_leave_out_the_units_taken_out() -> None:
    left_out = "count every find as repaired; units taken out cost more"
    assert left_out in option(resolved(report(*BOTH)), "rework")[1]
    assert left_out not in option(resolved(report(BOTH[0])), "rework")[1]


def test_each_alone_has_its_own_way() -> None:
    assert resolved(report(BOTH[0])).path == "rework"
    assert resolved(report(BOTH[1])).path == "sort"


def test_what_only_a_test_finds_may_be_repaired_before_the_rest_is_sorted() -> None:
    made = resolved(report(row(LEAK, major=60), row(SINK, major=13)))
    assert [made.path, *(decision.path for decision in made.per_defect)] == ["rework", "rework", "sort"]
    assert not option(made, "sort")[0]


def test_sorting_alone_is_closed_on_every_unit_and_says_what_follows_the_rework() -> None:
    allowed, why = option(resolved(report(*BOTH)), "sort")
    assert not allowed
    assert "sorting alone would leave nothing to ship (G15); after the rework what is left is sorted" in why


def test_repairable_finds_within_the_limit_do_not_send_a_sorted_lot_through_rework() -> None:
    assert resolved(report(row(LABEL, major=5), row(SINK, major=13))).path == "sort"


@pytest.mark.rule(28)
def test_a_window_too_short_for_a_rework_sorts_both_where_enough_is_left() -> None:
    tight = order(order={"latest_shipment": dt.date(2026, 9, 12)})
    both = report(row(DENT, major=12), row(SINK, major=13))
    assert (resolved(both).path, resolved(both, tight).path) == ("rework", "sort")


def test_a_method_is_proposed_for_what_is_repaired_and_for_nothing_that_is_sorted_out() -> None:
    assert "propose a method" not in " ".join(resolved(report(row(WELD, major=60), row(SINK, major=13))).next)


def test_permanent_defects_that_cannot_be_sorted_out_still_reject_the_lot() -> None:
    assert resolved(report(row(LABEL, major=200), row(SINK, major=70))).path == "reject"


def test_where_it_hangs_on_a_kind_that_nobody_knows_the_path_is_a_question_and_no_rejection() -> None:
    made = resolved(report(*BOTH, row(RIDDLE, major=20)))
    assert (made.path, made.reasons[0].rule) == ("ask", "G14")
    assert "Only if the supplier proposes a method first" in option(made, "rework")[1]


@pytest.mark.parametrize(
    "tables",
    [
        {"goods": {"location": "shipped"}},
        {"supplier": {"refuses_correction": True}},
        {"supplier": {"failed_before": 2}},
    ],
)
def test_no_second_way_is_found_for_goods_that_nobody_repairs(tables: dict[str, dict[str, object]]) -> None:
    assert resolved(report(*BOTH), order(**tables)).path == "reject"


def test_house_rules_without_mixed_paths_know_one_way_for_the_lot() -> None:
    assert resolved(report(*BOTH), policy=Policy(mixed_paths=False)).path == "reject"
